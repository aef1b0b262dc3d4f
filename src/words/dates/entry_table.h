#pragma once
// Sorts a language's entries at compile time, so that the tables can be grouped for reading.

#include "words/dates/lexicon.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wordkeep::words {

/// By the first piece; written out, because compilers count the steps of a constant.
[[nodiscard]] constexpr bool first_piece_less(const char* a, const char* b) {
    for (;; ++a, ++b) {
        const bool a_ends = *a == '\0' || *a == ' ';
        const bool b_ends = *b == '\0' || *b == ' ';
        if (a_ends || b_ends) return a_ends && !b_ends;
        if (*a != *b) return static_cast<unsigned char>(*a) < static_cast<unsigned char>(*b);
    }
}

template <std::size_t N>
consteval std::array<Entry, N> sorted_entries(const Entry (&entries)[N]) {
    std::array<Entry, N> sorted{};
    std::copy(std::begin(entries), std::end(entries), sorted.begin());
    std::sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) {
        return first_piece_less(a.letters, b.letters);
    });
    return sorted;
}

// Short names for the tables.
[[nodiscard]] consteval int of(Unit unit) { return static_cast<int>(unit); }
[[nodiscard]] consteval int of(Which which) { return static_cast<int>(which); }
[[nodiscard]] consteval int of(Edge edge) { return static_cast<int>(edge); }
[[nodiscard]] consteval int of(Part part) { return static_cast<int>(part); }
[[nodiscard]] consteval int of(Edge edge, Unit unit) {
    return static_cast<int>(edge) * 16 + static_cast<int>(unit);
}

}  // namespace wordkeep::words
