#include "ui/widgets/rows.h"

#include <algorithm>

#include "ui/context.h"

namespace wordkeep::ui {

void begin_rows(RowsMemory& memory) {
    memory.rows = std::move(memory.declared);
    memory.declared.clear();
    memory.shown = std::move(memory.showing);
    memory.showing.clear();
    const Context& c = ctx();
    if (memory.wanted == c.focused) memory.wanted = 0;
    if (std::ranges::find(memory.rows, c.focused) != memory.rows.end()) memory.entry = c.focused;
}

bool is_entry(const RowsMemory& memory, std::uint32_t row, bool selected) {
    const bool known = std::ranges::find(memory.shown, memory.entry) != memory.shown.end();
    if (known) return memory.entry == row;
    return selected || memory.showing.empty();
}

void focus_on(RowsMemory& memory, std::uint32_t row) {
    Context& c = ctx();
    if (std::ranges::find(memory.showing, row) == memory.showing.end()) {
        memory.wanted = row;
        memory.asked = false;
        c.layout_changed = true;
        return;
    }
    if (memory.wanted != row) memory.wanted = 0;
    memory.asked = true;
    c.mirror.focus(row);
}

}  // namespace wordkeep::ui
