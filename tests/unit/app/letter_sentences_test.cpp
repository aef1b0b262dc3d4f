// What letters say about what somebody typed or wrote: nothing of it becomes part of a sentence
// that it does not fit, and a date that is promised is kept an eye on.

#include "app/draft_desk.h"
#include "app/draft_form.h"
#include "app/letter_file.h"
#include "attention/defaults.h"
#include "attention/sentences.h"
#include "base/utf8.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

ClientId add(Desk& desk, ClientLanguage language, AddressForm address = AddressForm::formal) {
    ClientForm form;
    form.name = "Dieter Krause";
    form.language = language;
    form.address_form = address;
    desk.act(OpenClientForm{std::move(form)});
    desk.act(Submit{FormKind::client});
    return desk.session().clients().all().back().id;
}

/// An e-mail of theirs.
void receive(Desk& desk, ClientId client, std::string subject, std::vector<ContactTag> tags = {}) {
    LogConversation contact;
    contact.conversation.client = client;
    contact.conversation.channel = Channel::email;
    contact.conversation.direction = Direction::in;
    contact.conversation.subject = std::move(subject);
    contact.conversation.tags = std::move(tags);
    desk.act(Perform{contact, {"did.change", {}}});
}

const attention::Line& line_of(Desk& desk, attention::Rule rule) {
    const auto& lines = desk.session().today().lines;
    const auto line = std::ranges::find(lines, rule, &attention::Line::obligation);
    REQUIRE(line != lines.end());
    return *line;
}

DraftForm draft(Desk& desk, attention::Rule rule) {
    auto form = draft_for(line_of(desk, rule), desk.session());
    REQUIRE(form);
    return *form;
}

