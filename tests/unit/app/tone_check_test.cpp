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

}  // namespace
}  // namespace wordkeep::app
