// Whole stores as earlier versions of the program left them: they open for ever, through all the
// layers that a start goes through.

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app/persistence.h"
#include "codec/workspace_codec.h"
#include "support/fake_browser.h"

using namespace wordkeep;
using namespace wordkeep::journal;
using wordkeep::test::FakeBrowser;
using wordkeep::test::FakeTab;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    REQUIRE_MESSAGE(!bytes.empty(), path);
    return bytes;
}

/// A store of version 1, never made again: a fold, a file that repeats one of its records, a file
/// that the power cut off, and one that was only set aside. The same workspace as a file stands
/// beside it.
constexpr std::string_view life = "tests/golden/journal/v1-life";
constexpr std::string_view session = "wk1-7f3a91c2-019cc4a3a7801234-";

void put_life_of_version_1(test::Disk& disk) {
    for (const char* name : {"00000001.fold", "00000003.seg", "00000004.seg", "00000001.aside"}) {
        const std::string file = std::string{session} + name;
        auto& folder = file.ends_with(".aside") ? disk.aside : disk.files;
        folder[file] = content_of(std::string{life} + "/" + file);
    }
}

Workspace shown_by(const std::vector<Record>& records) {
    Workspace workspace;
    for (const Record& record : records) {
        const auto event = app::from_record(record);
        REQUIRE(event.has_value());
        workspace.apply(*event);
    }
    return workspace;
}

}  // namespace

TEST_CASE("AStoreOfVersion1OpensWithEverythingThatWasConfirmed") {
    FakeBrowser browser;
    put_life_of_version_1(browser.disk);
    FakeTab& tab = browser.open();
    tab.start();
    browser.pass(1000);
    REQUIRE(tab.loaded);
    CHECK(tab.loaded->records == 5);
    CHECK(tab.loaded->duplicates == 1);
    CHECK(tab.loaded->from_aside == 1);
    CHECK(tab.loaded->torn_tails == 1);
    CHECK(tab.loaded->damages == 0);
    const auto expected = codec::workspace_from_json(content_of(std::string{life} + ".json"));
    REQUIRE(expected.has_value());
    const Workspace shown = shown_by(tab.records);
    CHECK(same_content(shown, *expected));
    REQUIRE(shown.clients().visible_count() == 1);
    shown.clients().for_each([](ClientId, const Client& client) {
        CHECK(client.name == "Anna Müller");
        CHECK(client.organisation == "Müller GmbH");  // from aside
        CHECK(client.notes.empty());                  // cut off, and never confirmed
    });
    shown.commitments().for_each([](CommitmentId, const Commitment& commitment) {
        CHECK(commitment.state == CommitmentState::kept);  // before the place of the cut
    });
}

TEST_CASE("AStoreOfVersion1IsWrittenOnAndSurvivesFoldingAndErasing") {
    FakeBrowser browser;
    put_life_of_version_1(browser.disk);
    FakeTab& tab = browser.open();
    tab.start();
    browser.pass(1000);
    CHECK(tab.status().can_edit());
    for (int i = 0; i < 320; ++i) {
        (void)tab.edit(20);
        browser.run();
    }
    browser.pass(60'000);
    CHECK(browser.disk.files.size() < 100);
    bool complete = false;
    tab.keeper.rewrite(
        [](const Record& record) -> Verdict {
            if (record.payload.starts_with("edit ")) return DropRecord{};
            return KeepRecord{};
        },
        [&complete](const RewriteReport& report) { complete = report.complete; });
    browser.pass(60'000);
    CHECK(complete);
    browser.close(tab);
    FakeTab& again = browser.open();
    again.start();
    browser.pass(1000);
    const auto expected = codec::workspace_from_json(content_of(std::string{life} + ".json"));
    REQUIRE(expected.has_value());
    CHECK(same_content(shown_by(again.records), *expected));
}
