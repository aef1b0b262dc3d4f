// Boxes, switches, radio buttons, closed lists.

#include <algorithm>
#include <cmath>

#include "imgui.h"

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/focus_parts.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/widgets/button_parts.h"
#include "ui/widgets/field_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

float line_height_of_choice() { return is_touch() ? 44 : 28; }

/// Words beside a box or switch, with the hint beneath; returns the height.
float choice_words(float x, float y, float width, std::string_view name, std::string_view hint,
                   bool disabled, bool draw) {
    const Style style = style_of(TextSize::body);
    const Style small = style_of(TextSize::small);
    const Fit fit{std::max(20.0F, width), true, 0, false};
    float bottom = y;
    const auto write = [&](std::string_view words, const Style& how, float line_height,
                           Colour colour) {
        const Paragraph& paragraph = lay_out(words, how, fit);
        for (const Line& line : paragraph.lines) {
            if (draw)
                draw_line(line, words, how, x, bottom + baseline_in(line_height, how.size), colour);
            bottom += line_height;
        }
    };
    write(name, style, 22, disabled ? palette().muted : palette().text);
    if (!hint.empty()) write(hint, small, 18, palette().muted);
    return bottom - y;
}

void tick_box(const Rect& box, bool on, const Press& press, bool disabled) {
    const Palette& p = palette();
    if (on) {
        fill(box, disabled ? p.control_line : press.hovered ? p.accent_hover : p.accent, 5);
        icon_in(box, assets::icons::check, p.on_accent, 14);
    } else {
        fill(box, disabled ? p.sunken : p.raised, 5);
        if (press.hovered && !disabled) fill(box, p.hover, 5);
        outline(box, p.control_line, 5, 1.5F);
    }
    if (press.ring) focus_ring(box, 5);
}

void slide(const Rect& box, bool on, const Press& press, bool disabled) {
    const Palette& p = palette();
    const float radius = box.height / 2;
    if (on) {
        fill(box, disabled ? p.control_line : press.hovered ? p.accent_hover : p.accent, radius);
    } else {
        fill(box, p.raised, radius);
        if (press.hovered && !disabled) fill(box, p.hover, radius);
        outline(box, p.control_line, radius, 1.5F);
    }
    const float knob = on ? 14 : 12;
    const float middle = box.y + radius;
    const float x = on ? box.x + box.width - radius : box.x + radius;
    fill({x - knob / 2, middle - knob / 2, knob, knob}, on ? p.on_accent : p.control_line,
         knob / 2);
    if (press.ring) focus_ring(box, radius);
}

/// In a form Enter means its main button also from a box and a radio button, which it does not
/// change itself.
void submit_by_enter(std::uint32_t own) {
    Context& c = ctx();
    if (c.layer != 0 && key_for(own, "Enter")) c.line_submitted = true;
}

struct Toggle {
    Role role = Role::checkbox;
    std::string_view hint;
    std::string_view disabled_reason;
};

bool toggle(std::string_view id, std::string_view name, bool& value, const Toggle& how) {
    const std::uint32_t own = make_id(id);
    const bool is_switch = how.role == Role::switch_;
    const bool disabled = !how.disabled_reason.empty();
    const float mark = is_switch ? 36 : 18;
    const float words_natural = std::max(text_width(name, style_of(TextSize::body)),
                                         text_width(how.hint, style_of(TextSize::small)));
    const float natural = std::ceil(words_natural) + mark + 12;
    const Width width = is_switch ? Width::fill() : Width::fit();
    const PlaceSlot slot = open_slot(width, width, natural, -1, Shrink::yes);
    const float words_x = is_switch ? slot.x : slot.x + mark + 10;
    const float words_width = slot.width - mark - (is_switch ? 16 : 9);
    const float words = choice_words(0, 0, words_width, name, how.hint, disabled, false);
    const float least = line_height_of_choice();
    const float height = std::max(least, words + (how.hint.empty() ? 0 : 6));
    close_slot(slot, natural, slot.width, height);
    const Rect rect{slot.x, slot.y, slot.width, height};
    const Press press = press_area(own, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
    if (press.pressed) value = !value;
    submit_by_enter(own);
    Node& node = ctx().mirror.leaf(own, how.role, rect);
    node.name = name;
    node.labelled = true;
    node.description = disabled ? how.disabled_reason : how.hint;
    node.disabled = disabled;
    node.checked = value ? Tri::yes : Tri::no;
    make_focusable(node, id);
    if (press.hovered) want_cursor(disabled ? Cursor::blocked : Cursor::pointer);
    if (disabled) tooltip_for(press, own, rect, how.disabled_reason);
    const float top = rect.y + (how.hint.empty() ? (height - words) / 2 : 3);
    choice_words(words_x, top, words_width, name, how.hint, disabled, true);
    if (is_switch)
        slide(snapped({rect.x + rect.width - 36, top + 1, 36, 20}), value, press, disabled);
    else
        tick_box(snapped({rect.x, top + 2, 18, 18}), value, press, disabled);
    return press.pressed;
}

}  // namespace

