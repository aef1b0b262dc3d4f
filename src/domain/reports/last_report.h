#pragma once
// When a client heard the last report of an agreement (rows 58, 61).

#include "domain/workspace.h"

#include <optional>

namespace wordkeep {

/// A report record that was sent, or a letter of mine that counts as one. Nothing: never.
[[nodiscard]] std::optional<Instant> last_report(const Workspace& workspace, ClientId client,
                                                 AgreementId agreement);

}  // namespace wordkeep
