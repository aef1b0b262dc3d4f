// What the client's own word does to a change that waits for it, and what they are told in turn.

#include "app/change_answers.h"
#include "app/draft_desk.h"
#include "app/draft_form.h"
#include "attention/defaults.h"
#include "attention/sentences.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

struct World {
    Desk desk;
    ClientId lena = desk.add_client("Lena");
    AgreementId agreement = agree();

    AgreementId agree() {
        Agreement one;
        one.client = lena;
        one.title = "Website";
        one.state = AgreementState::running;
        one.started_at = desk.session().now();
        one.included_changes = 3;
        desk.act(Perform{Add<Agreement>{one, {}}, {"did.change", {}}});
        return desk.session().workspace().table<Agreement>().all_rows().back().id;
    }
    ConversationId receive(std::string note) {
        LogForm form = log_form_for(desk.session().workspace(), lena);
        form.channel = Channel::email;
        form.direction = Direction::in;
        form.note = std::move(note);
        desk.act(OpenLog{form});
        desk.act(Submit{FormKind::log});
        return desk.session().workspace().conversations().all_rows().back().id;
    }
    /// Asked for in a mail of theirs; its wording is not confirmed.
    ChangeId ask(std::string what) {
        Change change;
        change.client = lena;
        change.agreement = agreement;
        change.conversation = receive(what);
        change.request = change.wording = std::move(what);
        change.requested_at = desk.session().now();
        desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
        return desk.session().workspace().table<Change>().all_rows().back().id;
    }
    void confirm(ChangeId change) {
        ConfirmChange command;
        command.change = change;
        desk.act(Perform{command, {"did.change", {}}});
    }
    void send_letter(attention::Rule rule, std::uint64_t origin) {
        for (const attention::Line& line : desk.session().today().lines) {
            if (line.rule != rule || line.origin != origin) continue;
            auto letter = draft_for(line, desk.session());
            REQUIRE(letter);
            desk.act(OpenLetter{*letter});
            desk.act(Submit{FormKind::letter});
            REQUIRE_FALSE(desk.view().letter);
            return;
        }
        FAIL("no such line");
    }
    CommitmentId promise(std::string what, std::string due, Owner owner = Owner::me) {
        CommitmentForm form;
        form.client = {"Lena", lena};
        form.owner = owner;
        form.what = std::move(what);
        form.due = std::move(due);
        desk.act(OpenCommitment{form});
        desk.act(Submit{FormKind::commitment});
        return desk.session().workspace().commitments().all_rows().back().id;
    }
    const Change& stored(ChangeId id) { return *desk.session().workspace().find(id); }
    bool waits(attention::Rule rule) {
        return std::ranges::any_of(desk.session().today().lines,
                                   [&](const attention::Line& line) { return line.rule == rule; });
    }
};

TEST_CASE("AYesThatGoesOnStillWaitsForAnAnswer") {
    World w;
    const ChangeId change = w.ask("Could the shop have a blog?");
    w.send_letter(attention::Rule::change_unclear, change.value);
    w.desk.at("2026-11-18T10:30");
    LogForm form = log_form_for(w.desk.session().workspace(), w.lena);
    form.channel = Channel::email;
    form.direction = Direction::in;
    form.note = "Yes, that's right. Besides, could you change the type of the headings to ours?";
    list_open(form, w.desk.session().workspace());
    REQUIRE(form.agrees.size() == 1);
    CHECK(form.agrees.front().ticked);
    CHECK(form.needs_answer);
    w.desk.act(OpenLog{form});
    w.desk.act(Submit{FormKind::log});
    CHECK(w.stored(change).state == ChangeState::included);
    CHECK(w.waits(attention::Rule::reply_owed));
}

TEST_CASE("TheirYesConfirmsTheWordingAsOneStepAndIsAnsweredByTheNotice") {
    World w;
    const ChangeId change = w.ask("Could the shop have a blog?");
    // Before I have asked, no mail of theirs can be the answer.
    CHECK(awaited_answers(w.desk.session().workspace(), w.lena, "Yes.").empty());
    w.send_letter(attention::Rule::change_unclear, change.value);
    w.desk.at("2026-11-18T10:30");

    LogForm form = log_form_for(w.desk.session().workspace(), w.lena);
    form.channel = Channel::email;
    form.direction = Direction::in;
    form.note = "Hi Nora,\n\nyes, that's right.";
    list_open(form, w.desk.session().workspace());
    REQUIRE(form.agrees.size() == 1);
    CHECK(form.agrees.front().ticked);
    w.desk.act(OpenLog{form});
    w.desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(w.desk.view().log);
    CHECK(w.stored(change).state == ChangeState::included);
    CHECK(w.stored(change).confirmed_at);
    CHECK_FALSE(w.waits(attention::Rule::reply_owed));
    CHECK(w.waits(attention::Rule::change_notice));
    w.desk.act(Undo{});
    w.desk.work();
    CHECK_FALSE(w.stored(change).confirmed_at);
}

