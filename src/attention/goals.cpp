// Goals of mine (rows 76–80).
//
//   pace    what is done ÷ the number lies a week behind the share of the time that has passed:
//           add a step (row 77). While a dated step lies ahead it is quiet.
//   plan B  a step whose deadline passed twice and was moved: choose another way (row 79)
//   stuck   a step planned seven days ago, or past its date, and not done: do it now (row 80)

#include "attention/families.h"
#include "attention/turns.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"
#include "domain/goals/goal_pace.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

struct OpenGoal {
    GoalId id;
    const Goal* goal = nullptr;
};

/// Due by the first close from `start` on.
Line line_of(Rule rule, const OpenGoal& open, Instant start, const ClientRecords& records,
             const RuleContext& context) {
    Line line = new_line(records, rule, open.id.value, start);
    const auto due = clock::next_working_close(start, *context.calendar);
    line.works = due.has_value();
    line.due = due.value_or(start);
    line.turns = turns_of(line.due, *context.calendar);
    line.amount = 1;
    line.unit = Unit::working_days;
    line.own_clock = days{7};
    return line;
}

void append_pace(const OpenGoal& open, const ClientRecords& records, const RuleContext& context,
                 std::vector<Line>& out) {
    const Goal& goal = *open.goal;
    const std::int64_t done = done_for(*records.workspace, open.id);
    const auto behind = behind_from(goal, done);
    if (!behind) return;
    const auto& clocks = context.clocks;
    Date day = std::min(*behind + days{clocks.of(Clock::goal_slack)}, goal.until + days{1});
    for (const GoalStep& step : goal.steps)
        if (step.due && !step.done_at) day = std::max(day, *step.due + days{1});
    const Instant start = context.calendar->start_of(day);
    Line line = line_of(Rule::goal_pace, open, start, records, context);
    line.times = static_cast<std::int32_t>(done);
    never_late(line);
    append_decided(line, records, context, Raises::no, {.obligation = start}, out);
}

void append_steps(const OpenGoal& open, const ClientRecords& records, const RuleContext& context,
                  std::vector<Line>& out) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const days after{context.clocks.of(Clock::stuck_after)};
    std::optional<std::size_t> stuck;
    Instant since = never;
    for (std::size_t i = 0; i < open.goal->steps.size(); ++i) {
        const GoalStep& step = open.goal->steps[i];
        if (step.done_at) continue;
        if (step.passed >= context.clocks.of(Clock::plan_b_after)) {
            const Instant begins = calendar.start_of(open.goal->begins);
            Line line = line_of(Rule::plan_b, open, begins, records, context);
            line.times = static_cast<std::int32_t>(i);
            // It is decided again with the next date that passes.
            const Instant moved = step.due ? calendar.start_of(*step.due) : begins;
            line.due =
                std::max(line.due, clock::next_working_close(moved, calendar).value_or(moved));
            line.turns = turns_of(line.due, calendar);
            line.turns.today = begins;
            never_late(line);
            append_decided(line, records, context, Raises::no, {}, out);
            return;
        }
        Instant from = never;
        if (step.planned_at) from = *step.planned_at + after;
        if (step.due) from = std::min(from, calendar.start_of(*step.due + days{1}));
        if (from >= since) continue;
        since = from;
        stuck = i;
    }
    if (!stuck) return;
    Line line = line_of(Rule::stuck, open, since, records, context);
    line.times = static_cast<std::int32_t>(*stuck);
    never_late(line);
    append_decided(line, records, context, Raises::no, {.obligation = since}, out);
}

}  // namespace

void append_goals(const ClientRecords& records, const RuleContext& context,
                  std::vector<Line>& out) {
    records.workspace->table<Goal>().for_each([&](GoalId id, const Goal& goal) {
        if (goal.state != GoalState::open) return;
        const OpenGoal open{id, &goal};
        append_pace(open, records, context, out);
        append_steps(open, records, context, out);
    });
}

}  // namespace wordkeep::attention
