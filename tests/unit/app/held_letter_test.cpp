#include "app/held_letter.h"
#include "app/session.h"
#include "app/tone_check.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

constexpr std::string_view angry = "Then find someone else.";

DraftForm& open_letter(Desk& desk, ClientId client, std::string_view text) {
    DraftForm form = letter_for(client, desk.session());
    choose_kind(form, words::DraftKind::update, desk.session());
    form.subject = "Your mail";
    form.text = text;
    form.touched = true;
    desk.act(OpenLetter{form});
    return *desk.view().letter;
}

std::string held_line(Desk& desk) {
    for (const attention::Line& line : desk.session().today().lines)
        if (line.rule == attention::Rule::heated_draft) return std::string(enum_name(line.state));
    return {};
}

const attention::Line& line_of_held(Desk& desk) {
    for (const attention::Line& line : desk.session().today().lines)
        if (line.rule == attention::Rule::heated_draft) return line;
    FAIL("there is no such line");
    return desk.session().today().lines.front();
}

TEST_CASE("OnlyHeatedWordsOfOnesOwnAreOfferedToLie") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    CHECK(should_lie(open_letter(desk, lena, angry), desk.session()));
    CHECK_FALSE(should_lie(open_letter(desk, lena, "The draft is here."), desk.session()));
    LogForm outburst = log_form_for(desk.session().workspace(), lena);
    outburst.channel = Channel::email;
    outburst.direction = Direction::in;
    desk.act(OpenLog{outburst});
    desk.act(Submit{FormKind::log});
    ConversationId mail;
    desk.session().workspace().conversations().for_each(
        [&](ConversationId id, const Conversation&) { mail = id; });
    desk.act(
        Perform{Edit<Conversation>{PatchBuilder<Conversation>(mail)
                                       .set(&Conversation::tags, std::vector{ContactTag::outburst})
                                       .done()},
                {"did.change", {}}});
    DraftForm answer = letter_for(lena, desk.session());
    // The neutral answer that the program wrote needs no rest; one's own words to an outburst do.
    CHECK_FALSE(should_lie(answer, desk.session()));
    answer.text = "The draft is here.";
    CHECK(should_lie(answer, desk.session()));
}

TEST_CASE("ALetterIsOfferedToLieUntilTheLastHeatedPhraseIsImproved") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    DraftForm& form = open_letter(
        desk, lena, "You NEVER sent the texts. That's outrageous. It's not my problem.");
    for (int presses = 0; presses < 3; ++presses) {
        CAPTURE(form.text);
        CHECK(should_lie(form, desk.session()));
        const auto tone = tone_of(form.text, words::ToneText::letter, lena, desk.session());
        REQUIRE_FALSE(tone.hits.empty());
        form.text = words::improved(form.text, tone.hits.front(), tone.better);
    }
    CHECK_FALSE(should_lie(form, desk.session()));
}

TEST_CASE("AHeldLetterSurvivesAReloadComesBackToBeReadAndIsSent") {
    Desk first;
    const ClientId lena = first.add_client("Lena");
    open_letter(first, lena, angry);
    first.act(HoldLetter{FormKind::letter});
    CHECK_FALSE(first.view().letter);
    CHECK(first.view().toasts.back().text.key == "did.held");
    CHECK(held_line(first) == "coming_up");

    Desk desk("2026-11-18T10:19", first.disk);
    CHECK(held_line(desk) == "coming_up");
    desk.at("2026-11-18T10:20");
    CHECK(held_line(desk) == "today");
    const Action action = action_for(line_of_held(desk), desk.session());
    REQUIRE(std::holds_alternative<OpenLetter>(action));
    desk.act(action);
    REQUIRE(desk.view().letter);
    CHECK(desk.view().letter->text == angry);
    CHECK(desk.view().letter->subject == "Your mail");
    desk.view().letter->text = "May I call you tomorrow?";
    desk.act(Submit{FormKind::letter});
    CHECK_FALSE(desk.view().letter);
    CHECK(held_line(desk).empty());
    std::string note;
    desk.session().workspace().conversations().for_each(
        [&](ConversationId, const Conversation& c) { note = c.note; });
    CHECK(note == "May I call you tomorrow?");
    // Sending and letting go of it are one step.
    desk.act(Undo{});
    CHECK(held_line(desk) == "today");
    CHECK(desk.session().workspace().conversations().visible_count() == 0);
}

