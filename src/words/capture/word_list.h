#pragma once
// Lists of words as one text, "the a an": a table of pointers to them would weigh more in the first
// visit's download.

#include <cstddef>
#include <string_view>

namespace wordkeep::words {

/// Whether a list of words with single spaces between them holds this one.
[[nodiscard]] constexpr bool is_among(std::string_view word, std::string_view list) {
    if (word.empty()) return false;
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t behind = at + word.size();
        const bool begins = at == 0 || list[at - 1] == ' ';
        if (begins && (behind == list.size() || list[behind] == ' ')) return true;
    }
    return false;
}

}  // namespace wordkeep::words
