// Merging is the union of events: any order, repeats harmless.

#include "support/random_history.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::test;

namespace {

const Instant start = *parse_instant("2026-03-02T08:00:00Z");

/// Several computers that work on their own and now and then hear of each other.
std::vector<Event> random_events(Random& random) {
    const auto computers = random.between(1, 3);
    std::vector<RandomLife> lives;
    for (std::int64_t i = 0; i < computers; ++i)
        lives.emplace_back(random, static_cast<DeviceId>(0xA0 + i),
                           start + std::chrono::minutes{random.between(-600, 600)});
    std::vector<Event> all;
    for (auto n = random.between(5, 60); n > 0; --n) {
        RandomLife& life = lives[static_cast<std::size_t>(random.between(0, computers - 1))];
        const auto applied = life.step();
        if (!applied) continue;
        all.push_back(life.events.back());
        if (random.one_in(5)) {
            const EventId of = life.events.back().id;
            all.push_back(
                reversal(EventKind::undo, of, "x", applied->before, {life.now, &life.ids}));
            life.workspace.apply(all.back());
        }
        for (RandomLife& other : lives)
            if (&other != &life && random.one_in(2)) other.receive(all.back());
    }
    return all;
}

void shuffle(std::vector<Event>& events, Random& random) {
    for (std::size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1],
                  events[static_cast<std::size_t>(random.between(0, std::int64_t(i) - 1))]);
}

Workspace sum_of(const std::vector<Event>& events) {
    Workspace workspace;
    for (const Event& event : events)
        workspace.apply(event);
    return workspace;
}

/// What the by-client index says must be what a walk over everything says.
template <HasSchema R>
bool index_is_right(const Workspace& workspace, Id<Client> client) {
    std::vector<Id<R>> indexed;
    std::vector<Id<R>> walked;
    workspace.table<R>().for_each_of(client, [&](Id<R> id, const R&) { indexed.push_back(id); });
    workspace.table<R>().for_each([&](Id<R> id, const R& record) {
        if (record.client == client) walked.push_back(id);
    });
    std::ranges::sort(indexed);
    std::ranges::sort(walked);
    return indexed == walked;
}

}  // namespace

TEST_CASE("OrderAndRepeatsOfEventsDoNotMatter") {
    Random random = seeded_random("merge order");
    for (int round = 0; round < 300; ++round) {
        std::vector<Event> events = random_events(random);
        const Workspace expected = sum_of(events);
        std::vector<Event> mixed = events;
        for (auto n = random.between(0, 10); n > 0 && !events.empty(); --n)
            mixed.push_back(random.pick(events));
        shuffle(mixed, random);
        REQUIRE(identical(sum_of(mixed), expected));
    }
}

TEST_CASE("MergingIsCommutativeAssociativeAndIdempotent") {
    Random random = seeded_random("merge laws");
    const auto join = [](std::vector<Event> a, const std::vector<Event>& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    for (int round = 0; round < 150; ++round) {
        // Three parts of one history, whichever way they came to be apart.
        std::vector<Event> x;
        std::vector<Event> y;
        std::vector<Event> z;
        for (const Event& event : random_events(random))
            (random.one_in(3) ? x : random.one_in(2) ? y : z).push_back(event);
        const Workspace all = sum_of(join(join(x, y), z));
        REQUIRE(identical(sum_of(join(x, x)), sum_of(x)));
        REQUIRE(identical(sum_of(join(y, x)), sum_of(join(x, y))));
        REQUIRE(identical(sum_of(join(x, join(y, z))), all));
        REQUIRE(identical(sum_of(join(join(z, y), join(x, y))), all));
    }
}

TEST_CASE("ApplyingAnEventTwiceTouchesNothing") {
    Random random = seeded_random("apply twice");
    for (int round = 0; round < 100; ++round) {
        const auto events = random_events(random);
        Workspace workspace = sum_of(events);
        const Workspace before = workspace;
        for (const Event& event : events)
            REQUIRE(workspace.apply(event).before.empty());
        REQUIRE(identical(workspace, before));
    }
}

TEST_CASE("RecordsOfAClientAreFoundByItsIndex") {
    Random random = seeded_random("client index");
    for (int round = 0; round < 150; ++round) {
        std::vector<Event> events = random_events(random);
        shuffle(events, random);
        Workspace workspace;
        for (const Event& event : events) {
            workspace.apply(event);
            if (!random.one_in(8)) continue;
            for (const auto& row : workspace.clients().all_rows()) {
                REQUIRE(index_is_right<Conversation>(workspace, row.id));
                REQUIRE(index_is_right<Commitment>(workspace, row.id));
                REQUIRE(index_is_right<Renegotiation>(workspace, row.id));
                REQUIRE(index_is_right<LineDecision>(workspace, row.id));
            }
        }
    }
}

TEST_CASE("VisibleRecordsAreCountedRight") {
    Random random = seeded_random("visible count");
    for (int round = 0; round < 150; ++round) {
        std::vector<Event> events = random_events(random);
        shuffle(events, random);
        Workspace workspace;
        for (const Event& event : events) {
            workspace.apply(event);
            for_each_record_type([&]<class R>() {
                std::size_t walked = 0;
                workspace.table<R>().for_each([&](Id<R>, const R&) { ++walked; });
                REQUIRE(workspace.table<R>().visible_count() == walked);
            });
        }
    }
}

TEST_CASE("ADecisionSetsNoFieldOfARecordTwice") {
    // Both would carry the same stamp, and the second would be lost.
    Random random = seeded_random("fields once");
    for (int round = 0; round < 100; ++round) {
        for (const Event& event : random_events(random)) {
            for (std::size_t i = 0; i < event.patches.size(); ++i)
                for (std::size_t j = i + 1; j < event.patches.size(); ++j)
                    std::visit(
                        [&]<class A, class B>(const A& a, const B& b) {
                            if constexpr (std::is_same_v<A, B>)
                                REQUIRE_FALSE((a.id == b.id && (a.mask & b.mask) != 0));
                        },
                        event.patches[i], event.patches[j]);
        }
    }
}
