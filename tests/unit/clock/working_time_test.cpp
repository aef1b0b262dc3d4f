#include "clock/working_time.h"

#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using std::chrono::minutes;
using test::at;
using test::date;

namespace {

struct Row {
    std::string_view claim;
    std::string_view start;
    minutes amount;
    std::string_view result;
};

void check_rows(const WorkingCalendar& calendar, std::initializer_list<Row> rows, Busy busy) {
    const Zone& zone = calendar.zone();
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        CAPTURE(row.start);
        const auto result = add_working_time(at(zone, row.start), row.amount, calendar, busy);
        CHECK(show(result, zone) == row.result);
        if (result && row.amount > 0min)
            CHECK(working_time_between(at(zone, row.start), *result, calendar, busy) == row.amount);
    }
}

/// Mornings and afternoons, a short Friday, Christmas, one worked Sunday, one afternoon off.
CalendarSpec usual_year() {
    CalendarSpec spec = berlin_week();
    for (std::size_t day = 0; day < 4; ++day)
        spec.weekly[day] = {{480, 720}, {780, 1020}};
    spec.weekly[4] = {{480, 780}};
    spec.holidays = {{date("2026-12-24"), ""}, {date("2026-12-25"), ""}, {date("2027-01-01"), ""}};
    spec.exceptions = {{date("2026-11-29"), {{600, 720}}}, {date("2026-12-02"), {{480, 720}}}};
    return spec;
}

}  // namespace

TEST_CASE("WorkingHoursAreAddedAcrossNightsAndWeekends") {
    check_rows(calendar_of(berlin_week()),
               {{"the example of PRODUCT.md", "2026-11-20T16:30", 60min, "2026-11-23T09:30"},
                {"within a slot", "2026-11-20T09:00", 60min, "2026-11-20T10:00"},
                {"used up at the close", "2026-11-20T16:00", 60min, "2026-11-20T17:00"},
                {"one minute more", "2026-11-20T16:00", 61min, "2026-11-23T09:01"},
                {"over night", "2026-11-19T16:45", 30min, "2026-11-20T09:15"},
                {"before the opening", "2026-11-20T06:00", 60min, "2026-11-20T10:00"},
                {"at the opening", "2026-11-20T09:00", 480min, "2026-11-20T17:00"},
                {"after the close", "2026-11-20T20:00", 60min, "2026-11-23T10:00"},
                {"at the close", "2026-11-20T17:00", 60min, "2026-11-23T10:00"},
                {"on Sunday", "2026-11-22T12:00", 60min, "2026-11-23T10:00"},
                {"with seconds", "2026-11-20T16:30:20", 60min, "2026-11-23T09:30:20"},
                {"a week of work", "2026-11-20T09:00", 40h, "2026-11-26T17:00"},
                {"a year of work", "2026-11-20T09:00", 261 * 8h, "2027-11-19T17:00"}},
               Busy::ignored);
}

TEST_CASE("DueAtOnceIsTheNextWorkingMoment") {
    check_rows(calendar_of(berlin_week()),
               {{"at work", "2026-11-20T16:30", 0min, "2026-11-20T16:30"},
                {"at the opening", "2026-11-20T09:00", 0min, "2026-11-20T09:00"},
                {"at the close", "2026-11-20T17:00", 0min, "2026-11-23T09:00"},
                {"at night", "2026-11-19T23:00", 0min, "2026-11-20T09:00"},
                {"less than nothing", "2026-11-20T16:30", -5min, "2026-11-20T16:30"}},
               Busy::ignored);
}

TEST_CASE("SeveralSlotsHolidaysAndExceptionsCount") {
    check_rows(calendar_of(usual_year()),
               {{"over lunch", "2026-11-19T11:30", 60min, "2026-11-19T13:30"},
                {"in the lunch break", "2026-11-19T12:20", 60min, "2026-11-19T14:00"},
                {"used up at lunch", "2026-11-19T11:00", 60min, "2026-11-19T12:00"},
                {"short Friday", "2026-11-20T12:30", 60min, "2026-11-23T08:30"},
                {"a worked Sunday", "2026-11-27T12:30", 60min, "2026-11-29T10:30"},
                {"through the worked Sunday", "2026-11-27T12:30", 180min, "2026-11-30T08:30"},
                {"an afternoon off", "2026-12-02T11:30", 60min, "2026-12-03T08:30"},
                {"Christmas", "2026-12-23T16:30", 60min, "2026-12-28T08:30"},
                {"on a holiday", "2026-12-24T10:00", 60min, "2026-12-28T09:00"},
                {"New Year on a Friday", "2026-12-31T16:30", 60min, "2027-01-04T08:30"}},
               Busy::ignored);
}

