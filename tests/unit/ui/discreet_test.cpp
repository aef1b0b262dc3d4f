// Discreet mode hides who it is about and how much it is worth, and nothing else.

#include "ui/discreet.h"

#include <doctest/doctest.h>

namespace wordkeep::ui {
namespace {

struct Case {
    std::string_view word;
    std::string_view before;
    std::string_view after;
    bool hidden;
};

TEST_CASE("NamesAmountsAddressesAndNumbersAreHiddenAndNothingElse") {
    const HiddenWords words{{"anna", "berg", "meyer"}, "EUR"};
    set_hidden_words(&words);
    const Case cases[] = {
        {"Anna", "", "has", true},
        {"Anna’s", "", "", true},
        {"Anna's", "", "", true},
        {"Annas", "", "", true},
        {"(Meyer,", "", "", true},
        {"Berg-Lund", "", "", true},
        {"MEYER:", "", "", true},
        {"1,250.50", "for", "EUR", true},
        {"1250", "EUR", "", true},
        {"€1,250", "", "", true},
        {"250", "", "kr", true},
        {"+49301234567", "", "", true},
        {"anna@berg.example", "", "", true},
        {"Annabel", "", "", false},
        {"draft", "the", "by", false},
        {"17:00", "by", "today", false},
        {"8", "for", "days;", false},
        {"3", "", "Dec", false},
        {"bergs-och-dal", "", "", true},
        {"", "", "", false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.word);
        CHECK(hides(one.word, one.before, one.after) == one.hidden);
    }
    set_hidden_words(nullptr);
    CHECK_FALSE(hides("Anna", "", ""));
    CHECK_FALSE(is_discreet());
}

}  // namespace
}  // namespace wordkeep::ui
