#include "attention/turns.h"

#include "clock/working_days.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::int64_t coming_up_days = 3;
constexpr minutes now_left{60};
/// How many working days the last hour before a due date may be spread over; days are never that
/// short.
constexpr int patience = 30;

/// The first moment with at most `left` of working time until `due`.
Instant last_stretch(Instant due, seconds left, const clock::WorkingCalendar& calendar) {
    Date day = day_of_due(due, calendar);
    for (int i = 0; i < patience; ++i) {
        const clock::DaySlots& slots = calendar.slots_on(day);
        for (auto slot = slots.rbegin(); slot != slots.rend(); ++slot) {
            const Instant from = calendar.instant_of(day, slot->from);
            const Instant to = std::min(due, calendar.instant_of(day, slot->to));
            if (to <= from) continue;
            if (to - from >= left) return to - left;
            left -= to - from;
        }
        const auto before = clock::previous_working_day(day, calendar);
        if (!before) break;
        day = *before;
    }
    return due - now_left;
}

}  // namespace

Date day_of_due(Instant due, const clock::WorkingCalendar& calendar) {
    return calendar.day_of(due - seconds{1});
}

Instant working_days_before(Date day, std::int64_t n, const clock::WorkingCalendar& calendar) {
    const auto before = clock::add_working_days(day, -n, calendar);
    return calendar.start_of(before.value_or(day - days{n}));
}

Turns turns_of(Instant due, const clock::WorkingCalendar& calendar) {
    const Date day = day_of_due(due, calendar);
    return {.coming_up = working_days_before(day, coming_up_days, calendar),
            .today = calendar.start_of(day),
            .now = last_stretch(due, now_left, calendar),
            .late = due + seconds{1}};
}

ClockTurns response_clock(Instant start, minutes amount, const clock::WorkingCalendar& calendar) {
    const auto due = clock::add_working_time(start, amount, calendar, clock::Busy::pauses);
    if (!due) return {.due = start, .turns = {.today = start}, .works = false};
    const Date day = day_of_due(*due, calendar);
    ClockTurns result{.due = *due,
                      .turns = {.coming_up = working_days_before(day, coming_up_days, calendar),
                                .today = calendar.start_of(day),
                                .now = start,
                                .late = *due + seconds{1}}};
    if (amount > now_left)
        result.turns.now =
            clock::add_working_time(start, amount - now_left, calendar, clock::Busy::pauses)
                .value_or(start);
    return result;
}

}  // namespace wordkeep::attention
