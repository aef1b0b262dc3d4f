#pragma once
// Comma separated values as spreadsheets and address books write them: `,` `;` tab or `|`, quoted
// cells with line breaks, UTF-8 or Windows-1252 (decided row by row), with or without a first line
// "sep=;". Rows whose quotes are wrong are reported by number and the rest is read on.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"

namespace wordkeep::interop {

/// The cells of a file, kept in a few large blocks, because an address book has a hundred columns
/// that are mostly empty.
class CsvTable {
  public:
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    /// The number a spreadsheet shows for this row (the first row of the file is 1).
    [[nodiscard]] std::size_t place_of(std::size_t row) const { return rows_[row].place; }
    /// The cells of a row, clean text; valid as long as the table.
    [[nodiscard]] std::vector<std::string_view> cells(std::size_t row) const;
    [[nodiscard]] std::size_t column_count() const { return columns_; }
    [[nodiscard]] char delimiter() const { return delimiter_; }
    /// Rows that could not be read, and rows that were repaired.
    [[nodiscard]] const std::vector<ImportRemark>& rejected() const { return rejected_; }
    [[nodiscard]] const std::vector<ImportRemark>& remarks() const { return remarks_; }
    [[nodiscard]] std::size_t rejected_unlisted() const { return rejected_unlisted_; }

    void add_row(const std::vector<std::string>& cells, std::size_t place);
    void add_rejected(std::size_t place, Phrase phrase);
    void add_remark(std::size_t place, Phrase phrase);
    void set_delimiter(char delimiter) { delimiter_ = delimiter; }

  private:
    struct Row {
        std::uint32_t block, offset, size;
        std::uint32_t place;
    };
    std::vector<std::string> blocks_;
    std::vector<Row> rows_;
    std::size_t columns_ = 0;
    char delimiter_ = ',';
    std::vector<ImportRemark> rejected_, remarks_;
    std::size_t rejected_unlisted_ = 0;
};

class CsvReader {
  public:
    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] const CsvTable& table() const { return table_; }
    [[nodiscard]] CsvTable take_table() { return std::move(table_); }

  private:
    enum class State : std::uint8_t { cell_start, plain, quoted, after_quote };
    enum class Quotes : std::uint8_t { respect, literal };

    void choose_delimiter();
    void scan();
    void end_cell(std::size_t end);
    void end_row(std::size_t next);
    void give_up_on_row();
    void compact();

    std::string buffer_;  ///< bytes not yet turned into rows
    bool delimiter_known_ = false;
    bool finished_ = false;
    State state_ = State::cell_start;
    Quotes quotes_ = Quotes::respect;
    std::size_t row_start_ = 0, at_ = 0;
    std::size_t lines_in_row_ = 0;
    bool suspicious_ = false;
    std::string cell_;
    std::vector<std::string> cells_;
    std::size_t place_ = 1;
    std::size_t expected_cells_ = 0;
    bool seen_utf8_ = false;
    CsvTable table_;
};

}  // namespace wordkeep::interop
