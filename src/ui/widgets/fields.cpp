#include "ui/widgets/fields.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/text_edit.h"
#include "ui/widgets/button_parts.h"
#include "ui/widgets/field_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

/// What was sent off with a field that is wrong or missing goes on there: the first one gets the
/// focus. Not while somebody types: what is said about their text is said as they go.
void focus_when_wrong(std::uint32_t id, bool wrong) {
    Context& c = ctx();
    bool& before = c.state<bool>(hash_id(id, "wrong"));
    if (!c.text_events.empty()) c.typed_at = c.seconds;
    if (wrong && !before && c.typed_at != c.seconds && c.wrong_at != c.seconds) {
        c.wrong_at = c.seconds;
        if (c.focused != id) focus_exactly(id);
    }
    before = wrong;
}

}  // namespace

// --- the frame around every field: label above, hint or error beneath ---

FieldFrame::FieldFrame(std::uint32_t id, std::string_view name, const FrameOptions& options)
    : options_(options) {
    const Width width =
        options.width.kind == Width::Kind::automatic ? Width::fill(1, 120) : options.width;
    focus_when_wrong(id, !options.error.empty());
    nested_ = open_nested(hash_id(id, "frame"),
                          options.width.kind == Width::Kind::automatic ? Width::fill() : width,
                          width, BoxKind::stack, 4, 0);
    if (options.hide_label) return;
    std::string shown(name);
    if (options.required) shown += " *";
    const Style style = style_of(TextSize::small, Weight::medium);
    const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), 40, -1, Shrink::yes);
    const float height = wrapped_height(shown, style, slot.width, 18);
    close_slot(slot, 40, slot.width, height);
    wrapped_in({slot.x, slot.y, slot.width, height}, shown, {style, palette().text}, 18);
}

FieldFrame::~FieldFrame() {
    const bool wrong = !options_.error.empty();
    const std::string_view words = wrong ? options_.error : options_.hint;
    if (!words.empty()) {
        const Style style = style_of(TextSize::small);
        const float inset_left = wrong ? 18 : 0;
        const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), 80, -1, Shrink::yes);
        const Paragraph& paragraph = lay_out(
            words, style, {.width = std::max(20.0F, slot.width - inset_left), .wrap = true});
        const float height = 18 * static_cast<float>(paragraph.lines.size());
        const Colour colour = wrong ? tone_colours(Tone::bad).ink : palette().muted;
        if (wrong) icon_in({slot.x, slot.y, 14, 18}, assets::icons::circle_alert, colour, 14);
        float y = slot.y + baseline_in(18, style.size);
        for (const Line& line : paragraph.lines) {
            draw_line(line, words, style, slot.x + inset_left, y, colour);
            y += 18;
        }
        close_slot(slot, 80, slot.width, height);
    }
    close_nested(nested_);
}

void field_surface(const Rect& rect, const Press& press, bool focused, bool wrong, bool disabled) {
    const Palette& p = palette();
    fill(rect, disabled ? p.sunken : p.raised, token::radius);
    if (press.hovered && !focused && !disabled)
        fill(rect, with_alpha(p.hover, p.hover.alpha / 2), token::radius);
    const Colour line = wrong ? tone_colours(Tone::bad).ink : focused ? p.focus : p.control_line;
    outline(rect, line, token::radius, focused ? 2 : 1);
}

void describe_field(Node& node, std::string_view name, const FrameOptions& options) {
    node.name = name;
    node.labelled = true;
    node.description = options.error.empty() ? options.hint : options.error;
    node.invalid = !options.error.empty();
    node.required = options.required;
}

