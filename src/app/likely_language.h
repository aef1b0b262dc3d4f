#pragma once
// In which language somebody is probably written to, by where they are reached.

#include "base/later.h"
#include "domain/clients/client.h"

#include <optional>

namespace wordkeep::app {

/// By the countries of phone numbers, e-mail addresses and postal addresses; nothing where they
/// tell nothing or contradict each other. Countries with several languages (Switzerland, Belgium)
/// tell nothing.
WORDKEEP_LATER [[nodiscard]] std::optional<ClientLanguage> likely_language(const Client& client);

}  // namespace wordkeep::app