bool checkbox(std::string_view id, std::string_view name, bool& value, std::string_view hint,
              std::string_view disabled_reason) {
    return toggle(id, name, value, {Role::checkbox, hint, disabled_reason});
}

bool switch_(std::string_view id, std::string_view name, bool& value, std::string_view hint,
             std::string_view disabled_reason) {
    return toggle(id, name, value, {Role::switch_, hint, disabled_reason});
}

// --- one of several ---

namespace {

FrameOptions frame_of(const ChoiceOptions& options) {
    return {options.hint, options.error, options.hide_label, options.required, options.width};
}

std::uint32_t choice_id(std::uint32_t own, std::size_t index) {
    return hash_id(own + static_cast<std::uint32_t>(index) * 0x9E3779B9u, "choice");
}

Node& open_group(std::uint32_t own, std::string_view name, const ChoiceOptions& options,
                 const Rect& rect) {
    Node& node = ctx().mirror.open(own, Role::radiogroup, rect);
    describe_field(node, name, frame_of(options));
    return node;
}

void describe_radio(Node& node, std::string_view name, bool on, bool reachable, std::size_t index,
                    std::size_t count, std::string_view disabled_reason) {
    node.name = name;
    node.labelled = true;
    node.checked = on ? Tri::yes : Tri::no;
    node.set_index = static_cast<int>(index) + 1;
    node.set_size = static_cast<int>(count);
    node.disabled = !disabled_reason.empty();
    node.description = disabled_reason;
    make_focusable(node, name);
    node.tab_stop = reachable;
}

/// Arrow keys in a group move the focus and choose, as radio buttons do everywhere.
std::optional<std::size_t> arrows_in_group(std::uint32_t own, std::size_t count, int value) {
    const std::size_t now = value < 0 ? 0 : static_cast<std::size_t>(value);
    std::optional<std::size_t> to;
    if (key_for(own, "ArrowDown") || key_for(own, "ArrowRight")) to = (now + 1) % count;
    if (key_for(own, "ArrowUp") || key_for(own, "ArrowLeft")) to = (now + count - 1) % count;
    if (to) ctx().mirror.focus(choice_id(own, *to));
    return to;
}

}  // namespace

