#include "clock/calling_hours.h"

#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using test::at;

namespace {

struct Row {
    std::string_view claim;
    std::string_view moment;
    std::string_view result;
};

}  // namespace

TEST_CASE("CallsAreSuggestedFromEightToSevenWhereTheClientIs") {
    const Row rows[] = {
        {"within", "2026-11-20T12:00", "2026-11-20T12:00"},
        {"at eight", "2026-11-20T08:00", "2026-11-20T08:00"},
        {"before eight", "2026-11-20T07:59", "2026-11-20T08:00"},
        {"just before seven", "2026-11-20T18:59", "2026-11-20T18:59"},
        {"at seven", "2026-11-20T19:00", "2026-11-21T08:00"},
        {"at night", "2026-11-20T23:30", "2026-11-21T08:00"},
        {"before the jump", "2026-03-28T22:00", "2026-03-29T08:00"},
    };
    for (const Zone* zone : {&test::berlin(), &test::new_york(), &test::kolkata(), &test::sydney()})
        for (const Row& row : rows) {
            CAPTURE(zone->name);
            CAPTURE(row.claim);
            const Instant moment = at(*zone, row.moment);
            CHECK(show(next_calling_moment(moment, *zone), *zone) == row.result);
            CHECK(in_calling_hours(moment, *zone) == (row.moment == row.result));
        }
}

TEST_CASE("ClientAcrossTheDateLineIsCalledOnADayThatExists") {
    CHECK(show(next_calling_moment(at(test::apia(), "2011-12-29T20:00"), test::apia()),
               test::apia()) == "2011-12-31T08:00");
}

TEST_CASE("MyOwnCallsNeedMyWorkingTimeToo") {
    const Zone& mine = test::berlin();
    CalendarSpec spec = berlin_week();
    spec.busy = {busy(mine, "2026-11-20T14:00", "2026-11-20T15:00")};
    const WorkingCalendar calendar = calendar_of(spec);
    const auto next = [&](const char* moment, const Zone& client) {
        return show(next_working_calling_moment(at(mine, moment), client, calendar), mine);
    };
    CHECK(next("2026-11-20T10:00", test::berlin()) == "2026-11-20T10:00");
    CHECK(next("2026-11-20T10:00", test::new_york()) == "2026-11-20T15:00");  // 8:00 is 14:00: busy
    CHECK(next("2026-11-20T16:59", test::new_york()) == "2026-11-20T16:59");
    CHECK(next("2026-11-20T17:00", test::new_york()) == "2026-11-23T14:00");
    CHECK(next("2026-11-19T14:30", test::kolkata()) == "2026-11-20T09:00");  // 19:00 there
    CHECK(next("2026-11-20T10:00", test::sydney()) == no_work);  // 8–19 there is 22–9 here
}

TEST_CASE("NightIsFromTenToSixWhereTheSenderIs") {
    const auto night = [](const char* moment) {
        return is_night(at(test::new_york(), moment), test::new_york());
    };
    CHECK_FALSE(night("2026-11-20T21:59"));
    CHECK(night("2026-11-20T22:00"));
    CHECK(night("2026-11-21T00:00"));
    CHECK(night("2026-11-21T05:59"));
    CHECK_FALSE(night("2026-11-21T06:00"));
    CHECK_FALSE(is_night(at(test::new_york(), "2026-11-20T22:00"), test::sydney()));
}
