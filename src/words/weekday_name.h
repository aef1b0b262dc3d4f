#pragma once
// A weekday by its written-out name.

#include <string_view>

namespace wordkeep::words {

/// Of "Freitag", "freitags", "fredagar", in whatever language: 1 = Monday … 7 = Sunday; 0 for
/// anything else.
[[nodiscard]] int weekday_named(std::string_view typed);

}  // namespace wordkeep::words
