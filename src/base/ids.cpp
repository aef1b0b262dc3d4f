#include "base/ids.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace wordkeep {

std::string id_to_text(std::uint64_t value) {
    if (value == 0) return {};
    std::array<char, 24> buffer{};  // 8 hex digits, the dash, 10 decimal digits
    char* const end = buffer.data() + buffer.size();
    char* at = std::to_chars(buffer.data(), end, static_cast<std::uint32_t>(value >> 32), 16).ptr;
    *at++ = '-';
    at = std::to_chars(at, end, static_cast<std::uint32_t>(value)).ptr;
    return {buffer.data(), at};
}

std::optional<std::uint64_t> id_from_text(std::string_view text) {
    if (text.empty()) return 0;
    std::uint32_t device = 0;
    std::uint32_t counter = 0;
    const char* const end = text.data() + text.size();
    const auto [dash, device_error] = std::from_chars(text.data(), end, device, 16);
    if (device_error != std::errc{} || dash == end || *dash != '-') return std::nullopt;
    const auto [rest, counter_error] = std::from_chars(dash + 1, end, counter);
    if (counter_error != std::errc{} || rest != end) return std::nullopt;
    if (device == 0 || counter == 0) return std::nullopt;
    const std::uint64_t value = (static_cast<std::uint64_t>(device) << 32) | counter;
    // One id has one text: leading zeros and capital digits would make two of it.
    if (id_to_text(value) != text) return std::nullopt;
    return value;
}

Stamp IdSource::next_stamp(std::int64_t wall_millis) {
    if (wall_millis > last_.millis)
        last_ = {wall_millis, 0, device_};
    else if (last_.counter < std::numeric_limits<std::uint32_t>::max())
        last_ = {last_.millis, last_.counter + 1, device_};
    else
        last_ = {last_.millis + 1, 0, device_};
    return last_;
}

void IdSource::observe(const Stamp& stamp) { last_ = std::max(last_, stamp); }

void IdSource::observe_id(std::uint64_t id) {
    if (static_cast<DeviceId>(id >> 32) != device_) return;
    next_ = std::max(next_, static_cast<std::uint32_t>(id) + 1);
}

}  // namespace wordkeep
