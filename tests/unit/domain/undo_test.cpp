// Every command can be undone and done again, from the first one on.

#include "codec/event_codec.h"
#include "support/random_history.h"

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::test;

namespace {

const Instant start = *parse_instant("2026-03-02T08:00:00Z");

struct Step {
    EventId id;
    std::vector<AnyPatch> back;
};

/// As they would be stored.
std::string written(const std::vector<AnyPatch>& patches) {
    Event event;
    event.patches = patches;
    return codec::event_to_json(event);
}

}  // namespace

TEST_CASE("EveryCommandCanBeUndoneAndDoneAgainAtOnce") {
    Random random = seeded_random("undo each");
    for (int round = 0; round < 60; ++round) {
        RandomLife life(random, 0xB1, start);
        for (auto n = random.between(1, 60); n > 0; --n) {
            const Workspace before = life.workspace;
            const auto applied = life.step();
            if (!applied) continue;
            const Workspace after = life.workspace;
            const Event& event = life.events.back();
            CAPTURE(event.command);
            const Event undo = reversal(EventKind::undo, event.id, event.command, applied->before,
                                        {life.now, &life.ids});
            const Applied undone = life.workspace.apply(undo);
            REQUIRE(same_content(life.workspace, before));
            const Event redo = reversal(EventKind::redo, event.id, event.command, undone.before,
                                        {life.now, &life.ids});
            life.workspace.apply(redo);
            REQUIRE(same_content(life.workspace, after));
        }
    }
}

TEST_CASE("AnEventThatMovesInDoesAndTakesBackWhatOneThatIsCopiedDoes") {
    Random random = seeded_random("moved events");
    for (int round = 0; round < 60; ++round) {
        RandomLife life(random, 0xB3, start);
        for (auto n = random.between(1, 60); n > 0; --n)
            (void)life.step();
        Workspace copied, moved;
        for (const Event& event : life.events) {
            const Applied first = copied.apply(event);
            const Applied second = moved.apply(Event(event));
            CHECK(written(first.before) == written(second.before));
            CHECK(first.clients == second.clients);
            CHECK(first.settings == second.settings);
            CHECK(first.mine == second.mine);
            CHECK(first.estimates == second.estimates);
        }
        CHECK(same_content(copied, moved));
        // Repeats change nothing either way.
        for (const Event& event : life.events)
            CHECK(moved.apply(Event(event)).before.empty());
    }
}

TEST_CASE("AWholeHistoryCanBeUndoneToNothingAndDoneAgain") {
    Random random = seeded_random("undo all");
    for (int round = 0; round < 60; ++round) {
        RandomLife life(random, 0xB2, start);
        std::vector<Step> undos;
        std::vector<Workspace> states{life.workspace};
        for (auto n = random.between(1, 40); n > 0; --n) {
            const auto applied = life.step();
            if (!applied) continue;
            undos.push_back({life.events.back().id, applied->before});
            states.push_back(life.workspace);
        }
        std::vector<Step> redos;
        for (std::size_t i = undos.size(); i-- > 0;) {
            const Event undo =
                reversal(EventKind::undo, undos[i].id, "x", undos[i].back, {life.now, &life.ids});
            redos.push_back({undos[i].id, life.workspace.apply(undo).before});
            REQUIRE(same_content(life.workspace, states[i]));
        }
        REQUIRE(life.workspace.empty());
        for (std::size_t i = 0; i < undos.size(); ++i) {
            const Step& step = redos[undos.size() - 1 - i];
            const Event redo =
                reversal(EventKind::redo, step.id, "x", step.back, {life.now, &life.ids});
            life.workspace.apply(redo);
            REQUIRE(same_content(life.workspace, states[i + 1]));
        }
    }
}

TEST_CASE("ARejectedCommandDrawsNoIds") {
    Random random = seeded_random("rejected ids");
    int rejected = 0;
    for (int round = 0; round < 40; ++round) {
        RandomLife life(random, 0xB3, start);
        for (int n = 0; n < 40; ++n) {
            IdSource before = life.ids;
            if (life.step()) continue;
            ++rejected;
            REQUIRE(before.next<Client>() == IdSource(life.ids).next<Client>());
        }
    }
    CHECK(rejected > 0);
}

TEST_CASE("SettingsThatWereUndoneCountAsNeverStored") {
    IdSource ids(7);
    Workspace workspace;
    Patch<Settings> patch =
        PatchBuilder<Settings>(settings_id).set(&Settings::my_name, std::string("Gitte")).done();
    const auto event = decide(workspace, Edit<Settings>{patch}, {start, &ids});
    REQUIRE(event);
    const Applied applied = workspace.apply(*event);
    CHECK(workspace.settings().my_name == "Gitte");
    CHECK_FALSE(workspace.empty());
    workspace.apply(reversal(EventKind::undo, event->id, "x", applied.before, {start, &ids}));
    CHECK(workspace.settings() == Settings{});
    CHECK(same_content(workspace, Workspace{}));
    CHECK(workspace.empty());
}
