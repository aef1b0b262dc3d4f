#include "app/draft_form.h"
#include "app/draft_desk.h"
#include "app/session.h"
#include "attention/defaults.h"
#include "desk.h"

#include <set>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

ClientId add(Desk& desk, std::string name, ClientLanguage language, AddressForm address) {
    ClientForm form;
    form.name = std::move(name);
    form.email = "lena@example.com";
    form.language = language;
    form.address_form = address;
    form.acquainted = true;
    desk.act(OpenClientForm{std::move(form)});
    desk.act(Submit{FormKind::client});
    return desk.session().clients().all().back().id;
}

void log_question(Desk& desk, ClientId client, std::string subject) {
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::email;
    form.direction = Direction::in;
    form.subject = std::move(subject);
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
}

const attention::Line& first_line(Desk& desk) {
    REQUIRE_FALSE(desk.session().today().lines.empty());
    return desk.session().today().lines.front();
}

DraftForm& open_draft(Desk& desk) {
    DraftForm* draft = draft_of(desk.view(), first_line(desk), desk.session());
    REQUIRE(draft);
    return *draft;
}

DraftInput& input(DraftForm& form, std::string_view field) {
    const auto found = std::ranges::find(form.inputs, field, &DraftInput::field);
    REQUIRE(found != form.inputs.end());
    return *found;
}

void type(Desk& desk, DraftForm& form, std::string_view field, std::string text) {
    input(form, field).items.front() = std::move(text);
    form.touched = true;
    refill(form, desk.session());
}

std::vector<const Conversation*> sent(Desk& desk, ClientId client) {
    std::vector<const Conversation*> list;
    desk.session().workspace().conversations().for_each_of(
        client, [&](ConversationId, const Conversation& c) {
            if (c.direction == Direction::out) list.push_back(&c);
        });
    return list;
}

TEST_CASE("TheDraftOfALineSpeaksTheClientsLanguageAndIsFilledFromTheRecord") {
    Desk desk;
    const ClientId lena = add(desk, "Lena Meyer", ClientLanguage::german, AddressForm::formal);
    log_question(desk, lena, "Ihre Farbwünsche");
    DraftForm& draft = open_draft(desk);
    CHECK(draft.kind == Kind::acknowledgement);
    CHECK(draft.subject == "AW: Ihre Farbwünsche");
    CHECK(draft.text ==
          "Guten Tag Lena Meyer,\n\nvielen Dank für Ihre Nachricht „Ihre Farbwünsche“. "
          "Sie hören bis Donnerstag, 19. November von mir.\n\nFreundliche Grüße");
    CHECK(missing_fields(draft).empty());
}

TEST_CASE("DuAndSieFollowTheClient") {
    Desk desk;
    const ClientId ole = add(desk, "Ole Berg", ClientLanguage::german, AddressForm::informal);
    log_question(desk, ole, "Logo");
    CHECK(open_draft(desk).text.starts_with("Hallo Ole,\n\n"));
    CHECK(open_draft(desk).text.find("Du hörst bis") != std::string::npos);
}

TEST_CASE("DuOrSieIsChosenWhileTheLetterIsWritten") {
    Desk desk;
    const ClientId ole = add(desk, "Ole Berg", ClientLanguage::german, AddressForm::formal);
    desk.act(OpenLetter{letter_for(ole, desk.session())});
    const auto text = [&] { return desk.view().letter->text; };
    CHECK(text().starts_with("Guten Tag Ole Berg"));
    desk.act(AddressAs{ole, AddressForm::informal});
    CHECK(text().starts_with("Hallo Ole,"));
    CHECK(desk.session().workspace().find(ole)->address_form == AddressForm::informal);
    // What the person wrote is theirs.
    desk.view().letter->text = "Moin Ole!";
    desk.view().letter->touched = true;
    desk.act(AddressAs{ole, AddressForm::formal});
    CHECK(text() == "Moin Ole!");
    desk.act(Undo{});
    CHECK(desk.session().workspace().find(ole)->address_form == AddressForm::informal);
}

