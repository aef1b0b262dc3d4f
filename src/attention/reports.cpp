// The weekly report of every running agreement, with one question to the client (PRODUCT.md,
// Report; rows 58–60). On by default; a meeting, a call or a mail does not stand for it.
//
// It is due on the weekday of the agreement – unless one is set, Tuesday, Wednesday or Thursday, by
// the number of the agreement. A report sent up to three days early stands for the one that was
// due; before that it is not shown.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

constexpr days covered{3};  // a report sent so long before stands for the one that is due

/// When it was sent last; nothing: never.
std::optional<Instant> last_report(const Of<Agreement>& agreement, const ClientRecords& records) {
    std::optional<Instant> last = records.told(Purpose::report, agreement.id.value);
    for (const Of<Report>& report : records.of<Report>())
        if (report->agreement == agreement.id && report->sent_at)
            last = std::max(last.value_or(*report->sent_at), *report->sent_at);
    return last;
}

/// Where the clock begins: the last report, the start, or the end of a pause.
std::optional<Instant> clock_start(const Of<Agreement>& agreement, const ClientRecords& records,
                                   const RuleContext& context) {
    const Client& client = *records.client;
    if (agreement->state != AgreementState::running || !agreement->reports ||
        !agreement->started_at || !runs_clocks(client.stage))
        return std::nullopt;
    Instant start = *agreement->started_at;
    for (const Pause& pause : agreement->pauses)
        if (pause.to) start = std::max(start, *pause.to);
    if (const auto last = last_report(agreement, records)) start = std::max(start, *last);
    if (client.stage == Stage::paused && client.paused_until)
        start = std::max(start, context.calendar->start_of(*client.paused_until));
    return start;
}

/// The first day of the agreement's weekday on which the next one can be due.
Date first_day(const Of<Agreement>& agreement, Date sent, const ClientRecords& records,
               const RuleContext& context) {
    const std::int64_t spread = 2 + static_cast<std::int64_t>(agreement.id.value % 3);
    const std::int64_t wanted = agreement->report_weekday != 0 ? agreement->report_weekday : spread;
    const days every{context.clocks.of(Clock::report_every, *records.client)};
    const Date first = sent + std::max(every - days{6}, days{1});
    const auto weekday = static_cast<std::int64_t>(std::chrono::weekday{first}.iso_encoding());
    return first + days{(wanted - weekday + 7) % 7};
}

/// The report of this week went out without its question.
void append_check_in(const Of<Agreement>& agreement, const ClientRecords& records,
                     const RuleContext& context, std::vector<Line>& out) {
    const auto last = last_report(agreement, records);
    if (!last || !clock_start(agreement, records, context)) return;
    const Instant from = *last - days{6};
    const bool is_in_report =
        std::ranges::any_of(records.of<Report>(), [&](const Of<Report>& report) {
            return report->agreement == agreement.id && report->sent_at &&
                   *report->sent_at >= from && !report->question.empty();
        });
    const bool is_asked =
        is_in_report ||
        std::ranges::any_of(records.conversations, [&](const TimedConversation& timed) {
            const Conversation& c = *timed.conversation;
            return c.at >= from && c.direction == Direction::out && c.reached &&
                   (c.purpose == Purpose::check_in || c.purpose == Purpose::question ||
                    !c.questions.empty());
        });
    if (is_asked) return;
    Line line = new_line(records, Rule::check_in, agreement.id.value, *last);
    start_clock(line, *last, Clock::check_in_due, records, context);
    append_decided(line, records, context, Raises::no, {.obligation = *last}, out);
}

}  // namespace

std::optional<Instant> report_due(const Of<Agreement>& agreement, const ClientRecords& records,
                                  const RuleContext& context) {
    const auto start = clock_start(agreement, records, context);
    if (!start || records.not_needed(Rule::report, agreement.id.value, *start)) return std::nullopt;
    const clock::WorkingCalendar& calendar = *context.calendar;
    const Date sent = calendar.day_of(*start);
    Date day = first_day(agreement, sent, records, context);
    for (;; day += days{7}) {
        const auto deadline = clock::deadline_of(Due{day, {}}, *start, calendar);
        const Instant due = deadline ? *deadline : calendar.start_of(day);
        if (day_of_due(due, calendar) - covered > sent) return due;
    }
}

void append_reports(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out) {
    for (const Of<Agreement>& agreement : records.of<Agreement>()) {
        append_check_in(agreement, records, context, out);
        const auto due = report_due(agreement, records, context);
        if (!due) continue;
        const Instant start = *clock_start(agreement, records, context);
        Line line = new_line(records, Rule::report, agreement.id.value, start);
        line.due = *due;
        line.turns = turns_of(*due, *context.calendar);
        line.turns.coming_up =
            std::max(line.turns.coming_up,
                     context.calendar->start_of(day_of_due(*due, *context.calendar) - covered));
        line.amount = context.clocks.of(Clock::report_every, *records.client);
        line.unit = Unit::calendar_days;
        line.own_clock = days{line.amount};
        append_decided(line, records, context, Raises::yes, {.obligation = start}, out);
    }
}

}  // namespace wordkeep::attention
