#pragma once
// What floats above the page: windows, tooltips. Only src/ui includes this.

#include <cstdint>
#include <string_view>

#include "ui/context.h"
#include "ui/mirror.h"

namespace wordkeep::ui {

enum class Catch : std::uint8_t { none, clear, dimmed };

/// An ImGui window of its own at `rect`, above everything declared before, with a stack of
/// `padding` inside. `catching`: a sheet beneath it takes all presses outside. Returns true when
/// such a press happened.
bool begin_floating(std::uint32_t id, const Rect& rect, Catch catching);
void end_floating();
/// The shadow of a floating window, which lies outside it.
void shadow_outside(const Rect& rect, float radius);
/// The surface that menus, popovers and dialogs share.
void floating_surface(const Rect& rect, float radius);

/// Where something of this size hangs below (or above) its anchor and inside the window.
[[nodiscard]] Rect hang_below(const Rect& anchor, float width, float height, Align align);

/// Shows `text` beside the widget called last after a moment under the pointer, or at once when it
/// has the keyboard focus.
void tooltip_for(const Press& press, std::uint32_t id, const Rect& rect, std::string_view text);
void draw_tooltip();

}  // namespace wordkeep::ui
