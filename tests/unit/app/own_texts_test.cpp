#include "app/own_texts.h"
#include "app/draft_form.h"
#include "app/session.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

const TextKey english_update{"update", ClientLanguage::english, AddressForm::formal};

/// Types a variant into the list of texts and saves it.
void save(Desk& desk, const TextKey& key, std::string text) {
    const TextKey kept = kept_under(key);
    OwnTextForm form = own_text_form(kept, desk.session().workspace());
    form.text = std::move(text);
    desk.view().texts.open = kept;
    desk.view().texts.typed[kept] = std::move(form);
    desk.act(Submit{FormKind::own_text});
}

std::string letter_to(Desk& desk, ClientId client, words::DraftKind kind) {
    DraftForm form = letter_for(client, desk.session());
    choose_kind(form, kind, desk.session());
    return form.text;
}

std::size_t stored(Desk& desk) {
    return desk.session().workspace().table<OwnText>().visible_count();
}

TEST_CASE("DraftsAreMadeOfTheOwnVariantAndTheShippedTextComesBack") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    const std::string before = letter_to(desk, lena, words::DraftKind::update);
    save(desk, english_update, "Good news about {project}.");
    CHECK(stored(desk) == 1);
    CHECK(desk.view().texts.typed.empty());
    CHECK(letter_to(desk, lena, words::DraftKind::update).find("Good news about {Project}.") !=
          std::string::npos);
    // Another language and another letter have their own.
    CHECK(template_text({"update", ClientLanguage::german, AddressForm::formal},
                        desk.session().workspace()) ==
          shipped_text({"update", ClientLanguage::german, AddressForm::formal}));
    // The shipped text typed again is no variant any more.
    save(desk, english_update, shipped_text(english_update));
    CHECK(stored(desk) == 0);
    CHECK(letter_to(desk, lena, words::DraftKind::update) == before);
    desk.act(Undo{});
    CHECK(stored(desk) == 1);
}

TEST_CASE("AVariantSurvivesAReload") {
    Desk desk;
    save(desk, english_update, "As promised: {project}.");
    Desk later("2026-11-18T11:00", desk.disk);
    CHECK(template_text(english_update, later.session().workspace()) == "As promised: {project}.");
}

TEST_CASE("WhatCannotBeFilledInIsSaidAndNotStored") {
    Desk desk;
    struct Row {
        std::string_view text, key;
    };
    for (const Row& row :
         {Row{"Hello {nobody_knows}", "texts.unknown_field"},
          Row{"Hello {project", "reject.template.brace"}, Row{"A [b", "reject.template.bracket"}}) {
        CAPTURE(row.text);
        const auto problem = problem_in_text(english_update, row.text);
        REQUIRE(problem);
        CHECK(problem->key == row.key);
        save(desk, english_update, std::string(row.text));
        CHECK(stored(desk) == 0);
        REQUIRE(desk.view().texts.typed.contains(english_update));
        CHECK(desk.view().texts.typed.at(english_update).errors.at("text").key == row.key);
    }
    CHECK_FALSE(problem_in_text(english_update, "Nothing to fill in."));
    // An empty text is no text.
    save(desk, english_update, "  ");
    CHECK(stored(desk) == 0);
}

TEST_CASE("ARequiredFieldThatIsLeftOutIsNamedAndAllowed") {
    OwnTextForm form;
    form.key = {"acknowledgement", ClientLanguage::english, AddressForm::formal};
    form.text = "Thank you, {topic} is here.";
    CHECK(left_out(form) == std::vector<std::string>{"date"});
    form.text = "Thanks for {topic}. More by {date}.";
    CHECK(left_out(form).empty());
}

TEST_CASE("APreviewHasNoHolesWhereSomethingRepeats") {
    Desk desk;
    const TextKey key{"weekly_report", ClientLanguage::english, AddressForm::formal};
    const std::string preview =
        text_preview(key, desk.session().workspace(), desk.session().words());
    CHECK(preview.contains("Next: {"));
    CHECK_FALSE(preview.contains(": ."));
    CHECK_FALSE(preview.contains("Done:"));  // it may be left out
}

