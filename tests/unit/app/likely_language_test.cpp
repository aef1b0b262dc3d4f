#include "app/likely_language.h"

#include "app/import_flow.h"
#include "interop/contact_card.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace wordkeep::app {
namespace {

Client reached_at(const std::vector<std::string>& where) {
    Client client;
    for (const std::string& one : where) {
        if (one.contains('@'))
            client.emails.push_back({PointKind::work, one, {}});
        else if (one.starts_with('+') || one.starts_with('0'))
            client.phones.push_back({PointKind::work, one, {}});
        else
            client.addresses.push_back(one);
    }
    return client;
}

TEST_CASE("WhereSomebodyIsReachedTellsTheirLanguage") {
    using enum ClientLanguage;
    struct Row {
        std::vector<std::string> where;
        std::optional<ClientLanguage> language;
    };
    const Row rows[] = {
        {{"anna@berg.de"}, german},
        {{"anna@berg.at"}, german},
        {{"asa@oberg.SE"}, swedish},
        {{"tom@acme.co.uk"}, english},
        {{"tom@acme.com"}, {}},
        {{"+49 30 1234567"}, german},
        {{"0046 70 123 45 67"}, swedish},
        {{"+1 (212) 555-0100"}, english},
        {{"030 1234567"}, {}},
        {{"Hauptstr. 1\n10115 Berlin\nDeutschland"}, german},
        {{"Storgatan 1, 111 22 Stockholm, Sverige"}, swedish},
        {{"1 High Street, Leeds"}, {}},
        {{"1 High Street, Leeds, United Kingdom"}, english},
        {{"anna@acme.com", "+49 30 1234567"}, german},
        {{"anna@berg.de", "+46 70 1234567"}, {}},  // they contradict each other
        {{"peter@muller.ch", "+41 44 1234567"}, {}},
        {{}, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.where.size());
        if (!row.where.empty()) CAPTURE(row.where.front());
        CHECK(likely_language(reached_at(row.where)) == row.language);
    }
}

TEST_CASE("AnImportedContactIsWrittenToInTheLanguageOfItsCountryUnlessTheFileSaysOne") {
    const words::Context reader{.locale = {.language = words::Language::swedish}};
    interop::ContactCard card;
    card.full_name = "Lena Weiß";
    CHECK(client_of(card, reader).language == ClientLanguage::swedish);
    card.emails.push_back({});
    card.emails.back().value = "lena@weiss.de";
    CHECK(client_of(card, reader).language == ClientLanguage::german);
    card.language = "en-GB";
    CHECK(client_of(card, reader).language == ClientLanguage::english);
}

TEST_CASE("AnImportedContactIsGreetedAsItsFileSays") {
    struct Row {
        const char* prefix;
        const char* family;
        const char* language;
        const char* greeted_as;
    };
    for (const Row& row :
         {Row{"Frau", "Weiß", "de", "Frau Weiß"}, Row{"Herrn", "Weiß", "de", "Herr Weiß"},
          Row{"Ms.", "White", "en", "Ms. White"}, Row{"Dr.", "Weiß", "de", ""},
          Row{"Frau", "", "de", ""}, Row{"Fru", "Vit", "sv", ""}}) {
        CAPTURE(row.prefix);
        interop::ContactCard card;
        card.full_name = "Lena";
        card.prefix = row.prefix;
        card.family = row.family;
        card.language = row.language;
        CHECK(client_of(card, {}).greeted_as == row.greeted_as);
    }
}

}  // namespace
}  // namespace wordkeep::app
