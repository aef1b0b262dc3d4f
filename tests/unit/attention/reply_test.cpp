// Reply owed, call back, holding reply: rows 22, 66, 82, 83, 100.

#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;

TEST_CASE("MailIsOwedAnAnswerWithinOneWorkingHour") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.word("17T10:00", anna);
    desk.mail_from("18T09:30", anna);
    check_lines(desk, anna,
                {{"18T09:29", "-"},
                 {"18T09:30", "now 22 acknowledge 18T10:30"},
                 {"18T10:30", "now 22 acknowledge 18T10:30"},
                 {"18T10:31", "late 22 acknowledge 18T10:30"}});
}

TEST_CASE("ReplyClockOverWeekendHolidayAndDaylightSavingNight") {
    struct Row {
        std::string_view claim;
        std::string_view received;
        std::string_view due;
    };
    const Row rows[] = {
        {"over the weekend", "20T16:30", "23T09:30"},
        {"on Saturday", "21T12:00", "23T10:00"},
        {"over a holiday", "24T16:45", "26T09:45"},
        {"before opening", "18T07:00", "18T10:00"},
        {"over the night the clock goes back", "2026-10-23T16:30", "2026-10-26T09:30"},
        {"over the night the clock goes forward", "2026-03-27T16:30", "2026-03-30T09:30"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        Desk desk;
        desk.settings(PatchBuilder<Settings>(settings_id)
                          .set(&Settings::holidays,
                               std::vector<Holiday>{{test::date("2026-11-25"), "A holiday"}})
                          .done());
        const ClientId anna = desk.client("Anna", Stage::contact);
        desk.mail_from(row.received, anna);
        CHECK(desk.show(desk.line(row.received, anna).due) == row.due);
    }
}

TEST_CASE("NowCountsWorkingHoursSoAWeekendTakesNoneOfThem") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.mail_from("20T16:30", anna);
    check_states(
        desk, anna,
        {{"20T16:45", "now"}, {"21T12:00", "now"}, {"23T09:30", "now"}, {"23T09:31", "late"}});
}

TEST_CASE("ChaserDoesNotResetTheClockAndOneAnswerEndsTheRun") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.word("17T10:00", anna);
    desk.mail_from("18T09:30", anna);
    desk.mail_from("18T10:10", anna);
    CHECK(desk.show("18T10:20", anna) == "now 22 acknowledge 18T10:30");
    CHECK(desk.line("18T10:20", anna).times == 2);
    SUBCASE("by the same channel") { desk.mail_to("18T11:00", anna); }
    SUBCASE("by another channel") { desk.word("18T11:00", anna); }
    SUBCASE("said to need no answer") { desk.run("18T11:00", NoAnswerNeeded{anna, {}}); }
    CHECK(desk.show("18T11:00", anna) == "-");
}

TEST_CASE("SummaryNudgeAndNewsletterDoNotAnswer") {
    for (const Purpose purpose : {Purpose::summary, Purpose::nudge, Purpose::newsletter}) {
        Desk desk;
        const ClientId anna = desk.client("Anna", Stage::contact);
        desk.mail_from("18T09:30", anna);
        desk.mail_to("18T09:40", anna, {.purpose = purpose});
        CHECK(desk.show("18T09:50", anna) == "now 22 acknowledge 18T10:30");
    }
}

TEST_CASE("MissedCallIsDueAtOnceAmberAtFifteenMinutesLateAtOneHour") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.missed_call("18T09:30", anna);
    check_lines(desk, anna,
                {{"18T09:30", "now 82 call_back 18T09:30"},
                 {"18T10:29", "now 82 call_back 18T09:30"},
                 {"18T10:30", "late 82 call_back 18T09:30"}});
    CHECK_FALSE(is_amber(desk.line("18T09:44", anna), desk.at("18T09:44")));
    CHECK(is_amber(desk.line("18T09:45", anna), desk.at("18T09:45")));
    CHECK_FALSE(is_amber(desk.line("18T10:30", anna), desk.at("18T10:30")));
}

