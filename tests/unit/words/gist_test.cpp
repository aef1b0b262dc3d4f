// What a text is about.

#include "words/gist.h"

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("TheGistOfALetterIsItsQuestionOrItsFirstSentenceButNotItsGreeting") {
    struct Case {
        std::string_view text;
        std::string_view gist;
    };
    const Case cases[] = {
        {"Hello,\n\ncould you please make the logo bigger? We print on Friday.\n\nBest\nPetra",
         "could you please make the logo bigger?"},
        {"Hallo Frau Falk,\nwir brauchen noch eine Seite für das Team.\nViele Grüße\nAnna",
         "wir brauchen noch eine Seite für das Team."},
        {"Hej!\nGår det att sälja presentkort också?", "Går det att sälja presentkort också?"},
        {"Make it blue", "Make it blue"},
        {"Version 3.5 is out. Can we have it?", "Can we have it?"},
        {"Thanks,", "Thanks,"},
        {"Hi Nora, thanks for that.\nWe would like a newsletter box.",
         "We would like a newsletter box."},
        {"", ""},
        {"  \n ", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(gist(one.text) == one.gist);
    }
}

TEST_CASE("ARequestKeepsEveryWishAndLeavesOutGreetingThanksAndName") {
    struct Case {
        std::string_view text;
        std::string_view request;
    };
    const Case cases[] = {
        {"Hi Nora, thanks for that. We want the whole site in Welsh. What would that cost?",
         "We want the whole site in Welsh. What would that cost?"},
        {"Hello,\n\ncould you make the logo bigger? The menu should go to the left.\n\nBest\nTom",
         "could you make the logo bigger? The menu should go to the left."},
        {"Hallo Frau Falk, vielen Dank. Bitte eine Seite mehr für das Team.",
         "Bitte eine Seite mehr für das Team."},
        {"Hej Nora, kan du göra loggan större?", "kan du göra loggan större?"},
        {"Hej Elin! Vi har tänkt till. Kan vi få ett galleri?",
         "Vi har tänkt till. Kan vi få ett galleri?"},
        {"Guten Morgen Frau Falk!\nDas Logo bitte größer.", "Das Logo bitte größer."},
        {"Hej Elin! Toppen, då kör vi! En sak till: vi skulle vilja ändra startsidan.",
         "En sak till: vi skulle vilja ändra startsidan."},
        {"Guten Tag, vielen Dank für das Angebot, wir freuen uns sehr auf die Zusammenarbeit. "
         "Könnten Sie bitte noch eine englische Version ergänzen?",
         "Könnten Sie bitte noch eine englische Version ergänzen?"},
        {"Thanks!", "Thanks!"},
        {"Hej!", "Hej!"},
        {"", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(request_in(one.text) == one.request);
    }
}

TEST_CASE("OfALongRequestTheSentencesThatWishSomethingAreKept") {
    std::string text;
    for (int i = 0; i < 10; ++i)
        text += "It rained all day in the valley where we spent the week. ";
    text += "Please add a map.";
    CHECK(request_in(text) == "Please add a map.");
}

TEST_CASE("AGistIsNotLongerThanAsked") {
    CHECK(gist("This is a sentence that goes on and on and on.", 20).size() <= 23);
}

}  // namespace
}  // namespace wordkeep::words
