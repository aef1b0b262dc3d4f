// Wordkeep has tables and columns of its own. Dear ImGui's are left out of the program (its
// imgui_tables.cpp is not compiled); these are the places at which the rest of it asks for them.
// None of them is ever reached with a table or a set of columns.

#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

}  // namespace ImGui