TEST_CASE("MarkingAsSentRecordsTheConversationStopsTheClockAndIsOneUndo") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "New colours");
    REQUIRE(desk.today() == std::vector<std::string>{"now reply_owed"});
    DraftForm& draft = open_draft(desk);
    type(desk, draft, "date", "Fri");
    const std::string text = draft.text;
    CHECK(text.find("Friday 20 November") != std::string::npos);
    desk.act(Submit{FormKind::draft});
    CHECK_FALSE(desk.view().draft);
    REQUIRE(sent(desk, lena).size() == 1);
    CHECK(sent(desk, lena).front()->note == text);
    CHECK(sent(desk, lena).front()->channel == Channel::email);
    CHECK(desk.view().toasts.back().text.key == "did.draft_sent");
    for (const std::string& line : desk.today())
        CHECK(line.find("reply_owed") == std::string::npos);
    // They were told Friday: that is the next contact now (row 23).
    bool announced = false;
    desk.session().workspace().commitments().for_each_of(
        lena, [&](CommitmentId, const Commitment& c) {
            announced = c.kind == CommitmentKind::next_contact && to_iso(c.due) == "2026-11-20";
        });
    CHECK(announced);
    desk.act(Undo{});
    CHECK(sent(desk, lena).empty());
    CHECK(desk.today() == std::vector<std::string>{"now reply_owed"});
}

TEST_CASE("AnEmptyRequiredFieldPreventsSendingWithASentence") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "");
    DraftForm& draft = open_draft(desk);
    CHECK(missing_fields(draft) == std::vector<std::string>{"topic"});
    CHECK(draft.text.find("{What it is about} has arrived") != std::string::npos);
    desk.act(Submit{FormKind::draft});
    REQUIRE(desk.view().draft);
    CHECK(desk.view().draft->errors.at("field.topic").key == "reject.draft.missing");
    CHECK(sent(desk, lena).empty());
    type(desk, *desk.view().draft, "topic", "your sketch");
    CHECK(desk.view().draft->text.find("Your sketch has arrived") != std::string::npos);
    desk.act(Submit{FormKind::draft});
    CHECK(sent(desk, lena).size() == 1);
}

TEST_CASE("WhatThePersonWroteStaysWhenAFieldChangesLater") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "");
    DraftForm& draft = open_draft(desk);
    draft.text = "Hi! {What it is about} is here. By Thursday 19 November you hear more.";
    type(desk, draft, "topic", "the sketch");
    type(desk, draft, "date", "Mon");
    CHECK(draft.text == "Hi! the sketch is here. By Monday 23 November you hear more.");
    // Whoever takes the placeholder out has answered in their own way.
    type(desk, draft, "topic", "");
    draft.text = "Hi! It is here.";
    draft.subject = "Here";
    CHECK(missing_fields(draft).empty());
    start_again(draft, desk.session());
    CHECK(missing_fields(draft) == std::vector<std::string>{"topic"});
}

TEST_CASE("ALetterThatNobodyTouchedIsFilledAnewOnAnotherDay") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "A");
    const std::string before = open_draft(desk).text;
    desk.at("2026-11-18T11:00");
    CHECK(open_draft(desk).text == before);
    desk.at("2026-11-25T10:00");
    const std::string after = open_draft(desk).text;
    CHECK(after != before);
    // What they wrote themselves is theirs.
    desk.view().draft->text = "Mine";
    desk.view().draft->touched = true;
    desk.at("2026-11-27T10:00");
    CHECK(open_draft(desk).text == "Mine");
}

TEST_CASE("AnotherLineLaysATouchedDraftAsideAndBringsItBack") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "A");
    const ClientId ole = add(desk, "Ole", ClientLanguage::english, AddressForm::formal);
    log_question(desk, ole, "B");
    const auto& lines = desk.session().today().lines;
    REQUIRE(lines.size() == 2);
    DraftForm* draft = draft_of(desk.view(), lines[0], desk.session());
    REQUIRE(draft);
    draft->text = "Mine";
    draft->touched = true;
    REQUIRE(draft_of(desk.view(), lines[1], desk.session()));
    CHECK(desk.view().draft->text != "Mine");
    CHECK(draft_of(desk.view(), lines[0], desk.session())->text == "Mine");
}

