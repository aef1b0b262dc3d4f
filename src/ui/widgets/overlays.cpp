#include "ui/widgets/overlays.h"

#include <algorithm>
#include <utility>

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/draw.h"
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
    begin_layer(popup, true, id_);
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
    begin_layer(popup, true, id_);
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

// --- dialog ---

namespace {

struct DialogMemory {
    float body_height = 0;
    float head_height = 0;
    float foot_height = 0;
    float foot_natural = 0;  ///< its buttons side by side
    std::uint32_t return_to = 0;
    std::uint64_t last_frame = 0;
    bool focused = false;
    bool close = false;  ///< asked for in the last pass
};

struct OpenDialog {
    Rect rect;
    Rect body;
    float padding = 0;
    Nested footer;
    bool stacked = false;  ///< the buttons of the footer stand beneath each other
    bool has_close = false;
    std::string close_name;
};
std::vector<OpenDialog> dialogs;

constexpr float dialog_foot_padding = 16;

Rect dialog_rect(const DialogOptions& options, const DialogMemory& memory) {
    const Size window = window_size();
    const float margin = window_class() == WindowClass::narrow ? 8 : 24;
    const float width = std::min(options.width, window.width - 2 * margin);
    const float content = memory.head_height + memory.body_height + memory.foot_height;
    const float height = std::clamp(content, 60.0F, window.height - 2 * margin);
    float y = (window.height - height) / 2;
    // Slightly above the middle looks centred.
    if (options.place == Align::center) y = std::max(margin, y * 0.85F);
    if (options.place == Align::start) y = std::min(window.height * 0.14F, y);
    return snapped({(window.width - width) / 2, std::max(margin, y), width, height});
}

}  // namespace

Dialog::Dialog(std::string_view id, const DialogOptions& options) : id_(make_id(id)) {
    Context& c = ctx();
    DialogMemory& memory = c.state<DialogMemory>(id_);
    const bool fresh = memory.last_frame + 1 < c.frame;
    memory.last_frame = c.frame;
    if (fresh) {
        memory.return_to = c.focused;
        memory.focused = false;
        scroll_area_to(hash_id(id_, "body"), 0);
    }
    OpenDialog dialog;
    dialog.rect = dialog_rect(options, memory);
    dialog.padding =
        window_class() == WindowClass::narrow ? std::min(options.padding, 16.0F) : options.padding;
    dialog.has_close = !options.close_name.empty();
    dialog.close_name = options.close_name;
    begin_layer(id_, true, memory.return_to);
    close_ = begin_floating(id_, dialog.rect, Catch::dimmed);
    close_ = std::exchange(memory.close, false) || close_;
    if (close_) c.again = true;
    floating_surface(dialog.rect, 12);
    Node& node =
        c.mirror.open_layer(id_, options.alert ? Role::alertdialog : Role::dialog, dialog.rect);
    node.name = options.title;
    node.labelled = true;
    c.mirror.set_modal(id_);
    push_id(id_);

    float head = 0;
    if (!options.hide_title) {
        // With large letters on a phone a title's longest word would have to be broken.
        const bool tight = dialog.rect.width < 220;
        const Style style = style_of(tight ? TextSize::small : TextSize::title, Weight::semibold);
        const float width =
            dialog.rect.width - 2 * dialog.padding - (dialog.has_close ? 40.0F : 0.0F);
        const Rect title{dialog.rect.x + dialog.padding, dialog.rect.y + dialog.padding, width,
                         wrapped_height(options.title, style, width, 28)};
        head = dialog.padding + title.height + 16;
        wrapped_in(title, options.title, {style, palette().text}, 28);
        Node& words = c.mirror.leaf(hash_id(id_, "title"), Role::heading, title);
        words.name = options.title;
        words.level = 2;
        words.text_size = style.size;
    }
    if (memory.head_height != head) {
        memory.head_height = head;
        c.layout_changed = true;
    }
    dialog.body = {dialog.rect.x, dialog.rect.y + head, dialog.rect.width,
                   std::max(1.0F, dialog.rect.height - head - memory.foot_height)};
    const std::uint32_t body = hash_id(id_, "body");
    c.mirror.open(body, Role::none, dialog.body);
    begin_scroll_area(body, dialog.body, true);
    // Focus rings reach a little over their widgets: leave them room at the top.
    const float top = options.hide_title ? dialog.padding : 4;
    open_box(BoxKind::stack, hash_id(body, "stack"), dialog.body.x + dialog.padding,
             dialog.body.y + top - area_scroll(body), dialog.body.width - 2 * dialog.padding, 16);
    dialogs.push_back(std::move(dialog));
}

