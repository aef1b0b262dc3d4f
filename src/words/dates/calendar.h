#pragma once
// Civil calendar arithmetic for the date reader. Nothing means: there is no such day.

#include "base/time.h"
#include "base/week.h"

#include <cstdint>
#include <optional>

namespace wordkeep::words {

struct YearMonthDay {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Years 1 … 9999 only.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);
[[nodiscard]] YearMonthDay split(Date date);
[[nodiscard]] bool in_range(Date date);

/// 1 = Monday … 7 = Sunday.
[[nodiscard]] int weekday_of(Date date);
[[nodiscard]] int last_day_of_month(int year, int month);

/// 31 January + 1 month is the last of February.
[[nodiscard]] Date add_months(Date date, int months);
/// Saturdays and Sundays are stepped over; a start on one counts from the working day before
/// (after, backwards).
[[nodiscard]] Date add_working_days(Date date, int days);

/// Monday of an ISO 8601 week.
[[nodiscard]] std::optional<Date> monday_of_week(int year, int week);
/// The year that an ISO week of this date belongs to.
[[nodiscard]] int week_year_of(Date date);

[[nodiscard]] Date easter_sunday(int year);

/// The first (n = 1) … fifth, or with n = -1 the last, such weekday of a month.
[[nodiscard]] std::optional<Date> nth_weekday(int year, int month, int weekday, int n);

enum class Holiday : std::uint8_t {
    christmas_eve,
    christmas_day,
    boxing_day,
    new_years_eve,
    new_years_day,
    epiphany,
    valentine,
    maundy_thursday,
    good_friday,
    easter_saturday,
    easter_sunday,
    easter_monday,
    may_day,
    walpurgis,
    ascension,
    whit_sunday,
    whit_monday,
    corpus_christi,
    swedish_national_day,
    midsummer_eve,
    midsummer_day,
    independence_day,
    labor_day,
    german_unity,
    reformation,
    halloween,
    all_saints,
    thanksgiving,
    st_nicholas,
    st_patrick,
    memorial_day,
    between_years,  ///< the first of the days after Christmas
    lucia,
    carnival_monday,
    ash_wednesday,
    advent_1,
    advent_2,
    advent_3,
    advent_4,
    black_friday,
    cyber_monday,
    mothers_day,
    swedish_mothers_day,
    fathers_day,
    swedish_fathers_day,
    palm_sunday,
    carnival_thursday,
    shrove_tuesday,
    whit_saturday,
    epiphany_eve,
    volkstrauertag,
    penance_day,
    totensonntag,
    assumption,
    st_martin,
    swedish_all_saints,
    mlk_day,
    presidents_day,
    columbus_day,
    august_bank_holiday,
    guy_fawkes,
    swiss_national_day,
    austrian_national_day,
};

[[nodiscard]] Date holiday_date(Holiday holiday, int year);

}  // namespace wordkeep::words
