#pragma once
// Time zones for tests, written down as rules: no test of the core depends on the machine's tzdata.

#include <string_view>
#include <vector>

#include "base/time_zone.h"

namespace wordkeep::test {

/// "2026-11-20T16:30" on the wall clock of `zone`.
[[nodiscard]] Instant at(const Zone& zone, std::string_view local);
/// "2026-11-20"
[[nodiscard]] Date date(std::string_view text);

// Today's rules of these places, from 1996 (Lord Howe: 2008) to 2060.
[[nodiscard]] const Zone& utc();
[[nodiscard]] const Zone&
berlin();  ///< +1, +2 from the last Sunday of March to October's, 1:00 UTC
[[nodiscard]] const Zone& new_york();   ///< −5, −4, by today's rule in all years
[[nodiscard]] const Zone& kolkata();    ///< +5:30
[[nodiscard]] const Zone& lord_howe();  ///< +10:30, +11: daylight saving of half an hour
[[nodiscard]] const Zone& sydney();     ///< +10, +11: summer over New Year
[[nodiscard]] const Zone&
midnight_jumper();                 ///< São Paulo's rule of old: midnight skipped, and 23 h twice
[[nodiscard]] const Zone& apia();  ///< crossed the date line: no 30 December 2011

/// St. John's rule of old: set back at 0:01, so that the day before comes back for an hour.
[[nodiscard]] const Zone& midnight_returner();

/// All of the above.
[[nodiscard]] const std::vector<const Zone*>& all_zones();

}  // namespace wordkeep::test
