#include "clock/deadlines.h"

#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using std::chrono::days;
using test::at;
using test::date;

namespace {

WorkingCalendar christmas_off() {
    CalendarSpec spec = berlin_week();
    spec.holidays = {{date("2026-12-24"), ""}, {date("2026-12-25"), ""}, {date("2027-01-01"), ""}};
    return calendar_of(spec);
}

Due due(std::string_view text) { return *parse_due(text); }

}  // namespace

TEST_CASE("DateWithoutATimeMeansTheCloseAndIsRolledBackFromDaysOff") {
    const WorkingCalendar calendar = christmas_off();
    struct Row {
        std::string_view due;
        std::string_view deadline;
    };
    const Row rows[] = {
        {"2026-11-20", "2026-11-20T17:00"},       {"2026-11-21", "2026-11-20T17:00"},
        {"2026-11-22", "2026-11-20T17:00"},       {"2026-12-25", "2026-12-23T17:00"},
        {"2026-12-27", "2026-12-23T17:00"},       {"2027-01-03", "2026-12-31T17:00"},
        {"2026-11-20T15:00", "2026-11-20T15:00"}, {"2026-11-20T23:00", "2026-11-20T23:00"},
        {"2026-11-22T10:00", "2026-11-22T10:00"}, {"2026-12-25T00:00", "2026-12-25T00:00"},
        {"2026-03-29T02:30", "2026-03-29T03:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.due);
        CHECK(show(deadline_of(due(row.due), calendar), calendar.zone()) == row.deadline);
    }
}

TEST_CASE("DeadlineIsNotRolledBackToBeforeThePromise") {
    const WorkingCalendar calendar = christmas_off();
    struct Row {
        std::string_view claim;
        std::string_view due;
        std::string_view made;
        std::string_view deadline;
    };
    const Row rows[] = {
        {"usual", "2026-11-20", "2026-11-18T10:00", "2026-11-20T17:00"},
        {"rolled back", "2026-11-22", "2026-11-18T10:00", "2026-11-20T17:00"},
        {"on Saturday for Sunday", "2026-11-22", "2026-11-21T10:00", "2026-11-22T23:59"},
        {"in the evening for today", "2026-11-20", "2026-11-20T18:00", "2026-11-20T23:59"},
        {"with a time", "2026-11-22T12:00", "2026-11-21T10:00", "2026-11-22T12:00"},
        {"for a day long gone", "2026-11-18", "2026-11-21T10:00", "2026-11-18T17:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const Zone& zone = calendar.zone();
        CHECK(show(deadline_of(due(row.due), at(zone, row.made), calendar), zone) == row.deadline);
    }
}

TEST_CASE("CalendarDaysRollForwardToTheNextClose") {
    const WorkingCalendar calendar = christmas_off();
    struct Row {
        std::string_view start;
        int days;
        std::string_view result;
    };
    const Row rows[] = {
        {"2026-11-16T10:00", 3, "2026-11-19T17:00"},
        {"2026-11-17T10:00", 3, "2026-11-20T17:00"},
        {"2026-11-18T10:00", 3, "2026-11-23T17:00"},  // Saturday
        {"2026-11-16T20:00", 3, "2026-11-20T17:00"},  // the close of that day is over
        {"2026-11-16T17:00", 3, "2026-11-19T17:00"},
        {"2026-12-22T10:00", 3, "2026-12-28T17:00"},  // Christmas Day, a Friday
        {"2026-11-16T10:00", 0, "2026-11-16T17:00"},
        {"2026-10-19T16:59", 8, "2026-10-27T17:00"},  // the same wall-clock time in winter
        {"2026-11-20T10:00", 30, "2026-12-21T17:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.start);
        CAPTURE(row.days);
        const Zone& zone = calendar.zone();
        const Instant start = at(zone, row.start);
        CHECK(show(add_days_rolled_forward(start, days{row.days}, calendar), zone) == row.result);
    }
}

TEST_CASE("TargetIsAFifthOfTheSpanEarlierAndOneToThreeWorkingDays") {
    const WorkingCalendar calendar = christmas_off();
    constexpr std::string_view none = "none";
    struct Row {
        std::string_view claim;
        std::string_view made;
        std::string_view due;
        std::string_view target;
    };
    const Row rows[] = {
        {"Wed to Fri gives Thu", "2026-11-18T10:00", "2026-11-20", "2026-11-19T17:00"},
        {"also late on Wed", "2026-11-18T16:59", "2026-11-20", "2026-11-19T17:00"},
        {"Thu morning to Fri", "2026-11-19T09:30", "2026-11-20", "2026-11-19T17:00"},
        {"the same day", "2026-11-20T09:00", "2026-11-20T16:00", none},
        {"until tomorrow noon", "2026-11-19T16:00", "2026-11-20T12:00", none},
        {"in the evening until tomorrow", "2026-11-19T18:00", "2026-11-20", none},
        {"over the weekend until Monday noon", "2026-11-20T16:00", "2026-11-23T12:00", none},
        {"exactly one day", "2026-11-20T12:00", "2026-11-23T12:00", "2026-11-20T17:00"},
        {"a minute less", "2026-11-20T12:01", "2026-11-23T12:00", none},
        {"Fri to Mon", "2026-11-20T10:00", "2026-11-23", "2026-11-20T17:00"},
        {"Fri to Mon morning", "2026-11-19T10:00", "2026-11-23T10:00", "2026-11-20T17:00"},
        {"a week", "2026-11-16T10:00", "2026-11-23", "2026-11-20T17:00"},
        {"7.4 days", "2026-11-12T13:48", "2026-11-23", "2026-11-20T17:00"},
        {"7.5 days", "2026-11-12T13:00", "2026-11-23", "2026-11-19T17:00"},
        {"two weeks", "2026-11-09T09:00", "2026-11-20", "2026-11-18T17:00"},
        {"three weeks", "2026-11-02T09:00", "2026-11-20", "2026-11-17T17:00"},
        {"half a year", "2026-06-01T09:00", "2026-11-20", "2026-11-17T17:00"},
        {"due on a holiday", "2026-12-21T09:00", "2026-12-25", "2026-12-22T17:00"},
        {"due on Sunday with a time", "2026-11-18T10:00", "2026-11-22T12:00", "2026-11-20T17:00"},
        {"on Saturday for Sunday", "2026-11-21T10:00", "2026-11-22", none},
        {"due before it was made", "2026-11-20T10:00", "2026-11-18", none},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const Zone& zone = calendar.zone();
        const auto target = commitment_target(at(zone, row.made), due(row.due), calendar);
        REQUIRE(target.has_value());
        CHECK((*target ? show(**target, zone) : std::string{none}) == row.target);
    }
}

TEST_CASE("TargetLiesBeforeTheDeadlineAlsoWhereTheDayClosesAtMidnight") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{960, 1440}});
    const WorkingCalendar calendar = calendar_of(spec);
    const Instant made = at(calendar.zone(), "2026-11-16T10:00");
    CHECK(commitment_target(made, due("2026-11-19T00:00"), calendar).value() == std::nullopt);
    CHECK(commitment_target(made, due("2026-11-19"), calendar).value() ==
          at(calendar.zone(), "2026-11-19T00:00"));
}

