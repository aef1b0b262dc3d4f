#include "interop/card_cleanup.h"

#include <doctest/doctest.h>

#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;

TEST_CASE("DoublesInOneCardAreJoined") {
    ContactCard card;
    card.full_name = "A";
    card.phones = {{"1", PhoneKind::work, "", false},
                   {"1", PhoneKind::work, "Desk", true},
                   {"1", PhoneKind::home, "", false},
                   {"  ", PhoneKind::home, "", false}};
    card.emails = {{"a@b.example", {}, "", false}, {" mailto:a@b.example", {}, "", true}};
    const CardOutcome outcome = finished_card(card, {});
    REQUIRE(outcome.card);
    CHECK(outcome.card->phones == std::vector<CardPhone>{{"1", PhoneKind::work, "Desk", true},
                                                         {"1", PhoneKind::home, "", false}});
    CHECK(outcome.card->emails.size() == 1);
    CHECK(outcome.card->emails[0].preferred);
}

TEST_CASE("EnvelopesAreWrittenTheCountrysWay") {
    CardAddress address;
    address.street = "5 Main St";
    address.city = "Springfield";
    address.region = "IL";
    address.postcode = "62701";
    address.country = "USA";
    CHECK(formatted_address(address) == "5 Main St\nSpringfield, IL 62701\nUSA");
    address.country = "U.S.A.";
    CHECK(formatted_address(address) == "5 Main St\nSpringfield, IL 62701\nU.S.A.");
    address.country = "Deutschland";
    CHECK(formatted_address(address) == "5 Main St\n62701 Springfield, IL\nDeutschland");
    CHECK(formatted_address({}).empty());
    CardAddress only_city;
    only_city.city = "Oslo";
    CHECK(formatted_address(only_city) == "Oslo");
}

TEST_CASE("ListsOfRemarksStayBounded") {
    CardList list;
    for (std::size_t i = 0; i < max_listed_remarks + 5; ++i) {
        list.add_rejected(i, {"reject.import.no_name", {}});
        list.add_remark(i, {"import.remark.quotes", {}});
    }
    CHECK(list.rejected.size() == max_listed_remarks);
    CHECK(list.rejected_count() == max_listed_remarks + 5);
    CHECK(list.remark_count() == max_listed_remarks + 5);
}

TEST_CASE("WhatAClientHasNoFieldForBecomesLines") {
    ContactCard card;
    card.full_name = "Anna Berg";
    card.prefix = "Frau";
    card.department = "Einkauf";
    card.title = "Chefin";
    card.role = "Kauffrau";
    add_extra(card, Phrase{"import.extra.spouse", {}}, " Kim ");
    add_extra(card, Phrase{"import.extra.spouse", {}}, "Kim");
    add_extra(card, Phrase{"import.extra.spouse", {}}, " \u200B ");
    const std::vector<Phrase> lines = extra_lines(card);
    REQUIRE(lines.size() == 4);
    CHECK(plain(lines[0]) == "import.extra.line(label=import.column.prefix, value=Frau)");
    CHECK(plain(lines[3]) == "import.extra.line(label=import.extra.spouse, value=Kim)");
    card.title.clear();  // then the role is shown as the title
    card.prefix = "Dr.";
    card.full_name = "Dr. Anna Berg";
    CHECK(extra_lines(card).size() == 2);
}

TEST_CASE("LanguagesAreTags") {
    ContactCard card;
    card.full_name = "A";
    card.language = "Schwedisch";
    CHECK(finished_card(card, {}).card->language == "sv");
    card.language = "pt-BR";
    CHECK(finished_card(card, {}).card->language == "pt-BR");
}
