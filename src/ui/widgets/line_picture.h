#pragma once
// A stretch of time as a bar, with what happened on it. Places are shares of the whole, 0 … 1
// (app/agreement_line.h). Not part of widgets.h: one screen has it.

#include "base/later.h"
#include "ui/widgets/text.h"

#include <span>

namespace wordkeep::ui {

/// A piece of the bar in a colour of its own; its sign stands in it where there is room.
struct LinePart {
    float from = 0;
    float to = 0;
    Tone tone = Tone::neutral;
    std::string_view sign;
};
/// What came at a moment: stands above the bar. An icon instead of a sign has no box.
struct LineSign {
    float at = 0;
    Tone tone = Tone::neutral;
    std::string_view sign;
    Icon icon;
};
/// What is due at a moment: stands beneath the bar, with a line until where it lasted.
struct LineMark {
    float at = 0;
    float until = 0;
    Mark mark = Mark::waiting;
};
struct LineLabel {
    float at = 0;
    std::string_view words;
};

struct LinePicture {
    std::string_view name;  ///< one sentence that says what it shows
    float from = 0;         ///< the bar itself
    float to = 1;
    float today = -1;  ///< below 0: none
    std::string_view today_word;
    std::span<const LinePart> parts;
    std::span<const LinePart> gaps;  ///< of the bar: nothing went on (tone and sign do not count)
    std::span<const LineSign> signs;
    std::span<const LineMark> marks;
    std::span<const LineLabel> labels;  ///< the most important first: later ones give way
};
/// Narrower than this it cannot be read.
inline constexpr float line_picture_least = 240;
WORDKEEP_LATER void line_picture(std::string_view id, const LinePicture& picture);

/// The sign of a part, for the list that explains it; decoration.
WORDKEEP_LATER void line_sign(std::string_view sign, Tone tone);

}  // namespace wordkeep::ui
