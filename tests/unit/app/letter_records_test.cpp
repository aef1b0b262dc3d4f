// What a letter that is sent does to the record behind it.

#include "app/draft_desk.h"
#include "app/draft_form.h"
#include "app/kickoff_questions.h"
#include "app/letter_sources.h"
#include "app/line_action.h"
#include "app/record_list.h"
#include "attention/defaults.h"
#include "desk.h"
#include "domain/changes/change_ledger.h"
#include "domain/reports/last_report.h"

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

/// A running agreement with no included changes and a fee of 120 for each.
AgreementId agree(Desk& desk, ClientId client) {
    Agreement agreement;
    agreement.client = client;
    agreement.title = "Website";
    agreement.goal = "orders online";
    agreement.state = AgreementState::running;
    agreement.started_at = desk.session().now();
    agreement.finish = Due{Date{std::chrono::year{2026} / 12 / 18}, {}};
    agreement.included_changes = 0;
    agreement.fee = 12000;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    AgreementId id;
    desk.session().workspace().table<Agreement>().for_each(
        [&](AgreementId one, const Agreement&) { id = one; });
    return id;
}

/// A change with a confirmed wording: its order is to be sent.
ChangeId ask(Desk& desk, ClientId client, AgreementId agreement) {
    Change change;
    change.client = client;
    change.agreement = agreement;
    change.request = "Could the shop have a blog?";
    change.wording = "a blog";
    change.requested_at = desk.session().now();
    change.confirmed_at = desk.session().now();
    desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    ChangeId id;
    desk.session().workspace().table<Change>().for_each(
        [&](ChangeId one, const Change&) { id = one; });
    return id;
}

DraftForm& order(Desk& desk) {
    for (const attention::Line& line : desk.session().today().lines)
        if (line.rule == attention::Rule::change_order) {
            desk.view().selected_line = line.key();
            DraftForm* draft = draft_of(desk.view(), line, desk.session());
            REQUIRE(draft);
            return *draft;
        }
    FAIL("no order is asked for");
    return *desk.view().draft;
}

void type(Desk& desk, DraftForm& form, std::string_view field, std::string text) {
    const auto found = std::ranges::find(form.inputs, field, &DraftInput::field);
    REQUIRE(found != form.inputs.end());
    found->items.front() = std::move(text);
    form.touched = true;
    refill(form, desk.session());
}

struct World {
    Desk desk;
    ClientId lena = desk.add_client("Lena");
    AgreementId agreement = agree(desk, lena);
    ChangeId change = ask(desk, lena, agreement);
    [[nodiscard]] const Change& stored() { return *desk.session().workspace().find(change); }
};

TEST_CASE("AChangeOrderOffersTheAgreedFeeAndStoresWhatItSays") {
    World w;
    DraftForm& form = order(w.desk);
    REQUIRE(form.kind == Kind::change_order);
    CHECK(form.text.find("120") != std::string::npos);
    type(w.desk, form, "price", "1,250.50");
    type(w.desk, form, "days", "3");
    type(w.desk, form, "date", "21 Dec 2026");
    w.desk.act(Submit{FormKind::draft});
    CHECK(w.stored().state == ChangeState::order_sent);
    CHECK(w.stored().price == 125050);
    CHECK(w.stored().days_added == 3);
    REQUIRE(w.stored().new_date);
    CHECK(w.stored().new_date->date == Date{std::chrono::year{2026} / 12 / 21});
    // One step: one undo takes back the letter and what it stored.
    w.desk.act(Undo{});
    w.desk.work();
    CHECK(w.stored().state == ChangeState::unclear);
    CHECK_FALSE(w.stored().price);
}

