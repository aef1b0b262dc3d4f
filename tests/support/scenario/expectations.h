#pragma once
// What a scenario expects at one moment: "expect" of a step.

#include <vector>

#include "support/scenario/world.h"

namespace wordkeep::scenario {

/// Checks everything in `expect`; appends what is not so. Throws FormatError when it cannot be
/// read.
void check_expectations(World& world, Computer& computer, const Node& expect,
                        std::vector<Failure>& failures);

}  // namespace wordkeep::scenario
