#include "clock/working_time.h"

#include "clock/day_search.h"

namespace wordkeep::clock {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

/// The first moment of `first` or later at which the working time since the origin reaches `work`.
[[nodiscard]] OrNoWork<Instant> moment_of(seconds work, Reach reach, Date first,
                                          const WorkingCalendar& calendar) {
    const auto reached = [&](seconds sum) {
        return reach == Reach::at_least ? sum >= work : sum > work;
    };
    const auto day = first_day(first, first + horizon, [&](Date date) {
        return reached(calendar.work_before(date + days{1}));
    });
    if (!day) return std::unexpected(NoWorkingTime{});
    seconds sum = calendar.work_before(*day);
    for (const Slot& slot : calendar.slots_on(*day)) {
        const Instant from = calendar.instant_of(*day, slot.from);
        const seconds length = calendar.instant_of(*day, slot.to) - from;
        if (reached(sum + length)) return from + (work - sum);
        sum += length;
    }
    return std::unexpected(NoWorkingTime{});  // the sums of the day say that this is never reached
}

[[nodiscard]] seconds counted_before(Instant instant, const WorkingCalendar& calendar, Busy busy) {
    const seconds work = calendar.work_before(instant);
    return busy == Busy::ignored ? work : work - calendar.busy_work_before(instant);
}

/// The first moment by which `amount` has been counted since `start`.
[[nodiscard]] OrNoWork<Instant> count_on(Instant start, seconds amount, Reach reach,
                                         const WorkingCalendar& calendar, Busy busy) {
    seconds target = counted_before(start, calendar, busy) + amount;
    if (busy == Busy::pauses) target += calendar.busy_work_until(target, reach);
    return moment_of(target, reach, calendar.day_of(start), calendar);
}

}  // namespace

OrNoWork<Instant> next_working_moment(Instant start, const WorkingCalendar& calendar, Busy busy) {
    return count_on(start, seconds{0}, Reach::beyond, calendar, busy);
}

bool is_working_moment(Instant instant, const WorkingCalendar& calendar, Busy busy) {
    return next_working_moment(instant, calendar, busy) == instant;
}

OrNoWork<Instant> add_working_time(Instant start, minutes amount, const WorkingCalendar& calendar,
                                   Busy busy) {
    if (amount <= minutes{0}) return next_working_moment(start, calendar, busy);
    // More than all the time there is; also keeps absurd amounts away from the sums.
    if (amount > horizon) return std::unexpected(NoWorkingTime{});
    return count_on(start, amount, Reach::at_least, calendar, busy);
}

minutes working_time_between(Instant from, Instant to, const WorkingCalendar& calendar, Busy busy) {
    if (to <= from) return minutes{0};
    return std::chrono::floor<minutes>(counted_before(to, calendar, busy) -
                                       counted_before(from, calendar, busy));
}

minutes busy_time_between(Instant from, Instant to, const WorkingCalendar& calendar) {
    if (to <= from) return minutes{0};
    return std::chrono::floor<minutes>(calendar.busy_work_before(to) -
                                       calendar.busy_work_before(from));
}

}  // namespace wordkeep::clock
