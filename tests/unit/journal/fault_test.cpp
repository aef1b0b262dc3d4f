// Every operation fails once, the power goes after every byte of every write and after every event
// with what is under way in any order: after each, a fresh browser shows exactly what was confirmed
// – and at most what was begun.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "fault_scenes.h"

using namespace wordkeep;
using namespace wordkeep::journal;
using wordkeep::test::Disk;
using wordkeep::test::DiskChange;
using wordkeep::test::FakeTab;
using wordkeep::test::FaultyStore;
using wordkeep::test::payloads_on;
using wordkeep::test::Scene;
using wordkeep::test::scenes;
using wordkeep::test::Stage;

namespace {

constexpr std::array all_errors{
    StoreError::unavailable, StoreError::quota,      StoreError::closed,     StoreError::blocked,
    StoreError::aborted,     StoreError::name_taken, StoreError::superseded, StoreError::failed};

/// The sizes of the operations of each tab when nothing goes wrong.
std::vector<std::vector<std::uint64_t>> operations_of(const Scene& scene, FaultyStore::Kind kind) {
    Stage stage{scene.disk, scene.before, kind};
    scene.play(stage);
    REQUIRE_FALSE(stage.begun.empty());
    std::vector<std::vector<std::uint64_t>> sizes;
    for (const FakeTab* tab : stage.tabs())
        sizes.push_back(tab->store.sizes());
    return sizes;
}

/// After one failure everything is saved in the end, and it is known.
void check_after_fault(Stage& stage) {
    stage.pass(120'000);
    for (const FakeTab* tab : stage.tabs()) {
        CHECK(tab->status().all_saved());
        CHECK(tab->status().trouble == StoreError::none);
    }
    CHECK(stage.confirmed == stage.begun);
    CHECK(stage.erased == stage.erasing);
    CHECK(stage.is_sound(stage.browser.disk));
    if (stage.erasing) return;  // what was shown before is still shown
    for (const FakeTab* tab : stage.tabs())
        CHECK(tab->payloads() == payloads_on(stage.browser.disk));
}

}  // namespace

TEST_CASE("EveryOperationFailsOnceAndNothingConfirmedIsLost") {
    int injected = 0;
    constexpr auto kind = FaultyStore::Kind::transactions;
    for (const Scene& scene : scenes(kind)) {
        CAPTURE(scene.name);
        const auto operations = operations_of(scene, kind);
        for (std::size_t tab = 0; tab < operations.size(); ++tab) {
            CAPTURE(tab);
            for (std::uint32_t operation = 1; operation <= operations[tab].size(); ++operation) {
                CAPTURE(operation);
                for (const StoreError error : all_errors) {
                    CAPTURE(static_cast<int>(error));
                    for (const bool reaches_disk : {false, true}) {
                        CAPTURE(reaches_disk);
                        Stage stage{scene.disk,
                                    scene.before,
                                    kind,
                                    {tab, {operation, error, reaches_disk, 1}}};
                        scene.play(stage);
                        check_after_fault(stage);
                        ++injected;
                    }
                }
            }
        }
    }
    MESSAGE("storage faults injected, states compared: " << injected);
    CHECK(injected > 500);
}

TEST_CASE("ThePowerGoesAfterEveryByteOfEveryWrite") {
    int writes = 0;
    int cuts = 0;
    for (const auto kind : {FaultyStore::Kind::transactions, FaultyStore::Kind::folder}) {
        for (const Scene& scene : scenes(kind)) {
            CAPTURE(scene.name);
            Stage stage{scene.disk, scene.before, kind};
            stage.before_change = [&](const FakeTab& tab, const DiskChange& change) {
                const std::uint64_t size = FaultyStore::size_of(change);
                // Inside a transaction all places are the same one.
                const bool all_or_nothing = kind == FaultyStore::Kind::transactions && size > 1;
                const std::uint64_t step = all_or_nothing             ? size - 1
                                           : scene.disk.files.empty() ? 1
                                                                      : scene.step_bytes;
                ++writes;
                for (std::uint64_t bytes = 0; bytes <= size; bytes += step) {
                    CAPTURE(bytes);
                    CHECK(stage.is_sound(tab.store.disk_cut_short(change, bytes)));
                    ++cuts;
                }
            };
            scene.play(stage);
        }
    }
    MESSAGE("writes: " << writes << ", power cuts in them, states compared: " << cuts);
    CHECK(cuts > 5000);
}

TEST_CASE("ThePowerGoesAfterEveryEventWithWhatIsUnderWayInAnyOrder") {
    constexpr auto kind = FaultyStore::Kind::transactions;
    int moments = 0;
    int compared = 0;
    for (const Scene& scene : scenes(kind)) {
        CAPTURE(scene.name);
        Stage stage{scene.disk, scene.before, kind};
        std::vector<DiskChange::Is> last;
        std::size_t confirmed = 0;
        stage.browser.loop.after_each = [&] {
            stage.note_confirmed();
            std::vector<DiskChange::Is> now;
            for (const DiskChange& change : stage.log)
                now.push_back(change.is);
            if (now == last && stage.confirmed.size() == confirmed) return;  // nothing is new
            last = now;
            confirmed = stage.confirmed.size();
            ++moments;
            for (const Disk& disk : disks_after_power_cut(scene.disk, stage.log)) {
                CHECK(stage.is_sound(disk));
                ++compared;
            }
        };
        scene.play(stage);
        CHECK(stage.log.size() > 5);
    }
    MESSAGE("moments: " << moments << ", orders of commits compared: " << compared);
    CHECK(compared > 100);
}