std::string& field(DraftForm& form, std::string_view name) {
    const auto input = std::ranges::find(form.inputs, name, &DraftInput::field);
    REQUIRE(input != form.inputs.end());
    return input->items.front();
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

TEST_CASE("AReceiptNamesTheSubjectOnlyWhenItIsTheNameOfAThing") {
    struct Received {
        ClientLanguage language;
        AddressForm address;
        std::string_view subject, said;
    };
    using enum ClientLanguage;
    for (const Received& row :
         {Received{english, AddressForm::formal, "Re: New colours",
                   "Your message “New colours” has arrived, thank you."},
          Received{english, AddressForm::formal, "So geht das nicht weiter!",
                   "Your message has arrived, thank you."},
          Received{german, AddressForm::formal, "AW: Farben",
                   "vielen Dank für Ihre Nachricht „Farben“."},
          Received{german, AddressForm::formal, "Sie schulden mir eine Antwort",
                   "vielen Dank für Ihre Nachricht."},
          Received{german, AddressForm::informal, "Wo bleibt das Logo?",
                   "vielen Dank für deine Nachricht."},
          Received{swedish, AddressForm::informal, "SV: Nya bilder",
                   "Jag har fått ditt meddelande ”Nya bilder”, tack!"},
          Received{swedish, AddressForm::informal, "Jag väntar fortfarande",
                   "Jag har fått ditt meddelande, tack!"}}) {
        CAPTURE(row.subject);
        Desk desk;
        receive(desk, add(desk, row.language, row.address), std::string(row.subject));
        const DraftForm form = draft(desk, attention::Rule::reply_owed);
        REQUIRE(form.kind == Kind::acknowledgement);
        CAPTURE(form.text);
        CHECK(has(form.text, row.said));
    }
}

TEST_CASE("NothingOfAnOutburstIsRepeatedInAnyAnswerToIt") {
    for (const ContactTag tag : {ContactTag::outburst, ContactTag::threat}) {
        Desk desk;
        receive(desk, add(desk, ClientLanguage::english), "The broken logo", {tag});
        DraftForm form = draft(desk, attention::Rule::reply_owed);
        for (const words::DraftInfo& info : words::draft_kinds()) {
            choose_kind(form, info.kind, desk.session());
            CAPTURE(info.name);
            CHECK_FALSE(has(form.text, "broken logo"));
        }
        choose_kind(form, Kind::calm_answer, desk.session());
        CHECK(form.subject == "Re: The broken logo");
    }
}

TEST_CASE("TheCallInACalmAnswerIsOfferedForWhenTheLineIsDue") {
    Desk desk;
    receive(desk, add(desk, ClientLanguage::german), "Kündigung", {ContactTag::threat});
    const DraftForm form = draft(desk, attention::Rule::threat);
    REQUIRE(form.kind == Kind::calm_answer);
    CAPTURE(form.text);
    // Received at 10:00, due within four working hours: today, not on another day.
    const attention::Line& line = line_of(desk, attention::Rule::threat);
    const LocalTime due = desk.session().zone().to_local(line.due);
    REQUIRE(date_of(due) == date_of(desk.session().zone().to_local(desk.session().now())));
    CHECK(has(form.text, "am Mittwoch, 18. November, " +
                             words::clock_time(minute_of(due), {{words::Language::german}})));
    CHECK(form.text.starts_with("Guten Tag Dieter Krause,\n\nich habe Ihre Nachricht gelesen"));
    // Once it is late, still today, and after work tomorrow.
    desk.at("2026-11-18T16:30");
    CHECK(has(draft(desk, attention::Rule::threat).text, "am Mittwoch, 18. November anrufen"));
    desk.at("2026-11-18T20:00");
    CHECK(has(draft(desk, attention::Rule::threat).text, "am Donnerstag, 19. November anrufen"));
}

TEST_CASE("NoCallIsAnnouncedForTheNextHalfHour") {
    Desk desk;
    receive(desk, add(desk, ClientLanguage::english), "I've had enough", {ContactTag::outburst});
    // Due at 11:00; they are to read the letter first.
    desk.at("2026-11-18T10:50");
    DraftForm form = draft(desk, attention::Rule::outburst);
    REQUIRE(form.kind == Kind::calm_answer);
    const DateReader dates = desk.session().dates();
    const auto call = dates.future_moment(field(form, "call_on"), 0);
    REQUIRE(call);
    CHECK(*call == test::at(test::berlin(), "2026-11-18T11:30"));
}

TEST_CASE("WhoHasANumberAndNoAddressGetsAMessage") {
    for (const bool has_address : {false, true}) {
        CAPTURE(has_address);
        Desk desk;
        ClientForm client;
        client.name = "Anna";
        client.phone = "+49 30 1234";
        if (has_address) client.email = "anna@example.com";
        desk.act(OpenClientForm{std::move(client)});
        desk.act(Submit{FormKind::client});
        const ClientId anna = desk.session().clients().all().back().id;
        CHECK(letter_for(anna, desk.session()).channel ==
              (has_address ? Channel::email : Channel::message));
    }
}

TEST_CASE("WhoHasNoNameYetIsCalledAsTheLetterSaysFromThenOn") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    DraftForm form = letter_for(anna, desk.session());
    choose_kind(form, Kind::introduction_plan, desk.session());
    for (DraftInput& input : form.inputs)
        if (input.is_required()) input.items.front() = input.is_date ? "tomorrow" : "the shop";
    field(form, "me") = "Nora Lind";
    refill(form, desk.session());
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    CHECK(desk.session().workspace().settings().my_name == "Nora Lind");
    desk.act(Undo{});
    desk.work();
    CHECK(desk.session().workspace().settings().my_name.empty());
    CHECK(desk.session().workspace().conversations().visible_count() == 0);
}

TEST_CASE("ADayNamedInTheNoticeOfAChangeIsAPromiseOfMine") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    DraftForm form = letter_about(Kind::change_notice, anna, 0, desk.session());
    for (DraftInput& input : form.inputs)
        if (input.is_required()) input.items.front() = "2";
    field(form, "change") = "a blog";
    field(form, "done_by") = "25 Nov 2026";
    refill(form, desk.session());
    CHECK(has(form.text, "I'll have it done by Wednesday 25 November."));
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    const auto& rows = desk.session().workspace().commitments().all_rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().value.what == "a blog");
    CHECK(to_iso(rows.front().value.due) == "2026-11-25");
}

