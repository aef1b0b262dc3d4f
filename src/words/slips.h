#pragma once
// How far two spellings are apart.

#include <string_view>

namespace wordkeep::words {

/// Letters to change, add, drop or swap; at least `most` + 1 when it is more than `most`.
[[nodiscard]] int slips_between(std::string_view a, std::string_view b, int most);

/// Whether a word was typed in haste: two letters within it have changed places, one has fallen out
/// or was typed twice. The first letter is right, and none is another one: "yesterdy", "getsern".
[[nodiscard]] bool is_hasty(std::string_view typed, std::string_view meant);

}  // namespace wordkeep::words
