// Decisions that are asked again, and planned talks: goal and agenda before, the timer during them
// (rows 25–27).

#include "attention/families.h"
#include "attention/turns.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// One line for the oldest contact that asks again about a decision and got no reason since.
void append_asked_again(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out) {
    const TimedConversation* first = nullptr;
    std::int32_t times = 0;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.purpose == Purpose::restate && c.direction == Direction::out && c.reached) {
            first = nullptr;
            times = 0;
        } else if (std::ranges::find(c.tags, ContactTag::decision_again) != c.tags.end()) {
            if (!first) first = &timed;
            ++times;
        }
    }
    if (!first) return;
    Line line = new_line(records, Rule::decision_again, first->id.value, first->conversation->at);
    start_clock(line, first->conversation->at, Clock::restate_due, records, context);
    line.conversation = first->id;
    line.times = times;
    append_decided(line, records, context, Raises::yes, {}, out);
}

/// Of a talk without an agenda nobody has said how long it may take.
constexpr minutes length_without_agenda{60};

minutes planned(const Meeting& meeting) {
    minutes sum{0};
    for (const AgendaItem& item : meeting.agenda)
        sum += minutes{item.minutes};
    return sum > minutes{0} ? sum : length_without_agenda;
}

/// They have spoken since it was to begin, or a little earlier.
bool have_spoken(Instant begin, const ClientRecords& records) {
    return std::ranges::any_of(records.conversations, [&](const TimedConversation& timed) {
        return is_two_way(*timed.conversation) && timed.conversation->at >= begin - hours{1};
    });
}

/// The time of a planned talk has gone by, and nobody has said what came of it.
void append_past(const Of<Meeting>& meeting, const ClientRecords& records,
                 const RuleContext& context, std::vector<Line>& out) {
    if (have_spoken(meeting->at, records)) return;
    const clock::WorkingCalendar& calendar = *context.calendar;
    Line line = new_line(records, Rule::wrap_up, meeting.id.value, meeting->at);
    const minutes length = planned(*meeting.record);
    line.due = meeting->at + length;
    line.turns = {.now = line.due,
                  .late = calendar.start_of(calendar.day_of(line.due) + std::chrono::days{2})};
    line.amount = length.count();
    line.own_clock = hours{8};
    line.gone = meeting->at + std::chrono::days{14};
    append_decided(line, records, context, Raises::no, {}, out);
}

void append_meeting(const Of<Meeting>& meeting, const ClientRecords& records,
                    const RuleContext& context, std::vector<Line>& out) {
    if (meeting->ended_at) return;
    const clock::WorkingCalendar& calendar = *context.calendar;
    if (meeting->started_at) {
        const Instant start = *meeting->started_at;
        Line line = new_line(records, Rule::wrap_up, meeting.id.value, start);
        const minutes length = planned(*meeting.record);
        line.due = start + length;
        line.turns = {.now = start, .late = line.due + seconds{1}};
        line.amount = length.count();
        line.own_clock = std::max<seconds>(length, minutes{1});
        line.gone = start + hours{12};  // forgotten to be ended
        append_decided(line, records, context, Raises::no, {}, out);
        return;
    }
    append_past(meeting, records, context, out);
    if (!meeting->goal.empty() && !meeting->agenda.empty()) return;
    const Instant since = working_days_before(day_of_due(meeting->at, calendar), 1, calendar);
    Line line = new_line(records, Rule::agenda, meeting.id.value, since);
    line.due = meeting->at;
    line.turns = turns_of(meeting->at, calendar);
    line.own_clock = hours{8};
    line.amount = 1;
    line.unit = Unit::working_days;
    line.gone = meeting->at;
    append_decided(line, records, context, Raises::no, {}, out);
}

}  // namespace

void append_decisions(const ClientRecords& records, const RuleContext& context,
                      std::vector<Line>& out) {
    append_asked_again(records, context, out);
    for (const Of<Meeting>& meeting : records.of<Meeting>())
        append_meeting(meeting, records, context, out);
}

}  // namespace wordkeep::attention
