#include "ui/layout_engine.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/context.h"
#include "ui/draw.h"
#include "ui/mirror_check.h"

namespace wordkeep::ui {

namespace {

constexpr float narrowest_shrunk = 24;

std::vector<Box> boxes;
std::vector<Rect> free_rects;

BoxMemory& memory_of(std::uint32_t id) { return ctx().state<BoxMemory>(id); }

bool same(float a, float b) { return std::abs(a - b) < 0.02F; }

bool same_child(const Child& a, const Child& b) {
    return a.width.kind == b.width.kind && same(a.width.value, b.width.value) &&
           same(a.natural, b.natural) && same(a.height, b.height) && a.shrink == b.shrink;
}

/// Two boxes of one id would remember each other's sizes and never come to rest.
std::uint32_t unused_box_id(std::uint32_t id) {
    struct Use {
        std::uint64_t frame = 0;
        std::uint32_t count = 0;
    };
    Use& use = ctx().state<Use>(id);
    if (use.frame != ctx().frame) use = {ctx().frame, 0};
    const std::uint32_t number = use.count++;
    return number == 0 ? id : hash_id(id + number, "twin");
}

float base_width(const Child& child) {
    switch (child.width.kind) {
        case Width::Kind::px:
            return child.width.value;
        case Width::Kind::fill:
            return child.width.minimum;
        case Width::Kind::automatic:
        case Width::Kind::fit:
            return child.natural;
    }
    return child.natural;
}

/// Takes `missing` away from those children that may be cut, in proportion to their widths.
void shrink_children(const std::vector<Child>& children, std::vector<float>& widths,
                     float missing) {
    for (int round = 0; round < 3 && missing > 0.01F; ++round) {
        float total = 0;
        for (std::size_t i = 0; i < children.size(); ++i)
            if (children[i].shrink == Shrink::yes && widths[i] > narrowest_shrunk)
                total += widths[i];
        if (total <= 0) return;
        const float wanted = missing;
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (children[i].shrink != Shrink::yes || widths[i] <= narrowest_shrunk) continue;
            const float cut = std::min(wanted * widths[i] / total, widths[i] - narrowest_shrunk);
            widths[i] -= cut;
            missing -= cut;
        }
    }
}

/// Gives what is left to the children that fill, by their weights.
void grow_children(const std::vector<Child>& children, std::vector<float>& widths, float room) {
    std::vector<bool> settled(children.size(), false);
    for (;;) {
        float weights = 0;
        float free = room;
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (children[i].width.kind == Width::Kind::fill && !settled[i])
                weights += children[i].width.value;
            else
                free -= widths[i];
        }
        if (weights <= 0) return;
        bool again = false;
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (children[i].width.kind != Width::Kind::fill || settled[i]) continue;
            const float share = std::max(0.0F, free) * children[i].width.value / weights;
            widths[i] = std::max(share, children[i].width.minimum);
            if (share < children[i].width.minimum) settled[i] = again = true;
        }
        if (!again) return;
    }
}

void place_row(Box& b, const std::vector<Child>& children) {
    std::vector<float> widths(children.size());
    std::ranges::transform(children, widths.begin(), base_width);
    const float gaps = b.gap * static_cast<float>(std::max<std::size_t>(children.size(), 1) - 1);
    const float room = b.width - gaps;
    const float total = std::accumulate(widths.begin(), widths.end(), 0.0F);
    if (total > room)
        shrink_children(children, widths, total - room);
    else
        grow_children(children, widths, room);
    float height = 0;
    for (const Child& child : children)
        height = std::max(height, child.height);
    float x = b.x;
    for (const float width : widths) {
        b.places.push_back({x, b.y, width, height});
        x += width + b.gap;
    }
}

