#include "attention/own_figures.h"

#include "attention/care_facts.h"
#include "base/arrange.h"
#include "clock/working_time.h"

#include <algorithm>
#include <numeric>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

std::int64_t working_minutes(Instant from, Instant to, const RuleContext& context) {
    return clock::working_time_between(from, to, *context.calendar, clock::Busy::pauses).count();
}

/// Runs of unanswered contacts, each with the word of mine that ended it.
void count_replies(const ClientRecords& records, const RuleContext& context, Window window,
                   OwnFigures& figures) {
    std::optional<Instant> waits;
    std::optional<Instant> missed;
    const auto answered = [&](std::optional<Instant>& since, Spread& spread, Instant at) {
        if (since && window.holds(at))
            spread.minutes.push_back(working_minutes(*since, at, context));
        since.reset();
    };
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.at > window.now) break;
        if (waits_for_answer(c)) {
            auto& since = is_missed_call(c) ? missed : waits;
            if (!since) since = c.at;
        }
        const bool tries = c.direction == Direction::out && c.channel == Channel::call;
        if (tries || ends_reply_run(c)) answered(missed, figures.callbacks, c.at);
        if (ends_reply_run(c)) answered(waits, figures.replies, c.at);
    }
    figures.they_waited += figures.replies.sum() + figures.callbacks.sum();
    for (const auto& since : {waits, missed})
        if (since && *since > window.from)
            figures.they_waited += working_minutes(*since, window.now, context);
}

void count_contacts(const ClientRecords& records, const RuleContext& context, Window window,
                    OwnFigures& figures) {
    std::optional<Instant> asked;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.at > window.now) break;
        if (counts_as_word(c)) figures.last_word = c.at;
        if (c.channel == Channel::face_to_face && c.reached) figures.last_face_to_face = c.at;
        const bool is_word = c.direction == Direction::in || is_two_way(c);
        if (is_word && asked) {
            if (window.holds(c.at))
                figures.i_waited += working_minutes(std::max(*asked, window.from), c.at, context);
            asked.reset();
        }
        if (c.direction == Direction::out && c.reached && !c.questions.empty() && !asked)
            asked = c.at;
        if (!window.holds(c.at)) continue;
        if (is_two_way(c)) figures.talk_minutes += c.duration_minutes;
        if (std::ranges::find(c.tags, ContactTag::short_notice) != c.tags.end())
            ++figures.short_notice;
    }
    if (asked)
        figures.i_waited += working_minutes(std::max(*asked, window.from), window.now, context);
    for (const Ignored& nudge : ignored_nudges(records, context))
        if (window.holds(nudge.since)) ++figures.ignored_nudges;
}

void count_their_commitments(const ClientRecords& records, const RuleContext& context,
                             Window window, OwnFigures& figures) {
    const auto add = [&](Instant due, Instant until) {
        const Instant from = std::max(due, window.from);
        if (until > from) figures.i_waited += working_minutes(from, until, context);
    };
    for (const OpenCommitment& open : records.commitments)
        if (open.commitment->owner == Owner::client) add(open.deadline, window.now);
    for (const Of<Commitment>& settled : records.settled)
        if (settled->owner == Owner::client && settled->closed_at)
            add(deadline_of(*settled.record, context), std::min(*settled->closed_at, window.now));
}

void count_quotes(const ClientRecords& records, const RuleContext& context, Window window,
                  OwnFigures& figures) {
    for (const Of<Quote>& quote : records.of<Quote>()) {
        if (quote->sent_at && window.holds(*quote->sent_at)) {
            figures.quotes.minutes.push_back(
                working_minutes(quote->asked_at, *quote->sent_at, context));
            if (!quote->extra_idea.empty()) ++figures.extras;
        }
        if (!quote->decided_at || !window.holds(*quote->decided_at)) continue;
        if (quote->state == QuoteState::won) ++figures.won;
        if (quote->state == QuoteState::lost) ++figures.lost;
    }
    for (const Of<Change>& change : records.of<Change>())
        if (change->origin == ChangeOrigin::me && change->order_sent_at &&
            window.holds(*change->order_sent_at))
            ++figures.extras;
}

void join(Spread& all, const Spread& more) {
    all.minutes.insert(all.minutes.end(), more.minutes.begin(), more.minutes.end());
}

}  // namespace

