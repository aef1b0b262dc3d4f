#include "journal/fold.h"

#include <set>
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

constexpr DeviceId device = 3;

struct Shelf {
    Disk disk;
    EventLoop loop;
    FaultyStore store{disk, loop};
    std::set<std::string, std::less<>> damaged;
    std::uint32_t made = 0;

    void put(std::uint32_t number, std::size_t bytes = 100, std::uint64_t epoch = 5,
             FileKind kind = FileKind::edits) {
        ++made;
        const Record record{
            made, {1000, made, device}, Content::event_json, std::string(bytes, 'x')};
        const FileName name{device, epoch, number, kind};
        SegmentBuilder builder{name};
        builder.add(record, key_of(record));
        store.remember({{to_text(name), std::move(builder).seal()}});
    }
    [[nodiscard]] LoadReport read() const {
        Loader loader;
        for (const auto& [name, bytes] : store.inventory().files()) {
            static_cast<void>(loader.add(name, store.read(name)));
        }
        return loader.report();
    }
    /// Folds until there is nothing left to fold; the number of steps.
    int fold_all() {
        for (int steps = 0;; ++steps) {
            REQUIRE(steps < 1000);
            const auto step = next_fold(
                store, {device, 9, static_cast<std::uint32_t>(steps + 1), FileKind::fold}, damaged);
            if (!step) return steps;
            CHECK(step->added.bytes.size() <= 500'000);
            store.remember({step->added});
            store.forget(step->removed);
        }
    }
};

}  // namespace

TEST_CASE("FoldingKeepsEveryRecordAndLeavesFewFiles") {
    Shelf shelf;
    for (std::uint32_t i = 1; i <= 1000; ++i)
        shelf.put(i, 300 + i);
    shelf.fold_all();
    CHECK(shelf.read().records == 1000);
    CHECK(shelf.read().clean());
    CHECK(shelf.store.inventory().count() <= 4);
}

TEST_CASE("FoldingLeavesNoGapAtAnyStep") {
    Shelf shelf;
    for (std::uint32_t i = 1; i <= 700; ++i)
        shelf.put(i, 2000, 5 + i % 3);
    for (std::uint32_t number = 1; number < 100; ++number) {
        // Numbers of each epoch are 1, 2 … only every third: renumber by what is on the shelf.
        const auto step =
            next_fold(shelf.store, {device, 9, number, FileKind::fold}, shelf.damaged);
        if (!step) break;
        std::set<std::string, std::less<>> removed{step->removed.begin(), step->removed.end()};
        // Whatever stays of an epoch comes after everything that goes.
        for (const auto& [name, bytes] : shelf.store.inventory().files()) {
            const FileName stays = read_file_name(name).name;
            if (removed.contains(name) || stays.kind != FileKind::edits) continue;
            for (const std::string& gone_text : removed) {
                const FileName gone = read_file_name(gone_text).name;
                if (gone.kind == FileKind::edits && gone.epoch == stays.epoch) {
                    CHECK(gone.number < stays.number);
                }
            }
        }
        shelf.store.remember({step->added});
        shelf.store.forget(step->removed);
    }
    CHECK(shelf.read().records == 700);
}

TEST_CASE("AFileWithDamageIsNotFoldedNorWhatFollowsInItsEpoch") {
    Shelf shelf;
    for (std::uint32_t i = 1; i <= 20; ++i)
        shelf.put(i);
    for (std::uint32_t i = 1; i <= 20; ++i)
        shelf.put(i, 100, 6);
    const std::string broken = to_text({device, 5, 11, FileKind::edits});
    std::string bytes = shelf.store.read(broken);
    bytes[60] ^= 1;
    shelf.store.remember({{broken, bytes}});
    shelf.fold_all();
    CHECK(shelf.store.read(broken) == bytes);
    CHECK(shelf.store.inventory().segments() == 10);
    CHECK(shelf.read().records == 39);
    CHECK(shelf.read().damages == 1);
}

TEST_CASE("RepeatsAreFoldedIntoOne") {
    Shelf shelf;
    for (std::uint32_t i = 1; i <= 10; ++i) {
        shelf.made = 0;
        shelf.put(i);
    }
    CHECK(shelf.fold_all() == 1);
    CHECK(shelf.read().records == 1);
    CHECK(shelf.read().duplicates == 0);
}

TEST_CASE("BigFoldsAndFilesOfLaterFormatsAreNotTouched") {
    Shelf shelf;
    for (std::uint32_t number = 1; number <= 2; ++number) {
        const FileName name{device, 5, number, FileKind::fold};
        SegmentBuilder builder{name};
        for (std::uint64_t id = 1; id <= 5; ++id) {
            const Record record{
                id, {1000, number, device}, Content::event_json, std::string(40'000, 'x')};
            builder.add(record, key_of(record));
        }
        shelf.store.remember({{to_text(name), std::move(builder).seal()}});
    }
    shelf.store.remember({{"wk2-a", "?"}, {"wk2-b", "?"}, {"other", "?"}});
    CHECK(shelf.fold_all() == 0);
    CHECK(shelf.store.inventory().count() == 5);
}
