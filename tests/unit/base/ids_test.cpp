#include "base/ids.h"

#include <limits>

#include <doctest/doctest.h>

#include "support/random.h"

using namespace wordkeep;

namespace {

struct Thing;

}  // namespace

TEST_CASE("IdHasOneTextThatIsReadBack") {
    const std::uint64_t id = (std::uint64_t{0x7f3a91c2} << 32) | 15;
    CHECK(id_to_text(id) == "7f3a91c2-15");
    CHECK(id_from_text("7f3a91c2-15") == id);
    CHECK(id_to_text((std::uint64_t{1} << 32) | 1) == "1-1");
    CHECK(id_to_text(std::numeric_limits<std::uint64_t>::max()) == "ffffffff-4294967295");
    CHECK(id_from_text("ffffffff-4294967295") == std::numeric_limits<std::uint64_t>::max());
}

TEST_CASE("NoIdIsTheEmptyText") {
    CHECK(id_to_text(0).empty());
    CHECK(id_from_text("") == 0);
}

TEST_CASE("OtherTextIsNoId") {
    for (const std::string_view text :
         {"-", "1", "1-", "-1", "0-1", "1-0", "01-1", "1-01", "A-1", "1-1 ", " 1-1", "1-1-1",
          "+1-1", "1-+1", "100000000-1", "1-4294967296", "0x1-1", "g-1", "1–1"}) {
        CAPTURE(text);
        CHECK_FALSE(id_from_text(text).has_value());
    }
}

TEST_CASE("RandomIdsSurviveWritingAndReading") {
    test::Random random = test::seeded_random("ids: writing and reading");
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t id = random.next() | (std::uint64_t{1} << 32) | 1;
        REQUIRE(id_from_text(id_to_text(id)) == id);
    }
}

TEST_CASE("IdSourceHandsOutEveryIdOnceBeyondThoseSeen") {
    IdSource source{7};
    CHECK(id_to_text(source.next<Thing>().value) == "7-1");
    CHECK(id_to_text(source.next<Thing>().value) == "7-2");
    source.observe_id(*id_from_text("7-40"));
    CHECK(id_to_text(source.next<Thing>().value) == "7-41");
    source.observe_id(*id_from_text("7-3"));
    source.observe_id(*id_from_text("8-90"));
    source.observe_id(0);
    CHECK(id_to_text(source.next<Thing>().value) == "7-42");
}

TEST_CASE("CopiedIdSourceDecidesWithoutConsuming") {
    IdSource source{7};
    IdSource copy = source;
    CHECK(copy.next<Thing>() == source.next<Thing>());
}

TEST_CASE("StampsGrowEvenWhenTheWallClockIsSetBack") {
    IdSource source{7};
    const Stamp first = source.next_stamp(1000);
    CHECK(first == Stamp{1000, 0, 7});
    CHECK(source.next_stamp(1000) == Stamp{1000, 1, 7});
    CHECK(source.next_stamp(400) == Stamp{1000, 2, 7});
    CHECK(source.next_stamp(1001) == Stamp{1001, 0, 7});
}

TEST_CASE("StampComesAfterEverythingSeenFromOtherDevices") {
    IdSource source{7};
    source.observe({5000, 3, 9});
    const Stamp next = source.next_stamp(1000);
    CHECK(next > Stamp{5000, 3, 9});
    CHECK(next == Stamp{5000, 4, 7});
    source.observe({10, 0, 9});
    CHECK(source.next_stamp(1000) == Stamp{5000, 5, 7});
}

TEST_CASE("FullStampCounterMovesToTheNextMillisecond") {
    IdSource source{7};
    source.observe({5000, std::numeric_limits<std::uint32_t>::max(), 9});
    CHECK(source.next_stamp(1000) == Stamp{5001, 0, 7});
}
