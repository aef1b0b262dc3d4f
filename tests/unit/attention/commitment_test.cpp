// Own commitments, targets, next contacts, third parties: rows 23, 32, 96, 116; nudges: row 65;
// summaries: rows 28, 29.

#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;

TEST_CASE("CommitmentIsTodayFromItsTargetOnAndLateOnlyAfterTheToldDate") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("18T10:00", anna, "draft", "20");  // Wed → Fri: target Thu
    check_lines(desk, anna,
                {{"18T10:00", "coming_up 96 keep 20T17:00"},
                 {"19T00:00", "today 96 keep 20T17:00"},
                 {"19T17:30", "today 96 keep 20T17:00"},
                 {"20T00:00", "today 32 keep 20T17:00"},
                 {"20T16:00", "now 32 keep 20T17:00"},
                 {"20T17:00", "now 32 keep 20T17:00"},
                 {"20T17:01", "late 32 keep 20T17:00"}});
    CHECK(desk.line("19T10:00", anna).order_class == 3);
    CHECK(desk.line("20T17:01", anna).order_class == 1);
}

TEST_CASE("CommitmentFurtherAwayThanThreeWorkingDaysIsNoLine") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("02T10:00", anna, "draft", "30");  // 20 wd: target 3 wd before, the 25th
    check_lines(desk, anna,
                {{"19T23:59", "-"},
                 {"20T00:00", "coming_up 96 keep 30T17:00"},
                 {"25T12:00", "today 96 keep 30T17:00"}});
}

TEST_CASE("DueDatesOnDaysOffRollBackAndTimesAreExact") {
    struct Row {
        std::string_view claim;
        std::string_view made;
        std::string_view due;
        std::string_view shown;
    };
    const Row rows[] = {
        {"Saturday means Friday's close", "18T10:00", "21", "20T17:00"},
        {"a time is that time", "18T10:00", "20T15:00", "20T15:00"},
        {"a time in the evening", "18T10:00", "20T20:00", "20T20:00"},
        {"said on Saturday for Sunday", "21T10:00", "22", "22T23:59"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        Desk desk;
        const ClientId anna = desk.client("Anna");
        desk.promise(row.made, anna, "draft", row.due);
        CHECK(desk.show(desk.line("22T12:00", anna).due) == row.shown);
    }
}

TEST_CASE("DueAfterTheCloseOrOnADayOffIsTodayOnThatDay") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("20T15:30", anna, "draft", "20T20:00");
    desk.promise("20T15:30", anna, "slides", "21T11:00");
    check_lines(desk, anna,
                {{"20T15:40", "today 32 keep 20T20:00 | coming_up 32 keep 21T11:00"},
                 {"20T16:10", "now 32 keep 20T20:00 | now 32 keep 21T11:00"}});
}

TEST_CASE("KeptDroppedAndRenegotiatedCommitmentsLeaveOrMove") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId draft = desk.promise("18T10:00", anna, "draft", "19");
    SUBCASE("kept") {
        desk.run("19T15:00", KeepCommitment{draft, {}});
        CHECK(desk.show("19T15:00", anna) == "-");
    }
    SUBCASE("dropped") {
        desk.run("19T15:00", DropCommitment{draft, "not needed", {}});
        CHECK(desk.show("19T15:00", anna) == "-");
    }
    SUBCASE("kept in a conversation") {
        desk.mail_to("19T15:00", anna, {.kept = {draft}});
        CHECK(desk.show("19T15:00", anna) == "-");
    }
    SUBCASE("moved: the target is counted from the new word") {
        desk.run("19T15:00", Renegotiate{draft, desk.due("25"), "more time", {}});
        CHECK(desk.show("19T15:00", anna) == "coming_up 96 keep 25T17:00");
        CHECK(desk.show(*desk.line("19T15:00", anna).target) == "24T17:00");
    }
    SUBCASE("moved when it was late: no longer late") {
        desk.run("20T15:00", Renegotiate{draft, desk.due("20T16:30"), "today", {}});
        CHECK(desk.show("20T15:40", anna) == "now 32 keep 20T16:30");
    }
}