namespace {

/// Ends the scrolling middle of the dialog.
void end_dialog_body(std::uint32_t id, const OpenDialog& dialog, bool with_footer) {
    Context& c = ctx();
    DialogMemory& memory = c.state<DialogMemory>(id);
    const bool headless = memory.head_height == 0;
    const float below = with_footer ? 8 : dialog.padding;
    const float height = close_box().height + (headless ? dialog.padding : 4) + below;
    if (memory.body_height != height) {
        memory.body_height = height;
        c.layout_changed = true;
    }
    end_scroll_area(height);
    c.mirror.close();
}

}  // namespace

void Dialog::footer() {
    if (footer_) return;
    footer_ = true;
    OpenDialog& dialog = dialogs.back();
    end_dialog_body(id_, dialog, true);
    const DialogMemory& memory = ctx().state<DialogMemory>(id_);
    const float width = dialog.rect.width - 2 * dialog.padding;
    dialog.stacked = memory.foot_natural > width;
    open_box(BoxKind::stack, hash_id(id_, "foot-stack"), dialog.rect.x + dialog.padding,
             dialog.rect.y + dialog.rect.height - memory.foot_height + dialog_foot_padding, width,
             0);
    // Buttons that have no room beside each other stand beneath each other, as wide as it goes.
    dialog.footer = open_nested(hash_id(id_, dialog.stacked ? "foot-grid" : "foot-row"),
                                Width::fill(), Width::fill(),
                                dialog.stacked ? BoxKind::grid : BoxKind::row, 8, 0, Align::center);
    if (!dialog.stacked) spring();
}

namespace {

void end_dialog_footer(DialogMemory& memory, const OpenDialog& dialog) {
    const float row = close_nested(dialog.footer).height;
    const float natural =
        ctx().state<BoxMemory>(dialog.footer.id).natural + (dialog.stacked ? 8.0F : 0.0F);
    close_box();
    const float height = row + dialog_foot_padding + dialog.padding;
    if (memory.foot_height == height && memory.foot_natural == natural) return;
    memory.foot_height = height;
    memory.foot_natural = natural;
    ctx().layout_changed = true;
}

}  // namespace

Dialog::~Dialog() {
    Context& c = ctx();
    DialogMemory& memory = c.state<DialogMemory>(id_);
    OpenDialog& dialog = dialogs.back();
    if (footer_) {
        end_dialog_footer(memory, dialog);
    } else {
        end_dialog_body(id_, dialog, false);
        if (memory.foot_height != 0) {
            memory.foot_height = 0;
            c.layout_changed = true;
        }
    }
    // In the order of Tab the cross comes last, and it is not what a new dialog puts the focus on.
    if (!memory.focused && c.pass > 0) {
        focus_first_in_layer();
        memory.focused = true;
    } else if (!memory.focused) {
        c.again = true;
    }
    if (dialog.has_close) {
        const float size = button_height(ButtonSize::small) + 4;
        open_box(BoxKind::stack, hash_id(id_, "close-box"),
                 dialog.rect.x + dialog.rect.width - dialog.padding - size + 8,
                 dialog.rect.y + dialog.padding + 14 - size / 2, size, 0);
        if (icon_button("dialog-close", assets::icons::x, dialog.close_name,
                        {.size = ButtonSize::small}))
            memory.close = true;
        close_box();
    }
    if (shortcut({"Escape", Mods::none, Reach::everywhere})) memory.close = true;
    pop_id();
    dialogs.pop_back();
    c.mirror.close();
    end_floating();
    end_layer();
}

// --- toasts ---

namespace {
struct ToastMemory {
    double started = 0;
    double left = 0;
    std::uint64_t last_frame = 0;
    double last_seconds = 0;
};
}  // namespace

