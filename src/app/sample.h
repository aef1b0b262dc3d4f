#pragma once
// A believable month of a freelancer with 25 clients in three languages, laid around today.

#include "app/session.h"

#include <string_view>

namespace wordkeep::app {

/// Performs the sample's commands in an empty session, each at its own moment before the session's
/// present one; they are not part of the chain of undo. `script` is assets/sample/month.json.
void load_sample(Session& session, std::string_view script);

}  // namespace wordkeep::app
