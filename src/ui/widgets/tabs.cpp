#include "ui/widgets/lists.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

/// How the words of a tab bar share its width.
struct TabLines {
    std::vector<float> widths;
    float sides = 4;  ///< room on both sides of a word
    int count = 1;
};

TabLines lines_of_tabs(std::span<const Tab> all, float width) {
    const Style style = style_of(TextSize::body, Weight::medium);
    const Style count_style = style_of(TextSize::small);
    TabLines lines;
    float total = 0;
    for (const Tab& tab : all) {
        const float count = tab.count.empty() ? 0 : text_width(tab.count, count_style) + 6;
        lines.widths.push_back(std::ceil(text_width(tab.title, style)) + count);
        total += lines.widths.back();
    }
    const float room = (width - total) / static_cast<float>(std::max<std::size_t>(all.size(), 1));
    const bool fits = room >= 8;
    lines.sides = fits ? std::clamp(room / 2, 4.0F, 12.0F) : 8.0F;
    if (fits) return lines;
    const float left = std::max(-lines.sides + 2, -10.0F);
    float x = left;
    for (const float one : lines.widths) {
        if (x > left && x + one + 2 * lines.sides > width + 10) {
            x = left;
            ++lines.count;
        }
        x += one + 2 * lines.sides;
    }
    return lines;
}

}  // namespace

std::optional<std::size_t> tabs(std::string_view id, std::string_view name,
                                std::span<const Tab> all, std::size_t current) {
    Context& c = ctx();
    const std::uint32_t own = make_id(id);
    const float line_height = is_touch() ? 44 : 38;
    const TabLines lines = lines_of_tabs(all, available_width());
    const float height = line_height * static_cast<float>(lines.count);
    const Rect bar = place(Width::fill(), Width::fill(), 320, height);
    Node& list = c.mirror.open(own, Role::tablist, bar);
    list.name = name;
    list.labelled = true;
    horizontal_line(bar.x, bar.y + bar.height - hair(), bar.width, palette().line);
    std::optional<std::size_t> chosen;
    const Style style = style_of(TextSize::body, Weight::medium);
    const Style count_style = style_of(TextSize::small);
    const auto& widths = lines.widths;
    // Narrow windows: the room between the words gives way first, then they stand in two lines.
    const float sides = lines.sides;
    const float left = std::max(bar.x - sides + 2, bar.x - 10);
    float x = left;
    float y = bar.y;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Tab& tab = all[i];
        const std::uint32_t item = hash_id(own, tab.id);
        if (x > left && x + widths[i] + 2 * sides > bar.x + bar.width + 10) {
            x = left;
            y += line_height;
        }
        const Rect rect{x, y, widths[i] + 2 * sides, line_height};
        x += rect.width;
        const bool on = i == current;
        const Press press = press_area(item, rect);
        if (press.pressed) chosen = i;
        Node& node = c.mirror.leaf(item, Role::tab, rect);
        node.name = tab.title;
        if (!tab.count.empty()) node.name += " " + std::string(tab.count);
        node.selected = on ? Tri::yes : Tri::no;
        node.set_index = static_cast<int>(i) + 1;
        node.set_size = static_cast<int>(all.size());
        make_focusable(node, tab.id);
        node.tab_stop = on;
        if (press.hovered) want_cursor(Cursor::pointer);
        const Rect inner{rect.x + 2, rect.y + 4, rect.width - 4, rect.height - 8};
        if (press.hovered && !on) fill(inner, palette().hover, token::radius_small);
        if (press.ring) outline(inner, palette().focus, token::radius_small, 2);
        const float drawn = text_in({rect.x + sides, rect.y, widths[i] + 1, rect.height - 2},
                                    tab.title, {style, on ? palette().text : palette().muted});
        if (!tab.count.empty())
            text_in({rect.x + sides + drawn + 6, rect.y + 1, 60, rect.height - 2}, tab.count,
                    {count_style, palette().muted});
        if (on) fill({rect.x + sides, y + line_height - 2, widths[i], 2}, palette().accent, 1);
    }
    c.mirror.close();
    const std::size_t count = all.size();
    if (count > 0) {
        std::optional<std::size_t> to;
        if (key_for(own, "ArrowRight")) to = (current + 1) % count;
        if (key_for(own, "ArrowLeft")) to = (current + count - 1) % count;
        if (key_for(own, "Home")) to = 0;
        if (key_for(own, "End")) to = count - 1;
        if (to) {
            c.mirror.focus(hash_id(own, all[*to].id));
            chosen = to;
        }
    }
    return chosen;
}

namespace {
std::vector<Nested> panels;
}

TabPanel::TabPanel(std::string_view id, std::string_view name) {
    const std::uint32_t own = make_id(id);
    const Nested nested = open_nested(own, Width::fill(), Width::fill(), BoxKind::stack, 16, 0);
    Node& node = ctx().mirror.open(hash_id(own, "panel"), Role::tabpanel,
                                   {nested.slot.x, nested.slot.y, nested.slot.width, 0});
    node.name = name;
    node.labelled = true;
    push_id(own);
    panels.push_back(nested);
}

TabPanel::~TabPanel() {
    pop_id();
    const Rect rect = close_nested(panels.back());
    panels.pop_back();
    ctx().mirror.innermost().rect = rect;
    ctx().mirror.close();
}

}  // namespace wordkeep::ui
