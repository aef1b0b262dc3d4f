#include "app/talk.h"

#include "app/kickoff.h"
#include "app/session.h"
#include "attention/defaults.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wordkeep::app {
namespace {

using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

/// After so long nobody is still talking: it was forgotten to be ended.
constexpr hours longest_talk{12};

bool is_under_way(const Meeting& meeting, Instant now) {
    return meeting.started_at && !meeting.ended_at && now - *meeting.started_at < longest_talk;
}

bool is_planned_for_today(const Meeting& meeting, const Session& session) {
    return !meeting.started_at && !meeting.ended_at &&
           session.zone().date_at(meeting.at) == session.zone().date_at(session.now());
}

/// Which of the client's meetings this talk is; none: a new one.
MeetingId fitting_meeting(ClientId client, const Session& session) {
    MeetingId planned, under_way;
    session.workspace().table<Meeting>().for_each_of(client,
                                                     [&](MeetingId id, const Meeting& meeting) {
                                                         if (is_under_way(meeting, session.now()))
                                                             under_way = std::max(under_way, id);
                                                         if (is_planned_for_today(meeting, session))
                                                             planned = std::max(planned, id);
                                                     });
    return under_way ? under_way : planned;
}

void take_over(TalkForm& form, MeetingId id, const Meeting& meeting) {
    form.meeting = id;
    form.log.channel = meeting.channel;
    form.goal = meeting.goal;
    form.agenda.clear();
    for (const AgendaItem& item : meeting.agenda)
        form.agenda.push_back({item.what, std::to_string(item.minutes)});
    form.begun = meeting.started_at;
    form.item_begun = meeting.started_at;
}

std::vector<AgendaItem> agenda_of(const TalkForm& form) {
    std::vector<AgendaItem> agenda;
    for (const AgendaDraft& item : form.agenda)
        if (!trimmed(item.what).empty())
            agenda.push_back(
                {std::string(trimmed(item.what)), static_cast<std::int32_t>(minutes_of(item))});
    return agenda;
}

std::int64_t whole_minutes(Instant from, Instant to) {
    return std::max<std::int64_t>(floor<minutes>(to - from).count(), 0);
}

/// The conversation that the talk became: the newest of its client that began with it.
ConversationId conversation_of(const TalkForm& form, const Session& session) {
    ConversationId newest;
    session.workspace().conversations().for_each_of(form.log.client.id,
                                                    [&](ConversationId id, const Conversation& c) {
                                                        if (c.at == form.begun && is_two_way(c))
                                                            newest = std::max(newest, id);
                                                    });
    return newest;
}

}  // namespace

std::int64_t minutes_of(const AgendaDraft& item) {
    const std::string_view typed = trimmed(item.minutes);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    const bool good = error == std::errc{} && value >= 1 && value <= 600;
    return good && end == typed.data() + typed.size() ? value : usual_item_minutes;
}

TalkTime time_of(const TalkForm& form, Instant now) {
    TalkTime time;
    if (!form.begun) return time;
    time.gone = whole_minutes(*form.begun, now);
    for (const AgendaDraft& item : form.agenda)
        time.planned += minutes_of(item);
    if (form.item < form.agenda.size())
        time.item_left = minutes_of(form.agenda[form.item]) -
                         whole_minutes(form.item_begun.value_or(*form.begun), now);
    return time;
}

TalkForm talk_with(ClientId client, const Session& session) {
    TalkForm form;
    form.log = log_form_for(session.workspace(), client);
    form.log.channel = Channel::call;
    form.log.direction = Direction::out;
    plan_for(form, session);
    return form;
}

void plan_for(TalkForm& form, const Session& session) {
    const ClientId client = form.log.client.id;
    if (!client || form.begun) return;
    list_open(form.log, session.workspace());
    const MeetingId id = fitting_meeting(client, session);
    const Meeting* meeting = session.workspace().find(id);
    if (meeting) return take_over(form, id, *meeting);
    form.meeting = {};
}

