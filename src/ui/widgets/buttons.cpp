#include "ui/widgets/buttons.h"

#include <algorithm>
#include <cmath>

#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/widgets/button_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

float control_height() { return is_touch() ? token::control_touch : token::control; }

float button_height(ButtonSize size) {
    if (size == ButtonSize::normal) return control_height();
    return is_touch() ? token::control_small_touch : token::control_small;
}

Colour button_surface(const Rect& rect, ButtonKind kind, const Press& press, bool disabled) {
    const Palette& p = palette();
    const float radius = rect.height < 32 ? token::radius_small : token::radius;
    Colour words = p.text;
    switch (kind) {
        case ButtonKind::primary:
            fill(rect, disabled ? p.line : press.hovered ? p.accent_hover : p.accent, radius);
            words = p.on_accent;
            break;
        case ButtonKind::danger:
            fill(rect, disabled ? p.line : press.hovered ? p.danger_hover : p.danger, radius);
            words = p.on_danger;
            break;
        case ButtonKind::secondary:
            fill(rect, disabled ? p.sunken : p.raised, radius);
            if (press.hovered && !disabled) fill(rect, p.hover, radius);
            outline(rect, disabled ? p.line : p.button_line, radius);
            break;
        case ButtonKind::ghost:
            if (press.hovered && !disabled) fill(rect, p.hover, radius);
            words = p.muted;
            break;
    }
    if (press.held && !disabled) fill(rect, p.press, radius);
    if (press.ring) focus_ring(rect, radius);
    return disabled ? p.muted : words;
}

namespace {

float key_width(std::string_view keys) {
    return keys.empty() || is_touch() ? 0 : text_width(keys, {Face::medium, 12}) + 8;
}

void describe(Node& node, std::string_view reason) {
    node.disabled = !reason.empty();
    node.description = reason;
}

}  // namespace