TEST_CASE("NightShiftsRunThroughMidnight") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{0, 6 * 60}, {22 * 60, 24 * 60}});
    check_rows(calendar_of(spec),
               {{"over midnight", "2026-11-20T23:30", 60min, "2026-11-21T00:30"},
                {"used up at midnight", "2026-11-20T23:00", 60min, "2026-11-21T00:00"},
                {"to the end of the shift", "2026-11-20T22:00", 480min, "2026-11-21T06:00"},
                {"into the next night", "2026-11-20T22:00", 481min, "2026-11-21T22:01"},
                {"by day", "2026-11-20T12:00", 30min, "2026-11-20T22:30"},
                {"the skipped hour does not count", "2026-03-28T22:00", 480min, "2026-03-29T23:00"},
                {"the doubled hour counts twice", "2026-10-24T22:00", 480min, "2026-10-25T05:00"}},
               Busy::ignored);
}

TEST_CASE("RoundTheClockIsRealTime") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{0, 1440}});
    const WorkingCalendar calendar = calendar_of(spec);
    const Instant start = at(calendar.zone(), "2026-01-01T00:00");
    CHECK(add_working_time(start, 365 * 24h, calendar, Busy::ignored) == start + 365 * 24h);
    CHECK(working_time_between(start, start + 365 * 24h, calendar, Busy::ignored) == 365 * 24h);
}

TEST_CASE("SlotsOverTheSkippedHourAreShorter") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{60, 150}, {150, 300}});  // 1:00–2:30, 2:30–5:00
    const WorkingCalendar calendar = calendar_of(spec);
    const Zone& zone = calendar.zone();
    const Date spring = date("2026-03-29");
    const auto work = [&](Date day) {
        return calendar.work_before(day + std::chrono::days{1}) - calendar.work_before(day);
    };
    CHECK(work(spring) == 3h);
    CHECK(work(spring - std::chrono::days{1}) == 4h);
    CHECK(work(spring + std::chrono::days{1}) == 4h);
    CHECK(work(date("2026-10-25")) == 5h);
    CHECK(work(date("2026-10-24")) == 4h);
    check_rows(calendar,
               {{"up to the jump", "2026-03-29T01:00", 60min, "2026-03-29T03:00"},
                {"over the jump", "2026-03-29T01:30", 60min, "2026-03-29T03:30"},
                {"a reading that is skipped", "2026-03-29T02:15", 60min, "2026-03-29T04:00"}},
               Busy::ignored);
    // 2:30 is the first one: 1:00–2:30 lasts 90 min, 2:30–5:00 has the doubled hour within.
    CHECK(working_time_between(at(zone, "2026-10-25T01:00"), at(zone, "2026-10-25T02:30"), calendar,
                               Busy::ignored) == 90min);
    CHECK(working_time_between(at(zone, "2026-10-25T02:30"), at(zone, "2026-10-25T05:00"), calendar,
                               Busy::ignored) == 210min);
    check_rows(calendar,
               {{"over the doubled hour", "2026-10-25T01:30", 120min, "2026-10-25T02:30"}},
               Busy::ignored);
}

TEST_CASE("SlotWithinTheSkippedHourDoesNotExistThatDay") {
    CalendarSpec spec = berlin_week();
    spec.weekly = every_day({{125, 175}});  // 2:05–2:55
    const WorkingCalendar calendar = calendar_of(spec);
    check_rows(calendar,
               {{"due the day after", "2026-03-28T02:45", 20min, "2026-03-30T02:15"},
                {"at the jump", "2026-03-29T03:00", 0min, "2026-03-30T02:05"}},
               Busy::ignored);
    CHECK(calendar.working_days_before(date("2026-03-30")) ==
          calendar.working_days_before(date("2026-03-29")));
}

TEST_CASE("SummerTimeOfHalfAnHourIsMeasured") {
    CalendarSpec spec{.weekly = every_day({{60, 180}}), .zone = test::lord_howe()};  // 1:00–3:00
    const WorkingCalendar calendar = calendar_of(spec);
    check_rows(calendar,
               {{"usual night", "2026-04-04T01:00", 120min, "2026-04-04T03:00"},
                {"half an hour more", "2026-04-05T01:00", 150min, "2026-04-05T03:00"},
                {"half an hour less", "2026-10-04T01:00", 90min, "2026-10-04T03:00"},
                {"over the jump", "2026-10-04T01:30", 60min, "2026-10-04T03:00"}},
               Busy::ignored);
}

