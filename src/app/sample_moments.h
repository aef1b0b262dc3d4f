#pragma once
// The sample's moments and dates, which it names by their distance from the present:
//
//   "-3wd 10:20"  at 10:20 three working days before the sample's day
//   "0wd 16:00"   on that day;  "+2wd" two working days after it, without a time
//   "-23min"      when 23 minutes of working time had still to pass until now
//   "+40min"      when 40 minutes of working time will have passed, on the next five minutes
//
// The sample's day is today, but the next working day when today is free or nearly over. So the
// sample looks alive whenever it is opened: yesterday's work lies behind, a day of work lies ahead.

#include "clock/working_calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::app {

/// Where the sample is laid in time. The calendar must outlive it.
class SampleMoments {
  public:
    SampleMoments(const clock::WorkingCalendar& calendar, Instant now);

    /// "2026-03-06" or "2026-03-06T10:20", local time, as the codec reads dates and moments.
    /// Nothing for a text that has none of the forms above: it means what it says.
    [[nodiscard]] std::optional<std::string> resolve(std::string_view text) const;

  private:
    [[nodiscard]] std::optional<std::string> working_day(std::string_view count,
                                                         std::string_view time) const;
    [[nodiscard]] std::optional<std::string> working_minutes(std::string_view count) const;
    [[nodiscard]] std::string local_text(Instant instant) const;
    /// The last minute after which `amount` of working time still passes before now.
    [[nodiscard]] Instant before_now(std::chrono::minutes amount) const;

    const clock::WorkingCalendar* calendar_;
    Instant now_{};
    Date day_{};
};

}  // namespace wordkeep::app