TEST_CASE("VoicemailAndUnreachedCallOfTheirsAreMissedCalls") {
    for (const Channel channel : {Channel::voicemail, Channel::call}) {
        Desk desk;
        const ClientId anna = desk.client("Anna", Stage::contact);
        desk.log("18T09:30", anna, channel, Direction::in, false);
        CHECK(desk.show("18T09:31", anna) == "now 82 call_back 18T09:30");
    }
}

TEST_CASE("MissedCallAtNightIsDueInTheMorning") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.missed_call("20T19:00", anna);
    check_lines(
        desk, anna,
        {{"23T09:59", "now 82 call_back 23T09:00"}, {"23T10:00", "late 82 call_back 23T09:00"}});
}

TEST_CASE("BusyBlockPausesTheResponseClock") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.busy("18T09:00", "18T11:00");
    SUBCASE("a call in the block is due when it ends") {
        desk.missed_call("18T09:30", anna);
        check_lines(desk, anna,
                    {{"18T11:59", "now 82 call_back 18T11:00"},
                     {"18T12:00", "late 82 call_back 18T11:00"}});
    }
    SUBCASE("a mail in the block has its hour afterwards") {
        desk.mail_from("18T09:30", anna);
        CHECK(desk.show("18T09:30", anna) == "now 22 acknowledge 18T12:00");
    }
    SUBCASE("a mail before the block goes on afterwards") {
        desk.mail_from("17T16:30", anna);
        CHECK(desk.show("18T09:30", anna) == "now 22 acknowledge 18T11:30");
    }
}

TEST_CASE("ACallAfterAMailIsDueAtOnceButTheMailKeepsItsHour") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.mail_from("18T09:00", anna);
    desk.missed_call("18T09:40", anna);
    check_lines(
        desk, anna,
        {{"18T09:41", "now 82 call_back 18T09:40"}, {"18T10:01", "late 82 call_back 18T09:40"}});
}

TEST_CASE("AcknowledgementWithoutADateLeavesTheHoldingClock") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.word("17T10:00", anna);
    desk.mail_from("18T09:30", anna);
    desk.mail_to("18T09:50", anna, {.answer = Answer::acknowledges});
    check_lines(desk, anna,
                {{"18T09:50", "today 100 holding_reply 18T13:30"},
                 {"18T12:29", "today 100 holding_reply 18T13:30"},
                 {"18T12:30", "now 100 holding_reply 18T13:30"},
                 {"18T13:31", "late 100 holding_reply 18T13:30"}});
    desk.mail_from("18T13:00", anna);
    CHECK(desk.show("18T13:00", anna) == "now 100 holding_reply 18T13:30");
    desk.missed_call("18T13:10", anna);
    CHECK(desk.show("18T13:10", anna) == "now 82 call_back 18T13:10");
}

TEST_CASE("HoldingReplyWithoutADateIsAReceiptAndWithOneItEndsTheRun") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("18T09:30", anna);
    desk.mail_to("18T10:00", anna, {.purpose = Purpose::holding_reply});
    CHECK(desk.show("18T10:00", anna) == "today 100 holding_reply 18T13:30");
    desk.mail_to("18T11:00", anna, {.purpose = Purpose::holding_reply, .next_contact = "20"});
    CHECK(desk.show("18T11:00", anna) == "coming_up 23 contact 20T17:00");
}

TEST_CASE("AcknowledgementWithADateBecomesThatNextContact") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("18T09:30", anna);
    desk.mail_to("18T09:50", anna, {.answer = Answer::acknowledges, .next_contact = "20"});
    check_lines(desk, anna,
                {{"18T09:50", "coming_up 23 contact 20T17:00"},
                 {"20T09:00", "today 23 contact 20T17:00"},
                 {"20T16:00", "now 23 contact 20T17:00"},
                 {"20T17:01", "late 23 contact 20T17:00"}});
    desk.mail_to("20T17:30", anna);
    CHECK(desk.show("20T17:30", anna) == "-");
}