TEST_CASE("TheCallThatACalmAnswerAnnouncesIsTheNextContactAndSettlesItsLines") {
    Desk desk;
    const ClientId dieter = add(desk, ClientLanguage::german);
    receive(desk, dieter, "So geht das nicht weiter!", {ContactTag::threat});
    DraftForm form = draft(desk, attention::Rule::threat);
    field(form, "facts") = "Die Texte fehlen noch";
    field(form, "call_on") = "";
    refill(form, desk.session());
    // Typed into the text alone it could not be watched: it is asked for.
    form.text = "Ich nehme das ernst. Darf ich Sie heute um 11 Uhr anrufen?";
    form.touched = true;
    desk.act(OpenLetter{form});
    desk.act(Submit{FormKind::letter});
    REQUIRE(desk.view().letter);
    CHECK(desk.view().letter->errors.at("field.call_on").key == "reject.draft.call_date");
    field(*desk.view().letter, "call_on") = "today 11:00";
    desk.act(Submit{FormKind::letter});
    CHECK_FALSE(desk.view().letter);
    for (const std::string& line : desk.today()) {
        CAPTURE(line);
        CHECK_FALSE(has(line, "reply_owed"));
        CHECK_FALSE(has(line, "holding"));
        CHECK_FALSE(has(line, "threat"));
    }
    bool announced = false;
    desk.session().workspace().commitments().for_each_of(dieter, [&](CommitmentId,
                                                                     const Commitment& c) {
        announced = announced ||
                    (c.kind == CommitmentKind::next_contact && to_iso(c.due) == "2026-11-18T11:00");
    });
    CHECK(announced);
}

TEST_CASE("AChangeNoticeNamesANewDateOnlyWhenTheFinishMoves") {
    for (const int days : {0, 4}) {
        CAPTURE(days);
        Desk desk;
        const ClientId client = add(desk, ClientLanguage::english);
        Agreement agreement;
        agreement.client = client;
        agreement.title = "Website";
        agreement.state = AgreementState::running;
        agreement.started_at = desk.session().now();
        agreement.finish = Due{Date{std::chrono::year{2026} / 12 / 18}, {}};
        agreement.included_changes = 3;
        desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
        Change change;
        change.client = client;
        desk.session().workspace().table<Agreement>().for_each(
            [&](AgreementId id, const Agreement&) { change.agreement = id; });
        change.request = change.wording = "buttons in green";
        change.confirmed_at = change.requested_at = desk.session().now();
        change.state = ChangeState::included;
        change.days_added = days;
        desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
        const DraftForm form = draft(desk, attention::Rule::change_notice);
        CAPTURE(form.text);
        CHECK(has(form.text, "Noted: “buttons in green”. This is number 1 of 3 included changes"));
        CHECK(has(form.text, "New date: ") == (days > 0));
        CHECK(missing_fields(form).empty());
    }
}

TEST_CASE("ASummaryNamesTheTalkAndSaysWhatComesFromWhom") {
    Desk desk;
    const ClientId client = add(desk, ClientLanguage::english);
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::call;
    form.subject = "New landing page";
    form.promises = {{Owner::me, "first draft", "Fri"}, {Owner::client, "photos", "Thu"}};
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    const DraftForm summary = draft(desk, attention::Rule::summary);
    CHECK(summary.subject == "Our talk “New landing page”: who does what by when");
    CHECK(has(summary.text,
              "Thank you for our talk about “New landing page”.\n\n"
              "From me:\n- first draft by Friday 20 November\n\n"
              "From you:\n- photos by Thursday 19 November\n\n"
              "Please tell me by "));
    // Nothing was said about the next contact: nor is it here.
    CHECK_FALSE(has(summary.text, "hear from me"));
}

TEST_CASE("ALetterOnPaperHasItsAddressAndItsDay") {
    Desk desk;
    Client client;
    client.name = "Dieter Krause";
    client.organisation = "Krause & Co.";
    client.addresses = {"Am Markt 1\n10115 Berlin"};
    client.language = ClientLanguage::german;
    desk.act(Perform{Add<Client>{client, {}}, {"did.change", {}}});
    const ClientId id = desk.session().workspace().clients().all_rows().back().id;
    DraftForm form = letter_for(id, desk.session());
    form.text = "Guten Tag Herr Krause,\n\nanbei.";
    CHECK(text_on_paper(form, "Unser Angebot", desk.session()) ==
          "Dieter Krause\nKrause & Co.\nAm Markt 1\n10115 Berlin\n\nMittwoch, 18. November\n\n"
          "# Unser Angebot\n\nGuten Tag Herr Krause,\n\nanbei.");
}

TEST_CASE("WhatIsDeliveredStandsBehindAColon") {
    Desk desk;
    const ClientId client = add(desk, ClientLanguage::german);
    CommitmentForm promise;
    promise.client = {"Dieter Krause", client};
    promise.what = "Startseite zeigen";
    promise.due = "today";
    desk.act(OpenCommitment{promise});
    desk.act(Submit{FormKind::commitment});
    DraftForm form = letter_for(client, desk.session());
    choose_kind(form, Kind::delivery, desk.session());
    CAPTURE(form.text);
    CHECK(form.subject == "Fertig: Startseite zeigen");
    CHECK(has(form.text, "fertig, wie versprochen: Startseite zeigen."));
}

