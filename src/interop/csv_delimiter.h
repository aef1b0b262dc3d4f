#pragma once
// Finding out what separates the cells, from the beginning of a file.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::interop {

/// So many bytes are looked at.
inline constexpr std::size_t delimiter_sample_bytes = 32 * 1024;

struct CsvDelimiter {
    char delimiter = ',';
    std::size_t skip = 0;  ///< bytes of a first line "sep=;" that is no row
};
[[nodiscard]] CsvDelimiter find_delimiter(std::string_view sample);

/// A line split at the delimiter, quotation marks respected where they make sense.
[[nodiscard]] std::vector<std::string> split_csv_line(std::string_view line, char delimiter);

}  // namespace wordkeep::interop
