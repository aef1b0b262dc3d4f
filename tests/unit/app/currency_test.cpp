#include "app/currency.h"

#include "app/record_form.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

TEST_CASE("ACurrencyIsReadFromItsCodeOrItsSign") {
    struct Row {
        std::string_view typed;
        std::string_view code;  ///< empty: none
    };
    for (const Row& row : {Row{"EUR", "EUR"}, Row{" sek ", "SEK"}, Row{"kr", "SEK"},
                           Row{"€", "EUR"}, Row{"£", "GBP"}, Row{"$", "USD"}, Row{"Franken", "CHF"},
                           Row{"", ""}, Row{"money", ""}, Row{"12", ""}}) {
        CAPTURE(row.typed);
        CHECK(read_currency(row.typed).value_or("") == row.code);
    }
}

TEST_CASE("AnAmountNamesAnotherCurrencyOnlyWhenItsUnitIsOne") {
    struct Row {
        std::string_view typed;
        std::string_view currency;
        bool other;
    };
    for (const Row& row :
         {Row{"48 000 kr", "EUR", true}, Row{"48\u00A0000 SEK", "EUR", true},
          Row{"38 500:-", "EUR", true}, Row{"48 000 kr", "SEK", false},
          Row{"48 000 kr", "NOK", false}, Row{"1,250.50 EUR", "EUR", false},
          Row{"1.250,50 €", "EUR", false}, Row{"€1,250", "GBP", true}, Row{"1250", "SEK", false},
          Row{"$ 900", "CAD", false}, Row{"900 net", "EUR", false}, Row{"900 max", "EUR", false},
          Row{"900 SEK", "EUR", true}, Row{"1'250.00", "CHF", false},
          Row{"about 900", "EUR", false}}) {
        CAPTURE(row.typed);
        CAPTURE(row.currency);
        CHECK(names_other_currency(row.typed, row.currency) == row.other);
    }
}

TEST_CASE("AnAmountInASentenceHasItsUnit") {
    struct Row {
        std::string_view text, amount;
    };
    for (const Row& row :
         {Row{"the shop, 24 000 kr in all", "24 000 kr"}, Row{"website for €3,200", "€3,200"},
          Row{"Angebot über 3.200 € raus", "3.200 €"}, Row{"logo 900 EUR.", "900 EUR"},
          Row{"38 500:- för loggan", "38 500:-"}, Row{"EUR 1'250.00", "EUR 1'250.00"},
          Row{"12 pages by 3", ""}, Row{"24 net", ""}, Row{"", ""}}) {
        CAPTURE(row.text);
        const auto found = amount_in(row.text);
        CHECK((found ? row.text.substr(found->begin, found->finish - found->begin) : "") ==
              row.amount);
    }
}

struct Shop : Desk {
    ClientId anna = add_client("Anna");

    /// The first error, if there is one.
    std::string add_agreement(std::string price, std::string fee) {
        const DateReader dates = session().dates();
        RecordForm form =
            new_record_form(RecordKind::agreement, {anna, {}}, {session().workspace(), dates});
        fill(form, "title", "Site");
        fill(form, "price", std::move(price));
        fill(form, "fee", std::move(fee));
        return submitted(std::move(form));
    }
    std::string add_quote(std::string title, std::string price) {
        const DateReader dates = session().dates();
        RecordForm form =
            new_record_form(RecordKind::quote, {anna, {}}, {session().workspace(), dates});
        fill(form, "title", std::move(title));
        fill(form, "price", std::move(price));
        return submitted(std::move(form));
    }
    std::string submitted(RecordForm form) {
        act(OpenRecord{std::move(form)});
        act(Submit{FormKind::record});
        if (!view().record) return {};
        std::string where = view().record->errors.begin()->first;
        act(CloseForm{FormKind::record});
        return where;
    }
    const std::string& currency() { return session().workspace().settings().currency; }
};

TEST_CASE("TheFirstAmountSaysTheCurrencyAndLaterOnesAreInIt") {
    Shop shop;
    CHECK(shop.currency() == "EUR");
    CHECK(shop.add_quote("Webb", "48 000 kr").empty());
    CHECK(shop.currency() == "SEK");
    CHECK(shop.add_quote("Logo", "900 €") == "price");
    CHECK(shop.currency() == "SEK");
    CHECK(shop.add_quote("Logo", "900").empty());
    // One step: the amount and its currency.
    for (int i = 0; i < 2; ++i) {
        shop.act(Undo{});
        shop.work();
    }
    CHECK(shop.currency() == "EUR");
}

TEST_CASE("AWordBesideTheFirstAmountIsNoCurrency") {
    Shop shop;
    CHECK(shop.add_quote("Webb", "48 000 net").empty());
    CHECK(shop.currency() == "EUR");
}

TEST_CASE("TwoCurrenciesInTheFirstFormAreRefusedAtTheSecond") {
    Shop shop;
    CHECK(shop.add_agreement("48 000 kr", "50 €") == "fee");
    CHECK(shop.currency() == "EUR");
    CHECK(shop.add_agreement("48 000 kr", "500 kr").empty());
    CHECK(shop.currency() == "SEK");
}

}  // namespace
}  // namespace wordkeep::app
