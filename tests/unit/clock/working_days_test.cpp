#include "clock/working_days.h"

#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using test::at;
using test::date;

namespace {

struct Row {
    std::string_view moment;
    std::string_view result;
};

template <class Find>
void check_rows(const WorkingCalendar& calendar, std::initializer_list<Row> rows, Find find) {
    const Zone& zone = calendar.zone();
    for (const Row& row : rows) {
        CAPTURE(row.moment);
        CHECK(show(find(at(zone, row.moment), calendar), zone) == row.result);
    }
}

/// Mon–Thu 8–12 and 13–17, Fri 8–13; Christmas and New Year off, Sunday 29 November worked.
WorkingCalendar usual_year() {
    CalendarSpec spec = berlin_week();
    for (std::size_t day = 0; day < 4; ++day)
        spec.weekly[day] = {{480, 720}, {780, 1020}};
    spec.weekly[4] = {{480, 780}};
    spec.holidays = {{date("2026-12-24"), ""}, {date("2026-12-25"), ""}, {date("2027-01-01"), ""}};
    spec.exceptions = {{date("2026-11-29"), {{600, 720}}}};
    return calendar_of(spec);
}

}  // namespace

TEST_CASE("NextCloseIsTheFirstAtOrAfterAMoment") {
    check_rows(usual_year(),
               {{"2026-11-19T07:00", "2026-11-19T17:00"},
                {"2026-11-19T12:00", "2026-11-19T17:00"},  // a lunch break is no close
                {"2026-11-19T17:00", "2026-11-19T17:00"},
                {"2026-11-19T17:00:01", "2026-11-20T13:00"},
                {"2026-11-20T13:30", "2026-11-23T17:00"},
                {"2026-11-27T14:00", "2026-11-29T12:00"},
                {"2026-12-23T18:00", "2026-12-28T17:00"},
                {"2026-12-25T10:00", "2026-12-28T17:00"}},
               next_working_close);
}

TEST_CASE("PreviousCloseIsTheLastAtOrBeforeAMoment") {
    check_rows(usual_year(),
               {{"2026-11-19T16:59", "2026-11-18T17:00"},
                {"2026-11-19T17:00", "2026-11-19T17:00"},
                {"2026-11-22T12:00", "2026-11-20T13:00"},
                {"2026-11-23T08:00", "2026-11-20T13:00"},
                {"2026-11-30T08:00", "2026-11-29T12:00"},
                {"2026-12-25T10:00", "2026-12-23T17:00"},
                {"2026-12-28T16:00", "2026-12-23T17:00"}},
               previous_working_close);
}

TEST_CASE("CloseAtMidnightIsFoundFromBothSides") {
    CalendarSpec spec = berlin_week();
    spec.weekly[4] = {{22 * 60, 24 * 60}};
    const WorkingCalendar calendar = calendar_of(spec);
    check_rows(calendar,
               {{"2026-11-20T23:59", "2026-11-21T00:00"},
                {"2026-11-21T00:00", "2026-11-21T00:00"},
                {"2026-11-21T00:00:01", "2026-11-23T17:00"}},
               next_working_close);
    check_rows(calendar,
               {{"2026-11-20T23:59", "2026-11-19T17:00"},
                {"2026-11-21T00:00", "2026-11-21T00:00"},
                {"2026-11-22T12:00", "2026-11-21T00:00"}},
               previous_working_close);
}

TEST_CASE("NextWorkingMorningIsTheOpeningOfALaterDay") {
    check_rows(usual_year(),
               {{"2026-11-18T00:30", "2026-11-19T08:00"},
                {"2026-11-18T23:59", "2026-11-19T08:00"},
                {"2026-11-20T07:00", "2026-11-23T08:00"},
                {"2026-11-28T10:00", "2026-11-29T10:00"},
                {"2026-12-23T10:00", "2026-12-28T08:00"}},
               next_working_morning);
}

TEST_CASE("OpeningAndClosingBelongToWorkingDaysOnly") {
    const WorkingCalendar calendar = usual_year();
    const Zone& zone = calendar.zone();
    CHECK(show(*opening(date("2026-11-19"), calendar), zone) == "2026-11-19T08:00");
    CHECK(show(*closing(date("2026-11-19"), calendar), zone) == "2026-11-19T17:00");
    CHECK(show(*closing(date("2026-11-20"), calendar), zone) == "2026-11-20T13:00");
    for (const std::string_view day_off : {"2026-11-21", "2026-12-25", "2027-01-01"}) {
        CAPTURE(day_off);
        CHECK_FALSE(is_working_day(date(day_off), calendar));
        CHECK_FALSE(opening(date(day_off), calendar).has_value());
        CHECK_FALSE(closing(date(day_off), calendar).has_value());
    }
    CHECK(is_working_day(date("2026-11-29"), calendar));
}

TEST_CASE("WorkingDaysAreAddedForwardAndBackward") {
    const WorkingCalendar calendar = usual_year();
    struct DayRow {
        std::string_view from;
        std::int64_t n;
        std::string_view result;
    };
    const DayRow rows[] = {
        {"2026-11-18", 1, "2026-11-19"},    {"2026-11-18", 3, "2026-11-23"},
        {"2026-11-20", 1, "2026-11-23"},    {"2026-11-21", 1, "2026-11-23"},
        {"2026-11-27", 1, "2026-11-29"},    {"2026-12-23", 1, "2026-12-28"},
        {"2026-11-18", 0, "2026-11-18"},    {"2026-11-21", 0, "2026-11-23"},
        {"2026-11-23", -1, "2026-11-20"},   {"2026-11-22", -1, "2026-11-20"},
        {"2026-11-30", -2, "2026-11-27"},   {"2026-12-28", -1, "2026-12-23"},
        {"2026-11-20", -3, "2026-11-17"},   {"2026-11-20", 261, "2027-11-24"},
        {"2026-11-20", 4000, no_work},      {"2026-11-20", -4000, no_work},
        {"2026-11-20", INT64_MAX, no_work}, {"2026-11-20", INT64_MIN, no_work},
    };
    for (const DayRow& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.n);
        CHECK(show(add_working_days(date(row.from), row.n, calendar)) == row.result);
    }
    CHECK(show(next_working_day(date("2026-11-20"), calendar)) == "2026-11-23");
    CHECK(show(previous_working_day(date("2026-11-23"), calendar)) == "2026-11-20");
}

