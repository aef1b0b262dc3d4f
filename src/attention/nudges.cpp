// What clients promised and did not deliver (PRODUCT.md, Their silence; row 65): a nudge one, three
// and five working days after the date, then call or close.
//
// A nudge sent moves the ladder on, and the next rung keeps its distance when the last was late. A
// nudge that names no commitment asks for everything that is late at that time. Before the date
// there is no line; from the date to the first rung it is only Coming up.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/working_days.h"

#include <algorithm>
#include <array>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::int32_t rungs = 3;

struct Nudged {
    std::int32_t times = 0;
    Instant last{};
};

Nudged nudged(const OpenCommitment& open, const ClientRecords& records) {
    Nudged result;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.purpose != Purpose::nudge || c.direction != Direction::out || !c.reached ||
            c.at <= open.deadline || (c.about_commitment && c.about_commitment != open.id))
            continue;
        ++result.times;
        result.last = c.at;
    }
    return result;
}

struct Rung {
    std::int64_t after_date = 0;   ///< working days after the date that they gave
    std::int64_t after_nudge = 0;  ///< and after the last nudge
};

Rung rung_of(std::int32_t times, const Client& client, const Clocks& clocks) {
    const std::array<std::int64_t, rungs> ladder{clocks.of(Clock::nudge_first, client),
                                                 clocks.of(Clock::nudge_second, client),
                                                 clocks.of(Clock::nudge_third, client)};
    if (times >= rungs) return {0, clocks.of(Clock::nudge_ignored, client)};
    const auto at = static_cast<std::size_t>(times);
    if (at == 0) return {ladder[0], 0};
    return {ladder[at], std::max<std::int64_t>(1, ladder[at] - ladder[at - 1])};
}

}  // namespace

void append_nudges(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    for (const OpenCommitment& open : records.commitments) {
        if (is_mine(*open.commitment)) continue;
        const Nudged so_far = nudged(open, records);
        const Rung rung = rung_of(so_far.times, *records.client, context.clocks);
        const Rule rule = so_far.times >= rungs ? Rule::call_or_close : Rule::nudge;
        Line line = new_line(records, rule, open.id.value, open.deadline);
        const auto close = [&](Instant start, std::int64_t count) {
            const auto day = clock::add_working_days(start - seconds{1}, count, calendar);
            if (!day) line.works = false;
            return day.value_or(start + days{count});
        };
        line.due = close(open.deadline, rung.after_date);
        if (so_far.times > 0) line.due = std::max(line.due, close(so_far.last, rung.after_nudge));
        line.commitment = open.id;
        line.conversation = open.commitment->from_conversation;
        line.times = so_far.times;
        line.amount = so_far.times >= rungs ? rung.after_nudge : rung.after_date;
        line.unit = Unit::working_days;
        line.own_clock = std::max<seconds>(line.due - open.deadline, days{1});
        line.turns = turns_of(line.due, calendar);
        line.turns.coming_up =
            so_far.times == 0 ? open.deadline + seconds{1}
                              : working_days_before(day_of_due(line.due, calendar), 1, calendar);
        append_decided(line, records, context, Raises::no, {.obligation = open.told_at}, out);
    }
}

}  // namespace wordkeep::attention
