#pragma once
// Times as scenario files write them: on the wall clock of the scenario's zone.

#include <optional>
#include <string>
#include <string_view>

#include "base/time_zone.h"
#include "support/scenario/node.h"

namespace wordkeep::scenario {

/// "2026-03-06T16:30" in `zone`, or "2026-03-06T15:30Z". Fails at `node`.
[[nodiscard]] Instant moment_of(const Node& node, const Zone& zone);

/// The same, or "+90min", "+2h", "+3d" after `before`: minutes and hours of real time, days on the
/// wall clock.
[[nodiscard]] Instant step_moment_of(const Node& node, const Zone& zone,
                                     std::optional<Instant> before);

/// "2026-03-06T16:30", with seconds only when there are any.
[[nodiscard]] std::string shown(Instant instant, const Zone& zone);

/// Whether `actual` is what `node` says: a moment (to the minute, or to the second when it has
/// seconds), a day
/// ("2026-03-06": any time on it), or null for nothing.
[[nodiscard]] bool is_moment(const Node& node, std::optional<Instant> actual, const Zone& zone);

}  // namespace wordkeep::scenario
