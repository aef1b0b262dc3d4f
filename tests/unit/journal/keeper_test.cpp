#include "journal/keeper.h"

#include <algorithm>
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

FakeTab& started(FakeBrowser& browser) {
    FakeTab& tab = browser.open();
    tab.start();
    browser.run();
    return tab;
}

}  // namespace

TEST_CASE("AFreshStoreIsReadyAndMayBeEdited") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    CHECK(tab.status().phase == Phase::ready);
    CHECK(tab.status().can_edit());
    CHECK(tab.status().guard == Guard::locked);
    CHECK(tab.status().device != 0);
    CHECK(tab.status().all_saved());
    REQUIRE(tab.loaded);
    CHECK(tab.loaded->files == 0);
}

TEST_CASE("NobodyMayEditBeforeEverythingIsLoaded") {
    FakeBrowser browser;
    FakeTab& tab = browser.open();
    CHECK(tab.status().read_only == ReadOnly::starting);
    tab.start();
    CHECK_FALSE(tab.status().can_edit());
    CHECK(tab.status().device == 0);
}

TEST_CASE("SavedIsSaidOnlyWhenItIsConfirmed") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    tab.edit();
    CHECK(tab.status().pending == 1);
    CHECK_FALSE(tab.status().all_saved());
    CHECK(tab.status().saved_at_millis == 0);
    browser.run();
    CHECK(tab.status().all_saved());
    CHECK(tab.status().saved_at_millis == browser.now);
    CHECK(tab.status().files == 1);
}

TEST_CASE("EverythingIsThereAfterReloadAndTheDeviceStays") {
    FakeBrowser browser;
    DeviceId device = 0;
    Payloads all;
    for (int session = 0; session < 5; ++session) {
        FakeTab& tab = started(browser);
        CHECK(tab.payloads() == all);
        if (session > 0) CHECK(tab.status().device == device);
        device = tab.status().device;
        for (int i = 0; i < 4; ++i) {
            all.insert(tab.edit());
            browser.run();
        }
        browser.close(tab);
    }
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AnEditInTheVeryLastTaskIsThere") {
    FakeBrowser browser;
    Payloads all;
    for (int session = 0; session < 10; ++session) {
        FakeTab& tab = started(browser);
        browser.pass(1000);
        CHECK(tab.payloads() == all);
        // Three edits at once: one in flight, two that only wait.
        for (int i = 0; i < 3; ++i)
            all.insert(tab.edit());
        browser.close(tab);
    }
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AnEditIsThereAlthoughTheStoreWasBusyAndThePageWasNotToldThatItGoes") {
    FakeBrowser browser;
    browser.keeps_notes = true;
    FakeTab& tab = started(browser);
    const std::string first = tab.edit();
    browser.run();
    CHECK(browser.notes.empty());
    // Both in a task after which nothing is carried out any more.
    const std::string second = tab.edit();
    const std::string third = tab.edit();
    CHECK_FALSE(browser.notes.empty());
    browser.loop.drop_all();
    browser.kill(tab);
    CHECK(payloads_on(browser.disk) == Payloads{first});

    FakeTab& next = started(browser);
    browser.pass(1000);
    CHECK(next.payloads() == Payloads{first, second, third});
    CHECK(next.status().all_saved());
    CHECK(browser.disk.aside.empty());
    browser.keeps_notes = false;
    browser.notes.clear();
    CHECK(payloads_on(browser.disk) == Payloads{first, second, third});
}

TEST_CASE("WhatWasSetAsideIsFoldedInAndRemoved") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    Payloads all;
    for (int i = 0; i < 3; ++i)
        all.insert(first.edit());
    browser.close(first);
    CHECK_FALSE(browser.disk.aside.empty());
    FakeTab& second = started(browser);
    browser.pass(100);
    CHECK(second.payloads() == all);
    CHECK(second.loaded->from_aside == 2);
    CHECK(browser.disk.aside.empty());
    CHECK(second.status().all_saved());
    browser.kill(second);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AHiddenPageThatComesBackCleansUpAfterItself") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    tab.edit();
    tab.edit();
    tab.keeper.hidden();
    CHECK(browser.marked);
    browser.run();
    tab.keeper.shown();
    browser.pass(100);
    CHECK(browser.disk.aside.empty());
    CHECK_FALSE(browser.marked);
    CHECK(tab.store.inventory().count() == browser.disk.files.size());
}

