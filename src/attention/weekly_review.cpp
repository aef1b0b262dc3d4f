// The Friday review (rows 35, 49, 75, 105): one line of mine on the last working day of the week
// and the working day after it. It begins with the first self-check, so that nobody is asked for
// figures that are not there yet; whoever leaves it out eight times in a row is not asked any more
// until they do one.

#include "attention/families.h"
#include "attention/turns.h"
#include "base/week.h"
#include "clock/working_days.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

constexpr int offered = 8;

/// The Monday of the first week that is to be reviewed; nothing before the first one was.
std::optional<Date> first_week(const Workspace& workspace) {
    std::optional<Date> last;
    workspace.table<SelfCheck>().for_each([&](SelfCheckId, const SelfCheck& check) {
        if (check.done_at) last = std::max(last.value_or(check.week), check.week);
    });
    if (!last) return std::nullopt;
    return monday_of(*last) + days{7};
}

std::optional<Date> last_working_day(Date monday, const clock::WorkingCalendar& calendar) {
    for (Date day = monday + days{6}; day >= monday; day -= days{1})
        if (clock::is_working_day(day, calendar)) return day;
    return std::nullopt;
}

}  // namespace

void append_weekly_review(const ClientRecords& records, const RuleContext& context,
                          std::vector<Line>& out) {
    const auto first = first_week(*records.workspace);
    if (!first) return;
    const clock::WorkingCalendar& calendar = *context.calendar;
    for (int week = 0; week < offered; ++week) {
        const Date monday = *first + days{7 * week};
        const auto day = last_working_day(monday, calendar);
        if (!day) continue;
        const auto origin = static_cast<std::uint64_t>(monday.time_since_epoch().count());
        const Instant begins = calendar.start_of(*day);
        Line line = new_line(records, Rule::weekly_review, origin, begins);
        line.due = clock::closing(*day, calendar).value_or(begins);
        line.turns = turns_of(line.due, calendar);
        line.turns.coming_up = begins;
        const auto next = clock::next_working_day(*day, calendar);
        line.gone = calendar.start_of(next.value_or(*day) + days{1});
        line.amount = 7;
        line.unit = Unit::calendar_days;
        line.own_clock = days{7};
        never_late(line);
        append_decided(line, records, context, Raises::no, {}, out);
    }
}

}  // namespace wordkeep::attention
