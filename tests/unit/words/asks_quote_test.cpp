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
          "Könntest du uns ein Angebot für eine neue Website mit Online-Kalkulator und Shop "
          "machen?",
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

TEST_CASE("ByWhenAQuoteIsWantedStandsBesideTheWish") {
    struct Row {
        Language language;
        std::string_view text, day;
    };
    constexpr auto en = Language::english;
    constexpr auto de = Language::german;
    constexpr auto sv = Language::swedish;
    for (const auto& [language, text, day] : {
             Row{en, "Hi,\ncould you send us a quote by Friday?", "2026-11-27"},
             Row{en, "We need a quote for the fair on 3 June. It has to be here by 1 December.",
                 "2026-12-01"},
             Row{en, "Could you send us a quote? The fair is on 3 June.", "-"},
             Row{en, "We are open until Friday. Could you send us a quote?", "-"},
             Row{en, "Could you send us a quote by 1 November?", "-"},
             Row{de, "Können Sie uns bis Freitag ein Angebot schicken?", "2026-11-27"},
             Row{de, "Bitte um ein Angebot bis zum 4.12.\nDanke", "2026-12-04"},
             Row{de, "Was würde das kosten? Wir bräuchten es bis Dienstag.", "2026-12-01"},
             Row{sv, "Kan ni skicka en offert senast fredag?", "2026-11-27"},
             Row{sv, "Vi behöver ett prisförslag till fredag.", "2026-11-27"},
         }) {
        CAPTURE(text);
        DateQuery query;
        query.now = LocalTime(Date(std::chrono::year(2026) / 11 / 25)) + std::chrono::hours(10);
        query.locale.language = language;
        const auto due = quote_wanted_by(text, query);
        CHECK((due ? to_iso(due->date) : std::string("-")) == day);
    }
}

}  // namespace
}  // namespace wordkeep::words
