#pragma once
// Random working lives: commands that make sense (mostly), decided and applied one after the other.

#include "domain/commands.h"
#include "support/random.h"

#include <optional>
#include <vector>

namespace wordkeep::test {

/// A command about what is in this workspace at this moment; now and then one that will be
/// rejected.
[[nodiscard]] Command random_command(Random& random, const Workspace& workspace, Instant now);

/// One computer with a workspace of its own. `now` moves on with every step, over nights and
/// weekends.
struct RandomLife {
    Random* random = nullptr;
    IdSource ids;
    Instant now{};
    Workspace workspace;
    std::vector<Event> events;

    RandomLife(Random& source, DeviceId device, Instant start)
        : random(&source), ids(device), now(start) {}

    /// Decides and applies one command; the event is also the last of `events`. Nothing if
    /// rejected.
    std::optional<Applied> step();
    /// Takes in what another computer did.
    void receive(const Event& event);
};

/// Whether two workspaces are the same to the last stamp, removed records included.
[[nodiscard]] bool identical(const Workspace& a, const Workspace& b);

}  // namespace wordkeep::test
