#include "base/time_zone.h"

#include <doctest/doctest.h>

#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace std::chrono_literals;

namespace {

struct Row {
    std::string_view claim;
    const Zone& zone;
    std::string_view local;
    std::string_view utc;
};

}  // namespace

TEST_CASE("WallClockReadingNamesOneMoment") {
    const Row rows[] = {
        {"winter", test::berlin(), "2026-01-15T12:00:00", "2026-01-15T11:00:00Z"},
        {"summer", test::berlin(), "2026-07-15T12:00:00", "2026-07-15T10:00:00Z"},
        {"before all transitions", test::berlin(), "1980-07-15T12:00:00", "1980-07-15T11:00:00Z"},
        {"after all transitions", test::berlin(), "2090-07-15T12:00:00", "2090-07-15T11:00:00Z"},
        {"the second before the jump", test::berlin(), "2026-03-29T01:59:59",
         "2026-03-29T00:59:59Z"},
        {"skipped: the jump", test::berlin(), "2026-03-29T02:00:00", "2026-03-29T01:00:00Z"},
        {"skipped: the jump", test::berlin(), "2026-03-29T02:30:00", "2026-03-29T01:00:00Z"},
        {"after the jump", test::berlin(), "2026-03-29T03:00:00", "2026-03-29T01:00:00Z"},
        {"before the doubled hour", test::berlin(), "2026-10-25T01:59:59", "2026-10-24T23:59:59Z"},
        {"doubled: the first", test::berlin(), "2026-10-25T02:00:00", "2026-10-25T00:00:00Z"},
        {"doubled: the first", test::berlin(), "2026-10-25T02:59:59", "2026-10-25T00:59:59Z"},
        {"after the doubled hour", test::berlin(), "2026-10-25T03:00:00", "2026-10-25T02:00:00Z"},
        {"half an hour skipped", test::lord_howe(), "2026-10-04T02:15:00", "2026-10-03T15:30:00Z"},
        {"half an hour doubled", test::lord_howe(), "2026-04-05T01:45:00", "2026-04-04T14:45:00Z"},
        {"after half an hour doubled", test::lord_howe(), "2026-04-05T02:00:00",
         "2026-04-04T15:30:00Z"},
        {"half-hour offset", test::kolkata(), "2026-04-05T12:00:00", "2026-04-05T06:30:00Z"},
        {"no midnight", test::midnight_jumper(), "2026-10-18T00:00:00", "2026-10-18T03:00:00Z"},
        {"no midnight", test::midnight_jumper(), "2026-10-18T01:00:00", "2026-10-18T03:00:00Z"},
        {"23 h twice", test::midnight_jumper(), "2026-02-14T23:30:00", "2026-02-15T01:30:00Z"},
        {"midnight after 23 h twice", test::midnight_jumper(), "2026-02-15T00:00:00",
         "2026-02-15T03:00:00Z"},
        {"a whole day skipped", test::apia(), "2011-12-30T12:00:00", "2011-12-30T10:00:00Z"},
        {"after the skipped day", test::apia(), "2011-12-31T00:00:00", "2011-12-30T10:00:00Z"},
        {"west of Greenwich", test::new_york(), "2026-07-04T12:00:00", "2026-07-04T16:00:00Z"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        CAPTURE(row.local);
        CHECK(to_iso(test::at(row.zone, row.local)) == row.utc);
    }
}

TEST_CASE("OffsetChangesWithTheSecondOfTheTransition") {
    const Instant jump = *parse_instant("2026-03-29T01:00:00Z");
    CHECK(test::berlin().offset_at(jump - 1s) == 1h);
    CHECK(test::berlin().offset_at(jump) == 2h);
    CHECK(to_iso(test::berlin().to_local(jump)) == "2026-03-29T03:00:00");
    CHECK(test::berlin().date_at(*parse_instant("2026-03-28T23:00:00Z")) ==
          test::date("2026-03-29"));
    CHECK(Zone{}.offset_at(jump) == 0s);
}

TEST_CASE("ReadingMeansTheFirstMomentThatShowsItOrLater") {
    test::Random random = test::seeded_random("time zone: first moment");
    for (const Zone* zone : test::all_zones()) {
        if (zone->transitions.empty()) continue;
        for (int i = 0; i < 30; ++i) {
            const Instant jump = random.pick(zone->transitions).since;
            const LocalTime local =
                zone->to_local(jump + std::chrono::minutes{random.between(-1600, 1600)});
            Instant naive = Instant{local.time_since_epoch()} - 15h;
            while (zone->to_local(naive) < local)
                naive += 1min;
            CAPTURE(zone->name);
            CAPTURE(to_iso(local));
            REQUIRE(to_iso(zone->to_instant(local)) == to_iso(naive));
        }
    }
}
