// Their silence (PRODUCT.md, Clocks): questions of mine that nobody answers, asked again at 3 and 7
// days; at 14 it is call or close, and then there is an end to chasing.
//
// Any contact of theirs, and any talk, answers the questions before it. A rung is not due before
// the distance between the rungs has passed since I last asked, so that asking late does not ask
// twice at once. Chasing is Coming up only on the working day before: it is they who are to move
// first.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"

#include <algorithm>
#include <array>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

constexpr std::int32_t rungs = 3;

bool is_word_of_theirs(const Conversation& c) {
    return c.direction == Direction::in || is_two_way(c);
}

bool reached_them(const Conversation& c) { return c.direction == Direction::out && c.reached; }

bool asks(const Conversation& c) {
    if (!reached_them(c) || c.purpose == Purpose::nudge) return false;
    return c.purpose == Purpose::question || !c.questions.empty();
}

/// Asking once more. A nudge for a certain commitment has a ladder of its own (nudges.cpp).
bool asks_again(const Conversation& c) {
    if (!reached_them(c)) return false;
    return c.purpose == Purpose::question || (c.purpose == Purpose::nudge && !c.about_commitment);
}

struct Asked {
    const TimedConversation* question = nullptr;  ///< the first one without an answer
    std::int32_t again = 0;
    Instant last{};
};

Asked open_question(const std::vector<TimedConversation>& in_order) {
    auto begin = in_order.end();
    while (begin != in_order.begin() && !is_word_of_theirs(*std::prev(begin)->conversation))
        --begin;
    Asked asked;
    for (auto t = begin; t != in_order.end(); ++t) {
        const Conversation& c = *t->conversation;
        if (!asked.question) {
            if (!asks(c)) continue;
            asked.question = &*t;
        } else if (asks_again(c)) {
            ++asked.again;
        } else {
            continue;
        }
        asked.last = c.at;
    }
    return asked;
}

}  // namespace

void append_their_silence(const ClientRecords& records, const RuleContext& context,
                          std::vector<Line>& out) {
    const Client& client = *records.client;
    if (!runs_clocks(client.stage)) return;
    const Asked asked = open_question(records.conversations);
    if (!asked.question || asked.again >= rungs) return;

    const std::array<std::int64_t, rungs> ladder{
        context.clocks.of(Clock::their_silence_first, client),
        context.clocks.of(Clock::their_silence_second, client),
        context.clocks.of(Clock::their_silence_third, client)};
    const auto rung = static_cast<std::size_t>(asked.again);
    const days amount{ladder[rung]};
    const days gap{rung == 0 ? ladder[0]
                             : std::max<std::int64_t>(1, ladder[rung] - ladder[rung - 1])};
    const Instant since = asked.question->conversation->at;
    Instant limit = std::max(since + amount, asked.last + gap);
    if (client.stage == Stage::paused && client.paused_until)
        limit = std::max(limit, context.calendar->start_of(*client.paused_until));

    const clock::WorkingCalendar& calendar = *context.calendar;
    const auto due = clock::add_days_rolled_forward(limit, days{0}, calendar);
    Line line = new_line(records, Rule::their_silence, asked.question->id.value, since);
    line.works = due.has_value();
    line.due = due.value_or(limit);
    line.conversation = asked.question->id;
    line.times = asked.again;
    line.amount = amount.count();
    line.unit = Unit::calendar_days;
    line.own_clock = amount;
    line.turns = turns_of(line.due, calendar);
    line.turns.coming_up = working_days_before(day_of_due(line.due, calendar), 1, calendar);
    if (asked.again == rungs - 1) line.action = Action::call_or_close;
    append_decided(line, records, context, Raises::no, {}, out);
}

}  // namespace wordkeep::attention