namespace {

FrameOptions frame_of(const FieldOptions& options) {
    return {options.hint, options.error, options.hide_label, options.required, options.width};
}

struct FieldShape {
    Role role = Role::textbox;
    Many many = Many::line;
    int rows = 1;
    int max_rows = 1;
};

float key_cap_width(std::string_view keys) {
    return keys.empty() || is_touch() ? 0
                                      : std::max(20.0F, text_width(keys, {Face::medium, 11}) + 10);
}

/// What stands at the end of a field: the cross that empties it, or its key.
void field_end(std::uint32_t own, const Rect& rect, std::string& value, TextEdit& edit,
               const FieldOptions& options, FieldResult& result) {
    if (options.clearable && !value.empty()) {
        const Rect cross{rect.x + rect.width - 32, rect.y + (rect.height - 28) / 2, 28, 28};
        const std::uint32_t id = hash_id(own, "clear");
        const Press press = press_area(id, cross);
        Node& node = ctx().mirror.leaf(id, Role::button, cross);
        node.name = options.clear_name;
        node.labelled = true;
        make_focusable(node, "clear");
        if (press.hovered) want_cursor(Cursor::pointer);
        if (press.hovered) fill(cross, palette().hover, token::radius_small);
        if (press.ring) outline(cross, palette().focus, token::radius_small, 2);
        icon_in(cross, assets::icons::x, palette().muted, 15);
        if (press.pressed) {
            value.clear();
            edit.value.clear();
            edit.anchor = edit.caret = 0;
            result.changed = true;
            focus_exactly(own);
        }
        return;
    }
    const float keys = key_cap_width(options.shortcut);
    if (keys == 0 || ctx().focused == own) return;
    const Rect cap{rect.x + rect.width - keys - 8, rect.y + (rect.height - 20) / 2, keys, 20};
    outline(cap, palette().button_line, 5);
    text_in(cap, options.shortcut, {{Face::medium, 11}, palette().muted, Align::center});
}

FieldResult edit_field(std::string_view id, std::string_view name, std::string& value,
                       const FieldOptions& options, const FieldShape& shape,
                       const Node* extra = nullptr) {
    const std::uint32_t own = make_id(id);
    Context& c = ctx();
    FieldResult result;
    TextEdit& edit = c.state<TextEdit>(own);
    const bool disabled = !options.disabled_reason.empty();
    const FieldFrame frame(own, name, frame_of(options));
    result.changed = take_text_events(edit, own, value);
    const std::size_t most = options.max_bytes > 0 ? options.max_bytes : 65'536;
    if (value.size() > most) value.resize(head_of(value, most).size());

    const EditStyle look{style_of(TextSize::body), 22, shape.many};
    const bool lines = shape.many == Many::lines;
    const PlaceSlot slot =
        open_slot(Width::fill(), Width::fill(), 200, lines ? -1 : control_height(), Shrink::yes);
    const float left = options.icon.empty() ? 12 : 36;
    const float right = options.clearable ? 32 : 12 + key_cap_width(options.shortcut);
    const float inner_width = std::max(8.0F, slot.width - left - right);
    float height = control_height();
    if (lines) {
        const auto count = static_cast<int>(count_lines(edit, inner_width, look));
        height = static_cast<float>(std::clamp(count, shape.rows, shape.max_rows)) * 22 + 14;
    }
    close_slot(slot, 200, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const float above = lines ? 7 : (height - 22) / 2;
    const Rect inner{rect.x + left, rect.y + above, inner_width, height - 2 * above};

    const Press press = press_area(own, rect, Overlap::yes, disabled ? Enabled::no : Enabled::yes);
    {
        Node& node = c.mirror.leaf(own, shape.role, rect);
        describe_field(node, name, frame_of(options));
        node.disabled = disabled;
        if (disabled) node.description = options.disabled_reason;
        node.placeholder = options.placeholder;
        node.autocomplete = options.autocomplete;
        node.input = static_cast<std::uint8_t>(options.input);
        node.keys = options.shortcut;
        node.value = value;
        if (extra) {
            node.expanded = extra->expanded;
            node.controls = extra->controls;
            node.active = extra->active;
            node.popup = extra->popup;
        }
        make_focusable(node, id);
    }
    if (press.hovered) want_cursor(disabled ? Cursor::blocked : Cursor::text);
    const bool had_focus = edit.had_focus;
    if (!disabled) move_in_text(edit, own, inner, look, press);
    const bool focused = c.focused == own;
    result.blurred = had_focus && !focused;
    // The keyboard of a phone takes half of the window: what one types must stay in sight.
    if (focused && c.frame < c.resized_until) scroll_into_view(rect);
    field_surface(rect, press, focused, !options.error.empty(), disabled);
    icon_in({rect.x + 10, rect.y, 18, control_height()}, options.icon, palette().muted, 17);
    if (value.empty() && !options.placeholder.empty())
        text_in({inner.x, inner.y, inner.width, 22}, options.placeholder,
                {look.style, palette().muted});
    draw_text_edit(edit, own, inner, look, disabled);
    const bool command_only = lines;
    result.submitted = key_for(own, "Enter", command_only ? Mods::command : Mods::none);
    if (result.submitted) c.line_submitted = true;
    result.escaped = options.takes_escape && key_for(own, "Escape");
    if (lines)
        edit.scroll_y =
            scroll_along(own, inner, 22 * static_cast<float>(count_lines(edit, inner.width, look)),
                         edit.scroll_y);
    field_end(own, rect, value, edit, options, result);
    // What the program does with the value decides what the browser's field shows next.
    if (Node* node = c.mirror.declared(own)) node->value = value;
    set_last(own, rect, press.hovered);
    return result;
}

}  // namespace

FieldResult text_field(std::string_view id, std::string_view name, std::string& value,
                       const FieldOptions& options) {
    return edit_field(id, name, value, options, {});
}

FieldResult text_area(std::string_view id, std::string_view name, std::string& value,
                      const AreaOptions& options) {
    return edit_field(id, name, value, options.field,
                      {Role::textarea, Many::lines, options.rows, options.max_rows});
}

FieldResult search_field(std::string_view id, std::string_view name, std::string& value,
                         const FieldOptions& options) {
    FieldOptions search = options;
    search.input = Input::search;
    if (search.icon.empty()) search.icon = assets::icons::search;
    if (!search.clear_name.empty()) search.clearable = true;
    return edit_field(id, name, value, search, {.role = Role::searchbox});
}

// --- suggestions ---

namespace {

struct SuggestMemory {
    std::size_t marked = 0;
    bool dismissed = false;
    bool show_marked = false;  ///< by the keyboard: bring it into view
    float height = 0;
};

constexpr float suggestion_padding = 6;
float suggestion_height() { return is_touch() ? 48 : 36; }

bool suggestion_row(const Suggestion& suggestion, std::uint32_t own, bool marked, int index,
                    int count, bool& hovered) {
    const Rect rect = snapped(place(Width::fill(), Width::fill(), 200, suggestion_height()));
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::option, rect);
    node.name = suggestion.title;
    node.description = suggestion.detail;
    node.selected = marked ? Tri::yes : Tri::no;
    node.set_index = index + 1;
    node.set_size = count;
    if (press.hovered) want_cursor(Cursor::pointer);
    hovered =
        press.hovered && (ImGui::GetIO().MouseDelta.x != 0 || ImGui::GetIO().MouseDelta.y != 0);
    if (marked) {
        fill(rect, palette().press, token::radius_small);
    } else if (press.hovered) {
        fill(rect, palette().hover, token::radius_small);
    }
    float x = rect.x + 10;
    if (!suggestion.icon.empty()) {
        icon_in({x, rect.y, 16, rect.height}, suggestion.icon, palette().muted, 16);
        x += 26;
    }
    const float keys =
        suggestion.shortcut.empty() ? 0 : text_width(suggestion.shortcut, {Face::medium, 12}) + 12;
    const float room = rect.x + rect.width - 10 - keys - x;
    const float title = text_in({x, rect.y, room, rect.height}, suggestion.title,
                                {style_of(TextSize::body), palette().text});
    if (!suggestion.detail.empty() && room - title > 40)
        text_in({x + title + 10, rect.y, room - title - 10, rect.height}, suggestion.detail,
                {style_of(TextSize::small), palette().muted});
    if (keys > 0)
        text_in({rect.x + rect.width - keys - 4, rect.y, keys, rect.height}, suggestion.shortcut,
                {{Face::medium, 12}, palette().muted, Align::end});
    return press.pressed;
}

std::optional<std::size_t> suggestion_list(std::uint32_t own, SuggestMemory& memory,
                                           std::span<const Suggestion> suggestions,
                                           const SuggestOptions& options) {
    std::optional<std::size_t> chosen;
    const int count = static_cast<int>(suggestions.size());
    for (std::size_t i = 0; i < suggestions.size(); ++i) {
        bool hovered = false;
        const std::uint32_t id = hash_id(hash_id(own, "option"), suggestions[i].id);
        if (suggestion_row(suggestions[i], id, i == memory.marked, static_cast<int>(i), count,
                           hovered))
            chosen = i;
        if (memory.show_marked && i == memory.marked) scroll_into_view(ctx().last_rect);
        if (hovered && memory.marked != i) {
            memory.marked = i;
            ctx().again = true;
        }
    }
    memory.show_marked = false;
    if (suggestions.empty() && !options.empty_text.empty()) {
        const Rect rect = place(Width::fill(), Width::fill(), 200, 40);
        text_in({rect.x + 10, rect.y, rect.width - 20, rect.height}, options.empty_text,
                {style_of(TextSize::body), palette().muted});
        Node& node = ctx().mirror.leaf(hash_id(own, "empty"), Role::text, rect);
        node.name = options.empty_text;
    }
    return chosen;
}

void move_mark(std::uint32_t own, SuggestMemory& memory, std::size_t count) {
    if (count == 0) return;
    std::size_t step = 0;
    if (key_for(own, "ArrowDown")) step = 1;
    if (key_for(own, "ArrowUp")) step = count - 1;
    if (step == 0) return;
    memory.marked = (memory.marked + step) % count;
    memory.show_marked = true;
}

}  // namespace