TEST_CASE("TheFormOfAnOrderOffersTheAgreedFeeAsItsLetterDoes") {
    World w;
    const KindInfo& kind = info(RecordKind::change);
    const RecordRef ref{w.change.value, &w.stored()};
    for (const Step& step : stage_of(kind, ref.record).steps)
        if (step.value == "order_sent") w.desk.act(action_for(kind, step, ref, w.desk.session()));
    REQUIRE(w.desk.view().record);
    CHECK(typed_in(*w.desk.view().record, "price") == "120");
}

/// A mail of the client's, and the change that it asked for.
struct AskedByMail {
    Desk desk;
    ClientId lena = desk.add_client("Lena");
    AgreementId agreement = agree(desk, lena);
    ConversationId mail = write("One more thing");

    AskedByMail() {
        Change change;
        change.client = lena;
        change.agreement = agreement;
        change.conversation = mail;
        change.request = "Could the shop have a blog?";
        change.wording = "a blog";
        change.requested_at = change.confirmed_at.emplace(desk.session().now());
        desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    }
    ConversationId write(std::string subject) {
        LogForm form = log_form_for(desk.session().workspace(), lena);
        form.channel = Channel::email;
        form.direction = Direction::in;
        form.subject = std::move(subject);
        desk.act(OpenLog{form});
        desk.act(Submit{FormKind::log});
        return desk.session().workspace().conversations().all_rows().back().id;
    }
    void send_order() {
        desk.at("2026-11-18T10:30");
        DraftForm& form = order(desk);
        type(desk, form, "days", "3");
        type(desk, form, "date", "21 Dec 2026");
        desk.act(Submit{FormKind::draft});
    }
    [[nodiscard]] bool reply_is_owed() {
        return std::ranges::any_of(desk.session().lines_of(lena), [](const auto& line) {
            return line.obligation == attention::Rule::reply_owed;
        });
    }
};

TEST_CASE("AWordingThatIsCorrectedInTheLetterIsTheOneThatIsStored") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    Change change;
    change.client = lena;
    change.agreement = agree(desk, lena);
    change.request = "Hi, thanks for that. We need a box somewhere.";
    change.requested_at = desk.session().now();
    desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    ChangeId id;
    desk.session().workspace().table<Change>().for_each(
        [&](ChangeId one, const Change&) { id = one; });
    DraftForm form = letter_about(Kind::clarify, lena, id.value, desk.session());
    type(desk, form, "change", "a box for the newsletter in the footer");
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    const auto stored = [&] { return *desk.session().workspace().find(id); };
    CHECK(stored().wording == "a box for the newsletter in the footer");
    const KindInfo& kind = info(RecordKind::change);
    const Change now = stored();
    CHECK(record_title(kind, &now) == "a box for the newsletter in the footer");
    // What was confirmed is not reworded by a letter.
    desk.act(
        Perform{Edit<Change>{PatchBuilder<Change>(id)
                                 .set(&Change::confirmed_at, std::optional{desk.session().now()})
                                 .done()},
                {"did.change", {}}});
    DraftForm order = letter_about(Kind::change_order, lena, id.value, desk.session());
    type(desk, order, "change", "something else");
    type(desk, order, "days", "0");
    CHECK(order.text.contains("extra days: none"));
    type(desk, order, "price", "0");
    desk.act(OpenLetter{order});
    desk.act(Submit{FormKind::letter});
    CHECK(stored().wording == "a box for the newsletter in the footer");
}

TEST_CASE("TheDayOfTheReportsThatWasAnnouncedIsTheDayTheyAreDue") {
    World w;
    DraftForm form = letter_about(Kind::contact_plan, w.lena, w.agreement.value, w.desk.session());
    type(w.desk, form, "report_day", "freitags");
    CHECK(form.text.contains("Friday"));
    CHECK_FALSE(form.text.contains("freitags"));
    w.desk.act(OpenLetter{form});
    w.desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(w.desk.view().letter);
    CHECK(w.desk.session().workspace().find(w.agreement)->report_weekday == 5);
}

