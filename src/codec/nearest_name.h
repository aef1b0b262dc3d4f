#pragma once
// "Did you mean …": the known name that a mistyped one is closest to.

#include <span>
#include <string_view>

namespace wordkeep::codec {

/// Empty when nothing is close: more than a third of the letters would have to change. Capitals do
/// not count.
[[nodiscard]] std::string_view nearest_name(std::string_view given,
                                            std::span<const std::string_view> names);

}  // namespace wordkeep::codec
