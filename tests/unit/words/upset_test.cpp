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
             Row{"Dann suchen wir uns eine andere Agentur.", false, true},
             Row{"Wir wollen unsere Anzahlung zurück.", false, true},
             Row{"We're done with you.", false, true},
             Row{"Then we have to go to another agency", false, true},
             Row{"Vi byter konsult i januari.", false, true},
             Row{"Om texten inte är här på fredag byter vi byrå.", false, true},
             Row{"Annars säger vi upp avtalet.", false, true},
             Row{"Då anlitar vi någon annan.", false, true},
             Row{"I så fall avslutar vi samarbetet.", false, true},
             Row{"Då byter vi till en annan.", false, true},
             Row{"Sonst beauftragen wir jemand anderen.", false, true},
             Row{"Dann beenden wir die Zusammenarbeit.", false, true},
             Row{"Otherwise we'll be switching agencies.", false, true},
             // Neighbours that say nothing of the kind.
             Row{"We found another agency for the print; please send them the logo.", false, false},
             Row{"I'll leave you to it, see you on Monday.", false, false},
             Row{"We got our deposit back from the landlord.", false, false},
             Row{"Once that is done with your colleague, call me.", false, false},
             Row{"Die andere Kanzlei hat uns den Vertrag geschickt.", false, false},
             Row{"Das Geld geht am Freitag zurück an die Stiftung.", false, false},
             Row{"En annan konsult hos oss tar mötet på fredag.", false, false},
             Row{"We are looking for another photo.", false, false},
             Row{"Då byter vi till en annan bild.", false, false},
             Row{"Vi byter till en annan färg på omslaget.", false, false},
             Row{"På fredag avslutar vi kampanjen, tack för hjälpen.", false, false},
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
