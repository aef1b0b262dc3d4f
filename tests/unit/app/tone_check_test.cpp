#include "app/tone_check.h"
#include "app/session.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

TEST_CASE("LettersAreReadInTheClientsLanguageAndNotesInMine") {
    Desk desk;
    ClientForm form;
    form.name = "Lena Meyer";
    form.language = ClientLanguage::german;
    desk.act(OpenClientForm{form});
    desk.act(Submit{FormKind::client});
    const ClientId lena = desk.session().clients().all().front().id;
    const auto report =
        tone_of("Ich melde mich zeitnah.", words::ToneText::letter, lena, desk.session());
    REQUIRE(report.hits.size() == 1);
    CHECK(words::improved("Ich melde mich zeitnah.", report.hits.front(), report.better) ==
          "Ich melde mich bis Donnerstag, 19. November.");
    CHECK(tone_of("She is a problem client", words::ToneText::note, lena, desk.session())
              .hits.size() == 1);
}

TEST_CASE("ARuleThatIsSwitchedOffIsNotMentioned") {
    Desk desk;
    const auto found = [&] {
        return tone_of("I'll send it asap.", words::ToneText::letter, {}, desk.session())
            .hits.size();
    };
    const auto set = [&](bool on) {
        desk.act(
            Perform{Edit<Settings>{PatchBuilder<Settings>(settings_id)
                                       .set(&Settings::rules_off,
                                            with_tone_rule(desk.session().workspace().settings(),
                                                           words::ToneRule::vague_time, on))
                                       .done()},
                    {"did.settings_edit", {}}});
    };
    CHECK(found() == 1);
    set(false);
    CHECK(found() == 0);
    set(true);
    CHECK(found() == 1);
    CHECK(desk.session().workspace().settings().rules_off.empty());
}

TEST_CASE("AnOwnRuleIsFoundInLettersOfItsLanguageAndImproved") {
    Desk desk;
    desk.act(Perform{Add<OwnPhrase>{{.language = ClientLanguage::english,
                                     .phrase = "Circle back (soonish)",
                                     .better = "call you",
                                     .why = "nobody knows what it means"},
                                    {}},
                     {"did.change", {}}});
    const std::string typed = "I'll circle back soonish on Friday.";
    const auto report = tone_of(typed, words::ToneText::letter, {}, desk.session());
    REQUIRE(report.hits.size() == 1);
    CHECK(report.hits.front().rule == words::ToneRule::own);
    CHECK(report.own.at(report.hits.front().own_rule).why == "nobody knows what it means");
    CHECK(words::improved(typed, report.hits.front(), report.better, report.own) ==
          "I'll call you on Friday.");
    // German letters have rules of their own, and what is removed is not looked for.
    const ClientId lena = [&] {
        ClientForm form;
        form.name = "Lena";
        form.language = ClientLanguage::german;
        desk.act(OpenClientForm{form});
        desk.act(Submit{FormKind::client});
        return desk.session().clients().all().front().id;
    }();
    CHECK(tone_of(typed, words::ToneText::letter, lena, desk.session()).hits.empty());
    OwnPhraseId id;
    desk.session().workspace().table<OwnPhrase>().for_each(
        [&](OwnPhraseId found, const OwnPhrase&) { id = found; });
    desk.act(Perform{Remove<OwnPhrase>{id}, {"did.change", {}}});
    CHECK(tone_of(typed, words::ToneText::letter, {}, desk.session()).hits.empty());
}

}  // namespace
}  // namespace wordkeep::app
