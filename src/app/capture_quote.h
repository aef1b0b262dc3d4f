#pragma once
// What a typed line or a message does to a quote.

#include "app/forms.h"
#include "app/session.h"
#include "words/capture/capture.h"

#include <optional>
#include <string>

namespace wordkeep::app {

/// What they ask for is a quote to be made. One that was sent ends the waiting of the only one that
/// they had asked for, else it is stored as sent; what it costs is its price. `label` is what a
/// quote without words is called.
[[nodiscard]] Command quote_of(const words::Capture& reading, const Session& session,
                               const std::string& label);

/// They take the only quote that waits for their word, or do not: what was said about it is the
/// reason. Nothing when there is no such quote, or more than one.
[[nodiscard]] std::optional<Command> quote_end(const words::Capture& reading,
                                               const Session& session, bool won);

/// What a message asks for, as a quote to be made: named by its subject or its gist.
[[nodiscard]] Command quote_asked_in(const LogForm& form, Instant at, const DateReader& dates);

/// They have asked for one that has not been sent.
[[nodiscard]] bool waits_for_quote(ClientId client, const Workspace& workspace);

}  // namespace wordkeep::app
