// What floats by itself: one sentence at the bottom, and the hint while files are held above.

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
    // In a wide window it is no wider than the navigation: beside it stands what one presses next.
    const bool beside_screen = window_class() == WindowClass::wide;
    const float most = beside_screen ? 200.0F : std::min(560.0F, window.width - 24);
    const float beside = action_width + close_width;
    // With large letters on a phone there is no room beside the words: what can be done stands
    // beneath them.
    constexpr float least_words = 160;
    const float room = most - 32 - beside;
    const bool beneath = beside > 0 && room < least_words && text_width(words, style) > room;
    const Paragraph& paragraph = lay_out(
        words, style, {.width = std::max(24.0F, most - 32 - (beneath ? 0 : beside)), .wrap = true});
    const float width = std::min(
        most, std::max(paragraph.width + 32 + (beneath ? 0 : beside), beneath ? beside + 16 : 0));
    const float foot = beneath ? 40.0F : 0.0F;
    const float words_height = static_cast<float>(paragraph.lines.size()) * 22;
    const float height = std::max(44.0F, words_height + 22 + foot);
    const float bottom = window_class() == WindowClass::narrow ? 72 : 24;
    // Elsewhere it stands in the middle, where a thumb reaches it.
    const float left = beside_screen ? 12.0F : (window.width - width) / 2;
    const Rect rect =
        snapped({left, window.height - bottom - c.toast_bottom - height, width, height});
    c.toast_bottom += height + 8;
    if (!beside_screen) c.toast_top = std::min(c.toast_top, rect.y);

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
    const float action_room = std::min(action_width, width - close_width - 12);
    const Rect action_box{rect.x + rect.width - close_width - action_room - 4,
                          rect.y + height - side + 6, action_room, side - 12};
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
