#pragma once
// What the entries of a calendar become here: holidays, busy blocks, meetings with clients.

#include <cstdint>
#include <vector>

#include "interop/calendar.h"
#include "interop/known_addresses.h"

namespace wordkeep::interop {

enum class CalendarUse : std::uint8_t { nothing, holiday, busy, meeting };

struct PlannedEntry {
    CalendarUse use = CalendarUse::nothing;
    std::uint64_t client = 0;  ///< of a meeting: whom its address belongs to
    Phrase why_not;            ///< for nothing: import.calendar.…
};

/// One for each entry. A meeting is what a known client takes part in; a holiday is a whole day
/// without guests; busy is what takes up time of the day. What is shown as free, is done, or lasts
/// longer than a year of holidays, becomes nothing.
[[nodiscard]] std::vector<PlannedEntry> plan_calendar(const std::vector<CalendarEntry>& entries,
                                                      const KnownAddresses& people);

}  // namespace wordkeep::interop