void place_wrapped(Box& b, const std::vector<Child>& children) {
    float x = 0;
    float y = 0;
    float line_height = 0;
    std::size_t line_start = 0;
    // What fills takes what its line leaves, as in a row that does not wrap.
    const auto end_line = [&](std::size_t end) {
        if (line_start >= end) return;
        const auto first = static_cast<std::ptrdiff_t>(line_start);
        const std::vector<Child> line(children.begin() + first,
                                      children.begin() + static_cast<std::ptrdiff_t>(end));
        std::vector<float> widths;
        for (std::size_t i = line_start; i < end; ++i)
            widths.push_back(b.places[i].width);
        grow_children(line, widths, b.width - b.gap * static_cast<float>(line.size() - 1));
        float left = b.x;
        for (std::size_t i = line_start; i < end; ++i) {
            ChildPlace& place = b.places[i];
            place.x = left;
            place.width = std::min(widths[i - line_start], b.width);
            place.line_height = line_height;
            left += place.width + b.gap;
        }
        line_start = end;
    };
    for (std::size_t i = 0; i < children.size(); ++i) {
        const float width = std::min(base_width(children[i]), b.width);
        if (x > 0 && x + width > b.width + 0.5F) {
            end_line(i);
            y += line_height + b.gap;
            x = 0;
            line_height = 0;
        }
        b.places.push_back({b.x + x, b.y + y, width, 0});
        line_height = std::max(line_height, children[i].height);
        x += width + b.gap;
    }
    end_line(children.size());
}

void place_grid(Box& b, const std::vector<Child>& children) {
    const float columns = static_cast<float>(b.columns);
    const float width = (b.width - b.gap * (columns - 1)) / columns;
    float y = 0;
    for (std::size_t first = 0; first < children.size();
         first += static_cast<std::size_t>(b.columns)) {
        const std::size_t end =
            std::min(children.size(), first + static_cast<std::size_t>(b.columns));
        float height = 0;
        for (std::size_t i = first; i < end; ++i)
            height = std::max(height, children[i].height);
        for (std::size_t i = first; i < end; ++i)
            b.places.push_back(
                {b.x + static_cast<float>(i - first) * (width + b.gap), b.y + y, width, height});
        y += height + b.gap;
    }
}

/// A child that was not there in the last pass: roughly after the others, until the next pass.
ChildPlace guess(const Box& b) {
    if (b.kind == BoxKind::grid) {
        const float width =
            (b.width - b.gap * static_cast<float>(b.columns - 1)) / static_cast<float>(b.columns);
        return {b.x, b.y, width, 0};
    }
    const float used =
        b.places.empty() ? 0 : b.places.back().x + b.places.back().width - b.x + b.gap;
    return {b.x + used, b.y, std::max(0.0F, b.width - used), 0};
}

float height_of_lines(const Box& b) {
    // From what the children measured in this pass, by the places that they have.
    float bottom = 0;
    for (std::size_t i = 0; i < b.children.size() && i < b.places.size(); ++i)
        bottom = std::max(bottom, b.places[i].y - b.y + b.children[i].height);
    return bottom;
}

float natural_of_row(const Box& b) {
    float width = 0;
    for (const Child& child : b.children)
        width += child.width.kind == Width::Kind::px ? child.width.value
                 : child.width.kind == Width::Kind::fill
                     ? std::max(child.width.minimum, child.natural)
                     : child.natural;
    if (!b.children.empty()) width += b.gap * static_cast<float>(b.children.size() - 1);
    return width;
}

PlaceSlot open_in_stack(Box& b, Width width, float natural, Shrink shrink) {
    if (!b.first) b.cursor += b.gap;
    b.first = false;
    b.cursor += b.extra;
    b.extra = 0;
    float wide = b.width;
    if (width.kind == Width::Kind::px) wide = width.value;
    if (width.kind == Width::Kind::fit) wide = natural;
    wide = std::min(wide, b.width);
    float x = b.x;
    if (b.align == Align::center) x += (b.width - wide) / 2;
    if (b.align == Align::end) x += b.width - wide;
    return {x, b.y + b.cursor, wide, 0, {width, natural, 0, shrink}};
}

