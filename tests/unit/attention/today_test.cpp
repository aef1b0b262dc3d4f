// Ranking, grouping, snoozing, avoiding.

#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;
using Texts = std::vector<std::string>;

namespace {

Patch<Client> weight(std::int32_t value) {
    return PatchBuilder<Client>(ClientId{}).set(&Client::weight, value).done();
}

}  // namespace

TEST_CASE("EmptyWorkspaceHasNothingToDo") {
    Desk desk;
    const Today today = desk.today("18T10:00");
    CHECK(today.entries.empty());
    CHECK(today.all_done());
}

TEST_CASE("GroupsByStateThenClassThenUrgency") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const ClientId bo = desk.client("Bo");
    const ClientId cem = desk.watched("Cem");
    const ClientId dora = desk.client("Dora");
    const ClientId eva = desk.client("Eva");
    const ClientId finn = desk.client("Finn");
    for (const ClientId id : {anna, bo, dora, eva, finn})
        desk.word("17T10:00", id);
    desk.word("05T10:00", cem);                         // silent since: limit the 13th
    desk.missed_call("18T11:40", anna);                 // now
    desk.promise("17T10:00", bo, "draft", "18T11:00");  // broken
    desk.mail_from("18T09:00", dora);                   // late reply
    desk.promise("17T10:00", eva, "slides", "18");      // today
    desk.announce("17T10:00", finn, "20");              // coming up
    CHECK(desk.entries("18T12:00") == Texts{"late Bo 32", "late Dora 22", "late Cem 1",
                                            "now Anna 82", "today Eva 32", "coming_up Finn 23"});
    const Today today = desk.today("18T12:00");
    CHECK(today.obligations == std::array<std::size_t, 4>{3, 1, 1, 1});
    CHECK(today.group(State::late).size() == 3);
    CHECK(today.group(State::now).size() == 1);
    CHECK(today.group(State::today).size() == 1);
    CHECK(today.group(State::coming_up).size() == 1);
    CHECK_FALSE(today.all_done());
}

TEST_CASE("WhatIsLateKeepsItsClientAmongTheLateWhenSomethingStrongerComes") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    const ClientId bo = desk.client("Bo");
    desk.word("05T10:00", anna);  // silent since: limit the 13th
    desk.word("16T10:00", bo);
    CHECK(desk.entries("18T11:00") == Texts{"late Anna 1"});
    desk.missed_call("18T11:40", anna);
    desk.missed_call("18T11:45", bo);
    CHECK(desk.entries("18T12:00") == Texts{"late Anna 82 +1", "now Bo 82"});
    CHECK(desk.show("18T12:00", anna).starts_with("now 82"));
}

TEST_CASE("OneLinePerClientWithTheStrongestReason") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.word("17T10:00", anna);
    desk.mail_from("18T09:00", anna);
    desk.promise("17T10:00", anna, "draft", "18T15:00");
    desk.promise("16T10:00", anna, "concept", "18T11:00");
    CHECK(desk.entries("18T10:00") == Texts{"now Anna 22 +2"});
    CHECK(desk.entries("18T12:00") == Texts{"late Anna 32 +2"});  // a broken one is stronger
    CHECK(desk.show("18T12:00", anna) ==
          "late 32 keep 18T11:00 | late 22 acknowledge 18T10:00 | "
          "today 32 keep 18T15:00");
}

TEST_CASE("WhatIsOnlyComingUpNeverHidesWhatIsDue") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    desk.announce("02T11:00", anna, "12");
    CHECK(desk.entries("11T12:00") == Texts{"late Anna 1 +1"});
}

TEST_CASE("WithinAClassOverdueByOwnClockTimesWeight") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const ClientId bo = desk.client("Bo");
    const ClientId cem = desk.client("Cem");
    desk.promise("16T10:00", anna, "a", "18T10:00");  // 2 d clock
    desk.promise("18T08:00", bo, "b", "18T10:00");    // 2 h clock
    desk.promise("16T10:00", cem, "c", "18T10:00");
    desk.mail_from("18T12:00", desk.client("Dora"));  // its changes order the list anew
    CHECK(desk.entries("18T12:00") ==
          Texts{"late Bo 32", "late Anna 32", "late Cem 32", "now Dora 22"});
    desk.edit(cem, weight(3));
    CHECK(desk.entries("18T12:00") ==
          Texts{"late Bo 32", "late Cem 32", "late Anna 32", "now Dora 22"});
}

