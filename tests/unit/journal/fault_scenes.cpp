#include "fault_scenes.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace wordkeep::test {

using journal::StoreError;

namespace {

/// The number in "… made as number 12 …"; 0 for a payload that has been shortened.
int number_of(const std::string& payload) {
    constexpr std::string_view before = "made as number ";
    const std::size_t at = payload.find(before);
    return at == std::string::npos ? 0 : std::atoi(payload.c_str() + at + before.size());
}

/// With what is to be erased left out, and each once: between two steps of erasing a record may be
/// there in both forms.
std::set<std::string> without_the_erased(const Payloads& payloads) {
    std::set<std::string> left;
    for (const std::string& payload : payloads) {
        if (auto form = erased_form(payload)) left.insert(*std::move(form));
    }
    return left;
}

journal::Verdict judge(const journal::Record& record) {
    auto form = erased_form(record.payload);
    if (!form) return journal::DropRecord{};
    if (*form == record.payload) return journal::KeepRecord{};
    return journal::ReplacePayload{*std::move(form)};
}

bool mentions_the_erased(const Disk& disk, const Payloads& payloads) {
    for (const std::string& payload : payloads) {
        if (erased_form(payload) == payload) continue;
        for (const auto* folder : {&disk.files, &disk.aside}) {
            for (const auto& [name, bytes] : *folder) {
                if (bytes.find(payload) != std::string::npos) return true;
            }
        }
    }
    return false;
}

}  // namespace

std::optional<std::string> erased_form(const std::string& payload) {
    switch (number_of(payload) % 3) {
        case 1:
            return std::nullopt;
        case 2:
            return "what is left of " + std::to_string(number_of(payload));
        default:
            return payload;
    }
}

Stage::Stage(const Disk& disk, Payloads before, FaultyStore::Kind kind, Mishap mishap)
    : begun(before), confirmed(std::move(before)), kind_(kind), mishap_(mishap) {
    browser.disk = disk;
    browser.loop.after_each = [this] { note_confirmed(); };
}

FakeTab& Stage::open() {
    FakeTab& tab = browser.open(kind_);
    if (tabs_.size() == mishap_.tab) tab.store.fault = mishap_.fault;
    tab.store.before_change = [this, &tab](const DiskChange& change) {
        if (before_change) before_change(tab, change);
    };
    tab.store.log = &log;
    tabs_.push_back(&tab);
    tab.start();
    return tab;
}

void Stage::edit(FakeTab& tab, std::size_t bytes) {
    if (tab.status().can_edit()) begun.insert(tab.edit(bytes));
}

void Stage::note_confirmed() {
    for (const FakeTab* tab : tabs_) {
        if (!tab->status().all_saved()) continue;
        for (const journal::Record& record : tab->edited()) {
            if (!confirmed.contains(record.payload)) confirmed.insert(record.payload);
        }
    }
}

void Stage::pass(std::int64_t millis) {
    browser.pass(millis);
    note_confirmed();
}

void Stage::erase(FakeTab& tab) {
    erasing = true;
    for (int attempt = 0; attempt < 3 && !erased; ++attempt) {
        tab.keeper.rewrite(judge, [this](const journal::RewriteReport& report) {
            erased = report.complete;
            if (erased) gone = begun;
        });
        pass(20'000);
    }
}

bool Stage::is_sound(const Disk& disk) const {
    const Payloads found = payloads_on(disk);
    if (!erasing) {
        return std::ranges::includes(found, confirmed) && std::ranges::includes(begun, found);
    }
    if (erased && mentions_the_erased(disk, gone)) return false;
    const auto left = without_the_erased(found);
    return std::ranges::includes(left, without_the_erased(confirmed)) &&
           std::ranges::includes(without_the_erased(begun), left);
}

// --- the scenes
// ------------------------------------------------------------------------------------

namespace {

/// One at a time and several at once.
void make_edits(Stage& stage, FakeTab& tab, int edits) {
    for (int i = 0; i < edits; ++i) {
        stage.edit(tab, 60 + static_cast<std::size_t>(i) % 7);
        if (i % 3 == 0) stage.edit(tab, 50);
        if (i % 5 != 4) stage.pass(i % 2);
    }
    stage.pass(0);
}

void edit_scene(Stage& stage) {
    FakeTab& tab = stage.open();
    stage.pass(0);
    make_edits(stage, tab, 6);
    stage.pass(5000);
}

/// What was set aside is found, edits are set aside while they are under way, the page is closed
/// with more of them, and opened again.
void aside_scene(Stage& stage) {
    FakeTab& tab = stage.open();
    stage.pass(0);
    stage.edit(tab, 60);
    stage.edit(tab, 70);
    tab.keeper.hidden();
    stage.edit(tab, 50);
    stage.browser.run();
    tab.keeper.hidden();
    stage.pass(0);
    tab.keeper.shown();
    stage.edit(tab, 55);
    tab.keeper.hidden();
    stage.pass(5000);
    FakeTab& second = stage.open();
    stage.pass(3000);
    stage.edit(tab, 40);
    tab.keeper.hidden();
    stage.edit(second, 40);
    stage.pass(5000);
}

void take_over_scene(Stage& stage) {
    FakeTab& first = stage.open();
    stage.pass(0);
    stage.edit(first, 60);
    FakeTab& second = stage.open();
    stage.pass(10);
    for (int turn = 0; turn < 4; ++turn) {
        FakeTab& writer = turn % 2 == 0 ? first : second;
        FakeTab& other = turn % 2 == 0 ? second : first;
        stage.edit(writer, 50);
        other.keeper.take_over();
        stage.edit(writer, 45);  // it does not know yet
        stage.pass(turn % 2);
        stage.edit(other, 55);
        stage.pass(10);
    }
    stage.pass(20'000);
}

void erase_scene(Stage& stage) {
    FakeTab& tab = stage.open();
    stage.pass(0);
    make_edits(stage, tab, 3);
    stage.erase(tab);
    stage.edit(tab, 50);
    stage.pass(5000);
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

/// Two edits are stored, and two could only be set aside.
Disk disk_with_aside(FaultyStore::Kind kind, Payloads& payloads) {
    FakeBrowser browser{7};
    FakeTab& tab = browser.open(kind);
    tab.start();
    browser.run();
    for (int i = 0; i < 2; ++i)
        payloads.insert(tab.edit(50));
    browser.run();
    tab.store.fault = {tab.store.operations() + 1, StoreError::aborted, false, 1};
    for (int i = 0; i < 2; ++i)
        payloads.insert(tab.edit(50));
    browser.run();
    tab.keeper.hidden();
    browser.run();
    browser.kill(tab);
    return browser.disk;
}

}  // namespace

std::vector<Scene> scenes(FaultyStore::Kind kind) {
    std::vector<Scene> all;
    all.push_back({"editing", {}, {}, edit_scene});
    all.push_back({"erasing", {}, {}, erase_scene});
    all.push_back({"taking over", {}, {}, take_over_scene});
    Scene aside{"setting aside", {}, {}, aside_scene};
    aside.disk = disk_with_aside(kind, aside.before);
    all.push_back(std::move(aside));
    Scene folding{"folding", {}, {}, edit_scene, 211};
    folding.disk = full_disk(kind, folding.before);
    all.push_back(std::move(folding));
    return all;
}

}  // namespace wordkeep::test
