#include "attention/figures.h"

#include "attention/client_records.h"
#include "base/arrange.h"
#include "clock/deadlines.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr days lead_window{30};
constexpr days answers_within{3};
constexpr MinuteOfDay end_of_day = 24 * 60 - 1;

Instant deadline_or_end(const Due& due, Instant told, const clock::WorkingCalendar& calendar) {
    return clock::deadline_of(due, told, calendar)
        .value_or(calendar.instant_of(due.date, end_of_day));
}

/// What became of one commitment so far.
struct Outcome {
    Instant told_at{};  ///< when its present date was told
    bool moved = false;
    bool moved_late = false;
};

Outcome outcome_of(CommitmentId id, const Commitment& c,
                   const std::vector<const Renegotiation*>& moves,
                   const clock::WorkingCalendar& calendar) {
    Outcome outcome{.told_at = c.made_at};
    for (const Renegotiation* move : moves) {
        if (move->commitment != id) continue;
        outcome.moved = true;
        if (move->at > deadline_or_end(move->from, outcome.told_at, calendar))
            outcome.moved_late = true;
        outcome.told_at = std::max(outcome.told_at, move->at);
    }
    return outcome;
}

enum class Verdict : std::uint8_t { kept, broken, ahead, none };

Verdict verdict_of(const Commitment& c, const Outcome& outcome, Instant deadline, Instant now) {
    const bool open = c.state == CommitmentState::open;
    const bool in_time = open ? now <= deadline : c.closed_at.value_or(deadline) <= deadline;
    if (outcome.moved_late || !in_time) return Verdict::broken;
    if (c.state == CommitmentState::kept) return Verdict::kept;
    return open ? Verdict::ahead : Verdict::none;
}

bool is_next_contact(const Commitment& c) {
    return c.kind == CommitmentKind::next_contact && c.owner == Owner::me;
}

/// Adds one commitment to `kept`; an open one whose date is ahead changes at that date.
void count(const Commitment& c, const Outcome& outcome, Kept& kept, Instant now,
           Instant& valid_until, const clock::WorkingCalendar& calendar) {
    if (outcome.moved && !outcome.moved_late) ++kept.moved;
    const Instant deadline = deadline_or_end(c.due, outcome.told_at, calendar);
    switch (verdict_of(c, outcome, deadline, now)) {
        case Verdict::broken:
            ++kept.broken;
            return;
        case Verdict::kept:
            ++kept.kept;
            return;
        case Verdict::ahead:
            valid_until = std::min(valid_until, deadline + seconds{1});
            return;
        case Verdict::none:
            return;
    }
}

std::vector<const Renegotiation*> moves_of(const Workspace& workspace, ClientId client) {
    std::vector<const Renegotiation*> moves;
    workspace.table<Renegotiation>().for_each_of(
        client, [&](Id<Renegotiation>, const Renegotiation& move) { moves.push_back(&move); });
    arrange(moves, {}, &Renegotiation::at);
    return moves;
}

void count_commitments(const Workspace& workspace, ClientId client, const RuleContext& context,
                       Instant now, TimedTally& result) {
    const auto moves = moves_of(workspace, client);
    Tally& tally = result.tally;
    workspace.commitments().for_each_of(client, [&](CommitmentId id, const Commitment& c) {
        const bool theirs = c.owner == Owner::client;
        Kept& kept = theirs ? tally.theirs : is_next_contact(c) ? tally.next_contacts : tally.mine;
        if (c.state == CommitmentState::open) ++(theirs ? tally.open_theirs : tally.open_mine);
        count(c, outcome_of(id, c, moves, *context.calendar), kept, now, result.valid_until,
              *context.calendar);
    });
}

bool leads(const Conversation& c, const Conversation* before, bool reply_owed) {
    if (reply_owed) return false;
    if (c.direction == Direction::out || !before) return true;
    const bool answers = before->direction == Direction::out && !is_two_way(*before) &&
                         c.at - before->at <= answers_within;
    return !answers;
}

