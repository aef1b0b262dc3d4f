#pragma once
// A believable month of a freelancer with 25 clients in three languages, laid around today.

#include "app/session.h"

namespace wordkeep::app {

/// Performs the sample's commands in an empty session, each at its own moment before the session's
/// present one. The texts are those of assets/sample; nothing is stored by it.
void load_sample(Session& session);

}  // namespace wordkeep::app
