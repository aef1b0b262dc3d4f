#pragma once
// The embedded message catalogues. The tables are generated from assets/words/*.json by
// web/embed_words.py; everything else reads them through words.h.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "words/language.h"

namespace wordkeep::words {

struct Catalogue {
    std::string_view tag;
    std::span<const std::string_view> texts;  ///< parallel to catalogue_keys()
};

/// Sorted by bytes; the same keys for every language.
[[nodiscard]] std::span<const std::string_view> catalogue_keys();

/// Indexed by Language.
[[nodiscard]] std::span<const Catalogue> catalogues();

/// Position of a key in catalogue_keys(); a binary search.
[[nodiscard]] std::optional<std::size_t> find_key(std::string_view key);

/// The raw text with its placeholders, empty for an unknown key. Static storage, NUL behind the
/// end.
[[nodiscard]] std::string_view raw_text(std::string_view key, Language language);

/// The word at `index` of a text that is a list of words ("Mon Tue Wed …"); empty past the end.
[[nodiscard]] std::string_view listed_word(std::string_view key, int index, Language language);

}  // namespace wordkeep::words
