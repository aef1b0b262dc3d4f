#pragma once
// What the clock tests share: calendars, and moments as short texts of a wall clock.
//
// 2026-11-20 is a Friday; weeks of the tables lie around it unless daylight saving is the matter.

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "clock/working_calendar.h"
#include "support/zones.h"

namespace wordkeep::clock {

inline constexpr std::string_view no_work = "no working time";

[[nodiscard]] inline WorkingCalendar calendar_of(CalendarSpec spec) {
    auto calendar = make_calendar(std::move(spec));
    if (!calendar) throw std::logic_error(std::string{calendar.error().phrase.key});
    return std::move(*calendar);
}

/// Mon–Fri 9–17 in Berlin.
[[nodiscard]] inline CalendarSpec berlin_week() { return {.zone = test::berlin()}; }

/// The same slots every day of the week.
[[nodiscard]] inline WeeklySlots every_day(const DaySlots& slots) {
    WeeklySlots week;
    week.fill(slots);
    return week;
}

[[nodiscard]] inline BusyBlock busy(const Zone& zone, std::string_view from, std::string_view to,
                                    BusyKind kind = BusyKind::meeting) {
    return {test::at(zone, from), test::at(zone, to), kind};
}

/// "2026-11-20T16:30" on the calendar's wall clock, with seconds when there are any.
[[nodiscard]] inline std::string show(Instant instant, const Zone& zone) {
    std::string text = to_iso(zone.to_local(instant));
    if (text.ends_with(":00")) text.resize(text.size() - 3);
    return text;
}
[[nodiscard]] inline std::string show(const OrNoWork<Instant>& instant, const Zone& zone) {
    return instant ? show(*instant, zone) : std::string{no_work};
}
[[nodiscard]] inline std::string show(const OrNoWork<Date>& date) {
    return date ? to_iso(*date) : std::string{no_work};
}

}  // namespace wordkeep::clock
