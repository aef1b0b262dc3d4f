#pragma once
// Dates in CSV cells, which every country writes its own way.

#include <string_view>

#include "interop/card_cleanup.h"
#include "interop/csv_mapping.h"

namespace wordkeep::interop {

/// A date of three numbers: 7.3.1980, 3/7/1980, 1980-03-07.
[[nodiscard]] bool looks_like_date(std::string_view text);

/// What the text proves about the order of day and month: 25/12/1980 is day first.
[[nodiscard]] DateOrder order_shown_by(std::string_view text);

struct CsvDate {
    enum class State { readable, empty, ambiguous, impossible, not_a_date } state;
    std::string iso;  ///< when readable
};
/// "0/0/00", as Outlook writes no date, is empty.
[[nodiscard]] CsvDate read_csv_date(std::string_view text, DateOrder order);

}  // namespace wordkeep::interop
