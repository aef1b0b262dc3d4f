#pragma once
// A time zone as a value. The platform looks zones up (the browser's Intl, the machine's tzdata);
// the core only calculates with the transitions it is given.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace wordkeep {

/// From `since` on, local time = UTC + `offset`.
struct ZoneTransition {
    Instant since{};
    std::chrono::seconds offset{};
    friend bool operator==(const ZoneTransition&, const ZoneTransition&) = default;
};

/// `transitions` are ascending; before the first one `initial_offset` holds. An empty list is a
/// fixed offset. Lookups cost log(transitions).
struct Zone {
    std::string name = "UTC";  ///< IANA name, "Europe/Berlin"
    std::chrono::seconds initial_offset{};
    std::vector<ZoneTransition> transitions{};

    [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;
    [[nodiscard]] LocalTime to_local(Instant instant) const;
    /// The moment a wall clock shows `local`. A reading that happens twice (autumn) means the
    /// first; one that is skipped (spring) means the moment of the jump.
    [[nodiscard]] Instant to_instant(LocalTime local) const;
    [[nodiscard]] Date date_at(Instant instant) const { return date_of(to_local(instant)); }

    friend bool operator==(const Zone&, const Zone&) = default;
};

/// Where zones come from; implemented by the platform and by tests. Transitions are known for the
/// years 1970 to 2060; before and after, the first and the last offset are taken to hold.
class ZoneSource {
  public:
    virtual ~ZoneSource() = default;
    /// Nullptr when the name is not a zone. The pointer stays valid as long as the source.
    [[nodiscard]] virtual const Zone* find(std::string_view name) = 0;
    /// The zone this machine is set to.
    [[nodiscard]] virtual std::string local_name() = 0;
    /// The names to choose from, sorted. `find` may know more (old names).
    [[nodiscard]] virtual std::vector<std::string> names() = 0;
};

}  // namespace wordkeep
