// Quotes (rows 70, 91–93): out on the very day, within the hour once they are ready, late only past
// the date that the client was told; then followed up at 2, 7 and 14 days, and closed.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"

#include <algorithm>
#include <array>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

constexpr std::int32_t rungs = 3;

/// What they were told, else the date by which they need it.
std::optional<Instant> promised(const Quote& quote, const clock::WorkingCalendar& calendar) {
    const auto& date = quote.told ? quote.told : quote.latest;
    if (!date) return std::nullopt;
    const auto deadline = clock::deadline_of(*date, quote.asked_at, calendar);
    return deadline ? std::optional(*deadline) : std::nullopt;
}

std::optional<Instant> target(const Quote& quote, const clock::WorkingCalendar& calendar) {
    const auto found = quote.target ? clock::deadline_of(*quote.target, calendar)
                                    : clock::quote_target(quote.asked_at, calendar);
    return found ? std::optional(*found) : std::nullopt;
}

void append_unsent(const Of<Quote>& quote, const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const bool is_ready = quote->state == QuoteState::ready && quote->ready_at;
    const Instant start = is_ready ? *quote->ready_at : quote->asked_at;
    Line line =
        new_line(records, is_ready ? Rule::quote_ready : Rule::quote, quote.id.value, start);
    const auto told = promised(*quote.record, calendar);
    if (is_ready) {
        start_clock(line, start, Clock::quote_ready, records, context);
        line.base = Rule::quote_ready;
        if (told && *told < line.due) {
            line.due = *told;
            line.turns = turns_of(*told, calendar);
        }
    } else {
        const auto mine = target(*quote.record, calendar);
        line.works = mine.has_value() || told.has_value();
        line.due = told.value_or(mine.value_or(start));
        const Instant first = mine ? std::min(*mine, line.due) : line.due;
        line.turns = turns_of(first, calendar);
        if (mine && *mine < line.due) line.target = mine;
        // My own target makes it late for nobody.
        line.turns.late = told ? *told + seconds{1} : never;
        line.own_clock = std::max<seconds>(line.due - start, hours{1});
        line.unit = Unit::calendar_days;
        line.amount = std::chrono::duration_cast<days>(line.own_clock).count();
    }
    line.rivals = quote->rivals;
    append_decided(line, records, context, Raises::yes, {}, out);
}

void append_sent(const Of<Quote>& quote, const ClientRecords& records, const RuleContext& context,
                 std::vector<Line>& out) {
    constexpr std::array<Clock, rungs> ladder{Clock::follow_up_first, Clock::follow_up_second,
                                              Clock::follow_up_third};
    const Instant sent = quote->sent_at.value_or(quote->asked_at);
    const std::int32_t times = records.times_told(Purpose::follow_up, quote.id.value, sent);
    const Instant last = records.told(Purpose::follow_up, quote.id.value, sent).value_or(sent);
    Line line = new_line(records, times < rungs ? Rule::follow_up : Rule::quote_outcome,
                         quote.id.value, sent);
    if (times >= rungs) {
        start_clock(line, last, Clock::quote_outcome, records, context);
    } else {
        const auto rung = static_cast<std::size_t>(times);
        start_clock(line, sent, ladder[rung], records, context);
        // Asked late, it is not asked twice at once.
        const auto gap =
            times == 0 ? line.amount
                       : std::max<std::int64_t>(
                             1, line.amount - context.clocks.of(ladder[rung - 1], *records.client));
        const auto after_last = clock::add_days_rolled_forward(last, days{gap}, *context.calendar);
        if (after_last && *after_last > line.due) {
            line.due = *after_last;
            line.turns = turns_of(line.due, *context.calendar);
        }
        line.turns.coming_up =
            working_days_before(day_of_due(line.due, *context.calendar), 1, *context.calendar);
    }
    line.times = times;
    line.rivals = quote->rivals;
    append_decided(line, records, context, Raises::no, {.obligation = sent}, out);
}

}  // namespace

void append_quotes(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    if (!shows_prices(*records.client)) return;
    for (const Of<Quote>& quote : records.of<Quote>()) {
        if (quote->state == QuoteState::asked || quote->state == QuoteState::ready)
            append_unsent(quote, records, context, out);
        else if (quote->state == QuoteState::sent)
            append_sent(quote, records, context, out);
    }
}

}  // namespace wordkeep::attention