TEST_CASE("CallBackThatReachesNobodyIsDueTheNextWorkingMorning") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.missed_call("19T15:00", anna);
    desk.failed_call("19T16:30", anna);
    check_lines(desk, anna,
                {{"19T16:59", "coming_up 82 call_back 20T09:00"},
                 {"20T08:00", "today 82 call_back 20T09:00"},
                 {"20T09:00", "now 82 call_back 20T09:00"},
                 {"20T10:00", "late 82 call_back 20T09:00"}});
    desk.failed_call("20T09:10", anna);
    CHECK(desk.show("20T09:11", anna) == "coming_up 82 call_back 23T09:00");
    desk.failed_call("23T09:10", anna);
    CHECK(desk.show("24T09:00", anna) == "now 82 send_message 24T09:00");
    SUBCASE("a message settles it") {
        desk.mail_to("24T09:05", anna);
        CHECK(desk.show("24T09:05", anna) == "-");
    }
    SUBCASE("they call again: due at once") {
        desk.missed_call("23T14:00", anna);
        CHECK(desk.show("23T14:00", anna) == "now 82 call_back 23T14:00");
    }
}

TEST_CASE("ReplyNeedsNoStageButEndedClientsStartNoClock") {
    struct Row {
        Stage stage;
        std::string_view shown;
    };
    for (const Row& row :
         {Row{Stage::contact, "now 22 acknowledge 18T10:30"},
          Row{Stage::prospect, "now 22 acknowledge 18T10:30"},
          Row{Stage::quiet, "now 22 acknowledge 18T10:30"}, Row{Stage::ended, "-"}}) {
        Desk desk;
        const ClientId anna = desk.client("Anna", row.stage);
        desk.mail_from("18T09:30", anna);
        CHECK(desk.show("18T09:31", anna) == row.shown);
    }
}

TEST_CASE("ContactEnteredLateFollowsTheTimeItReallyHappened") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    LogConversation call;
    call.conversation.client = anna;
    call.conversation.channel = Channel::missed_call;
    call.at = desk.at("18T09:30");
    desk.run("18T11:00", call);
    CHECK(desk.show("18T11:00", anna) == "late 82 call_back 18T09:30");
}

TEST_CASE("CallsAreSuggestedInTheClientsDay") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.edit(
        anna,
        PatchBuilder<Client>(anna).set(&Client::zone, std::string("America/New_York")).done());
    desk.missed_call("18T09:30", anna);
    const auto working = desk.calendar();
    const Line line = desk.line("18T09:40", anna);
    const auto from = [&](std::string_view now) {
        const auto moment = call_from(line, desk.workspace, desk.context(working), desk.at(now));
        return moment ? desk.show(*moment) : "now";
    };
    CHECK(from("18T09:40") == "18T14:00");
    CHECK(from("18T14:30") == "now");
    CHECK(from("18T18:30") == "19T14:00");
}

TEST_CASE("NotNeededEndsTheRunAndALaterContactIsOwedAnew") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    desk.mail_from("18T09:30", anna);
    desk.mail_from("18T09:40", anna);
    desk.not_needed("18T09:50", desk.line("18T09:50", anna));
    CHECK(desk.show("18T12:00", anna) == "-");
    desk.mail_from("18T14:00", anna);
    CHECK(desk.show("18T14:00", anna) == "now 22 acknowledge 18T15:00");
}

TEST_CASE("ReplyClocksCanBeChangedForAllAndForOne") {
    Desk desk;
    const ClientId anna = desk.client("Anna", Stage::contact);
    const ClientId bo = desk.client("Bo", Stage::contact);
    desk.settings(PatchBuilder<Settings>(settings_id)
                      .set(&Settings::clocks, std::vector<ClockOverride>{{"reply.due", 120}})
                      .done());
    desk.override_clock(bo, "reply.due", 30);
    desk.mail_from("18T09:30", anna);
    desk.mail_from("18T09:30", bo);
    CHECK(desk.show("18T09:30", anna) == "today 22 acknowledge 18T11:30");
    CHECK(desk.show("18T09:30", bo) == "now 22 acknowledge 18T10:00");
}