TEST_CASE("TargetByHandWinsAndTheClockCanFixTheDays") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const ClientId bo = desk.client("Bo");
    desk.override_clock(bo, "target.days", 2);
    const CommitmentId draft = desk.promise("16T10:00", anna, "draft", "20");
    Patch<Commitment> by_hand =
        PatchBuilder<Commitment>(draft).set(&Commitment::target, desk.due("17T12:00")).done();
    desk.run("16T10:00", Edit<Commitment>{by_hand});
    desk.promise("16T10:00", bo, "draft", "20");
    CHECK(desk.show(*desk.line("16T12:00", anna).target) == "17T12:00");
    CHECK(desk.show("17T09:00", anna) == "today 96 keep 20T17:00");
    CHECK(desk.show(*desk.line("17T12:00", bo).target) == "18T17:00");
}

TEST_CASE("NextContactHasNoTargetAndIsKeptByAWord") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.announce("16T10:00", anna, "20");
    check_lines(desk, anna,
                {{"19T12:00", "coming_up 23 contact 20T17:00"},
                 {"20T12:00", "today 23 contact 20T17:00"},
                 {"20T17:01", "late 23 contact 20T17:00"}});
    CHECK(desk.line("20T17:01", anna).order_class == 1);
    desk.word("20T17:10", anna);
    CHECK(desk.show("20T17:10", anna) == "-");
}

TEST_CASE("ThirdPartysWorkIsMyWordToTheClient") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("18T10:00", anna, "hosting", "18T15:00", Owner::third_party);
    check_lines(desk, anna,
                {{"18T12:00", "today 116 tell_client 18T15:00"},
                 {"18T15:01", "late 116 tell_client 18T15:00"}});
}

TEST_CASE("PromisesOutliveTheStageOfTheClient") {
    for (const Stage stage : {Stage::contact, Stage::ended}) {
        Desk desk;
        const ClientId anna = desk.client("Anna", stage);
        desk.promise("18T10:00", anna, "last invoice", "18T15:00");
        CHECK(desk.show("18T12:00", anna) == "today 32 keep 18T15:00");
    }
}

TEST_CASE("NudgesAtOneThreeAndFiveWorkingDaysThenCallOrClose") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId photos = desk.promise("09T10:00", anna, "photos", "12", Owner::client);
    const Said nudge{.purpose = Purpose::nudge, .about = photos};
    check_lines(desk, anna,
                {{"12T17:00", "-"},
                 {"12T17:01", "coming_up 65 nudge 13T17:00"},
                 {"13T10:00", "today 65 nudge 13T17:00"},
                 {"13T17:01", "late 65 nudge 13T17:00"}});
    desk.mail_to("13T11:00", anna, nudge);
    check_lines(desk, anna,
                {{"13T11:00", "-"},
                 {"16T10:00", "coming_up 65 nudge 17T17:00"},
                 {"17T10:00", "today 65 nudge 17T17:00"}});
    desk.mail_to("18T11:00", anna, nudge);  // a day late: the distance to the next one stays
    CHECK(desk.show("20T10:00", anna) == "today 65 nudge 20T17:00");
    desk.mail_to("20T11:00", anna, nudge);
    check_lines(desk, anna,
                {{"23T10:00", "-"},
                 {"24T10:00", "coming_up 65 call_or_close 25T17:00"},
                 {"25T10:00", "today 65 call_or_close 25T17:00"}});
    SUBCASE("they deliver") { desk.run("25T11:00", KeepCommitment{photos, {}}); }
    SUBCASE("closed") { desk.run("25T11:00", DropCommitment{photos, "given up", {}}); }
    SUBCASE("not needed") { desk.not_needed("25T11:00", desk.line("25T11:00", anna)); }
    CHECK(desk.show("26T12:00", anna) == "-");
}

TEST_CASE("NudgeBeforeTheDateOrForAnotherThingDoesNotMoveTheLadder") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId photos = desk.promise("09T10:00", anna, "photos", "12", Owner::client);
    const CommitmentId texts = desk.promise("09T10:00", anna, "texts", "25", Owner::client);
    desk.mail_to("11T11:00", anna, {.purpose = Purpose::nudge, .about = photos});
    desk.mail_to("13T09:00", anna, {.purpose = Purpose::nudge, .about = texts});
    CHECK(desk.show("13T10:00", anna) == "today 65 nudge 13T17:00");
    desk.mail_to("13T11:00", anna, {.purpose = Purpose::nudge});  // for all that is late
    CHECK(desk.show("13T12:00", anna) == "-");
}

