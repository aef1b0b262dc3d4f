#pragma once
// Carries out what screens asked for: the one place where view state and workspace change together.

#include "app/actions.h"
#include "app/session.h"
#include "base/later.h"

#include <vector>

namespace wordkeep::app {

/// What update() may change besides the session.
struct Update {
    Session& session;
    ViewState& view;
    std::vector<Effect>& effects;
};

/// True when the program itself has to act: the sample workspace lives beside the person's own.
enum class Mode : std::uint8_t { keep, open_sample, leave_sample };

/// Carries out one action.
WORDKEEP_LATER [[nodiscard]] Mode update(const Update& update, Action action);

/// Long work goes on in small pieces, one a frame, so that the page stays alive.
[[nodiscard]] bool work_waits(const ViewState& view);
void work(const Update& update);

}  // namespace wordkeep::app
