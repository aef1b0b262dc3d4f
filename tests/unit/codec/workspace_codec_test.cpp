// The workspace file: restoring it gives the identical workspace, and it merges.

#include "codec/workspace_codec.h"
#include "support/random_history.h"

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace wordkeep;
using namespace wordkeep::codec;
using wordkeep::test::identical;
using wordkeep::test::Random;
using wordkeep::test::seeded_random;

namespace {

test::RandomLife random_life(Random& random, DeviceId device, int steps) {
    test::RandomLife life(random, device, *parse_instant("2026-03-02T08:00:00Z"));
    for (int n = 0; n < steps; ++n) {
        const auto applied = life.step();
        if (!applied || !random.one_in(4)) continue;
        const Event undo = reversal(EventKind::undo, life.events.back().id, "x", applied->before,
                                    {life.now, &life.ids});
        life.receive(undo);
    }
    return life;
}

}  // namespace

TEST_CASE("RestoringAFileGivesTheIdenticalWorkspace") {
    Random random = seeded_random("workspace file");
    for (int round = 0; round < 30; ++round) {
        const auto life = random_life(random, 0xE1, 60);
        const std::string json = workspace_to_json(life.workspace);
        CAPTURE(json.substr(0, 2000));
        REQUIRE_FALSE(nlohmann::json::parse(json, nullptr, false).is_discarded());
        const auto back = workspace_from_json(json);
        REQUIRE(back);
        REQUIRE(identical(*back, life.workspace));
        REQUIRE(workspace_to_json(*back) == json);
    }
}

TEST_CASE("AFileOfEventsGivesTheIdenticalWorkspaceAndTheirTexts") {
    Random random = seeded_random("event file");
    const auto life = random_life(random, 0xE2, 80);
    std::string json;
    WorkspaceFileWriter writer(json);
    writer.begin();
    for (const Event& event : life.events)
        writer.add(event);
    writer.end();
    Workspace restored;
    std::size_t at = 0;
    const auto count = read_workspace_file(json, [&](Event&& event, std::string_view text) {
        REQUIRE(text == event_to_json(life.events.at(at++)));
        restored.apply(event);
    });
    REQUIRE(count);
    CHECK(*count == life.events.size());
    CHECK(identical(restored, life.workspace));
}

TEST_CASE("CondensedEventsBesideTheOriginalsChangeNothing") {
    Random random = seeded_random("condensed");
    for (int round = 0; round < 30; ++round) {
        auto life = random_life(random, 0xE3, 50);
        const Workspace before = life.workspace;
        for (const Event& event : condensed_events(before)) {
            const Applied applied = life.workspace.apply(event);
            REQUIRE(applied.before.empty());
        }
        REQUIRE(identical(life.workspace, before));
    }
}

TEST_CASE("FilesOfTwoComputersMergeInEitherOrder") {
    Random random = seeded_random("file merge");
    for (int round = 0; round < 20; ++round) {
        auto a = random_life(random, 0xE4, 30);
        test::RandomLife b(random, 0xE5, a.now);
        for (const Event& event : a.events)
            b.receive(event);
        for (int n = 0; n < 30; ++n) {
            (void)a.step();
            (void)b.step();
        }
        Workspace ab = a.workspace;
        Workspace ba = b.workspace;
        for (const Event& event : condensed_events(b.workspace))
            ab.apply(event);
        for (const Event& event : condensed_events(a.workspace))
            ba.apply(event);
        REQUIRE(identical(ab, ba));
        Workspace by_history = a.workspace;
        for (const Event& event : b.events)
            by_history.apply(event);
        REQUIRE(identical(ab, by_history));
    }
}

TEST_CASE("AnEmptyWorkspaceIsAFileToo") {
    const std::string json = workspace_to_json(Workspace{});
    CHECK(json == "{\n  \"wordkeep\": \"workspace\",\n  \"version\": 1,\n  \"events\": []\n}\n");
    CHECK(workspace_from_json(json)->empty());
}

TEST_CASE("ForeignAndDamagedFilesAreRefused") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{"", "reject.codec.no_workspace", ""},
        Row{"BEGIN:VCARD", "reject.codec.no_workspace", ""},
        Row{"\xFF\xD8\xFF", "reject.codec.no_workspace", ""},
        Row{R"({"events":[]})", "reject.codec.no_workspace", ""},
        Row{R"({"wordkeep":"scenario","version":1,"events":[]})", "reject.codec.no_workspace",
            "wordkeep"},
        Row{R"({"wordkeep":"workspace","version":2,"events":{}})", "reject.codec.newer_version",
            "version"},
        Row{R"({"wordkeep":"workspace","events":[]})", "reject.codec.missing_field", ""},
        Row{R"({"wordkeep":"workspace","version":1})", "reject.codec.missing_field", ""},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1,"id":"1-1","stamp":[1,0],"patches":[]},{"v":9}]})",
            "reject.codec.newer_version", "events[1].v"},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"client","id":"1-2","set":{"weight":1}}]}]})",
            "reject.codec.missing_field", "events[0].patches[0].set"},
        Row{R"({"wordkeep":"workspace","version":1,"events":[)", "reject.codec.syntax", "events"},
        Row{R"({"wordkeep":"workspace","version":1,"events":[{"v":1)", "reject.codec.syntax",
            "events[0]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto workspace = workspace_from_json(row.json);
        REQUIRE_FALSE(workspace);
        CHECK(workspace.error().phrase.key == row.code);
        CHECK(workspace.error().where == row.where);
    }
    CHECK(workspace_from_json(
        R"({"wordkeep":"workspace","made_by":{"x":[1]},"version":1,"events":[]})"));
}