TEST_CASE("WorkingDaysAfterAMomentEndAtTheClose") {
    const WorkingCalendar calendar = usual_year();
    const Zone& zone = calendar.zone();
    const auto after = [&](const char* moment, std::int64_t n) {
        return show(add_working_days(at(zone, moment), n, calendar), zone);
    };
    CHECK(after("2026-11-18T10:00", 1) == "2026-11-19T17:00");
    CHECK(after("2026-11-18T20:00", 1) == "2026-11-19T17:00");
    CHECK(after("2026-11-18T10:00", 3) == "2026-11-23T17:00");
    CHECK(after("2026-11-21T10:00", 1) == "2026-11-23T17:00");
    CHECK(after("2026-11-18T10:00", 0) == "2026-11-18T17:00");
    CHECK(after("2026-11-18T18:00", 0) == "2026-11-19T17:00");
    CHECK(after("2026-11-18T10:00", -1) == "2026-11-17T17:00");
}

TEST_CASE("WorkingDaysBetweenCountsTheLastAndNotTheFirst") {
    const WorkingCalendar calendar = usual_year();
    const auto between = [&](const char* from, const char* to) {
        return working_days_between(date(from), date(to), calendar);
    };
    CHECK(between("2026-11-18", "2026-11-20") == 2);  // Wed → Fri
    CHECK(between("2026-11-18", "2026-11-18") == 0);
    CHECK(between("2026-11-20", "2026-11-18") == 0);
    CHECK(between("2026-11-20", "2026-11-22") == 0);
    CHECK(between("2026-11-20", "2026-11-23") == 1);
    CHECK(between("2026-11-21", "2026-11-23") == 1);
    CHECK(between("2026-11-27", "2026-11-30") == 2);  // the worked Sunday
    CHECK(between("2026-12-23", "2026-12-28") == 1);
}

TEST_CASE("WithoutWorkingDaysEveryQuestionHasThatAnswer") {
    const WorkingCalendar never = calendar_of({.weekly = {}, .zone = test::berlin()});
    const Instant moment = at(test::berlin(), "2026-11-20T12:00");
    CHECK_FALSE(next_working_close(moment, never).has_value());
    CHECK_FALSE(previous_working_close(moment, never).has_value());
    CHECK_FALSE(next_working_morning(moment, never).has_value());
    CHECK_FALSE(next_working_day(date("2026-11-20"), never).has_value());
    CHECK_FALSE(previous_working_day(date("2026-11-20"), never).has_value());
    CHECK_FALSE(add_working_days(date("2026-11-20"), 0, never).has_value());
    CHECK_FALSE(add_working_days(moment, 0, never).has_value());
    CHECK_FALSE(add_working_days(moment, 2, never).has_value());
    CHECK(working_days_between(date("2026-11-20"), date("2036-11-20"), never) == 0);
}

TEST_CASE("DayThatNeverWasIsNoWorkingDay") {
    const WorkingCalendar calendar = calendar_of({.zone = test::apia()});
    CHECK_FALSE(is_working_day(date("2011-12-30"), calendar));
    CHECK(show(next_working_day(date("2011-12-29"), calendar)) == "2012-01-02");
    CHECK(show(next_working_close(at(test::apia(), "2011-12-29T18:00"), calendar), test::apia()) ==
          "2012-01-02T17:00");
}

TEST_CASE("ClosesFollowTheWallClockOverDaylightSaving") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{540, 1020}});
    const WorkingCalendar calendar = calendar_of(spec);
    const auto utc_close = [&](const char* day) { return to_iso(*closing(date(day), calendar)); };
    CHECK(utc_close("2026-03-28") == "2026-03-28T16:00:00Z");
    CHECK(utc_close("2026-03-29") == "2026-03-29T15:00:00Z");
    CHECK(utc_close("2026-10-24") == "2026-10-24T15:00:00Z");
    CHECK(utc_close("2026-10-25") == "2026-10-25T16:00:00Z");
}

TEST_CASE("CloseAtTheMidnightBeforeASkippedDayIsFound") {
    const WorkingCalendar calendar =
        calendar_of({.weekly = every_day({{600, 1440}}), .zone = test::apia()});
    const Instant midnight = *closing(date("2011-12-29"), calendar);
    CHECK(midnight == calendar.start_of(date("2011-12-31")));
    CHECK(next_working_close(midnight, calendar) == midnight);
    CHECK(previous_working_close(midnight, calendar) == midnight);
}

TEST_CASE("DaysBefore1970AreCountedLikeAnyOther") {
    const WorkingCalendar calendar;
    CHECK(working_days_between(date("1960-01-03"), date("1960-01-10"), calendar) == 5);
    CHECK(show(add_working_days(date("1959-12-31"), 1, calendar)) == "1960-01-01");  // Thu, Fri
    CHECK(show(next_working_close(*parse_instant("1960-01-02T10:00Z"), calendar), Zone{}) ==
          "1960-01-04T17:00");
}
