// What I promised: own commitments with their target, next contacts, and third parties' work about
// which I owe the client the word (PRODUCT.md, Target and rows 23, 32, 96, 116).
//
// From the day of the target a commitment is Today, and stays there: a missed target is never late.
// What has passed the date that the client was told is broken, class 1 (line.cpp).

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::hours;

/// My own earlier date. After a renegotiation the span begins when the new date was told: measured
/// from the old promise, every late renegotiation would have missed its target at once.
std::optional<Instant> target_of(const OpenCommitment& open, const ClientRecords& records,
                                 const RuleContext& context) {
    const Commitment& c = *open.commitment;
    if (c.kind == CommitmentKind::next_contact || !open.works) return std::nullopt;
    const clock::WorkingCalendar& calendar = *context.calendar;
    if (c.target) {
        const auto set = clock::deadline_of(*c.target, calendar);
        return set && *set < open.deadline ? std::optional(*set) : std::nullopt;
    }
    if (const auto lead = context.clocks.of(Clock::target_days, *records.client); lead > 0) {
        const Date due_day = day_of_due(open.deadline, calendar);
        const auto day = clock::add_working_days(due_day, -lead, calendar);
        const auto close = day ? clock::closing(*day, calendar) : std::nullopt;
        return close && *close > open.told_at ? close : std::nullopt;
    }
    return clock::commitment_target(open.told_at, c.due, calendar).value_or(std::nullopt);
}

/// From when on the forecast lies behind the due date (row 34): work that has begun will not be
/// finished in time, or work that has not begun can no longer be. Once the client was warned,
/// nothing but a new date helps.
Instant risk_of(const OpenCommitment& open, const ClientRecords& records,
                const RuleContext& context) {
    const Commitment& c = *open.commitment;
    if (c.owner != Owner::me || !open.works) return never;
    const auto needed = forecast_minutes(context.work, c, context.clocks);
    if (!needed || last_bad_news(records, open.id) >= open.told_at) return never;
    const clock::WorkingCalendar& calendar = *context.calendar;
    if (!c.started_at) return latest_start(open.told_at, open.deadline, *needed, calendar);
    const auto done = clock::add_working_time(*c.started_at, std::chrono::minutes{*needed},
                                              calendar, clock::Busy::ignored);
    return done && *done <= open.deadline ? never : std::max(*c.started_at, open.told_at);
}

Line line_of(const OpenCommitment& open, const ClientRecords& records, const RuleContext& context) {
    const Commitment& c = *open.commitment;
    const clock::WorkingCalendar& calendar = *context.calendar;
    Line line = new_line(records, rule_of(c), open.id.value, open.told_at);
    line.commitment = open.id;
    line.conversation = c.from_conversation;
    line.works = open.works;
    line.due = open.deadline;
    line.turns = turns_of(open.deadline, calendar);
    line.due_day = line.turns.today;
    line.target = target_of(open, records, context);
    if (line.target) {
        const Turns before = turns_of(*line.target, calendar);
        line.turns.today = std::min(line.turns.today, before.today);
        line.turns.coming_up = std::min(line.turns.coming_up, before.coming_up);
    }
    line.risk = risk_of(open, records, context);
    line.turns.now = std::min(line.turns.now, line.risk);
    line.unit = Unit::calendar_days;
    line.own_clock = std::max<std::chrono::seconds>(open.deadline - open.told_at, hours{1});
    line.amount = std::chrono::duration_cast<days>(line.own_clock).count();
    return line;
}

}  // namespace

bool soothes(const Line& line, const Workspace& workspace) {
    const Conversation* told = workspace.find(line.conversation);
    return line.base == Rule::next_contact && told && told->purpose == Purpose::calm_answer;
}

Rule rule_of(const Commitment& commitment) {
    if (commitment.owner == Owner::third_party) return Rule::third_party;
    return commitment.kind == CommitmentKind::next_contact ? Rule::next_contact
                                                           : Rule::own_commitment;
}

void append_commitments(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out) {
    for (const OpenCommitment& open : records.commitments) {
        if (!is_mine(*open.commitment)) continue;
        const Instant news = std::max(open.told_at, last_bad_news(records, open.id));
        Line line = line_of(open, records, context);
        if (soothes(line, *records.workspace)) line.action = Action::call_back;
        append_decided(std::move(line), records, context, Raises::yes,
                       {.obligation = open.told_at, .news = news}, out);
    }
}

}  // namespace wordkeep::attention