TEST_CASE("AnOrderAnswersTheMailThatAskedForTheChange") {
    AskedByMail w;
    REQUIRE(w.reply_is_owed());
    w.send_order();
    CHECK_FALSE(w.reply_is_owed());
}

TEST_CASE("AnOrderLeavesAnotherMailThatWaitsUnanswered") {
    AskedByMail w;
    w.write("Something else");
    w.send_order();
    CHECK(w.reply_is_owed());
}

TEST_CASE("ANoticeSaysWhatIsLeftAfterTheChangeThatItIsAbout") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    const AgreementId agreement = agree(desk, lena);
    desk.act(
        Perform{Edit<Agreement>{
                    PatchBuilder<Agreement>(agreement).set(&Agreement::included_changes, 3).done()},
                {"did.change", {}}});
    std::vector<ChangeId> changes;
    for (const char* wording : {"a blog", "a map", "a form"}) {
        Change change;
        change.client = lena;
        change.agreement = agreement;
        change.request = wording;
        change.requested_at = desk.session().now();
        desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
        changes.push_back(desk.session().workspace().table<Change>().all_rows().back().id);
        desk.act(Perform{
            ConfirmChange{.change = changes.back(), .wording = wording, .days_added = {}, .at = {}},
            {"did.change", {}}});
    }
    const std::vector<std::string> left{"2", "1", "0"};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        DraftForm letter = letter_for(lena, desk.session());
        letter.line.reset();
        letter.offered = {Kind::change_notice};
        letter.kind = Kind::change_notice;
        letter.log.about = changes[i].value;
        start_again(letter, desk.session());
        const auto field = [&](std::string_view name) {
            return std::ranges::find(letter.inputs, name, &DraftInput::field)->items.front();
        };
        CHECK(field("n") == std::to_string(i + 1));
        CHECK(field("left") == left[i]);
    }
}

TEST_CASE("ANewFinishInTheNoticeOfAChangeIsTheFinishOfTheAgreement") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    const AgreementId agreement = agree(desk, lena);
    desk.act(
        Perform{Edit<Agreement>{
                    PatchBuilder<Agreement>(agreement).set(&Agreement::included_changes, 3).done()},
                {"did.change", {}}});
    Change change;
    change.client = lena;
    change.agreement = agreement;
    change.request = "a blog";
    change.requested_at = desk.session().now();
    desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    const ChangeId id = desk.session().workspace().table<Change>().all_rows().back().id;
    desk.act(Perform{ConfirmChange{.change = id, .wording = "a blog", .days_added = {}, .at = {}},
                     {"did.change", {}}});
    DraftForm letter = letter_about(Kind::change_notice, lena, id.value, desk.session());
    type(desk, letter, "date", "22 Dec");
    desk.act(OpenLetter{letter});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    const auto finish = shifted_finish(desk.session().workspace(), agreement);
    REQUIRE(finish);
    CHECK(to_iso(*finish) == "2026-12-22");
    CHECK(desk.session().workspace().find(id)->wording == "a blog");
}

TEST_CASE("AnotherLetterThanTheOrderStoresNothingInTheChange") {
    World w;
    DraftForm& form = order(w.desk);
    choose_kind(form, Kind::update, w.desk.session());
    CHECK_FALSE(record_said_in(form, {w.desk.session().workspace(), w.desk.session().dates()}));
    choose_kind(form, Kind::change_order, w.desk.session());
    type(w.desk, form, "price", "300");
    CHECK(record_said_in(form, {w.desk.session().workspace(), w.desk.session().dates()}));
    form.offered = {Kind::update, Kind::change_order};
    CHECK_FALSE(record_said_in(form, {w.desk.session().workspace(), w.desk.session().dates()}));
}