TEST_CASE("OrderStaysWhileNoStateChanges") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const ClientId bo = desk.client("Bo");
    // Anna's clock is long, Bo's short: in time his overtakes hers.
    desk.promise("02T10:00", anna, "a", "16");
    desk.promise("17T10:00", bo, "b", "17T12:00");
    const Texts before{"late Anna 32", "late Bo 32"};
    CHECK(desk.entries("17T12:01") == before);
    CHECK(desk.entries("17T23:00") == before);
    CHECK(desk.today("17T23:00").ordered_at == desk.at("17T12:00") + std::chrono::seconds{1});
    const ClientId cem = desk.client("Cem");
    desk.mail_from("17T23:30", cem);
    CHECK(desk.entries("17T23:30") == Texts{"late Bo 32", "late Anna 32", "now Cem 22"});
}

TEST_CASE("SilencesShowFiveAndTheRestFolded") {
    Desk desk;
    for (const char* name : {"Anna", "Bo", "Cem", "Dora", "Eva", "Finn", "Gus"})
        desk.word("02T10:00", desk.watched(name));
    const ClientId hal = desk.client("Hal");
    desk.word("17T10:00", hal);
    desk.mail_from("18T09:00", hal);
    const Today today = desk.today("18T12:00");
    CHECK(today.entries.size() == 6);
    CHECK(today.more_silences.size() == 2);
    CHECK(desk.text(today.entries.front(), today) == "late Hal 22");
    CHECK(today.lines.size() == 8);  // everything owed can be reached
    CHECK(today.obligations[0] == 8);
}

TEST_CASE("NudgesOfOneClientAreOneLine") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.word("17T10:00", anna);
    for (const char* what : {"photos", "texts", "logo"})
        desk.promise("12T10:00", anna, what, "17", Owner::client);
    CHECK(desk.entries("18T12:00") == Texts{"today Anna 65"});
    desk.promise("17T10:00", anna, "draft", "18T15:00");
    CHECK(desk.entries("18T12:00") == Texts{"today Anna 32 +1"});
    const Today today = desk.today("18T12:00");
    CHECK(today.bundle_size(today.entries[0], 0) == 1);
    CHECK(today.bundle_size(today.entries[0], 1) == 3);
}

TEST_CASE("SnoozedLineIsHiddenAndComesBack") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("16T10:00", anna, "draft", "17T15:00");
    desk.snooze("17T10:00", desk.line("17T10:00", anna), "18T09:00");
    CHECK(desk.show("17T16:00", anna) == "-");
    CHECK(desk.lines("17T16:00", anna, Snoozed::included).size() == 1);
    CHECK(desk.show("18T09:00", anna) == "late 32 keep 17T15:00");
}

TEST_CASE("MissedCallWakesASnoozedReply") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.mail_from("17T10:00", anna);
    desk.snooze("17T10:10", desk.line("17T10:10", anna), "18T09:00");
    desk.mail_from("17T11:00", anna);
    CHECK(desk.show("17T11:00", anna) == "-");
    desk.missed_call("17T12:00", anna);
    CHECK(desk.show("17T12:00", anna) == "late 82 call_back 17T11:00");
}

TEST_CASE("SomethingOwedSnoozedTwiceIsAvoided") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId draft = desk.promise("16T10:00", anna, "draft", "20");
    desk.snooze("19T10:00", desk.line("19T10:00", anna), "19T14:00");
    CHECK(desk.show("19T14:00", anna) == "today 96 keep 20T17:00");
    desk.snooze("19T14:00", desk.line("19T14:00", anna), "20T09:00");
    CHECK(desk.show("19T16:00", anna) == "-");
    CHECK(desk.show("20T09:00", anna) == "today 102 send_bad_news 20T17:00");
    CHECK(desk.line("20T09:00", anna).order_class == 1);
    SUBCASE("the bad news is told: an ordinary commitment again") {
        desk.mail_to("20T10:00", anna, {.purpose = Purpose::at_risk_notice, .about = draft});
        CHECK(desk.show("20T10:00", anna) == "today 32 keep 20T17:00");
    }
    SUBCASE("another date is agreed") {
        desk.run("20T10:00", Renegotiate{draft, desk.due("25"), "ill", {}});
        CHECK(desk.show("20T10:00", anna) == "coming_up 96 keep 25T17:00");
    }
    SUBCASE("undone") {
        const Applied third = desk.run(
            "20T10:00", SnoozeLine{desk.line("20T10:00", anna).key(), desk.at("23T09:00"), "", {}});
        CHECK(desk.show("20T11:00", anna) == "-");
        Event undo = reversal(EventKind::undo, {}, "line.snooze", third.before,
                              {desk.at("20T11:00"), &desk.ids});
        desk.workspace.apply(undo);
        CHECK(desk.show("20T11:00", anna) == "today 102 send_bad_news 20T17:00");
    }
}

