#pragma once
// How boxes find their places. Only src/ui includes this.
//
// A Stack knows at once where its next child stands. A Row and a Grid must know all their children
// first: they use the sizes that the children had in the last pass, and when one of them turns out
// to be different they ask for another pass of the same picture. Nothing is ever shown half placed.

#include <cstdint>
#include <vector>

#include "ui/mirror.h"
#include "ui/widgets/layout.h"

namespace wordkeep::ui {

enum class BoxKind : std::uint8_t { stack, row, wrapped_row, grid };
enum class Shrink : std::uint8_t { no, yes };

/// What a row remembers of a child.
struct Child {
    Width width;
    float natural = 0;
    float height = 0;
    Shrink shrink = Shrink::no;
};
/// Where that puts it.
struct ChildPlace {
    float x = 0;
    float y = 0;  ///< top of its line
    float width = 0;
    float line_height = 0;
};
struct BoxMemory {
    std::vector<Child> children;
    float natural = 0;
    float height = 0;
};

struct Box {
    BoxKind kind = BoxKind::stack;
    std::uint32_t id = 0;
    float x = 0;
    float y = 0;
    float width = 0;
    float gap = 0;
    Align align = Align::start;
    // grid
    int columns = 1;
    // stack
    float cursor = 0;  ///< height so far
    bool first = true;
    float extra = 0;  ///< asked for by space()
    float natural = 0;
    // row, grid
    std::vector<ChildPlace> places;
    std::vector<Child> children;
    float stretch = 0;  ///< height that a surface in this place should have at least
    Width next = {};
};

/// A place that was given away, still without height.
struct PlaceSlot {
    float x = 0;
    float y = 0;
    float width = 0;
    float stretch = 0;
    Child child;
};

[[nodiscard]] Box& box();
/// Opens a box at a known place.
void open_box(BoxKind kind, std::uint32_t id, float x, float y, float width, float gap,
              Align align = Align::start, int columns = 1);
/// Closes the innermost box; `natural` is the width that it would like to have.
struct BoxSize {
    float natural = 0;
    float width = 0;
    float height = 0;
};
BoxSize close_box();

/// Gives the next child of the innermost box its place. `width` is what suits the widget in a
/// stack; next_width() overrules it. `height`: below 0 when it is not known yet.
[[nodiscard]] PlaceSlot open_slot(Width in_stack, Width in_row, float natural, float height,
                                  Shrink shrink);
void close_slot(const PlaceSlot& slot, float natural, float width, float height);
/// Both at once, for a widget that knows its height.
Rect place(Width in_stack, Width in_row, float natural, float height, Shrink shrink = Shrink::no);

/// A stack in a slot of the enclosing box: what Stack, Card, Section and the like are made of.
struct Nested {
    std::uint32_t id = 0;
    PlaceSlot slot;
    float padding = 0;
};
[[nodiscard]] Nested open_nested(std::uint32_t id, Width in_stack, Width in_row, BoxKind kind,
                                 float gap, float padding, Align align = Align::start,
                                 int columns = 1);
/// Returns where it all stands, padding included.
Rect close_nested(const Nested& nested, float minimum_height = 0);

// --- the window ---

void begin_root();
void end_root();
/// The rectangle that panes are cut from.
[[nodiscard]] Rect& free_rect();
void push_free_rect(const Rect& rect);
void pop_free_rect();

/// A child window at `rect`; its mirror node must be the innermost open one and have the same id.
void begin_scroll_area(std::uint32_t id, const Rect& rect, bool scrolls);
/// `height` of the content from the top of the area.
void end_scroll_area(float height);
[[nodiscard]] float area_scroll(std::uint32_t id);
void scroll_area_to(std::uint32_t id, float y);
/// The area that is being declared; 0: none.
[[nodiscard]] std::uint32_t current_area();
/// For a widget that scrolls its content itself: lets the wheel reach it. Returns where to scroll
/// to.
float scroll_along(std::uint32_t id, const Rect& rect, float content_height, float scroll_y);
/// Inside a floating window the areas of the page are out of reach.
void push_no_area();
void pop_no_area();
/// Brings a rectangle (window coordinates) of the current area into view.
void scroll_into_view(const Rect& rect);
bool scroll_under(float x, float y, float dx, float dy);

}  // namespace wordkeep::ui
