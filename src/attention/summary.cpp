// Summary (PRODUCT.md, Clocks): owed after a talk, or when something was agreed in writing that is
// not recorded yet; never for a summary itself.
//
// Due two working hours after the talk ended, late only at the close of the next working day;
// between the two it stays Now. Several talks make one line, which stands for the oldest of them. A
// summary settles the talk it names; one that names none settles every talk before it.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

bool needs_summary(const Conversation& c) {
    if (c.purpose == Purpose::summary) return false;
    switch (c.summary) {
        case SummaryNeed::automatic:
            return is_two_way(c);
        case SummaryNeed::wanted:
            return true;
        case SummaryNeed::not_needed:
            return false;
    }
    return false;
}

bool is_summary(const Conversation& c) {
    return c.purpose == Purpose::summary && c.direction == Direction::out && c.reached;
}

Instant end_of(const Conversation& c) { return c.at + minutes{std::max(0, c.duration_minutes)}; }

struct Owed {
    const TimedConversation* first = nullptr;
    std::int32_t talks = 0;
};

/// The talks that no summary covers. `decided`: those up to here are not needed.
Owed unsummarised(const std::vector<TimedConversation>& in_order, Instant decided) {
    Owed owed;
    // What a summary without a name covers: everything before the last of them.
    Instant covered = decided;
    for (auto t = in_order.rbegin(); t != in_order.rend(); ++t) {
        const Conversation& c = *t->conversation;
        if (is_summary(c) && !c.about_conversation) covered = std::max(covered, c.at);
        if (c.at <= covered) break;
        if (!needs_summary(c)) continue;
        const bool settled =
            std::any_of(in_order.rbegin(), in_order.rend(), [&](const TimedConversation& other) {
                return other.conversation->about_conversation == t->id &&
                       is_summary(*other.conversation);
            });
        if (settled) continue;
        owed.first = &*t;
        ++owed.talks;
    }
    return owed;
}

/// "Not needed" covers the talks up to that moment, as for replies; later ones are a new
/// obligation.
Owed owed_summary(const ClientRecords& records) {
    Instant decided = Instant::min();
    for (;;) {
        const Owed owed = unsummarised(records.conversations, decided);
        if (!owed.first || records.decisions.empty()) return owed;
        const auto not_needed = records.not_needed(Rule::summary, owed.first->id.value);
        if (!not_needed) return owed;
        decided = std::max(*not_needed, owed.first->conversation->at);
    }
}

}  // namespace

void append_summary(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out) {
    if (!runs_clocks(records.client->stage)) return;
    const Owed owed = owed_summary(records);
    if (!owed.first) return;

    const clock::WorkingCalendar& calendar = *context.calendar;
    const Instant since = end_of(*owed.first->conversation);
    const minutes amount{context.clocks.of(Clock::summary_due, *records.client)};
    Line line = new_line(records, Rule::summary, owed.first->id.value, since);
    line.conversation = owed.first->id;
    line.times = owed.talks;
    line.amount = amount.count();
    line.own_clock = amount;
    const auto due = clock::add_working_time(since, amount, calendar, clock::Busy::ignored);
    const auto late = clock::add_working_days(
        since, context.clocks.of(Clock::summary_late, *records.client), calendar);
    line.works = due && late;
    if (line.works) {
        line.due = *due;
        line.turns = turns_of(*due, calendar);
        line.turns.late = std::max(*late, *due) + seconds{1};
    } else {
        line.turns.today = since;
    }
    append_decided(line, records, context, Raises::yes, {}, out);
}

}  // namespace wordkeep::attention
