#pragma once
// "schickt" is said of somebody, "schicken" is what is to be done: a promise is kept as the latter.

#include "words/language.h"

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::words {

/// The infinitive of a verb of the present tense: "schickt" and "schicke" → "schicken", "skickar" →
/// "skicka", "sends" → "send"; nothing for what ends in no such way ("schicken", "will", "sent").
[[nodiscard]] std::optional<std::string> infinitive(std::string_view verb, Language language);

/// A German verb goes behind what it is done to, and joins a particle in front of it: "die Bilder"
/// and "schicken", "frei" and "geben". In the other languages it goes in front.
[[nodiscard]] std::string with_infinitive(std::string_view rest, std::string_view verb,
                                          Language language);

}  // namespace wordkeep::words
