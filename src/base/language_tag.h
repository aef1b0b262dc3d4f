#pragma once
// A language as a number: its two-letter tag ("en"), packed. An enum whose values are such numbers
// can hold every language that a catalogue may come for, and is stored as the tag.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wordkeep {

/// 0 stays free: it is no language.
[[nodiscard]] constexpr std::uint16_t packed_tag(std::string_view tag) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (tag.size() != 2 || !small(tag[0]) || !small(tag[1])) return 0;
    return static_cast<std::uint16_t>(1 + (tag[0] - 'a') * 26 + (tag[1] - 'a'));
}

namespace detail {
/// "aaabac…": every pair of letters stands somewhere.
inline constexpr auto letter_pairs = [] {
    std::array<char, 26 * 26 * 2> pairs{};
    for (std::size_t i = 0; i < 26 * 26; ++i) {
        pairs[2 * i] = static_cast<char>('a' + i / 26);
        pairs[2 * i + 1] = static_cast<char>('a' + i % 26);
    }
    return pairs;
}();
}  // namespace detail

/// The tag of a packed language; empty for a number that is none.
[[nodiscard]] constexpr std::string_view unpacked_tag(std::uint16_t packed) {
    if (packed == 0 || packed > 26 * 26) return {};
    return std::string_view(detail::letter_pairs.data(), detail::letter_pairs.size())
        .substr(2 * (packed - 1u), 2);
}

}  // namespace wordkeep
