#include "app/line_action.h"

#include "app/draft_values.h"
#include "app/held_letter.h"
#include "app/record_form.h"
#include "app/record_list.h"
#include "attention/agreement_gap.h"
#include "attention/defaults.h"
#include "attention/sentences.h"
#include "base/week.h"
#include "clock/working_days.h"
#include "words/gist.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using namespace std::chrono_literals;

using Do = attention::Action;
using attention::Line;

/// Written answers go back the way the question came.
Channel written_channel(const Line& line, const Session& session) {
    const Conversation* asked = session.workspace().find(line.conversation);
    if (!asked) return Channel::email;
    switch (asked->channel) {
        case Channel::message:
            return Channel::message;
        case Channel::letter:
            return Channel::letter;
        case Channel::call:
        case Channel::missed_call:
        case Channel::email:
        case Channel::meeting:
        case Channel::face_to_face:
        case Channel::voicemail:
            return Channel::email;
    }
    return Channel::email;
}

LogForm call_form(const Line& line, const Session& session) {
    LogForm form = log_form_for(session.workspace(), line.client);
    form.channel = Channel::call;
    form.direction = Direction::out;
    form.about_conversation = line.conversation;
    form.answering = line.conversation;
    return form;
}

/// A planned talk whose time has gone by: what came of it.
LogForm past_talk(const Meeting& talk, const Line& line, const Session& session) {
    LogForm form = call_form(line, session);
    form.channel = talk.channel;
    form.when = session.dates().typed_past(talk.at);
    form.subject = talk.goal;
    return form;
}

/// A change that the client has been told of, or that is refused: its mail is answered.
bool is_told(const Change& change) {
    return change.noticed_at || change.order_sent_at || change.decided_at;
}

/// With this letter, everything of theirs that waits is answered: what it is about, and changes
/// that they were told of before.
bool answers_all(const Line& line, const Session& session) {
    const Workspace& workspace = session.workspace();
    const ReplyRun run = open_reply_run(conversations_in_order(workspace, line.client));
    const auto is_answered = [&](const TimedConversation& timed) {
        if (timed.id == line.conversation) return true;
        bool told = false;
        workspace.table<Change>().for_each_of(line.client, [&](ChangeId, const Change& change) {
            told |= change.conversation == timed.id && is_told(change);
        });
        return told;
    };
    return line.conversation && !run.empty() && std::ranges::all_of(run.unanswered, is_answered);
}

LogForm written_form(const Line& line, const Session& session, Purpose purpose, Answer answer) {
    LogForm form = log_form_for(session.workspace(), line.client);
    form.channel = written_channel(line, session);
    form.direction = Direction::out;
    form.purpose = purpose;
    form.answer = answer;
    form.answering = line.conversation;
    const bool about_change = purpose == Purpose::change_notice ||
                              purpose == Purpose::change_order || purpose == Purpose::question;
    if (answer == Answer::none && about_change && answers_all(line, session))
        form.answer = Answer::settles;
    if (purpose == Purpose::summary) form.about_conversation = line.conversation;
    form.about_commitment = line.commitment;
    // The lines of promises, replies and silence arose from what is named above.
    if (line.obligation >= attention::Rule::blocker) form.about = line.origin;
    return form;
}

/// A receipt that says when they hear more: proposed is the next working day.
LogForm receipt_form(const Line& line, const Session& session, Purpose purpose) {
    LogForm form = written_form(line, session, purpose, Answer::acknowledges);
    if (const auto morning = clock::next_working_morning(session.now(), session.calendar()))
        form.next_contact = session.dates().typed(Due{session.zone().date_at(*morning), {}});
    return form;
}

/// Sets one field of the record that the line arose from.
template <HasSchema R, class Value, class Given>
Action change_of(const Line& line, Value R::*member, Given&& given) {
    return Perform{
        Edit<R>{PatchBuilder<R>(Id<R>{line.origin}).set(member, std::forward<Given>(given)).done()},
        {"did.change", {}}};
}

/// The step of the goal that is stuck is done now (row 80).
Action do_step(const Line& line, const Session& session) {
    const Goal* goal = session.workspace().find(GoalId{line.origin});
    const auto at = static_cast<std::size_t>(line.times);
    if (!goal || at >= goal->steps.size()) return Go{{Screen::today, {}}};
    auto steps = goal->steps;
    steps[at].done_at = session.now();
    return change_of<Goal>(line, &Goal::steps, std::move(steps));
}