TEST_CASE("HeldAgainItLiesAnewAndDroppedItIsGone") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    open_letter(desk, lena, angry);
    desk.act(HoldLetter{FormKind::letter});
    desk.at("2026-11-18T10:30");
    REQUIRE(held_letters(lena, desk.session()).size() == 1);
    const HeldDraftId id = held_letters(lena, desk.session()).front().id;
    desk.act(OpenLetter{*read_again(id, desk.session())});
    desk.view().letter->text = "Find someone else, please.";
    desk.act(HoldLetter{FormKind::letter});
    REQUIRE(held_letters(lena, desk.session()).size() == 1);
    CHECK(held_letters(lena, desk.session()).front().held->text == "Find someone else, please.");
    CHECK(held_line(desk) == "coming_up");
    desk.act(Perform{Remove<HeldDraft>{id}, {"did.held_drop", {}}});
    CHECK(held_line(desk).empty());
    CHECK_FALSE(read_again(id, desk.session()));
    desk.act(Undo{});
    CHECK(held_line(desk) == "coming_up");
}

TEST_CASE("TheDateThatAHeldLetterAnnouncesBecomesTheNextContactWhenItIsSent") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    DraftForm form = letter_for(lena, desk.session());
    choose_kind(form, words::DraftKind::update, desk.session());
    const auto date = std::ranges::find(form.inputs, "date", &DraftInput::field);
    REQUIRE(date != form.inputs.end());
    date->items.front() = "Fri";
    refill(form, desk.session());
    form.subject = "Your mail";
    form.text = "Then find someone else. More on Friday.";
    form.touched = true;
    desk.act(OpenLetter{form});
    desk.act(HoldLetter{FormKind::letter});
    const auto held = held_letters(lena, desk.session());
    REQUIRE(held.size() == 1);
    CHECK(to_iso(*held.front().held->next_contact) == "2026-11-20");
    desk.act(OpenLetter{*read_again(held.front().id, desk.session())});
    CHECK(desk.view().letter->text == "Then find someone else. More on Friday.");
    desk.act(Submit{FormKind::letter});
    bool announced = false;
    desk.session().workspace().commitments().for_each(
        [&](CommitmentId, const Commitment& c) { announced = to_iso(c.due) == "2026-11-20"; });
    CHECK(announced);
}

TEST_CASE("AHeldLetterThatIsStartedAgainAnnouncesTheHourOfItsCall") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena");
    LogForm outburst = log_form_for(desk.session().workspace(), lena);
    outburst.channel = Channel::email;
    outburst.direction = Direction::in;
    outburst.tags = {ContactTag::outburst};
    desk.act(OpenLog{outburst});
    desk.act(Submit{FormKind::log});
    DraftForm form = letter_for(lena, desk.session());
    REQUIRE(form.kind == words::DraftKind::calm_answer);
    const auto called_at = [](const DraftForm& letter) {
        const auto input = std::ranges::find(letter.inputs, "call_on", &DraftInput::field);
        return input == letter.inputs.end() ? std::string() : input->items.front();
    };
    const std::string hour = called_at(form);
    REQUIRE(hour.contains(':'));
    form.text += std::string("\n") + std::string(angry);
    form.touched = true;
    desk.act(OpenLetter{form});
    desk.act(HoldLetter{FormKind::letter});
    const auto held = held_letters(lena, desk.session());
    REQUIRE(held.size() == 1);
    auto again = read_again(held.front().id, desk.session());
    REQUIRE(again);
    start_again(*again, desk.session());
    CHECK(called_at(*again) == hour);
    CHECK(again->text.contains(hour.substr(hour.rfind(' ') + 1)));
}

}  // namespace
}  // namespace wordkeep::app
