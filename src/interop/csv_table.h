#pragma once
// The cells of a CSV file, kept in a few large blocks, because an address book has a hundred
// columns that are mostly empty.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"

namespace wordkeep::interop {

class CsvTable {
  public:
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    /// The number a spreadsheet shows for this row (the first row of the file is 1).
    [[nodiscard]] std::size_t place_of(std::size_t row) const { return rows_[row].place; }
    /// The cells of a row, clean text; valid as long as the table.
    [[nodiscard]] std::vector<std::string_view> cells(std::size_t row) const;
    /// Cells of the longest row.
    [[nodiscard]] std::size_t column_count() const { return columns_; }
    [[nodiscard]] char delimiter() const { return delimiter_; }
    /// Rows that could not be read, and rows that were repaired (only these two lists are used).
    [[nodiscard]] const CardList& reported() const { return reported_; }

    /// Texts from outside; they are cleaned here.
    void add_row(const std::vector<std::string>& cells, std::size_t place);
    void add_rejected(std::size_t place, Phrase phrase);
    void add_remark(std::size_t place, Phrase phrase);
    void set_delimiter(char delimiter) { delimiter_ = delimiter; }

  private:
    struct Row {
        std::uint32_t block, offset, size, place;
    };
    std::vector<std::string> blocks_;
    std::vector<Row> rows_;
    std::size_t columns_ = 0;
    char delimiter_ = ',';
    CardList reported_;
};

}  // namespace wordkeep::interop
