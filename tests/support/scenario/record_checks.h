#pragma once
// Stored records against what a scenario says of them.

#include <vector>

#include "support/scenario/world.h"

namespace wordkeep::scenario {

/// {"commitment": "draft", "state": "kept", "closed_at": "2026-03-06T16:30"}: the record under the
/// name of its kind, and the fields that matter. Settings: {"settings": true, "my_name": "Jo"}.
void check_record(World& world, Computer& computer, const Node& expected,
                  std::vector<Failure>& failures);

/// {"client": 3, "commitment": 0}: how many there are, removed ones not counted.
void check_record_counts(const Workspace& workspace, const Node& expected,
                         std::vector<Failure>& failures);

}  // namespace wordkeep::scenario
