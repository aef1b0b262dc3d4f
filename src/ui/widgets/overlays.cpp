#include "ui/widgets/overlays.h"

#include <algorithm>
#include <utility>

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/focus_parts.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/widgets/button_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

/// Menus and popovers: open or not, and how high they were.
struct FloatMemory {
    bool open = false;
    bool just_opened = false;
    float height = 0;
    std::uint64_t frame = 0;  ///< the last one in which its button was there
};

/// Whoever left its screen while it was open does not find it open when they come back.
FloatMemory& float_memory(std::uint32_t id) {
    Context& c = ctx();
    FloatMemory& memory = c.state<FloatMemory>(id);
    if (memory.frame + 1 < c.frame) memory.open = false;
    memory.frame = c.frame;
    memory.just_opened = false;
    return memory;
}

struct OpenMenu {
    Rect rect;
    std::vector<std::uint32_t> items;
    bool just_opened = false;
    bool close = false;
    std::uint32_t button = 0;
};
std::vector<OpenMenu> menus;

constexpr float menu_padding = 6;
float menu_item_height() { return is_touch() ? 44 : 34; }

bool opener(std::uint32_t own, std::string_view id, std::string_view name,
            const MenuOptions& options, bool open) {
    // The same drawing as button() and icon_button(), with the states of an opener.
    const float height = button_height(options.size);
    const bool icon_only = options.icon_only && !options.icon.empty();
    const Style style = style_of(
        options.size == ButtonSize::small ? TextSize::small : TextSize::body, Weight::medium);
    const float words = icon_only ? 0 : text_width(name, style);
    const float icon_room = options.icon.empty() ? 0 : 24;
    const float natural = icon_only ? height : words + icon_room + 28 + 20;
    const Width width = icon_only ? Width::px(height) : Width::fit();
    const PlaceSlot slot = open_slot(width, width, natural, -1, Shrink::no);
    const float around = natural - words;
    const bool many = !icon_only && slot.width < natural - 1;  // as button() does
    const float line = type_of(TextSize::body).line;
    const float more = many ? wrapped_height(name, style, slot.width - around, line) - line : 0;
    close_slot(slot, natural, slot.width, height + more);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height + more});
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = name;
    node.labelled = icon_only;
    node.popup = Popup::menu;
    node.expanded = open ? Tri::yes : Tri::no;
    node.controls = open ? hash_id(own, "popup") : 0;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    if (icon_only && !open) tooltip_for(press, own, rect, name);
    Press shown = press;
    shown.hovered = press.hovered || open;
    const Colour colour = button_surface(rect, options.kind, shown, false);
    if (icon_only) {
        icon_in(rect, options.icon, colour);
        return press.pressed;
    }
    float x = rect.x + 14;
    if (!options.icon.empty()) {
        icon_in({x, rect.y, 16, rect.height}, options.icon, colour, 16);
        x += icon_room;
    }
    const Rect room{x, rect.y, rect.width - around + 1, rect.height};
    if (many)
        wrapped_in(room, name, {style, colour}, line);
    else
        text_in(room, name, {style, colour});
    icon_in({rect.x + rect.width - 28, rect.y, 16, rect.height}, assets::icons::chevron_down,
            colour, 15);
    return press.pressed;
}

}  // namespace

// --- menu ---

