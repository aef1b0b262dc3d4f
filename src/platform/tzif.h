#pragma once
// The compiled time zone files of Unix machines (RFC 9636, "TZif").

#include <optional>
#include <string>
#include <string_view>

#include "base/time_zone.h"

namespace wordkeep::platform {

/// Reads the bytes of a TZif file of version 2 or later, for the years of `first_known_instant` to
/// `last_known_instant`. Nothing when they are something else or cut short.
[[nodiscard]] std::optional<Zone> zone_from_tzif(std::string name, std::string_view bytes);

/// When daylight saving begins or ends in every year, as a POSIX TZ string says it ("M3.5.0/3").
struct YearlyRule {
    enum class Kind { weekday_of_month, day_without_leap_day, day_of_year };
    Kind kind = Kind::weekday_of_month;
    int month = 0;  ///< weekday_of_month: 1–12
    int week = 0;   ///< weekday_of_month: 1–5, 5 the last one
    int day = 0;    ///< weekday_of_month: 0 Sunday; else the day, from 1 (J) or from 0
    std::chrono::seconds time{};  ///< wall clock, may lie outside the day

    [[nodiscard]] LocalTime in(std::chrono::year year) const;
};

/// What holds after the last transition of a file.
struct PosixZone {
    std::chrono::seconds standard_offset{};
    struct DaylightSaving {
        std::chrono::seconds offset{};
        YearlyRule begins;
        YearlyRule ends;
    };
    std::optional<DaylightSaving> daylight_saving;
};

/// "CET-1CEST,M3.5.0,M10.5.0/3". Nothing when it is not of this form.
[[nodiscard]] std::optional<PosixZone> parse_posix_zone(std::string_view text);

}  // namespace wordkeep::platform
