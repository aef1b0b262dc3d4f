#include "interop/csv_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "interop/csv_delimiter.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

// Cells with line breaks are notes and addresses; a row that is still open after more than this has
// a quotation mark that was never closed.
constexpr std::size_t max_quoted_row_bytes = 200'000;

Phrase cell_count_phrase(std::string_view key, std::size_t found, std::size_t expected) {
    return {key,
            {{"found", Count{static_cast<std::int64_t>(found)}},
             {"expected", Count{static_cast<std::int64_t>(expected)}}}};
}

bool is_line_break(char c) { return c == '\n' || c == '\r'; }

}  // namespace

void CsvReader::feed(std::string_view bytes) {
    buffer_ += bytes;
    if (!delimiter_known_) {
        if (buffer_.size() < delimiter_sample_bytes) return;
        choose_delimiter();
    }
    scan();
}

void CsvReader::finish() {
    finished_ = true;
    if (!delimiter_known_) choose_delimiter();
    while (true) {
        scan();
        if (state_ == State::quoted)  // open to the end: one row is wrong, the others are not
            give_up_on_quotes();
        else if (at_ > row_start_)
            end_row(at_);
        else
            break;
    }
    buffer_.clear();
    at_ = row_start_ = 0;
}

void CsvReader::choose_delimiter() {
    const CsvDelimiter found = find_delimiter(buffer_);
    delimiter_ = found.delimiter;
    table_.set_delimiter(delimiter_);
    at_ = row_start_ = found.skip;
    delimiter_known_ = true;
}

void CsvReader::scan() {
    while (at_ < buffer_.size() && step() == Step::went_on) {
    }
    // Rows that are done make room, but not with every slice, which would cost a copy each time.
    if (row_start_ > 256 * 1024 || row_start_ == buffer_.size()) {
        buffer_.erase(0, row_start_);
        at_ -= row_start_;
        row_start_ = 0;
    }
}

CsvReader::Step CsvReader::step() {
    check_length();
    const char c = buffer_[at_];
    switch (state_) {
        case State::cell_start:
            state_ = State::plain;
            if (c == '"' && quotes_ == Quotes::respect) {
                state_ = State::quoted;
                ++at_;
            }
            return Step::went_on;
        case State::plain: {
            if (is_line_break(c)) return step_line_break();
            if (c == delimiter_) {
                end_cell();
                ++at_;
                return Step::went_on;
            }
            std::size_t end = at_;
            while (end < buffer_.size() && buffer_[end] != delimiter_ &&
                   !is_line_break(buffer_[end]))
                ++end;
            cell_.append(buffer_, at_, end - at_);
            at_ = end;
            return Step::went_on;
        }
        case State::quoted:
            return step_quoted();
        case State::after_quote:
            return step_after_quote();
        case State::skip_line:
            if (is_line_break(c)) return step_line_break();
            ++at_;
            row_start_ = at_;
            return Step::went_on;
    }
    return Step::went_on;
}

CsvReader::Step CsvReader::step_quoted() {
    std::size_t end = at_;
    while (end < buffer_.size() && buffer_[end] != '"') {
        lines_in_row_ += buffer_[end] == '\n';
        ++end;
    }
    cell_.append(buffer_, at_, end - at_);
    at_ = end;
    if (end == buffer_.size()) return Step::went_on;
    if (end + 1 == buffer_.size() && !finished_) return Step::needs_more;
    if (end + 1 < buffer_.size() && buffer_[end + 1] == '"') {
        cell_ += '"';
        at_ += 2;
    } else {
        state_ = State::after_quote;
        ++at_;
    }
    return Step::went_on;
}

CsvReader::Step CsvReader::step_after_quote() {
    const char c = buffer_[at_];
    const bool cells_are_missing = suspicious_ && cells_.size() + 1 < expected_cells_;
    if (is_line_break(c) && !cells_are_missing) return step_line_break();
    if (c == delimiter_) {
        end_cell();
        ++at_;
        return Step::went_on;
    }
    if (c == ' ') {
        ++at_;
        return Step::went_on;
    }
    // A mark inside a quoted cell that should have been doubled – or this cell was opened by a
    // stray one, and the mark begins a cell of a later row. What stands around it tells.
    suspicious_ = true;
    const std::size_t mark = buffer_.rfind('"', at_ - 1);
    const char before = mark > row_start_ ? buffer_[mark - 1] : '\n';
    const bool begins_a_cell = (is_line_break(before) || before == delimiter_) && !is_line_break(c);
    if (lines_in_row_ > 0 && (begins_a_cell || first_line_is_complete())) {
        give_up_on_quotes();
        return Step::went_on;
    }
    cell_.append(buffer_, mark, at_ - mark);
    state_ = State::quoted;
    return Step::went_on;
}

