// Erasing down to the stored bytes: a real journal, folded files and an edit set aside included.

#include "app/erase.h"
#include "desk.h"

#include "support/fake_browser.h"

namespace wordkeep::app {
namespace {

using test::FakeBrowser;
using test::FakeTab;

bool disk_says(const test::Disk& disk, std::string_view text) {
    for (const auto* folder : {&disk.files, &disk.aside})
        for (const auto& [name, bytes] : *folder)
            if (bytes.find(text) != std::string::npos) return true;
    return false;
}

TEST_CASE("MentionsAreCountedInSlicesAsAtOnce") {
    Workspace workspace;
    std::uint32_t id = 0;
    const auto note = [&](std::string_view text) {
        Conversation c;
        c.note = text;
        ++id;
        (void)workspace.apply(Event{EventId{id},
                                    Stamp{id},
                                    "x",
                                    EventKind::command,
                                    {},
                                    {creation(ConversationId{id}, c)}});
    };
    for (int i = 0; i < 20; ++i)
        note(i % 3 == 0 ? "Anna Berg was there" : "Anna Bergs was not");
    MentionCount at_once{ClientId{99}, {"Anna Berg"}};
    CHECK_FALSE(at_once.step(workspace, 1000));
    CHECK(at_once.found() == 7);
    MentionCount sliced{ClientId{99}, {"Anna Berg"}};
    int steps = 1;
    while (sliced.step(workspace, 3))
        ++steps;
    CHECK(sliced.found() == 7);
    CHECK(steps == 7);
}

TEST_CASE("WhatNamesSomebodyElsewhereIsOfSeveralWordsOrAnAddress") {
    Client client;
    client.name = "Erika Geheim";
    client.nicknames = {"Rika"};
    client.greeted_as = "Frau Geheim";
    client.emails.emplace_back().value = "erika@geheim.example";
    CHECK(telling_texts(client) ==
          std::vector<std::string>{"Erika Geheim", "Frau Geheim", "erika@geheim.example"});
}

TEST_CASE("NoStoredByteNamesWhoeverWasErased") {
    Desk desk;
    const ClientId berta = desk.add_client("Berta Berg");
    const ClientId erika = desk.add_client("Erika Geheim");
    for (int i = 0; i < 330; ++i) {
        LogForm form = log_form_for(desk.session().workspace(), i % 3 == 0 ? erika : berta);
        form.note =
            i % 3 == 0 ? "Geheime Sache" : "Berta spoke of Erika Geheim, " + std::to_string(i);
        desk.act(OpenLog{std::move(form)});
        desk.act(Submit{FormKind::log});
    }
    FakeBrowser browser;
    FakeTab& tab = browser.open();
    tab.start();
    browser.run();
    for (const journal::Record& record : desk.disk) {
        tab.keeper.append({record});
        browser.run();
    }
    browser.pass(30'000);  // folded
    REQUIRE(disk_says(browser.disk, "Erika Geheim"));
    REQUIRE(disk_says(browser.disk, "Geheime Sache"));

    const Client client = *desk.session().workspace().find(erika);
    desk.session().erase(erika);
    std::vector<journal::Record> last;
    for (journal::Record& record : desk.program.take_records_to_store())
        last.push_back(std::move(record));
    tab.keeper.append(std::move(last));
    browser.run();
    journal::RewriteReport report;
    const auto records = std::make_shared<const ErasedRecords>(desk.session().erased());
    tab.keeper.rewrite(judge_of(records, telling_texts(client)),
                       [&](const journal::RewriteReport& step) { report = step; });
    browser.pass(60'000);
    CHECK(report.complete);
    CHECK(report.records_dropped == 111);
    CHECK(report.records_replaced == 220);
    CHECK_FALSE(disk_says(browser.disk, "Geheim"));
    CHECK(disk_says(browser.disk, "Berta spoke of …"));
    CHECK(disk_says(browser.disk, "Berta Berg"));
    // What is said to be stored is what a check finds on the disk.
    const std::uint64_t said = tab.keeper.status().records;

    // A fresh start shows everybody else, and nothing that would have to be erased.
    FakeTab& fresh = [&]() -> FakeTab& {
        browser.close(tab);
        return browser.open();
    }();
    fresh.start();
    browser.run();
    CHECK(fresh.loaded->clean());
    CHECK(said == fresh.loaded->records);
    Desk reopened("2026-11-18T10:05", fresh.records);
    CHECK(reopened.session().clients().all().size() == 1);
    CHECK(reopened.session().workspace().conversations().visible_count() == 220);
    CHECK_FALSE(has_leftovers(reopened.session().workspace(), reopened.session().erased()));
}

}  // namespace
}  // namespace wordkeep::app
