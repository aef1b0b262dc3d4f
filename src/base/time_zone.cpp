#include "base/time_zone.h"

#include <algorithm>

namespace wordkeep {
namespace {

/// No zone was ever further from UTC; what is further than this cannot be the reading looked for.
constexpr std::chrono::hours furthest_offset{26};

}  // namespace

std::chrono::seconds Zone::offset_at(Instant instant) const {
    const auto after = std::ranges::upper_bound(transitions, instant, {}, &ZoneTransition::since);
    return after == transitions.begin() ? initial_offset : std::prev(after)->offset;
}

LocalTime Zone::to_local(Instant instant) const {
    return LocalTime{instant.time_since_epoch() + offset_at(instant)};
}

Instant Zone::to_instant(LocalTime local) const {
    // The first moment at which the wall clock shows `local` or later: that is the reading's first
    // passage when there are two, and the jump when there is none.
    const Instant as_utc{local.time_since_epoch()};
    auto next =
        std::ranges::upper_bound(transitions, as_utc - furthest_offset, {}, &ZoneTransition::since);
    auto offset = next == transitions.begin() ? initial_offset : std::prev(next)->offset;
    auto since = as_utc - furthest_offset;
    for (; next != transitions.end(); ++next) {
        const Instant candidate = std::max(as_utc - offset, since);
        if (candidate < next->since) return candidate;
        since = next->since;
        offset = next->offset;
    }
    return std::max(as_utc - offset, since);
}

}  // namespace wordkeep
