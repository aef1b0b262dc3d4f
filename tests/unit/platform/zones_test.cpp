// Runs natively (tzdata) and as WebAssembly (Intl) with the same expectations: that is how the two
// are known to agree.

#include "platform/zones.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/zones.h"

using namespace wordkeep;
using namespace std::chrono_literals;
using platform::MachineZones;

namespace {

/// Changes of the given years as "moment offset-in-minutes" lines.
std::string changes(const Zone& zone, int first_year, int last_year) {
    const Instant first{std::chrono::sys_days{std::chrono::year{first_year} / 1 / 1}};
    const Instant last{std::chrono::sys_days{std::chrono::year{last_year + 1} / 1 / 1}};
    std::string text;
    for (const ZoneTransition& change : zone.transitions)
        if (change.since >= first && change.since < last)
            text +=
                to_iso(change.since) + ' ' +
                std::to_string(std::chrono::floor<std::chrono::minutes>(change.offset).count()) +
                '\n';
    return text;
}

struct Row {
    std::string_view name;
    int first_year;
    int last_year;
    std::string_view changes;
};

}  // namespace

TEST_CASE("ZonesChangeWhenTheWorldSaysSo") {
    const Row rows[] = {
        {"Europe/Berlin", 1978, 1981,
         "1980-04-06T01:00:00Z 120\n1980-09-28T01:00:00Z 60\n"
         "1981-03-29T01:00:00Z 120\n1981-09-27T01:00:00Z 60\n"},
        {"Europe/Berlin", 2025, 2026,
         "2025-03-30T01:00:00Z 120\n2025-10-26T01:00:00Z 60\n"
         "2026-03-29T01:00:00Z 120\n2026-10-25T01:00:00Z 60\n"},
        {"Europe/Berlin", 2060, 2060, "2060-03-28T01:00:00Z 120\n2060-10-31T01:00:00Z 60\n"},
        {"Europe/Stockholm", 1979, 1980, "1980-04-06T01:00:00Z 120\n1980-09-28T01:00:00Z 60\n"},
        {"Europe/Stockholm", 2026, 2026, "2026-03-29T01:00:00Z 120\n2026-10-25T01:00:00Z 60\n"},
        {"America/New_York", 2006, 2007,
         "2006-04-02T07:00:00Z -240\n2006-10-29T06:00:00Z -300\n"
         "2007-03-11T07:00:00Z -240\n2007-11-04T06:00:00Z -300\n"},
        {"America/New_York", 2026, 2026, "2026-03-08T07:00:00Z -240\n2026-11-01T06:00:00Z -300\n"},
        {"Asia/Kolkata", 1970, 2060, ""},
        {"Australia/Lord_Howe", 1980, 1981, "1981-02-28T14:00:00Z 630\n1981-10-24T15:30:00Z 690\n"},
        {"Australia/Lord_Howe", 2026, 2026, "2026-04-04T15:00:00Z 630\n2026-10-03T15:30:00Z 660\n"},
        {"Africa/Casablanca", 2012, 2012,
         "2012-04-29T02:00:00Z 60\n2012-07-20T02:00:00Z 0\n"
         "2012-08-20T02:00:00Z 60\n2012-09-30T02:00:00Z 0\n"},
        {"Africa/Casablanca", 2024, 2024, "2024-03-10T02:00:00Z 0\n2024-04-14T02:00:00Z 60\n"},
        {"America/Sao_Paulo", 2018, 2026,
         "2018-02-18T02:00:00Z -180\n2018-11-04T03:00:00Z -120\n"
         "2019-02-17T02:00:00Z -180\n"},
        {"Africa/Monrovia", 1970, 2026, "1972-01-07T00:44:30Z 0\n"},
        {"Pacific/Apia", 2011, 2012,
         "2011-04-02T14:00:00Z -660\n2011-09-24T14:00:00Z -600\n"
         "2011-12-30T10:00:00Z 840\n2012-03-31T14:00:00Z 780\n2012-09-29T14:00:00Z 840\n"},
    };
    MachineZones zones;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.first_year);
        const Zone* zone = zones.find(row.name);
        REQUIRE(zone != nullptr);
        CHECK(zone->name == row.name);
        CHECK(changes(*zone, row.first_year, row.last_year) == row.changes);
    }
}

TEST_CASE("ZonesBeginWithTheOffsetOf1970") {
    MachineZones zones;
    CHECK(zones.find("Europe/Berlin")->initial_offset == 1h);
    CHECK(zones.find("Asia/Kolkata")->initial_offset == 5h + 30min);
    CHECK(zones.find("Africa/Monrovia")->initial_offset == -(44min + 30s));
    CHECK(zones.find("UTC")->initial_offset == 0s);
    CHECK(zones.find("UTC")->transitions.empty());
}

TEST_CASE("EveryChangeOfAZoneChangesItsOffsetAndTheyAscend") {
    MachineZones zones;
    for (const char* name : {"Europe/London", "Africa/Casablanca", "America/Caracas"}) {
        const Zone* zone = zones.find(name);
        REQUIRE(zone != nullptr);
        std::chrono::seconds offset = zone->initial_offset;
        Instant since = platform::first_known_instant;
        for (const ZoneTransition& change : zone->transitions) {
            CAPTURE(to_iso(change.since));
            CHECK(change.since > since);
            CHECK(change.offset != offset);
            since = change.since;
            offset = change.offset;
        }
        CHECK(since < platform::last_known_instant);
    }
}

TEST_CASE("RulesOfTheTestsAreThoseOfTheWorld") {
    MachineZones zones;
    for (const Zone* rule : {&test::berlin(), &test::new_york(), &test::kolkata(),
                             &test::lord_howe(), &test::sydney()}) {
        CAPTURE(rule->name);
        CHECK(changes(*rule, 2008, 2060) == changes(*zones.find(rule->name), 2008, 2060));
    }
}

TEST_CASE("ZoneIsReadOnceAndStaysWhereItIs") {
    MachineZones zones;
    const Zone* berlin = zones.find("Europe/Berlin");
    (void)zones.find("Europe/Paris");
    (void)zones.find("Mars/Phobos");
    CHECK(zones.find("Europe/Berlin") == berlin);
}

TEST_CASE("WhatIsNoZoneIsNotFound") {
    MachineZones zones;
    for (const std::string_view name : {"", "Mars/Phobos", "Europe", "Europe/", "/etc/passwd",
                                        "../../../etc/passwd", "Europe/../Europe/Berlin", "+01:00",
                                        "Europe/Berlin\n", "zone1970.tab", "Europe Berlin"}) {
        CAPTURE(name);
        CHECK(zones.find(name) == nullptr);
    }
}

TEST_CASE("LocalZoneIsAZone") {
    MachineZones zones;
    CHECK_FALSE(zones.local_name().empty());
    CHECK(zones.find(zones.local_name()) != nullptr);
}

TEST_CASE("NamesToChooseFromAreSortedZones") {
    MachineZones zones;
    const std::vector<std::string> names = zones.names();
    CHECK(names.size() > 200);
    CHECK(std::ranges::is_sorted(names));
    CHECK(std::ranges::adjacent_find(names) == names.end());
    for (const char* name : {"Europe/Berlin", "Europe/Paris", "America/New_York", "UTC"}) {
        CAPTURE(name);
        CHECK(std::ranges::binary_search(names, name));
    }
}