bool radio_group(std::string_view id, std::string_view name, int& value,
                 std::span<const std::string_view> choices, const ChoiceOptions& options) {
    const std::uint32_t own = make_id(id);
    const FieldFrame frame(own, name, frame_of(options));
    const bool disabled = !options.disabled_reason.empty();
    const int before = value;
    const float height = line_height_of_choice();
    Box& b = box();
    open_group(own, name, options,
               {b.x, b.y + b.cursor, b.width, (height + 4) * static_cast<float>(choices.size())});
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = value == static_cast<int>(i);
        const float natural = std::ceil(text_width(choices[i], style_of(TextSize::body))) + 30;
        const Rect rect = place(Width::fit(), Width::fit(), natural, height, Shrink::yes);
        const std::uint32_t item = choice_id(own, i);
        const Press press =
            press_area(item, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
        if (press.pressed) value = static_cast<int>(i);
        submit_by_enter(item);
        const bool reachable = on || (value < 0 && i == 0);
        describe_radio(ctx().mirror.leaf(item, Role::radio, rect), choices[i], on, reachable, i,
                       choices.size(), options.disabled_reason);
        if (press.hovered) want_cursor(Cursor::pointer);
        const Rect dot = snapped({rect.x, rect.y + (height - 18) / 2, 18, 18});
        fill(dot, palette().raised, 9);
        if (press.hovered) fill(dot, palette().hover, 9);
        outline(dot, on ? palette().accent : palette().control_line, 9, on ? 5 : 1.5F);
        if (press.ring) focus_ring(dot, 9);
        text_in({rect.x + 28, rect.y, rect.width - 27, height}, choices[i],
                {style_of(TextSize::body), disabled ? palette().muted : palette().text});
    }
    if (const auto to = arrows_in_group(own, choices.size(), value)) value = static_cast<int>(*to);
    ctx().mirror.close();
    return value != before;
}

bool segmented(std::string_view id, std::string_view name, int& value,
               std::span<const std::string_view> choices, const ChoiceOptions& options) {
    const std::uint32_t own = make_id(id);
    const Style style = style_of(TextSize::body, Weight::medium);
    float natural = 6;
    std::vector<float> widths;
    for (const std::string_view choice : choices) {
        widths.push_back(std::ceil(text_width(choice, style)) + 28);
        natural += widths.back();
    }
    ChoiceOptions shown = options;
    if (shown.width.kind == Width::Kind::automatic && box().kind != BoxKind::stack)
        shown.width = Width::fit();
    const FieldFrame frame(own, name, frame_of(shown));
    const bool disabled = !options.disabled_reason.empty();
    const int before = value;
    const PlaceSlot slot = open_slot(Width::fit(), Width::fit(), natural, -1, Shrink::yes);
    // Side by side with less air around the words; when even that is too wide, beneath each other.
    constexpr float spared = 20;
    const float line = type_of(TextSize::body).line;
    const bool beneath = slot.width < natural - spared * static_cast<float>(choices.size());
    std::vector<float> heights(choices.size(), control_height() - 6);
    float height = control_height();
    if (beneath) {
        height = 6;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            heights[i] += wrapped_height(choices[i], style, slot.width - 14, line) - line;
            height += heights[i];
        }
    }
    close_slot(slot, natural, slot.width, height);
    const Rect all = snapped({slot.x, slot.y, slot.width, height});
    fill(all, palette().sunken, token::radius);
    outline(all, palette().control_line, token::radius);
    open_group(own, name, options, all);
    const float less = std::max(0.0F, natural - all.width) / static_cast<float>(choices.size());
    float x = all.x + 3;
    float y = all.y + 3;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = value == static_cast<int>(i);
        const float wide = beneath ? all.width - 6 : widths[i] - less;
        const Rect rect = snapped({x, y, wide, heights[i]});
        (beneath ? y : x) += beneath ? heights[i] : wide;
        const std::uint32_t item = choice_id(own, i);
        const Press press =
            press_area(item, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
        if (press.pressed) value = static_cast<int>(i);
        submit_by_enter(item);
        const bool reachable = on || (value < 0 && i == 0);
        describe_radio(ctx().mirror.leaf(item, Role::radio, rect), choices[i], on, reachable, i,
                       choices.size(), options.disabled_reason);
        if (press.hovered && !on) want_cursor(Cursor::pointer);
        if (on) {
            fill(rect, tone_colours(Tone::accent).tint, token::radius_small);
            outline(rect, tone_colours(Tone::accent).ink, token::radius_small);
        } else if (press.hovered) {
            fill(rect, palette().hover, token::radius_small);
        }
        if (press.ring) focus_ring(inset(rect, 2), token::radius_small);
        const InBox how{style, on ? tone_colours(Tone::accent).on_tint : palette().muted,
                        Align::center};
        if (beneath)
            wrapped_in(inset(rect, 4), choices[i], how, line);
        else
            text_in(inset(rect, 2), choices[i], how);
    }
    if (const auto to = arrows_in_group(own, choices.size(), value)) value = static_cast<int>(*to);
    ctx().mirror.close();
    return value != before;
}

