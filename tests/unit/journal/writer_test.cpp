#include "journal/writer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "journal/loader.h"
#include "journal/segment.h"
#include "support/faulty_store.h"

using namespace wordkeep;
using namespace wordkeep::journal;
using wordkeep::test::Disk;
using wordkeep::test::EventLoop;
using wordkeep::test::FaultyStore;

namespace {

struct Desk {
    Disk disk;
    EventLoop loop;
    FaultyStore store{disk, loop};
    std::int64_t now = 1'000'000;
    std::vector<std::string> confirmed;
    Writer writer{store,
                  [this] { return now; },
                  {[] {},
                   [this](const std::vector<std::string>& names) {
                       confirmed.insert(confirmed.end(), names.begin(), names.end());
                   }}};
    std::uint32_t made = 0;

    Record next(std::size_t bytes = 100) {
        ++made;
        return {std::uint64_t{1} << 32 | made,
                {now, made, 1},
                Content::event_json,
                std::string(bytes, static_cast<char>('a' + made % 26))};
    }
    void edit(std::size_t bytes = 100) { writer.append({next(bytes)}); }
    [[nodiscard]] std::size_t stored() const {
        Loader loader;
        std::size_t found = 0;
        for (const auto& [name, bytes] : disk.files)
            found += loader.add(name, bytes).size();
        CHECK(loader.report().clean());
        return found;
    }
};

}  // namespace

TEST_CASE("NothingIsWrittenBeforeTheWriterMay") {
    Desk desk;
    desk.edit();
    desk.loop.run();
    CHECK(desk.store.operations() == 0);
    CHECK(desk.writer.pending() == 1);
    CHECK(desk.writer.unconfirmed_as_aside().empty());
    desk.writer.begin(1, 5);
    CHECK(desk.store.operations() == 1);
    desk.loop.run();
    CHECK(desk.writer.pending() == 0);
    CHECK(desk.stored() == 1);
}

TEST_CASE("AnEditIsCommittedInItsOwnTask") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.edit();
    CHECK(desk.store.operations() == 1);  // begun; the loop has not run
    CHECK(desk.writer.pending() == 1);
    CHECK(desk.writer.saved_at_millis() == 0);
    desk.loop.run();
    CHECK(desk.writer.pending() == 0);
    CHECK(desk.writer.saved_at_millis() == desk.now);
}

TEST_CASE("OneTransactionIsInFlightAndTheRestGathers") {
    Desk desk;
    desk.writer.begin(1, 5);
    for (int i = 0; i < 50; ++i)
        desk.edit();
    CHECK(desk.store.operations() == 1);
    CHECK(desk.writer.pending() == 50);
    desk.loop.run();
    CHECK(desk.store.operations() == 2);
    CHECK(desk.disk.files.size() == 2);
    CHECK(desk.stored() == 50);
    CHECK(desk.writer.pending_bytes() == 0);
}

TEST_CASE("FilesOfEditsStayBelowWhatABrowserStoresInline") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.edit(10);
    for (int i = 0; i < 20; ++i)
        desk.edit(10'000);
    desk.edit(40'000);
    desk.loop.run();
    for (const auto& [name, bytes] : desk.disk.files)
        CHECK(bytes.size() <= segment_bytes_max);
    CHECK(desk.stored() == 22);
}

TEST_CASE("AnImportGoesIntoFewFilesAndEachPayloadIntoOneTransaction") {
    Desk desk;
    desk.writer.begin(1, 5);
    std::vector<Record> many;
    for (int i = 0; i < 3000; ++i)
        many.push_back(desk.next(3000));
    many.push_back(desk.next(5'000'000));
    desk.writer.append(std::move(many));
    desk.loop.run();
    CHECK(desk.store.operations() <= 4);
    CHECK(desk.disk.files.size() < 40);
    CHECK(desk.stored() == 3001);
}

TEST_CASE("WhatFailsStaysInMemoryAndIsTriedAgainLaterAndLater") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.store.fault = {1, StoreError::quota, false, 10};
    desk.edit();
    desk.loop.run();
    CHECK(desk.writer.trouble() == StoreError::quota);
    CHECK(desk.writer.failures() == 1);
    CHECK(desk.writer.pending() == 1);
    for (const std::int64_t expected : {250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000}) {
        CHECK(desk.writer.retry_at_millis() - desk.now == expected);
        const std::uint32_t before = desk.store.operations();
        desk.now += expected - 1;
        desk.writer.tick();
        CHECK(desk.store.operations() == before);
        desk.now += 1;
        desk.writer.tick();
        CHECK(desk.store.operations() == before + 1);
        desk.loop.run();
    }
    desk.now += 30'000;
    desk.writer.tick();
    desk.loop.run();
    CHECK(desk.writer.trouble() == StoreError::none);
    CHECK(desk.writer.failures() == 0);
    CHECK(desk.writer.retry_at_millis() == 0);
    CHECK(desk.stored() == 1);
}