TEST_CASE("ATalkIsSummedUpWithWhatBothSidesPromised") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::swedish, AddressForm::formal);
    LogForm form = log_form_for(desk.session().workspace(), lena);
    form.channel = Channel::call;
    form.promises = {{Owner::me, "utkastet", "Fri"},
                     {Owner::me, "fakturan", "Mon"},
                     {Owner::client, "bilderna", "Thu"}};
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    DraftForm& draft = open_draft(desk);
    CHECK(draft.kind == Kind::summary);
    CHECK(
        draft.text.contains("Från mig:\n- utkastet senast fredag 20 november\n"
                            "- fakturan senast måndag 23 november\n\n"
                            "Från dig:\n- bilderna senast torsdag 19 november\n\n"));
    add_item(draft, input(draft, "my_task").group, desk.session());
    CHECK(missing_fields(draft) == std::vector<std::string>{"my_task", "my_due"});
    remove_item(draft, input(draft, "my_task").group, 2, desk.session());
    CHECK(missing_fields(draft).empty());
    desk.act(Submit{FormKind::draft});
    for (const std::string& line : desk.today())
        CHECK(line.find("summary") == std::string::npos);
}

TEST_CASE("AReportTellsWhatWasKeptSinceTheLastOne") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    const auto promise = [&](Owner owner, std::string what, std::string due) {
        CommitmentForm form;
        form.client = {"Lena", lena};
        form.owner = owner;
        form.what = std::move(what);
        form.due = std::move(due);
        desk.act(OpenCommitment{form});
        desk.act(Submit{FormKind::commitment});
    };
    promise(Owner::me, "sketches", "Thu");
    CommitmentId sketches;
    desk.session().workspace().commitments().for_each_of(
        lena, [&](CommitmentId id, const Commitment&) { sketches = id; });
    desk.act(Perform{KeepCommitment{sketches, {}}, {"did.commitment_keep", {}}});
    promise(Owner::me, "layout", "Mon");
    promise(Owner::client, "photos", "Tue");
    DraftForm form = letter_for(lena, desk.session());
    choose_kind(form, Kind::weekly_report, desk.session());
    CHECK(input(form, "done").items == std::vector<std::string>{"sketches"});
    CHECK(input(form, "next").items == std::vector<std::string>{"layout"});
    CHECK(input(form, "need").items == std::vector<std::string>{"photos"});
    type(desk, form, "project", "Website");
    type(desk, form, "milestone", "layout");
    type(desk, form, "date", "Mon");
    CHECK(form.text.find("Website: on track; next milestone: layout on Monday 23 November. Done: "
                         "sketches. Next: "
                         "layout. From you: photos by Tuesday 24 November.") != std::string::npos);
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    REQUIRE(sent(desk, lena).size() == 1);
    CHECK(sent(desk, lena).front()->purpose == Purpose::report);
    // What was reported once is not reported again.
    desk.at("2026-11-19T10:00");
    form = letter_for(lena, desk.session());
    choose_kind(form, Kind::weekly_report, desk.session());
    CHECK(input(form, "done").items == std::vector<std::string>{""});
}

TEST_CASE("LongLettersLeaveAsAFileBecauseTheirLinkWouldBeCut") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    log_question(desk, lena, "A/B: test");
    DraftForm& draft = open_draft(desk);
    const auto link = mail_link(draft, desk.session().workspace());
    REQUIRE(link);
    CHECK(link->starts_with("mailto:lena@example.com?subject=Re"));
    draft.text = std::string(1500, 'a');
    CHECK_FALSE(mail_link(draft, desk.session().workspace()));
    const LetterFile file = letter_file(draft, LetterFormat::eml, desk.session().workspace());
    CHECK(file.name == "Re AB test.eml");
    CHECK(file.bytes.find("X-Unsent: 1") != std::string::npos);
    CHECK(file.bytes.find("lena@example.com") != std::string::npos);
}