TEST_CASE("OffsetsOfHalfAnHourDoNotShiftSlots") {
    const WorkingCalendar calendar = calendar_of({.zone = test::kolkata()});
    check_rows(calendar, {{"as in UTC", "2026-11-20T16:30", 60min, "2026-11-23T09:30"}},
               Busy::ignored);
    CHECK(to_iso(*add_working_time(*parse_instant("2026-11-20T11:00Z"), 60min, calendar,
                                   Busy::ignored)) == "2026-11-23T04:00:00Z");
}

TEST_CASE("DaysWithoutMidnightAndDaysThatNeverWereAreCounted") {
    const WorkingCalendar jumper = calendar_of(
        {.weekly = every_day({{0, 120}, {22 * 60, 24 * 60}}), .zone = test::midnight_jumper()});
    check_rows(jumper,
               {{"midnight skipped", "2026-10-17T22:00", 180min, "2026-10-18T02:00"},
                {"23 h twice", "2026-02-14T22:00", 300min, "2026-02-15T02:00"}},
               Busy::ignored);
    const WorkingCalendar crossed = calendar_of({.zone = test::apia()});
    check_rows(crossed, {{"no Friday", "2011-12-29T16:30", 60min, "2012-01-02T09:30"}},
               Busy::ignored);
}

TEST_CASE("BusyBlocksPauseResponseClocksAndOnlyThem") {
    const Zone& zone = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(zone, "2026-11-20T10:00", "2026-11-20T11:00"),
                 busy(zone, "2026-11-20T16:00", "2026-11-20T19:00"),
                 busy(zone, "2026-11-22T10:00", "2026-11-22T18:00"),
                 busy(zone, "2026-11-23T08:00", "2026-11-23T09:30"),
                 busy(zone, "2026-11-24T08:00", "2026-11-25T18:00")};
    const WorkingCalendar calendar = calendar_of(spec);
    check_rows(
        calendar,
        {{"starts inside: when it ends", "2026-11-20T10:20", 60min, "2026-11-20T12:00"},
         {"starts with it", "2026-11-20T10:00", 60min, "2026-11-20T12:00"},
         {"ends inside", "2026-11-20T09:30", 60min, "2026-11-20T11:30"},
         {"used up where it begins", "2026-11-20T09:00", 60min, "2026-11-20T10:00"},
         {"not touched", "2026-11-20T11:00", 60min, "2026-11-20T12:00"},
         {"over the close and the weekend", "2026-11-20T15:30", 60min, "2026-11-23T10:00"},
         {"due at once while busy", "2026-11-20T10:20", 0min, "2026-11-20T11:00"},
         {"due at once, busy until after the close", "2026-11-20T16:20", 0min, "2026-11-23T09:30"},
         {"busy on a day off", "2026-11-22T12:00", 0min, "2026-11-23T09:30"},
         {"two days busy", "2026-11-23T16:30", 60min, "2026-11-26T09:30"}},
        Busy::pauses);
    check_rows(calendar,
               {{"a commitment's clock runs on", "2026-11-20T10:20", 60min, "2026-11-20T11:20"},
                {"over the weekend", "2026-11-20T16:30", 60min, "2026-11-23T09:30"}},
               Busy::ignored);
    CHECK(busy_time_between(at(zone, "2026-11-20T09:30"), at(zone, "2026-11-23T10:00"), calendar) ==
          150min);
    CHECK(busy_time_between(at(zone, "2026-11-20T10:15"), at(zone, "2026-11-20T10:45"), calendar) ==
          30min);
    CHECK(busy_time_between(at(zone, "2026-11-20T10:45"), at(zone, "2026-11-20T10:15"), calendar) ==
          0min);
}

