// The nights in which clocks are set: lengths of time are real ones, days and hours those of the
// wall.

#include <string>

#include <doctest/doctest.h>

#include "date_table.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

std::string read_in(const Zone& zone, std::string_view now, std::string_view text) {
    DateQuery query = query_at(*parse_local_time(now), Language::english);
    query.zone = &zone;
    const auto reading = read_date(text, query);
    return reading ? written(*reading) : "-";
}

}  // namespace

TEST_CASE("AnHourIsAnHourInTheNightOfAClockChange") {
    const Zone& berlin = wordkeep::test::berlin();
    // 28 March 2027: 2:00 becomes 3:00.
    CHECK(read_in(berlin, "2027-03-28T01:30:00", "in an hour") == "2027-03-28T03:30");
    CHECK(read_in(berlin, "2027-03-28T01:30:00", "in 30 minutes") == "2027-03-28T03:00");
    CHECK(read_in(berlin, "2027-03-27T20:00:00", "within 24 hours") == "2027-03-28T21:00 by");
    CHECK(read_in(berlin, "2027-03-28T04:00:00", "2 hours ago") == "2027-03-28T01:00");
    CHECK(read_in(berlin, "2027-03-28T01:30:00", "in einer Stunde") == "2027-03-28T03:30");
    CHECK(read_in(berlin, "2027-03-28T01:30:00", "om en timme") == "2027-03-28T03:30");
    // 31 October 2027: 3:00 becomes 2:00.
    CHECK(read_in(berlin, "2027-10-31T01:30:00", "in 2 hours") == "2027-10-31T02:30");
    CHECK(read_in(berlin, "2027-10-31T01:30:00", "in 3 hours") == "2027-10-31T03:30");
    // Half an hour in Lord Howe.
    CHECK(read_in(wordkeep::test::lord_howe(), "2027-04-04T01:00:00", "in 2 hours") ==
          "2027-04-04T02:30");
}

TEST_CASE("DaysKeepTheHourOfTheWallAcrossAClockChange") {
    const Zone& berlin = wordkeep::test::berlin();
    CHECK(read_in(berlin, "2027-03-27T09:00:00", "tomorrow at 9") == "2027-03-28T09:00");
    CHECK(read_in(berlin, "2027-03-27T09:00:00", "in 2 days") == "2027-03-29");
    CHECK(read_in(berlin, "2027-03-27T23:30:00", "this time tomorrow") == "2027-03-28T23:30");
    CHECK(read_in(berlin, "2027-10-30T23:30:00", "Monday 2:30") == "2027-11-01T02:30");
    // What the zone does elsewhere changes nothing.
    for (const Zone* zone : wordkeep::test::all_zones())
        CHECK(read_in(*zone, "2027-06-16T12:00:00", "in 3 hours") == "2027-06-16T15:00");
}