TEST_CASE("QuoteIsDueTheSameDayOrAtNoonOfTheNext") {
    CalendarSpec spec = berlin_week();
    spec.holidays = {{date("2026-12-24"), ""}, {date("2026-12-25"), ""}};
    spec.exceptions = {{date("2026-12-02"), {{540, 660}}},   // closes at 11
                       {date("2026-12-09"), {{840, 1080}}},  // opens at 14
                       {date("2026-12-16"), {{540, 780}}}};  // closes at 13
    const WorkingCalendar calendar = calendar_of(spec);
    struct Row {
        std::string_view claim;
        std::string_view asked;
        std::string_view target;
    };
    const Row rows[] = {
        {"in the morning", "2026-11-19T09:10", "2026-11-19T17:00"},
        {"at night before work", "2026-11-19T02:00", "2026-11-19T17:00"},
        {"at 15:00", "2026-11-19T15:00", "2026-11-19T17:00"},
        {"after 15:00", "2026-11-19T15:00:01", "2026-11-20T12:00"},
        {"in the evening", "2026-11-19T21:00", "2026-11-20T12:00"},
        {"Friday afternoon", "2026-11-20T16:00", "2026-11-23T12:00"},
        {"on Sunday morning", "2026-11-22T10:00", "2026-11-23T12:00"},
        {"before Christmas", "2026-12-23T16:00", "2026-12-28T12:00"},
        {"the next day closes before noon", "2026-12-01T16:00", "2026-12-02T11:00"},
        {"the next day opens after noon", "2026-12-08T16:00", "2026-12-09T18:00"},
        {"already closed at 14:00", "2026-12-16T14:00", "2026-12-17T12:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const Zone& zone = calendar.zone();
        CHECK(show(quote_target(at(zone, row.asked), calendar), zone) == row.target);
    }
}

TEST_CASE("EveryClockShowsItsArithmetic") {
    const Zone& zone = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(zone, "2026-11-19T10:00", "2026-11-19T10:30", BusyKind::driving),
                 busy(zone, "2026-11-19T10:45", "2026-11-19T11:00")};
    const WorkingCalendar calendar = calendar_of(spec);
    const auto moment = [&](const char* text) { return at(zone, text); };

    CHECK(working_time_clock(moment("2026-11-20T16:30"), 60min, calendar, Busy::pauses) ==
          Arithmetic{moment("2026-11-20T16:30"), moment("2026-11-20T16:30"), 60,
                     ClockUnit::working_minutes, 0min, moment("2026-11-23T09:30")});
    CHECK(working_time_clock(moment("2026-11-21T12:00"), 60min, calendar, Busy::pauses) ==
          Arithmetic{moment("2026-11-21T12:00"), moment("2026-11-23T09:00"), 60,
                     ClockUnit::working_minutes, 0min, moment("2026-11-23T10:00")});
    CHECK(working_time_clock(moment("2026-11-19T10:10"), 60min, calendar, Busy::pauses) ==
          Arithmetic{moment("2026-11-19T10:10"), moment("2026-11-19T10:30"), 60,
                     ClockUnit::working_minutes, 35min, moment("2026-11-19T11:45")});
    CHECK(working_time_clock(moment("2026-11-19T10:10"), 60min, calendar, Busy::ignored) ==
          Arithmetic{moment("2026-11-19T10:10"), moment("2026-11-19T10:10"), 60,
                     ClockUnit::working_minutes, 0min, moment("2026-11-19T11:10")});
    CHECK(calendar_days_clock(moment("2026-11-18T10:00"), days{3}, calendar) ==
          Arithmetic{moment("2026-11-18T10:00"), moment("2026-11-18T10:00"), 3,
                     ClockUnit::calendar_days, 0min, moment("2026-11-23T17:00")});
    CHECK(working_days_clock(moment("2026-11-18T10:00"), 3, calendar) ==
          Arithmetic{moment("2026-11-18T10:00"), moment("2026-11-18T10:00"), 3,
                     ClockUnit::working_days, 0min, moment("2026-11-23T17:00")});
}

TEST_CASE("DeadlinesSayWhenThereIsNoWorkingTime") {
    const WorkingCalendar never = calendar_of({.weekly = {}, .zone = test::berlin()});
    const Instant moment = at(test::berlin(), "2026-11-20T12:00");
    CHECK_FALSE(deadline_of(due("2026-11-20"), never).has_value());
    CHECK_FALSE(deadline_of(due("2026-11-20"), moment, never).has_value());
    CHECK(deadline_of(due("2026-11-20T15:00"), never) == at(test::berlin(), "2026-11-20T15:00"));
    CHECK_FALSE(add_days_rolled_forward(moment, days{3}, never).has_value());
    CHECK_FALSE(commitment_target(moment, due("2026-11-27"), never).has_value());
    CHECK(commitment_target(moment, due("2026-11-27T10:00"), never).value() == std::nullopt);
    CHECK_FALSE(quote_target(moment, never).has_value());
    CHECK_FALSE(working_time_clock(moment, 60min, never, Busy::pauses).has_value());
    CHECK_FALSE(calendar_days_clock(moment, days{3}, never).has_value());
    CHECK_FALSE(working_days_clock(moment, 3, never).has_value());
}