TEST_CASE("WhenTheMailCannotBeStoredTheChangeIsNotConfirmedEither") {
    World w;
    const ChangeId change = w.ask("a blog");
    w.send_letter(attention::Rule::change_unclear, change.value);
    const Change before = w.stored(change);
    const auto contacts = w.desk.session().workspace().conversations().visible_count();
    LogForm form = log_form_for(w.desk.session().workspace(), w.lena);
    form.channel = Channel::email;
    form.direction = Direction::in;
    form.note.assign(std::size_t{1} << 22, 'x');  // more than a note may hold
    REQUIRE(form.agrees.size() == 1);
    form.agrees.front().ticked = true;
    w.desk.act(OpenLog{form});
    w.desk.act(Submit{FormKind::log});
    w.desk.work();
    REQUIRE(w.desk.view().log);
    CHECK_FALSE(w.desk.view().log->errors.empty());
    CHECK(w.stored(change) == before);
    CHECK(w.desk.session().workspace().conversations().visible_count() == contacts);
}

TEST_CASE("OfSeveralChangesNobodyGuessesWhichAYesMeans") {
    World w;
    for (const char* what : {"a blog", "a map"})
        w.send_letter(attention::Rule::change_unclear, w.ask(what).value);
    const auto answers = awaited_answers(w.desk.session().workspace(), w.lena, "Yes.");
    REQUIRE(answers.size() == 2);
    for (const ChangeAnswer& answer : answers)
        CHECK_FALSE(answer.ticked);
}

TEST_CASE("AfterTheLastNoticeNoMailThatAskedForAChangeWaits") {
    World w;
    const ChangeId blog = w.ask("Could the shop have a blog?");
    w.desk.at("2026-11-18T10:05");
    const ChangeId map = w.ask("And a map, please.");
    w.confirm(blog);
    w.confirm(map);
    w.desk.at("2026-11-18T10:10");
    w.send_letter(attention::Rule::change_notice, blog.value);
    CHECK(w.waits(attention::Rule::reply_owed));  // the second mail
    w.desk.at("2026-11-18T10:20");
    w.send_letter(attention::Rule::change_notice, map.value);
    CHECK_FALSE(w.waits(attention::Rule::reply_owed));
}

TEST_CASE("AMailThatAsksForSomethingElseStillWaitsAfterTheNotice") {
    World w;
    const ChangeId blog = w.ask("Could the shop have a blog?");
    w.desk.at("2026-11-18T10:05");
    w.receive("When can we meet?");
    w.confirm(blog);
    w.send_letter(attention::Rule::change_notice, blog.value);
    CHECK(w.waits(attention::Rule::reply_owed));
}

TEST_CASE("ANewDateOfMineIsWrittenToThemWithTheOldOneAndTheReason") {
    World w;
    const CommitmentId id = w.promise("the logo", "20 Nov 2026");
    w.desk.act(OpenRenegotiate{id});
    REQUIRE(w.desk.view().renegotiate);
    CHECK(w.desk.view().renegotiate->write);
    w.desk.view().renegotiate->to = "25 Nov 2026";
    w.desk.view().renegotiate->reason = "the fonts came late";
    w.desk.act(Submit{FormKind::renegotiate});
    REQUIRE(w.desk.view().letter);
    const DraftForm& letter = *w.desk.view().letter;
    CHECK(letter.kind == words::DraftKind::moved);
    for (const char* said : {"the logo", "Friday 20 November", "Wednesday 25 November", "fonts"}) {
        CAPTURE(said);
        CHECK(letter.text.contains(said));
    }
    CHECK(missing_fields(letter).empty());
    w.desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(w.desk.view().letter);
    const Conversation& sent = w.desk.session().workspace().conversations().all_rows().back().value;
    CHECK(sent.about_commitment == id);
}

TEST_CASE("WhoOnlyNotesANewDateOrTheirsWritesNoLetter") {
    World w;
    w.desk.act(OpenRenegotiate{w.promise("the photos", "20 Nov 2026", Owner::client)});
    REQUIRE(w.desk.view().renegotiate);
    CHECK_FALSE(w.desk.view().renegotiate->write);
    w.desk.view().renegotiate->to = "25 Nov 2026";
    w.desk.act(Submit{FormKind::renegotiate});
    CHECK_FALSE(w.desk.view().renegotiate);
    CHECK_FALSE(w.desk.view().letter);
}

TEST_CASE("WhatIsDueOnItsOwnDayDoesNotCountZeroDays") {
    World w;
    const auto& lines = w.desk.session().today().lines;
    const auto line =
        std::ranges::find(lines, attention::Rule::contact_plan, &attention::Line::rule);
    REQUIRE(line != lines.end());
    const Session& session = w.desk.session();
    CHECK(words::render(
              attention::arithmetic(*line, session.workspace(), session.rules(), session.now()),
              session.words()) == "Began 10:00, the same working day, due 17:00");
}

TEST_CASE("ACallThatDidNotReachThemKeepsNoPromise") {
    World w;
    w.promise("call about the colours", "today 11:00");
    const auto state = [&] {
        return w.desk.session().workspace().commitments().all_rows().back().value.state;
    };
    for (const bool reached : {false, true}) {
        CAPTURE(reached);
        LogForm form = log_form_for(w.desk.session().workspace(), w.lena);
        form.channel = Channel::call;
        REQUIRE(form.settles.size() == 1);
        form.settles.front().ticked = true;
        form.reached = reached;
        w.desk.act(OpenLog{form});
        w.desk.act(Submit{FormKind::log});
        CHECK(state() == (reached ? CommitmentState::kept : CommitmentState::open));
    }
}

}  // namespace
}  // namespace wordkeep::app
