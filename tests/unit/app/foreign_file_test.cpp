// A file that is no address book: an e-mail opens the log, a calendar its preview.

#include "desk.h"

using namespace wordkeep;
using namespace wordkeep::app;

namespace {

void drop_file(Desk& desk, std::string name, std::string_view bytes) {
    desk.program.begin_import(std::move(name), bytes.size());
    desk.program.feed_import(bytes);
    desk.program.end_import_file();
    desk.work();
}

ClientId add_anna(Desk& desk) {
    ClientForm form;
    form.name = "Anna Berg";
    form.email = "anna@x.se";
    desk.act(OpenClientForm{std::move(form)});
    desk.act(Submit{FormKind::client});
    return desk.session().clients().all().back().id;
}

}  // namespace

TEST_CASE("AnEmailThatIsPastedIntoTheNoteFillsTheLog") {
    Desk desk;
    const ClientId anna = add_anna(desk);
    LogForm form;
    form.note =
        "Von: Anna Berg <anna@x.se>\nGesendet: Montag, 16. November 2026 16:30\n"
        "An: me@y.se\nBetreff: Entwurf\n\nKommt er heute?";
    desk.act(OpenLog{form});
    desk.act(ReadNoteAsMail{});
    REQUIRE(desk.view().log);
    CHECK(desk.view().log->client.id == anna);
    CHECK(desk.view().log->direction == Direction::in);
    CHECK(desk.view().log->subject == "Entwurf");
    CHECK(desk.view().log->questions == std::vector<std::string>{"Kommt er heute?"});
}

TEST_CASE("AMailOfSomebodyNewIsStoredWithThemWhoeverIsThereAlready") {
    Desk desk;
    for (const char* name : {"Zoe Zimmer", "Anna Berg"})
        desk.add_client(name);
    drop_file(desk, "x.eml",
              "From: Dieter Krause <dieter@krause.example>\r\nTo: me@y.se\r\n"
              "Date: Mon, 16 Nov 2026 16:30:00 +0100\r\nSubject: So geht das nicht weiter!\r\n\r\n"
              "Wenn das bis morgen nicht steht, suche ich mir jemand anderen.\r\n");
    REQUIRE(desk.view().log);
    desk.view().log->tags = {ContactTag::outburst, ContactTag::threat};
    desk.act(Submit{FormKind::log});
    REQUIRE(!desk.view().log);
    const Workspace& workspace = desk.session().workspace();
    CHECK(workspace.clients().visible_count() == 3);
    int stored = 0;
    workspace.conversations().for_each([&](ConversationId, const Conversation& c) {
        ++stored;
        REQUIRE(workspace.find(c.client));
        CHECK(workspace.find(c.client)->name == "Dieter Krause");
        CHECK(workspace.find(c.client)->language == ClientLanguage::german);
        // Who only asks counts for no goal yet.
        CHECK(workspace.find(c.client)->stage == Stage::prospect);
    });
    CHECK(stored == 1);
    desk.act(Undo{});
    desk.work();
    CHECK(workspace.clients().visible_count() == 2);
    CHECK(workspace.conversations().visible_count() == 0);
}

TEST_CASE("AnEmailThatIsDroppedFillsTheLogOfItsClient") {
    Desk desk;
    const ClientId anna = add_anna(desk);
    drop_file(desk, "x.eml",
              "From: Anna <ANNA@x.se>\r\nTo: me@y.se\r\nDate: Mon, 16 Nov 2026 16:30:00 +0100\r\n"
              "Subject: Entwurf\r\n\r\nKommt er heute?\r\n\r\nAm 3.5. schrieb ich:\r\n> alt\r\n");
    CHECK(!desk.view().import);
    REQUIRE(desk.view().log);
    CHECK(desk.view().log->client.id == anna);
    CHECK(desk.view().log->channel == Channel::email);
    CHECK(desk.view().log->direction == Direction::in);
    CHECK(desk.view().log->note == "Kommt er heute?");
    desk.act(Submit{FormKind::log});
    REQUIRE(!desk.view().log);
    std::vector<Conversation> stored;
    desk.session().workspace().conversations().for_each(
        [&](ConversationId, const Conversation& c) { stored.push_back(c); });
    REQUIRE(stored.size() == 1);
    CHECK(to_iso(stored[0].at) == "2026-11-16T15:30:00Z");
    CHECK(stored[0].questions == std::vector<std::string>{"Kommt er heute?"});
}

TEST_CASE("ACalendarComesInAfterItsPreviewAndOneUndoTakesItBack") {
    Desk desk;
    add_anna(desk);
    const Workspace before = desk.session().workspace();
    const std::string_view file =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Weihnachten\r\nDTSTART;VALUE=DATE:20261225\r\n"
        "DTEND;VALUE=DATE:20261227\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Zahnarzt\r\n"
        "DTSTART:20261120T080000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
        "SUMMARY:Kickoff\r\nDTSTART:20261123T130000Z\r\nDURATION:PT1H\r\n"
        "ATTENDEE:mailto:anna@x.se\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    drop_file(desk, "x.ics", file);
    REQUIRE(desk.view().import);
    REQUIRE(desk.view().import->stage() == ImportStage::calendar);
    CHECK(desk.view().import->calendar()->wanted_count() == 3);
    desk.act(AcceptImport{});
    desk.work();
    CHECK(!desk.view().import);
    const Workspace& after = desk.session().workspace();
    REQUIRE(after.settings().holidays.size() == 2);
    CHECK(after.settings().holidays[0].name == "Weihnachten");
    CHECK(after.table<BusyBlock>().visible_count() == 1);
    CHECK(after.commitments().visible_count() == 1);
    // The same file has nothing new.
    drop_file(desk, "x.ics", file);
    CHECK(desk.view().import->calendar()->wanted_count() == 0);
    desk.act(CloseImport{});
    desk.act(Undo{});
    desk.work();
    CHECK(same_content(desk.session().workspace(), before));
}

TEST_CASE("WhatIsNotWantedOfACalendarStaysOut") {
    Desk desk;
    drop_file(desk, "x.ics",
              "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20261225\r\n"
              "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b\r\nDTSTART:20261120T080000Z\r\n"
              "DURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    desk.view().import->calendar()->offer(interop::CalendarUse::holiday).wanted = false;
    desk.act(AcceptImport{});
    desk.work();
    CHECK(desk.session().workspace().settings().holidays.empty());
    CHECK(desk.session().workspace().table<BusyBlock>().visible_count() == 1);
}
