#pragma once
// The deadline rules of PRODUCT.md (Clocks) in terms of working time. Which obligation uses which
// rule with which numbers is not decided here.

#include <chrono>
#include <cstdint>
#include <optional>

#include "clock/working_calendar.h"
#include "clock/working_time.h"

namespace wordkeep::clock {

/// The moment a civil due date passes. With a time: that local time. Without: the close of that
/// day; on a day off the last working close before it ("rolled back").
[[nodiscard]] OrNoWork<Instant> deadline_of(const Due& due, const WorkingCalendar& calendar);

/// The same for a promise made at `made`. What would be rolled back to before it was made (said on
/// Saturday, due on Sunday) is due at the end of the date itself: nobody was told of an earlier
/// one.
[[nodiscard]] OrNoWork<Instant> deadline_of(const Due& due, Instant made,
                                            const WorkingCalendar& calendar);

/// `d` = calendar days rolled forward: the first working close at or after the same wall-clock time
/// that many days later. Limits of silence are counted so.
[[nodiscard]] OrNoWork<Instant> add_days_rolled_forward(Instant start, std::chrono::days days,
                                                        const WorkingCalendar& calendar);

/// My own target for a commitment made at `made`: the close of the day that lies 20 % of the span,
/// at least 1 and at most 3 working days, before the due date (Wed → Fri gives Thu). The span is
/// counted in usual working days and the 20 % rounded to whole ones. None for spans under one day,
/// and when the target would not lie between `made` and the deadline.
[[nodiscard]] OrNoWork<std::optional<Instant>> commitment_target(Instant made, const Due& due,
                                                                 const WorkingCalendar& calendar);

/// When a quote should be out (row 92): the close of the day it was asked for; after 15:00 noon of
/// the next working day. A day off, or one already closed, counts as after 15:00. Where noon is not
/// within the next working day, its close.
[[nodiscard]] OrNoWork<Instant> quote_target(Instant asked, const WorkingCalendar& calendar);

/// In what a clock was counted.
enum class ClockUnit { working_minutes, calendar_days, working_days };

/// The arithmetic behind a deadline, as numbers: "received Fri 16:30, 1 working hour, due Mon
/// 9:30". `words` makes the sentence of it.
struct Arithmetic {
    Instant start{};   ///< what really happened, when
    Instant begins{};  ///< when the clock began to run: later than `start` outside working time or
                       ///< inside a busy block
    std::int64_t amount = 0;
    ClockUnit unit = ClockUnit::working_minutes;
    std::chrono::minutes paused{};  ///< working time that busy blocks took between start and result
    Instant result{};
    friend bool operator==(const Arithmetic&, const Arithmetic&) = default;
};

/// A clock in working time. With `Busy::pauses` a response clock: one that would start inside a
/// busy block starts when the block ends, and stands still in later ones (row 83).
[[nodiscard]] OrNoWork<Arithmetic> working_time_clock(Instant start, std::chrono::minutes amount,
                                                      const WorkingCalendar& calendar, Busy busy);
/// `add_days_rolled_forward` with its arithmetic.
[[nodiscard]] OrNoWork<Arithmetic> calendar_days_clock(Instant start, std::chrono::days days,
                                                       const WorkingCalendar& calendar);
/// `add_working_days` from a moment with its arithmetic.
[[nodiscard]] OrNoWork<Arithmetic> working_days_clock(Instant start, std::int64_t days,
                                                      const WorkingCalendar& calendar);

}  // namespace wordkeep::clock
