// What a person was filling in survives a reload of the page.

#include "app/unsaved.h"

#include "app/newsletter_form.h"
#include "app/settings_form.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

/// The same forms in the next life of the page.
std::string after_reload(const ViewState& view, const Session& session) {
    ViewState next;
    CHECK(restore_unsaved(next, unsaved_text(view), session));
    return unsaved_text(next);
}

TEST_CASE("EveryFormThatWasOpenIsOpenAgainWithWhatWasTyped") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    ViewState view;
    view.log = log_form_for(desk.session().workspace(), anna);
    view.log->note = "She said “blue”\nand laughed.";
    view.log->promises = {{Owner::client, "photos", "3 Dec"}};
    view.log->decided = {"blue"};
    view.log->taken = {{"the note", "read from the note", {}}};
    view.log->summary = SummaryChoice::not_needed;
    view.commitment = CommitmentForm{};
    view.commitment->what = "the draft";
    view.renegotiate = RenegotiateForm{};
    view.renegotiate->reason = "ill";
    view.client = ClientForm{};
    view.client->name = "Åsa";
    view.letter = letter_for(anna, desk.session());
    view.letter->text = "Hello";
    view.talk = talk_with(anna, desk.session());
    view.talk->agenda = {{"pages", "20"}};
    view.talk->begun = desk.session().now();
    view.capture.line = "Anna wants";
    CHECK(after_reload(view, desk.session()) == unsaved_text(view));
    CHECK(unsaved_text(view).contains("read from the note"));
}

TEST_CASE("RecordsOfEveryKindAreKeptWithTheirRows") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    for (std::size_t i = 0; i < record_kind_count; ++i) {
        const auto kind = static_cast<RecordKind>(i);
        CAPTURE(info(kind).record);
        const DateReader dates = desk.session().dates();
        ViewState view;
        view.record = new_record_form(kind, {anna, {}}, {desk.session().workspace(), dates});
        if (kind == RecordKind::goal) add_row(*view.record, "steps", {"call", "3 Dec", ""});
        CHECK(after_reload(view, desk.session()) == unsaved_text(view));
    }
}

TEST_CASE("LettersOfEveryKindAreKept") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    for (const words::DraftInfo& draft : words::draft_kinds()) {
        CAPTURE(draft.name);
        ViewState view;
        view.letter = letter_for(anna, desk.session());
        choose_kind(*view.letter, draft.kind, desk.session());
        CHECK(after_reload(view, desk.session()) == unsaved_text(view));
    }
}

TEST_CASE("ATextThatCannotBeReadChangesNothing") {
    Desk desk;
    for (const std::string_view text :
         {"", "{", "[]", "{\"log\":{\"unknown\":1}}", "{\"record\":{\"kind\":99}}",
          "{\"record\":{\"kind\":0,\"drafts\":[]}}", "{\"letter\":{\"kind\":200}}"}) {
        CAPTURE(text);
        ViewState view;
        CHECK_FALSE(restore_unsaved(view, text, desk.session()));
        CHECK_FALSE(has_unsaved(view));
    }
}

TEST_CASE("AnIssueOwnTextsAndSettingsAreKeptUntilTheyAreStored") {
    Desk desk;
    ViewState view;
    CHECK_FALSE(has_unsaved(view));
    view.newsletter = new_issue(desk.session());
    view.newsletter->intro = "Hello everybody";
    const TextKey key{"nudge", ClientLanguage::english, AddressForm::formal};
    view.texts.typed[key] = own_text_form(key, desk.session().workspace());
    view.texts.typed[key].text = "Any news?";
    view.texts.unstored = true;
    view.settings = draft_of(desk.session().workspace().settings(), desk.session().words());
    view.settings.my_name = "Marta";
    view.settings.unstored = true;
    ViewState next;
    REQUIRE(restore_unsaved(next, unsaved_text(view), desk.session()));
    CHECK(next.newsletter->intro == "Hello everybody");
    CHECK(next.texts.typed.at(key).text == "Any news?");
    CHECK(next.settings.my_name == "Marta");
    CHECK(next.settings.filled);
    CHECK(unsaved_text(next) == unsaved_text(view));
}