ToastAnswer toast(std::string_view id, std::string_view words, const ToastOptions& options) {
    Context& c = ctx();
    const std::uint32_t own = make_id(id);
    ToastMemory& memory = c.state<ToastMemory>(own);
    const bool fresh = memory.last_frame == 0 || memory.last_frame + 1 < c.frame;
    if (fresh) {
        memory.left = options.seconds;
        memory.last_seconds = c.seconds;
        std::string spoken(words);
        if (!options.action.empty()) spoken += " – " + std::string(options.action);
        c.mirror.announce(spoken, options.tone == Tone::bad);
    }
    memory.last_frame = c.frame;

    const Style style = style_of(TextSize::body);
    const Style action_style = style_of(TextSize::body, Weight::semibold);
    const float action_width =
        options.action.empty() ? 0 : text_width(options.action, action_style) + 24;
    const float close_width = options.close_name.empty() ? 0 : 36;
    const Size window = window_size();
    const float most = std::min(560.0F, window.width - 24);
    const float beside = action_width + close_width;
    // With large letters on a phone there is no room beside the words: what can be done stands
    // beneath them.
    constexpr float least_words = 160;
    const bool beneath = beside > 0 && most - 32 - beside < least_words;
    const Paragraph& paragraph = lay_out(
        words, style, {.width = std::max(24.0F, most - 32 - (beneath ? 0 : beside)), .wrap = true});
    const float width =
        std::max(paragraph.width + 32 + (beneath ? 0 : beside), beneath ? beside + 16 : 0);
    const float foot = beneath ? 40.0F : 0.0F;
    const float words_height = static_cast<float>(paragraph.lines.size()) * 22;
    const float height = std::max(44.0F, words_height + 22 + foot);
    const float bottom = window_class() == WindowClass::narrow ? 72 : 24;
    // In a wide window it stands where there is nothing to press: below the navigation. Elsewhere
    // in the middle, where a thumb reaches it.
    const float left = window_class() == WindowClass::wide ? 12.0F : (window.width - width) / 2;
    const Rect rect =
        snapped({left, window.height - bottom - c.toast_bottom - height, width, height});
    c.toast_bottom += height + 8;

    ToastAnswer answer = ToastAnswer::none;
    begin_layer(own, false);
    (void)begin_floating(own, rect, Catch::none);
    shadow_outside(rect, 10);
    fill(rect, palette().toast, 10);
    if (is_dark()) outline(rect, palette().button_line, 10);
    Node& node = c.mirror.open_layer(own, Role::group, rect);
    node.above_modal = true;
    push_id(own);
    float y = rect.y + (height - foot - words_height) / 2;
    const Rect spoken{rect.x + 16, y, paragraph.width, words_height};
    for (const Line& line : paragraph.lines) {
        draw_line(line, words, style, rect.x + 16, y + baseline_in(22, style.size),
                  palette().on_toast);
        y += 22;
    }
    c.mirror.leaf(hash_id(own, "text"), Role::text, spoken).name = words;
    const auto dark_button = [&](std::string_view key, std::string_view name, const Rect& box,
                                 Icon glyph) {
        const std::uint32_t button_id = make_id(key);
        const Press press = press_area(button_id, box);
        Node& button_node = c.mirror.leaf(button_id, Role::button, box);
        button_node.name = name;
        button_node.labelled = !glyph.empty();
        make_focusable(button_node, key);
        if (press.hovered) want_cursor(Cursor::pointer);
        if (press.hovered) fill(box, with_alpha(rgb(0xFFFFFF), 26), token::radius_small);
        if (press.ring) outline(box, palette().toast_action, token::radius_small, 2);
        if (glyph.empty())
            text_in(box, name, {action_style, palette().toast_action, Align::center});
        else
            icon_in(box, glyph, palette().on_toast, 16);
        return press.pressed;
    };
    const float side = beneath ? 40 : height;  // of the part in which the buttons stand
    const Rect action_box{rect.x + rect.width - close_width - action_width - 4,
                          rect.y + height - side + 6, action_width, side - 12};
    if (action_width > 0 && dark_button("toast-action", options.action, action_box, {}))
        answer = ToastAnswer::action;
    const Rect close_box_rect{rect.x + rect.width - 38, rect.y + height - side + (side - 32) / 2,
                              32, 32};
    if (close_width > 0 &&
        dark_button("toast-close", options.close_name, close_box_rect, assets::icons::x))
        answer = ToastAnswer::closed;
    pop_id();
    c.mirror.close();
    end_floating();
    end_layer();

    // Time stands still while somebody looks at it.
    const bool held =
        rect.contains(c.pointer_x, c.pointer_y) || (c.focus_visible && focus_within(own));
    if (!held) memory.left -= c.seconds - memory.last_seconds;
    memory.last_seconds = c.seconds;
    if (options.seconds > 0 && answer == ToastAnswer::none) {
        if (memory.left <= 0)
            answer = ToastAnswer::expired;
        else if (!held)
            draw_again_in(memory.left + 0.01);
    }
    if (answer != ToastAnswer::none) c.again = true;
    return answer;
}

// --- files above the window ---

void drop_hint(std::string_view words, Icon glyph) {
    const Size window = window_size();
    const Rect all{0, 0, window.width, window.height};
    const std::uint32_t own = make_id("drop-hint");
    begin_layer(own, false);
    (void)begin_floating(own, all, Catch::none);
    Colour veil = palette().page;
    veil.alpha = 225;
    fill(all, veil);
    const Rect frame = inset(all, 16);
    fill(frame, with_alpha(tone_colours(Tone::accent).tint, 160), 16);
    outline(frame, palette().accent, 16, 2);
    icon_in({0, window.height / 2 - 44, window.width, 40}, glyph, tone_colours(Tone::accent).ink,
            40);
    text_in({24, window.height / 2 + 12, window.width - 48, 28}, words,
            {style_of(TextSize::title, Weight::semibold), palette().text, Align::center});
    end_floating();
    end_layer();
    std::uint64_t& last = ctx().state<std::uint64_t>(own);
    if (last + 1 < ctx().frame) ctx().mirror.announce(words, false);
    last = ctx().frame;
}

}  // namespace wordkeep::ui
