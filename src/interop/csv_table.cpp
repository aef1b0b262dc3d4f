#include "interop/csv_table.h"

#include <algorithm>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

constexpr std::size_t block_bytes = 256 * 1024;

/// Between cells; clean text has no control characters.
constexpr char unit_separator = '\x1F';

/// Spreadsheet guards ('+49 …) come off again: exports put an apostrophe before what a spreadsheet
/// would take for a formula.
std::string_view without_guard(std::string_view cell) {
    static constexpr std::string_view guarded = "=+-@";
    // An apostrophe that was there before has got one more.
    const std::size_t sign = cell.find_first_not_of('\'');
    if (sign != std::string_view::npos && sign > 0 && guarded.contains(cell[sign]))
        cell.remove_prefix(1);
    return cell;
}

}  // namespace

std::vector<std::string_view> CsvTable::cells(std::size_t row) const {
    const Row& place = rows_[row];
    std::string_view text = std::string_view(blocks_[place.block]).substr(place.offset, place.size);
    std::vector<std::string_view> cells;
    while (true) {
        const std::size_t end = text.find(unit_separator);
        cells.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return cells;
        text.remove_prefix(end + 1);
    }
}

void CsvTable::add_row(const std::vector<std::string>& cells, std::size_t place) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += unit_separator;
        if (!cells[i].empty()) text += without_guard(cleaned(cells[i]));
    }
    if (blocks_.empty() || blocks_.back().size() + text.size() > block_bytes) {
        blocks_.emplace_back();
        blocks_.back().reserve(std::max(block_bytes, text.size()));
    }
    std::string& block = blocks_.back();
    rows_.push_back({static_cast<std::uint32_t>(blocks_.size() - 1),
                     static_cast<std::uint32_t>(block.size()),
                     static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(place)});
    block += text;
    columns_ = std::max(columns_, cells.size());
}

void CsvTable::add_rejected(std::size_t place, Phrase phrase) {
    reported_.add_rejected(place, std::move(phrase));
}

void CsvTable::add_remark(std::size_t place, Phrase phrase) {
    reported_.add_remark(place, std::move(phrase));
}

}  // namespace wordkeep::interop
