#pragma once
// Comma separated values as spreadsheets and address books write them: `,` `;` tab or `|`, quoted
// cells with line breaks, UTF-8 or Windows-1252 (decided row by row), with or without a first line
// "sep=;". Rows whose quotes are wrong are reported by number and the rest is read on.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interop/csv_table.h"

namespace wordkeep::interop {

/// A row that is longer is no row: it is reported and passed over.
inline constexpr std::size_t max_csv_row_bytes = 1'000'000;
inline constexpr std::size_t max_csv_cells = 1'000;

class CsvReader {
  public:
    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] const CsvTable& table() const { return table_; }
    [[nodiscard]] CsvTable take_table() { return std::move(table_); }

  private:
    enum class State : std::uint8_t { cell_start, plain, quoted, after_quote, skip_line };
    /// How quotation marks are understood in the current row; `literal` after they led astray.
    enum class Quotes : std::uint8_t { respect, literal };
    enum class Step : std::uint8_t { went_on, needs_more };

    void choose_delimiter();
    void scan();
    [[nodiscard]] Step step();
    [[nodiscard]] Step step_quoted();
    [[nodiscard]] Step step_after_quote();
    [[nodiscard]] Step step_line_break();
    void end_cell();
    void end_row(std::size_t next);
    void keep_row();
    void start_row(std::size_t next);
    void give_up_on_quotes();
    [[nodiscard]] bool first_line_is_complete();
    void check_length();

    std::string buffer_;  ///< bytes not yet turned into rows
    bool delimiter_known_ = false;
    bool finished_ = false;
    char delimiter_ = ',';
    State state_ = State::cell_start;
    Quotes quotes_ = Quotes::respect;
    std::size_t row_start_ = 0, at_ = 0;  ///< in buffer_
    std::size_t lines_in_row_ = 0;        ///< line breaks inside its quotes
    bool suspicious_ = false;             ///< a quotation mark stood where none can stand
    std::string cell_;
    std::vector<std::string> cells_;
    std::size_t place_ = 1;
    std::size_t expected_cells_ = 0;  ///< of the first row
    std::size_t full_rows_ = 0;
    std::optional<bool> first_line_complete_;
    CsvTable table_;
};

}  // namespace wordkeep::interop
