#pragma once
// Phrases to look for in sentences, matched on whole words. A pattern is a line of pieces:
//   word       that word, whatever its case and accents ("durchgerutscht")
//   word*      a word that begins so: the inflections of "zeitnah*"
//   *termin    a word that ends so: compounds, the word itself not
//   =müssten   exactly these letters, accents included ("mussten" is another word)
//   (a|b*|c d)  one of them
//   ?word      may be there
//   ~3         up to three other words
//   &word      what follows must be that word, which is not taken; also &(a|b)
//   $          at the end: here the sentence or the part of it ends
//   !word      at the end: what follows must not be that word; also !(a|b)
// Commas, hyphens and apostrophes between words do not matter; the end of a sentence does.

#include "words/tokens.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wordkeep::words {

/// The token behind the last one that the pattern takes when it begins at token `i`.
[[nodiscard]] std::optional<std::size_t> match_pattern(std::string_view pattern,
                                                       std::span<const Token> tokens,
                                                       std::size_t i);

struct PatternMatch {
    std::size_t next = 0;             ///< the token behind the last one taken
    std::vector<std::size_t> tokens;  ///< the words that the pattern names, without the gaps
};

/// The same, and which words it took: "ruft ~5 an" takes two.
[[nodiscard]] std::optional<PatternMatch> match_words(std::string_view pattern,
                                                      std::span<const Token> tokens, std::size_t i);

/// Whether a person's own pattern can be understood: at least one word, brackets in pairs.
[[nodiscard]] bool is_pattern(std::string_view pattern);

}  // namespace wordkeep::words
