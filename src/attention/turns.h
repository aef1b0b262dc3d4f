#pragma once
// From a due date to the moments at which its state turns (PRODUCT.md, Today).
//
// "Now" means at most one *working* hour left: `h` is working hours throughout PRODUCT.md, and what
// is due on Monday at 9:30 has half an hour left on Saturday, however long the weekend is.
// "Today" means the calendar day on which it is due, so that something due at 20:00, or on a day
// off, is Today too and not Coming up until it is late.

#include "attention/line.h"

namespace wordkeep::attention {

/// The calendar day to which a due moment belongs. A close at midnight belongs to the day it ends.
[[nodiscard]] Date day_of_due(Instant due, const clock::WorkingCalendar& calendar);

/// The first moment of the n-th working day before `day`; of calendar days when there is no working
/// time.
[[nodiscard]] Instant working_days_before(Date day, std::int64_t n,
                                          const clock::WorkingCalendar& calendar);

/// Of a due date: late after it, Now in the last working hour, Today on its day, Coming up from
/// three working days before.
[[nodiscard]] Turns turns_of(Instant due, const clock::WorkingCalendar& calendar);

/// A response clock: `amount` of working time from `start`, standing still in busy blocks.
struct ClockTurns {
    Instant due{};
    Turns turns;
    bool works = true;
};

/// Without working time it is Today and never late: nobody can say how much of the clock has
/// passed.
[[nodiscard]] ClockTurns response_clock(Instant start, std::chrono::minutes amount,
                                        const clock::WorkingCalendar& calendar);

}  // namespace wordkeep::attention
