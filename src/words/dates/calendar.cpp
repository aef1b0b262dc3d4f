#include "words/dates/calendar.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

using std::chrono::days;

Date known_date(int year, int month, int day) {
    return std::chrono::local_days{std::chrono::year{year} /
                                   std::chrono::month{static_cast<unsigned>(month)} /
                                   std::chrono::day{static_cast<unsigned>(day)}};
}

/// The first such weekday on or after a date.
Date on_or_after(Date date, int weekday) {
    return date + days{(weekday - weekday_of(date) + 7) % 7};
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > last_day_of_month(year, month)) return std::nullopt;
    return known_date(year, month, day);
}

YearMonthDay split(Date date) {
    const std::chrono::year_month_day ymd{date};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

bool in_range(Date date) { return date >= known_date(1, 1, 1) && date <= known_date(9999, 12, 31); }

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday{date}.iso_encoding()); }

int last_day_of_month(int year, int month) {
    const std::chrono::year_month_day_last last{std::chrono::year{year} /
                                                std::chrono::month{static_cast<unsigned>(month)} /
                                                std::chrono::last};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date add_months(Date date, int months) {
    const YearMonthDay from = split(date);
    const int index = from.year * 12 + from.month - 1 + months;
    const int year = index >= 0 ? index / 12 : (index - 11) / 12;
    const int month = index - year * 12 + 1;
    return known_date(year, month, std::min(from.day, last_day_of_month(year, month)));
}

Date add_working_days(Date date, int count) {
    const int step = count < 0 ? -1 : 1;
    while (weekday_of(date) > 5)
        date -= days{step};
    // Whole weeks at once: the count comes from a text and may be large.
    date += days{7 * (count / 5)};
    for (int left = count % 5; left != 0;) {
        date += days{step};
        if (weekday_of(date) <= 5) left -= step;
    }
    return date;
}

std::optional<Date> monday_of_week(int year, int week) {
    if (year < 1 || year > 9998 || week < 1 || week > 53) return std::nullopt;
    // 4 January is always in week 1.
    const Date monday = monday_of(known_date(year, 1, 4)) + days{7 * (week - 1)};
    if (week_year_of(monday) != year) return std::nullopt;
    return monday;
}

int week_year_of(Date date) {
    // The Thursday of a week decides its year.
    return split(monday_of(date) + days{3}).year;
}

Date easter_sunday(int year) {
    // The anonymous Gregorian computus (Meeus/Jones/Butcher).
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return known_date(year, f / 31, f % 31 + 1);
}

std::optional<Date> nth_weekday(int year, int month, int weekday, int n) {
    const int last = last_day_of_month(year, month);
    if (n < 0) return on_or_after(known_date(year, month, last) - days{6}, weekday);
    const Date found = on_or_after(known_date(year, month, 1), weekday) + days{7 * (n - 1)};
    if (split(found).month != month) return std::nullopt;
    return found;
}

namespace {

Date sundays_before_christmas(int year, int count) {
    return on_or_after(known_date(year, 12, 18), 7) - days{7 * (count - 1)};
}

}  // namespace

Date holiday_date(Holiday holiday, int year) {
    const Date easter = easter_sunday(year);
    switch (holiday) {
        case Holiday::christmas_eve:
            return known_date(year, 12, 24);
        case Holiday::christmas_day:
            return known_date(year, 12, 25);
        case Holiday::boxing_day:
            return known_date(year, 12, 26);
        case Holiday::new_years_eve:
            return known_date(year, 12, 31);
        case Holiday::new_years_day:
            return known_date(year, 1, 1);
        case Holiday::epiphany:
            return known_date(year, 1, 6);
        case Holiday::valentine:
            return known_date(year, 2, 14);
        case Holiday::maundy_thursday:
            return easter - days{3};
        case Holiday::good_friday:
            return easter - days{2};
        case Holiday::easter_saturday:
            return easter - days{1};
        case Holiday::easter_sunday:
            return easter;
        case Holiday::easter_monday:
            return easter + days{1};
        case Holiday::may_day:
            return known_date(year, 5, 1);
        case Holiday::walpurgis:
            return known_date(year, 4, 30);
        case Holiday::ascension:
            return easter + days{39};
        case Holiday::whit_sunday:
            return easter + days{49};
        case Holiday::whit_monday:
            return easter + days{50};
        case Holiday::corpus_christi:
            return easter + days{60};
        case Holiday::swedish_national_day:
            return known_date(year, 6, 6);
        case Holiday::midsummer_eve:
            return on_or_after(known_date(year, 6, 19), 5);
        case Holiday::midsummer_day:
            return on_or_after(known_date(year, 6, 20), 6);
        case Holiday::independence_day:
            return known_date(year, 7, 4);
        case Holiday::labor_day:
            return on_or_after(known_date(year, 9, 1), 1);
        case Holiday::german_unity:
            return known_date(year, 10, 3);
        case Holiday::reformation:
            return known_date(year, 10, 31);
        case Holiday::halloween:
            return known_date(year, 10, 31);
        case Holiday::all_saints:
            return known_date(year, 11, 1);
        case Holiday::thanksgiving:
            return on_or_after(known_date(year, 11, 22), 4);
        case Holiday::st_nicholas:
            return known_date(year, 12, 6);
        case Holiday::st_patrick:
            return known_date(year, 3, 17);
        case Holiday::memorial_day:
            return *nth_weekday(year, 5, 1, -1);
        case Holiday::between_years:
            return known_date(year, 12, 27);
        case Holiday::lucia:
            return known_date(year, 12, 13);
        case Holiday::carnival_monday:
            return easter - days{48};
        case Holiday::ash_wednesday:
            return easter - days{46};
        case Holiday::advent_1:
            return sundays_before_christmas(year, 4);
        case Holiday::advent_2:
            return sundays_before_christmas(year, 3);
        case Holiday::advent_3:
            return sundays_before_christmas(year, 2);
        case Holiday::advent_4:
            return sundays_before_christmas(year, 1);
        case Holiday::black_friday:
            return on_or_after(known_date(year, 11, 22), 4) + days{1};
        case Holiday::cyber_monday:
            return on_or_after(known_date(year, 11, 22), 4) + days{4};
        case Holiday::mothers_day:
            return *nth_weekday(year, 5, 7, 2);
        case Holiday::swedish_mothers_day:
            return *nth_weekday(year, 5, 7, -1);
        case Holiday::fathers_day:
            return *nth_weekday(year, 6, 7, 3);
        case Holiday::swedish_fathers_day:
            return *nth_weekday(year, 11, 7, 2);
        case Holiday::palm_sunday:
            return easter - days{7};
        case Holiday::carnival_thursday:
            return easter - days{52};
        case Holiday::shrove_tuesday:
            return easter - days{47};
        case Holiday::whit_saturday:
            return easter + days{48};
        case Holiday::epiphany_eve:
            return known_date(year, 1, 5);
        case Holiday::volkstrauertag:
            return sundays_before_christmas(year, 6);
        case Holiday::penance_day:
            return sundays_before_christmas(year, 5) - days{4};
        case Holiday::totensonntag:
            return sundays_before_christmas(year, 5);
        case Holiday::assumption:
            return known_date(year, 8, 15);
        case Holiday::st_martin:
            return known_date(year, 11, 11);
        case Holiday::swedish_all_saints:
            return on_or_after(known_date(year, 10, 31), 6);
        case Holiday::mlk_day:
            return *nth_weekday(year, 1, 1, 3);
        case Holiday::presidents_day:
            return *nth_weekday(year, 2, 1, 3);
        case Holiday::columbus_day:
            return *nth_weekday(year, 10, 1, 2);
        case Holiday::august_bank_holiday:
            return *nth_weekday(year, 8, 1, -1);
        case Holiday::guy_fawkes:
            return known_date(year, 11, 5);
        case Holiday::swiss_national_day:
            return known_date(year, 8, 1);
        case Holiday::austrian_national_day:
            return known_date(year, 10, 26);
    }
    return easter;
}

}  // namespace wordkeep::words
