#include "ui/overlay_parts.h"

#include <algorithm>
#include <cstdio>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/mirror_check.h"

namespace wordkeep::ui {

namespace {

constexpr double tooltip_delay = 0.45;
constexpr float edge_distance = 8;
constexpr ImGuiWindowFlags floating_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_NoScrollWithMouse;

void window_name(char (&out)[32], const char* kind, std::uint32_t id) {
    std::snprintf(out, sizeof out, "##%s%08x", kind, id);
}

void begin_window(const char* name, const Rect& rect, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos(ImVec2(rect.x, rect.y));
    ImGui::SetNextWindowSize(ImVec2(std::max(1.0F, rect.width), std::max(1.0F, rect.height)));
    ImGui::Begin(name, nullptr, flags);
    draw_with_words_texture();
    keep_on_top(name);
}

/// A sheet over the whole window. True when it was pressed.
bool catching_sheet(std::uint32_t id, Catch catching) {
    char name[32];
    window_name(name, "sheet", id);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Rect rect{0, 0, size.x, size.y};
    begin_window(name, rect, floating_flags);
    if (catching == Catch::dimmed) fill(rect, palette().scrim);
    const std::uint32_t area = hash_id(id, "sheet");
    excuse_item(area);
    const ImRect box(0, 0, size.x, size.y);
    bool hovered = false;
    bool held = false;
    bool pressed = false;
    if (ImGui::ItemAdd(box, area))
        pressed =
            ImGui::ButtonBehavior(box, area, &hovered, &held, ImGuiButtonFlags_PressedOnClick);
    ImGui::End();
    if (pressed) ctx().again = true;
    return pressed;
}

}  // namespace

bool begin_floating(std::uint32_t id, const Rect& rect, Catch catching) {
    const bool outside = catching != Catch::none && catching_sheet(id, catching);
    char name[32];
    window_name(name, "float", id);
    begin_window(name, rect, floating_flags);
    push_free_rect(rect);
    push_no_area();
    return outside;
}

void end_floating() {
    pop_no_area();
    pop_free_rect();
    ImGui::End();
}

void shadow_outside(const Rect& rect, float radius) {
    // The window's own rectangle must stay what can be pressed.
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
    shadow(rect, radius);
    ImGui::GetWindowDrawList()->PopClipRect();
}

void floating_surface(const Rect& rect, float radius) {
    shadow_outside(rect, radius);
    fill(rect, palette().raised, radius);
    outline(rect, is_dark() ? palette().button_line : palette().line, radius);
}

Rect hang_below(const Rect& anchor, float width, float height, Align align) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    constexpr float gap = 4;
    float x = anchor.x;
    if (align == Align::end) x = anchor.x + anchor.width - width;
    if (align == Align::center) x = anchor.x + (anchor.width - width) / 2;
    float y = anchor.y + anchor.height + gap;
    const float below = window.y - edge_distance - y;
    const float above = anchor.y - gap - edge_distance;
    if (height > below && above > below) y = std::max(edge_distance, anchor.y - gap - height);
    x = std::clamp(x, edge_distance, std::max(edge_distance, window.x - width - edge_distance));
    return {x, y, width, std::min(height, std::max(below, above))};
}

void tooltip_for(const Press& press, std::uint32_t id, const Rect& rect, std::string_view text) {
    Context& c = ctx();
    if (!press.hovered && !press.ring) {
        if (c.tooltip_owner == id) c.tooltip_owner = 0;
        return;
    }
    if (press.held || text.empty()) return;
    if (c.tooltip_owner != id) {
        c.tooltip_owner = id;
        c.tooltip_since = c.seconds;
    }
    const double waited = c.seconds - c.tooltip_since;
    if (!press.ring && waited < tooltip_delay) {
        draw_again_in(tooltip_delay - waited);
        return;
    }
    c.tooltip = text;
    c.tooltip_at = rect;
}

void draw_tooltip() {
    Context& c = ctx();
    if (c.tooltip.empty()) return;
    const Style style = style_of(TextSize::small);
    const TypeToken type = type_of(TextSize::small);
    const Paragraph& paragraph =
        lay_out(c.tooltip, style, {.width = 280, .wrap = true, .max_lines = 8});
    const float height = type.line * static_cast<float>(paragraph.lines.size()) + 12;
    const Rect rect =
        hang_below(inset(c.tooltip_at, -2), paragraph.width + 20, height, Align::center);
    begin_window("##tooltip", inset(rect, -2), floating_flags | ImGuiWindowFlags_NoInputs);
    fill(rect, palette().toast, token::radius_small);
    float y = rect.y + 6 + baseline_in(type.line, style.size);
    for (const Line& line : paragraph.lines) {
        draw_line(line, c.tooltip, style, rect.x + 10, y, palette().on_toast);
        y += type.line;
    }
    ImGui::End();
}

}  // namespace wordkeep::ui