Menu::Menu(std::string_view id, std::string_view name, const MenuOptions& options)
    : id_(make_id(id)) {
    Context& c = ctx();
    FloatMemory& memory = float_memory(id_);
    if (opener(id_, id, name, options, memory.open)) {
        memory.open = !memory.open;
        memory.just_opened = memory.open;
    }
    if (!memory.open && key_for(id_, "ArrowDown")) memory.open = memory.just_opened = true;
    open_ = memory.open;
    if (!open_) return;
    const std::uint32_t popup = hash_id(id_, "popup");
    const Rect anchor = c.last_rect;
    const float width = std::min(options.width, window_size().width - 16);
    const bool at_end = anchor.x + width > window_size().width - 16;
    OpenMenu menu;
    menu.rect = hang_below(anchor, width, std::max(memory.height, 40.0F),
                           at_end ? Align::end : Align::start);
    menu.just_opened = memory.just_opened;
    menu.button = id_;
    begin_layer(popup, true, places_to_return_to(id_));
    menu.close = begin_floating(popup, menu.rect, Catch::clear);
    floating_surface(menu.rect, 10);
    Node& node = c.mirror.open_layer(popup, Role::menu, menu.rect);
    node.name = name;
    node.labelled = true;
    begin_scroll_area(popup, menu.rect, true);
    push_id(popup);
    open_box(BoxKind::stack, hash_id(popup, "stack"), menu.rect.x + menu_padding,
             menu.rect.y + menu_padding - area_scroll(popup), menu.rect.width - 2 * menu_padding,
             0);
    menus.push_back(std::move(menu));
}

bool Menu::item(std::string_view id, std::string_view name, const MenuItemOptions& options) {
    if (!open_) return false;
    OpenMenu& menu = menus.back();
    const std::uint32_t own = make_id(id);
    const float keys =
        options.shortcut.empty() ? 0 : text_width(options.shortcut, {Face::medium, 12}) + 12;
    const Style style = style_of(TextSize::body);
    const float line = type_of(TextSize::body).line;
    const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), 160, -1, Shrink::yes);
    const float room = slot.width - 46 - keys;
    const float height = menu_item_height() + wrapped_height(name, style, room, line) - line;
    close_slot(slot, 160, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const bool disabled = !options.disabled_reason.empty();
    const Press press = press_area(own, rect, Overlap::no, disabled ? Enabled::no : Enabled::yes);
    Node& node =
        ctx().mirror.leaf(own, options.checked ? Role::menuitemcheckbox : Role::menuitem, rect);
    node.name = name;
    node.keys = options.shortcut;
    node.disabled = disabled;
    node.description = options.disabled_reason;
    if (options.checked) node.checked = *options.checked ? Tri::yes : Tri::no;
    make_focusable(node, id);
    node.tab_stop = false;
    menu.items.push_back(own);
    if (press.hovered && !disabled) want_cursor(Cursor::pointer);
    if (press.hovered || press.focused) fill(rect, palette().hover, token::radius_small);
    if (press.ring) outline(rect, palette().focus, token::radius_small, 2);
    Colour words = options.danger ? tone_colours(Tone::bad).ink : palette().text;
    if (disabled) words = palette().muted;
    const Icon glyph = options.checked.value_or(false) ? Icon(assets::icons::check) : options.icon;
    icon_in({rect.x + 10, rect.y, 16, rect.height}, glyph, options.danger ? words : palette().muted,
            16);
    wrapped_in({rect.x + 36, rect.y, room, rect.height}, name, {style, words}, line);
    if (keys > 0)
        text_in({rect.x + rect.width - keys - 2, rect.y, keys, rect.height}, options.shortcut,
                {{Face::medium, 12}, palette().muted});
    if (disabled) tooltip_for(press, own, rect, options.disabled_reason);
    if (press.pressed) menu.close = true;
    return press.pressed;
}

void Menu::heading(std::string_view words) {
    if (!open_) return;
    const Rect rect = place(Width::fill(), Width::fill(), 160, 28);
    text_in({rect.x + 10, rect.y, rect.width - 20, rect.height}, words,
            {style_of(TextSize::small, Weight::medium), palette().muted});
}

void Menu::divider() {
    if (!open_) return;
    const Rect rect = place(Width::fill(), Width::fill(), 0, 9);
    horizontal_line(rect.x, rect.y + 4, rect.width, palette().line);
}

