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
/// After a pass: adds a sentence for every interactive item without a node or a name.
void report_missing_nodes(const Mirror& mirror, std::vector<std::string>& complaints);
/// An item that is no control of its own (a scroll bar: the element itself scrolls).
void excuse_item(std::uint32_t id);

}  // namespace wordkeep::ui
