#pragma once
// Between the language a record names by its tag and the catalogue that is called so.

#include "domain/clients/client.h"
#include "domain/settings/settings.h"
#include "words/language.h"

#include <optional>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// The catalogue of a language; English for one that has none here (it was chosen in a version of
/// the program that knew more languages).
[[nodiscard]] words::Language catalogue_of(ClientLanguage language);
[[nodiscard]] ClientLanguage client_language(words::Language language);
/// None for `system` and for a language without a catalogue.
[[nodiscard]] std::optional<words::Language> catalogue_of(InterfaceLanguage language);
[[nodiscard]] InterfaceLanguage interface_language(words::Language language);

/// Languages to choose from: every catalogue, and `present` when it is another one.
[[nodiscard]] std::vector<ClientLanguage> client_languages(ClientLanguage present);
/// What the language calls itself, "Deutsch"; the tag of one without a catalogue.
[[nodiscard]] std::string_view language_name(ClientLanguage language);

}  // namespace wordkeep::app
