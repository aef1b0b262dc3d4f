// Every operation fails once, the power goes after every byte, and whole lives with everything at
// random: after each, a fresh browser shows exactly what was confirmed – and at most what was
// begun.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/fake_browser.h"

using namespace wordkeep;
using namespace wordkeep::journal;
using wordkeep::test::Disk;
using wordkeep::test::FakeBrowser;
using wordkeep::test::FakeTab;
using wordkeep::test::FaultyStore;
using wordkeep::test::payloads_on;
using wordkeep::test::PowerCut;
using Payloads = std::multiset<std::string>;

namespace {

/// What a person did in one session, and what they were told.
struct Story {
    Payloads begun;      ///< appended
    Payloads confirmed;  ///< of these: "Saved" was said
    bool cut = false;
};

/// A session of edits, one at a time and several at once, with folding at the end. Stops when the
/// power goes.
Story live(FakeBrowser& browser, FakeTab& tab, int edits) {
    Story story;
    tab.store.on_power_cut = [&story] { story.cut = true; };
    const auto let_happen = [&](std::int64_t millis) {
        browser.pass(millis);
        if (!story.cut && tab.status().all_saved()) story.confirmed = story.begun;
    };
    tab.start();
    let_happen(0);
    for (int i = 0; i < edits && !story.cut; ++i) {
        story.begun.insert(tab.edit(60 + static_cast<std::size_t>(i) % 7));
        if (i % 3 == 0) story.begun.insert(tab.edit(50));
        if (i % 5 != 4) let_happen(i % 2);
    }
    if (!story.cut) let_happen(0);
    if (!story.cut) let_happen(5000);
    return story;
}

bool holds_exactly_what_it_must(const Disk& disk, const Story& story, const Payloads& before = {}) {
    Payloads least = before;
    least.insert(story.confirmed.begin(), story.confirmed.end());
    Payloads most = before;
    most.insert(story.begun.begin(), story.begun.end());
    const Payloads found = payloads_on(disk);
    return std::ranges::includes(found, least) && std::ranges::includes(most, found);
}

/// A disk with so many small files that the next session folds.
Disk full_disk(FaultyStore::Kind kind, Payloads& payloads) {
    FakeBrowser browser;
    FakeTab& tab = browser.open(kind);
    tab.start();
    browser.run();
    for (int i = 0; i < 299; ++i) {
        payloads.insert(tab.edit(10));
        browser.run();
    }
    browser.close(tab);
    return browser.disk;
}

/// No two different records on the disk have the same id.
bool every_id_is_there_once(FakeBrowser& browser) {
    FakeTab& tab = browser.open();
    tab.start();
    browser.pass(20'000);
    std::set<std::uint64_t> ids;
    for (const Record& record : tab.records) {
        if (!ids.insert(record.id).second) return false;
    }
    return true;
}

std::uint64_t seed_of_this_run() {
    if (const char* given = std::getenv("WORDKEEP_SEED")) return std::strtoull(given, nullptr, 10);
    return 20'260'101;
}

int times(const char* variable, int otherwise) {
    const char* given = std::getenv(variable);
    return given != nullptr ? std::atoi(given) : otherwise;
}

}  // namespace

TEST_CASE("EveryOperationFailsOnceAndNothingConfirmedIsLost") {
    int injected = 0;
    Payloads before;
    const Disk disk = full_disk(FaultyStore::Kind::transactions, before);
    for (const StoreError error : {StoreError::unavailable, StoreError::quota, StoreError::closed,
                                   StoreError::blocked, StoreError::aborted, StoreError::name_taken,
                                   StoreError::superseded, StoreError::failed}) {
        for (const bool reaches_disk : {false, true}) {
            for (std::uint32_t operation = 1;; ++operation) {
                FakeBrowser browser;
                browser.disk = disk;
                FakeTab& tab = browser.open();
                tab.store.fault = {operation, error, reaches_disk, 1};
                Story story = live(browser, tab, 12);
                browser.pass(120'000);
                if (tab.store.operations() < operation) break;
                ++injected;
                CAPTURE(operation);
                CAPTURE(static_cast<int>(error));
                CAPTURE(reaches_disk);
                // After the one failure everything is saved in the end, and it is known.
                CHECK(tab.status().all_saved());
                CHECK(tab.status().trouble == StoreError::none);
                story.confirmed = story.begun;
                CHECK(holds_exactly_what_it_must(browser.disk, story, before));
                CHECK(tab.payloads() == payloads_on(browser.disk));
            }
        }
    }
    MESSAGE("storage faults injected, states compared: " << injected);
    CHECK(injected > 100);
}

namespace {

/// Cuts the power after every `step`-th byte of every operation of at least `bytes_min`; how often.
int cut_everywhere(FaultyStore::Kind kind, const Disk& disk, const Payloads& before,
                   std::uint64_t bytes_min, std::uint64_t step) {
    FakeBrowser whole;
    whole.disk = disk;
    FakeTab& uncut = whole.open(kind);
    live(whole, uncut, 6);
    const std::vector<std::uint64_t> sizes = uncut.store.sizes();
    int cuts = 0;
    for (std::uint32_t operation = 1; operation <= sizes.size(); ++operation) {
        const std::uint64_t size = sizes[operation - 1];
        if (size < bytes_min) continue;
        for (std::uint64_t bytes = 0; bytes <= size; bytes += step) {
            FakeBrowser browser;
            browser.disk = disk;
            FakeTab& tab = browser.open(kind);
            tab.store.cut = PowerCut{operation, bytes};
            const Story story = live(browser, tab, 6);
            REQUIRE(story.cut);
            CAPTURE(operation);
            CAPTURE(bytes);
            CHECK(holds_exactly_what_it_must(browser.disk, story, before));
            ++cuts;
        }
    }
    return cuts;
}

}  // namespace

TEST_CASE("ThePowerGoesAfterEveryByteOfEveryWrite") {
    int cuts = 0;
    for (const auto kind : {FaultyStore::Kind::transactions, FaultyStore::Kind::folder}) {
        cuts += cut_everywhere(kind, {}, {}, 0, 1);
    }
    MESSAGE("power cuts while editing, states compared: " << cuts);
    CHECK(cuts > 1000);
}

TEST_CASE("ThePowerGoesWhileFolding") {
    int cuts = 0;
    for (const auto kind : {FaultyStore::Kind::transactions, FaultyStore::Kind::folder}) {
        Payloads before;
        const Disk disk = full_disk(kind, before);
        // A fold is long. A step that shares no factor with the length of a record reaches all its
        // places.
        cuts += cut_everywhere(kind, disk, before, 5000, 211);
    }
    MESSAGE("power cuts while folding, states compared: " << cuts);
    CHECK(cuts > 200);
}

TEST_CASE("LivesWithEverythingAtRandomLoseAndDoubleNothing") {
    const std::uint64_t first_seed = seed_of_this_run();
    const int lives = times("WORDKEEP_LIVES", 60);
    MESSAGE("random storage lives: " << lives << ", WORDKEEP_SEED=" << first_seed);
    int edits = 0;
    int take_overs = 0;
    int ends = 0;
    for (int life = 0; life < lives; ++life) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(life);
        CAPTURE(seed);
        FakeBrowser browser{seed};
        browser.has_locks = seed % 7 != 0;
        std::vector<FakeTab*> tabs;
        Payloads begun;
        std::set<std::string> confirmed;
        const auto chance = [&browser](std::uint32_t one_in) {
            return browser.random() % one_in == 0;
        };
        const auto note_confirmed = [&] {
            for (const FakeTab* tab : tabs) {
                if (!tab->status().all_saved()) continue;
                for (const Record& record : tab->edited())
                    confirmed.insert(record.payload);
            }
        };
        for (int step = 0; step < 400; ++step) {
            if (tabs.empty() || (tabs.size() < 4 && chance(40))) {
                tabs.push_back(&browser.open());
                tabs.back()->start();
            }
            const std::size_t which = browser.random() % tabs.size();
            FakeTab& tab = *tabs[which];
            switch (browser.random() % 16) {
                case 0:
                    tab.keeper.take_over();
                    ++take_overs;
                    break;
                case 1:
                    if (chance(4)) {
                        note_confirmed();
                        chance(2) ? browser.close(tab) : browser.kill(tab);
                        tabs.erase(tabs.begin() + static_cast<std::ptrdiff_t>(which));
                        ++ends;
                    }
                    break;
                case 2:
                    tab.store.fault = {tab.store.operations() + 1,
                                       static_cast<StoreError>(1 + browser.random() % 8), chance(2),
                                       1 + browser.random() % 3};
                    break;
                case 3:
                    browser.pass(browser.random() % 5000);
                    break;
                case 4:
                    chance(2) ? tab.keeper.hidden() : tab.keeper.shown();
                    break;
                case 5:
                    chance(3) ? tab.freeze() : tab.thaw();
                    break;
                case 6:
                case 7:
                case 8:
                    browser.run();
                    break;
                case 9:
                case 10:
                    for (std::uint32_t n = browser.random() % 5; n > 0; --n)
                        browser.loop.run_one();
                    break;
                default:
                    if (tab.status().can_edit() && !tab.is_frozen()) {
                        begun.insert(tab.edit(browser.random() % 300));
                        ++edits;
                    }
            }
            note_confirmed();
        }
        for (FakeTab* tab : tabs)
            tab->thaw();
        browser.pass(200'000);
        note_confirmed();
        const Payloads found = payloads_on(browser.disk);
        CHECK(std::ranges::includes(found, confirmed));
        CHECK(std::ranges::includes(begun, found));
        CHECK(every_id_is_there_once(browser));
        for (const FakeTab* tab : tabs) {
            // A tab shows all that was confirmed anywhere. What was begun by a tab that was killed
            // before it was told may be on the disk without anybody knowing, until the next start.
            const Payloads shown = tab->payloads();
            CHECK(std::ranges::includes(shown, confirmed));
            CHECK(std::ranges::includes(found, shown));
        }
    }
    MESSAGE("edits " << edits << ", take-overs asked " << take_overs << ", tabs ended " << ends);
}
