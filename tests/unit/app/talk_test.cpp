// A live conversation from its beginning to its summary.

#include "app/talk.h"

#include "app/kickoff_questions.h"

#include "desk.h"

namespace wordkeep::app {
namespace {

TalkForm& talk(Desk& desk) {
    REQUIRE(desk.view().talk);
    return *desk.view().talk;
}

void step(Desk& desk, TalkStep::Does does) { desk.act(TalkStep{does}); }

const Meeting& only_meeting(Desk& desk) {
    const Meeting* found = nullptr;
    desk.session().workspace().table<Meeting>().for_each(
        [&](MeetingId, const Meeting& meeting) { found = &meeting; });
    REQUIRE(found);
    return *found;
}

TEST_CASE("WhatIsAnsweredInTheKickoffTalkStandsInTheAgreementAndGoesWithTheSameUndo") {
    Desk desk("2026-11-18T10:00");
    const ClientId anna = desk.add_client("Anna");
    Agreement agreement;
    agreement.client = anna;
    agreement.title = "Shop";
    agreement.state = AgreementState::running;
    for (std::string& question : kickoff_questions(desk.session().words()))
        agreement.kickoff.push_back({std::move(question), {}});
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    const auto stored = [&] {
        const Agreement* found = nullptr;
        desk.session().workspace().table<Agreement>().for_each(
            [&](AgreementId, const Agreement& one) { found = &one; });
        REQUIRE(found);
        return *found;
    };
    const Agreement before = stored();
    desk.act(OpenTalk{anna});
    talk(desk).agenda = {
        {agreement.kickoff[0].question, "5"}, {agreement.kickoff[2].question, "5"}, {"lunch", "5"}};
    CHECK(asked_for_agreement(talk(desk), talk(desk).agenda[0], desk.session()));
    CHECK_FALSE(asked_for_agreement(talk(desk), talk(desk).agenda[2], desk.session()));
    step(desk, TalkStep::Does::begin);
    talk(desk).agenda[0].answer = "orders by themselves";
    talk(desk).agenda[1].answer = " Sofia ";
    CHECK(is_answered(talk(desk), talk(desk).agenda[0].what));
    CHECK_FALSE(is_answered(talk(desk), talk(desk).agenda[2].what));
    talk(desk).agenda[2].answer = "pizza";
    step(desk, TalkStep::Does::end);
    CHECK(stored().kickoff[0].answer == "orders by themselves");
    CHECK(stored().goal == "orders by themselves");
    CHECK(stored().kickoff[2].answer == "Sofia");
    CHECK(stored().approver == "Sofia");
    CHECK(stored().kickoff[1].answer.empty());
    // The summary of the talk says what was answered.
    REQUIRE(talk(desk).summary);
    CHECK(talk(desk).summary->text.contains("orders by themselves"));
    CHECK(talk(desk).summary->text.contains("Sofia"));
    desk.act(Undo{});
    desk.work();
    CHECK(stored() == before);
    CHECK(desk.session().workspace().conversations().visible_count() == 0);
}

TEST_CASE("ATalkIsStoredWhenItBeginsAndBecomesOneConversationWithItsOutcomesWhenItEnds") {
    Desk desk("2026-11-18T10:00");
    const ClientId anna = desk.add_client("Anna");
    desk.act(OpenTalk{anna});
    CHECK(desk.view().route.screen == Screen::talk);
    talk(desk).goal = "agree on the pages";
    talk(desk).agenda = {{"pages", "20"}, {"colours", ""}};
    step(desk, TalkStep::Does::begin);
    CHECK(only_meeting(desk).started_at);
    CHECK(only_meeting(desk).goal == "agree on the pages");
    CHECK(only_meeting(desk).agenda == std::vector<AgendaItem>{{"pages", 20}, {"colours", 10}});

    desk.at("2026-11-18T10:25");
    talk(desk).log.note = "She likes blue.\nme: the draft by Fri\ndecided: blue\nq: who pays?";
    talk(desk).log.next_contact = "23 Nov";
    step(desk, TalkStep::Does::end);

    std::vector<const Conversation*> talks;
    desk.session().workspace().conversations().for_each(
        [&](ConversationId, const Conversation& c) { talks.push_back(&c); });
    REQUIRE(talks.size() == 1);
    CHECK(talks.front()->duration_minutes == 25);
    CHECK(talks.front()->note == "She likes blue.");
    CHECK(talks.front()->at == only_meeting(desk).started_at);
    CHECK(only_meeting(desk).ended_at);
    CHECK(desk.session().workspace().table<Decision>().visible_count() == 1);
    CHECK(desk.session().workspace().table<Question>().visible_count() == 1);
    CHECK(desk.session().workspace().commitments().visible_count() ==
          2);  // the draft, and the next contact

    // In the same pass: the summary with what was agreed.
    REQUIRE(talk(desk).summary);
    CHECK(talk(desk).summary->text.find("draft") != std::string::npos);
    CHECK(talk(desk).summary->text.find("blue") != std::string::npos);
    CHECK(talk(desk).summary->text.contains("You'll hear from me again on Monday 23 November."));
    step(desk, TalkStep::Does::send_summary);
    CHECK_FALSE(desk.view().talk);
    for (const attention::Line& line : desk.session().lines_of(anna))
        CHECK(line.obligation != attention::Rule::summary);
}

TEST_CASE("WhatIsMissingAtTheEndIsSaidAndNothingTypedIsLost") {
    Desk desk;
    desk.act(OpenTalk{desk.add_client("Anna")});
    step(desk, TalkStep::Does::begin);
    talk(desk).log.note = "me: think about it";
    step(desk, TalkStep::Does::end);
    REQUIRE(desk.view().talk);
    CHECK(talk(desk).log.errors.contains("promises.0.due"));
    CHECK(desk.session().workspace().conversations().visible_count() == 0);
}

TEST_CASE("WithoutAClientATalkDoesNotBegin") {
    Desk desk;
    desk.add_client("Anna");
    desk.act(OpenTalk{});
    step(desk, TalkStep::Does::begin);
    CHECK(talk(desk).log.errors.contains("client"));
    CHECK_FALSE(talk(desk).begun);
}

TEST_CASE("ATalkThatWasPlannedForTodayBringsItsGoalAndAgenda") {
    Desk desk("2026-11-18T10:00");
    const ClientId anna = desk.add_client("Anna");
    Meeting planned;
    planned.client = anna;
    planned.at = desk.session().now() + std::chrono::hours{1};
    planned.goal = "the price";
    planned.agenda = {{"scope", 15}};
    desk.act(Perform{Add<Meeting>{planned, {}}, {"did.change", {}}});
    desk.act(OpenTalk{anna});
    CHECK(talk(desk).goal == "the price");
    step(desk, TalkStep::Does::begin);
    CHECK(desk.session().workspace().table<Meeting>().visible_count() == 1);
    CHECK(only_meeting(desk).started_at);
}

TEST_CASE("ADiscardedTalkLeavesNothing") {
    Desk desk;
    desk.act(OpenTalk{desk.add_client("Anna")});
    step(desk, TalkStep::Does::begin);
    step(desk, TalkStep::Does::drop);
    CHECK_FALSE(desk.view().talk);
    CHECK(desk.session().workspace().table<Meeting>().visible_count() == 0);
}

TEST_CASE("AfterAReloadTheTalkUnderWayIsFoundAgain") {
    Desk desk("2026-11-18T10:00");
    const ClientId anna = desk.add_client("Anna");
    desk.act(OpenTalk{anna});
    talk(desk).goal = "the price";
    step(desk, TalkStep::Does::begin);
    CHECK(talk_under_way(desk.session())->goal == "the price");
    desk.at("2026-11-19T10:00");
    CHECK_FALSE(talk_under_way(desk.session()));  // forgotten since yesterday
}

TEST_CASE("TheTimeOfAnItemBeginsWhenItIsReached") {
    TalkForm form;
    form.agenda = {{"pages", "20"}, {"colours", "nonsense"}};
    const Instant begun = Instant{std::chrono::hours{1000}};
    form.begun = form.item_begun = begun;
    using std::chrono::minutes;
    CHECK(time_of(form, begun + minutes{15}).item_left == 5);
    CHECK(time_of(form, begun + minutes{15}).planned == 30);
    go_to_item(form, 1, begun + minutes{25});
    CHECK(time_of(form, begun + minutes{31}).item_left == 4);
    CHECK(time_of(form, begun + minutes{31}).over());
}

}  // namespace
}  // namespace wordkeep::app
