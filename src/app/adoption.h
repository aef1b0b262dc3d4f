#pragma once
// How a whole file of another computer's events becomes one step that can be undone, also after a
// reload.
//
// The events keep their own ids and stamps, so that merging gives the same everywhere and repeats
// change nothing. One event of this computer closes the adoption; its command says what was known
// before ("workspace.merge 7f3a91c2-15 a0b1c2d3-99": the last event of each device). What is not
// among these and has an earlier stamp has come in with it, and is taken back with it.

#include "domain/records.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// The last event of each device.
using KnownEvents = std::map<DeviceId, EventId>;

inline constexpr std::string_view merge_command = "workspace.merge";
inline constexpr std::string_view restore_command = "workspace.restore";

void note(KnownEvents& known, EventId event);
[[nodiscard]] bool knows(const KnownEvents& known, EventId event);
/// Whether this event closes an adoption, and what was known before it.
[[nodiscard]] bool ends_adoption(const Event& event);
[[nodiscard]] KnownEvents known_before(const Event& end);
/// Whether the event came here with what `end` closes.
[[nodiscard]] bool came_in_with(const Event& event, const Stamp& end, const KnownEvents& known);
/// " 7f3a91c2-15 a0b1c2d3-99", to be put behind a command.
[[nodiscard]] std::string to_text(const KnownEvents& known);

/// An event of a file that is taken in.
struct Incoming {
    Event event;
    std::string json = {};  ///< as the file has it and the journal may keep it; empty: made anew
};

/// While a file is being taken in.
struct Adoption {
    KnownEvents known;             ///< before it
    std::size_t added = 0;         ///< events that were not known
    std::vector<AnyPatch> before;  ///< the way back
};

struct Arrival {
    enum class How : std::uint8_t { made, adopted, ends_adoption };
    const Event* event = nullptr;
    How how = How::made;
};
/// The order in which the events came here. They must outlive the result.
[[nodiscard]] std::vector<Arrival> in_order_of_arrival(const std::vector<Event>& events);

}  // namespace wordkeep::app