// --- a closed list ---

namespace {

struct SelectMemory {
    bool open = false;
    int marked = 0;
    float height = 0;
    std::string typed;
    double typed_at = 0;
};

constexpr float list_padding = 6;

bool starts_like(std::string_view text, std::string_view beginning) {
    return fold(text).starts_with(fold(beginning));
}

/// Letters typed soon after each other find the next choice that begins with them.
void type_ahead(std::uint32_t own, SelectMemory& memory,
                std::span<const std::string_view> choices) {
    Context& c = ctx();
    std::string key;
    if (!letter_for(own, key)) return;
    if (c.seconds - memory.typed_at > 1) memory.typed.clear();
    memory.typed_at = c.seconds;
    memory.typed += key;
    const std::size_t count = choices.size();
    const bool again = memory.typed.size() > 1 &&
                       memory.typed.find_first_not_of(memory.typed[0]) == std::string::npos;
    const std::string wanted = again ? memory.typed.substr(0, 1) : memory.typed;
    for (std::size_t step = again || memory.typed.size() == 1 ? 1 : 0; step <= count; ++step) {
        const std::size_t i = (static_cast<std::size_t>(memory.marked) + step) % count;
        if (!starts_like(choices[i], wanted)) continue;
        memory.marked = static_cast<int>(i);
        return;
    }
}

void select_popup(std::uint32_t own, std::string_view name, SelectMemory& memory, int& value,
                  std::span<const std::string_view> choices, const Rect& anchor) {
    Context& c = ctx();
    const std::uint32_t popup = hash_id(own, "popup");
    const float row = is_touch() ? 44 : 34;
    const float height = row * static_cast<float>(choices.size()) + 2 * list_padding;
    float widest = anchor.width;
    for (const std::string_view choice : choices)
        widest = std::max(widest, text_width(choice, style_of(TextSize::body)) + 60);
    const float width = std::min(widest, window_size().width - 16);
    const Rect rect = hang_below(anchor, width, std::min(height, 360.0F), Align::start);
    begin_layer(popup, true, places_to_return_to(own));
    bool close = begin_floating(popup, rect, Catch::clear);
    floating_surface(rect, 10);
    Node& list = c.mirror.open_layer(popup, Role::listbox, rect);
    list.name = name;
    list.labelled = true;
    list.above_modal = true;
    begin_scroll_area(popup, rect, true);
    open_box(BoxKind::stack, hash_id(popup, "stack"), rect.x + list_padding,
             rect.y + list_padding - area_scroll(popup), rect.width - 2 * list_padding, 0);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Rect item = snapped(place(Width::fill(), Width::fill(), 120, row));
        const std::uint32_t id = choice_id(own, i);
        const Press press = press_area(id, item);
        const bool on = value == static_cast<int>(i);
        const bool marked = memory.marked == static_cast<int>(i);
        Node& node = c.mirror.leaf(id, Role::option, item);
        node.name = choices[i];
        node.selected = on ? Tri::yes : Tri::no;
        node.set_index = static_cast<int>(i) + 1;
        node.set_size = static_cast<int>(choices.size());
        if (press.hovered) want_cursor(Cursor::pointer);
        if (press.hovered || marked) fill(item, palette().hover, token::radius_small);
        if (marked && c.focus_visible) outline(item, palette().focus, token::radius_small, 2);
        if (marked && memory.typed_at == c.seconds) scroll_into_view(item);
        text_in({item.x + 10, item.y, item.width - 40, item.height}, choices[i],
                {style_of(TextSize::body, on ? Weight::medium : Weight::regular), palette().text});
        if (on)
            icon_in({item.x + item.width - 28, item.y, 18, item.height}, assets::icons::check,
                    tone_colours(Tone::accent).ink, 16);
        if (press.pressed) {
            value = static_cast<int>(i);
            close = true;
        }
    }
    close_box();
    if (shortcut({"Escape", Mods::none, Reach::everywhere})) close = true;
    end_scroll_area(height);
    c.mirror.close();
    end_floating();
    end_layer();
    if (!close) return;
    memory.open = false;
    c.again = true;
}

}  // namespace

