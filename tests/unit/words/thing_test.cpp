#include "words/thing.h"

#include <doctest/doctest.h>

using namespace wordkeep::words;

TEST_CASE("ASubjectThatNamesAThingMayStandInASentence") {
    for (const std::string_view name :
         {"New colours", "Ihr Angebot", "Offerten för loggan", "New website for Stein Yoga",
          "Rechnung 2026-11", "USB-Stick", "Logo & Farben", "Nya bilder till startsidan"}) {
        CAPTURE(name);
        CHECK(thing_in(name) == name);
    }
    CHECK(thing_in("Re: AW: Fwd: New colours") == "New colours");
    CHECK(thing_in("SV: Re[2]: Nya bilder") == "Nya bilder");
    CHECK(without_reply_marks("WG: Nie wieder!") == "Nie wieder!");
    CHECK(without_reply_marks("Regal: Angebot") == "Regal: Angebot");
}

TEST_CASE("AQuoteIsCalledByWhatItIsWantedFor") {
    struct Row {
        std::string_view subject, thing;
    };
    static constexpr Row table[] = {
        {"Anfrage Relaunch unserer Website", "Relaunch unserer Website"},
        {"Angebot für Praxis-Website", "Praxis-Website"},
        {"AW: Anfrage: Messestand", "Messestand"},
        {"Request for quote: new shop", "new shop"},
        {"Quote for the roof", "the roof"},
        {"Offertförfrågan ny hemsida", "ny hemsida"},
        {"Offert på 200 broschyrer", "200 broschyrer"},
        {"Anfrage", "Anfrage"},
        {"New shop", "New shop"},
        {"", ""},
    };
    for (const Row& row : table) {
        CAPTURE(row.subject);
        CHECK(quoted_thing(row.subject) == row.thing);
    }
}

TEST_CASE("AnOutcryAQuestionASentenceAndALongTextAreNoNames") {
    for (const std::string_view said :
         {"So geht das nicht weiter!", "AW: So geht das nicht weiter!", "So geht das nicht weiter",
          "Where is my logo?", "I am waiting", "You promised the logo", "Ich warte", "Sie haben",
          "Jag väntar", "Var är filen?", "Hemsidan fungerar inte", "The site is down",
          "LETZTE MAHNUNG", "New website for Stein Yoga - quote please",
          "This goes on and on about the logo and the colours and the fonts", "",
          "Re:", "Bilder. Danke."}) {
        CAPTURE(said);
        CHECK(thing_in(said).empty());
    }
}
