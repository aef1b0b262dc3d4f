#pragma once
// Where sentences of a letter begin and end, and how a phrase is taken out of one so that what is
// left is a sentence again.

#include "words/language.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wordkeep::words {

struct TextRange {
    std::size_t begin = 0;
    std::size_t finish = 0;
    [[nodiscard]] bool empty() const { return begin >= finish; }
};

/// Marks that end a sentence.
[[nodiscard]] bool is_end_mark(char c);

/// The sentence around a place, with its marks, without the space before it.
[[nodiscard]] TextRange sentence_around(std::string_view text, TextRange place);

[[nodiscard]] std::string replaced(std::string_view text, TextRange range, std::string_view with);

/// How many bytes an "and" at the beginning takes, with the space behind it.
[[nodiscard]] std::size_t joining_word(std::string_view text);

/// Whether the word at the end of `before` is a form of "to be": what followed it was the point of
/// the sentence.
[[nodiscard]] bool ends_in_copula(std::string_view before);

/// The text without a stretch and what only tied it to the rest: its commas, its space, the "and"
/// behind it. German and Swedish say the subject before the verb again when the verb would come
/// first; `lead` (such as "in short") stands there when the subject cannot be told.
[[nodiscard]] std::string taken_out(std::string_view text, TextRange range, Language language,
                                    std::string_view lead);

}  // namespace wordkeep::words
