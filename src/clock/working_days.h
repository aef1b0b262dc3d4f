#pragma once
// Counting working days and finding closes (PRODUCT.md, Clocks: `wd` = working days, "close").
//
// A working day is a date with working time. It opens with its first slot and closes with the end
// of its last one; breaks between slots do not matter here, nor do busy blocks.

#include <cstdint>
#include <optional>

#include "clock/working_calendar.h"

namespace wordkeep::clock {

[[nodiscard]] bool is_working_day(Date date, const WorkingCalendar& calendar);

/// Nothing when it is no working day.
[[nodiscard]] std::optional<Instant> opening(Date date, const WorkingCalendar& calendar);
[[nodiscard]] std::optional<Instant> closing(Date date, const WorkingCalendar& calendar);

/// The first working day after, the last one before `date`.
[[nodiscard]] OrNoWork<Date> next_working_day(Date date, const WorkingCalendar& calendar);
[[nodiscard]] OrNoWork<Date> previous_working_day(Date date, const WorkingCalendar& calendar);

/// The first close at or after, the last close at or before a moment.
[[nodiscard]] OrNoWork<Instant> next_working_close(Instant instant,
                                                   const WorkingCalendar& calendar);
[[nodiscard]] OrNoWork<Instant> previous_working_close(Instant instant,
                                                       const WorkingCalendar& calendar);

/// "The next working morning": the opening of the first working day after the day of `instant`.
/// Where a snooze goes by default and when a call-back that reached nobody is due again.
[[nodiscard]] OrNoWork<Instant> next_working_morning(Instant instant,
                                                     const WorkingCalendar& calendar);

/// The n-th working day after `date` (before it when n is negative). With 0 `date` itself, or the
/// next working day when it is none.
[[nodiscard]] OrNoWork<Date> add_working_days(Date date, std::int64_t n,
                                              const WorkingCalendar& calendar);

/// The close of the n-th working day after the day of `instant`: what "+3 wd" of a nudge means.
/// With 0 the next close at or after `instant`.
[[nodiscard]] OrNoWork<Instant> add_working_days(Instant instant, std::int64_t n,
                                                 const WorkingCalendar& calendar);

/// Working days after `from` up to and including `to`: Wednesday to Friday is 2. 0 when `to` is not
/// after `from`.
[[nodiscard]] std::int64_t working_days_between(Date from, Date to,
                                                const WorkingCalendar& calendar);

}  // namespace wordkeep::clock
