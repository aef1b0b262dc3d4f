#pragma once
// What the platform knows about time zones; zones.h is what the rest of the program uses.

#include <optional>
#include <string>
#include <vector>

#include "base/time_zone.h"

namespace wordkeep::platform {

/// Nothing when the machine knows no zone of this name.
[[nodiscard]] std::optional<Zone> read_zone(const std::string& name);
/// "UTC" when the machine does not say.
[[nodiscard]] std::string read_local_zone_name();
/// In any order; may be empty.
[[nodiscard]] std::vector<std::string> read_zone_names();

}  // namespace wordkeep::platform
