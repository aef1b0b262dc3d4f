#pragma once
// Rows of one list or table: one of them can be reached with Tab, arrow keys move between them.

#include <cstdint>
#include <vector>

namespace wordkeep::ui {

struct RowsMemory {
    std::vector<std::uint32_t> rows;      // of the last pass
    std::vector<std::uint32_t> declared;  // of this pass
    std::vector<std::uint32_t> shown;     // of the last pass, with an element of their own
    std::vector<std::uint32_t> showing;   // of this pass
    std::uint32_t entry = 0;              // the one that Tab reaches
    std::uint32_t wanted = 0;             // to be shown until the focus, that goes there, has come
    bool asked = false;                   // for the focus to go there
    float usual_height = 64;              // of a row that was not measured yet
};

void begin_rows(RowsMemory& memory);
/// Whether Tab reaches this row.
[[nodiscard]] bool is_entry(const RowsMemory& memory, std::uint32_t row, bool selected);
/// The focus goes to a row; one that is far away gets its element first.
void focus_on(RowsMemory& memory, std::uint32_t row);

}  // namespace wordkeep::ui
