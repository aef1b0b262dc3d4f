#pragma once
// The text of a field as the browser's own field has it, and how it is shown: lines, selection,
// caret, preedit, scrolling. Only src/ui includes this.

#include <cstdint>
#include <string>

#include "ui/context.h"
#include "ui/fonts.h"

namespace wordkeep::ui {

/// One per field, for as long as it is declared.
struct TextEdit {
    std::string value;       ///< what the browser's field holds
    std::size_t anchor = 0;  ///< selection in bytes: where it began …
    std::size_t caret = 0;   ///< … and where it ends
    std::size_t preedit_from = 0;
    std::size_t preedit_to = 0;
    float scroll_x = 0;
    float scroll_y = 0;
    float wished_x = -1;  ///< where Up and Down try to stay
    bool dragging = false;
    bool by_word = false;
    std::size_t drag_from = 0;
    std::size_t drag_to = 0;
    std::uint64_t last_frame = 0;
    bool had_focus = false;
    bool caret_moved = true;  ///< bring it into view

    [[nodiscard]] std::size_t first() const { return anchor < caret ? anchor : caret; }
    [[nodiscard]] std::size_t last() const { return anchor < caret ? caret : anchor; }
};

enum class Many : std::uint8_t { line, lines };

struct EditStyle {
    Style style;
    float line_height = 22;
    Many many = Many::line;
};

/// Takes what the browser reported since the last pass. True when the value changed.
bool take_text_events(TextEdit& edit, std::uint32_t id, std::string& value);
/// Selection by pointer, Up and Down; pushes the new selection to the browser.
void move_in_text(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look,
                  const Press& press);
/// Draws text, selection, preedit and caret inside `inner`.
void draw_text_edit(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look,
                    bool disabled);
/// Number of lines that the value takes at this width.
[[nodiscard]] std::size_t count_lines(const TextEdit& edit, float width, const EditStyle& look);

}  // namespace wordkeep::ui
