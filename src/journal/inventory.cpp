#include "journal/inventory.h"

#include "journal/file_name.h"

namespace wordkeep::journal {

namespace {

bool is_segment(std::string_view name) {
    const NameReading reading = read_file_name(name);
    return reading.is == NameIs::ours && reading.name.kind == FileKind::edits;
}

}  // namespace

void Inventory::add(std::string_view name, std::uint64_t bytes) {
    remove(name);
    files_.emplace(name, bytes);
    bytes_ += bytes;
    if (is_segment(name)) ++segments_;
}

void Inventory::remove(std::string_view name) {
    const auto found = files_.find(name);
    if (found == files_.end()) return;
    bytes_ -= found->second;
    if (is_segment(name)) --segments_;
    files_.erase(found);
}

void Inventory::clear() {
    files_.clear();
    bytes_ = 0;
    segments_ = 0;
}

}  // namespace wordkeep::journal
