// A workspace file read in pieces is the same as one read whole, however it is cut and laid out.

#include "codec/workspace_reader.h"

#include "codec/workspace_codec.h"
#include "support/random_history.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace wordkeep;
using namespace wordkeep::codec;
using wordkeep::test::Random;

namespace {

struct Reading {
    Workspace workspace;
    Result<std::size_t> result{0};
};

Reading read_in_pieces(std::string_view text, Random& random, std::int64_t longest) {
    Reading reading;
    WorkspaceFileReader reader(
        [&](Event&& event, std::string&&) { reading.workspace.apply(event); });
    while (!text.empty()) {
        const auto size = static_cast<std::size_t>(random.between(1, longest));
        reader.feed(text.substr(0, size));
        text.remove_prefix(std::min(size, text.size()));
    }
    reading.result = reader.finish();
    return reading;
}

}  // namespace

TEST_CASE("AFileInPiecesIsReadAsAWholeOne") {
    Random random = test::seeded_random("file in pieces");
    for (int round = 0; round < 60; ++round) {
        test::RandomLife life(random, 0xE7, *parse_instant("2026-03-02T08:00:00Z"));
        for (int n = 0; n < 30; ++n)
            (void)life.step();
        std::string json;
        WorkspaceFileWriter writer(json);
        writer.begin();
        for (const Event& event : life.events)
            writer.add(event);
        writer.end();
        if (round % 3 == 1)  // as another program would lay it out
            json = nlohmann::ordered_json::parse(json).dump(round % 2 == 0 ? 4 : -1);
        const Reading reading = read_in_pieces(json, random, round % 2 == 0 ? 7 : 900);
        REQUIRE(reading.result);
        REQUIRE(*reading.result == life.events.size());
        REQUIRE(test::identical(reading.workspace, life.workspace));
    }
}

TEST_CASE("WhatIsWrongInAFileIsSaidWithItsPlaceAlsoInPieces") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{"", "reject.codec.no_workspace", ""},
        Row{"BEGIN:VCARD", "reject.codec.no_workspace", ""},
        Row{R"({"events":[{"v":9}]})", "reject.codec.no_workspace", ""},
        Row{R"({"wordkeep":"scenario","version":1,"events":[{"v":9}]})",
            "reject.codec.no_workspace", "wordkeep"},
        Row{R"({"events":[{"v":9}],"wordkeep":"workspace","version":2})",
            "reject.codec.newer_version", "version"},
        Row{R"({"wordkeep":"workspace","version":1})", "reject.codec.missing_field", ""},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1,"id":"1-1","stamp":[1,0],"patches":[]},{"v":9}]})",
            "reject.codec.newer_version", "events[1].v"},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1,"id":"1-1","stamp":[1,0],"patches":[]},]})",
            "reject.codec.syntax", "events[1]"},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1,"id":"1-1","sta)",
            "reject.codec.syntax", "events[0]"},
    };
    Random random(1);
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const Reading reading = read_in_pieces(row.json, random, 5);
        REQUIRE_FALSE(reading.result);
        CHECK(reading.result.error().phrase.key == row.code);
        CHECK(reading.result.error().where.starts_with(row.where));
    }
}

TEST_CASE("NoListOfEventsIsOverlooked") {
    constexpr std::string_view one = R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[]})";
    Random random(1);
    for (const std::string& lists :
         {R"("events":[)" + std::string(one) + R"(],"events":[)" + std::string(one) + "]",
          R"("\u0065vents":[)" + std::string(one) + "," + std::string(one) + "]"}) {
        const Reading reading =
            read_in_pieces(R"({"wordkeep":"workspace","version":1,)" + lists + "}", random, 4);
        REQUIRE(reading.result);
        CHECK(*reading.result == 2);
    }
}

TEST_CASE("ASyntaxErrorNamesTheLineOfTheFile") {
    constexpr std::string_view json =
        "{\n\"wordkeep\":\"workspace\",\n\"version\":1,\n\"events\":[\n"
        "{\"v\":1,\"id\":\"1-1\",\"stamp\":[1,0],\"patches\":[]},\n{\"v\":1,\n\"id\" \"1-2\"}]}";
    Random random(1);
    const Reading reading = read_in_pieces(json, random, 3);
    REQUIRE_FALSE(reading.result);
    CHECK(reading.result.error().where.starts_with("events[1]"));
    CHECK(std::get<Count>(reading.result.error().phrase.args[0].value) == Count{7});
}
