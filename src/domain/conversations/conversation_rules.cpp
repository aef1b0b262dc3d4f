// What makes a conversation record right, and what comes out of one.

#include "domain/conversations/reply_run.h"
#include "domain/decide.h"

namespace wordkeep {
namespace {

/// A missed call is inbound and reached nobody, whatever else was said.
void normalise(Conversation& conversation) {
    if (conversation.channel != Channel::missed_call) return;
    conversation.direction = Direction::in;
    conversation.reached = false;
}

/// "You'll hear from me by Friday" is kept by the next personal word of mine. A receipt, a summary
/// of the very talk in which it was said, a nudge or a newsletter is not that word.
bool keeps_next_contact(const Conversation& c) {
    if (c.direction != Direction::out || !counts_as_word(c)) return false;
    if (c.answer == Answer::acknowledges && !c.told_next_contact) return false;
    return c.purpose != Purpose::summary && c.purpose != Purpose::nudge &&
           c.purpose != Purpose::at_risk_notice && c.purpose != Purpose::newsletter;
}

/// "On Friday at ten" is an appointment: a mail of Tuesday about something else does not keep it.
/// Whose Friday it is makes no difference here: the day before counts as well.
bool comes_too_early(const Conversation& c, const Commitment& promised) {
    if (!promised.due.minute || is_two_way(c)) return false;
    return c.at < Instant(promised.due.date.time_since_epoch()) - std::chrono::days{1};
}

/// A receipt that says when they hear more leaves what was announced for a later day.
bool leaves_open(const Conversation& c, std::optional<Due> next, const Commitment& promised) {
    return c.answer == Answer::acknowledges && next && next->date < promised.due.date;
}

void keep_next_contacts(const Workspace& workspace, const Conversation& c, std::optional<Due> next,
                        Draft& draft) {
    if (!keeps_next_contact(c)) return;
    workspace.commitments().for_each_of(c.client, [&](CommitmentId id, const Commitment& open) {
        if (open.state == CommitmentState::open && open.kind == CommitmentKind::next_contact &&
            open.owner == Owner::me && open.made_at < c.at && !comes_too_early(c, open) &&
            !leaves_open(c, next, open))
            close_as_kept(workspace, id, c.at, draft);
    });
}

Objection add_promise(const Workspace& workspace, const LogConversation& command,
                      const Promise& promise, ConversationId from, Draft& draft) {
    Commitment commitment{.client = command.conversation.client,
                          .owner = promise.owner,
                          .third_party = promise.third_party,
                          .what = promise.what,
                          .made_at = *command.at,
                          .due = promise.due,
                          .target = promise.target,
                          .closed_at = {},
                          .close_reason = {},
                          .from_conversation = from};
    if (auto problem = check(workspace, commitment)) {
        problem->where = "promises." + problem->where;
        return problem;
    }
    draft.add(creation(draft.ids.next<Commitment>(), std::move(commitment)));
    return {};
}

Objection add_next_contact(const Workspace& workspace, const LogConversation& command,
                           ConversationId from, Draft& draft) {
    Commitment next{.client = command.conversation.client,
                    .third_party = {},
                    .kind = CommitmentKind::next_contact,
                    .what = command.next_contact_about,
                    .made_at = *command.at,
                    .due = *command.next_contact,
                    .target = {},
                    .closed_at = {},
                    .close_reason = {},
                    .from_conversation = from};
    if (auto problem = check(workspace, next)) {
        problem->where = problem->where == "due" ? "next_contact" : "next_contact_about";
        return problem;
    }
    draft.add(creation(draft.ids.next<Commitment>(), std::move(next)));
    return {};
}

/// What was decided and what stayed open, as records of their own (rows 24, 64).
Objection add_outcomes(const Workspace& workspace, const LogConversation& command,
                       ConversationId from, Draft& draft) {
    Objection problem;
    const auto add = [&]<class T>(std::string_view where, T outcome) {
        outcome.client = command.conversation.client;
        outcome.conversation = from;
        problem = check(workspace, outcome);
        if (problem)
            problem->where = where;
        else
            draft.add(creation(draft.ids.next<T>(), std::move(outcome)));
        return !problem;
    };
    for (const std::string& what : command.decided) {
        Decision decision;
        decision.what = what;
        decision.decided_at = command.at;
        if (!add("decided", std::move(decision))) return problem;
    }
    for (const std::string& text : command.open_points) {
        Question question;
        question.text = text;
        question.asked_at = command.at;
        if (!add("open_points", std::move(question))) return problem;
    }
    return {};
}

/// The planned talk has taken place: this contact is what became of it.
Objection end_meeting(const Workspace& workspace, const LogConversation& command,
                      ConversationId conversation, Draft& draft) {
    if (!command.meeting) return {};
    const Meeting* meeting = workspace.find(command.meeting);
    if (!meeting) return rejection("reject.record.missing", "meeting");
    const auto length = std::chrono::minutes{command.conversation.duration_minutes};
    PatchBuilder<Meeting> patch{command.meeting};
    if (!meeting->started_at) patch.set(&Meeting::started_at, command.at);
    if (!meeting->ended_at) patch.set(&Meeting::ended_at, std::optional{*command.at + length});
    draft.add(patch.set(&Meeting::conversation, conversation).done());
    return {};
}

/// The summary that went out right after the talk, as the contact it was.
void add_summary(const Conversation& talk, ConversationId about, Draft& draft) {
    Conversation summary;
    summary.client = talk.client;
    summary.at = talk.at;
    summary.channel = Channel::email;
    summary.direction = Direction::out;
    summary.subject = talk.subject;
    summary.answer = Answer::none;
    summary.purpose = Purpose::summary;
    summary.about_conversation = about;
    draft.add(creation(draft.ids.next<Conversation>(), std::move(summary)));
}

Objection keep_listed(const Workspace& workspace, const LogConversation& command, Draft& draft) {
    for (const CommitmentId id : command.kept) {
        const Commitment* commitment = workspace.find(id);
        if (!commitment) return rejection("reject.commitment.missing", "kept");
        if (commitment->state != CommitmentState::open) continue;
        if (is_locked(workspace, *commitment)) return rejection("reject.change.locked", "kept");
        close_as_kept(workspace, id, *command.at, draft);
    }
    return {};
}

/// A letter that was held back has gone out with this contact.
Objection release_held(const Workspace& workspace, const LogConversation& command, Draft& draft) {
    if (!command.held) return {};
    const HeldDraft* held = workspace.find(command.held);
    if (!held) return rejection("reject.record.missing", "held");
    if (held->client != command.conversation.client)
        return rejection("reject.record.other_client", "held");
    draft.add(PatchBuilder<HeldDraft>(command.held).set(&HeldDraft::sent_at, *command.at).done());
    return {};
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Conversation& conversation) {
    if (!workspace.find(conversation.client)) return rejection("reject.client.missing", "client");
    if (conversation.duration_minutes < 0 || conversation.duration_minutes > 24 * 60)
        return rejection("reject.conversation.duration_range", "duration_minutes");
    if (auto problem = check_length(conversation.subject, longest_name_bytes, "subject"))
        return problem;
    return check_length(conversation.note, longest_note_bytes, "note");
}

void fill_defaults(Conversation& conversation, Instant now) {
    normalise(conversation);
    if (conversation.at == Instant{}) conversation.at = now;
}

void complete_edit(const Conversation&, Conversation& edited, FieldMask, Instant) {
    normalise(edited);
}

Objection decide_patches(const Workspace& workspace, const LogConversation& given, Draft& draft) {
    LogConversation command = given;
    command.at = given.at.value_or(draft.now);
    Conversation& conversation = command.conversation;
    conversation.at = *command.at;
    if (command.next_contact) conversation.told_next_contact = true;
    normalise(conversation);
    if (auto problem = check_not_future(conversation.at, draft.now)) return problem;
    if (auto problem = check(workspace, conversation)) return problem;

    const ConversationId id = command.id ? command.id : draft.ids.next<Conversation>();
    if (workspace.conversations().find_row(id)) return rejection("reject.record.exists");
    draft.add(creation(id, conversation));
    keep_next_contacts(workspace, conversation, command.next_contact, draft);
    if (auto problem = keep_listed(workspace, command, draft)) return problem;
    if (auto problem = release_held(workspace, command, draft)) return problem;
    if (command.next_contact)
        if (auto problem = add_next_contact(workspace, command, id, draft)) return problem;
    for (const Promise& promise : command.promises)
        if (auto problem = add_promise(workspace, command, promise, id, draft)) return problem;
    if (auto problem = add_outcomes(workspace, command, id, draft)) return problem;
    if (auto problem = end_meeting(workspace, command, id, draft)) return problem;
    if (command.summary_sent) add_summary(conversation, id, draft);
    return settle_by_contact(workspace, conversation, command.next_contact, draft);
}

Objection decide_patches(const Workspace& workspace, const NoAnswerNeeded& command, Draft& draft) {
    if (!workspace.find(command.client)) return rejection("reject.client.missing", "client");
    if (auto problem = check_not_future(command.at.value_or(draft.now), draft.now)) return problem;
    const ReplyRun run = open_reply_run(conversations_in_order(workspace, command.client));
    if (run.empty()) return rejection("reject.reply.nothing_owed");
    for (const TimedConversation& timed : run.unanswered)
        draft.add(
            PatchBuilder<Conversation>(timed.id).set(&Conversation::needs_answer, false).done());
    return {};
}

}  // namespace wordkeep
