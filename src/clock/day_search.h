#pragma once
// Finding a day by a sum that grows with the days.

#include <algorithm>
#include <chrono>
#include <optional>

#include "base/time.h"

namespace wordkeep::clock {

/// The first day from `low` to `high` of which `reached(day)` holds; it must go on to hold for all
/// days after. Nothing when it holds for none. Quick where the day is near `low`, as it mostly is.
template <class Reached>
[[nodiscard]] std::optional<Date> first_day(Date low, Date high, Reached reached) {
    using std::chrono::days;
    Date probe = low;
    for (days step{1}; !reached(probe); step *= 2) {
        if (probe >= high) return std::nullopt;
        low = probe + days{1};
        probe = std::min(high, probe + step);
    }
    while (low < probe) {
        const Date middle = low + (probe - low) / 2;
        if (reached(middle))
            probe = middle;
        else
            low = middle + days{1};
    }
    return low;
}

}  // namespace wordkeep::clock
