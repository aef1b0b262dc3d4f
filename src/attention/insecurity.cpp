// What makes a client insecure and asks for a measure (rows 9–14). The causes that ask for none by
// a date are in the diagnosis only. Nobody was told of these dates, so none of them is late.
//
//   two talks took longer than planned in 30 days      plan the next one             row 9
//   two requests inside my area in 30 days             give the reason               row 10
//   the kickoff checklist is full, nobody confirmed it  play the brief back          row 11
//   the kickoff checklist has blanks at the start      send the questions            row 12
//   work without an agreed goal                        confirm the direction         row 13
//   delivered more than one working day late           send a repair plan            row 14

#include "attention/care_facts.h"
#include "attention/families.h"
#include "base/arrange.h"
#include "domain/decide.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

void append_often(Rule rule, Clock due, Clock lasts, const std::optional<Often>& often,
                  const ClientRecords& records, const RuleContext& context,
                  std::vector<Line>& out) {
    if (!often) return;
    Line line = new_line(records, rule, often->origin, often->last);
    start_clock(line, often->last, due, records, context);
    line.times = often->times;
    line.gone = often->last + days{context.clocks.of(lasts, *records.client)};
    never_late(line);
    append_decided(line, records, context, Raises::no, {}, out);
}

void append_boundary(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out) {
    const auto often = often_tagged(records, ContactTag::my_decision,
                                    {Clock::boundary_count, Clock::boundary_days}, context);
    if (often && records.told(Purpose::boundary, 0, often->last)) return;
    append_often(Rule::boundary, Clock::boundary_due, Clock::boundary_days, often, records, context,
                 out);
}

std::int32_t unknowns(const Agreement& agreement) {
    return static_cast<std::int32_t>(std::ranges::count_if(
        agreement.kickoff, [](const KickoffItem& item) { return is_blank(item.answer); }));
}

void append_at_start(const Of<Agreement>& agreement, const ClientRecords& records,
                     const RuleContext& context, std::vector<Line>& out) {
    const Instant start = *agreement->started_at;
    const auto append = [&](Rule rule, Clock due, std::int32_t times) {
        Line line = new_line(records, rule, agreement.id.value, start);
        start_clock(line, start, due, records, context);
        line.times = times;
        never_late(line);
        append_decided(line, records, context, Raises::no, {}, out);
    };
    const auto told = [&](Purpose purpose) {
        return records.told(purpose, agreement.id.value).has_value();
    };
    const std::int32_t blanks = unknowns(*agreement.record);
    if (blanks > 0 && !told(Purpose::question)) append(Rule::unknowns, Clock::unknowns_due, blanks);
    if (is_blank(agreement->goal) && !told(Purpose::direction))
        append(Rule::drift, Clock::drift_due, 0);
    // Once all answers are in there is a brief to play back.
    if (blanks == 0 && !agreement->kickoff.empty() && !told(Purpose::play_back) &&
        !records.told(Purpose::summary, 0, start))
        append(Rule::play_back, Clock::play_back_due, 0);
}

/// One at a time: a new failure takes the place of the one before. As long as it is open its own
/// line asks for it; the plan is for what was delivered late.
void append_repair(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out) {
    auto failures = unrepaired_failures(records, context);
    const auto delivered = [&](const Failure& failure) {
        const Commitment* c = records.workspace->find(failure.commitment);
        return c && c->state == CommitmentState::kept ? c->closed_at : std::nullopt;
    };
    std::erase_if(failures, [&](const Failure& failure) { return !delivered(failure); });
    for (Failure& failure : failures)
        failure.since = std::max(failure.since, *delivered(failure));
    arrange(failures, {}, &Failure::since);
    const days lasts{context.clocks.of(Clock::repair_lasts, *records.client)};
    for (std::size_t i = 0; i < failures.size(); ++i) {
        const Failure& failure = failures[i];
        Line line = new_line(records, Rule::repair, failure.commitment.value, failure.since);
        start_clock(line, failure.since, Clock::repair_due, records, context);
        line.commitment = failure.commitment;
        line.gone = failure.since + lasts;
        if (i + 1 < failures.size()) line.gone = std::min(line.gone, failures[i + 1].since);
        never_late(line);
        append_decided(line, records, context, Raises::yes, {.obligation = failure.deadline}, out);
    }
}

}  // namespace

void append_insecurity(const ClientRecords& records, const RuleContext& context,
                       std::vector<Line>& out) {
    if (!runs_clocks(records.client->stage)) return;
    append_often(Rule::overrun, Clock::overrun_due, Clock::overrun_days, overruns(records, context),
                 records, context, out);
    append_boundary(records, context, out);
    for (const Of<Agreement>& agreement : records.of<Agreement>())
        if (agreement->state == AgreementState::running && agreement->started_at)
            append_at_start(agreement, records, context, out);
    append_repair(records, context, out);
}

}  // namespace wordkeep::attention