TEST_CASE("WhatIsAvoidedKeepsItsAction") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    SUBCASE("a reply") {
        desk.word("16T10:00", anna);
        desk.mail_from("17T10:00", anna);
        desk.snooze("17T10:10", desk.line("17T10:10", anna), "18T09:00");
        desk.snooze("18T09:00", desk.line("18T09:00", anna), "19T09:00");
        CHECK(desk.show("19T09:00", anna) == "late 102 send_bad_news 17T11:00");
        desk.mail_to("19T09:10", anna, {.purpose = Purpose::at_risk_notice});
        CHECK(desk.show("19T09:10", anna) == "-");
    }
    SUBCASE("a summary is settled by a summary") {
        desk.talk("17T10:00", anna);
        desk.snooze("17T10:10", desk.line("17T10:10", anna), "18T09:00");
        desk.snooze("18T09:00", desk.line("18T09:00", anna), "19T09:00");
        CHECK(desk.show("19T09:00", anna) == "late 102 summarise 17T12:00");
    }
    SUBCASE("what they owe me is not avoided") {
        desk.promise("12T10:00", anna, "photos", "16", Owner::client);
        desk.snooze("17T10:10", desk.line("17T10:10", anna), "18T09:00");
        desk.snooze("18T09:00", desk.line("18T09:00", anna), "19T09:00");
        CHECK(desk.show("19T09:00", anna) == "late 65 nudge 17T17:00");
    }
}

TEST_CASE("ImportedContactsAddNoLine") {
    Desk desk;
    ImportClients import;
    for (int i = 0; i < 400; ++i) {
        Client contact;
        contact.name = "Contact " + std::to_string(i);
        import.added.push_back(contact);
    }
    desk.run("18T10:00", import);
    CHECK(desk.workspace.clients().visible_count() == 400);
    CHECK(desk.today("2026-12-31T10:00").lines.empty());
}

TEST_CASE("RemovedClientsOweNothing") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.missed_call("18T10:00", anna);
    const Applied removed = desk.run("18T10:10", Remove<Client>{anna});
    CHECK(desk.today("18T10:10").lines.empty());
    desk.workspace.apply(reversal(EventKind::undo, {}, "client.remove", removed.before,
                                  {desk.at("18T10:20"), &desk.ids}));
    CHECK(desk.entries("18T10:20") == Texts{"now Anna 82"});
}

TEST_CASE("WithoutWorkingTimeLinesAreThereAndSaySo") {
    Desk desk;
    desk.settings(PatchBuilder<Settings>(settings_id)
                      .set(&Settings::week, std::vector<WorkingSlot>{})
                      .done());
    const ClientId anna = desk.client("Anna");
    const ClientId bo = desk.client("Bo");
    const ClientId cem = desk.client("Cem");
    const ClientId dora = desk.client("Dora");
    desk.mail_from("18T10:00", anna);
    desk.missed_call("18T10:00", bo);
    desk.promise("17T10:00", cem, "draft", "18");
    desk.promise("10T10:00", cem, "photos", "16", Owner::client);
    desk.talk("18T10:00", dora);
    for (const ClientId id : {anna, bo, cem, dora})
        CHECK(desk.show("18T12:00", id) != "-");
    CHECK(desk.state("18T12:00", anna) == "today");
    CHECK(desk.state("20T12:00", anna) == "today");
    CHECK(desk.state("18T12:00", bo) == "now");
    CHECK(desk.show("19T00:00", cem).starts_with("late 32 keep 18T23:59"));
    const auto working = desk.calendar();
    for (const Line& line : desk.lines("18T12:00", anna))
        CHECK(arithmetic(line, desk.workspace, desk.context(working), desk.at("18T12:00")).key ==
              "why.no_working_time");
}
