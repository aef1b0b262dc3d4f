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

// A start reads a million of them. One id has one text: neither number begins with a zero, and
// digits are small.
std::optional<std::uint64_t> id_from_text(std::string_view text) {
    if (text.empty()) return 0;
    const std::size_t dash = text.find('-');
    if (dash == 0 || dash > 8 || text[0] == '0') return std::nullopt;
    std::uint64_t device = 0;
    for (const char c : text.substr(0, dash)) {
        const bool is_letter = c >= 'a' && c <= 'f';
        if (!is_letter && (c < '0' || c > '9')) return std::nullopt;
        device = device << 4 | static_cast<std::uint64_t>(is_letter ? c - 'a' + 10 : c - '0');
    }
    const std::string_view digits = text.substr(dash + 1);
    if (digits.empty() || digits.size() > 10 || digits[0] == '0') return std::nullopt;
    std::uint64_t counter = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        counter = counter * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (counter > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    return device << 32 | counter;
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
