// An emotional outburst is met neutrally within the hour, a threat to leave with a call within four
// (rows 53, 55). The tag is set on the contact by one key; the reply clock runs beside it. And what
// I wrote in anger myself lies for a while, then wants to be read again (row 56).

#include "attention/families.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

bool has(const Conversation& c, ContactTag tag) {
    return !c.tags.empty() && std::ranges::find(c.tags, tag) != c.tags.end();
}

/// Any personal word of mine that reached them. A talk of theirs in which it happened is none.
bool calms(const Conversation& c) {
    return c.direction == Direction::out && c.reached && c.purpose != Purpose::newsletter;
}

/// They were called, or know when they will be.
bool schedules(const Conversation& c) { return is_two_way(c) || (calms(c) && c.told_next_contact); }

struct Upset {
    const TimedConversation* first = nullptr;
    std::int32_t times = 0;
};

template <class Settles>
Upset open_upset(const ClientRecords& records, ContactTag tag, Settles&& settles) {
    Upset upset;
    for (const TimedConversation& timed : records.conversations) {
        if (settles(*timed.conversation)) upset = {};
        if (!has(*timed.conversation, tag) || timed.conversation->direction == Direction::out)
            continue;
        if (!upset.first) upset.first = &timed;
        ++upset.times;
    }
    return upset;
}

void append(const Upset& upset, Rule rule, Clock clock, const ClientRecords& records,
            const RuleContext& context, std::vector<Line>& out) {
    if (!upset.first) return;
    const Instant at = upset.first->conversation->at;
    Line line = new_line(records, rule, upset.first->id.value, at);
    start_clock(line, at, clock, records, context);
    // It may have come in the night: whoever looks sees it as what it is, not as coming up.
    line.turns.today = std::min(line.turns.today, at);
    // Whoever thinks of leaving stands with what is for now, however many hours there are.
    const auto begins = clock::next_working_moment(at, *context.calendar, clock::Busy::ignored);
    line.turns.now = std::min(line.turns.now, begins.value_or(line.turns.now));
    line.conversation = upset.first->id;
    line.times = upset.times;
    append_decided(line, records, context, Raises::yes, {}, out);
}

/// Folded while it lies; nobody was promised it, so it is never late.
void append_held(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out) {
    for (const Of<HeldDraft>& held : records.of<HeldDraft>()) {
        if (held->sent_at) continue;
        Line line = new_line(records, Rule::heated_draft, held.id.value, held->held_at);
        start_clock(line, held->held_at, Clock::heated_hold, records, context);
        line.turns = {.coming_up = held->held_at, .today = line.due};
        append_decided(line, records, context, Raises::no, {}, out);
    }
}

}  // namespace

void append_upset(const ClientRecords& records, const RuleContext& context,
                  std::vector<Line>& out) {
    append_held(records, context, out);
    if (records.client->stage == Stage::ended) return;
    append(open_upset(records, ContactTag::outburst, &calms), Rule::outburst, Clock::outburst_due,
           records, context, out);
    const Upset threat = open_upset(records, ContactTag::threat, &schedules);
    const auto is_scheduled = [&](const Of<Meeting>& meeting) {
        return meeting->at > threat.first->conversation->at;
    };
    if (threat.first && std::ranges::any_of(records.of<Meeting>(), is_scheduled)) return;
    append(threat, Rule::threat, Clock::threat_due, records, context, out);
}

}  // namespace wordkeep::attention