TEST_CASE("RenegotiatedDateOfTheirsStartsTheLadderAgain") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId photos = desk.promise("09T10:00", anna, "photos", "12", Owner::client);
    desk.mail_to("13T11:00", anna, {.purpose = Purpose::nudge, .about = photos});
    desk.run("13T15:00", Renegotiate{photos, desk.due("18"), "they said so", {}});
    CHECK(desk.show("18T17:00", anna) == "-");
    CHECK(desk.show("19T10:00", anna) == "today 65 nudge 19T17:00");
    CHECK(desk.line("19T10:00", anna).times == 0);
}

TEST_CASE("SummaryIsDueInTwoHoursAndLateAtTheCloseOfTheNextWorkingDay") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.talk("18T10:00", anna, {.minutes = 30});
    check_lines(desk, anna,
                {{"18T10:30", "today 28 summarise 18T12:30"},
                 {"18T11:30", "now 28 summarise 18T12:30"},
                 {"18T15:00", "now 28 summarise 18T12:30"},
                 {"19T17:00", "now 28 summarise 18T12:30"},
                 {"19T17:01", "late 28 summarise 18T12:30"}});
    desk.mail_to("19T18:00", anna, {.purpose = Purpose::summary});
    CHECK(desk.show("19T18:00", anna) == "-");
}

TEST_CASE("SummaryOverTheWeekend") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.talk("20T16:30", anna);
    check_lines(desk, anna,
                {{"20T16:40", "coming_up 28 summarise 23T10:30"},
                 {"23T10:31", "now 28 summarise 23T10:30"},
                 {"23T17:01", "late 28 summarise 23T10:30"}});
}

TEST_CASE("SummaryIsOwedForTalksAndWhereItIsWanted") {
    struct Row {
        std::string_view claim;
        Channel channel;
        bool reached;
        Said said;
        bool owed;
    };
    const Row rows[] = {
        {"call", Channel::call, true, {}, true},
        {"meeting", Channel::meeting, true, {}, true},
        {"face to face", Channel::face_to_face, true, {}, true},
        {"call in vain", Channel::call, false, {}, false},
        {"mail", Channel::email, true, {}, false},
        {"mail with something agreed",
         Channel::email,
         true,
         {.summary = SummaryNeed::wanted},
         true},
        {"talk said not to need one",
         Channel::call,
         true,
         {.summary = SummaryNeed::not_needed},
         false},
        {"a summary read out", Channel::call, true, {.purpose = Purpose::summary}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        Desk desk;
        const ClientId anna = desk.client("Anna");
        desk.log("18T10:00", anna, row.channel, Direction::out, row.reached, row.said);
        CHECK((desk.show("18T11:00", anna) != "-") == row.owed);
    }
}

TEST_CASE("SeveralTalksMakeOneSummaryLineAndOneSummarySettlesThem") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const ConversationId first = desk.talk("18T10:00", anna);
    desk.talk("18T14:00", anna);
    CHECK(desk.show("18T14:30", anna) == "now 28 summarise 18T12:00");
    CHECK(desk.line("18T14:30", anna).times == 2);
    SUBCASE("a summary of the first leaves the second") {
        Conversation summary;
        summary.client = anna;
        summary.at = desk.at("18T15:00");
        summary.direction = Direction::out;
        summary.purpose = Purpose::summary;
        summary.about_conversation = first;
        desk.run("18T15:00", Add<Conversation>{summary, {}});
        CHECK(desk.show("18T15:10", anna) == "now 28 summarise 18T16:00");
    }
    SUBCASE("one summary for all") {
        desk.mail_to("18T15:00", anna, {.purpose = Purpose::summary});
        CHECK(desk.show("18T15:00", anna) == "-");
    }
    SUBCASE("not needed covers both, a later talk is owed anew") {
        desk.not_needed("18T15:00", desk.line("18T15:00", anna));
        CHECK(desk.show("18T15:00", anna) == "-");
        desk.talk("19T10:00", anna);
        CHECK(desk.show("19T11:30", anna) == "now 28 summarise 19T12:00");
    }
}

TEST_CASE("SummaryLinesBecomeCommitmentsOnBothSides") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    LogConversation talk;
    talk.conversation.client = anna;
    talk.conversation.channel = Channel::call;
    talk.conversation.direction = Direction::out;
    talk.summary_sent = true;
    talk.promises = {{Owner::me, "draft", desk.due("18T15:00"), "", {}},
                     {Owner::client, "photos", desk.due("17"), "", {}}};
    desk.run("18T10:00", talk);
    CHECK(desk.show("18T12:00", anna) == "today 32 keep 18T15:00 | today 65 nudge 18T17:00");
}