bool button(std::string_view id, std::string_view name, const ButtonOptions& options) {
    const std::uint32_t own = make_id(id);
    const bool small = options.size == ButtonSize::small;
    const Style style = style_of(small ? TextSize::small : TextSize::body, Weight::medium);
    const float icon_size = small ? 14 : 16;
    const float icon_room = icon_size + (small ? 6 : 8);
    const float sides = small ? 10 : 14;
    float natural = std::ceil(text_width(name, style)) + 2 * sides + key_width(options.shortcut);
    if (!options.icon.empty()) natural += icon_room;
    if (!options.trailing_icon.empty()) natural += icon_room;
    const Width width = options.width.kind == Width::Kind::automatic ? Width::fit() : options.width;
    const PlaceSlot slot = open_slot(width, width, natural, -1, Shrink::no);
    // Where even the whole line is too narrow (a phone with large letters), the name takes more
    // lines: a word that is cut off says nothing.
    const bool many = slot.width < natural - 1;
    const float line = type_of(small ? TextSize::small : TextSize::body).line;
    const float frame = natural - std::ceil(text_width(name, style));
    float height = button_height(options.size);
    if (many) height += wrapped_height(name, style, slot.width - frame, line) - line;
    close_slot(slot, natural, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const bool disabled = !options.disabled_reason.empty();
    const Press press = press_area(own, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = options.full_name.empty() ? name : options.full_name;
    node.labelled = !options.full_name.empty();
    node.keys = options.shortcut;
    describe(node, options.disabled_reason);
    make_focusable(node, id);
    if (press.hovered) want_cursor(disabled ? Cursor::blocked : Cursor::pointer);
    if (disabled) tooltip_for(press, own, rect, options.disabled_reason);
    if (!is_visible(inset(rect, -4))) return press.pressed;

    const Colour words = button_surface(rect, options.kind, press, disabled);
    // Everything inside stands together in the middle.
    float x = rect.x + std::max(sides, (rect.width - natural) / 2 + sides);
    const float right = rect.x + rect.width - sides;
    if (!options.icon.empty()) {
        icon_in({x, rect.y, icon_size, rect.height}, options.icon, words, icon_size);
        x += icon_room;
    }
    const float after =
        key_width(options.shortcut) + (options.trailing_icon.empty() ? 0 : icon_room);
    const Rect room{x, rect.y, right - x - after + 1, rect.height};
    if (many) {
        wrapped_in(room, name, {style, words}, line);
        x += room.width;
    } else {
        x += text_in(room, name, {style, words});
    }
    if (!options.trailing_icon.empty()) {
        x += small ? 6 : 8;
        icon_in({x, rect.y, icon_size, rect.height}, options.trailing_icon, words, icon_size);
        x += icon_size;
    }
    if (const float keys = key_width(options.shortcut); keys > 0)
        text_in({x + 8, rect.y, keys, rect.height}, options.shortcut,
                {{Face::medium, 12}, with_alpha(words, 190)});
    return press.pressed;
}

bool primary_button(std::string_view id, std::string_view name, Icon glyph) {
    return button(id, name, {.kind = ButtonKind::primary, .icon = glyph});
}

bool icon_button(std::string_view id, Icon glyph, std::string_view name,
                 const IconButtonOptions& options) {
    const std::uint32_t own = make_id(id);
    const float size = button_height(options.size);
    const Rect rect = snapped(place(Width::px(size), Width::px(size), size, size));
    const bool disabled = !options.disabled_reason.empty();
    const Press press = press_area(own, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = name;
    node.labelled = true;
    node.keys = options.shortcut;
    if (options.pressed) node.pressed = *options.pressed ? Tri::yes : Tri::no;
    describe(node, options.disabled_reason);
    make_focusable(node, id);
    if (press.hovered) want_cursor(disabled ? Cursor::blocked : Cursor::pointer);
    std::string tip(disabled ? options.disabled_reason : name);
    if (!options.shortcut.empty()) tip += "  " + std::string(options.shortcut);
    tooltip_for(press, own, rect, tip);
    if (!is_visible(inset(rect, -4))) return press.pressed;
    const bool on = options.pressed.value_or(false);
    if (on) fill(rect, tone_colours(Tone::accent).tint, token::radius);
    Colour colour = button_surface(rect, options.kind, press, disabled);
    if (on) colour = tone_colours(Tone::accent).on_tint;
    icon_in(rect, glyph, colour, options.size == ButtonSize::small ? 16 : token::icon);
    return press.pressed;
}

bool link(std::string_view id, std::string_view name, std::string_view url) {
    const std::uint32_t own = make_id(id);
    const Style style = style_of(TextSize::body);
    const float natural = std::ceil(text_width(name, style));
    constexpr float line = 22;
    const PlaceSlot slot = open_slot(Width::fit(), Width::fit(), natural, -1, Shrink::yes);
    const float height = wrapped_height(name, style, slot.width + 1, line);
    close_slot(slot, natural, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::link, rect);
    node.name = name;
    node.url = url;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    const Colour colour = tone_colours(Tone::accent).ink;
    wrapped_in({rect.x, rect.y, rect.width + 1, rect.height}, name, {style, colour}, line);
    const float drawn = std::min(natural, rect.width);
    if (press.hovered) horizontal_line(rect.x, rect.y + rect.height - 2, drawn, colour);
    if (press.ring) focus_ring(rect, 3);
    return press.pressed;
}

// --- navigation ---

namespace {

struct NavColours {
    Colour words;
    Colour icon;
};

NavColours nav_surface(const Rect& rect, const NavItemOptions& options, const Press& press) {
    const Palette& p = palette();
    const bool tab = options.form == NavItemOptions::Form::tab;
    if (options.current && !tab) fill(rect, p.press, token::radius);
    if (press.hovered) fill(rect, p.hover, token::radius);
    if (press.ring) focus_ring(inset(rect, 2), token::radius - 2);
    if (!options.current) return {p.muted, p.muted};
    const Colour accent = tone_colours(Tone::accent).ink;
    return {tab ? accent : p.text, accent};
}

void nav_full(const Rect& rect, std::string_view name, const NavItemOptions& options,
              const NavColours& colours) {
    const Weight weight = options.current ? Weight::medium : Weight::regular;
    icon_in({rect.x + 8, rect.y, 18, rect.height}, options.icon, colours.icon);
    const Style style = style_of(TextSize::small, Weight::medium);
    float count = 0;
    if (!options.count.empty()) {
        count = std::max(22.0F, text_width(options.count, style) + 12);
        const Rect bubble{rect.x + rect.width - count - 8, rect.y + (rect.height - 20) / 2, count,
                          20};
        const bool loud = options.count_tone != Tone::neutral && options.count_tone != Tone::muted;
        if (loud) fill(bubble, tone_colours(options.count_tone).tint, 10);
        text_in(bubble, options.count,
                {style, loud ? tone_colours(options.count_tone).on_tint : palette().muted,
                 Align::center});
        count += 8;
    }
    text_in({rect.x + 36, rect.y, rect.width - 44 - count, rect.height}, name,
            {style_of(TextSize::body, weight), colours.words});
}

/// A dot with the number at the icon's corner.
void nav_count(const Rect& icon_box, const NavItemOptions& options) {
    if (options.count.empty()) return;
    const Style style{Face::medium, 11};
    const float width = std::max(16.0F, text_width(options.count, style) + 8);
    const Rect bubble{icon_box.x + icon_box.width - 6, icon_box.y - 6, width, 16};
    const bool loud = options.count_tone != Tone::neutral && options.count_tone != Tone::muted;
    const ToneColours& colours = tone_colours(loud ? options.count_tone : Tone::muted);
    fill(bubble, colours.tint, 8);
    text_in(bubble, options.count, {style, colours.on_tint, Align::center});
}

}  // namespace

namespace {
constexpr Style tab_style{Face::medium, 10.5F};  // five of them share 360 pixels
}

bool fits_in_tab(std::string_view name, float width) {
    return text_width(name, tab_style) <= width;
}

bool nav_item(std::string_view id, std::string_view name, const NavItemOptions& options) {
    using Form = NavItemOptions::Form;
    const std::uint32_t own = make_id(id);
    const bool full = options.form == Form::full;
    const float height = options.form == Form::tab ? 52 : is_touch() ? 44 : full ? 34 : 40;
    const Width width = full                         ? Width::fill()
                        : options.form == Form::icon ? Width::px(40)
                                                     : Width::fill(1, 24);
    const Rect rect = snapped(place(width, width, 160, height));
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::link, rect);
    node.name = name;
    if (!options.count.empty()) node.name += " " + std::string(options.count);
    node.labelled = true;
    node.current = options.current;
    node.keys = options.shortcut;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    const NavColours colours = nav_surface(rect, options, press);
    if (full) {
        nav_full(rect, name, options, colours);
    } else if (options.form == Form::icon) {
        const Rect spot{rect.x + 11, rect.y + 11, 18, 18};
        icon_in(spot, options.icon, colours.icon, 20);
        nav_count(spot, options);
        std::string tip(name);
        if (!options.shortcut.empty()) tip += "  " + std::string(options.shortcut);
        tooltip_for(press, own, rect, tip);
    } else {
        const float top = options.wordless ? 16 : 8;
        const Rect spot{rect.x + rect.width / 2 - 10, rect.y + top, 20, 20};
        icon_in(spot, options.icon, colours.icon, 20);
        nav_count(spot, options);
        if (!options.wordless)
            text_in({rect.x, rect.y + 31, rect.width, 16}, name,
                    {tab_style, colours.words, Align::center});
    }
    if (full && !options.shortcut.empty()) tooltip_for(press, own, rect, options.shortcut);
    return press.pressed;
}

bool chip(std::string_view id, std::string_view name, bool on, Icon glyph, std::string_view count) {
    const std::uint32_t own = make_id(id);
    const Style style = style_of(TextSize::small, Weight::medium);
    const float icon_room = glyph.empty() ? 0 : 20;
    const float count_room = count.empty() ? 0 : text_width(count, style) + 6;
    const float natural = std::ceil(text_width(name, style)) + 24 + icon_room + count_room;
    const float height = is_touch() ? 40 : 28;
    const Rect rect = snapped(place(Width::fit(), Width::fit(), natural, height));
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = name;
    if (!count.empty()) node.name += " " + std::string(count);
    node.pressed = on ? Tri::yes : Tri::no;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    const ToneColours& accent = tone_colours(Tone::accent);
    const float radius = height / 2;
    fill(rect, on ? accent.tint : palette().raised, radius);
    if (press.hovered) fill(rect, palette().hover, radius);
    outline(rect, on ? accent.ink : palette().button_line, radius);
    if (press.ring) focus_ring(rect, radius);
    const Colour words = on ? accent.on_tint : palette().muted;
    icon_in({rect.x + 10, rect.y, 14, rect.height}, glyph, words, 14);
    const float x = rect.x + 12 + icon_room;
    text_in({x, rect.y, rect.width - 23 - icon_room - count_room, rect.height}, name,
            {style, words});
    if (!count.empty())
        text_in({rect.x + rect.width - 12 - count_room + 6, rect.y, count_room, rect.height}, count,
                {style, with_alpha(words, 190)});
    return press.pressed;
}

bool door(std::string_view id, Icon glyph, std::string_view title, std::string_view words) {
    const std::uint32_t own = make_id(id);
    const PlaceSlot slot = open_slot(Width::fill(), Width::fill(1, 200), 280, -1, Shrink::yes);
    constexpr float padding = 20;
    const Style body = style_of(TextSize::small);
    const TypeToken type = type_of(TextSize::small);
    const Paragraph& paragraph =
        lay_out(words, body, {.width = std::max(40.0F, slot.width - 2 * padding), .wrap = true});
    const float own_height =
        padding * 2 + 40 + 12 + 22 + 4 + type.line * static_cast<float>(paragraph.lines.size());
    const Rect rect = snapped({slot.x, slot.y, slot.width, std::max(own_height, slot.stretch)});
    close_slot(slot, 280, slot.width, own_height);
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = title;
    node.description = words;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    fill(rect, palette().raised, 12);
    if (press.hovered) fill(rect, palette().hover, 12);
    if (press.held) fill(rect, palette().press, 12);
    outline(rect, press.hovered ? tone_colours(Tone::accent).ink : palette().button_line, 12);
    if (press.ring) focus_ring(rect, 12);
    const Rect disc{rect.x + padding, rect.y + padding, 40, 40};
    fill(disc, tone_colours(Tone::accent).tint, 20);
    icon_in(disc, glyph, tone_colours(Tone::accent).ink, 20);
    float y = disc.y + 52;
    text_in({rect.x + padding, y, rect.width - 2 * padding, 22}, title,
            {style_of(TextSize::body, Weight::semibold), palette().text});
    y += 26 + baseline_in(type.line, body.size);
    for (const Line& line : paragraph.lines) {
        draw_line(line, words, body, rect.x + padding, y, palette().muted);
        y += type.line;
    }
    return press.pressed;
}

}  // namespace wordkeep::ui
