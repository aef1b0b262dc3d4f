#include "clock/deadlines.h"

#include <algorithm>

#include "clock/working_days.h"

namespace wordkeep::clock {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr MinuteOfDay last_minute = 24 * 60 - 1;
constexpr MinuteOfDay noon = 12 * 60;
constexpr std::chrono::hours quotes_asked_late{15};

/// The working day whose close a date without a time means.
[[nodiscard]] OrNoWork<Date> rolled_back(Date date, const WorkingCalendar& calendar) {
    if (is_working_day(date, calendar)) return date;
    return previous_working_day(date, calendar);
}

/// 20 % of the span in whole working days, 1 to 3.
[[nodiscard]] std::int64_t target_lead_in_days(seconds span, seconds day) {
    const std::int64_t rounded = (2 * span.count() + 5 * day.count()) / (10 * day.count());
    return std::clamp<std::int64_t>(rounded, 1, 3);
}

[[nodiscard]] OrNoWork<Arithmetic> arithmetic(Instant start, std::int64_t amount, ClockUnit unit,
                                              const OrNoWork<Instant>& result) {
    if (!result) return std::unexpected(result.error());
    return Arithmetic{.start = start,
                      .begins = start,
                      .amount = amount,
                      .unit = unit,
                      .paused = {},
                      .result = *result};
}

}  // namespace

OrNoWork<Instant> deadline_of(const Due& due, const WorkingCalendar& calendar) {
    if (due.minute) return calendar.instant_of(due.date, *due.minute);
    const auto date = rolled_back(due.date, calendar);
    if (!date) return std::unexpected(date.error());
    return *closing(*date, calendar);
}

OrNoWork<Instant> deadline_of(const Due& due, Instant made, const WorkingCalendar& calendar) {
    const auto deadline = deadline_of(due, calendar);
    if (!deadline || due.minute || *deadline > made) return deadline;
    const Instant end_of_date = calendar.instant_of(due.date, last_minute);
    return made < end_of_date ? end_of_date : *deadline;
}

OrNoWork<Instant> add_days_rolled_forward(Instant start, days count,
                                          const WorkingCalendar& calendar) {
    const Zone& zone = calendar.zone();
    return next_working_close(zone.to_instant(zone.to_local(start) + count), calendar);
}

OrNoWork<std::optional<Instant>> commitment_target(Instant made, const Due& due,
                                                   const WorkingCalendar& calendar) {
    const auto deadline = deadline_of(due, made, calendar);
    if (!deadline) return std::unexpected(deadline.error());
    const seconds span = calendar.work_before(*deadline) - calendar.work_before(made);
    const seconds day = calendar.usual_day();
    if (span < day) return std::nullopt;

    const auto due_day = due.minute ? due.date : rolled_back(due.date, calendar);
    if (!due_day) return std::unexpected(due_day.error());
    const auto target_day = add_working_days(*due_day, -target_lead_in_days(span, day), calendar);
    if (!target_day) return std::unexpected(target_day.error());
    const Instant target = *closing(*target_day, calendar);
    return made < target && target < *deadline ? std::optional{target} : std::nullopt;
}

OrNoWork<Instant> quote_target(Instant asked, const WorkingCalendar& calendar) {
    const Date today = calendar.day_of(asked);
    const auto close = closing(today, calendar);
    const bool asked_late = calendar.zone().to_local(asked) > today + quotes_asked_late;
    if (close && asked < *close && !asked_late) return *close;

    const auto next = next_working_day(today, calendar);
    if (!next) return std::unexpected(next.error());
    const Instant next_noon = calendar.instant_of(*next, noon);
    const Instant next_close = *closing(*next, calendar);
    const bool works_before_noon = *opening(*next, calendar) < next_noon;
    return works_before_noon ? std::min(next_noon, next_close) : next_close;
}

OrNoWork<Arithmetic> working_time_clock(Instant start, minutes amount,
                                        const WorkingCalendar& calendar, Busy busy) {
    auto sum = arithmetic(start, amount.count(), ClockUnit::working_minutes,
                          add_working_time(start, amount, calendar, busy));
    const auto begins = next_working_moment(start, calendar, busy);
    if (!sum || !begins) return sum;
    sum->begins = *begins;
    if (busy == Busy::pauses) sum->paused = busy_time_between(start, sum->result, calendar);
    return sum;
}

OrNoWork<Arithmetic> calendar_days_clock(Instant start, days count,
                                         const WorkingCalendar& calendar) {
    return arithmetic(start, count.count(), ClockUnit::calendar_days,
                      add_days_rolled_forward(start, count, calendar));
}

OrNoWork<Arithmetic> working_days_clock(Instant start, std::int64_t count,
                                        const WorkingCalendar& calendar) {
    return arithmetic(start, count, ClockUnit::working_days,
                      add_working_days(start, count, calendar));
}

}  // namespace wordkeep::clock