/// The week of the line's origin, to be looked back upon (row 35).
Action review_week(const Line& line, const Session& session) {
    return OpenRecord{week_review(Date{std::chrono::days{static_cast<int>(line.origin)}}, session)};
}

/// Actions that need a look into a record: which one, and which part of it. Without a record of the
/// line's own a new one is begun.
struct RecordAction {
    Do action;
    RecordKind kind;
    std::uint8_t parts = in_all;
    bool begins = false;
    std::string_view begins_at = {};  ///< the field that is looked for
};
constexpr std::array record_actions{
    RecordAction{Do::note_lessons, RecordKind::agreement, in_closing, false, "lessons"},
    RecordAction{Do::complete_agreement, RecordKind::agreement, in_main | in_milestones},
    RecordAction{Do::set_agenda, RecordKind::meeting, in_all, false, "agenda"},
    RecordAction{Do::plan_talk, RecordKind::meeting, in_all, true},
    RecordAction{Do::schedule_call, RecordKind::meeting, in_all, true},
    RecordAction{Do::review_client, RecordKind::review, in_all, true},
    RecordAction{Do::add_step, RecordKind::goal, in_all, false, "steps"},
    RecordAction{Do::choose_plan_b, RecordKind::goal, in_all, false, "plan_b"},
};

/// The field of the first part that a running agreement leaves open (row 43).
std::string first_missing(const Line& line, const Session& session) {
    const Agreement* agreement = session.workspace().find(AgreementId{line.origin});
    const Client* client = session.workspace().find(line.client);
    if (!agreement || !client) return {};
    const auto missing = attention::missing_parts(*agreement, *client);
    if (missing.empty()) return {};
    const auto fields = info(RecordKind::agreement).fields;
    const auto field = std::ranges::find(fields, missing.front(), &FieldInfo::label);
    return field == fields.end() ? std::string() : std::string(field->name);
}

Action open_record(const RecordAction& wanted, const Line& line, const Session& session) {
    const DateReader dates = session.dates();
    const FormContext context{session.workspace(), dates};
    const bool exists = info(wanted.kind).find(session.workspace(), line.origin) != nullptr;
    if (wanted.begins || !exists)
        return OpenRecord{new_record_form(wanted.kind, {line.client, {}}, context)};
    RecordForm form = record_form_of(wanted.kind, line.origin, context, wanted.parts);
    form.begins_at = wanted.begins_at;
    if (wanted.action == Do::complete_agreement) form.begins_at = first_missing(line, session);
    return OpenRecord{std::move(form)};
}

void tick(LogForm& form, CommitmentId commitment) {
    for (auto& [id, settled] : form.settles)
        if (id == commitment) settled = true;
}

/// What they were told to expect from me: it is kept by this contact.
OpenLog promised_contact(const Line& line, const Session& session) {
    OpenLog open{call_form(line, session)};
    open.form.about_conversation = {};
    tick(open.form, line.commitment);
    return open;
}

}  // namespace

Action action_for(const Line& line, const Session& session) {
    const auto written = [&](Purpose purpose, Answer answer) {
        return OpenLog{written_form(line, session, purpose, answer)};
    };
    for (const RecordAction& wanted : record_actions)
        if (wanted.action == line.action) return open_record(wanted, line, session);
    switch (line.action) {
        case Do::keep:
            return Perform{
                KeepCommitment{line.commitment, {}},
                {line.due < session.now() ? "did.commitment_late" : "did.commitment_keep", {}}};
        case Do::call_back:
            if (line.commitment) return promised_contact(line, session);
            return OpenLog{call_form(line, session)};
        case Do::call_or_close: {
            OpenLog open{call_form(line, session)};
            open.form.purpose = Purpose::nudge;
            open.form.about_commitment = line.commitment;
            return open;
        }
        case Do::contact:
            return promised_contact(line, session);
        case Do::acknowledge:
            return OpenLog{receipt_form(line, session, Purpose::general)};
        case Do::send_message: {
            OpenLog open = written(Purpose::general, Answer::settles);
            open.form.channel = Channel::message;
            return open;
        }
        case Do::holding_reply:
            return OpenLog{receipt_form(line, session, Purpose::holding_reply)};
        case Do::ask_again:
        case Do::update:
        case Do::introduction:
        case Do::ping:
        case Do::tell_client:
        case Do::nudge:
        case Do::summarise:
            return written(info(line.action).purpose, Answer::none);
        case Do::send_bad_news:
        case Do::at_risk_notice:
            return written(info(line.action).purpose, Answer::settles);
        case Do::wrap_up:
            if (const Meeting* talk = session.workspace().find(MeetingId{line.origin});
                talk && !talk->started_at)
                return OpenLog{past_talk(*talk, line, session)};
            return OpenTalk{line.client};
        case Do::triage:
            return OpenTriage{AbsenceId{line.origin}};
        case Do::close_quote:
            return change_of<Quote>(line, &Quote::state, QuoteState::lost);
        case Do::log_change:
            return request_of(line, RecordKind::change, session);
        case Do::move_or_hand_over:
        case Do::choose_date:
            return OpenRenegotiate{line.commitment};
        case Do::reread:
            if (auto letter = read_again(HeldDraftId{line.origin}, session))
                return OpenLetter{std::move(*letter)};
            return Go{{Screen::client, line.client}};
        case Do::do_it_now:
            return do_step(line, session);
        case Do::weekly_review:
            return review_week(line, session);
        default:
            return written(info(line.action).purpose, Answer::none);
    }
}

