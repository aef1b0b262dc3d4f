#pragma once
// The design system as values: the one place with sizes and colours. tests/unit/ui/tokens_test.cpp
// holds the colours to their contrasts.

#include <array>
#include <cstdint>
#include <string_view>

namespace wordkeep::ui {

/// sRGB, opaque unless `alpha` says otherwise.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};

[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}
[[nodiscard]] constexpr Colour with_alpha(Colour colour, int alpha) {
    colour.alpha = static_cast<std::uint8_t>(alpha);
    return colour;
}
/// `top` laid over an opaque `below`.
[[nodiscard]] constexpr Colour over(Colour top, Colour below) {
    const auto mix = [&](int a, int b) {
        return static_cast<std::uint8_t>((a * top.alpha + b * (255 - top.alpha) + 127) / 255);
    };
    return {mix(top.red, below.red), mix(top.green, below.green), mix(top.blue, below.blue), 255};
}
/// WCAG 2 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(Colour a, Colour b);
/// Relative luminance, 0 … 1.
[[nodiscard]] double luminance(Colour colour);

/// A tone in its three uses: words and shapes on any surface, a tinted surface, words upon that.
struct ToneColours {
    Colour ink;
    Colour tint;
    Colour on_tint;
};

struct Palette {
    // surfaces
    Colour page;    ///< behind content
    Colour sunken;  ///< navigation, side panes, table headers
    Colour raised;  ///< cards, menus, dialogs
    Colour hover;   ///< laid over any surface, translucent
    Colour press;
    Colour selected;  ///< the row that is shown in the detail
    Colour scrim;     ///< under a dialog
    // lines
    Colour line;          ///< between things; decoration
    Colour button_line;   ///< around secondary buttons; their word tells what they are
    Colour control_line;  ///< around fields, boxes, switches: 3 : 1
    // words
    Colour text;
    Colour muted;  ///< secondary words, 4.5 : 1 on every surface
    // accent
    Colour accent;  ///< fill of the primary button, current marks
    Colour accent_hover;
    Colour on_accent;
    Colour danger;  ///< fill of a dangerous button
    Colour danger_hover;
    Colour on_danger;
    Colour focus;      ///< ring around what has the keyboard focus: 3 : 1
    Colour selection;  ///< behind selected text
    Colour toast;
    Colour on_toast;
    Colour toast_action;
    // tones, in the order of enum Tone: neutral, muted, accent, good, warn, bad
    std::array<ToneColours, 6> tones;
    Colour shadow;  ///< of menus and dialogs, translucent
};

inline constexpr Palette light_palette{
    .page = rgb(0xFFFFFF),
    .sunken = rgb(0xF7F7F9),
    .raised = rgb(0xFFFFFF),
    .hover = with_alpha(rgb(0x1B1B2F), 10),
    .press = with_alpha(rgb(0x1B1B2F), 20),
    .selected = rgb(0xEEF1FD),
    .scrim = with_alpha(rgb(0x14141C), 92),
    .line = rgb(0xE9E9EE),
    .button_line = rgb(0xD8D8E0),
    .control_line = rgb(0x8A8A97),
    .text = rgb(0x1A1A22),
    .muted = rgb(0x5F5F6C),
    .accent = rgb(0x3D55D6),
    .accent_hover = rgb(0x3147BE),
    .on_accent = rgb(0xFFFFFF),
    .danger = rgb(0xC0292F),
    .danger_hover = rgb(0xA82026),
    .on_danger = rgb(0xFFFFFF),
    .focus = rgb(0x5B72EA),
    .selection = rgb(0xCFD8FB),
    .toast = rgb(0x24242D),
    .on_toast = rgb(0xF4F4F7),
    .toast_action = rgb(0xA9B7FF),
    .tones = {{
        {rgb(0x1A1A22), rgb(0xF0F0F4), rgb(0x3C3C48)},
        {rgb(0x5F5F6C), rgb(0xF0F0F4), rgb(0x5A5A66)},
        {rgb(0x3850CC), rgb(0xEBEFFE), rgb(0x2F45B8)},
        {rgb(0x1B7A43), rgb(0xE6F5EB), rgb(0x166437)},
        {rgb(0x945800), rgb(0xFDF1DC), rgb(0x7C4A00)},
        {rgb(0xC0292F), rgb(0xFDECEC), rgb(0xA61F25)},
    }},
    .shadow = with_alpha(rgb(0x10101A), 26),
};

inline constexpr Palette dark_palette{
    .page = rgb(0x17171B),
    .sunken = rgb(0x111114),
    .raised = rgb(0x1F1F25),
    .hover = with_alpha(rgb(0xFFFFFF), 12),
    .press = with_alpha(rgb(0xFFFFFF), 22),
    .selected = rgb(0x24283F),
    .scrim = with_alpha(rgb(0x000000), 150),
    .line = rgb(0x2A2A31),
    .button_line = rgb(0x3A3A44),
    .control_line = rgb(0x767685),
    .text = rgb(0xEDEDF2),
    .muted = rgb(0xA3A3B0),
    .accent = rgb(0x4D63DC),
    .accent_hover = rgb(0x5369DF),
    .on_accent = rgb(0xFFFFFF),
    .danger = rgb(0xC23A40),
    .danger_hover = rgb(0xCB454B),
    .on_danger = rgb(0xFFFFFF),
    .focus = rgb(0x8A9CFF),
    .selection = rgb(0x37427E),
    .toast = rgb(0x303039),
    .on_toast = rgb(0xF4F4F7),
    .toast_action = rgb(0xAFBCFF),
    .tones = {{
        {rgb(0xEDEDF2), rgb(0x2A2A32), rgb(0xD4D4DD)},
        {rgb(0xA3A3B0), rgb(0x2A2A32), rgb(0xB2B2BE)},
        {rgb(0x9DADFF), rgb(0x262B47), rgb(0xBAC5FF)},
        {rgb(0x6CCB8D), rgb(0x1B3325), rgb(0x8CDDA8)},
        {rgb(0xEBB05E), rgb(0x3A2C16), rgb(0xF2C583)},
        {rgb(0xFF8F8B), rgb(0x422124), rgb(0xFFB0AC)},
    }},
    .shadow = with_alpha(rgb(0x000000), 80),
};

/// A size of type and the height of its line.
struct TypeToken {
    float size;
    float line;
};
inline constexpr std::array<TypeToken, 4> type_scale{{{13, 18}, {15, 22}, {20, 28}, {26, 34}}};

namespace token {
inline constexpr float step = 4;          ///< all distances are multiples of this
inline constexpr float radius = 8;        ///< corners of cards, fields, buttons
inline constexpr float radius_small = 6;  ///< corners inside something
inline constexpr float control = 36;      ///< height of buttons and fields
inline constexpr float control_touch = 44;
inline constexpr float control_small = 28;
inline constexpr float control_small_touch = 40;
inline constexpr float row = 36;
inline constexpr float row_touch = 44;
inline constexpr float icon = 18;
inline constexpr float wide_from = 1100;  ///< window classes
inline constexpr float medium_from = 720;
inline constexpr float content = 960;  ///< reading column at most
}  // namespace token

}  // namespace wordkeep::ui
