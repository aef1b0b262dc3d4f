#pragma once
// In which language somebody writes, by the small words that every sentence has.

#include "base/later.h"
#include "words/language.h"

#include <optional>
#include <string_view>

namespace wordkeep::words {

/// Among the languages there are catalogues for (their "text.small_words"); none when the text is
/// too short or mixed to tell. Costs the length of the text.
WORDKEEP_LATER [[nodiscard]] std::optional<Language> letter_language(std::string_view text);

}  // namespace wordkeep::words