/// CR, LF, CR LF and CR CR LF each end one row.
CsvReader::Step CsvReader::step_line_break() {
    std::size_t end = at_;
    while (end < buffer_.size() && buffer_[end] == '\r')
        ++end;
    if (end == buffer_.size() && !finished_) return Step::needs_more;
    end_row(end < buffer_.size() && buffer_[end] == '\n' ? end + 1 : at_ + 1);
    return Step::went_on;
}

void CsvReader::check_length() {
    const std::size_t length = at_ - row_start_;
    if (state_ == State::skip_line) return;
    const bool is_quoted = state_ == State::quoted || state_ == State::after_quote;
    if (is_quoted && length > max_quoted_row_bytes) {
        give_up_on_quotes();
    } else if (length > max_csv_row_bytes || cells_.size() > max_csv_cells) {
        table_.add_rejected(place_, {"reject.import.row_too_long", {}});
        cells_.clear();
        cell_.clear();
        state_ = State::skip_line;
    }
}

void CsvReader::end_cell() {
    cells_.push_back(std::move(cell_));
    cell_.clear();
    state_ = State::cell_start;
}

/// Whether the first physical line of the row would be a whole row by itself.
bool CsvReader::first_line_is_complete() {
    if (first_line_complete_) return *first_line_complete_;
    const std::string_view rest = std::string_view(buffer_).substr(row_start_);
    const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
    const auto delimiters = static_cast<std::size_t>(std::ranges::count(line, delimiter_));
    first_line_complete_ = expected_cells_ == 0 || delimiters + 1 == expected_cells_;
    return *first_line_complete_;
}

/// Reads the row again from its first line, with quotation marks as ordinary signs.
void CsvReader::give_up_on_quotes() {
    at_ = row_start_;
    quotes_ = Quotes::literal;
    cells_.clear();
    cell_.clear();
    lines_in_row_ = 0;
    state_ = State::cell_start;
}

void CsvReader::end_row(std::size_t next) {
    if (state_ == State::skip_line) {
        start_row(next);
        return;
    }
    end_cell();
    const bool wrong_width = expected_cells_ > 0 && cells_.size() != expected_cells_;
    const bool misled = lines_in_row_ > 0 && wrong_width && first_line_is_complete();
    if (quotes_ == Quotes::respect && (misled || (suspicious_ && wrong_width))) {
        give_up_on_quotes();
        return;
    }
    keep_row();
    start_row(next);
}

void CsvReader::keep_row() {
    const auto is_empty = [](const std::string& cell) { return trimmed(cell).empty(); };
    if (std::ranges::all_of(cells_, is_empty)) return;
    const bool quotes_wrong = quotes_ == Quotes::literal || suspicious_;
    if (expected_cells_ == 0) expected_cells_ = cells_.size();
    // Spreadsheets leave out empty cells at the end; a lone cell is a remark below the table.
    while (cells_.size() > expected_cells_ && is_empty(cells_.back()))
        cells_.pop_back();
    const bool too_few =
        quotes_wrong ? cells_.size() < expected_cells_ : cells_.size() == 1 && expected_cells_ > 2;
    if (cells_.size() > expected_cells_ || too_few) {
        table_.add_rejected(place_, quotes_wrong
                                        ? Phrase{"reject.import.quotes", {}}
                                        : cell_count_phrase("reject.import.cell_count",
                                                            cells_.size(), expected_cells_));
        return;
    }
    if (quotes_wrong) table_.add_remark(place_, {"import.remark.quotes", {}});
    const bool usually_full = full_rows_ * 2 > table_.row_count();
    if (!quotes_wrong && cells_.size() + 1 < expected_cells_ && usually_full)
        table_.add_remark(
            place_, cell_count_phrase("import.remark.cell_count", cells_.size(), expected_cells_));
    full_rows_ += cells_.size() == expected_cells_;
    if (quotes_ == Quotes::literal)
        for (std::string& cell : cells_)
            std::erase(cell, '"');
    const std::string_view row = std::string_view(buffer_).substr(row_start_, at_ - row_start_);
    if (!is_utf8(row)) {
        const Charset charset = guessed_charset(row);
        for (std::string& cell : cells_)
            cell = to_utf8(cell, charset);
    }
    table_.add_row(cells_, place_);
}

void CsvReader::start_row(std::size_t next) {
    at_ = row_start_ = next;
    ++place_;
    cells_.clear();
    cell_.clear();
    lines_in_row_ = 0;
    suspicious_ = false;
    first_line_complete_.reset();
    quotes_ = Quotes::respect;
    state_ = State::cell_start;
}

}  // namespace wordkeep::interop
