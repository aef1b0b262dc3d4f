#include "words/upset.h"

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("WhatSoundsLikeAThreatOrAnOutburstIsNamed") {
    struct Row {
        std::string_view text;
        bool outburst, threat;
    };
    for (const Row& row : {
             Row{"If this goes on, we will find someone else.", false, true},
             Row{"This is unacceptable.\nI am terminating our contract", true, true},
             Row{"I've had\n enough of this", true, false},
             Row{"So geht das nicht weiter! Wenn ich bis morgen nichts höre, kündige ich den "
                 "Vertrag.",
                 true, true},
             Row{"Das ist eine Frechheit.", true, false},
             Row{"Dann muss ich mir einen anderen Anbieter nehmen.", false, true},
             Row{"UNVERSCHÄMTHEIT", true, false},
             Row{"Det här är oacceptabelt, vi säger upp avtalet.", true, true},
             Row{"Vi börjar titta efter en annan leverantör", false, true},
             Row{"Where is it?!!", true, false},
             Row{"I will cancel everything and find another designer. I expect my deposit back.",
                 false, true},
             Row{"Ich will mein Geld zurück.", false, true},
             Row{"Då vill vi ha pengarna tillbaka.", false, true},
             // Neighbours that say nothing of the kind.
             Row{"Thank you, that looks great!", false, false},
             Row{"Can we change the terms of the sauerkraut page?", false, false},
             Row{"Bitte die Ankündigung auf der Startseite ändern.", false, false},
             Row{"Der Anbieter hat die Domain freigeschaltet.", false, false},
             Row{"Vi har en argumentation till sidan.", false, false},
             Row{"Die Katastrophenhilfe braucht eine neue Seite", false, false},
             Row{"", false, false},
         }) {
        CAPTURE(row.text);
        const Upset upset = upset_in(row.text);
        CHECK(upset.outburst == row.outburst);
        CHECK(upset.threat == row.threat);
    }
}

}  // namespace
}  // namespace wordkeep::words
