// Goals with their pace, steps and plan B (rows 76–80), and the weekly self-check (row 105).

#include "assets/assets.h"
#include "domain/goals/goal_pace.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;
using app::RecordRef;

void pace_ui(const Frame& frame, GoalId id, const Goal& goal) {
    const GoalPace pace = pace_of(goal, done_for(frame.workspace(), id), frame.words.today());
    const std::string said =
        frame.say("goals.progress", {{"n", Count{pace.done}},
                                     {"target", Count{pace.target}},
                                     {"unit", goal.unit.empty() ? std::string() : " " + goal.unit},
                                     {"until", Day{goal.until}}});
    text(said, {.weight = Weight::medium});
    meter(said, static_cast<float>(pace.done), static_cast<float>(pace.target),
          pace.behind ? Tone::warn : Tone::good);
    if (goal.state != GoalState::open) return;
    const Ratio needed{pace.needed, false};
    const Ratio planned{pace.per_week, false};
    const std::string verdict = frame.say(pace.behind ? "goals.behind" : "goals.on_pace",
                                          {{"needed", needed}, {"planned", planned}});
    Row row{"pace", {.gap = 8, .align = Align::start}};
    {
        Stack mark{"mark", {.gap = 0, .width = Width::fit()}};
        space(3);  // to the middle of the first line
        state_mark(pace.behind ? Mark::late : Mark::done, verdict);
    }
    text(verdict, {.tone = pace.behind ? Tone::bad : Tone::good, .lines = Lines::wrapped});
}

void set_done(const Frame& frame, GoalId id, const Goal& goal, std::size_t i) {
    auto steps = goal.steps;
    steps[i].done_at = frame.session.now();
    frame.act(
        app::Perform{Edit<Goal>{PatchBuilder<Goal>(id).set(&Goal::steps, std::move(steps)).done()},
                     {"did.step_done", {}}});
}

void steps_ui(const Frame& frame, GoalId id, const Goal& goal) {
    if (goal.steps.empty()) return;
    List list{"steps", {.name = frame.tr("record.steps")}};
    for (std::size_t i = 0; i < goal.steps.size(); ++i) {
        const GoalStep& step = goal.steps[i];
        IdScope scope{i};
        ListRow row{"row", {.name = step.what, .activatable = false, .padding = 4}};
        state_mark(step.done_at ? Mark::done : Mark::waiting,
                   frame.tr(step.done_at ? "stage_of.checked" : "state.open"));
        {
            next_width(Width::fill(1, 120));
            Stack both{"words", {.gap = 2}};
            text(step.what, {.lines = Lines::wrapped});
            if (step.due && !step.done_at) secondary(words::text_of(Day{*step.due}, frame.words));
        }
        if (!step.done_at &&
            button("do", frame.tr("step.done"),
                   {.size = ButtonSize::small,
                    .disabled_reason = read_only_reason(frame),
                    .full_name = std::string(frame.tr("step.done")) + ": " + step.what}))
            set_done(frame, id, goal, i);
    }
}

void count_one(const Frame& frame, GoalId id) {
    Activity activity;
    activity.goal = id;
    activity.at = frame.session.now();
    frame.act(app::Perform{Add<Activity>{std::move(activity), {}}, {"did.counted", {}}});
}

void goal_ui(const Frame& frame, const RecordRef& ref) {
    const auto& goal = *static_cast<const Goal*>(ref.record);
    const GoalId id{ref.id};
    IdScope scope{ref.id};
    Section section{"goal", goal.title, {.gap = 8}};
    Card card{"card", {.gap = 12}};
    pace_ui(frame, id, goal);
    if (!goal.plan.empty()) property(frame.tr("record.plan"), goal.plan);
    if (!goal.plan_b.empty()) property(frame.tr("record.plan_b"), goal.plan_b);
    steps_ui(frame, id, goal);
    // New clients count by themselves.
    if (goal.state == GoalState::open && goal.kind != GoalKind::new_clients) {
        Row row{"count", {.gap = 8, .wrap = Wrap::yes}};
        if (button("one", frame.tr("goals.count_one"),
                   {.kind = ButtonKind::primary,
                    .size = ButtonSize::small,
                    .icon = icons::plus,
                    .disabled_reason = read_only_reason(frame),
                    .full_name = std::string(frame.tr("goals.count_one")) + ": " + goal.title}))
            count_one(frame, id);
    }
    step_bar(frame, app::info(RecordKind::goal), ref);
}

}  // namespace

void goals_ui(const Frame& frame) {
    Pane pane{"goals", {.landmark = Landmark::main, .max_content = 760}};
    heading(1, frame.tr("nav.goals"));
    const auto& refs = records_shown(frame, RecordKind::goal);
    if (refs.empty())
        empty_state(icons::star, frame.tr("goals.empty_title"), frame.tr("goals.empty_text"));
    {
        Row row{"add", {.gap = 8, .wrap = Wrap::yes}};
        if (refs.empty()) spring();
        add_record_button(frame, RecordKind::goal, {}, ButtonKind::primary);
        add_record_button(frame, RecordKind::self_check);
        if (refs.empty()) spring();
    }
    for (const RecordRef& ref : refs)
        goal_ui(frame, ref);
    record_section(frame, RecordKind::self_check, frame.tr("goals.checks"), {});
    record_section(frame, RecordKind::activity, frame.tr("goals.counted"), {});
}

}  // namespace wordkeep::ui
