#pragma once
// What buttons and things that look like them share. Only src/ui includes this.

#include "ui/context.h"
#include "ui/widgets/buttons.h"

namespace wordkeep::ui {

/// 36 px; 44 px under a finger.
[[nodiscard]] float control_height();
[[nodiscard]] float button_height(ButtonSize size);
/// Draws the surface in its state; returns the colour of the words on it.
Colour button_surface(const Rect& rect, ButtonKind kind, const Press& press, bool disabled);

}  // namespace wordkeep::ui