TEST_CASE("WhoIsFuriousIsNotThankedForTheMessage") {
    for (const ContactTag tag :
         {ContactTag::outburst, ContactTag::threat, ContactTag::reassurance}) {
        CAPTURE(enum_name(tag));
        Desk desk;
        LogConversation contact;
        contact.conversation.client = desk.add_client("Lena");
        contact.conversation.channel = Channel::email;
        contact.conversation.direction = Direction::in;
        contact.conversation.tags = {tag};
        desk.act(Perform{contact, {"did.change", {}}});
        const auto& lines = desk.session().today().lines;
        const auto owed =
            std::ranges::find(lines, attention::Rule::reply_owed, &attention::Line::obligation);
        REQUIRE(owed != lines.end());
        const auto draft = draft_for(*owed, desk.session());
        REQUIRE(draft);
        CHECK((draft->kind == Kind::calm_answer) == (tag != ContactTag::reassurance));
        for (const attention::Line& line : lines) {
            CAPTURE(enum_name(line.action));
            const auto offered = draft_for(line, desk.session());
            if (offered) CHECK(std::ranges::count(offered->fitting, Kind::calm_answer) <= 1);
        }
    }
}

TEST_CASE("WhoIsFuriousAndWasPromisedACallIsCalled") {
    Desk desk("2026-11-18T10:00");
    const ClientId lena = desk.add_client("Lena");
    LogConversation contact;
    contact.conversation.client = lena;
    contact.conversation.channel = Channel::email;
    contact.conversation.direction = Direction::in;
    contact.conversation.subject = "The site is down";
    contact.conversation.tags = {ContactTag::outburst};
    desk.act(Perform{contact, {"did.change", {}}});
    DraftForm letter = letter_for(lena, desk.session());
    REQUIRE(letter.kind == Kind::calm_answer);
    std::ranges::find(letter.inputs, "facts", &DraftInput::field)->items = {"it is up again"};
    refill(letter, desk.session());
    desk.act(OpenLetter{std::move(letter)});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    desk.at("2026-11-19T10:00");
    const auto& lines = desk.session().today().lines;
    const auto promised =
        std::ranges::find(lines, attention::Rule::next_contact, &attention::Line::obligation);
    REQUIRE(promised != lines.end());
    CHECK(promised->action == attention::Action::call_back);
    const auto draft = draft_for(*promised, desk.session());
    REQUIRE(draft);
    CHECK(draft->kind == Kind::callback_opener);
    // The call keeps what was promised.
    desk.act(action_for(*promised, desk.session()));
    REQUIRE(desk.view().log);
    desk.act(Submit{FormKind::log});
    const auto& after = desk.session().today().lines;
    CHECK(std::ranges::find(after, attention::Rule::next_contact, &attention::Line::obligation) ==
          after.end());
}

TEST_CASE("WhatIsDeliveredLateIsNotDeliveredAsPromised") {
    Desk desk("2026-11-18T10:00");
    const ClientId lena = desk.add_client("Lena");
    LogConversation talk;
    talk.conversation.client = lena;
    talk.promises = {{.owner = Owner::me,
                      .what = "the draft",
                      .due = Due{*parse_date("2026-11-20"), {}},
                      .third_party = {},
                      .target = {}}};
    desk.act(Perform{talk, {"did.change", {}}});
    const auto delivered = [&] {
        for (const attention::Line& line : desk.session().lines_of(lena))
            if (line.action == attention::Action::keep)
                return draft_for(line, desk.session())->text;
        return std::string();
    };
    desk.at("2026-11-20T10:00");
    CHECK(delivered().contains("Here it is, as promised: the draft."));
    desk.at("2026-11-24T10:00");
    CHECK(delivered().contains("later than promised, and I am sorry: the draft."));
    CHECK_FALSE(delivered().contains("as promised"));
}

