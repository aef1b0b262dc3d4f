#pragma once
// Watches that nothing can be pressed that the mirror does not know: ImGui reports every
// interactive item through its test hooks (debug builds), and each must have been announced with a
// node's id.

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::ui {

class Mirror;

void watch_for_missing_nodes();
/// This ImGui item is a widget's, and a node with the same id is being declared.
void note_interactive(std::uint32_t id);
/// After a pass: adds a sentence for every interactive item without a node.
void report_missing_nodes(const Mirror& mirror, std::vector<std::string>& complaints);
/// An item that is no control of its own (a scroll bar: the element itself scrolls).
void excuse_item(std::uint32_t id);

}  // namespace wordkeep::ui
