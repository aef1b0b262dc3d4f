// Reading everything again, and checking the disk.

#include "journal/sweep.h"
#include "journal/check.h"

#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/fake_browser.h"

using namespace wordkeep;
using namespace wordkeep::journal;
using wordkeep::test::FakeBrowser;
using wordkeep::test::FakeTab;
using Payloads = std::multiset<std::string>;

namespace {

FakeTab& open(FakeBrowser& browser) {
    FakeTab& tab = browser.open();
    tab.start();
    browser.run();
    return tab;
}

std::vector<CheckReport> check(FakeBrowser& browser, FakeTab& tab) {
    std::vector<CheckReport> reports;
    Check running(tab.store, [&](const CheckReport& report) { reports.push_back(report); });
    running.start();
    browser.run();
    return reports;
}

}  // namespace

TEST_CASE("ASweepHandsOutEverythingOnceAlsoWhatIsUnconfirmedOrFoldedMeanwhile") {
    FakeBrowser browser;
    FakeTab& tab = open(browser);
    Payloads made;
    for (int i = 0; i < 320; ++i) {
        made.insert(tab.edit(i % 50 == 0 ? 70'000 : 200));
        browser.run();
    }
    made.insert(tab.edit());  // on its way
    Sweep sweep = tab.keeper.sweep();
    Payloads found;
    std::int64_t now = 0;
    double last = 0;
    for (bool ended = false; !ended;) {
        ended = sweep.step([&now] { return now += 5; }, 12,
                           [&](Record&& record) { found.insert(record.payload); });
        CHECK(sweep.progress() >= 0.0);
        CHECK(sweep.progress() <= 1.0);
        last = sweep.progress();
        browser.pass(4'000);  // folding begins and goes on
    }
    CHECK(last == 1.0);
    CHECK(found == made);
}

TEST_CASE("ACheckFindsASoundDiskSound") {
    FakeBrowser browser;
    FakeTab& tab = open(browser);
    for (int i = 0; i < 40; ++i) {
        (void)tab.edit();
        browser.run();
    }
    const auto reports = check(browser, tab);
    REQUIRE_FALSE(reports.empty());
    CHECK(reports.back().sound());
    CHECK(reports.back().files_done == reports.back().files_total);
    CHECK(reports.back().found.records == 40);
    CHECK(reports.size() >= 40);
}
