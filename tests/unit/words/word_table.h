#pragma once
// Tables of phrases as texts, one line a phrase: tests/unit/words/tables.
//   # a remark
//   @now 2026-11-18T10:00   the time that it is for the lines below
//   == weekdays             the lines below are of one kind
//   by Friday = 2026-11-20 by

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace wordkeep::words {

struct TableLine {
    std::string text;
    std::string expected;
    std::string group;
    LocalTime now{};
    int number = 0;  ///< in the file
};

/// A line is cut at the last `separator` and the spaces around it go; without one it is all text.
/// A table that is missing, or a line without its separator, is a failed test.
[[nodiscard]] std::vector<TableLine> read_table(const std::string& name,
                                                std::string_view separator);

}  // namespace wordkeep::words
