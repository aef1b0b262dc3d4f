#pragma once
// Counting working time: what "1 h" means in a deadline (PRODUCT.md, Clocks: `h` = working hours).

#include <chrono>

#include "clock/working_calendar.h"

namespace wordkeep::clock {

/// Whether busy blocks stop the clock: response clocks yes (row 83), everything else no.
enum class Busy { pauses, ignored };

/// The first moment at or after `start` that is working time (and, with `pauses`, not busy):
/// `start` itself inside a slot, else the beginning of the next slot.
[[nodiscard]] OrNoWork<Instant> next_working_moment(Instant start, const WorkingCalendar& calendar,
                                                    Busy busy);

[[nodiscard]] bool is_working_moment(Instant instant, const WorkingCalendar& calendar, Busy busy);

/// `start` + `amount` of working time: the earliest moment by which that much has passed, so an
/// amount that is used up exactly at a close is due at that close. Friday 16:30 + 60 min with 9–17
/// is Monday 9:30. Zero ("due at once") is the next working moment; a negative amount counts as
/// zero.
[[nodiscard]] OrNoWork<Instant> add_working_time(Instant start, std::chrono::minutes amount,
                                                 const WorkingCalendar& calendar, Busy busy);

/// Working time from `from` to `to`, whole minutes rounded down; 0 when `to` is not after `from`.
[[nodiscard]] std::chrono::minutes working_time_between(Instant from, Instant to,
                                                        const WorkingCalendar& calendar, Busy busy);

/// Of the working time from `from` to `to`, what busy blocks took; whole minutes rounded down.
[[nodiscard]] std::chrono::minutes busy_time_between(Instant from, Instant to,
                                                     const WorkingCalendar& calendar);

}  // namespace wordkeep::clock
