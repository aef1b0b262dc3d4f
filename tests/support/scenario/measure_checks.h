#pragma once
// Diagnosis, further figures, what is owed to me, goals, promises and the reading of letters
// against what a scenario says of them.

#include <span>
#include <string_view>
#include <vector>

#include "support/scenario/line_checks.h"

namespace wordkeep::scenario {

/// What these checks look at.
struct MeasureChecked {
    World& world;
    Computer& computer;
    const View& view;
    const LineChecker& lines;
    std::vector<Failure>& failures;
};

struct MeasureCheck {
    std::string_view key;
    void (*run)(MeasureChecked&, const Node&);
};

[[nodiscard]] std::span<const MeasureCheck> measure_checks();

}  // namespace wordkeep::scenario
