#pragma once
// Typed identifiers and hybrid logical time: what lets two computers' workspaces merge in any
// order.

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep {

/// One browser profile or computer that writes; drawn at random by the platform when a workspace is
/// first written there, never 0.
using DeviceId = std::uint32_t;

/// Identifies one record of type T everywhere, for ever: the device that made it and a counter of
/// that device. 0 means "none". As text: "7f3a91c2-15".
template <class T>
struct Id {
    std::uint64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

/// "7f3a91c2-15": the device in lower-case hexadecimal, the counter in decimal, no leading zeros.
/// No id (0) is the empty text, both ways.
[[nodiscard]] std::string id_to_text(std::uint64_t value);
/// Nothing for any other text, so that one id has exactly one text.
[[nodiscard]] std::optional<std::uint64_t> id_from_text(std::string_view text);

/// Hybrid logical time of an event: wall milliseconds, pushed forward by what was seen before, then
/// the device as the last word. A greater stamp wins a field.
struct Stamp {
    std::int64_t millis = 0;
    std::uint32_t counter = 0;
    DeviceId device = 0;

    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// Hands out ids and stamps for one device. A plain value: copy it to decide without consuming.
class IdSource {
  public:
    explicit IdSource(DeviceId device = 1, std::uint32_t next = 1) : device_(device), next_(next) {}

    template <class T>
    [[nodiscard]] Id<T> next() {
        return Id<T>{(static_cast<std::uint64_t>(device_) << 32) | next_++};
    }
    [[nodiscard]] Stamp next_stamp(std::int64_t wall_millis);
    /// Makes sure that later ids and stamps come after everything in `stamp` and `id`.
    void observe(const Stamp& stamp);
    void observe_id(std::uint64_t id);

    [[nodiscard]] DeviceId device() const { return device_; }

  private:
    DeviceId device_;
    std::uint32_t next_;
    Stamp last_{};
};

}  // namespace wordkeep

template <class T>
struct std::hash<wordkeep::Id<T>> {
    std::size_t operator()(const wordkeep::Id<T>& id) const noexcept {
        // Fibonacci mixing: ids are counters, and identity hashing would cluster them.
        return static_cast<std::size_t>(id.value * 0x9E3779B97F4A7C15ull >> 7);
    }
};
