#pragma once
// The look in force: which palette, and how to name its colours by tone.

#include "ui/tokens.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

[[nodiscard]] const Palette& palette();
[[nodiscard]] bool is_dark();

[[nodiscard]] const ToneColours& tone_colours(Tone tone);
[[nodiscard]] TypeToken type_of(TextSize size);

}  // namespace wordkeep::ui