std::optional<std::int64_t> Spread::median() const {
    if (minutes.empty()) return std::nullopt;
    std::vector<std::int64_t> ascending = minutes;
    const auto middle = ascending.begin() + static_cast<std::ptrdiff_t>((ascending.size() - 1) / 2);
    std::ranges::nth_element(ascending, middle);
    return *middle;
}

std::int64_t Spread::sum() const {
    return std::accumulate(minutes.begin(), minutes.end(), std::int64_t{0});
}

OwnFigures& OwnFigures::operator+=(const OwnFigures& other) {
    join(replies, other.replies);
    join(callbacks, other.callbacks);
    join(quotes, other.quotes);
    talk_minutes += other.talk_minutes;
    they_waited += other.they_waited;
    i_waited += other.i_waited;
    won += other.won;
    lost += other.lost;
    extras += other.extras;
    ignored_nudges += other.ignored_nudges;
    short_notice += other.short_notice;
    last_word = std::max(last_word, other.last_word);
    last_face_to_face = std::max(last_face_to_face, other.last_face_to_face);
    return *this;
}

Window last_days(std::int64_t count, Instant now) { return {now - days{count}, now}; }

OwnFigures own_figures_of(const ClientRecords& records, const RuleContext& context, Window window) {
    OwnFigures figures;
    count_replies(records, context, window, figures);
    count_contacts(records, context, window, figures);
    count_their_commitments(records, context, window, figures);
    count_quotes(records, context, window, figures);
    return figures;
}

OwnFigures own_figures_of_all(const Workspace& workspace, const RuleContext& context,
                              Window window) {
    OwnFigures sum;
    ClientRecords records;
    workspace.clients().for_each([&](ClientId id, const Client&) {
        if (records.load(workspace, id, context)) sum += own_figures_of(records, context, window);
    });
    return sum;
}

std::vector<CommitmentId> kept_promises(const Workspace& workspace, const RuleContext& context) {
    struct Kept {
        Instant at{};
        CommitmentId id;
    };
    std::vector<Kept> list;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment& c) {
        if (c.owner == Owner::client || c.state != CommitmentState::kept || !c.closed_at) return;
        if (*c.closed_at <= deadline_of(c, context)) list.push_back({*c.closed_at, id});
    });
    arrange(list,
            [](const Kept& a, const Kept& b) { return a.at != b.at ? a.at > b.at : a.id < b.id; });
    std::vector<CommitmentId> ids;
    for (const Kept& kept : list)
        ids.push_back(kept.id);
    return ids;
}

std::vector<Owed> owed_to_me(const ClientRecords& records, const RuleContext&, Instant now) {
    std::vector<Owed> list;
    const auto add = [&](OwedKind kind, std::uint64_t origin, Instant since) {
        if (since <= now) list.push_back({records.id, kind, origin, since});
    };
    for (const OpenCommitment& open : records.commitments)
        if (open.commitment->owner == Owner::client)
            add(OwedKind::promise, open.id.value, open.deadline);
    const TimedConversation* asked = nullptr;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.direction == Direction::in || is_two_way(c)) asked = nullptr;
        if (c.direction == Direction::out && c.reached && !c.questions.empty() && !asked)
            asked = &timed;
    }
    if (asked) add(OwedKind::question, asked->id.value, asked->conversation->at);
    records.workspace->table<Question>().for_each_of(
        records.id, [&](QuestionId id, const Question& question) {
            if (question.asked_at && !question.answered_at)
                add(OwedKind::question, id.value, *question.asked_at);
        });
    for (const Of<Change>& change : records.of<Change>())
        if (change->state == ChangeState::order_sent)
            add(OwedKind::order, change.id.value,
                change->order_sent_at.value_or(change->requested_at));
    for (const Of<Quote>& quote : records.of<Quote>())
        if (quote->state == QuoteState::sent)
            add(OwedKind::quote_decision, quote.id.value, quote->sent_at.value_or(quote->asked_at));
    arrange(list, [](const Owed& a, const Owed& b) {
        return a.since != b.since ? a.since < b.since : a.origin < b.origin;
    });
    return list;
}

}  // namespace wordkeep::attention