TEST_CASE("ASecondTabReadsOnlyAndFollows") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    FakeTab& second = started(browser);
    browser.pass(100);
    CHECK(second.status().phase == Phase::ready);
    CHECK(second.status().read_only == ReadOnly::other_tab);
    CHECK(second.status().device == 0);
    CHECK(second.payloads() == first.payloads());
    CHECK(second.store.operations() == 0);  // the database is left to the writer
    for (int i = 0; i < 20; ++i) {
        first.edit();
        browser.run();
        CHECK(second.payloads() == first.payloads());
    }
}

TEST_CASE("ATabThatOpensWhileTheWriterEditsMissesNothing") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        FakeBrowser browser{seed};
        FakeTab& first = started(browser);
        for (int i = 0; i < 10; ++i)
            first.edit();
        browser.run();
        FakeTab& second = browser.open();
        second.start();
        for (int i = 0; i < 30; ++i) {
            if (browser.random() % 3 == 0) first.edit();
            for (std::uint32_t n = browser.random() % 4; n > 0; --n)
                browser.loop.run_one();
            if (browser.random() % 4 == 0) browser.pass(1);
        }
        browser.pass(100);
        CHECK(second.payloads() == first.payloads());
    }
}

TEST_CASE("ANewTabReadsTheDatabaseItselfWhenTheWriterIsSilent") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    first.freeze();
    FakeTab& second = started(browser);
    CHECK(second.status().phase == Phase::opening);
    browser.pass(3000);
    CHECK(second.status().phase == Phase::ready);
    CHECK(second.status().read_only == ReadOnly::other_tab);
    CHECK(second.payloads() == first.payloads());
}

TEST_CASE("TakeOverMakesTheFirstTabReadOnlyAndTheSecondTheWriter") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    FakeTab& second = started(browser);
    browser.pass(100);
    const DeviceId device = first.status().device;
    second.keeper.take_over();
    browser.pass(100);
    CHECK(first.status().read_only == ReadOnly::taken_over);
    CHECK(first.status().device == 0);
    CHECK(second.status().can_edit());
    CHECK(second.status().device != device);  // no id can be given twice
    second.edit();
    browser.pass(100);
    CHECK(first.payloads() == second.payloads());
    first.keeper.take_over();
    browser.pass(100);
    CHECK(first.status().can_edit());
    CHECK(second.status().read_only == ReadOnly::taken_over);
}

TEST_CASE("WhatTheLosingTabHadNotConfirmedIsStoredAllTheSame") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    FakeTab& second = started(browser);
    browser.pass(100);
    Payloads all;
    for (int i = 0; i < 5; ++i)
        all.insert(first.edit());
    second.keeper.take_over();
    for (int i = 0; i < 5; ++i)
        all.insert(first.edit());
    browser.pass(100);
    CHECK(second.payloads() == all);
    all.insert(second.edit());
    browser.pass(100);
    CHECK(first.payloads() == all);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AFrozenWriterIsTakenOverAndCatchesUpWhenItThaws") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    FakeTab& second = started(browser);
    browser.pass(100);
    Payloads all;
    all.insert(first.edit());
    first.freeze();
    second.keeper.take_over();
    browser.pass(100);
    CHECK(second.status().can_edit());
    CHECK(second.payloads() == all);  // from the database, not from the frozen tab
    all.insert(second.edit());
    browser.pass(100);
    all.insert(first.edit());  // it does not know yet
    first.thaw();
    browser.pass(100);
    CHECK(first.status().read_only == ReadOnly::taken_over);
    CHECK(first.payloads() == all);
    CHECK(second.payloads() == all);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("WhenTheWriterIsClosedTheFollowerBecomesTheWriterAndHasItsLastEdits") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    FakeTab& second = started(browser);
    browser.pass(100);
    Payloads all;
    for (int i = 0; i < 3; ++i)
        all.insert(first.edit());
    browser.close(first);
    browser.pass(100);
    CHECK(second.status().can_edit());
    CHECK(second.payloads() == all);
    all.insert(second.edit());
    browser.pass(100);
    CHECK(payloads_on(browser.disk) == all);
    CHECK(browser.disk.aside.empty());
}