TEST_CASE("TheListOfLettersBeginsWithWhatFitsAndGoesOnByName") {
    Desk desk;
    const ClientId client = add(desk, ClientLanguage::german);
    receive(desk, client, "Farben");
    const DraftForm form = draft(desk, attention::Rule::reply_owed);
    for (const words::Language reader : words::languages()) {
        const auto kinds = kinds_in_order(form, reader);
        CHECK(kinds.size() == words::draft_kinds().size());
        CHECK(std::ranges::equal(std::span(kinds).first(form.offered.size()), form.offered));
        std::string before;
        for (std::size_t i = form.fitting.size(); i < kinds.size(); ++i) {
            const std::string name = order_key(words::draft_name(kinds[i], reader),
                                               words::tr("format.behind_z", reader));
            CAPTURE(name);
            CHECK(before < name);
            before = name;
        }
    }
    // Without a line of its own a letter is offered what the client's lines ask for.
    DraftForm free = letter_for(client, desk.session());
    free.offered.clear();
    start_again(free, desk.session());
    CHECK(kinds_in_order(free, words::Language::english).front() == Kind::acknowledgement);
}

TEST_CASE("ALetterGreetsAsItWasSaidElseByName") {
    struct Row {
        ClientLanguage language;
        AddressForm address;
        std::string greeted_as, begins;
    };
    using enum ClientLanguage;
    using enum AddressForm;
    for (const Row& row :
         {Row{german, formal, "", "Guten Tag Dieter Krause,"},
          Row{german, formal, "Herr Krause", "Guten Tag Herr Krause,"},
          Row{german, informal, "", "Hallo Dieter,"}, Row{german, informal, "Didi", "Hallo Didi,"},
          Row{english, formal, "Dieter", "Dear Dieter,"},
          Row{swedish, formal, "", "Hej Dieter,"}}) {
        CAPTURE(row.begins);
        Desk desk;
        ClientForm form;
        form.name = "Dieter Krause";
        form.language = row.language;
        form.address_form = row.address;
        form.greeted_as = row.greeted_as;
        desk.act(OpenClientForm{std::move(form)});
        desk.act(Submit{FormKind::client});
        const ClientId client = desk.session().clients().all().back().id;
        const DraftForm letter = letter_about(Kind::check_in, client, 0, desk.session());
        CHECK(letter.text.starts_with(row.begins));
        const ClientForm again =
            form_of(desk.session().workspace(), client, desk.session().dates());
        CHECK(again.greeted_as == row.greeted_as);
    }
}

TEST_CASE("AWishOfAMailIsSeenBeforeItIsNotedAndNothingButTheWish") {
    Desk desk;
    const ClientId client = add(desk, ClientLanguage::german);
    Agreement agreement;
    agreement.client = client;
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    LogConversation mail;
    mail.conversation.client = client;
    mail.conversation.channel = Channel::email;
    mail.conversation.direction = Direction::in;
    mail.conversation.tags = {ContactTag::change};
    mail.conversation.note =
        "Guten Tag,\n\nvielen Dank für die Zusammenfassung. Könnten Sie noch eine Galerie "
        "einbauen?\n\nViele Grüße";
    desk.act(Perform{mail, {"did.change", {}}});
    const attention::Line line = line_of(desk, attention::Rule::log_change);
    const auto& session = desk.session();
    const std::string wish = "Könnten Sie noch eine Galerie einbauen?";
    const Phrase said =
        attention::sentence(line, session.workspace(), session.rules(), session.now());
    CHECK(words::render(said, session.words()) ==
          "A change they asked for is not noted yet: “" + wish + "”");
    Action action = action_for(line, session);
    REQUIRE(std::holds_alternative<OpenRecord>(action));
    CHECK(typed_in(std::get<OpenRecord>(action).form, "request") == wish);
    desk.act(std::move(action));
    desk.act(Submit{FormKind::record});
    std::vector<Change> changes;
    session.workspace().table<Change>().for_each_of(
        client, [&](ChangeId, const Change& change) { changes.push_back(change); });
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].conversation == line.conversation);
    CHECK(changes[0].channel == Channel::email);
    CHECK(std::ranges::none_of(session.today().lines, [](const attention::Line& left) {
        return left.obligation == attention::Rule::log_change;
    }));
}

}  // namespace
}  // namespace wordkeep::app