TEST_CASE("NoWorkingTimeIsSaidAndNotLookedForForEver") {
    const Instant start = at(test::berlin(), "2026-11-20T12:00");
    const WorkingCalendar never = calendar_of({.weekly = {}, .zone = test::berlin()});
    CHECK_FALSE(add_working_time(start, 60min, never, Busy::pauses).has_value());
    CHECK_FALSE(add_working_time(start, 0min, never, Busy::pauses).has_value());
    CHECK_FALSE(next_working_moment(start, never, Busy::ignored).has_value());
    CHECK_FALSE(is_working_moment(start, never, Busy::ignored));
    CHECK(working_time_between(start, start + 10000h, never, Busy::pauses) == 0min);
    CHECK(to_rejection(NoWorkingTime{}).phrase.key == "reject.clock.no_working_time");

    CalendarSpec once = {.weekly = {}, .zone = test::berlin()};
    once.exceptions = {{date("2026-11-22"), {{600, 660}}}};
    const WorkingCalendar sunday = calendar_of(once);
    check_rows(sunday,
               {{"all there is", "2026-11-20T12:00", 60min, "2026-11-22T11:00"},
                {"more than there is", "2026-11-20T12:00", 61min, no_work},
                {"after it", "2026-11-22T11:00", 0min, no_work}},
               Busy::pauses);
}

TEST_CASE("HolidaysForYearsEndTheSearchAfterTheHorizon") {
    CalendarSpec spec = berlin_week();
    const Date first = date("2026-11-21");
    const auto close_for = [&](std::chrono::days count) {
        spec.holidays.clear();
        for (Date day = first; day < first + count; day += std::chrono::days{1})
            spec.holidays.push_back({day, "closed"});
        return calendar_of(spec);
    };
    const Row after{"after the holidays", "2026-11-20T16:30", 60min, "2036-11-20T09:30"};
    check_rows(close_for(date("2036-11-20") - first), {after}, Busy::pauses);
    check_rows(close_for(horizon + std::chrono::days{10}),
               {{"beyond the horizon", "2026-11-20T16:30", 60min, no_work}}, Busy::pauses);
}

TEST_CASE("BusyForYearsIsNoWorkingTimeForResponseClocks") {
    const Zone& zone = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(zone, "2026-11-20T17:00", "2040-01-01T00:00")};
    check_rows(calendar_of(spec), {{"away", "2026-11-20T16:30", 60min, no_work}}, Busy::pauses);
    check_rows(calendar_of(spec), {{"away", "2026-11-20T16:30", 60min, "2026-11-23T09:30"}},
               Busy::ignored);
}

TEST_CASE("AbsurdAmountsAreAnErrorAndNoOverflow") {
    const WorkingCalendar calendar;
    const Instant start = *parse_instant("2026-11-20T12:00Z");
    CHECK_FALSE(add_working_time(start, minutes::max(), calendar, Busy::pauses).has_value());
    CHECK_FALSE(add_working_time(start, horizon, calendar, Busy::pauses).has_value());
    CHECK(add_working_time(start, minutes::min(), calendar, Busy::pauses) == start);
}

TEST_CASE("WorkingTimeBetweenIsNeverNegative") {
    const WorkingCalendar calendar = calendar_of(berlin_week());
    const Zone& zone = calendar.zone();
    const auto between = [&](const char* from, const char* to) {
        return working_time_between(at(zone, from), at(zone, to), calendar, Busy::pauses);
    };
    CHECK(between("2026-11-20T16:30", "2026-11-23T09:30") == 60min);
    CHECK(between("2026-11-23T09:30", "2026-11-20T16:30") == 0min);
    CHECK(between("2026-11-20T12:00", "2026-11-20T12:00") == 0min);
    CHECK(between("2026-11-20T18:00", "2026-11-23T08:00") == 0min);
    CHECK(between("2026-11-20T12:00:30", "2026-11-20T12:02:00") == 1min);
}

TEST_CASE("WorkingMomentsAreThoseInsideASlot") {
    const Zone& zone = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(zone, "2026-11-20T10:00", "2026-11-20T11:00")};
    const WorkingCalendar calendar = calendar_of(spec);
    const auto works = [&](const char* moment, Busy busy) {
        return is_working_moment(at(zone, moment), calendar, busy);
    };
    CHECK(works("2026-11-20T09:00", Busy::pauses));
    CHECK(works("2026-11-20T16:59:59", Busy::pauses));
    CHECK_FALSE(works("2026-11-20T17:00", Busy::pauses));
    CHECK_FALSE(works("2026-11-20T08:59:59", Busy::pauses));
    CHECK_FALSE(works("2026-11-20T10:30", Busy::pauses));
    CHECK(works("2026-11-20T10:30", Busy::ignored));
    CHECK(works("2026-11-20T11:00", Busy::pauses));
}
