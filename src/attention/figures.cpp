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

/// Adds one commitment to `kept`; an open one whose date is ahead changes at that date.
void count(const Commitment& c, const Outcome& outcome, Kept& kept, Instant now,
           Instant& valid_until, const clock::WorkingCalendar& calendar) {
    if (outcome.moved && !outcome.moved_late) ++kept.moved;
    const Instant deadline = deadline_or_end(c.due, outcome.told_at, calendar);
    const Instant closed_at = c.closed_at.value_or(deadline);
    const bool in_time = c.state == CommitmentState::open ? now <= deadline : closed_at <= deadline;
    if (outcome.moved_late || !in_time) {
        ++kept.broken;
    } else if (c.state == CommitmentState::kept) {
        ++kept.kept;
    } else if (c.state == CommitmentState::open) {
        valid_until = std::min(valid_until, deadline + seconds{1});
    }
}

void count_commitments(const Workspace& workspace, ClientId client, const RuleContext& context,
                       Instant now, TimedTally& result) {
    std::vector<const Renegotiation*> moves;
    workspace.table<Renegotiation>().for_each_of(
        client, [&](Id<Renegotiation>, const Renegotiation& move) { moves.push_back(&move); });
    arrange(moves, {}, &Renegotiation::at);
    Tally& tally = result.tally;
    workspace.commitments().for_each_of(client, [&](CommitmentId id, const Commitment& c) {
        const bool theirs = c.owner == Owner::client;
        const bool is_next = c.kind == CommitmentKind::next_contact && c.owner == Owner::me;
        Kept& kept = theirs ? tally.theirs : is_next ? tally.next_contacts : tally.mine;
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

void count_lead(const std::vector<TimedConversation>& in_order, Instant now, TimedTally& result) {
    bool reply_owed = false;
    const Conversation* before = nullptr;
    for (const TimedConversation& timed : in_order) {
        const Conversation& c = *timed.conversation;
        if (c.purpose == Purpose::newsletter) continue;
        const bool starts = c.purpose != Purpose::summary && leads(c, before, reply_owed);
        const Instant leaves = c.at + lead_window;
        if (starts && c.at <= now && now < leaves) {
            ++(c.direction == Direction::out ? result.tally.lead.mine : result.tally.lead.theirs);
            result.valid_until = std::min(result.valid_until, leaves);
        }
        if (starts && c.at > now) result.valid_until = std::min(result.valid_until, c.at);
        if (waits_for_answer(c)) reply_owed = true;
        if (ends_reply_run(c)) reply_owed = false;
        before = &c;
    }
}

}  // namespace

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
