// Erasing for good: afterwards the bytes of it are nowhere, and everything else is as it was.

#include "journal/rewrite.h"

#include <cstdint>
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

constexpr std::string_view secret = "Frau Geheim";

bool mentions(std::string_view text) { return text.find(secret) != std::string_view::npos; }

/// Records that are about nobody else go; what mentions her among others says less afterwards.
Verdict judge(const Record& record) {
    if (!mentions(record.payload)) return KeepRecord{};
    if (record.payload.starts_with("only")) return DropRecord{};
    std::string less = record.payload;
    for (std::size_t at = less.find(secret); at != std::string::npos; at = less.find(secret)) {
        less.replace(at, secret.size(), "…");
    }
    return ReplacePayload{std::move(less)};
}

bool disk_mentions(const Disk& disk) {
    for (const auto* folder : {&disk.files, &disk.aside}) {
        for (const auto& [name, bytes] : *folder) {
            if (mentions(bytes)) return true;
        }
    }
    return false;
}

struct Life {
    FakeBrowser browser;
    FakeTab* tab = nullptr;
    Payloads kept;  // as they are to be afterwards
    std::uint32_t made = 0;

    void open() {
        tab = &browser.open();
        tab->start();
        browser.run();
    }
    void add(std::string payload) {
        const DeviceId device = tab->status().device;
        ++made;
        tab->keeper.append({{std::uint64_t{device} << 32 | made,
                             {browser.now, made, device},
                             Content::event_json,
                             std::move(payload)}});
        browser.run();
    }
    /// Small ones in many files, some in several parts, some folded already.
    void fill(int records) {
        for (int i = 0; i < records; ++i) {
            const std::string number = std::to_string(i);
            switch (i % 10) {
                case 3:
                    add("only about " + std::string{secret} + number);
                    break;
                case 5:
                    add("an import with " + std::string{secret} + " and others " + number);
                    kept.insert("an import with … and others " + number);
                    break;
                case 7: {
                    const std::string big(60'000, static_cast<char>('a' + i % 26));
                    add(number + big + std::string{secret} + big);
                    kept.insert(number + big + "…" + big);
                    break;
                }
                case 8: {
                    const std::string big(70'000, static_cast<char>('a' + i % 26));
                    add(number + big);
                    kept.insert(number + big);
                    break;
                }
                default:
                    add("about somebody else " + number);
                    kept.insert("about somebody else " + number);
            }
        }
    }
    std::vector<RewriteReport> erase(std::int64_t millis = 60'000) {
        std::vector<RewriteReport> reports;
        tab->keeper.rewrite(judge,
                            [&reports](const RewriteReport& report) { reports.push_back(report); });
        browser.pass(millis);
        return reports;
    }
};

}  // namespace

TEST_CASE("WhatIsErasedIsNowhereAndTheRestIsAsItWas") {
    Life life;
    life.open();
    life.fill(350);
    life.browser.pass(30'000);  // folded
    life.fill(50);
    REQUIRE(disk_mentions(life.browser.disk));
    const auto reports = life.erase();
    REQUIRE_FALSE(reports.empty());
    const RewriteReport& last = reports.back();
    CHECK(last.complete);
    CHECK(last.error == StoreError::none);
    CHECK(last.records_dropped == 40);
    CHECK(last.records_replaced == 80);
    CHECK(last.unreadable_bytes == 0);
    CHECK(last.files_done == last.files_total);
    CHECK(last.bytes_after < last.bytes_before);
    CHECK_FALSE(disk_mentions(life.browser.disk));
    CHECK(payloads_on(life.browser.disk) == life.kept);
    life.add("afterwards");
    life.kept.insert("afterwards");
    life.browser.close(*life.tab);
    life.open();
    CHECK(life.tab->loaded->clean());
    CHECK(payloads_on(life.browser.disk) == life.kept);
}

TEST_CASE("WhatIsErasedIsNotInMemoryOrInFollowingTabsEither") {
    Life life;
    life.open();
    FakeTab& follower = life.browser.open();
    follower.start();
    life.fill(40);
    life.erase();
    for (const FakeTab* tab : {life.tab, &follower}) {
        for (const auto& [name, bytes] : tab->store.inventory().files()) {
            CHECK_FALSE(mentions(tab->store.read(name)));
        }
    }
    CHECK(follower.store.inventory().count() == life.browser.disk.files.size());
}

TEST_CASE("WhatWasSetAsideIsErasedToo") {
    Life life;
    life.open();
    life.tab->store.fault = {life.tab->store.operations() + 1, StoreError::aborted, false, 1};
    life.add("only about " + std::string{secret});
    life.tab->keeper.hidden();
    life.browser.run();
    REQUIRE(disk_mentions(life.browser.disk));
    life.tab->keeper.shown();
    life.erase();
    CHECK_FALSE(disk_mentions(life.browser.disk));
}

TEST_CASE("WhatReachedTheDiskAlthoughTheStoreSaidNoIsErasedToo") {
    Life life;
    life.open();
    life.tab->store.fault = {life.tab->store.operations() + 1, StoreError::blocked, true, 1};
    life.add("only about " + std::string{secret});
    life.browser.pass(5000);  // stored once more, under another name
    REQUIRE(life.browser.disk.files.size() == 2);
    CHECK(life.erase().back().complete);
    CHECK_FALSE(disk_mentions(life.browser.disk));
}

TEST_CASE("ErasingWaitsForTheWriterAndForUnsavedEdits") {
    Life life;
    life.open();
    life.fill(20);
    FakeTab& follower = life.browser.open();
    follower.start();
    life.browser.pass(100);
    int steps = 0;
    follower.keeper.rewrite(judge, [&steps](const RewriteReport&) { ++steps; });
    life.browser.pass(5000);
    CHECK(steps == 0);
    CHECK(disk_mentions(life.browser.disk));
    follower.keeper.take_over();
    life.browser.pass(5000);
    CHECK(steps > 0);
    CHECK_FALSE(disk_mentions(life.browser.disk));
    CHECK(payloads_on(life.browser.disk) == life.kept);
}

TEST_CASE("DamagedFilesAreWrittenAgainWithoutWhatCannotBeRead") {
    Life life;
    life.open();
    life.fill(10);
    for (auto& [name, bytes] : life.browser.disk.files) {
        const std::size_t at = bytes.find("only about");
        if (at != std::string::npos) bytes[at] ^= 1;
    }
    life.browser.close(*life.tab);
    life.open();
    CHECK(life.tab->loaded->damages == 1);
    const auto reports = life.erase();
    CHECK(reports.back().complete);
    CHECK(reports.back().unreadable_bytes > 0);
    CHECK_FALSE(disk_mentions(life.browser.disk));
    CHECK(payloads_on(life.browser.disk) == life.kept);
}

TEST_CASE("ErasingThatIsInterruptedAnywhereLosesNothingElseAndCanBeRepeated") {
    int interrupted = 0;
    Life first;
    first.open();
    first.fill(60);
    first.browser.close(*first.tab);
    for (const auto kind : {FaultyStore::Kind::transactions, FaultyStore::Kind::folder}) {
        for (std::uint32_t operation = 2; operation < 12; ++operation) {
            for (const std::uint64_t bytes : {0u, 40u, 5'000u, 200'000u, 499'000u, 4'000'000u}) {
                Life life;
                life.browser.disk = first.browser.disk;
                life.kept = first.kept;
                life.tab = &life.browser.open(kind);
                life.tab->store.cut = PowerCut{operation, bytes};
                life.tab->start();
                life.browser.run();
                life.erase();
                if (!life.tab->store.dead()) continue;
                ++interrupted;
                life.browser.kill(*life.tab);
                life.open();
                CHECK(life.erase().back().complete);
                CHECK_FALSE(disk_mentions(life.browser.disk));
                CHECK(payloads_on(life.browser.disk) == life.kept);
            }
        }
    }
    CHECK(interrupted > 20);
}

TEST_CASE("AFailureStopsErasingAndIsSaid") {
    Life life;
    life.open();
    life.fill(20);
    life.tab->store.fault = {life.tab->store.operations() + 1, StoreError::quota, false, 1};
    const auto reports = life.erase();
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].error == StoreError::quota);
    CHECK_FALSE(reports[0].complete);
    CHECK(life.erase().back().complete);
    CHECK(payloads_on(life.browser.disk) == life.kept);
}
