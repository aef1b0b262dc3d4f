#pragma once
// Drawing in the current window, in logical pixels, in the colours of the theme. Edges are put on
// device pixels, so that lines are sharp at any ratio.

#include "imgui.h"

#include "ui/fonts.h"
#include "ui/mirror.h"
#include "ui/theme.h"

namespace wordkeep::ui {

void add_empty_font(ImFontAtlas& atlas, ImFontConfig& config);

[[nodiscard]] ImU32 to_imgui(Colour colour);
/// The nearest edge of a device pixel.
[[nodiscard]] float snapped(float logical);
[[nodiscard]] Rect snapped(const Rect& rect);
/// Width of one device pixel, or of a line that is meant to be one CSS pixel wide.
[[nodiscard]] float hair();
[[nodiscard]] bool is_visible(const Rect& rect);
[[nodiscard]] Rect inset(const Rect& rect, float by);

void fill(const Rect& rect, Colour colour, float radius = 0);
void outline(const Rect& rect, Colour colour, float radius, float thickness = 1);
void horizontal_line(float x, float y, float width, Colour colour);
void vertical_line(float x, float y, float height, Colour colour);
/// Soft shadow under something that floats.
void shadow(const Rect& rect, float radius);
/// Around what has the keyboard focus.
void focus_ring(const Rect& rect, float radius);

/// One line of text in a box: cut with "…" when it is too long, in the middle of the height.
struct InBox {
    Style style = {};
    Colour colour = {};
    Align align = Align::start;
};
/// Returns the width that was drawn.
float text_in(const Rect& box, std::string_view text, const InBox& how);
/// The same wrapped to as many lines as it needs, together in the middle of the height.
void wrapped_in(const Rect& box, std::string_view text, const InBox& how, float line_height);
/// How high that is in a box of this width.
[[nodiscard]] float wrapped_height(std::string_view text, const Style& style, float width,
                                   float line_height);
/// An icon in the middle of the box.
void icon_in(const Rect& box, Icon icon, Colour colour, float size = token::icon);

/// The shape of a state around a point.
void draw_mark(Mark mark, float x, float y);

[[nodiscard]] Style style_of(TextSize size, Weight weight = Weight::regular);

/// Keeps drawing inside `rect` until it ends.
class Clip {
  public:
    explicit Clip(const Rect& rect);
    ~Clip();
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
};

/// Lets a surface be drawn beneath what it surrounds, when its height is known only afterwards.
class Beneath {
  public:
    Beneath();
    /// Between this and the end of life: drawing goes beneath.
    void begin_surface();
    ~Beneath();
    Beneath(const Beneath&) = delete;
    Beneath& operator=(const Beneath&) = delete;

  private:
    ImDrawListSplitter splitter_;
};

}  // namespace wordkeep::ui