Menu::~Menu() {
    if (!open_) return;
    Context& c = ctx();
    const std::uint32_t popup = hash_id(id_, "popup");
    FloatMemory& memory = c.state<FloatMemory>(id_);
    OpenMenu menu = std::move(menus.back());
    menus.pop_back();
    const float height = close_box().height + 2 * menu_padding;
    if (memory.height != height) {
        memory.height = height;
        c.layout_changed = true;
    }
    pop_id();
    // Arrow keys walk round; the focus is a real one on the element of the item.
    const auto at = std::ranges::find(menu.items, c.focused);
    const int count = static_cast<int>(menu.items.size());
    int now = at == menu.items.end() ? -1 : static_cast<int>(at - menu.items.begin());
    const auto go = [&](int to) {
        if (count > 0) c.mirror.focus(menu.items[static_cast<std::size_t>((to + count) % count)]);
    };
    if (menu.just_opened) go(0);
    if (key_for(popup, "ArrowDown")) go(now + 1);
    if (key_for(popup, "ArrowUp")) go(now <= 0 ? count - 1 : now - 1);
    if (key_for(popup, "Home")) go(0);
    if (key_for(popup, "End")) go(count - 1);
    if (shortcut({"Escape", Mods::none, Reach::everywhere}) || key_for(popup, "Tab"))
        menu.close = true;
    end_scroll_area(height);
    c.mirror.close();
    end_floating();
    end_layer();
    if (menu.close) {
        memory.open = false;
        c.again = true;
    }
}

// --- popover ---

namespace {
struct OpenPopover {
    Rect rect;
    float padding = 0;
    bool close = false;
    bool just_opened = false;
};
std::vector<OpenPopover> popovers;
}  // namespace

Popover::Popover(std::string_view id, std::string_view name, const PopoverOptions& options)
    : id_(make_id(id)) {
    Context& c = ctx();
    FloatMemory& memory = float_memory(id_);
    const MenuOptions look{.icon = options.button.icon,
                           .kind = options.button.kind,
                           .size = options.button.size,
                           .icon_only = options.icon_only};
    if (opener(id_, id, name, look, memory.open)) {
        memory.open = !memory.open;
        memory.just_opened = memory.open;
    }
    open_ = memory.open;
    if (!open_) return;
    const std::uint32_t popup = hash_id(id_, "popup");
    const float width = std::min(options.width, window_size().width - 16);
    OpenPopover popover;
    popover.padding = options.padding;
    popover.just_opened = memory.just_opened;
    const bool at_end = c.last_rect.x + width > window_size().width - 16;
    popover.rect = hang_below(c.last_rect, width, std::max(memory.height, 40.0F),
                              at_end ? Align::end : Align::start);
    begin_layer(popup, true, places_to_return_to(id_));
    popover.close = begin_floating(popup, popover.rect, Catch::clear);
    floating_surface(popover.rect, 10);
    Node& node = c.mirror.open_layer(popup, Role::dialog, popover.rect);
    node.name = name;
    node.labelled = true;
    begin_scroll_area(popup, popover.rect, true);
    push_id(popup);
    open_box(BoxKind::stack, hash_id(popup, "stack"), popover.rect.x + options.padding,
             popover.rect.y + options.padding - area_scroll(popup),
             popover.rect.width - 2 * options.padding, 12);
    popovers.push_back(popover);
}

void Popover::close() {
    ctx().state<FloatMemory>(id_).open = false;
    ctx().again = true;
}

Popover::~Popover() {
    if (!open_) return;
    Context& c = ctx();
    FloatMemory& memory = c.state<FloatMemory>(id_);
    OpenPopover popover = popovers.back();
    popovers.pop_back();
    const float height = close_box().height + 2 * popover.padding;
    if (memory.height != height) {
        memory.height = height;
        c.layout_changed = true;
    }
    pop_id();
    if (popover.just_opened) focus_first_in_layer();
    if (shortcut({"Escape", Mods::none, Reach::everywhere})) popover.close = true;
    end_scroll_area(height);
    c.mirror.close();
    end_floating();
    end_layer();
    if (popover.close) {
        memory.open = false;
        c.again = true;
    }
}

}  // namespace wordkeep::ui
