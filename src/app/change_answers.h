#pragma once
// What the client's own word settles about a change: that its wording is right (row 48), that its
// order is accepted (row 46).

#include "app/forms.h"

namespace wordkeep::app {

/// The changes of a client that wait for their word: asked whether the wording is right, or sent
/// as an order. None is ticked, unless `said` is a plain yes and there is only one.
WORDKEEP_LATER [[nodiscard]] std::vector<ChangeAnswer> awaited_answers(const Workspace& workspace,
                                                                       ClientId client,
                                                                       std::string_view said);

/// What the ticked ones do, one command each, at the moment the client said so (none: now).
WORDKEEP_LATER [[nodiscard]] std::vector<Command> commands_of_answers(
    const std::vector<ChangeAnswer>& answers, const Workspace& workspace,
    std::optional<Instant> at);

}  // namespace wordkeep::app
