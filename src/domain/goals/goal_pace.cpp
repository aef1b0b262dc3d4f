#include "domain/goals/goal_pace.h"

#include <algorithm>

namespace wordkeep {
namespace {

using std::chrono::days;

/// Begin and end are both worked.
std::int64_t length_in_days(const Goal& goal) {
    return std::max<std::int64_t>(1, (goal.until - goal.begins).count() + 1);
}

double weeks(std::int64_t count) { return std::max(1.0, static_cast<double>(count) / 7.0); }

}  // namespace

std::int64_t done_for(const Workspace& workspace, GoalId goal) {
    std::int64_t sum = 0;
    workspace.table<Activity>().for_each([&](ActivityId, const Activity& activity) {
        if (activity.goal == goal) sum += activity.amount;
    });
    return sum;
}

std::optional<Date> behind_from(const Goal& goal, std::int64_t done) {
    if (done >= goal.target) return std::nullopt;
    const auto share = static_cast<double>(std::max<std::int64_t>(done, 0)) / goal.target;
    const auto ahead = static_cast<std::int64_t>(share * static_cast<double>(length_in_days(goal)));
    return goal.begins + days{ahead + 1};
}

GoalPace pace_of(const Goal& goal, std::int64_t done, Date today) {
    const std::int64_t length = length_in_days(goal);
    const std::int64_t left = std::clamp<std::int64_t>((goal.until - today).count() + 1, 0, length);
    GoalPace pace{done, goal.target, goal.target / weeks(length), 0, false};
    pace.needed = static_cast<double>(std::max<std::int64_t>(0, goal.target - done)) / weeks(left);
    const auto behind = behind_from(goal, done);
    pace.behind = behind && today >= *behind;
    return pace;
}

}  // namespace wordkeep
