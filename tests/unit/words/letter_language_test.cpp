#include "words/letter_language.h"

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("ALetterSaysByItsSmallWordsInWhichLanguageItIs") {
    struct Row {
        std::string_view text;
        std::optional<Language> language;
    };
    for (const Row& row : {
             Row{"Could you have a look at the draft? We are waiting for it.", Language::english},
             Row{"Wenn das bis morgen nicht steht, suche ich mir jemand anderen.",
                 Language::german},
             Row{"Hej! Jag undrar om du har hunnit titta på det. Tack!", Language::swedish},
             Row{"KANN ICH DAS BIS FREITAG HABEN? DANKE", Language::german},
             // Too little to tell, or as much of one as of the other.
             Row{"", std::nullopt},
             Row{"Invoice 4711", std::nullopt},
             Row{"OK!", std::nullopt},
             Row{"The plan is with you. Das ist nicht die Frage.", std::nullopt},
             Row{"Olen lomalla perjantaihin asti, palaan asiaan.", std::nullopt},
         }) {
        CAPTURE(row.text);
        CHECK(letter_language(row.text) == row.language);
    }
}

}  // namespace
}  // namespace wordkeep::words
