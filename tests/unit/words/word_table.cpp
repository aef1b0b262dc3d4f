#include "word_table.h"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace wordkeep::words {

std::vector<TableLine> read_table(const std::string& name, std::string_view separator) {
    std::ifstream file("tests/unit/words/tables/" + name);
    REQUIRE_MESSAGE(file.good(), name);
    std::vector<TableLine> lines;
    TableLine next;
    for (std::string line; std::getline(file, line);) {
        ++next.number;
        if (line.empty() || line.starts_with("#")) continue;
        if (line.starts_with("== ")) {
            next.group = line.substr(3);
        } else if (line.starts_with("@now ")) {
            const auto now = parse_local_time(line.substr(5) + ":00");
            REQUIRE_MESSAGE(now.has_value(), line);
            next.now = *now;
        } else {
            const std::size_t at = separator.empty() ? line.size() : line.rfind(separator);
            REQUIRE_MESSAGE(at != std::string::npos, line);
            next.text = trimmed(std::string_view(line).substr(0, at));
            next.expected = trimmed(
                std::string_view(line).substr(std::min(line.size(), at + separator.size())));
            lines.push_back(next);
        }
    }
    REQUIRE_FALSE(lines.empty());
    return lines;
}

}  // namespace wordkeep::words
