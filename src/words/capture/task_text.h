#pragma once
// What is to be done, as a list of promises and a letter can both say it: "send the draft" instead
// of "will send you the draft", where "you" is somebody else in each of them.

#include "words/language.h"

#include <string>
#include <string_view>

namespace wordkeep::words {

/// Without the words that only say for whom: "send you the draft" → "send the draft", "let me have
/// the texts" → "the texts", "dir den Entwurf schicken" → "den Entwurf schicken".
[[nodiscard]] std::string without_recipient(std::string_view task);

/// What somebody says of himself, as what is to be done: "will ring the bank" → "ring the bank",
/// "rufe die Bank an" → "die Bank anrufen". Without the recipient, too.
[[nodiscard]] std::string task_of_clause(std::string_view clause, Language language);

}  // namespace wordkeep::words