PlaceSlot open_in_row(Box& b, Width width, float natural, float height, Shrink shrink) {
    const std::size_t index = b.children.size();
    if (index >= b.places.size()) b.places.push_back(guess(b));
    const ChildPlace& where = b.places[index];
    const BoxMemory& memory = memory_of(b.id);
    float known = height;
    if (known < 0) known = index < memory.children.size() ? memory.children[index].height : 0;
    float y = where.y;
    if (b.kind != BoxKind::grid) {
        const float spare = where.line_height - known;
        if (b.align == Align::center) y += spare / 2;
        if (b.align == Align::end) y += spare;
    }
    const float stretch = b.kind == BoxKind::grid ? where.line_height : 0;
    b.children.push_back({width, natural, 0, shrink});
    return {where.x, y, where.width, stretch, b.children.back()};
}

}  // namespace

Box& box() { return boxes.back(); }

void open_box(BoxKind kind, std::uint32_t id, float x, float y, float width, float gap, Align align,
              int columns) {
    Box b;
    b.kind = kind;
    b.id = unused_box_id(id);
    id = b.id;
    b.x = x;
    b.y = y;
    b.width = width;
    b.gap = gap;
    b.align = align;
    b.columns = std::max(columns, 1);
    if (kind != BoxKind::stack) {
        const std::vector<Child>& children = memory_of(id).children;
        b.places.reserve(children.size());
        if (kind == BoxKind::row) place_row(b, children);
        if (kind == BoxKind::wrapped_row) place_wrapped(b, children);
        if (kind == BoxKind::grid) place_grid(b, children);
    }
    boxes.push_back(std::move(b));
}

BoxSize close_box() {
    Box b = std::move(boxes.back());
    boxes.pop_back();
    BoxMemory& memory = memory_of(b.id);
    BoxSize size;
    size.width = b.width;
    if (b.kind == BoxKind::stack) {
        size.natural = b.natural;
        size.height = b.cursor + b.extra;
    } else {
        size.natural = natural_of_row(b);
        size.height = height_of_lines(b);
        if (!std::ranges::equal(b.children, memory.children, same_child)) {
            memory.children = std::move(b.children);
            ctx().layout_changed = true;
        }
    }
    if (!same(memory.natural, size.natural) || !same(memory.height, size.height)) {
        memory.natural = size.natural;
        memory.height = size.height;
        ctx().layout_changed = true;
    }
    return size;
}

PlaceSlot open_slot(Width in_stack, Width in_row, float natural, float height, Shrink shrink) {
    Box& b = box();
    Width width = b.kind == BoxKind::stack ? in_stack : in_row;
    if (b.next.kind != Width::Kind::automatic) {
        width = b.next;
        b.next = {};
    }
    if (b.kind == BoxKind::stack) return open_in_stack(b, width, natural, shrink);
    return open_in_row(b, width, natural, height, shrink);
}

void close_slot(const PlaceSlot& slot, float natural, float width, float height) {
    (void)width;
    Box& b = box();
    if (b.kind == BoxKind::stack) {
        b.cursor += height;
        const float wish =
            slot.child.width.kind == Width::Kind::px ? slot.child.width.value : natural;
        b.natural = std::max(b.natural, wish);
        return;
    }
    b.children.back().natural = natural;
    b.children.back().height = height;
}

Rect place(Width in_stack, Width in_row, float natural, float height, Shrink shrink) {
    const PlaceSlot slot = open_slot(in_stack, in_row, natural, height, shrink);
    close_slot(slot, natural, slot.width, height);
    return {slot.x, slot.y, slot.width, height};
}

Nested open_nested(std::uint32_t id, Width in_stack, Width in_row, BoxKind kind, float gap,
                   float padding, Align align, int columns) {
    const BoxMemory& memory = memory_of(id);
    const float natural = memory.natural + 2 * padding;
    const float height = memory.height + 2 * padding;
    const PlaceSlot slot = open_slot(in_stack, in_row, natural, height, Shrink::yes);
    open_box(kind, id, slot.x + padding, slot.y + padding, std::max(0.0F, slot.width - 2 * padding),
             gap, align, columns);
    return {id, slot, padding};
}

Rect close_nested(const Nested& nested, float minimum_height) {
    const BoxSize size = close_box();
    const float height = std::max(size.height + 2 * nested.padding, minimum_height);
    close_slot(nested.slot, size.natural + 2 * nested.padding, nested.slot.width, height);
    return {nested.slot.x, nested.slot.y, nested.slot.width, std::max(height, nested.slot.stretch)};
}

