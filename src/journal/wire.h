#pragma once
// Little-endian numbers in strings of bytes, whatever machine this runs on.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::journal::wire {

/// The caller has made sure that there is room; returns the place behind it.
template <std::unsigned_integral T>
char* write(char* to, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
        *to++ = static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFu);
    return to;
}

template <std::unsigned_integral T>
void put(std::string& out, T value) {
    std::array<char, sizeof(T)> bytes;
    write(bytes.data(), value);
    out.append(bytes.data(), bytes.size());
}

/// The caller has made sure that `bytes` is long enough.
template <std::unsigned_integral T>
[[nodiscard]] T get(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    }
    return static_cast<T>(value);
}

}  // namespace wordkeep::journal::wire
