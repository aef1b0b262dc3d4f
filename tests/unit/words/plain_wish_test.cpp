#include "words/plain_wish.h"

#include <string_view>

#include <doctest/doctest.h>

using namespace wordkeep::words;

TEST_CASE("AWishIsSaidBackWithoutItsCourtesies") {
    struct Row {
        std::string_view request;
        std::string_view wish;
    };
    static constexpr Row table[] = {
        {"Could you please change the header colour to dark blue, if at all possible?",
         "change the header colour to dark blue"},
        {"Can we also make the logo bigger?", "make the logo bigger"},
        {"Would you mind moving the basket icon to the header?",
         "moving the basket icon to the header"},
        {"I was wondering whether you could make the basket icon a little bigger, if that's all "
         "right.",
         "make the basket icon a little bigger"},
        {"We'd like you to swap the pictures.", "swap the pictures"},
        {"Please add a map.", "add a map"},
        {"Könnten Sie bitte die Kopfzeile auf Dunkelblau ändern, wenn möglich?",
         "die Kopfzeile auf Dunkelblau ändern"},
        {"Kannst du das Logo größer machen?", "das Logo größer machen"},
        {"Wäre es möglich, noch eine Karte einzubauen?", "noch eine Karte einzubauen"},
        {"Bitte noch eine Karte einbauen.", "noch eine Karte einbauen"},
        {"Skulle ni kunna göra loggan större, om det går?", "göra loggan större"},
        {"Kan du byta ut bilderna?", "byta ut bilderna"},
        {"Går det att flytta menyn?", "flytta menyn"},
        // More than a courteous question stays in the client's own words.
        {"Could you change the logo? And the map should go.",
         "Could you change the logo? And the map should go"},
        {"The logo must be green.", "The logo must be green"},
        {"Is the logo too small?", "Is the logo too small?"},
        {"Could you?", "Could you?"},
        {"make it 3.5 cm wide", "make it 3.5 cm wide"},
        {"", ""},
    };
    for (const Row& row : table) {
        CAPTURE(row.request);
        CHECK(plain_wish(row.request) == row.wish);
    }
}