// --- the window ---

void begin_root() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    draw_with_words_texture();
    boxes.clear();
    free_rects.assign(1, Rect{0, 0, size.x, size.y});
    fill({0, 0, size.x, size.y}, palette().page);
    ctx().mirror.open(hash_id(1, "page"), Role::none, {0, 0, size.x, size.y});
    open_box(BoxKind::stack, hash_id(2, "page"), 0, 0, size.x, 0);
}

void end_root() {
    close_box();
    ctx().mirror.close();
    ImGui::End();
}

Rect& free_rect() { return free_rects.back(); }
void push_free_rect(const Rect& rect) { free_rects.push_back(rect); }
void pop_free_rect() { free_rects.pop_back(); }

// --- scrolling ---

namespace {

struct Area {
    std::uint32_t id = 0;
    Rect rect;
    bool scrolls = false;
};
std::vector<Area> areas;

struct AreaMemory {
    float scroll_y = 0;
    float content_height = 0;
    float dragging_from = 0;
    Rect rect;
    bool scrolls = false;
    bool wheeled = false;
    int layer = 0;
};

/// All areas of the last pass, for the wheel: inner ones come later.
std::vector<std::uint32_t> areas_of_pass;
std::uint64_t areas_frame = 0;

AreaMemory& area_memory(std::uint32_t id) { return ctx().state<AreaMemory>(id); }

float most_scroll(const AreaMemory& memory) {
    return std::max(0.0F, memory.content_height - memory.rect.height);
}

/// A thin thumb over the content, wider under the pointer.
void scroll_bar(std::uint32_t id, AreaMemory& memory) {
    const float most = most_scroll(memory);
    if (most < 1) return;
    constexpr float sensitive = 12;
    const Rect track{memory.rect.x + memory.rect.width - sensitive, memory.rect.y + 2, sensitive,
                     memory.rect.height - 4};
    const float length =
        std::max(32.0F, track.height * memory.rect.height / std::max(memory.content_height, 1.0F));
    const float travel = track.height - length;
    Rect thumb{track.x, track.y + travel * memory.scroll_y / most, sensitive, length};
    const std::uint32_t bar = hash_id(id, "bar");
    excuse_item(bar);
    const ImRect area(track.x, track.y, track.x + track.width, track.y + track.height);
    bool hovered = false;
    bool held = false;
    if (ImGui::ItemAdd(area, bar)) {
        ImGui::ButtonBehavior(area, bar, &hovered, &held, ImGuiButtonFlags_None);
        const float mouse = ImGui::GetIO().MousePos.y;
        if (held && ImGui::IsMouseClicked(0)) {
            const bool on_thumb = mouse >= thumb.y && mouse < thumb.y + thumb.height;
            memory.dragging_from = on_thumb ? mouse - thumb.y : length / 2;
        }
        if (held && travel > 0) {
            const float top = std::clamp(mouse - memory.dragging_from - track.y, 0.0F, travel);
            const float wanted = top / travel * most;
            if (!same(wanted, memory.scroll_y)) ctx().again = true;
            memory.scroll_y = wanted;
            thumb.y = track.y + top;
        }
    }
    const bool wide = hovered || held;
    const float width = wide ? 8.0F : 4.0F;
    const Rect shown{thumb.x + sensitive - width - 2, thumb.y, width, thumb.height};
    Colour colour = palette().muted;
    colour.alpha = wide ? 150 : 80;
    fill(shown, colour, width / 2);
}

}  // namespace

