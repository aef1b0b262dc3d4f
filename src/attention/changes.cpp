// Changes (rows 38–48): logged, made clear, counted, ordered.
//
//   tagged on a contact, not logged                        log it                        row 40
//   logged, wording not confirmed                          ask what is meant             row 48
//   confirmed, one of the N                                tell n of N within the hour   row 45
//   confirmed, beyond N                                    send the order                row 46
//   order sent, not accepted                               ask again (they are to move)  row 46
//   two unplanned ones in 30 days                          explain how changes work      row 38
//   an idea of mine, parked                                offer it as a change          row 39

#include "attention/families.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

Line line_of(Rule rule, const Of<Change>& change, Instant start, Clock clock,
             const ClientRecords& records, const RuleContext& context) {
    Line line = new_line(records, rule, change.id.value, start);
    start_clock(line, start, clock, records, context);
    line.conversation = change->conversation;
    return line;
}

/// Asked once more, the clock of an answer begins again.
void append_asking(Rule rule, Clock first, const Of<Change>& change, Instant start,
                   const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    const auto asked = records.told(Purpose::question, change.id.value, start);
    Line line = line_of(rule, change, asked.value_or(start), asked ? Clock::change_approval : first,
                        records, context);
    line.times = records.times_told(Purpose::question, change.id.value, start);
    append_decided(line, records, context, asked ? Raises::no : Raises::yes,
                   {.obligation = line.since}, out);
}

void append_change(const Of<Change>& change, const ClientRecords& records,
                   const RuleContext& context, std::vector<Line>& out) {
    if (change->state == ChangeState::order_sent) {
        append_asking(Rule::order_approval, Clock::change_approval, change,
                      change->order_sent_at.value_or(change->requested_at), records, context, out);
    } else if (change->state == ChangeState::included && !change->noticed_at &&
               change->confirmed_at && change->origin == ChangeOrigin::client) {
        append_decided(line_of(Rule::change_notice, change, *change->confirmed_at,
                               Clock::change_notice, records, context),
                       records, context, Raises::yes, {.obligation = *change->confirmed_at}, out);
    } else if (change->state != ChangeState::unclear) {
        return;
    } else if (change->origin == ChangeOrigin::me) {
        append_decided(line_of(Rule::own_idea, change, change->requested_at, Clock::idea_due,
                               records, context),
                       records, context, Raises::no, {}, out);
    } else if (change->confirmed_at) {
        append_decided(line_of(Rule::change_order, change, *change->confirmed_at,
                               Clock::change_order, records, context),
                       records, context, Raises::yes, {.obligation = *change->confirmed_at}, out);
    } else {
        append_asking(Rule::change_unclear, Clock::change_ask, change, change->requested_at,
                      records, context, out);
    }
}

/// The last unplanned change that came less than 30 days after enough others.
const Of<Change>* last_of_many(const ClientRecords& records, const RuleContext& context) {
    const days window{context.clocks.of(Clock::changer_days, *records.client)};
    const auto enough = context.clocks.of(Clock::changer_count, *records.client);
    const auto is_unplanned = [](const Of<Change>& c) {
        return !c->planned && c->origin == ChangeOrigin::client;
    };
    const Of<Change>* last = nullptr;
    for (const Of<Change>& change : records.of<Change>()) {
        if (!is_unplanned(change)) continue;
        const Instant at = change->requested_at;
        const auto so_far = std::ranges::count_if(records.of<Change>(), [&](const auto& other) {
            return is_unplanned(other) && other->requested_at <= at &&
                   other->requested_at > at - window;
        });
        if (so_far >= enough && (!last || at > (*last)->requested_at)) last = &change;
    }
    return last;
}

void append_changer(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out) {
    const Of<Change>* last = last_of_many(records, context);
    if (!last) return;
    const days window{context.clocks.of(Clock::changer_days, *records.client)};
    const Instant since = (*last)->requested_at;
    // Explained once, it need not be explained again for each of the next ones.
    if (records.told(Purpose::ground_rules, 0, since - window)) return;
    Line line = line_of(Rule::changer, *last, since, Clock::changer_due, records, context);
    line.times = static_cast<std::int32_t>(
        std::ranges::count_if(records.of<Change>(), [&](const Of<Change>& change) {
            return !change->planned && change->origin == ChangeOrigin::client &&
                   change->requested_at <= since && change->requested_at > since - window;
        }));
    line.gone = since + window;
    append_decided(line, records, context, Raises::no, {}, out);
}

bool has_agreement(const ClientRecords& records) {
    return std::ranges::any_of(records.of<Agreement>(), [](const Of<Agreement>& a) {
        return a->state == AgreementState::running || a->state == AgreementState::paused;
    });
}

/// A contact with the tag that no change names.
void append_unlogged(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out) {
    if (!has_agreement(records)) return;
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.tags.empty() || std::ranges::find(c.tags, ContactTag::change) == c.tags.end())
            continue;
        const bool is_logged = std::ranges::any_of(
            records.of<Change>(),
            [&](const Of<Change>& change) { return change->conversation == timed.id; });
        if (is_logged) continue;
        Line line = new_line(records, Rule::log_change, timed.id.value, c.at);
        start_clock(line, c.at, Clock::change_log, records, context);
        line.conversation = timed.id;
        append_decided(line, records, context, Raises::no, {}, out);
    }
}

}  // namespace

void append_changes(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out) {
    append_unlogged(records, context, out);
    for (const Of<Change>& change : records.of<Change>())
        append_change(change, records, context, out);
    append_changer(records, context, out);
}

}  // namespace wordkeep::attention
