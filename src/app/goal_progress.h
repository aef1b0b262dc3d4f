#pragma once
// How far a goal is, and how far it would be at an even pace (row 77).
//
// expected = target × days gone ÷ days in all, rounded down; all of it on the last day

#include "domain/workspace.h"

#include <algorithm>
#include <cstdint>

namespace wordkeep::app {

struct GoalProgress {
    std::int64_t done = 0;  ///< sum of what was counted
    std::int64_t expected = 0;

    [[nodiscard]] bool behind() const { return done < expected; }
};

[[nodiscard]] inline GoalProgress progress_of(const Workspace& workspace, GoalId id,
                                              const Goal& goal, Date today) {
    GoalProgress progress;
    workspace.table<Activity>().for_each([&](ActivityId, const Activity& activity) {
        if (activity.goal == id) progress.done += activity.amount;
    });
    const std::int64_t all = std::max<std::int64_t>((goal.until - goal.begins).count(), 1);
    const std::int64_t gone = std::clamp<std::int64_t>((today - goal.begins).count(), 0, all);
    progress.expected = goal.target * gone / all;
    return progress;
}

}  // namespace wordkeep::app