Action request_of(const Line& line, RecordKind kind, const Session& session) {
    const DateReader dates = session.dates();
    RecordForm form = new_record_form(kind, {line.client, {}}, {session.workspace(), dates});
    const Conversation* contact = session.workspace().find(line.conversation);
    if (!contact) return OpenRecord{std::move(form)};
    const std::string& subject = contact->subject;
    const std::string& note = contact->note;
    if (kind == RecordKind::quote) {
        fill(form, "title", words::gist(subject.empty() ? note : subject));
        fill(form, "asked_at", dates.typed_past(contact->at));
        return OpenRecord{std::move(form)};
    }
    fill(form, "request", note.empty() ? subject : words::request_in(note));
    fill(form, "requested_at", dates.typed_past(contact->at));
    fill(form, "channel", std::string(enum_name(contact->channel)));
    fill(form, "conversation", "\"" + id_to_text(line.conversation.value) + "\"");
    return OpenRecord{std::move(form)};
}

LineForm line_form(const Line& line, LineVerdict verdict, const Session& session) {
    LineForm form;
    form.line = line.key();
    form.verdict = verdict;
    form.sentence = attention::sentence(line, session.workspace(), session.rules(), session.now());
    if (verdict != LineVerdict::snoozed) return form;
    const auto morning = clock::next_working_morning(session.now(), session.calendar());
    // What is due before tomorrow would be late by then: an hour is proposed.
    const Instant soon = std::chrono::ceil<std::chrono::minutes>(session.now()) + 1h;
    if (line.due > soon && (!morning || line.due < *morning))
        form.until = session.dates().typed_future(soon);
    else if (morning)
        form.until = session.dates().typed_future(*morning);
    return form;
}

std::vector<Instant> snooze_choices(const Session& session) {
    using five_minutes = std::chrono::duration<std::int64_t, std::ratio<300>>;
    std::vector choices{
        Instant{std::chrono::ceil<five_minutes>(session.now() + std::chrono::hours{1})}};
    const auto add_morning = [&](Instant from) {
        const auto morning = clock::next_working_morning(from, session.calendar());
        if (morning && *morning > choices.back()) choices.push_back(*morning);
    };
    add_morning(session.now());
    const Date today = session.zone().date_at(session.now());
    const Date sunday = monday_of(today) + std::chrono::days{6};
    add_morning(session.calendar().start_of(sunday));
    return choices;
}

LineDecisionId snooze_of(const Line& line, const Workspace& workspace) {
    LineDecisionId latest;
    const LineKey key = line.key();
    workspace.table<LineDecision>().for_each_of(
        line.client, [&](LineDecisionId id, const LineDecision& decision) {
            const bool about = LineKey{decision.client, decision.rule, decision.origin} == key;
            if (about && decision.verdict == LineVerdict::snoozed &&
                decision.until == line.hidden_until)
                latest = id;
        });
    return latest;
}

Action wake_action(const Line& line, const Session& session) {
    const LineDecisionId id = snooze_of(line, session.workspace());
    const LineDecision* decision = session.workspace().find(id);
    if (!decision) return DismissToast{};
    // A decision ends after it was made: in the same second that is the next one.
    const std::optional until{std::max(session.now(), decision->at + std::chrono::seconds{1})};
    return Perform{
        Edit<LineDecision>{PatchBuilder<LineDecision>(id).set(&LineDecision::until, until).done()},
        {"did.line_wake", {}}};
}

}  // namespace wordkeep::app
