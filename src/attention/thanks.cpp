// Good behaviour is thanked for, at most once in 30 days (rows 30, 31): what was noted, a contact
// with the tag, or three things on time in a row. Freedom and no second-guessing count as well.
// One word of thanks answers everything before it.

#include "attention/care_facts.h"
#include "attention/families.h"
#include "base/arrange.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

struct Reason {
    Instant at{};
    std::uint64_t origin = 0;
};

Instant last_thanks(const ClientRecords& records) {
    Instant last = records.told(Purpose::thanks, 0).value_or(Instant::min());
    for (const Of<GoodBehaviour>& good : records.of<GoodBehaviour>())
        if (good->thanked_at) last = std::max(last, *good->thanked_at);
    return last;
}

/// Their last commitments, three of which in a row were on time.
std::optional<Reason> streak(const ClientRecords& records, Instant from,
                             const RuleContext& context) {
    std::vector<const Of<Commitment>*> theirs;
    for (const Of<Commitment>& settled : records.settled)
        if (settled->owner == Owner::client && settled->state == CommitmentState::kept &&
            settled->closed_at && *settled->closed_at > from)
            theirs.push_back(&settled);
    const auto enough = context.clocks.of(Clock::thank_streak, *records.client);
    if (static_cast<std::int64_t>(theirs.size()) < enough) return std::nullopt;
    arrange(theirs, [](const auto* a, const auto* b) {
        return (*a)->closed_at != (*b)->closed_at ? (*a)->closed_at < (*b)->closed_at
                                                  : a->id < b->id;
    });
    std::int64_t run = 0;
    for (const Of<Commitment>* settled : theirs) {
        const Commitment& c = *settled->record;
        run = *c.closed_at <= deadline_of(c, context) ? run + 1 : 0;
        if (run == enough) return Reason{*c.closed_at, settled->id.value};
    }
    return std::nullopt;
}

std::vector<Reason> reasons(const ClientRecords& records, Instant from,
                            const RuleContext& context) {
    std::vector<Reason> list;
    for (const Of<GoodBehaviour>& good : records.of<GoodBehaviour>())
        if (!good->thanked_at && good->at > from) list.push_back({good->at, good.id.value});
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.at > from && !c.tags.empty() &&
            std::ranges::find(c.tags, ContactTag::thanks) != c.tags.end())
            list.push_back({c.at, timed.id.value});
    }
    if (const auto on_time = streak(records, from, context)) list.push_back(*on_time);
    return list;
}

}  // namespace

void append_thanks(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    if (!runs_clocks(records.client->stage)) return;
    const Instant thanked = last_thanks(records);
    const auto open = reasons(records, thanked, context);
    if (open.empty()) return;
    const auto& first = *std::ranges::min_element(open, [](const Reason& a, const Reason& b) {
        return a.at != b.at ? a.at < b.at : a.origin < b.origin;
    });
    Instant start = first.at;
    if (thanked != Instant::min())
        start =
            std::max(start, thanked + days{context.clocks.of(Clock::thank_gap, *records.client)});
    Line line = new_line(records, Rule::thank, first.origin, start);
    start_clock(line, start, Clock::thank_due, records, context);
    line.times = static_cast<std::int32_t>(open.size());
    never_late(line);
    append_decided(line, records, context, Raises::no, {}, out);
}

}  // namespace wordkeep::attention