TEST_CASE("EditsDuringTroubleWaitForTheRetryAndRetryNowDoesNotWait") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.store.fault = {1, StoreError::closed, false, 1};
    desk.edit();
    desk.loop.run();
    desk.edit();
    desk.loop.run();
    CHECK(desk.store.operations() == 1);
    desk.writer.retry_now();
    desk.loop.run();
    CHECK(desk.stored() == 2);
    CHECK(desk.writer.pending() == 0);
}

TEST_CASE("AFailedCommitLeavesNoGapInTheNumbers") {
    Desk desk;
    desk.writer.begin(1, 5);
    for (int i = 0; i < 10; ++i) {
        if (i == 4) desk.store.fault = {desk.store.operations() + 1, StoreError::aborted, false, 2};
        desk.edit();
        desk.loop.run();
        desk.now += 1000;
        desk.writer.tick();
        desk.loop.run();
        desk.now += 1000;
        desk.writer.tick();
        desk.loop.run();
    }
    CHECK(desk.stored() == 10);  // and the report is clean
}

TEST_CASE("ACommitThatFailedAndWasThereAfterAllIsStoredTwiceAndReadOnce") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.store.fault = {1, StoreError::aborted, true, 1};
    desk.edit();
    desk.loop.run();
    desk.edit();
    desk.now += 250;
    desk.writer.tick();
    desk.loop.run();
    CHECK(desk.writer.pending() == 0);
    CHECK(desk.disk.files.size() == 2);
    CHECK(desk.stored() == 2);
}

TEST_CASE("ATakenNameBeginsAnotherEpochAndOverwritesNothing") {
    Desk desk;
    const std::string taken = to_text({1, 5, 1, FileKind::edits});
    SegmentBuilder builder{{1, 5, 1, FileKind::edits}};
    Record other = desk.next();
    builder.add(other, key_of(other));
    desk.disk.files[taken] = std::move(builder).seal();
    desk.writer.begin(1, 5);
    desk.edit();
    desk.loop.run();
    CHECK(desk.writer.pending() == 0);
    CHECK(desk.stored() == 2);
}

TEST_CASE("TheUnconfirmedCanBeSetAsideAtAnyTime") {
    Desk desk;
    desk.writer.begin(1, 5);
    for (int i = 0; i < 5; ++i)
        desk.edit(30'000);  // one in flight, four gathered
    const std::vector<StoredFile> aside = desk.writer.unconfirmed_as_aside();
    Loader loader;
    std::size_t found = 0;
    for (const StoredFile& file : aside) {
        CHECK(file.bytes.size() <= segment_bytes_max);
        found += loader.add(file.name, file.bytes).size();
    }
    CHECK(found == 5);
    desk.loop.run();
    CHECK(desk.writer.unconfirmed_as_aside().empty());
}

TEST_CASE("CommitsWaitWhileTheStoreIsUsedForSomethingElse") {
    Desk desk;
    desk.writer.begin(1, 5);
    desk.writer.pause();
    desk.edit();
    desk.loop.run();
    CHECK(desk.store.operations() == 0);
    desk.writer.resume();
    desk.loop.run();
    CHECK(desk.stored() == 1);
}
