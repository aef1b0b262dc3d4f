#include "domain/conversations/reply_run.h"

#include "base/arrange.h"

#include <algorithm>
#include <tuple>

namespace wordkeep {
namespace {

bool is_failed_call(const Conversation& c) {
    return c.direction == Direction::out &&
           ((c.channel == Channel::call && !c.reached) || c.channel == Channel::voicemail);
}

/// A word that can answer: everything personal of mine that is not about another matter by purpose.
bool can_answer(const Conversation& c) {
    const bool other_matter = c.purpose == Purpose::summary || c.purpose == Purpose::nudge ||
                              c.purpose == Purpose::newsletter || c.purpose == Purpose::report ||
                              c.purpose == Purpose::price_notice ||
                              c.purpose == Purpose::absence_notice;
    return counts_as_word(c) && !other_matter;
}

}  // namespace

bool waits_for_answer(const Conversation& c) {
    return c.direction == Direction::in && !is_two_way(c) && c.needs_answer;
}

bool is_receipt(const Conversation& c) {
    if (!can_answer(c) || c.told_next_contact) return false;
    return c.answer == Answer::acknowledges ||
           (c.answer == Answer::settles && c.purpose == Purpose::holding_reply);
}

bool ends_reply_run(const Conversation& c) {
    if (!can_answer(c) || is_failed_call(c)) return false;
    // Whoever asks about one record has said nothing about the rest that waits.
    const bool asks_about_one = c.purpose == Purpose::question && c.about != 0;
    return (c.told_next_contact && !asks_about_one) ||
           (c.answer == Answer::settles && !is_receipt(c));
}

std::vector<TimedConversation> conversations_in_order(const Workspace& workspace, ClientId client) {
    std::vector<TimedConversation> list;
    workspace.conversations().for_each_of(client, [&](ConversationId id, const Conversation& c) {
        list.push_back({id, &c});
    });
    arrange(list, {},
            [](const TimedConversation& t) { return std::tuple(t.conversation->at, t.id.value); });
    return list;
}

bool ReplyRun::has_missed_call() const {
    return std::ranges::any_of(
        unanswered, [](const TimedConversation& t) { return is_missed_call(*t.conversation); });
}

ReplyRun open_reply_run(const std::vector<TimedConversation>& in_order) {
    ReplyRun run;
    for (const TimedConversation& timed : in_order) {
        const Conversation& c = *timed.conversation;
        if (waits_for_answer(c)) {
            run.unanswered.push_back(timed);
        } else if (is_failed_call(c)) {
            if (!run.empty()) run.failed_calls.push_back(c.at);
        } else if (ends_reply_run(c)) {
            run = {};
        } else if (is_receipt(c) && !run.empty() && !run.acknowledged_at) {
            run.acknowledged_at = c.at;
        }
    }
    return run;
}

}  // namespace wordkeep
