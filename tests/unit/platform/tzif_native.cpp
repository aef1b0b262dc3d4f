// Time zone files and the rules at their end, byte by byte.

#include "platform/tzif.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "platform/zones.h"
#include "support/random.h"

using namespace wordkeep;
using namespace wordkeep::platform;
using namespace std::chrono_literals;

namespace {

std::string big_endian(std::int64_t value, int size) {
    std::string text;
    for (int i = size - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
}

struct Change {
    std::int64_t since;
    int type;
};

/// A file with an empty first part and these types (offsets in seconds).
std::string tzif(const std::vector<Change>& changes, const std::vector<int>& offsets,
                 std::string_view rule) {
    const auto header = [](std::size_t count_changes, std::size_t count_types) {
        return "TZif2" + std::string(15 + 12, '\0') +
               big_endian(static_cast<std::int64_t>(count_changes), 4) +
               big_endian(static_cast<std::int64_t>(count_types), 4) + big_endian(4, 4);
    };
    std::string file =
        header(0, 1) + std::string(6 + 4, '\0') + header(changes.size(), offsets.size());
    for (const Change& change : changes)
        file += big_endian(change.since, 8);
    for (const Change& change : changes)
        file += static_cast<char>(change.type);
    for (const int offset : offsets)
        file += big_endian(offset, 4) + std::string(2, '\0');
    return file + std::string("ABC\0", 4) + '\n' + std::string{rule} + '\n';
}

}  // namespace

TEST_CASE("TzifFileIsReadWithTheRuleAtItsEnd") {
    const auto zone =
        zone_from_tzif("X", tzif({{-1000, 1}, {100'000, 2}, {200'000, 2}, {300'000, 1}},
                                 {1, 3600, 7200}, "ABC-1DEF,M3.5.0,M10.5.0/3"));
    REQUIRE(zone.has_value());
    CHECK(zone->initial_offset == 1h);
    REQUIRE(zone->transitions.size() > 4);
    CHECK(zone->transitions[0] == ZoneTransition{Instant{100'000s}, 2h});
    CHECK(zone->transitions[1] == ZoneTransition{Instant{300'000s}, 1h});
    CHECK(to_iso(zone->transitions[2].since) == "1970-03-29T01:00:00Z");
    CHECK(zone->transitions[2].offset == 2h);
    CHECK(to_iso(zone->transitions.back().since) == "2060-10-31T01:00:00Z");
}

TEST_CASE("TzifFileWithoutChangesHasOneOffset") {
    const auto fixed = zone_from_tzif("X", tzif({}, {-18000}, "EST5"));
    REQUIRE(fixed.has_value());
    CHECK(fixed->initial_offset == -5h);
    CHECK(fixed->transitions.empty());
    CHECK(zone_from_tzif("X", tzif({}, {-18000}, "")) == fixed);
}

TEST_CASE("TzifFileCutOffAnywhereIsRejected") {
    const std::string whole = tzif({{100'000, 1}}, {3600, 7200}, "ABC-2");
    REQUIRE(zone_from_tzif("X", whole).has_value());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(zone_from_tzif("X", std::string_view{whole}.substr(0, size)).has_value());
    }
    CHECK_FALSE(zone_from_tzif("X", tzif({{100'000, 2}}, {3600, 7200}, "ABC-2")).has_value());
    CHECK_FALSE(zone_from_tzif("X", "TZif1" + whole.substr(5)).has_value());
}

TEST_CASE("DamagedTzifFilesAreSurvived") {
    test::Random random = test::seeded_random("damaged TZif files");
    std::ifstream file{"/usr/share/zoneinfo/Europe/Berlin", std::ios::binary};
    const std::string whole{std::istreambuf_iterator<char>{file}, {}};
    if (whole.empty()) return;  // a machine without tzdata
    for (int i = 0; i < 300; ++i) {
        std::string damaged = whole;
        for (std::int64_t n = random.between(1, 4); n > 0; --n)
            damaged[static_cast<std::size_t>(random.between(
                0, random.one_in(2) ? 60 : static_cast<std::int64_t>(whole.size()) - 1))] =
                static_cast<char>(random.between(0, 255));
        (void)zone_from_tzif("X", damaged);
    }
}

TEST_CASE("PosixRulesAreRead") {
    struct Row {
        std::string_view text;
        std::chrono::seconds standard;
        std::chrono::seconds summer;
        int year;
        std::string_view begins;
        std::string_view ends;
    };
    const Row rows[] = {
        {"CET-1CEST,M3.5.0,M10.5.0/3", 1h, 2h, 2026, "2026-03-29T02:00:00", "2026-10-25T03:00:00"},
        {"EST5EDT,M3.2.0,M11.1.0", -5h, -4h, 2026, "2026-03-08T02:00:00", "2026-11-01T02:00:00"},
        {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 10h + 30min, 11h, 2026, "2026-10-04T02:00:00",
         "2026-04-05T02:00:00"},
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -2h, -1h, 2026, "2026-03-28T23:00:00",
         "2026-10-25T00:00:00"},
        {"EET-2EEST,M3.4.4/50,M10.4.4/50", 2h, 3h, 2026, "2026-03-28T02:00:00",
         "2026-10-24T02:00:00"},
        {"XST3XDT2:30:15,J60/1:30,J365/24", -3h, -(2h + 30min + 15s), 2028, "2028-03-01T01:30:00",
         "2029-01-01T00:00:00"},
        {"XST-3XDT,59,364", 3h, 4h, 2028, "2028-02-29T02:00:00", "2028-12-30T02:00:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto zone = parse_posix_zone(row.text);
        REQUIRE(zone.has_value());
        REQUIRE(zone->daylight_saving.has_value());
        CHECK(zone->standard_offset == row.standard);
        CHECK(zone->daylight_saving->offset == row.summer);
        CHECK(to_iso(zone->daylight_saving->begins.in(std::chrono::year{row.year})) == row.begins);
        CHECK(to_iso(zone->daylight_saving->ends.in(std::chrono::year{row.year})) == row.ends);
    }
    const auto fixed = parse_posix_zone("<+0530>-5:30");
    REQUIRE(fixed.has_value());
    CHECK(fixed->standard_offset == 5h + 30min);
    CHECK_FALSE(fixed->daylight_saving.has_value());
}

TEST_CASE("WhatIsNoPosixRuleIsNotRead") {
    for (const std::string_view text :
         {"", "CET", "-1", "CET-", "<+01-1", "CET-1CEST", "CET-1CEST,M3.5.0",
          "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
          "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1CEST,M3.5,M10.5.0", "CET-1CEST,366,M10.5.0",
          "CET-1:60", "CET-999", "CET-1CEST,M3.5.0/168,M10.5.0"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_posix_zone(text).has_value());
    }
}