std::optional<TalkForm> talk_under_way(const Session& session) {
    MeetingId newest;
    session.workspace().table<Meeting>().for_each([&](MeetingId id, const Meeting& meeting) {
        if (is_under_way(meeting, session.now())) newest = std::max(newest, id);
    });
    const Meeting* meeting = session.workspace().find(newest);
    if (!meeting) return std::nullopt;
    return talk_with(meeting->client, session);
}

void go_to_item(TalkForm& form, std::uint32_t item, Instant now) {
    if (item == form.item) return;
    form.item = std::min(item, static_cast<std::uint32_t>(form.agenda.size()));
    form.item_begun = now;
}

Result<Command> beginning_of(const TalkForm& form, Instant now) {
    if (!form.log.client.id) return reject(Phrase{"reject.client.not_chosen", {}}, "client");
    if (form.meeting)
        return Command{Edit<Meeting>{PatchBuilder<Meeting>(form.meeting)
                                         .set(&Meeting::channel, form.log.channel)
                                         .set(&Meeting::goal, std::string(trimmed(form.goal)))
                                         .set(&Meeting::agenda, agenda_of(form))
                                         .set(&Meeting::started_at, std::optional{now})
                                         .done()}};
    Meeting meeting;
    meeting.client = form.log.client.id;
    meeting.at = now;
    meeting.channel = form.log.channel;
    meeting.goal = trimmed(form.goal);
    meeting.agenda = agenda_of(form);
    meeting.started_at = now;
    return Command{Add<Meeting>{std::move(meeting), {}}};
}

MeetingId meeting_of(const TalkForm& form, const Session& session) {
    if (form.meeting) return form.meeting;
    return fitting_meeting(form.log.client.id, session);
}

AgreementId asked_for_agreement(const TalkForm& form, const AgendaDraft& item,
                                const Session& session) {
    AgreementId found;
    session.workspace().table<Agreement>().for_each_of(
        form.log.client.id, [&](AgreementId id, const Agreement& agreement) {
            if (agreement.state != AgreementState::closed && unanswered_item(agreement, item.what))
                found = id;
        });
    return found;
}

bool is_answered(const TalkForm& form, std::string_view question) {
    return std::ranges::any_of(form.agenda, [&](const AgendaDraft& item) {
        return item.what == question && !trimmed(item.answer).empty();
    });
}

std::optional<Command> answers_of(const TalkForm& form, const Session& session) {
    for (const AgendaDraft& first : form.agenda) {
        if (trimmed(first.answer).empty()) continue;
        const AgreementId id = asked_for_agreement(form, first, session);
        const Agreement* old = session.workspace().find(id);
        if (!old) continue;
        Agreement changed = *old;
        for (const AgendaDraft& item : form.agenda) {
            if (trimmed(item.answer).empty()) continue;
            if (const auto asked = unanswered_item(changed, item.what))
                changed.kickoff[*asked].answer = trimmed(item.answer);
        }
        take_over_answers(changed);
        return Command{Edit<Agreement>{difference(id, *old, std::move(changed))}};
    }
    return std::nullopt;
}

Result<Command> ending_of(const TalkForm& form, const FormContext& context) {
    LogForm log = form.log;
    log.reached = true;
    log.when.clear();
    for (const AgendaDraft& item : form.agenda)
        if (!trimmed(item.answer).empty())
            log.note += (log.note.empty() ? "" : "\n") + item.what + " " + item.answer;
    auto command = build(log, context);
    if (!command) return command;
    auto& logged = std::get<LogConversation>(*command);
    logged.at = form.begun;
    logged.meeting = form.meeting;
    logged.conversation.duration_minutes = static_cast<std::int32_t>(
        std::min<std::int64_t>(whole_minutes(form.begun.value_or(context.dates.context().now),
                                             context.dates.context().now),
                               24 * 60));
    return command;
}

std::optional<DraftForm> summary_of(const TalkForm& form, const Session& session) {
    const ConversationId talk = conversation_of(form, session);
    if (!talk) return std::nullopt;
    for (attention::Line& line : session.lines_of(form.log.client.id)) {
        if (line.action != attention::Action::summarise) continue;
        // The line is one for all talks that wait for a summary; this one is about the latest.
        line.conversation = talk;
        return draft_for(line, session);
    }
    return std::nullopt;
}

}  // namespace wordkeep::app
