#include "base/time.h"

#include <doctest/doctest.h>

#include "support/random.h"

using namespace wordkeep;
using namespace std::chrono_literals;

namespace {

constexpr Date nov_20{std::chrono::local_days{std::chrono::year{2026} / 11 / 20}};
constexpr Instant moment{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 16h + 30min +
                         5s};

}  // namespace

TEST_CASE("TimesAreWrittenInIso8601AndReadBack") {
    CHECK(to_iso(nov_20) == "2026-11-20");
    CHECK(to_iso(moment) == "2026-11-20T16:30:05Z");
    CHECK(to_iso(nov_20 + 7h + 5min) == "2026-11-20T07:05:00");
    CHECK(to_iso(Due{nov_20, {}}) == "2026-11-20");
    CHECK(to_iso(Due{nov_20, 15 * 60}) == "2026-11-20T15:00");
    CHECK(to_iso(Date{std::chrono::year{33} / 4 / 3}) == "0033-04-03");

    CHECK(parse_date("2026-11-20") == nov_20);
    CHECK(parse_instant("2026-11-20T16:30:05Z") == moment);
    CHECK(parse_instant("2026-11-20T16:30Z") == moment - 5s);
    CHECK(parse_local_time("2026-11-20T16:30:05") == nov_20 + 16h + 30min + 5s);
    CHECK(parse_local_time("2026-11-20T16:30") == nov_20 + 16h + 30min);
    CHECK(parse_due("2026-11-20") == Due{nov_20, {}});
    CHECK(parse_due("2026-11-20T15:00") == Due{nov_20, 15 * 60});
    CHECK(parse_date("2028-02-29").has_value());
    CHECK(parse_date("9999-12-31").has_value());
    CHECK(to_iso(*parse_instant("9999-12-31T23:59:59Z")) == "9999-12-31T23:59:59Z");
}

TEST_CASE("MomentsBefore1970AreWrittenAndReadLikeAnyOther") {
    const Instant before{std::chrono::sys_days{std::chrono::year{1969} / 12 / 31} + 23h + 59min +
                         59s};
    CHECK(to_iso(before) == "1969-12-31T23:59:59Z");
    CHECK(parse_instant("1969-12-31T23:59:59Z") == before);
}

TEST_CASE("TimesNotExactlyOfTheFormAreNotRead") {
    for (const std::string_view text : {"",
                                        "2026",
                                        "2026-11",
                                        "2026-11-",
                                        "2026-11-2",
                                        "2026-1-20",
                                        "26-11-20",
                                        "2026/11/20",
                                        "2026-11-20 ",
                                        " 2026-11-20",
                                        "2026-11-20T",
                                        "2026-13-01",
                                        "2026-00-01",
                                        "2026-11-31",
                                        "2026-11-00",
                                        "2026-02-30",
                                        "2027-02-29",
                                        "1900-02-29",
                                        "0000-01-01",
                                        "-001-01-01",
                                        "10000-01-01",
                                        "+026-11-20",
                                        "2026-11-20x",
                                        "２０２６-11-20"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text).has_value());
        CHECK_FALSE(parse_due(text).has_value());
    }
    for (const std::string_view text :
         {"2026-11-20", "2026-11-20T16:30:05", "2026-11-20T16:30:05z", "2026-11-20T16:30:60Z",
          "2026-11-20T24:00:00Z", "2026-11-20T16:60Z", "2026-11-20T16:30:5Z",
          "2026-11-20T16:30:05Z ", "2026-11-20T16Z", "2026-11-20t16:30Z",
          "2026-11-20T16:30:05+01:00", "2026-02-30T10:00Z", "2026-11-20T16:30:05.0Z",
          "2026-11-20T-1:30Z", "2026-11-20T16:30:Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_instant(text).has_value());
    }
    CHECK_FALSE(parse_local_time("2026-11-20T16:30Z").has_value());
    CHECK_FALSE(parse_due("2026-11-20T24:00").has_value());
    CHECK_FALSE(parse_due("2026-11-20T15:00:00").has_value());
}

TEST_CASE("TimeCutOffAnywhereIsNotRead") {
    const std::string_view whole = "2026-11-20T16:30:05Z";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(parse_instant(whole.substr(0, size)).has_value());
    }
}

TEST_CASE("MinutesOfTheDayHaveTwoDigitsAndGoUpTo24") {
    CHECK(to_clock(0) == "00:00");
    CHECK(to_clock(570) == "09:30");
    CHECK(to_clock(1440) == "24:00");
    CHECK(parse_minute_of_day("00:00") == 0);
    CHECK(parse_minute_of_day("09:30") == 570);
    CHECK(parse_minute_of_day("23:59") == 1439);
    CHECK(parse_minute_of_day("24:00") == 1440);
    for (const std::string_view text :
         {"", "9:30", "24:01", "25:00", "12:60", "12:00 ", "12", "12:0", "noon"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_minute_of_day(text).has_value());
    }
}

TEST_CASE("DayAndMinuteOfAReadingAreRightBefore1970Too") {
    CHECK(date_of(nov_20 + 23h + 59min + 59s) == nov_20);
    CHECK(minute_of(nov_20 + 23h + 59min + 59s) == 1439);
    const LocalTime before = Date{std::chrono::year{1969} / 12 / 31} + 1h + 1s;
    CHECK(date_of(before) == Date{std::chrono::year{1969} / 12 / 31});
    CHECK(minute_of(before) == 60);
}

TEST_CASE("RandomTimesSurviveWritingAndReading") {
    test::Random random = test::seeded_random("time: writing and reading");
    const Instant first{std::chrono::sys_days{std::chrono::year{1} / 1 / 1}};
    const Instant last{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};
    for (int i = 0; i < 2000; ++i) {
        const Instant instant{std::chrono::seconds{
            random.between(first.time_since_epoch().count(), last.time_since_epoch().count())}};
        const LocalTime local{instant.time_since_epoch()};
        const Due due{date_of(local), minute_of(local)};
        CAPTURE(to_iso(instant));
        REQUIRE(parse_instant(to_iso(instant)) == instant);
        REQUIRE(parse_local_time(to_iso(local)) == local);
        REQUIRE(parse_date(to_iso(due.date)) == due.date);
        REQUIRE(parse_due(to_iso(due)) == due);
        REQUIRE(parse_minute_of_day(to_clock(*due.minute)) == due.minute);
    }
}
