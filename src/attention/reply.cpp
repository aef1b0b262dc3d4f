// Reply owed (PRODUCT.md, Clocks): one obligation per client, in whatever channel.
//
// A reply needs no stage: whoever calls is owed an answer, also a person who was only imported.
// Only somebody with whom the work has ended starts no clocks at all.
//
// Which clock runs:
//   they called, and neither a receipt nor a try of mine came after it   due at once    row 82
//   my call-back did not reach them                    the next working morning         row 82
//   acknowledged without a date           4 h from the first unanswered contact         row 100
//   else                                  1 h from the first unanswered contact         row 22

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/working_days.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t calls_before_a_message = 3;

/// "Not needed" covers the contacts up to that moment; what comes later starts a run of its own.
void leave_out_decided(ReplyRun& run, const ClientRecords& records) {
    while (!run.empty()) {
        const std::uint64_t origin = run.unanswered.front().id.value;
        const auto decided = records.not_needed(Rule::reply_owed, origin);
        if (!decided) break;
        const auto is_covered = [&](const TimedConversation& t) {
            return t.conversation->at <= *decided || t.id.value == origin;
        };
        std::erase_if(run.unanswered, is_covered);
    }
    if (run.empty()) return;
    const Instant first = run.unanswered.front().conversation->at;
    std::erase_if(run.failed_calls, [&](Instant at) { return at < first; });
    if (run.acknowledged_at && *run.acknowledged_at < first) run.acknowledged_at.reset();
}

struct ReplyState {
    Instant first{};
    Instant acknowledged = Instant::min();
    Instant tried = Instant::min();  ///< the last call that did not reach them
    /// The first missed call after both: the one that waits for a call-back.
    const TimedConversation* missed = nullptr;
    Instant last_missed = Instant::min();
};

ReplyState read(const ReplyRun& run) {
    ReplyState state{.first = run.unanswered.front().conversation->at};
    if (run.acknowledged_at) state.acknowledged = *run.acknowledged_at;
    if (!run.failed_calls.empty()) state.tried = run.failed_calls.back();
    for (const TimedConversation& timed : run.unanswered) {
        if (!is_missed_call(*timed.conversation)) continue;
        const Instant at = timed.conversation->at;
        state.last_missed = at;
        if (!state.missed && at > state.acknowledged && at > state.tried) state.missed = &timed;
    }
    return state;
}

void set_clock(Line& line, const ClockTurns& result, std::int64_t amount) {
    line.due = result.due;
    line.turns = result.turns;
    line.works = result.works;
    line.amount = amount;
    line.own_clock = std::max<seconds>(minutes{amount}, seconds{1});
}

/// Due at once; amber and late so much working time after `start`.
void set_call_clock(Line& line, Instant start, const ClientRecords& records,
                    const RuleContext& context) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const std::int64_t late = context.clocks.of(Clock::call_back_late, *records.client);
    const minutes amber{context.clocks.of(Clock::call_back_amber, *records.client)};
    set_clock(line, response_clock(start, minutes{0}, calendar), late);
    if (!line.works) {
        line.turns.now = start;
        return;
    }
    const auto after = [&](minutes amount) {
        return clock::add_working_time(start, amount, calendar, clock::Busy::pauses)
            .value_or(never);
    };
    line.turns.now = start;
    line.turns.late = after(minutes{late});  // "late at 1 h", not after it
    line.amber = after(amber);
}

/// A missed call is due at once; if a message was waiting before it, not later than that one.
void set_missed_call(Line& line, const ReplyState& state, const ClientRecords& records,
                     const RuleContext& context) {
    line.conversation = state.missed->id;
    set_call_clock(line, state.missed->conversation->at, records, context);
    const bool first_waits = state.acknowledged == Instant::min() &&
                             state.tried == Instant::min() &&
                             state.first < state.missed->conversation->at;
    if (!first_waits || !line.works) return;
    const minutes reply{context.clocks.of(Clock::reply_due, *records.client)};
    const ClockTurns message = response_clock(state.first, reply, *context.calendar);
    line.due = std::min(line.due, message.due);
    line.turns.late = std::min(line.turns.late, message.turns.late);
    line.turns.now = std::min(line.turns.now, message.turns.now);
}

void set_next_try(Line& line, const ReplyState& state, const ClientRecords& records,
                  const RuleContext& context) {
    const auto morning = clock::next_working_morning(state.tried, *context.calendar);
    set_call_clock(line, morning.value_or(state.tried), records, context);
    line.works = morning.has_value();
    // Today's try is done: until its day it is only Coming up, however few hours lie between.
    line.turns.coming_up = state.tried;
    if (line.failed_calls >= static_cast<std::int32_t>(calls_before_a_message))
        line.action = Action::send_message;
}

Rule rule_for(const ReplyState& state) {
    if (state.missed) return Rule::call_back;
    if (state.tried > state.acknowledged) return Rule::call_back;
    if (state.acknowledged != Instant::min()) return Rule::holding_reply;
    return Rule::reply_owed;
}

}  // namespace

void append_reply(const ClientRecords& records, const RuleContext& context,
                  std::vector<Line>& out) {
    if (records.client->stage == Stage::ended) return;
    ReplyRun run = open_reply_run(records.conversations);
    if (!run.empty() && !records.decisions.empty()) leave_out_decided(run, records);
    if (run.empty()) return;

    const ReplyState state = read(run);
    const TimedConversation& first = run.unanswered.front();
    const Rule rule = rule_for(state);
    Line line = new_line(records, rule, first.id.value, state.first);
    line.conversation = first.id;
    line.times = static_cast<std::int32_t>(run.unanswered.size());
    line.failed_calls = static_cast<std::int32_t>(run.failed_calls.size());
    if (state.missed) {
        set_missed_call(line, state, records, context);
    } else if (rule == Rule::call_back) {
        set_next_try(line, state, records, context);
    } else {
        const Clock kind = rule == Rule::holding_reply ? Clock::holding_due : Clock::reply_due;
        const std::int64_t amount = context.clocks.of(kind, *records.client);
        set_clock(line, response_clock(state.first, minutes{amount}, *context.calendar), amount);
    }
    // Who calls after a snooze wants to be heard now: the line comes back.
    append_decided(line, records, context, Raises::yes, {.wake = state.last_missed}, out);
}

}  // namespace wordkeep::attention