TEST_CASE("AnAppointedContactIsNotKeptByAMailDaysBefore") {
    for (const bool with_hour : {true, false}) {
        CAPTURE(with_hour);
        Desk desk("2026-11-16T10:00");
        const ClientId lena = desk.add_client("Lena");
        LogConversation talk;
        talk.conversation.client = lena;
        talk.conversation.channel = Channel::call;
        talk.conversation.direction = Direction::out;
        talk.next_contact = Due{*parse_date("2026-11-20"), {}};
        if (with_hour) talk.next_contact->minute = MinuteOfDay{10 * 60};
        desk.act(Perform{talk, {"did.change", {}}});
        const auto open = [&] {
            int count = 0;
            desk.session().workspace().commitments().for_each(
                [&](CommitmentId, const Commitment& c) {
                    count += c.state == CommitmentState::open ? 1 : 0;
                });
            return count;
        };
        REQUIRE(open() == 1);
        LogConversation mail;
        mail.conversation.client = lena;
        mail.conversation.channel = Channel::email;
        mail.conversation.direction = Direction::out;
        desk.at("2026-11-17T10:00");
        desk.act(Perform{mail, {"did.change", {}}});
        CHECK(open() == (with_hour ? 1 : 0));
        // A talk is what was promised, whenever it is.
        desk.act(Perform{talk, {"did.change", {}}});
        CHECK(open() == 1);
    }
}

TEST_CASE("NobodyIsToldAheadOfAMilestoneThatHasPassed") {
    Desk desk("2026-11-18T10:00");
    const ClientId lena = desk.add_client("Lena");
    Agreement agreement;
    agreement.client = lena;
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    agreement.finish = Due{*parse_date("2026-12-11"), {}};
    Milestone layout;
    layout.what = "the layout";
    layout.due = Due{*parse_date("2026-11-10"), {}};
    agreement.milestones.push_back(std::move(layout));
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    DraftForm form = letter_for(lena, desk.session());
    form.offered.clear();
    form.line.reset();
    choose_kind(form, Kind::heads_up, desk.session());
    CHECK(form.text.contains("Website on Friday 11 December"));
    CHECK_FALSE(form.text.contains("the layout"));
}

TEST_CASE("WhatNothingIsKnownAboutIsLeftOutOfAReportWithItsDate") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    agree(desk, lena);
    DraftForm form = letter_for(lena, desk.session());
    choose_kind(form, Kind::weekly_report, desk.session());
    for (const DraftInput& input : form.inputs)
        if (!input.is_required()) {
            CAPTURE(input.field);
            CHECK(input.items == std::vector<std::string>{""});
        }
    CHECK(form.text.find("From you") == std::string::npos);
    for (const std::string& field : missing_fields(form)) {
        const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
        CHECK(input->is_required());
    }
}

TEST_CASE("AReportThatNothingAskedForCountsForTheAgreementThatRuns") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    const AgreementId agreement = agree(desk, lena);
    DraftForm form = letter_for(lena, desk.session());
    form.offered.clear();
    form.line.reset();
    choose_kind(form, Kind::weekly_report, desk.session());
    for (DraftInput& input : form.inputs)
        if (input.is_required()) input.items.assign(1, input.is_date ? "Mon" : "layout");
    refill(form, desk.session());
    desk.at("2026-11-19T10:00");
    CHECK_FALSE(last_report(desk.session().workspace(), lena, agreement));
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    CHECK(last_report(desk.session().workspace(), lena, agreement) == desk.session().now());
}

/// A client's running agreement with our questions before the start, the first of them answered.
AgreementId begin_with_questions(Desk& desk, ClientId client) {
    const AgreementId id = agree(desk, client);
    Agreement edited = *desk.session().workspace().find(id);
    edited.goal.clear();
    for (const std::string& question : kickoff_questions(desk.session().words()))
        edited.kickoff.push_back({question, {}});
    edited.kickoff.front().answer = "orders come in by themselves";
    desk.act(Perform{Edit<Agreement>{difference(id, *desk.session().workspace().find(id), edited)},
                     {"did.change", {}}});
    return id;
}

std::vector<std::string> typed(const DraftForm& form, std::string_view field) {
    const auto found = std::ranges::find(form.inputs, field, &DraftInput::field);
    REQUIRE(found != form.inputs.end());
    return found->items;
}

