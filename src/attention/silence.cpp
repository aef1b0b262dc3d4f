// Silence (PRODUCT.md, Clocks): one clock per client with a stage, since the last word from me.
//
// A client is new (row 6) when the silence began within the first 30 days as an active client and
// they did not know me before. It is the beginning that counts: a limit that has started does not
// change while nothing happens.

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::seconds;

struct Start {
    Instant at{};
    std::uint64_t origin = 0;
    ConversationId word;  ///< none: there was no word since the stage began
};

/// The last word, or the beginning of the stage if that is later: clocks never reach back further.
std::optional<Start> silence_start(const ClientRecords& records, const RuleContext& context) {
    const Client& client = *records.client;
    std::optional<Start> start;
    for (auto t = records.conversations.rbegin(); t != records.conversations.rend(); ++t) {
        if (!counts_as_word(*t->conversation)) continue;
        start = Start{t->conversation->at, t->id.value, t->id};
        break;
    }
    const auto begin_at = [&](Instant at) {
        if (start && at <= start->at) return;
        start = Start{at, static_cast<std::uint64_t>(at.time_since_epoch().count()), {}};
    };
    if (client.stage_since) begin_at(*client.stage_since);
    if (client.stage == Stage::paused && client.paused_until)
        begin_at(context.calendar->start_of(*client.paused_until));
    return start;
}

Rule rule_for(const Client& client, Instant start, const RuleContext& context) {
    if (client.stage == Stage::prospect || client.stage == Stage::quiet) return Rule::ping;
    return is_new(client, start, context.clocks) ? Rule::new_client : Rule::silence;
}

std::int64_t limit_in_days(const Client& client, Rule rule, const RuleContext& context) {
    if (client.cadence_days) return std::max(1, *client.cadence_days);
    if (rule == Rule::new_client) return context.clocks.of(Clock::silence_new, client);
    if (client.stage == Stage::prospect) return context.clocks.of(Clock::silence_prospect, client);
    if (client.stage == Stage::quiet) return context.clocks.of(Clock::silence_quiet, client);
    return context.clocks.of(Clock::silence_active, client);
}

/// "While a report, a next contact or an own commitment to tell them something falls inside the
/// limit it is quiet." When that date has passed, its own line is there; one that is not needed
/// keeps nobody informed.
bool is_quieted(const ClientRecords& records, const RuleContext& context, Instant since,
                Instant limit) {
    const auto is_inside = [&](Instant due) { return due >= since && due <= limit; };
    for (const Of<Agreement>& agreement : records.of<Agreement>())
        if (const auto due = report_due(agreement, records, context); due && is_inside(*due))
            return true;
    return std::ranges::any_of(records.commitments, [&](const OpenCommitment& open) {
        const Commitment& c = *open.commitment;
        return is_mine(c) && c.tells && open.deadline >= since && open.deadline <= limit &&
               !records.not_needed(rule_of(c), open.id.value, open.told_at);
    });
}

}  // namespace

std::int64_t cadence_of(const Client& client, Instant start, const RuleContext& context) {
    return limit_in_days(client, rule_for(client, start, context), context);
}

void append_silence(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out) {
    const Client& client = *records.client;
    if (!runs_clocks(client.stage)) return;
    const auto start = silence_start(records, context);
    if (!start) return;

    const Rule rule = rule_for(client, start->at, context);
    const days limit{limit_in_days(client, rule, context)};
    const auto due = clock::add_days_rolled_forward(start->at, limit, *context.calendar);
    Line line = new_line(records, rule, start->origin, start->at);
    line.works = due.has_value();
    line.due = due.value_or(start->at + limit);
    if (is_quieted(records, context, start->at, line.due)) return;

    line.conversation = start->word;
    line.amount = limit.count();
    line.unit = Unit::calendar_days;
    line.own_clock = limit;
    line.turns = turns_of(line.due, *context.calendar);
    const auto percent = context.clocks.of(Clock::silence_shown_from, client);
    line.turns.coming_up = start->at + seconds{limit} * percent / 100;
    line.turns.today = std::max(line.turns.today, line.turns.coming_up);
    line.turns.now = std::max(line.turns.now, line.turns.today);
    append_decided(line, records, context, Raises::no, {}, out);
}

}  // namespace wordkeep::attention