TEST_CASE("DuAndSieHaveTextsOfTheirOwnOnlyWhereTheyDiffer") {
    CHECK(has_two_forms(ClientLanguage::german));
    CHECK_FALSE(has_two_forms(ClientLanguage::english));
    CHECK_FALSE(has_two_forms(ClientLanguage::swedish));
    const TextKey du{"acknowledgement", ClientLanguage::german, AddressForm::informal};
    CHECK(kept_under(du) == du);
    const TextKey english{"acknowledgement", ClientLanguage::english, AddressForm::informal};
    CHECK(kept_under(english).address == AddressForm::formal);
    Desk desk;
    save(desk, du, "Ist da: {topic}. Bis {date}.");
    const TextKey sie{"acknowledgement", ClientLanguage::german, AddressForm::formal};
    CHECK(template_text(du, desk.session().workspace()) == "Ist da: {topic}. Bis {date}.");
    CHECK(template_text(sie, desk.session().workspace()) == shipped_text(sie));
}

TEST_CASE("TheSignatureOfALanguageStandsUnderItsLettersWithTheName") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    CHECK(letter_to(desk, lena, words::DraftKind::ping).ends_with("\n\nKind regards"));
    desk.act(Perform{
        Edit<Settings>{
            PatchBuilder<Settings>(settings_id).set(&Settings::my_name, "Kim Olsen").done()},
        {"did.settings_edit", {}}});
    CHECK(letter_to(desk, lena, words::DraftKind::ping).ends_with("Kind regards\nKim Olsen"));
    save(desk, {std::string(signature_kind), ClientLanguage::english, AddressForm::informal},
         "Best wishes from {me}\nStudio North");
    CHECK(letter_to(desk, lena, words::DraftKind::ping)
              .ends_with("\n\nBest wishes from Kim Olsen\nStudio North"));
    CHECK(signature(ClientLanguage::german, AddressForm::formal, desk.session()) ==
          "Freundliche Grüße\nKim Olsen");
    // What belongs into a letter has no place below it.
    CHECK(problem_in_text({std::string(signature_kind), ClientLanguage::english, {}}, "{date}"));
}

TEST_CASE("EveryShippedTextIsUsableAndChangingNothingStoresNothing") {
    Desk desk;
    for (const std::string_view kind : text_kinds())
        for (const ClientLanguage language :
             {ClientLanguage::english, ClientLanguage::german, ClientLanguage::swedish})
            for (const AddressForm address : {AddressForm::formal, AddressForm::informal}) {
                const TextKey key{std::string(kind), language, address};
                CAPTURE(kind);
                CAPTURE(language);
                const OwnTextForm form = own_text_form(key, desk.session().workspace());
                CHECK_FALSE(form.text.empty());
                CHECK_FALSE(problem_in_text(key, form.text));
                CHECK_FALSE(problem_in_text(key, form.subject));
                CHECK(left_out(form).empty());
                CHECK(is_as_stored(form, desk.session().workspace()));
                const auto dates = desk.session().dates();
                const auto command = build(form, {desk.session().workspace(), dates});
                REQUIRE_FALSE(command);
                CHECK(command.error().phrase.key == "reject.nothing_to_change");
            }
}

TEST_CASE("ThePreviewOfATextIsOneLineWithoutBracketsLeftOpen") {
    Desk desk;
    for (const ClientLanguage language :
         {ClientLanguage::english, ClientLanguage::german, ClientLanguage::swedish})
        for (const std::string_view kind : text_kinds()) {
            CAPTURE(kind);
            const TextKey key{std::string(kind), language, AddressForm::formal};
            const std::string line =
                text_preview(key, desk.session().workspace(), desk.session().words());
            CHECK_FALSE(line.empty());
            CHECK(line.find_first_of("\n[]") == std::string::npos);
            CHECK(std::ranges::count(line, '{') == std::ranges::count(line, '}'));
        }
}

}  // namespace
}  // namespace wordkeep::app
