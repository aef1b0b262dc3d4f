#include "clock/working_days.h"

#include <algorithm>

#include "clock/day_search.h"

namespace wordkeep::clock {
namespace {

using std::chrono::days;

/// The working day with this number since the origin, looked for from `low` to `high`.
[[nodiscard]] OrNoWork<Date> working_day_number(std::int64_t number, Date low, Date high,
                                                const WorkingCalendar& calendar) {
    if (calendar.working_days_before(low) >= number) return std::unexpected(NoWorkingTime{});
    const auto day = first_day(low, high, [&](Date date) {
        return calendar.working_days_before(date + days{1}) >= number;
    });
    if (!day) return std::unexpected(NoWorkingTime{});
    return *day;
}

[[nodiscard]] Instant end_of_last_slot(Date date, const WorkingCalendar& calendar) {
    return calendar.instant_of(date, calendar.slots_on(date).back().to);
}

}  // namespace

bool is_working_day(Date date, const WorkingCalendar& calendar) {
    return calendar.working_days_before(date + days{1}) > calendar.working_days_before(date);
}

std::optional<Instant> opening(Date date, const WorkingCalendar& calendar) {
    if (!is_working_day(date, calendar)) return std::nullopt;
    return calendar.instant_of(date, calendar.slots_on(date).front().from);
}

std::optional<Instant> closing(Date date, const WorkingCalendar& calendar) {
    if (!is_working_day(date, calendar)) return std::nullopt;
    return end_of_last_slot(date, calendar);
}

OrNoWork<Date> next_working_day(Date date, const WorkingCalendar& calendar) {
    return add_working_days(date, 1, calendar);
}

OrNoWork<Date> previous_working_day(Date date, const WorkingCalendar& calendar) {
    return add_working_days(date, -1, calendar);
}

OrNoWork<Instant> next_working_close(Instant instant, const WorkingCalendar& calendar) {
    const Date today = calendar.day_of(instant);
    // A close at midnight belongs to the working day before.
    if (instant == calendar.start_of(today)) {
        const auto before = previous_working_day(today, calendar);
        if (before && end_of_last_slot(*before, calendar) == instant) return instant;
    }
    if (const auto close = closing(today, calendar); close && *close >= instant) return *close;
    const auto date = next_working_day(today, calendar);
    if (!date) return std::unexpected(date.error());
    return end_of_last_slot(*date, calendar);
}

OrNoWork<Instant> previous_working_close(Instant instant, const WorkingCalendar& calendar) {
    const Date today = calendar.day_of(instant);
    if (const auto close = closing(today, calendar); close && *close <= instant) return *close;
    const auto date = previous_working_day(today, calendar);
    if (!date) return std::unexpected(date.error());
    return end_of_last_slot(*date, calendar);
}

OrNoWork<Instant> next_working_morning(Instant instant, const WorkingCalendar& calendar) {
    const auto date = next_working_day(calendar.day_of(instant), calendar);
    if (!date) return std::unexpected(date.error());
    return calendar.instant_of(*date, calendar.slots_on(*date).front().from);
}

OrNoWork<Date> add_working_days(Date date, std::int64_t n, const WorkingCalendar& calendar) {
    if (n > horizon.count() || n < -horizon.count()) return std::unexpected(NoWorkingTime{});
    if (n > 0) {
        const Date tomorrow = date + days{1};
        return working_day_number(calendar.working_days_before(tomorrow) + n, tomorrow,
                                  date + horizon, calendar);
    }
    const std::int64_t number = calendar.working_days_before(date) + 1 + n;
    if (n == 0) return working_day_number(number, date, date + horizon, calendar);
    days back{8};  // the day looked for is mostly near
    while (back < horizon && calendar.working_days_before(date - back) >= number)
        back *= 2;
    return working_day_number(number, date - std::min(back, horizon), date - days{1}, calendar);
}

OrNoWork<Instant> add_working_days(Instant instant, std::int64_t n,
                                   const WorkingCalendar& calendar) {
    if (n == 0) return next_working_close(instant, calendar);
    const auto date = add_working_days(calendar.day_of(instant), n, calendar);
    if (!date) return std::unexpected(date.error());
    return end_of_last_slot(*date, calendar);
}

std::int64_t working_days_between(Date from, Date to, const WorkingCalendar& calendar) {
    if (to <= from) return 0;
    return calendar.working_days_before(to + days{1}) -
           calendar.working_days_before(from + days{1});
}

}  // namespace wordkeep::clock