TEST_CASE("ATabThatIsAloneTellsNobodyWhatItStores") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    const std::size_t before = browser.said_bytes;
    for (int i = 0; i < 3; ++i) {
        first.edit(300'000);
        browser.run();
    }
    CHECK(browser.said_bytes == before);
    FakeTab& second = started(browser);
    browser.pass(100);
    CHECK(second.payloads() == first.payloads());
    first.edit();
    browser.run();
    CHECK(second.payloads() == first.payloads());
}

TEST_CASE("ATabInTheBackgroundFollowsTheNextWriterThatHasNeverHeardOfIt") {
    for (const bool asleep : {false, true}) {
        FakeBrowser browser;
        FakeTab& first = started(browser);
        FakeTab& follower = started(browser);
        browser.pass(100);
        first.edit();
        browser.run();
        browser.put_in_background(follower);
        browser.close(first);
        if (asleep) follower.freeze();
        FakeTab& next = started(browser);
        CHECK(next.status().can_edit());
        for (int i = 0; i < 3; ++i) {
            next.edit();
            browser.pass(100);
        }
        if (asleep) {
            CHECK(follower.payloads() != next.payloads());
            follower.thaw();
            browser.pass(100);
        }
        CHECK(follower.payloads() == next.payloads());
        next.edit();
        browser.pass(100);
        CHECK(follower.payloads() == next.payloads());
    }
}

TEST_CASE("WithoutLocksEverybodyMayWriteAndNothingIsLost") {
    FakeBrowser browser;
    browser.has_locks = false;
    FakeTab& first = started(browser);
    FakeTab& second = started(browser);
    CHECK(first.status().guard == Guard::absent);
    CHECK(first.status().can_edit());
    CHECK(second.status().can_edit());
    CHECK(first.status().device != second.status().device);
    Payloads all;
    for (int i = 0; i < 10; ++i) {
        all.insert(first.edit());
        all.insert(second.edit());
    }
    browser.pass(100);
    CHECK(first.payloads() == all);
    CHECK(second.payloads() == all);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AStoreThatCannotBeOpenedLeavesTheProgramInMemoryAndIsTriedAgain") {
    FakeBrowser browser;
    FakeTab& before = started(browser);
    Payloads all;
    all.insert(before.edit());
    browser.run();
    browser.close(before);

    FakeTab& tab = browser.open();
    tab.store.fault = {1, StoreError::unavailable, false, 6};
    tab.start();
    browser.run();
    CHECK(tab.status().phase == Phase::failed);
    CHECK(tab.status().trouble == StoreError::unavailable);
    CHECK(tab.status().can_edit());
    all.insert(tab.edit());
    browser.pass(1000);
    CHECK(tab.status().pending == 1);
    CHECK(browser.marked);
    browser.pass(60'000);
    CHECK(tab.status().phase == Phase::ready);
    CHECK(tab.status().all_saved());
    CHECK(tab.status().trouble == StoreError::none);
    CHECK(tab.payloads() == all);
    CHECK(payloads_on(browser.disk) == all);
    CHECK_FALSE(browser.marked);
}

TEST_CASE("AfterASessionWithSomethingUnsavedIdsAreMadeUnderAnotherNumber") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    const DeviceId device = first.status().device;
    first.store.fault = {first.store.operations() + 1, StoreError::quota, false, 100};
    first.edit();
    browser.run();
    CHECK(browser.marked);
    browser.kill(first);
    FakeTab& second = started(browser);
    CHECK(second.status().device != device);
    CHECK_FALSE(browser.marked);
}

TEST_CASE("ANewerFormatIsOpenedReadOnlyAndNothingIsWritten") {
    FakeBrowser browser;
    browser.disk.files["wk2-from-the-future"] = "?";
    FakeTab& tab = started(browser);
    CHECK(tab.status().phase == Phase::ready);
    CHECK(tab.status().read_only == ReadOnly::newer_format);
    CHECK(tab.loaded->newest_format == 2);
    tab.keeper.take_over();
    tab.edit();
    browser.pass(100'000);
    CHECK(browser.disk.files.size() == 1);
}

TEST_CASE("ANewerFormatWrittenByAnotherTabMakesThisOneReadOnly") {
    FakeBrowser browser;
    FakeTab& writer = started(browser);
    FakeTab& follower = started(browser);
    browser.pass(100);
    follower.keeper.hear(encode({MessageKind::files, 99, 0, {{"wk2-from-the-future", "?"}}}));
    CHECK(follower.status().read_only == ReadOnly::newer_format);
    CHECK(writer.status().can_edit());
}

TEST_CASE("DamageIsReportedAndEditingGoesOnUnderAnotherNumber") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    first.edit();
    browser.run();
    const DeviceId device = first.status().device;
    browser.close(first);
    browser.disk.files.begin()->second[70] ^= 4;
    FakeTab& second = started(browser);
    CHECK(second.loaded->damages == 1);
    CHECK(second.loaded->records == 1);
    CHECK(second.status().can_edit());
    CHECK(second.status().device != device);
}

