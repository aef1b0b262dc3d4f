#include "app/backup.h"

#include "codec/json_reader.h"

#include <array>
#include <charconv>
#include <utility>

namespace wordkeep::app {
namespace {

using Numbers = std::array<std::int64_t, 7>;
constexpr std::int64_t layout = 1;

std::int64_t seconds_of(const std::optional<Instant>& at) {
    return at ? at->time_since_epoch().count() : 0;
}
std::optional<Instant> instant_of(std::int64_t seconds) {
    if (seconds == 0) return std::nullopt;
    return Instant{std::chrono::seconds(seconds)};
}

}  // namespace

void BackupWriter::take(const journal::Record& record) {
    codec::JsonReader reader(record.payload);
    const bool sound = reader.peek() == codec::JsonKind::object && reader.skip() && reader.finish();
    if (sound)
        writer_.add_json(record.payload);
    else
        ++left_out_;
}

std::string BackupWriter::take_piece() { return std::exchange(text_, {}); }

std::string to_text(const BackupMemory& memory) {
    const Numbers numbers{layout,
                          seconds_of(memory.at),
                          memory.newest.millis,
                          memory.newest.counter,
                          memory.newest.device,
                          seconds_of(memory.changed),
                          seconds_of(memory.put_off)};
    std::string text;
    for (const std::int64_t number : numbers)
        text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

BackupMemory backup_memory(std::string_view text) {
    Numbers numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::int64_t& number : numbers) {
        while (at != end && *at == ' ')
            ++at;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc{}) return {};
        at = read.ptr;
    }
    if (numbers[0] != layout || at != end) return {};
    return {instant_of(numbers[1]),
            {numbers[2], static_cast<std::uint32_t>(numbers[3]), static_cast<DeviceId>(numbers[4])},
            instant_of(numbers[5]),
            instant_of(numbers[6])};
}

bool notice_changes(BackupMemory& memory, const Stamp& newest, Instant now) {
    const bool changed = newest != memory.newest && newest != Stamp{};
    if (changed == memory.changed.has_value()) return false;
    memory.changed = changed ? std::optional(now) : std::nullopt;
    return true;
}

std::optional<Instant> backup_due_at(const BackupMemory& memory) {
    if (!memory.changed) return std::nullopt;
    const Instant due = *memory.changed + backup_age;
    return memory.put_off ? std::max(due, *memory.put_off) : due;
}

bool is_backup_due(const BackupMemory& memory, Instant now) {
    const auto due = backup_due_at(memory);
    return due && *due <= now;
}

}  // namespace wordkeep::app
