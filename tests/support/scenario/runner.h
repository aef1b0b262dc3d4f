#pragma once
// Runs one scenario file (tests/scenarios/README.md).

#include <string>
#include <string_view>
#include <vector>

#include "base/time_zone.h"
#include "support/scenario/world.h"

namespace wordkeep::scenario {

struct Outcome {
    std::string title;
    std::vector<Failure> failures;
    std::size_t checks = 0;  ///< steps that expected something

    [[nodiscard]] bool passed() const { return failures.empty(); }
};

/// Never throws. After a command that cannot be carried out as expected, the rest is not looked at.
[[nodiscard]] Outcome run(std::string_view file, ZoneSource& zones);

}  // namespace wordkeep::scenario