TEST_CASE("ManySmallFilesAreFoldedWhenNobodyEdits") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    FakeTab& follower = started(browser);
    Payloads all;
    for (int i = 0; i < 310; ++i) {
        all.insert(tab.edit());
        browser.run();
    }
    CHECK(browser.disk.files.size() == 310);
    for (int i = 0; i < 5; ++i) {  // not while edits keep coming
        browser.pass(2000);
        all.insert(tab.edit());
        browser.run();
    }
    CHECK(browser.disk.files.size() == 315);
    browser.pass(10'000);
    CHECK(browser.disk.files.size() < 40);
    CHECK(follower.payloads() == all);
    CHECK(follower.store.inventory().count() == browser.disk.files.size());
    CHECK(payloads_on(browser.disk) == all);
    browser.close(follower);
    browser.close(tab);
    FakeTab& again = started(browser);
    CHECK(again.loaded->clean());
    CHECK(again.payloads() == all);
}

TEST_CASE("EditsMadeWhileFoldingAreStoredRightAfterIt") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    Payloads all;
    for (int i = 0; i < 310; ++i) {
        all.insert(tab.edit());
        browser.run();
    }
    browser.now += 3000;
    const std::uint32_t operations = tab.store.operations();
    tab.keeper.wake();
    CHECK(tab.store.operations() == operations + 1);  // the fold
    all.insert(tab.edit());
    CHECK(tab.store.operations() == operations + 1);  // waits
    browser.close(tab);                               // and is set aside when the page goes
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("AFoldOfATabThatWasTakenOverChangesNothing") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    for (int i = 0; i < 310; ++i) {
        first.edit();
        browser.run();
    }
    FakeTab& second = started(browser);
    browser.pass(100);
    const Payloads all = first.payloads();
    first.freeze();
    second.keeper.take_over();
    browser.run();
    const auto files = browser.disk.files;
    first.keeper.wake();
    browser.now += 3000;
    first.keeper.wake();  // thinks that it is the writer
    browser.run();
    CHECK(browser.disk.files == files);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("WhatIsNotConfirmedInTimeIsSetAsideEvenIfThePageIsNeverToldThatItGoes") {
    FakeBrowser browser;
    FakeTab& tab = started(browser);
    Payloads all;
    tab.store.fault = {tab.store.operations() + 1, StoreError::aborted, false, 1};
    all.insert(tab.edit());
    browser.pass(99);
    CHECK(browser.disk.aside.empty());
    browser.pass(1);
    CHECK(browser.disk.aside.size() == 1);
    CHECK(browser.disk.files.empty());
    browser.kill(tab);
    CHECK(payloads_on(browser.disk) == all);
}

TEST_CASE("ATabThatOpensWhileTheOldPageIsStillGoingStartsLikeAnyOther") {
    FakeBrowser browser;
    FakeTab& before = started(browser);
    Payloads all;
    all.insert(before.edit());
    browser.run();
    const DeviceId device = before.status().device;
    FakeTab& after = browser.open();
    after.start();
    for (int i = 0; i < 3; ++i)
        browser.loop.run_one();  // it hears that the lock is taken
    browser.close(before);
    browser.pass(1);
    CHECK(after.status().can_edit());
    CHECK(after.status().device == device);
    CHECK(after.payloads() == all);
}

TEST_CASE("RecordsThatAreKnownAreNotStoredAgain") {
    FakeBrowser browser;
    FakeTab& first = started(browser);
    first.edit();
    browser.run();
    const std::vector<Record> known = first.edited();
    browser.close(first);
    FakeTab& second = started(browser);
    second.keeper.append(known);
    second.keeper.append(known);
    browser.run();
    CHECK(browser.disk.files.size() == 1);
    CHECK(second.status().all_saved());
}
