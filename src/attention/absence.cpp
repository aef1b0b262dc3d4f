// Absences (row 114). Active clients are told of mine a week of work before; what falls into one,
// mine or theirs, is moved or handed over before it begins.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/working_days.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

/// The close of the last working day before a day; its start where there is none.
Instant close_before(Date day, std::int64_t working_days, const clock::WorkingCalendar& calendar) {
    const auto before = clock::add_working_days(day, -working_days, calendar);
    const auto close = before ? clock::closing(*before, calendar) : std::nullopt;
    return close.value_or(calendar.start_of(day));
}

void append_telling(AbsenceId id, const Absence& absence, const ClientRecords& records,
                    const RuleContext& context, std::vector<Line>& out) {
    if (records.client->stage != Stage::active ||
        std::ranges::find(absence.told, records.id) != absence.told.end())
        return;
    const clock::WorkingCalendar& calendar = *context.calendar;
    const auto ahead = context.clocks.of(Clock::absence_tell, *records.client);
    const Instant begins = calendar.start_of(absence.from);
    const Instant since = working_days_before(absence.from, ahead + 3, calendar);
    Line line = new_line(records, Rule::tell_absence, id.value, since);
    line.due = close_before(absence.from, std::max<std::int64_t>(ahead, 1), calendar);
    line.turns = turns_of(line.due, calendar);
    line.turns.late = begins;  // only then is it too late
    line.gone = calendar.start_of(absence.until + days{1});
    line.amount = ahead;
    line.unit = Unit::working_days;
    line.own_clock = days{std::max<std::int64_t>(ahead, 1)};
    append_decided(line, records, context, Raises::yes, {}, out);
}

/// `last` is the last moment before the absence at which it can be settled.
void append_inside(const OpenCommitment& open, const Absence& absence, Instant last,
                   const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    if (std::ranges::find(absence.handed_over, open.id) != absence.handed_over.end()) return;
    const Date day = day_of_due(open.deadline, calendar);
    if (day < absence.from || day > absence.until) return;
    const Instant since = std::max(open.told_at, working_days_before(absence.from, 3, calendar));
    Line line = new_line(records, Rule::inside_absence, open.id.value, since);
    line.commitment = open.id;
    line.due = last;
    line.turns = turns_of(last, calendar);
    line.gone = calendar.start_of(absence.until + days{1});
    line.amount = 3;
    line.unit = Unit::working_days;
    line.own_clock = days{3};
    append_decided(line, records, context, Raises::no, {.obligation = open.told_at}, out);
}

void append_all_inside(const Absence& absence, const ClientRecords& records,
                       const RuleContext& context, std::vector<Line>& out) {
    const Instant last = close_before(absence.from, 1, *context.calendar);
    for (const OpenCommitment& open : records.commitments)
        append_inside(open, absence, last, records, context, out);
}

}  // namespace

void append_absences(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out) {
    const std::size_t first = out.size();
    for (const auto& [id, absence] : context.absences) {
        append_telling(id, absence, records, context, out);
        append_all_inside(absence, records, context, out);
    }
    for (const Of<Absence>& absence : records.of<Absence>())
        append_all_inside(*absence.record, records, context, out);
    // Into two absences at once it falls only once: whatever begins first.
    for (std::size_t i = first; i < out.size(); ++i)
        for (std::size_t j = i + 1; j < out.size();)
            if (out[i].obligation == out[j].obligation && out[i].origin == out[j].origin) {
                if (out[j].due < out[i].due) std::swap(out[i], out[j]);
                out.erase(out.begin() + static_cast<std::ptrdiff_t>(j));
            } else {
                ++j;
            }
}

}  // namespace wordkeep::attention