void begin_scroll_area(std::uint32_t id, const Rect& rect, bool scrolls) {
    Context& c = ctx();
    AreaMemory& memory = area_memory(id);
    if (areas_frame != c.frame) {
        areas_of_pass.clear();
        areas_frame = c.frame;
    }
    memory.rect = rect;
    memory.scrolls = scrolls;
    memory.layer = c.layer;
    areas_of_pass.push_back(id);
    if (const auto wish = c.mirror_scrolls.find(id); wish != c.mirror_scrolls.end())
        memory.scroll_y = wish->second.second;
    memory.scroll_y = scrolls ? std::clamp(memory.scroll_y, 0.0F, most_scroll(memory)) : 0;
    memory.scroll_y = snapped(memory.scroll_y);
    Node& node = c.mirror.innermost();
    node.scrolls = scrolls;
    node.scroll_y = memory.scroll_y;
    node.content_width = rect.width;
    node.content_height = std::max(memory.content_height, rect.height);
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    ImGui::PushID(static_cast<int>(id));
    ImGui::BeginChild("##area", ImVec2(std::max(1.0F, rect.width), std::max(1.0F, rect.height)),
                      ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove |
                          ImGuiWindowFlags_NoBackground);
    draw_with_words_texture();
    areas.push_back({id, rect, scrolls});
}

void end_scroll_area(float height) {
    Context& c = ctx();
    const Area area = areas.back();
    areas.pop_back();
    AreaMemory& memory = area_memory(area.id);
    if (!same(memory.content_height, height)) {
        memory.content_height = height;
        c.layout_changed = true;
    }
    c.mirror.innermost().content_height = std::max(height, area.rect.height);
    if (area.scrolls) {
        const float before = memory.scroll_y;
        const float page = std::max(40.0F, area.rect.height - 48);
        if (key_for(area.id, "PageDown")) memory.scroll_y += page;
        if (key_for(area.id, "PageUp")) memory.scroll_y -= page;
        scroll_bar(area.id, memory);
        memory.scroll_y = std::clamp(memory.scroll_y, 0.0F, most_scroll(memory));
        if (!same(before, memory.scroll_y)) c.again = true;
    }
    ImGui::EndChild();
    ImGui::PopID();
}

float area_scroll(std::uint32_t id) { return area_memory(id).scroll_y; }

void scroll_into_view(const Rect& rect) {
    if (!current_area()) return;
    AreaMemory& memory = area_memory(areas.back().id);
    const float top = rect.y - memory.rect.y;
    const float bottom = top + rect.height - memory.rect.height;
    constexpr float air = 12;
    float wanted = memory.scroll_y;
    if (bottom > 0) wanted = memory.scroll_y + bottom + air;
    if (top < 0) wanted = memory.scroll_y + top - air;
    if (same(wanted, memory.scroll_y)) return;
    memory.scroll_y = wanted;
    ctx().again = true;
}

void scroll_area_to(std::uint32_t id, float y) {
    AreaMemory& memory = area_memory(id);
    if (same(memory.scroll_y, y)) return;
    memory.scroll_y = y;
    ctx().again = true;
}

float scroll_along(std::uint32_t id, const Rect& rect, float content_height, float scroll_y) {
    AreaMemory& memory = area_memory(id);
    const bool wheel = memory.wheeled;
    memory.wheeled = false;
    memory.rect = rect;
    memory.content_height = content_height;
    memory.scrolls = true;
    memory.layer = ctx().layer;
    areas_of_pass.push_back(id);
    memory.scroll_y = std::clamp(wheel ? memory.scroll_y : scroll_y, 0.0F, most_scroll(memory));
    return memory.scroll_y;
}

void push_no_area() { areas.push_back({}); }
void pop_no_area() { areas.pop_back(); }

std::uint32_t current_area() { return areas.empty() ? 0 : areas.back().id; }

bool scroll_under(float x, float y, float dx, float dy) {
    (void)dx;
    // Innermost first; nothing scrolls beneath a dialog.
    for (auto id = areas_of_pass.rbegin(); id != areas_of_pass.rend(); ++id) {
        AreaMemory& memory = area_memory(*id);
        if (memory.layer < ctx().top_layer || !memory.rect.contains(x, y)) continue;
        const float most = memory.scrolls ? most_scroll(memory) : 0;
        const float wanted = std::clamp(memory.scroll_y + dy, 0.0F, most);
        if (!same(wanted, memory.scroll_y)) {
            memory.scroll_y = wanted;
            memory.wheeled = true;
            return true;
        }
    }
    return false;
}

bool on_scroll(float x, float y, float dx, float dy) {
    const float scale = ctx().input.text_scale;
    return scroll_under(x / scale, y / scale, dx / scale, dy / scale);
}

}  // namespace wordkeep::ui
