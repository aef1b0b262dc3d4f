#include "attention/care_facts.h"

#include "base/arrange.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

struct Happened {
    Instant at{};
    std::uint64_t origin = 0;
};

/// `list` in the order of time.
std::optional<Often> last_of_enough(const std::vector<Happened>& list, Frequency frequency,
                                    const ClientRecords& records, const RuleContext& context) {
    const days window{context.clocks.of(frequency.days, *records.client)};
    const auto enough = context.clocks.of(frequency.count, *records.client);
    std::optional<Often> found;
    std::size_t first = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        while (list[first].at <= list[i].at - window)
            ++first;
        const auto times = static_cast<std::int32_t>(i - first + 1);
        if (times >= enough) found = Often{list[i].at, list[i].origin, times};
    }
    return found;
}

bool is_word_of_theirs(const Conversation& c) {
    return c.direction == Direction::in || is_two_way(c);
}

}  // namespace

std::optional<Often> often_tagged(const ClientRecords& records, ContactTag tag, Frequency frequency,
                                  const RuleContext& context) {
    std::vector<Happened> list;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (!c.tags.empty() && std::ranges::find(c.tags, tag) != c.tags.end())
            list.push_back({c.at, timed.id.value});
    }
    return last_of_enough(list, frequency, records, context);
}

std::int64_t planned_minutes(const Meeting& meeting) {
    std::int64_t sum = 0;
    for (const AgendaItem& item : meeting.agenda)
        sum += item.minutes;
    return sum;
}

std::optional<Often> overruns(const ClientRecords& records, const RuleContext& context) {
    std::vector<Happened> over;
    Instant kept = Instant::min();
    for (const Of<Meeting>& meeting : records.of<Meeting>()) {
        const minutes planned{planned_minutes(*meeting.record)};
        if (planned <= minutes{0}) continue;
        if (!meeting->ended_at) {
            kept = std::max(kept, meeting->at);  // the next one has an agenda
        } else if (meeting->started_at && *meeting->ended_at - *meeting->started_at > planned) {
            over.push_back({*meeting->ended_at, meeting.id.value});
        } else {
            kept = std::max(kept, *meeting->ended_at);
        }
    }
    if (over.empty()) return std::nullopt;
    arrange(over, {}, &Happened::at);
    const auto found =
        last_of_enough(over, {Clock::overrun_count, Clock::overrun_days}, records, context);
    return found && found->last >= kept ? found : std::nullopt;
}

Instant deadline_of(const Commitment& commitment, const RuleContext& context) {
    constexpr MinuteOfDay end_of_day = 24 * 60 - 1;
    const auto deadline = clock::deadline_of(commitment.due, commitment.made_at, *context.calendar);
    return deadline ? *deadline : context.calendar->instant_of(commitment.due.date, end_of_day);
}

std::vector<Failure> failures_of(const ClientRecords& records, const RuleContext& context) {
    const auto late = context.clocks.of(Clock::repair_after, *records.client);
    std::vector<Failure> failures;
    const auto consider = [&](CommitmentId id, const Commitment& c, Instant deadline) {
        if (c.owner == Owner::client || c.kind != CommitmentKind::promise) return;
        const auto too_late =
            clock::add_working_days(deadline - seconds{1}, late, *context.calendar);
        if (!too_late) return;
        const Instant since = *too_late + seconds{1};
        if (c.state == CommitmentState::open || c.closed_at.value_or(deadline) >= since)
            failures.push_back({id, deadline, since});
    };
    for (const OpenCommitment& open : records.commitments)
        if (open.works) consider(open.id, *open.commitment, open.deadline);
    for (const Of<Commitment>& settled : records.settled)
        if (settled->state == CommitmentState::kept)
            consider(settled.id, *settled.record, deadline_of(*settled.record, context));
    arrange(failures, [](const Failure& a, const Failure& b) {
        return a.since != b.since ? a.since < b.since : a.commitment < b.commitment;
    });
    return failures;
}

std::vector<Failure> unrepaired_failures(const ClientRecords& records, const RuleContext& context) {
    auto failures = failures_of(records, context);
    if (const auto planned = records.told(Purpose::repair_plan, 0))
        std::erase_if(failures, [&](const Failure& f) { return f.deadline <= *planned; });
    return failures;
}

std::vector<Ignored> ignored_nudges(const ClientRecords& records, const RuleContext& context) {
    const auto patience = context.clocks.of(Clock::nudge_ignored, *records.client);
    std::vector<Ignored> ignored;
    std::optional<Instant> next_word;  // of theirs, after the contact that is looked at
    for (auto t = records.conversations.rbegin(); t != records.conversations.rend(); ++t) {
        const Conversation& c = *t->conversation;
        if (is_word_of_theirs(c)) next_word = c.at;
        if (c.purpose != Purpose::nudge || c.direction != Direction::out || !c.reached) continue;
        const auto until = clock::add_working_days(c.at, patience, *context.calendar);
        if (!until || (next_word && *next_word <= *until)) continue;
        ignored.push_back({t->id, c.at, *until + seconds{1}});
    }
    std::ranges::reverse(ignored);
    return ignored;
}

}  // namespace wordkeep::attention
