#pragma once
// What a typed line does to a quote.

#include "app/session.h"
#include "words/capture/capture.h"

#include <string>

namespace wordkeep::app {

/// What they ask for is a quote to be made. One that was sent ends the waiting of the only one that
/// they had asked for, else it is stored as sent; what it costs is its price. `label` is what a
/// quote without words is called.
[[nodiscard]] Command quote_of(const words::Capture& reading, const Session& session,
                               const std::string& label);

}  // namespace wordkeep::app
