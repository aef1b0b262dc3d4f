#include "words/asks_quote.h"

#include <string_view>

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

TEST_CASE("AMessageThatWantsAPriceIsTakenForTheWishOfAQuote") {
    for (const std::string_view text :
         {"Could you send us a quote for the new shop by Friday?",
          "We need an estimate for the kitchen.",
          "Please let me have your best price for 200 brochures.",
          "We are inviting bids from three agencies.",
          "How much would a logo cost?",
          "What would that cost us?",
          "Could you quote for the second floor as well?",
          "Request for proposal: new website",
          "I'd like to get a quotation for the roof.",
          "Könnten Sie uns bitte ein Angebot für den neuen Shop schicken?",
          "Wir brauchen einen Kostenvoranschlag für die Küche.",
          "Bitte um ein Angebot bis Freitag.",
          "Was würde ein Logo kosten?",
          "Machst du uns ein Angebot?",
          "Wie viel kostet eine dritte Seite?",
          "Wir würden uns über ein Angebot freuen; wann können Sie uns die Offerte zukommen "
          "lassen?",
          "Angebotsanfrage Messebau",
          "Kan ni skicka en offert på den nya butiken?",
          "Vi behöver ett prisförslag till fredag.",
          "Vad skulle en logga kosta?",
          "Hur mycket tar ni för ett besök?",
          "Vi vill ha ett pris på 200 broschyrer.",
          "Offertförfrågan: ny hemsida"}) {
        CAPTURE(text);
        CHECK(asks_for_quote(text));
    }
}

TEST_CASE("WhatIsSaidAboutAQuoteThatIsThereAsksForNone") {
    for (const std::string_view text :
         {"Thank you for the quote, we accept it.", "We have a question about your quote.",
          "I received your estimate, looks good.", "Thanks for sending the proposal.",
          "Danke für das Angebot, wir nehmen es an.", "Ich habe eine Frage zu Ihrem Angebot.",
          "Das ist ein gutes Angebot von der Konkurrenz.", "Tack för offerten, vi kör på den.",
          "En fråga angående offerten.", "Could you make the logo bigger?",
          "Wann kommst du vorbei?", "Kan du byta ut bilden?", ""}) {
        CAPTURE(text);
        CHECK_FALSE(asks_for_quote(text));
    }
}

}  // namespace
}  // namespace wordkeep::words
