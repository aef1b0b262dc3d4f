#pragma once
// A goal of mine with a plan and a plan B (rows 75–80), and what was done for it. They belong to no
// client.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Goal;
using GoalId = Id<Goal>;
struct Activity;
using ActivityId = Id<Activity>;

enum class GoalState : std::uint8_t {
    open = 0,
    reached = 1,
    dropped = 2,
};

enum class GoalKind : std::uint8_t {
    result = 0,       ///< a number to reach
    activity = 1,     ///< something to be done so often (row 79)
    new_clients = 2,  ///< "ten new clients": counted by itself when somebody becomes one (row 77)
};

struct GoalStep {
    std::string what;
    std::optional<Date> due;
    std::optional<Instant> planned_at;
    std::optional<Instant> done_at;
    std::int32_t passed = 0;  ///< how often its deadline has passed and was moved (row 79)

    friend bool operator==(const GoalStep&, const GoalStep&) = default;
};

struct Goal {
    std::string title;
    GoalKind kind = GoalKind::result;
    std::int32_t target = 1;  ///< the number
    std::string unit;         ///< of what
    Date begins = {};
    Date until = {};
    std::string plan;
    std::string plan_b;
    std::vector<GoalStep> steps;
    GoalState state = GoalState::open;
    std::optional<Instant> closed_at;
    bool removed = false;

    friend bool operator==(const Goal&, const Goal&) = default;
};

/// One step of the count: it is not a number in the goal, so that two computers can both count.
struct Activity {
    GoalId goal;
    Instant at = {};
    std::int32_t amount = 1;
    std::string note;
    bool removed = false;

    friend bool operator==(const Activity&, const Activity&) = default;
};

template <>
struct EnumNames<GoalState> {
    static constexpr std::array names{
        std::pair{GoalState::open, std::string_view("open")},
        std::pair{GoalState::reached, std::string_view("reached")},
        std::pair{GoalState::dropped, std::string_view("dropped")},
    };
};
template <>
struct EnumNames<GoalKind> {
    static constexpr std::array names{
        std::pair{GoalKind::result, std::string_view("result")},
        std::pair{GoalKind::activity, std::string_view("activity")},
        std::pair{GoalKind::new_clients, std::string_view("new_clients")},
    };
};
template <>
struct Schema<GoalStep> {
    static constexpr std::string_view name = "goal_step";
    static constexpr auto fields = std::tuple{
        required("what", &GoalStep::what),          field("due", &GoalStep::due),
        field("planned_at", &GoalStep::planned_at), field("done_at", &GoalStep::done_at),
        field("passed", &GoalStep::passed),
    };
};
template <>
struct Schema<Goal> {
    static constexpr std::string_view name = "goal";
    static constexpr auto fields = std::tuple{
        required("title", &Goal::title),      field("kind", &Goal::kind),
        field("target", &Goal::target),       field("unit", &Goal::unit),
        field("begins", &Goal::begins),       required("until", &Goal::until),
        field("plan", &Goal::plan),           field("plan_b", &Goal::plan_b),
        field("steps", &Goal::steps),         field("state", &Goal::state),
        field("closed_at", &Goal::closed_at), field("removed", &Goal::removed),
    };
};
template <>
struct Schema<Activity> {
    static constexpr std::string_view name = "activity";
    static constexpr auto fields = std::tuple{
        required("goal", &Activity::goal),    field("at", &Activity::at),
        field("amount", &Activity::amount),   field("note", &Activity::note),
        field("removed", &Activity::removed),
    };
};

}  // namespace wordkeep
