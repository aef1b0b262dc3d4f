#include "app/line_action.h"

#include "attention/sentences.h"
#include "clock/working_days.h"

namespace wordkeep::app {
namespace {

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

LogForm written_form(const Line& line, const Session& session, Purpose purpose, Answer answer) {
    LogForm form = log_form_for(session.workspace(), line.client);
    form.channel = written_channel(line, session);
    form.direction = Direction::out;
    form.purpose = purpose;
    form.answer = answer;
    form.answering = line.conversation;
    if (purpose == Purpose::summary) form.about_conversation = line.conversation;
    form.about_commitment = line.commitment;
    return form;
}

/// A receipt that says when they hear more: proposed is the next working day.
LogForm receipt_form(const Line& line, const Session& session, Purpose purpose) {
    LogForm form = written_form(line, session, purpose, Answer::acknowledges);
    if (const auto morning = clock::next_working_morning(session.now(), session.calendar()))
        form.next_contact = session.dates().typed(Due{session.zone().date_at(*morning), {}});
    return form;
}

void tick(LogForm& form, CommitmentId commitment) {
    for (auto& [id, settled] : form.settles)
        if (id == commitment) settled = true;
}

}  // namespace

Action action_for(const Line& line, const Session& session) {
    const auto written = [&](Purpose purpose, Answer answer) {
        return OpenLog{written_form(line, session, purpose, answer)};
    };
    switch (line.action) {
        case Do::keep:
            return Perform{KeepCommitment{line.commitment, {}}, {"did.commitment_keep", {}}};
        case Do::call_back:
            return OpenLog{call_form(line, session)};
        case Do::call_or_close: {
            OpenLog open{call_form(line, session)};
            open.form.purpose = Purpose::nudge;
            open.form.about_commitment = line.commitment;
            return open;
        }
        case Do::contact: {
            OpenLog open{call_form(line, session)};
            open.form.about_conversation = {};
            tick(open.form, line.commitment);
            return open;
        }
        case Do::acknowledge:
            return OpenLog{receipt_form(line, session, Purpose::general)};
        case Do::send_message: {
            OpenLog open = written(Purpose::general, Answer::settles);
            open.form.channel = Channel::message;
            return open;
        }
        case Do::holding_reply:
            return OpenLog{receipt_form(line, session, Purpose::holding_reply)};
        case Do::update:
        case Do::introduction:
        case Do::ping:
        case Do::tell_client:
            return written(Purpose::update, Answer::none);
        case Do::ask_again:
            return written(Purpose::question, Answer::none);
        case Do::nudge:
            return written(Purpose::nudge, Answer::none);
        case Do::summarise:
            return written(Purpose::summary, Answer::none);
        case Do::send_bad_news:
            return written(Purpose::at_risk_notice, Answer::settles);
    }
    return OpenLog{};
}

LineForm line_form(const Line& line, LineVerdict verdict, const Session& session) {
    LineForm form;
    form.line = line.key();
    form.verdict = verdict;
    form.sentence = attention::sentence(line, session.workspace(), session.rules(), session.now());
    if (verdict == LineVerdict::snoozed)
        if (const auto morning = clock::next_working_morning(session.now(), session.calendar()))
            form.until = session.dates().typed_future(*morning);
    return form;
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
