#include "words/says_yes.h"

#include <doctest/doctest.h>

#include <string_view>

namespace wordkeep::words {
namespace {

TEST_CASE("WhoAgreesIsUnderstoodAndWhoOnlyBeginsToIsNot") {
    struct Row {
        std::string_view text;
        bool yes;
    };
    for (const Row& row : {
             Row{"Yes.", true},
             Row{"Hi Nora,\n\nYes, that's right.\n\nBest\nTom", true},
             Row{"OK, go ahead!", true},
             Row{"Hi Nora,\n\nfine, please go ahead.\nTom", true},
             Row{"Please go ahead", true},
             Row{"Alles klar, bitte anfangen.", true},
             Row{"Fine tuning of the header is missing.", false},
             Row{"That's correct", true},
             Row{"Guten Tag Frau Berg,\nja, genau so.\nViele Grüße", true},
             Row{"Einverstanden.", true},
             Row{"Hej! Ja, det stämmer.", true},
             Row{"Det ser bra ut", true},
             Row{"Yes, but only on the first page.", false},
             Row{"Ja, aber nicht vor Mai.", false},
             Row{"Okej, men inte i rött.", false},
             Row{"Right now we need the header blue.", false},
             Row{"No.", false},
             Row{"Could you also add a map?", false},
             Row{"", false},
         }) {
        CAPTURE(row.text);
        CHECK(says_yes(row.text) == row.yes);
    }
}

}  // namespace
}  // namespace wordkeep::words
