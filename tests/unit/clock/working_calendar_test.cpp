#include "clock/working_calendar.h"

#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using test::date;

namespace {

struct Rejected {
    std::string_view claim;
    CalendarSpec spec;
    std::string_view key;
    std::string_view where;
};

CalendarSpec with_monday(DaySlots slots) {
    CalendarSpec spec;
    spec.weekly[0] = std::move(slots);
    return spec;
}

}  // namespace

TEST_CASE("WrongCalendarsAreRejectedWithCodeAndPlace") {
    const Date christmas = date("2026-12-25");
    const Instant noon = *parse_instant("2026-11-20T12:00Z");
    CalendarSpec sunday;
    sunday.weekly[6] = {{600, 660}, {650, 700}};
    const Rejected rows[] = {
        {"reversed", with_monday({{17 * 60, 9 * 60}}), "reject.calendar.slot_reversed", "mon"},
        {"empty", with_monday({{540, 540}}), "reject.calendar.slot_reversed", "mon"},
        {"before midnight", with_monday({{-1, 60}}), "reject.calendar.slot_outside_day", "mon"},
        {"after midnight", with_monday({{1380, 1441}}), "reject.calendar.slot_outside_day", "mon"},
        {"overlapping", sunday, "reject.calendar.slots_overlap", "sun"},
        {"twice", with_monday({{540, 600}, {540, 600}}), "reject.calendar.slots_overlap", "mon"},
        {"overlapping exception",
         {.exceptions = {{christmas, {{540, 700}, {600, 660}}}}},
         "reject.calendar.slots_overlap",
         "2026-12-25"},
        {"reversed exception",
         {.exceptions = {{christmas, {{540, 500}}}}},
         "reject.calendar.slot_reversed",
         "2026-12-25"},
        {"reversed busy block",
         {.busy = {{noon, noon - 1min, BusyKind::lunch}}},
         "reject.calendar.busy_reversed",
         "busy"},
        {"empty busy block",
         {.busy = {{noon, noon, BusyKind::lunch}}},
         "reject.calendar.busy_reversed",
         "busy"},
    };
    for (const Rejected& row : rows) {
        CAPTURE(row.claim);
        const auto calendar = make_calendar(row.spec);
        REQUIRE_FALSE(calendar.has_value());
        CHECK(calendar.error().phrase.key == row.key);
        CHECK(calendar.error().where == row.where);
    }
}

TEST_CASE("UnusualButRightCalendarsAreAccepted") {
    CHECK(make_calendar({.weekly = {}}).has_value());
    CHECK(make_calendar(with_monday({{0, 1440}})).has_value());
    CHECK(make_calendar(with_monday({{780, 1020}, {540, 780}})).has_value());  // touching, unsorted
}

TEST_CASE("DefaultIsMondayToFridayNineToFive") {
    const WorkingCalendar calendar;
    CHECK(calendar.slots_on(date("2026-11-20")) == DaySlots{{540, 1020}});
    CHECK(calendar.slots_on(date("2026-11-21")).empty());
    CHECK(calendar.slots_on(date("2026-11-22")).empty());
    CHECK(calendar.slots_on(date("2026-11-23")) == DaySlots{{540, 1020}});
    CHECK(calendar.usual_day() == 8h);
}

TEST_CASE("HolidayIsADayOffAndAnExceptionWinsOverIt") {
    CalendarSpec spec = berlin_week();
    spec.holidays = {{date("2026-12-25"), "Christmas"},
                     {date("2026-12-24"), "Christmas Eve"},
                     {date("2026-12-25"), "again"}};
    spec.exceptions = {{date("2026-12-24"), {{540, 600}}},
                       {date("2026-12-27"), {{600, 660}}},
                       {date("2026-12-28"), {{0, 60}}},
                       {date("2026-12-28"), {}}};
    const WorkingCalendar calendar = calendar_of(spec);
    CHECK(calendar.slots_on(date("2026-12-23")) == DaySlots{{540, 1020}});
    CHECK(calendar.slots_on(date("2026-12-24")) == DaySlots{{540, 600}});
    CHECK(calendar.slots_on(date("2026-12-25")).empty());
    CHECK(calendar.slots_on(date("2026-12-27")) == DaySlots{{600, 660}});
    CHECK(calendar.slots_on(date("2026-12-28")).empty());  // the last one counts
    CHECK(calendar.holiday_name(date("2026-12-24")) == "Christmas Eve");
    CHECK(calendar.holiday_name(date("2026-12-25")) == "Christmas");
    CHECK_FALSE(calendar.holiday_name(date("2026-12-28")).has_value());
    CHECK_FALSE(calendar.holiday_name(date("2026-12-23")).has_value());
}

TEST_CASE("BusyBlocksAreJoinedWhereTheyOverlapOrTouch") {
    const Zone& zone = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(zone, "2026-11-20T13:00", "2026-11-20T14:00", BusyKind::lunch),
                 busy(zone, "2026-11-20T10:00", "2026-11-20T11:00", BusyKind::driving),
                 busy(zone, "2026-11-20T10:30", "2026-11-20T10:45", BusyKind::other),
                 busy(zone, "2026-11-20T11:00", "2026-11-20T12:00", BusyKind::meeting)};
    const WorkingCalendar calendar = calendar_of(spec);
    const std::vector<BusyBlock> joined{
        busy(zone, "2026-11-20T10:00", "2026-11-20T12:00", BusyKind::driving),
        busy(zone, "2026-11-20T13:00", "2026-11-20T14:00", BusyKind::lunch)};
    CHECK(calendar.busy() == joined);
    CHECK(calendar.busy_at(joined[0].from) == &calendar.busy()[0]);
    CHECK(calendar.busy_at(joined[0].to - 1s) == &calendar.busy()[0]);
    CHECK(calendar.busy_at(joined[0].to) == nullptr);
    CHECK(calendar.busy_at(joined[0].from - 1s) == nullptr);
    CHECK(calendar.busy_at(joined[1].from) == &calendar.busy()[1]);
}

TEST_CASE("UsualDayIsTheMeanOfTheWorkingDays") {
    CalendarSpec spec;
    spec.weekly[4] = {{540, 780}};  // Friday until 13
    CHECK(calendar_of(spec).usual_day() == 7h + 12min);
    CHECK(calendar_of({.weekly = {}}).usual_day() == 8h);
}

TEST_CASE("DaysFollowEachOtherWithoutGapAlsoWhereMidnightIsDoubledOrMissing") {
    for (const Zone* zone : test::all_zones()) {
        const WorkingCalendar calendar = calendar_of({.zone = *zone});
        CAPTURE(zone->name);
        for (const std::string_view text :
             {"2011-12-29", "2011-12-30", "2011-12-31", "2026-02-14", "2026-02-15", "2026-03-29",
              "2026-10-17", "2026-10-18", "2026-10-25", "2026-10-31", "2026-11-01"}) {
            const Date day = date(text);
            CAPTURE(text);
            const Instant first = calendar.start_of(day);
            const Instant next = calendar.start_of(day + std::chrono::days{1});
            CHECK(calendar.day_of(first - 1s) < day);
            if (first == next) continue;  // the day that Apia never had
            CHECK(to_iso(calendar.day_of(first)) == text);
            CHECK(to_iso(calendar.day_of(first + 30min)) == text);
            CHECK(to_iso(calendar.day_of(next - 1s)) == text);
        }
    }
}
