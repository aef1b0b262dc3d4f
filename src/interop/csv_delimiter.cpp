#include "interop/csv_delimiter.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "interop/csv_headers.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

constexpr std::size_t rows_looked_at = 20;

/// The end of the record that starts at `at` (the line break), quotation marks respected.
std::size_t record_end(std::string_view text, std::size_t at) {
    bool quoted = false;
    while (at < text.size()) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && (text[at] == '\n' || text[at] == '\r')) break;
        ++at;
    }
    return at;
}

std::vector<std::string_view> records_of(std::string_view sample) {
    std::vector<std::string_view> records;
    for (std::size_t at = 0; at < sample.size() && records.size() < rows_looked_at;) {
        const std::size_t end = record_end(sample, at);
        if (end > at) records.push_back(sample.substr(at, end - at));
        at = end + 1;
    }
    // The last one may have been cut off by the end of the sample.
    if (records.size() > 1 && sample.size() == delimiter_sample_bytes) records.pop_back();
    return records;
}

/// How well the file reads with this delimiter: known headers and whole e-mail addresses count
/// most, then rows of one width, then the number of cells.
int score(const std::vector<std::string_view>& records, char delimiter) {
    if (records.empty()) return 0;
    const std::vector<std::string> header = split_csv_line(records[0], delimiter);
    if (header.size() < 2) return 0;
    int points = 0;
    for (const std::string& cell : header)
        points += is_known_header(to_utf8_guessed(cell)) ? 20 : 0;
    int same_width = 0;
    for (const std::string_view record : records) {
        const std::vector<std::string> cells = split_csv_line(record, delimiter);
        same_width += cells.size() == header.size();
        for (const std::string& cell : cells)
            points += looks_like_email(trimmed(cell)) ? 5 : 0;
    }
    points += same_width * 20 / static_cast<int>(records.size());
    return points + static_cast<int>(std::min<std::size_t>(header.size(), 10));
}

}  // namespace

std::vector<std::string> split_csv_line(std::string_view line, char delimiter) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"') {
            cells.back() += '"';
            ++at;
        } else if (c == '"' && (quoted || cells.back().empty())) {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

CsvDelimiter find_delimiter(std::string_view sample) {
    sample = sample.substr(0, delimiter_sample_bytes);
    if (sample.size() > 5 && equals_ascii_nocase(sample.substr(0, 4), "sep=") &&
        (sample[5] == '\r' || sample[5] == '\n')) {
        const bool crlf = sample.size() > 6 && sample[5] == '\r' && sample[6] == '\n';
        return {sample[4], crlf ? std::size_t{7} : std::size_t{6}};
    }
    const std::vector<std::string_view> records = records_of(sample);
    char best = ',';
    int best_score = 0;
    for (const char candidate : std::array{',', ';', '\t', '|'}) {
        const int points = score(records, candidate);
        if (points > best_score) {
            best_score = points;
            best = candidate;
        }
    }
    return {best, 0};
}

}  // namespace wordkeep::interop
