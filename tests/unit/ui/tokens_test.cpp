#include "ui/tokens.h"

#include <doctest/doctest.h>

namespace wordkeep::ui {
namespace {

struct Look {
    const char* name;
    const Palette& palette;
};
const Look looks[] = {{"light", light_palette}, {"dark", dark_palette}};

TEST_CASE("WordsHaveAContrastOf4.5OnEverySurface") {
    for (const Look& look : looks) {
        CAPTURE(look.name);
        const Palette& p = look.palette;
        for (Colour surface : {p.page, p.sunken, p.raised, p.selected}) {
            CHECK(contrast(p.text, surface) >= 4.5);
            CHECK(contrast(p.muted, surface) >= 4.5);
            CHECK(contrast(p.text, over(p.press, surface)) >= 4.5);
            CHECK(contrast(p.muted, over(p.hover, surface)) >= 4.5);
            for (const ToneColours& tone : p.tones)
                CHECK(contrast(tone.ink, surface) >= 4.5);
        }
        for (const ToneColours& tone : p.tones)
            CHECK(contrast(tone.on_tint, tone.tint) >= 4.5);
        CHECK(contrast(p.text, p.selection) >= 4.5);
    }
}

TEST_CASE("WordsOnFilledSurfacesHaveAContrastOf4.5") {
    for (const Look& look : looks) {
        CAPTURE(look.name);
        const Palette& p = look.palette;
        CHECK(contrast(p.on_accent, p.accent) >= 4.5);
        CHECK(contrast(p.on_accent, p.accent_hover) >= 4.5);
        CHECK(contrast(p.on_danger, p.danger) >= 4.5);
        CHECK(contrast(p.on_danger, p.danger_hover) >= 4.5);
        CHECK(contrast(p.on_toast, p.toast) >= 4.5);
        CHECK(contrast(p.toast_action, p.toast) >= 4.5);
    }
}

TEST_CASE("ControlsAndTheFocusRingHaveAContrastOf3OnEverySurface") {
    for (const Look& look : looks) {
        CAPTURE(look.name);
        const Palette& p = look.palette;
        for (Colour surface : {p.page, p.sunken, p.raised, p.selected}) {
            CHECK(contrast(p.control_line, surface) >= 3.0);
            CHECK(contrast(p.focus, surface) >= 3.0);
        }
        for (Colour surface : {p.page, p.sunken, p.raised})
            CHECK(contrast(p.accent, surface) >= 3.0);
    }
}

TEST_CASE("SizesAreStepsOfFourPixels") {
    for (const float size : {token::radius, token::control, token::control_touch,
                             token::control_small, token::row, token::row_touch})
        CHECK(static_cast<int>(size) % static_cast<int>(token::step) == 0);
}

}  // namespace
}  // namespace wordkeep::ui
