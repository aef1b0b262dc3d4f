#pragma once
// The pace of a goal (row 77).
//
// done    the sum of the amounts of its activities
// pace    what is to be done a week from begin to end: number ÷ weeks
// needed  what is still missing ÷ the weeks that are left, this one counted whole
// behind  the share done is smaller than the share of the days that have passed

#include "domain/workspace.h"

#include <optional>

namespace wordkeep {

[[nodiscard]] std::int64_t done_for(const Workspace& workspace, GoalId goal);

/// The first day on which a goal of which so much is done is behind; nothing when it is reached.
[[nodiscard]] std::optional<Date> behind_from(const Goal& goal, std::int64_t done);

struct GoalPace {
    std::int64_t done = 0;
    std::int64_t target = 0;
    double per_week = 0;  ///< as planned
    double needed = 0;    ///< per week from now on
    bool behind = false;
};

[[nodiscard]] GoalPace pace_of(const Goal& goal, std::int64_t done, Date today);

}  // namespace wordkeep
