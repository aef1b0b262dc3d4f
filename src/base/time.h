#pragma once
// Time values. Nothing here asks what time it is: moments are inputs everywhere in the core.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep {

/// A moment on the time line, UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

/// A calendar day without a zone (days since 1970-01-01).
using Date = std::chrono::local_days;

/// A wall-clock reading without a zone.
using LocalTime = std::chrono::local_seconds;

/// Minutes since midnight, 0 … 1440 (1440 only as the end of a slot).
using MinuteOfDay = std::int32_t;

/// A date the way people promise it. Without a time it means the close of business of that day, in
/// the zone of the user (PRODUCT.md, Clocks); which moment that is, the working calendar says.
struct Due {
    Date date{};
    std::optional<MinuteOfDay> minute;

    friend auto operator<=>(const Due&, const Due&) = default;
};

/// "2026-11-20". Years 0000–9999.
[[nodiscard]] std::string to_iso(Date date);
/// "2026-11-20T16:30:00Z"
[[nodiscard]] std::string to_iso(Instant instant);
/// "2026-11-20" or "2026-11-20T15:00"
[[nodiscard]] std::string to_iso(const Due& due);
/// "2026-11-20T16:30:00" (no zone)
[[nodiscard]] std::string to_iso(LocalTime local);

/// Strict readers of the forms above (seconds may be left out). Nothing for a date that does not
/// exist (30 February), for trailing text, and for years outside 1–9999.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);
[[nodiscard]] std::optional<LocalTime> parse_local_time(std::string_view text);
[[nodiscard]] std::optional<Due> parse_due(std::string_view text);
/// "09:30" or "24:00" → minutes since midnight.
[[nodiscard]] std::optional<MinuteOfDay> parse_minute_of_day(std::string_view text);
/// 570 → "09:30"
[[nodiscard]] std::string to_clock(MinuteOfDay minute);

[[nodiscard]] inline Date date_of(LocalTime local) {
    return std::chrono::floor<std::chrono::days>(local);
}
[[nodiscard]] inline MinuteOfDay minute_of(LocalTime local) {
    return static_cast<MinuteOfDay>(
        std::chrono::floor<std::chrono::minutes>(local - date_of(local)).count());
}

}  // namespace wordkeep
