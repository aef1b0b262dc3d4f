#pragma once
// Tables of texts that travel with the second half of the program (later.h). A function is told
// apart by its name there, data only by the place it is put in: the letters of such a table and
// the table itself get a place of their own, and web/split.mjs moves it. Whoever reads the table
// belongs to the second half as well: before that has arrived, the place holds zeros.

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <string_view>

#if defined(__wasm__)
#define WORDKEEP_LATER_DATA [[gnu::section("wordkeep_later")]]
#else
#define WORDKEEP_LATER_DATA
#endif

namespace wordkeep {

/// All texts of a table, one behind the other, each with NUL behind its end. The table itself is
/// only read while compiling. `Text` says which member is the text.
template <const auto& Table, auto Text>
consteval auto letters_of() {
    constexpr std::size_t size = [] {
        std::size_t sum = 0;
        for (const auto& row : Table)
            sum += std::string_view(row.*Text).size() + 1;
        return sum;
    }();
    std::array<char, size> letters{};
    char* end = letters.data();
    for (const auto& row : Table) {
        end = std::ranges::copy(std::string_view(row.*Text), end).out + 1;
    }
    return letters;
}

/// The table whose texts are those in `letters`.
template <const auto& Table, auto Text, std::size_t Size>
consteval auto with_letters(const std::array<char, Size>& letters) {
    std::array<std::ranges::range_value_t<decltype(Table)>, std::size(Table)> rows{};
    std::ranges::copy(Table, rows.begin());
    std::size_t at = 0;
    for (auto& row : rows) {
        const std::size_t size = std::string_view(row.*Text).size();
        row.*Text = {letters.data() + at};
        at += size + 1;
    }
    return rows;
}

}  // namespace wordkeep