TEST_CASE("TheOpenQuestionsBeforeTheStartAreAskedInTheLettersLanguageAndWorkBeginsAfterThem") {
    Desk desk;
    ClientForm client;
    client.name = "Lena Meyer";
    client.language = ClientLanguage::german;
    desk.act(OpenClientForm{client});
    desk.act(Submit{FormKind::client});
    const ClientId lena = desk.session().clients().all().front().id;
    begin_with_questions(desk, lena);
    DraftForm form = letter_for(lena, desk.session());
    choose_kind(form, Kind::question_list, desk.session());
    CHECK(typed(form, "question").size() == 6);
    CHECK(form.text.find("- Woran erkennen wir beide, dass es fertig ist?") != std::string::npos);
    CHECK(form.text.find("Was ist anders") == std::string::npos);
    const DateReader dates = desk.session().dates();
    const auto answers = dates.due(typed(form, "date").front());
    const auto start = dates.due(typed(form, "start").front());
    REQUIRE((answers && start));
    CHECK(answers->date < start->date);
    choose_kind(form, Kind::play_back, desk.session());
    CHECK(typed(form, "goal") == std::vector<std::string>{"orders come in by themselves"});
}

TEST_CASE("WhatTheAgreementSaysItselfIsNoOpenQuestion") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    Agreement agreement = *desk.session().workspace().find(begin_with_questions(desk, lena));
    agreement.kickoff.front().answer.clear();
    const std::size_t open = kickoff_of(agreement, desk.session().words()).open.size();
    agreement.goal = "orders come in by themselves";
    agreement.approver = "Lena";
    const KickoffAnswers answers = kickoff_of(agreement, desk.session().words());
    CHECK(answers.open.size() == open - 2);
    CHECK(answers.goal == "orders come in by themselves");
}

TEST_CASE("ALetterThatEndsWithoutANameSaysSoUntilThereIsOne") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    DraftForm form = letter_for(lena, desk.session());
    choose_kind(form, Kind::update, desk.session());
    CHECK(is_unsigned(form, desk.session()));
    form.channel = Channel::message;  // which has no name anyway
    CHECK_FALSE(is_unsigned(form, desk.session()));
    form.channel = Channel::email;
    Settings named = desk.session().workspace().settings();
    named.my_name = "Kim";
    desk.act(Perform{
        Edit<Settings>{difference(settings_id, desk.session().workspace().settings(), named)},
        {"did.change", {}}});
    CHECK_FALSE(is_unsigned(form, desk.session()));
}

TEST_CASE("AReportThatWasWrittenIsTheLetterAndIsSentWithIt") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    const AgreementId agreement = agree(desk, lena);
    Report report;
    report.client = lena;
    report.agreement = agreement;
    report.milestone = "the design";
    report.done = {"the texts", "the logo"};
    report.next = {"the shop"};
    report.needed = {"photos"};
    report.question = "Is the blue right?";
    report.made_at = desk.session().now();
    desk.act(Perform{Add<Report>{report, {}}, {"did.change", {}}});
    DraftForm form = letter_for(lena, desk.session());
    form.offered.clear();
    form.line.reset();
    choose_kind(form, Kind::weekly_report, desk.session());
    type(desk, form, "date", "Mon");
    CHECK(
        form.text.find(
            "Website: on track; next milestone: the design on Monday 23 November. Done: the texts; "
            "the logo. Next: the shop. From you: photos by ") != std::string::npos);
    CHECK(form.text.find("Is the blue right?") != std::string::npos);
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    CHECK_FALSE(desk.view().letter);
    CHECK(last_report(desk.session().workspace(), lena, agreement) == desk.session().now());
    desk.session().workspace().table<Report>().for_each(
        [&](ReportId, const Report& one) { CHECK(one.sent_at == desk.session().now()); });
}

}  // namespace
}  // namespace wordkeep::app