bool select(std::string_view id, std::string_view name, int& value,
            std::span<const std::string_view> choices, const ChoiceOptions& options) {
    Context& c = ctx();
    const std::uint32_t own = make_id(id);
    SelectMemory& memory = c.state<SelectMemory>(own);
    const FieldFrame frame(own, name, frame_of(options));
    const bool disabled = !options.disabled_reason.empty();
    const int before = value;
    float widest = text_width(options.placeholder, style_of(TextSize::body));
    for (const std::string_view choice : choices)
        widest = std::max(widest, text_width(choice, style_of(TextSize::body)));
    const bool chosen = value >= 0 && value < static_cast<int>(choices.size());
    const std::string_view shown =
        chosen ? choices[static_cast<std::size_t>(value)] : options.placeholder;
    const Style style = style_of(TextSize::body);
    const float line = type_of(TextSize::body).line;
    const float natural = std::ceil(widest) + 48;
    const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), natural, -1, Shrink::yes);
    const float room = slot.width - 44;
    const float height =
        control_height() + (is_cramped() ? wrapped_height(shown, style, room, line) - line : 0);
    close_slot(slot, natural, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const Press press = press_area(own, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
    if (press.pressed || (!memory.open && (key_for(own, "ArrowDown") || key_for(own, "ArrowUp")))) {
        memory.open = !memory.open;
        memory.marked = std::max(value, 0);
    }
    Node& node = c.mirror.leaf(own, Role::combobox, rect);
    describe_field(node, name, frame_of(options));
    node.disabled = disabled;
    if (disabled) node.description = options.disabled_reason;
    node.value = shown;
    node.popup = Popup::listbox;
    node.expanded = memory.open ? Tri::yes : Tri::no;
    node.controls = memory.open ? hash_id(own, "popup") : 0;
    if (memory.open && !choices.empty())
        node.active = choice_id(own, static_cast<std::size_t>(memory.marked));
    make_focusable(node, id);
    if (press.hovered) want_cursor(disabled ? Cursor::blocked : Cursor::pointer);
    if (disabled) tooltip_for(press, own, rect, options.disabled_reason);
    field_surface(rect, press, press.ring || memory.open, !options.error.empty(), disabled);
    const InBox how{style, chosen && !disabled ? palette().text : palette().muted};
    const Rect words{rect.x + 12, rect.y, room, rect.height};
    if (height > control_height())
        wrapped_in(words, shown, how, line);
    else
        text_in(words, shown, how);
    icon_in({rect.x + rect.width - 30, rect.y, 18, rect.height}, assets::icons::chevron_down,
            palette().muted, 16);
    if (choices.empty()) return false;
    const int last = static_cast<int>(choices.size()) - 1;
    const int marked_before = memory.marked;
    if (memory.open) {
        if (key_for(own, "ArrowDown")) memory.marked = std::min(memory.marked + 1, last);
        if (key_for(own, "ArrowUp")) memory.marked = std::max(memory.marked - 1, 0);
        if (key_for(own, "Home")) memory.marked = 0;
        if (key_for(own, "End")) memory.marked = last;
        const bool taken = key_for(own, "Enter") || key_for(own, " ");
        if (taken) {
            value = memory.marked;
            memory.open = false;
        }
        if (key_for(own, "Tab")) memory.open = false;
    }
    type_ahead(own, memory, choices);
    if (!memory.open && memory.marked != marked_before && memory.typed_at == c.seconds)
        value = memory.marked;
    if (memory.open && memory.marked != marked_before) memory.typed_at = c.seconds;
    if (memory.open) select_popup(own, name, memory, value, choices, rect);
    set_last(own, rect, press.hovered);
    return value != before;
}

}  // namespace wordkeep::ui
