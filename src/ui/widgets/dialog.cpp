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

struct DialogMemory {
    float body_height = 0;
    float head_height = 0;
    float foot_height = 0;
    float foot_natural = 0;  ///< its buttons side by side
    float foot_room = 0;     ///< what it takes at the bottom, if it stands there
    std::vector<std::uint32_t> return_to;
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
    bool flows = false;    ///< the footer stands at the end of what scrolls
    bool has_close = false;
    std::string close_name;
};
std::vector<OpenDialog> dialogs;

constexpr float dialog_foot_padding = 16;
/// With large letters on a phone the buttons would leave less than this of the form: then they come
/// after it.
constexpr float least_body = 170;

float dialog_margin() { return window_class() == WindowClass::narrow ? 8 : 24; }

bool footer_flows(const DialogMemory& memory) {
    const float most = window_size().height - 2 * dialog_margin();
    return most - memory.head_height - memory.foot_room < least_body;
}

Rect dialog_rect(const DialogOptions& options, const DialogMemory& memory) {
    const Size window = window_size();
    const float margin = dialog_margin();
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
        memory.return_to = places_to_return_to(c.focused);
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

/// Also where nothing in the middle can have the focus: a text that is only read.
void scroll_by_key(std::uint32_t id, float shown, float height) {
    const std::uint32_t body = hash_id(id, "body");
    const float page = std::max(40.0F, shown - 48);
    const float most = std::max(0.0F, height - shown);
    const float now = area_scroll(body);
    float to = now;
    if (shortcut({"PageDown", Mods::none, Reach::everywhere})) to += page;
    if (shortcut({"PageUp", Mods::none, Reach::everywhere})) to -= page;
    if (shortcut({"Home"})) to = 0;
    if (shortcut({"End"})) to = most;
    to = std::clamp(to, 0.0F, most);
    if (to == now) return;
    scroll_area_to(body, to);
    ctx().again = true;
}

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
    scroll_by_key(id, dialog.body.height, height);
    end_scroll_area(height);
    c.mirror.close();
}

}  // namespace

void Dialog::footer() {
    if (footer_) return;
    footer_ = true;
    OpenDialog& dialog = dialogs.back();
    const DialogMemory& memory = ctx().state<DialogMemory>(id_);
    const float width = dialog.rect.width - 2 * dialog.padding;
    dialog.stacked = memory.foot_natural > width;
    dialog.flows = footer_flows(memory);
    if (!dialog.flows) {
        end_dialog_body(id_, dialog, true);
        open_box(BoxKind::stack, hash_id(id_, "foot-stack"), dialog.rect.x + dialog.padding,
                 dialog.rect.y + dialog.rect.height - memory.foot_height + dialog_foot_padding,
                 width, 0);
    }
    // Buttons that have no room beside each other stand beneath each other, as wide as it goes.
    dialog.footer = open_nested(hash_id(id_, dialog.stacked ? "foot-grid" : "foot-row"),
                                Width::fill(), Width::fill(),
                                dialog.stacked ? BoxKind::grid : BoxKind::row, 8, 0, Align::center);
    if (!dialog.stacked) spring();
}

namespace {

void end_dialog_footer(std::uint32_t id, DialogMemory& memory, const OpenDialog& dialog) {
    const float row = close_nested(dialog.footer).height;
    const float natural =
        ctx().state<BoxMemory>(dialog.footer.id).natural + (dialog.stacked ? 8.0F : 0.0F);
    const float room = row + dialog_foot_padding + dialog.padding;
    if (dialog.flows)
        end_dialog_body(id, dialog, false);
    else
        close_box();
    const float height = dialog.flows ? 0 : room;
    if (memory.foot_height == height && memory.foot_natural == natural && memory.foot_room == room)
        return;
    memory.foot_height = height;
    memory.foot_natural = natural;
    memory.foot_room = room;
    ctx().layout_changed = true;
}

}  // namespace

Dialog::~Dialog() {
    Context& c = ctx();
    DialogMemory& memory = c.state<DialogMemory>(id_);
    OpenDialog& dialog = dialogs.back();
    if (footer_) {
        end_dialog_footer(id_, memory, dialog);
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

}  // namespace wordkeep::ui
