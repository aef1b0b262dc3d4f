#pragma once
// CRC-32C, the checksum of everything that is stored. It finds accidents; it does not keep out an
// attacker.

#include <cstdint>
#include <string_view>

namespace wordkeep {

/// CRC-32C (Castagnoli) of `bytes`. To checksum pieces as if they were one, hand the result for the
/// earlier pieces on as `before`: crc32c("b", crc32c("a")) == crc32c("ab").
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

}  // namespace wordkeep
