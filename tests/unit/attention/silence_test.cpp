// Silence: rows 1, 6, 68; their silence: row 71.

#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;

TEST_CASE("SilenceHasItsLimitByStage") {
    struct Row {
        std::string_view claim;
        Stage stage;
        bool acquainted;
        std::string_view shown;  // at the limit of a silence that began on 2 November, 10:00
        std::string_view time;
    };
    const Row rows[] = {
        {"active", Stage::active, true, "today 1 update 10T17:00", "10T12:00"},
        {"new", Stage::active, false, "today 6 introduction 05T17:00", "05T12:00"},
        {"prospect", Stage::prospect, false, "today 68 ping 16T17:00", "16T12:00"},
        {"quiet", Stage::quiet, true, "today 68 ping 2026-12-02T17:00", "2026-12-02T12:00"},
        {"contact", Stage::contact, true, "-", "2026-12-31T12:00"},
        {"ended", Stage::ended, true, "-", "2026-12-31T12:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        Desk desk;
        const ClientId anna = desk.watched("Anna", row.stage, "02T10:00");
        if (!row.acquainted)
            desk.edit(anna, PatchBuilder<Client>(anna).set(&Client::acquainted, false).done());
        CHECK(desk.show(row.time, anna) == row.shown);
    }
}

TEST_CASE("SilenceIsComingUpFromEightyPercentThenTodayNowAndLate") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    check_states(desk, anna,
                 {{"08T19:35", "-"},
                  {"08T19:37", "coming_up"},
                  {"09T23:59", "coming_up"},
                  {"10T00:00", "today"},
                  {"10T16:00", "now"},
                  {"10T17:01", "late"}});
}

TEST_CASE("SilenceLimitRollsForwardOverWeekendAndHoliday") {
    Desk desk;
    desk.settings(
        PatchBuilder<Settings>(settings_id)
            .set(&Settings::holidays, std::vector<Holiday>{{test::date("2026-11-16"), "A holiday"}})
            .done());
    const ClientId anna = desk.watched("Anna");
    desk.word("06T10:00", anna);  // + 8 d = Saturday 14th; Monday is a holiday
    CHECK(desk.show("16T12:00", anna) == "coming_up 1 update 17T17:00");
    CHECK(desk.show("17T12:00", anna) == "today 1 update 17T17:00");
}

TEST_CASE("OnlyPersonalWordsThatReachThemEndASilence") {
    struct Row {
        std::string_view claim;
        Channel channel;
        Direction direction;
        bool reached;
        Purpose purpose;
        std::string_view due;
    };
    const Row rows[] = {
        {"my mail", Channel::email, Direction::out, true, Purpose::update, "17T17:00"},
        {"a summary", Channel::email, Direction::out, true, Purpose::summary, "17T17:00"},
        {"a talk they began", Channel::call, Direction::in, true, Purpose::general, "17T17:00"},
        {"newsletter", Channel::email, Direction::out, true, Purpose::newsletter, "10T17:00"},
        {"call in vain", Channel::call, Direction::out, false, Purpose::general, "10T17:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        Desk desk;
        const ClientId anna = desk.watched("Anna");
        desk.word("02T10:00", anna);
        desk.log("09T10:00", anna, row.channel, row.direction, row.reached,
                 {.purpose = row.purpose, .summary = SummaryNeed::not_needed});
        CHECK(desk.show(desk.line("2026-11-30T12:00", anna).due) == row.due);
    }
}

TEST_CASE("CadenceOfTheClientWins") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    desk.edit(anna, PatchBuilder<Client>(anna).set(&Client::cadence_days, 3).done());
    CHECK(desk.show("05T12:00", anna) == "today 1 update 05T17:00");
}

TEST_CASE("ClientIsNewWhenTheSilenceBeganInTheFirstThirtyDays") {
    Desk desk;
    const ClientId anna = desk.watched("Anna", Stage::active, "2026-10-05T09:00");
    desk.edit(anna, PatchBuilder<Client>(anna).set(&Client::acquainted, false).done());
    desk.word("02T10:00", anna);
    CHECK(desk.show("05T12:00", anna) == "today 6 introduction 05T17:00");
    desk.word("05T13:00", anna);  // day 31
    CHECK(desk.show("10T12:00", anna) == "-");
    CHECK(desk.show("13T12:00", anna) == "today 1 update 13T17:00");
}

