#pragma once
// How far two spellings are apart.

#include <string_view>

namespace wordkeep::words {

/// Letters to change, add, drop or swap; at least `most` + 1 when it is more than `most`.
[[nodiscard]] int slips_between(std::string_view a, std::string_view b, int most);

}  // namespace wordkeep::words
