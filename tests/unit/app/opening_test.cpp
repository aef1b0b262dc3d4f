// A start puts events in as they come and keeps only the newest back; what comes out is what
// applying all of them in order gives.

#include "app/session.h"
#include "desk.h"
#include "support/random_history.h"

#include <set>

namespace wordkeep::app {
namespace {

using test::Random;
using test::RandomLife;

constexpr std::size_t many = 2 * Opening::kept_back + 300;

std::vector<Event> a_life(Random& random, DeviceId device, std::size_t events) {
    RandomLife life(random, device, test::at(test::berlin(), "2026-01-12T09:00"));
    while (life.events.size() < events)
        (void)life.step();
    return life.events;
}

struct Opened {
    BerlinOnly zones;
    Session session{zones, {}};
    int times_read = 0;

    explicit Opened(const std::vector<Event>& events) {
        session.set_now(test::at(test::berlin(), "2027-01-12T09:00"));
        session.begin_opening();
        read(events);
    }
    void read(const std::vector<Event>& events) {
        for (auto step = Session::OpeningStep::again; step != Session::OpeningStep::done;
             step = session.step_opening()) {
            if (step != Session::OpeningStep::again) continue;
            REQUIRE(++times_read <= 2);
            for (Event event : events)
                session.open(std::move(event));
            session.close_opening();
        }
        session.set_device(9);
    }
};

struct Loaded {
    BerlinOnly zones;
    Session session{zones, {}};

    explicit Loaded(std::vector<Event> events) {
        session.set_now(test::at(test::berlin(), "2027-01-12T09:00"));
        session.load(std::move(events));
        session.set_device(9);
    }
};

void check_same(Session& a, Session& b) {
    CHECK(test::identical(a.workspace(), b.workspace()));
    CHECK(a.today() == b.today());
    CHECK(a.figures() == b.figures());
    REQUIRE(a.clients().all().size() == b.clients().all().size());
    for (std::size_t i = 0; i < a.clients().all().size(); ++i)
        CHECK(a.clients().all()[i].id == b.clients().all()[i].id);
}

TEST_CASE("AnOpeningInAnyOrderIsWhatApplyingEverythingInOrderGivesAndTheLastStepsCanBeTakenBack") {
    Random random = test::seeded_random("openings");
    for (int round = 0; round < 3; ++round) {
        std::vector<Event> events = a_life(random, 3, round == 0 ? 40 : many);
        Loaded loaded(events);
        if (round > 0)
            for (std::size_t i = events.size(); i-- > 1;)
                std::swap(events[i],
                          events[static_cast<std::size_t>(random.between(0, static_cast<int>(i)))]);
        Opened opened(events);
        CHECK(opened.times_read == 1);
        check_same(opened.session, loaded.session);
        for (int i = 0; i < 30; ++i) {
            CAPTURE(i);
            REQUIRE(opened.session.undo() == loaded.session.undo());
            REQUIRE(same_content(opened.session.workspace(), loaded.session.workspace()));
        }
        check_same(opened.session, loaded.session);
    }
}

TEST_CASE("WhatCameInWithAnotherComputersFileIsTakenBackAsOneStepHoweverOldItIs") {
    Random random = test::seeded_random("openings with a merge");
    const std::vector<Event> mine = a_life(random, 3, 30);
    const std::vector<Event> theirs = a_life(random, 4, many);
    Loaded here(mine);
    const Workspace before = here.session.workspace();
    here.session.begin_adoption();
    here.session.adopt({theirs.begin(), theirs.end()});
    REQUIRE(here.session.end_adoption(merge_command, {}));
    while (!here.session.step_settling()) {
    }
    std::vector<Event> stored = mine;
    for (Event& event : here.session.take_outbox())
        stored.push_back(std::move(event));

    Opened opened(stored);
    CHECK(opened.times_read == 2);
    check_same(opened.session, here.session);
    CHECK(opened.session.undo() == here.session.undo());
    CHECK(same_content(opened.session.workspace(), before));
    check_same(opened.session, here.session);
}

TEST_CASE("AStepOfWhichOnlyTheLastPartsWereKeptBackCannotBeTakenBackByHalves") {
    Loaded first({});
    EventId step;
    for (std::size_t i = 0; i < many; ++i) {
        Client client;
        client.name = "Person " + std::to_string(i);
        const auto made = first.session.perform(Add<Client>{client, {}}, step);
        REQUIRE(made);
        if (!step) step = *made;
    }
    Client last;
    last.name = "Last";
    REQUIRE(first.session.perform(Add<Client>{last, {}}));
    Opened opened(first.session.take_outbox());
    CHECK(opened.session.undo());
    CHECK_FALSE(opened.session.undo());
    CHECK(opened.session.workspace().clients().visible_count() == many);
}

TEST_CASE("WhatIsDoneWhileEverythingIsReadAgainIsThereAfterwardsAndCanBeTakenBack") {
    Random random = test::seeded_random("openings of a living session");
    std::vector<Event> events = a_life(random, 3, many);
    Loaded living(events);
    Session& session = living.session;
    const auto add = [&](const char* name) {
        Client client;
        client.name = name;
        REQUIRE(session.perform(Add<Client>{client, {}}));
    };
    session.begin_opening();
    add("Before");
    for (Event& event : session.take_outbox())
        events.push_back(std::move(event));
    for (Event event : events)
        session.open(std::move(event));
    add("Meanwhile");
    session.close_opening();
    int steps = 0;
    for (; session.step_opening() != Session::OpeningStep::done; ++steps)
        if (steps == 3) add("Later");
    CHECK(steps > 3);

    for (Event& event : session.take_outbox())
        events.push_back(std::move(event));
    Loaded fresh(events);
    check_same(session, fresh.session);
    for (int i = 0; i < 5; ++i) {
        REQUIRE(session.undo() == fresh.session.undo());
        REQUIRE(same_content(session.workspace(), fresh.session.workspace()));
    }
}

}  // namespace
}  // namespace wordkeep::app
