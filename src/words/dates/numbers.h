#pragma once
// Numbers spelled as words: cardinals and ordinals up to 99 in three languages.

#include "words/language.h"

#include <optional>
#include <string_view>

namespace wordkeep::words {

/// "twelve", "vierundzwanzig", "tjugofem"; folded, one word.
[[nodiscard]] std::optional<int> cardinal_word(std::string_view folded, Language language);

/// "third", "dritten", "vierundzwanzigsten", "tjugofjarde"; folded, one word.
[[nodiscard]] std::optional<int> ordinal_word(std::string_view folded, Language language);

}  // namespace wordkeep::words
