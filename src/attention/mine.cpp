// What is about me and no client: the list on return (row 114), more promised than can be worked
// (row 98), goals and the Friday review.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/working_days.h"

namespace wordkeep::attention {

void append_mine(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    for (const auto& [id, absence] : context.absences) {
        if (absence.triaged_at) continue;
        const Instant back = calendar.start_of(absence.until + std::chrono::days{1});
        Line line = new_line(records, Rule::return_triage, id.value, back);
        const auto due = clock::next_working_close(back, calendar);
        line.works = due.has_value();
        line.due = due.value_or(back);
        line.turns = turns_of(line.due, calendar);
        line.unit = Unit::working_days;
        line.amount = 1;
        line.own_clock = std::chrono::hours{8};
        append_decided(line, records, context, Raises::no, {}, out);
    }
    append_goals(records, context, out);
    append_weekly_review(records, context, out);
    const auto overload = first_overload(context.work, context.capacity_percent, calendar);
    if (!overload) return;
    Line line = new_line(records, Rule::over_capacity, overload->last.value, overload->promised_at);
    line.commitment = overload->last;
    line.due = overload->by;
    line.turns.now = overload->promised_at;
    line.turns.late = overload->by + std::chrono::seconds{1};
    line.amount = overload->minutes;
    line.own_clock = std::chrono::hours{8};
    append_decided(line, records, context, Raises::no, {.obligation = overload->promised_at}, out);
}

}  // namespace wordkeep::attention
