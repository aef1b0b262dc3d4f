#include "words/speaks_du.h"

#include <string_view>

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("WhoWritesDuIsToldFromWhoWritesSie") {
    for (const std::string_view text :
         {"Hallo Nora, kannst du mir bis Freitag ein Angebot für den Shop schicken? Danke!",
          "Moin, ich wollte dich fragen, ob das mit der neuen Seite noch klappt.",
          "Liebe Nora, danke für deine Nachricht, die Texte sind auf dem Weg. Sie sind noch "
          "roh."}) {
        CAPTURE(text);
        CHECK(speaks_du(text));
    }
    for (const std::string_view text :
         {"Guten Tag, können Sie mir bis Freitag ein Angebot für den Shop schicken?",
          "Sehr geehrte Frau Lind, wir danken Ihnen für die Nachricht und melden uns.",
          "Ich habe mit der Druckerei gesprochen, und sie ist für den Dienstag bereit.",
          "Hej, kan du skicka en offert till oss på fredag? Det är för den nya butiken.",
          "As you know, du is a German word and we do not use it with the others.", ""}) {
        CAPTURE(text);
        CHECK_FALSE(speaks_du(text));
    }
}

}  // namespace
}  // namespace wordkeep::words