TEST_CASE("AClockOfThePlaybookThatIsNotStoredYetIsKeptWithItsRule") {
    Desk desk;
    ViewState view;
    view.playbook.open = "reply_owed";
    CHECK_FALSE(has_unsaved(view));  // only looking
    view.playbook.typed["reply.due"] = "45";
    ViewState next;
    REQUIRE(restore_unsaved(next, unsaved_text(view), desk.session()));
    CHECK(next.playbook.typed.at("reply.due") == "45");
    CHECK(next.playbook.open == "reply_owed");
    CHECK(unsaved_text(next) == unsaved_text(view));
}

TEST_CASE("AFormThatIsClosedWithSomethingTypedIsOfferedOnceMore") {
    Desk desk;
    desk.act(OpenClientForm{});
    REQUIRE(desk.view().client);
    desk.view().client->name = "Anna Berg";
    desk.act(CloseForm{FormKind::client});
    REQUIRE_FALSE(desk.view().client);
    REQUIRE(desk.view().toasts.size() == 1);
    const Toast toast = desk.view().toasts.back();
    CHECK(toast.text.key == "did.left");
    desk.act(Reopen{toast.left});
    REQUIRE(desk.view().client);
    CHECK(desk.view().client->name == "Anna Berg");
    // It is not saved yet: closed again, it is offered again.
    desk.view().toasts.clear();
    desk.act(CloseForm{FormKind::client});
    CHECK(desk.view().toasts.size() == 1);
}

TEST_CASE("ALetterThatWasClosedHalfWrittenGoesOnWhereItWasLeft") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    const ClientId bo = desk.add_client("Bo");
    const auto open = [&](ClientId client) {
        desk.act(OpenLetter{letter_for(client, desk.session())});
    };
    desk.view().toasts.clear();
    open(anna);
    REQUIRE(desk.view().letter);
    desk.view().letter->text = "Half a sen";
    desk.act(CloseForm{FormKind::letter});
    // Somebody else's begins anew, and takes nothing away.
    open(bo);
    CHECK(desk.view().letter->text != "Half a sen");
    desk.act(CloseForm{FormKind::letter});
    REQUIRE(desk.view().toasts.size() == 1);
    open(anna);
    CHECK(desk.view().letter->text == "Half a sen");
    CHECK(desk.view().toasts.empty());
    // It is still not sent: closed once more it is offered once more.
    desk.act(CloseForm{FormKind::letter});
    CHECK(desk.view().toasts.size() == 1);
}

TEST_CASE("AClosedFormIsStillOfferedAfterAReload") {
    Desk desk;
    desk.act(OpenClientForm{});
    desk.view().client->name = "Anna Berg";
    desk.act(CloseForm{FormKind::client});
    REQUIRE(has_unsaved(desk.view()));
    ViewState next;
    (void)restore_unsaved(next, unsaved_text(desk.view()), desk.session());
    CHECK_FALSE(next.client);
    REQUIRE(next.toasts.size() == 1);
    CHECK(next.toasts.back().text.key == "did.left");
    CHECK(next.toasts.back().left == desk.view().toasts.back().left);
    CHECK(unsaved_text(next) == unsaved_text(desk.view()));
}

TEST_CASE("AFormThatIsClosedAsItWasOpenedLeavesNothing") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    desk.view().toasts.clear();
    for (const Action& open :
         {Action(OpenClientForm{}), Action(OpenLog{log_form_for(desk.session().workspace(), anna)}),
          Action(OpenCommitment{})}) {
        desk.act(Action(open));
        const FormKind kind = desk.view().client ? FormKind::client
                              : desk.view().log  ? FormKind::log
                                                 : FormKind::commitment;
        desk.act(CloseForm{kind});
        CHECK(desk.view().toasts.empty());
    }
}

TEST_CASE("NothingIsKeptWhileNothingIsBeingFilledIn") { CHECK(unsaved_text(ViewState{}).empty()); }

}  // namespace
}  // namespace wordkeep::app
