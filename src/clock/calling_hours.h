#pragma once
// Hours of the day where the client is: when a call may be suggested, what counts as night.

#include "clock/working_calendar.h"

namespace wordkeep::clock {

/// Calls out are suggested 8–19 in the client's zone (PRODUCT.md, Clocks), on any day of the week.
inline constexpr Slot calling_hours{8 * 60, 19 * 60};

[[nodiscard]] bool in_calling_hours(Instant instant, const Zone& client_zone,
                                    Slot hours = calling_hours);

/// The first moment at or after `instant` within the hours.
[[nodiscard]] Instant next_calling_moment(Instant instant, const Zone& client_zone,
                                          Slot hours = calling_hours);

/// The first moment at or after `instant` that is also working time of mine and not busy.
/// NoWorkingTime when the two never meet within a month.
[[nodiscard]] OrNoWork<Instant> next_working_calling_moment(Instant instant,
                                                            const Zone& client_zone,
                                                            const WorkingCalendar& calendar,
                                                            Slot hours = calling_hours);

/// 22–06 where the sender is (row 54).
[[nodiscard]] bool is_night(Instant instant, const Zone& sender_zone);

}  // namespace wordkeep::clock