SuggestResult suggest_field(std::string_view id, std::string_view name, std::string& value,
                            std::span<const Suggestion> suggestions,
                            const SuggestOptions& options) {
    Context& c = ctx();
    const std::uint32_t own = make_id(id);
    const std::uint32_t popup = hash_id(own, "popup");
    SuggestMemory& memory = c.state<SuggestMemory>(own);
    const bool inplace = options.form == SuggestOptions::Form::inplace;
    const bool something = !suggestions.empty() || !options.empty_text.empty();
    if (c.focused != own) memory.dismissed = false;
    const bool open = inplace || (c.focused == own && something && !memory.dismissed);
    if (memory.marked >= suggestions.size()) memory.marked = 0;

    Node extra;
    extra.popup = Popup::listbox;
    extra.expanded = open ? Tri::yes : Tri::no;
    extra.controls = open ? popup : 0;
    if (open && !suggestions.empty())
        extra.active = hash_id(hash_id(own, "option"), suggestions[memory.marked].id);
    SuggestResult result;
    result.field = edit_field(id, name, value, options.field, {.role = Role::suggestbox}, &extra);
    // Here Enter chooses, also when it was pressed before the list could open: never a form of
    // which the rest is not filled in yet.
    if (result.field.submitted) c.line_submitted = false;
    if (result.field.changed) {
        memory.marked = 0;
        memory.dismissed = false;
    }
    const Rect anchor = c.last_rect;
    if (open) move_mark(own, memory, suggestions.size());
    if (result.field.submitted && !suggestions.empty() && !memory.dismissed)
        result.chosen = memory.marked;
    if (!open) return result;
    if (!inplace && key_for(own, "Escape")) memory.dismissed = true;

    if (inplace) {
        const float height = std::min(memory.height, options.max_height);
        const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), 200, height, Shrink::yes);
        const Rect rect{slot.x, slot.y, slot.width, height};
        Node& node = c.mirror.open(popup, Role::listbox, rect);
        node.name = options.list_name;
        node.labelled = true;
        begin_scroll_area(popup, rect, true);
        open_box(BoxKind::stack, hash_id(popup, "stack"), rect.x, rect.y - area_scroll(popup),
                 rect.width, 0);
        if (const auto chosen = suggestion_list(own, memory, suggestions, options))
            result.chosen = chosen;
        const float content = close_box().height;
        end_scroll_area(content);
        c.mirror.close();
        close_slot(slot, 200, rect.width, height);
        if (memory.height != content) {
            memory.height = content;
            c.layout_changed = true;
        }
        return result;
    }
    const float wanted = std::min(memory.height, options.max_height);
    const Rect rect = hang_below(anchor, anchor.width, std::max(40.0F, wanted), Align::start);
    begin_layer(popup, false);
    (void)begin_floating(popup, rect, Catch::none);
    floating_surface(rect, 10);
    Node& node = c.mirror.open_layer(popup, Role::listbox, rect);
    node.above_modal = true;
    node.name = options.list_name;
    node.labelled = true;
    begin_scroll_area(popup, rect, true);
    open_box(BoxKind::stack, hash_id(popup, "stack"), rect.x + suggestion_padding,
             rect.y + suggestion_padding - area_scroll(popup), rect.width - 2 * suggestion_padding,
             0);
    if (const auto chosen = suggestion_list(own, memory, suggestions, options))
        result.chosen = chosen;
    const float content = close_box().height + 2 * suggestion_padding;
    end_scroll_area(content);
    c.mirror.close();
    end_floating();
    end_layer();
    if (memory.height != content) {
        memory.height = content;
        c.layout_changed = true;
    }
    if (result.chosen) memory.dismissed = true;
    set_last(own, anchor, false);
    return result;
}

}  // namespace wordkeep::ui
