// Whole lives with everything at random: tabs, take-overs, faults, frozen pages, kills. A fresh
// browser shows exactly what was confirmed – and at most what was begun.

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
using wordkeep::test::FakeBrowser;
using wordkeep::test::FakeTab;
using wordkeep::test::payloads_on;
using Payloads = std::multiset<std::string>;

namespace {

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