TEST_CASE("ALetterLeavesAsMarkdownAndAsAPage") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::swedish, AddressForm::formal);
    DraftForm form = letter_for(lena, desk.session());
    form.subject = "Läget/v. 47";
    form.text = "Hej!\nAllt går *bra*.\n\n- utkast\n- faktura\n\nHälsningar";
    const Workspace& workspace = desk.session().workspace();
    const LetterFile markdown = letter_file(form, LetterFormat::markdown, workspace);
    CHECK(markdown.name == "Lägetv. 47.md");
    CHECK(markdown.bytes ==
          "# Läget/v. 47\n\nHej!  \nAllt går \\*bra\\*.\n\n- utkast\n- faktura\n\nHälsningar\n");
    const LetterFile page = letter_file(form, LetterFormat::html, workspace);
    CHECK(page.name == "Lägetv. 47.html");
    CHECK(page.bytes.find("<html lang=\"sv\">") != std::string::npos);
    CHECK(page.bytes.find("<ul>\n<li>utkast</li>\n<li>faktura</li>\n</ul>") != std::string::npos);
}

TEST_CASE("EveryWrittenActionHasALetterAndItsPurposeIsThatOfTheAction") {
    // What is no letter: a step in the program itself.
    const std::set<std::string_view> steps{
        "wrap_up",       "note_lessons",      "log_change",    "complete_agreement",
        "close_quote",   "move_or_hand_over", "triage",        "add_step",
        "choose_plan_b", "do_it_now",         "weekly_review", "reread"};
    for (const auto& [action, name] : EnumNames<attention::Action>::names) {
        CAPTURE(name);
        CHECK(drafts_for(name).empty() == steps.contains(name));
    }
    CHECK(drafts_for("no such thing").empty());
}

TEST_CASE("AnotherLetterThanTheLineAsksForIsNotRefusedForTheRecordBehindTheLine") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    Blocker blocker;
    blocker.client = lena;
    blocker.what = "no pictures";
    desk.act(Perform{Add<Blocker>{blocker, {}}, {"did.change", {}}});
    DraftForm& draft = open_draft(desk);
    REQUIRE(draft.kind == Kind::blocker_notice);
    REQUIRE(draft.log.about != 0);
    choose_kind(draft, Kind::concern, desk.session());
    draft.text = "Hello Lena, a word about the pictures.";
    draft.subject = "Pictures";
    draft.touched = true;
    // A concern would settle a record of its own kind; the blocker is none.
    desk.act(Submit{FormKind::draft});
    REQUIRE(sent(desk, lena).size() == 1);
    CHECK(sent(desk, lena).front()->about == 0);
    CHECK(desk.session().workspace().table<Blocker>().visible_count() == 1);
}

TEST_CASE("WhatIsSpokenIsNeverMarkedAsSent") {
    Desk desk;
    const ClientId lena = add(desk, "Lena", ClientLanguage::english, AddressForm::formal);
    LogForm form = log_form_for(desk.session().workspace(), lena);
    form.channel = Channel::missed_call;
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    DraftForm& draft = open_draft(desk);
    CHECK(is_spoken(draft));
    CHECK(draft.text.find("Dear") == std::string::npos);
    desk.act(Submit{FormKind::draft});
    CHECK(sent(desk, lena).empty());
    choose_kind(draft, Kind::after_calls, desk.session());
    desk.act(Submit{FormKind::draft});
    CHECK(sent(desk, lena).size() == 1);
}

TEST_CASE("NoTwoFieldsOfALetterAreAskedForByTheSameName") {
    for (const words::Language language : words::languages())
        for (const words::DraftInfo& info : words::draft_kinds()) {
            CAPTURE(info.name);
            const auto parsed = words::parse_template(
                words::draft_text(info.kind, language, words::Address::formal));
            REQUIRE(parsed);
            std::set<std::string> labels;
            for (const words::TemplateField& field : words::fields_of(*parsed)) {
                CAPTURE(field.name);
                CHECK(labels.insert(words::field_label(field.name, {.locale = {language}})).second);
            }
        }
}

}  // namespace
}  // namespace wordkeep::app
