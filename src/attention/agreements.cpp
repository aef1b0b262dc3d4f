// What an agreement asks for besides the work: the contact plan at its start, its missing parts,
// what the next two weeks will need or end, lessons at its close (rows 20, 37, 43, 62); and the
// notice of a price that will change (row 78).

#include "attention/agreement_gap.h"
#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"
#include "domain/changes/change_ledger.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

void append_start(const Of<Agreement>& agreement, const ClientRecords& records,
                  const RuleContext& context, std::vector<Line>& out) {
    const Instant start = *agreement->started_at;
    if (!agreement->plan_sent_at && !records.told(Purpose::contact_plan, agreement.id.value)) {
        Line line = new_line(records, Rule::contact_plan, agreement.id.value, start);
        start_clock(line, start, Clock::contact_plan_due, records, context);
        append_decided(line, records, context, Raises::yes, {}, out);
    }
    if (const auto missing = missing_parts(*agreement.record, *records.client); !missing.empty()) {
        Line line = new_line(records, Rule::agreement_gap, agreement.id.value, start);
        start_clock(line, start, Clock::agreement_gap, records, context);
        line.times = static_cast<std::int32_t>(missing.size());
        append_decided(line, records, context, Raises::no, {}, out);
    }
}

/// The first day from `from` on about which the client is to be told ahead: a milestone that needs
/// something of theirs, or the end.
std::optional<Date> next_ahead(const Agreement& agreement, const std::optional<Due>& finish,
                               Date from) {
    std::optional<Date> next;
    const auto consider = [&](Date day) {
        if (day >= from && (!next || day < *next)) next = day;
    };
    for (const Milestone& milestone : agreement.milestones)
        if (!milestone.done_at && !milestone.needs.empty()) consider(milestone.due.date);
    if (finish) consider(finish->date);
    return next;
}

/// What they were told covers the two weeks after it.
void append_ahead(const Of<Agreement>& agreement, const ClientRecords& records,
                  const RuleContext& context, std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const days ahead{context.clocks.of(Clock::ahead_days, *records.client)};
    const auto told = records.told(Purpose::heads_up, agreement.id.value);
    const Instant start = *agreement->started_at;
    const Date covered = told ? calendar.day_of(*told) + ahead + days{1} : calendar.day_of(start);
    // Changes and pauses have moved the end.
    const auto finish = shifted_finish(*records.workspace, agreement.id);
    const auto day = next_ahead(*agreement.record, finish, covered);
    if (!day) return;
    const Instant since = std::max(start, calendar.start_of(*day - ahead));
    Line line = new_line(records, Rule::ahead, agreement.id.value, since);
    const auto due = clock::add_days_rolled_forward(since, days{0}, calendar);
    line.works = due.has_value();
    line.due = due.value_or(since);
    line.turns = turns_of(line.due, calendar);
    line.target = calendar.start_of(*day);  // the day it is about
    line.amount = ahead.count();
    line.unit = Unit::calendar_days;
    line.own_clock = ahead;
    append_decided(line, records, context, Raises::no, {.obligation = since}, out);
}

void append_lessons(const Of<Agreement>& agreement, const ClientRecords& records,
                    const RuleContext& context, std::vector<Line>& out) {
    if (!agreement->lessons.empty() || !agreement->closed_at) return;
    Line line = new_line(records, Rule::lessons, agreement.id.value, *agreement->closed_at);
    start_clock(line, *agreement->closed_at, Clock::lessons_due, records, context);
    append_decided(line, records, context, Raises::no, {.obligation = *agreement->closed_at}, out);
}

void append_price_notice(const Of<PriceChange>& change, const ClientRecords& records,
                         const RuleContext& context, std::vector<Line>& out) {
    if (change->told_at || !shows_prices(*records.client)) return;
    const clock::WorkingCalendar& calendar = *context.calendar;
    const auto due = clock::deadline_of(Due{change->notice, {}}, calendar);
    const Instant since = calendar.start_of(change->notice - days{7});
    Line line = new_line(records, Rule::price_notice, change.id.value, since);
    line.works = due.has_value();
    line.due = due.value_or(calendar.start_of(change->notice));
    line.turns = turns_of(line.due, calendar);
    line.amount = 7;
    line.unit = Unit::calendar_days;
    line.own_clock = days{7};
    append_decided(line, records, context, Raises::yes, {}, out);
}

}  // namespace

std::vector<std::string_view> missing_parts(const Agreement& agreement, const Client& client) {
    std::vector<std::string_view> parts;
    if (!agreement.included_changes) parts.emplace_back("record.included_changes");
    if (!agreement.fee && shows_prices(client)) parts.emplace_back("record.fee");
    if (agreement.approver.empty()) parts.emplace_back("record.approver");
    if (agreement.milestones.empty()) parts.emplace_back("record.milestones");
    return parts;
}

void append_agreements(const ClientRecords& records, const RuleContext& context,
                       std::vector<Line>& out) {
    for (const Of<PriceChange>& change : records.of<PriceChange>())
        append_price_notice(change, records, context, out);
    for (const Of<Agreement>& agreement : records.of<Agreement>()) {
        switch (agreement->state) {
            case AgreementState::running:
                if (!agreement->started_at) break;
                append_start(agreement, records, context, out);
                append_ahead(agreement, records, context, out);
                break;
            case AgreementState::closed:
                append_lessons(agreement, records, context, out);
                break;
            case AgreementState::draft:
            case AgreementState::paused:
                break;
        }
    }
}

}  // namespace wordkeep::attention
