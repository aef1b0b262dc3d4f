#include "ui/draw.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

#include "ui/context.h"

namespace wordkeep::ui {

namespace {
float ratio() { return ImGui::GetIO().DisplayFramebufferScale.x; }
ImVec2 low(const Rect& rect) { return {rect.x, rect.y}; }
ImVec2 high(const Rect& rect) { return {rect.x + rect.width, rect.y + rect.height}; }
}  // namespace

void add_empty_font(ImFontAtlas& atlas, ImFontConfig& config) {
    config.FontLoader = ImGuiFreeType::GetFontLoader();
    atlas.AddFont(&config);
}

ImU32 to_imgui(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

float snapped(float logical) { return std::round(logical * ratio()) / ratio(); }

Rect snapped(const Rect& rect) {
    const float x = snapped(rect.x);
    const float y = snapped(rect.y);
    return {x, y, snapped(rect.x + rect.width) - x, snapped(rect.y + rect.height) - y};
}

float hair() { return std::max(1.0F, std::round(ratio())) / ratio(); }

bool is_visible(const Rect& rect) {
    return ImGui::GetCurrentWindow()->ClipRect.Overlaps(ImRect(low(rect), high(rect)));
}

Rect inset(const Rect& rect, float by) {
    return {rect.x + by, rect.y + by, std::max(0.0F, rect.width - 2 * by),
            std::max(0.0F, rect.height - 2 * by)};
}

void fill(const Rect& rect, Colour colour, float radius) {
    if (!is_drawing()) return;
    const Rect box = snapped(rect);
    ImGui::GetWindowDrawList()->AddRectFilled(low(box), high(box), to_imgui(colour), radius);
}

void outline(const Rect& rect, Colour colour, float radius, float thickness) {
    if (!is_drawing()) return;
    // The line lies inside the box, on whole device pixels. (AddRect would move it by half a
    // pixel.)
    const float width = std::max(1.0F, std::round(thickness * ratio())) / ratio();
    const Rect box = inset(snapped(rect), width / 2);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PathRect(low(box), high(box), std::max(0.0F, radius - width / 2));
    list->PathStroke(to_imgui(colour), ImDrawFlags_Closed, width);
}

void horizontal_line(float x, float y, float width, Colour colour) {
    fill({x, snapped(y), width, hair()}, colour);
}

void vertical_line(float x, float y, float height, Colour colour) {
    fill({snapped(x), y, hair(), height}, colour);
}

void shadow(const Rect& rect, float radius) {
    // A stack of ever larger, ever fainter boxes: close to a blur, and cheap.
    constexpr int layers = 10;
    Colour colour = palette().shadow;
    const int strength = colour.alpha;
    for (int i = layers; i > 0; --i) {
        const float grow = static_cast<float>(i) * 2.2F;
        colour.alpha = static_cast<std::uint8_t>(std::max(1, strength / (i + 4)));
        Rect box = inset(rect, -grow);
        box.y += 5;
        fill(box, colour, radius + grow);
    }
}

void focus_ring(const Rect& rect, float radius) {
    outline(inset(rect, -3), palette().focus, radius + 3, 2);
}

Style style_of(TextSize size, Weight weight) {
    return {static_cast<Face>(static_cast<int>(weight)), type_of(size).size};
}

float text_in(const Rect& box, std::string_view text, const InBox& how) {
    const Paragraph& paragraph =
        lay_out(text, how.style, {.width = std::max(1.0F, box.width), .max_lines = 1});
    const Line& line = paragraph.lines.front();
    float x = box.x;
    if (how.align == Align::center) x += (box.width - line.width) / 2;
    if (how.align == Align::end) x += box.width - line.width;
    draw_line(line, text, how.style, x, box.y + baseline_in(box.height, how.style.size),
              how.colour);
    return line.width;
}

namespace {

const Paragraph& wrapped(std::string_view text, const Style& style, float width) {
    return lay_out(text, style, {.width = std::max(1.0F, width), .wrap = true});
}

}  // namespace

void wrapped_in(const Rect& box, std::string_view text, const InBox& how, float line_height) {
    const Paragraph& paragraph = wrapped(text, how.style, box.width);
    const float height = line_height * static_cast<float>(paragraph.lines.size());
    float y = box.y + (box.height - height) / 2 + baseline_in(line_height, how.style.size);
    for (const Line& line : paragraph.lines) {
        float x = box.x;
        if (how.align == Align::center) x += (box.width - line.width) / 2;
        if (how.align == Align::end) x += box.width - line.width;
        draw_line(line, text, how.style, x, y, how.colour);
        y += line_height;
    }
}

float wrapped_height(std::string_view text, const Style& style, float width, float line_height) {
    return line_height * static_cast<float>(wrapped(text, style, width).lines.size());
}

void icon_in(const Rect& box, Icon icon, Colour colour, float size) {
    if (icon.empty()) return;
    const Style style{Face::icons, size};
    const Paragraph& paragraph = lay_out(icon, style);
    const Line& line = paragraph.lines.front();
    // The icons fill their em square, which stands on the base line shifted by the font's descent.
    const float x = box.x + (box.width - line.width) / 2;
    const float y = box.y + (box.height + size) / 2;
    draw_line(line, icon, style, x, y, colour);
}

Clip::Clip(const Rect& rect) { ImGui::PushClipRect(low(rect), high(rect), true); }
Clip::~Clip() { ImGui::PopClipRect(); }

Beneath::Beneath() {
    splitter_.Split(ImGui::GetWindowDrawList(), 2);
    splitter_.SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
}
void Beneath::begin_surface() { splitter_.SetCurrentChannel(ImGui::GetWindowDrawList(), 0); }
Beneath::~Beneath() { splitter_.Merge(ImGui::GetWindowDrawList()); }

}  // namespace wordkeep::ui
