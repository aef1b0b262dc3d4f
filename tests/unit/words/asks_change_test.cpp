#include "words/asks_change.h"

#include <string_view>

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("AMessageThatWishesSomethingElseIsTakenForAChange") {
    for (const std::string_view text : {"Hi Nora, could you make the logo bigger?",
                                        "Can you also add a page for the team?",
                                        "We'd like to replace the picture on the first page.",
                                        "Please remove the third slide.",
                                        "Is it possible to include a Welsh version?",
                                        "One more change: the button in red.",
                                        "We need another landing page by May.",
                                        "Just a small change request from my side.",
                                        "Would it be possible to have the icon in the header "
                                        "rather than in the footer?",
                                        "Might we have the icon in the header instead, please?",
                                        "I was wondering whether you could make the icon a little "
                                        "bigger, if that's all right.",
                                        "Would you mind moving the basket icon to the header?",
                                        "Would you be able to add a map?",
                                        "Wäre es vielleicht möglich, eine Galerie einzubauen?",
                                        "Ließe sich die Schrift etwas vergrößern?",
                                        "Ist es machbar, die Farbe zu ändern?",
                                        "Skulle det gå att flytta loggan åt vänster?",
                                        "Vore det möjligt att ändra färgen?",
                                        "Könnten Sie bitte noch eine Seite für das Team ergänzen?",
                                        "Bitte das Logo größer machen.",
                                        "Kannst du den Text auf der Startseite ändern?",
                                        "Wir hätten gern noch eine englische Fassung.",
                                        "Wir möchten die Farben doch anders.",
                                        "Ein kleiner Änderungswunsch: der Knopf in Rot.",
                                        "Könnt ihr das Bild austauschen?",
                                        "Går det att lägga till ett bildgalleri?",
                                        "Kan du byta ut bilden på startsidan?",
                                        "Ett litet ändringsönskemål: gör knappen röd.",
                                        "Vi vill byta typsnitt i rubrikerna till vårt eget.",
                                        "Dessutom undrar vi om ni kan byta typsnitt.",
                                        "wir möchten das Bild auf der Startseite austauschen.",
                                        "Wir würden gern den Text etwas kürzen.",
                                        "Kan ni göra loggan större?",
                                        "Vi skulle vilja ändra texten på första sidan.",
                                        "Vi vill ha en sida till."}) {
        CAPTURE(text);
        CHECK(asks_for_change(text));
    }
}

TEST_CASE("WhatIsNoWorkIsNoChange") {
    for (const std::string_view text : {"Could you change the meeting to Friday?",
                                        "Please add me on LinkedIn.",
                                        "Can we change the time of our call?",
                                        "I changed my mind about lunch.",
                                        "Thanks, the change looks great.",
                                        "Please include our order number on the invoice.",
                                        "Could you call me tomorrow?",
                                        "We need the draft by Friday.",
                                        "Would you mind moving our call to the afternoon?",
                                        "Would it be possible to have a word on Friday?",
                                        "Might we have the files by Friday?",
                                        "I was wondering whether you could call me.",
                                        "Wäre es möglich, den Termin zu verschieben?",
                                        "Lässt sich das bis Freitag klären?",
                                        "Skulle det gå att flytta mötet?",
                                        "Können wir den Termin ändern?",
                                        "Bitte ergänzen Sie unsere Adresse auf der Rechnung.",
                                        "Die Änderung gefällt uns.",
                                        "Wir möchten Sie zum Essen einladen.",
                                        "Bitte nehmen Sie mich in den Verteiler auf.",
                                        "Andere Länder, andere Sitten.",
                                        "Kan vi byta tid till fredag?",
                                        "Kan vi ändra mötet till torsdag?",
                                        "De andra sidorna ser bra ut.",
                                        "Tack, ändringen blev fin.",
                                        "Vi hörs på fredag och går igenom allt.",
                                        ""}) {
        CAPTURE(text);
        CHECK_FALSE(asks_for_change(text));
    }
}

}  // namespace
}  // namespace wordkeep::words