template <class Visit>
void for_each_start(const std::vector<TimedConversation>& in_order, Visit&& visit) {
    bool reply_owed = false;
    const Conversation* before = nullptr;
    for (const TimedConversation& timed : in_order) {
        const Conversation& c = *timed.conversation;
        if (c.purpose == Purpose::newsletter) continue;
        if (c.purpose != Purpose::summary && leads(c, before, reply_owed)) visit(c);
        if (waits_for_answer(c)) reply_owed = true;
        if (ends_reply_run(c)) reply_owed = false;
        before = &c;
    }
}

void count_lead(const std::vector<TimedConversation>& in_order, Instant now, TimedTally& result) {
    for_each_start(in_order, [&](const Conversation& c) {
        const Instant leaves = c.at + lead_window;
        if (c.at <= now && now < leaves) {
            ++(c.direction == Direction::out ? result.tally.lead.mine : result.tally.lead.theirs);
            result.valid_until = std::min(result.valid_until, leaves);
        }
        if (c.at > now) result.valid_until = std::min(result.valid_until, c.at);
    });
}

}  // namespace

std::vector<Judged> judged_commitments(const Workspace& workspace, ClientId client,
                                       const RuleContext& context, Instant now) {
    std::vector<Judged> judged;
    const auto moves = moves_of(workspace, client);
    workspace.commitments().for_each_of(client, [&](CommitmentId id, const Commitment& c) {
        const Outcome outcome = outcome_of(id, c, moves, *context.calendar);
        const Instant deadline = deadline_or_end(c.due, outcome.told_at, *context.calendar);
        const Verdict verdict = verdict_of(c, outcome, deadline, now);
        if (verdict == Verdict::kept || verdict == Verdict::broken)
            judged.push_back({id, deadline, c.owner == Owner::client, is_next_contact(c),
                              verdict == Verdict::kept});
    });
    return judged;
}

std::vector<const Conversation*> starts_of(const std::vector<TimedConversation>& in_order) {
    std::vector<const Conversation*> starts;
    for_each_start(in_order, [&](const Conversation& c) { starts.push_back(&c); });
    return starts;
}

Kept& Kept::operator+=(const Kept& other) {
    kept += other.kept;
    broken += other.broken;
    moved += other.moved;
    return *this;
}

Lead& Lead::operator+=(const Lead& other) {
    mine += other.mine;
    theirs += other.theirs;
    return *this;
}

Tally& Tally::operator+=(const Tally& other) {
    mine += other.mine;
    theirs += other.theirs;
    next_contacts += other.next_contacts;
    lead += other.lead;
    open_mine += other.open_mine;
    open_theirs += other.open_theirs;
    return *this;
}

Tally& Tally::operator-=(const Tally& other) {
    const auto negative = [](const Kept& k) { return Kept{-k.kept, -k.broken, -k.moved}; };
    return *this += Tally{.mine = negative(other.mine),
                          .theirs = negative(other.theirs),
                          .next_contacts = negative(other.next_contacts),
                          .lead = {-other.lead.mine, -other.lead.theirs},
                          .open_mine = -other.open_mine,
                          .open_theirs = -other.open_theirs};
}

TimedTally tally_of(const Workspace& workspace, ClientId client, const RuleContext& context,
                    Instant now) {
    TimedTally result;
    ClientRecords records;
    if (records.load(workspace, client, context))
        result = tally_of(workspace, records, context, now);
    return result;
}

TimedTally tally_of(const Workspace& workspace, const ClientRecords& records,
                    const RuleContext& context, Instant now) {
    TimedTally result;
    count_commitments(workspace, records.id, context, now, result);
    count_lead(records.conversations, now, result);
    return result;
}

Tally tally_of_all(const Workspace& workspace, const RuleContext& context, Instant now) {
    Tally sum;
    ClientRecords records;
    workspace.clients().for_each([&](ClientId id, const Client&) {
        if (records.load(workspace, id, context))
            sum += tally_of(workspace, records, context, now).tally;
    });
    return sum;
}

Figures figures_of(const Tally& tally, const std::vector<Line>& lines) {
    Figures figures{tally, tally.open_mine + tally.open_theirs};
    for (const Line& line : lines)
        if (!line.commitment && line.state != State::coming_up) ++figures.open_items;
    return figures;
}

}  // namespace wordkeep::attention
