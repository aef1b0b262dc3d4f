#include "ui/theme.h"

#include "ui/frame.h"

namespace wordkeep::ui {

namespace {
const Palette* current = &light_palette;
}

const Palette& palette() { return *current; }
bool is_dark() { return current == &dark_palette; }
void set_dark(bool dark) { current = dark ? &dark_palette : &light_palette; }

std::uint32_t ground_colour() {
    const Colour page = current->page;
    return static_cast<std::uint32_t>(page.red) << 16 |
           static_cast<std::uint32_t>(page.green) << 8 | page.blue;
}

const ToneColours& tone_colours(Tone tone) {
    return current->tones[static_cast<std::size_t>(tone)];
}

TypeToken type_of(TextSize size) { return type_scale[static_cast<std::size_t>(size)]; }

}  // namespace wordkeep::ui
