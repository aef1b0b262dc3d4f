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
        {"", ""},
        {"  \n ", ""},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(gist(one.text) == one.gist);
    }
}

TEST_CASE("AGistIsNotLongerThanAsked") {
    CHECK(gist("This is a sentence that goes on and on and on.", 20).size() <= 23);
}

}  // namespace
}  // namespace wordkeep::words