TEST_CASE("StageStartsTheClockAndNeverReachesBackFurther") {
    Desk desk;
    const ClientId anna = desk.watched("Anna", Stage::contact, "2026-01-05T09:00");
    desk.word("2026-02-02T10:00", anna);
    desk.run("02T10:00", SetStage{anna, Stage::active, {}, true, {}});
    CHECK(desk.show("02T10:01", anna) == "-");
    CHECK(desk.show("10T12:00", anna) == "today 1 update 10T17:00");
    desk.run("10T13:00", SetStage{anna, Stage::ended, {}, true, {}});
    CHECK(desk.show("2026-12-31T12:00", anna) == "-");
}

TEST_CASE("PausedClientIsSilentUntilTheDateAndActiveFromThen") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    desk.run("03T10:00", SetStage{anna, Stage::paused, {}, true, test::date("2026-11-23")});
    CHECK(desk.show("23T12:00", anna) == "-");
    CHECK(desk.show("2026-12-01T12:00", anna) == "today 1 update 2026-12-01T17:00");
}

TEST_CASE("DateToTellThemSomethingInsideTheLimitQuietsTheSilence") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    SUBCASE("next contact") {
        desk.announce("02T10:00", anna, "09");
        CHECK(desk.show("10T12:00", anna) == "late 23 contact 09T17:00");
    }
    SUBCASE("own commitment") {
        desk.promise("02T10:00", anna, "draft", "10");
        CHECK(desk.show("10T12:00", anna) == "today 32 keep 10T17:00");
    }
    SUBCASE("own commitment beyond the limit") {
        desk.promise("02T10:00", anna, "draft", "25");
        CHECK(desk.show("10T12:00", anna) == "today 1 update 10T17:00");
    }
    SUBCASE("their commitment") {
        desk.promise("02T10:00", anna, "photos", "10", Owner::client);
        CHECK(desk.show("10T12:00", anna) == "today 1 update 10T17:00");
    }
    SUBCASE("a next contact that is not needed any more") {
        desk.announce("02T10:00", anna, "09");
        desk.not_needed("09T09:00", desk.line("09T09:00", anna));
        CHECK(desk.show("10T12:00", anna) == "today 1 update 10T17:00");
    }
    SUBCASE("a promise that tells them nothing") {
        const CommitmentId id = desk.promise("02T10:00", anna, "backup", "10");
        desk.run(
            "02T10:00",
            Edit<Commitment>{PatchBuilder<Commitment>(id).set(&Commitment::tells, false).done()});
        CHECK(desk.show("10T12:00", anna) == "today 32 keep 10T17:00 | today 1 update 10T17:00");
    }
}

TEST_CASE("SilenceNotNeededReturnsAfterTheNextWord") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    desk.not_needed("10T12:00", desk.line("10T12:00", anna));
    CHECK(desk.show("20T12:00", anna) == "-");
    desk.word("20T13:00", anna);
    CHECK(desk.show("30T12:00", anna) == "today 1 update 30T17:00");
}

TEST_CASE("QuestionUnansweredClimbsTheLadderAndThereIsAnEndToChasing") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.edit(anna, PatchBuilder<Client>(anna).set(&Client::cadence_days, 100).done());
    const Said question{.purpose = Purpose::question, .questions = {"Which logo?"}};
    desk.mail_to("02T10:00", anna, question);
    check_lines(desk, anna,
                {{"03T12:00", "-"},
                 {"04T12:00", "coming_up 71 ask_again 05T17:00"},
                 {"05T12:00", "today 71 ask_again 05T17:00"},
                 {"05T17:01", "late 71 ask_again 05T17:00"}});
    desk.mail_to("05T14:00", anna, question);
    CHECK(desk.show("09T12:00", anna) == "today 71 ask_again 09T17:00");
    desk.mail_to("11T14:00", anna, question);  // two days late: the next rung keeps its distance
    CHECK(desk.show("18T12:00", anna) == "today 71 call_or_close 18T17:00");
    SUBCASE("an answer ends it") { desk.mail_from("18T13:00", anna); }
    SUBCASE("a talk ends it") { desk.word("18T13:00", anna); }
    SUBCASE("closing ends it") { desk.not_needed("18T13:00", desk.line("18T13:00", anna)); }
    SUBCASE("asking a third time is the end") { desk.mail_to("18T13:00", anna, question); }
    for (const Line& line : desk.lines("30T12:00", anna))
        CHECK(line.rule != Rule::their_silence);
}

TEST_CASE("QuestionInAnyMessageCountsButNotToContactsWithoutAStage") {
    for (const Stage stage : {Stage::active, Stage::contact}) {
        Desk desk;
        const ClientId anna = desk.watched("Anna", stage);
        desk.mail_to("02T10:00", anna, {.questions = {"Which logo?"}});
        CHECK(desk.show("05T12:00", anna) ==
              (stage == Stage::active ? "today 71 ask_again 05T17:00" : "-"));
    }
}
