#pragma once
// The commands of a scenario.

#include <vector>

#include "support/scenario/world.h"

namespace wordkeep::scenario {

/// Keys of a command in a scenario beside those of the command itself.
inline constexpr std::string_view as_key = "as";
inline constexpr std::string_view rejection_key = "expect_rejection";

/// Carries out one command, or undo, redo, merge. Throws FormatError when it cannot be read. False:
/// it was rejected although it should not have been, or the other way round; why is appended.
[[nodiscard]] bool perform(World& world, Computer& computer, const Node& command,
                           std::vector<Failure>& failures);

}  // namespace wordkeep::scenario
