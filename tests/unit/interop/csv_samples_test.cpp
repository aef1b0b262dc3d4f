// Whole CSV exports, one in the dialect of each program that people come from.

#include <doctest/doctest.h>

#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;

TEST_CASE("GoogleCurrentDialect") {
    const CardList list = cards_of(read_sample("csv/google_current.csv"));
    REQUIRE(list.cards.size() == 3);
    CHECK(list.unit == PlaceUnit::row);
    CHECK(plain(list.rejected) == Texts{"5: reject.import.no_name"});
    CHECK(list.remarks.empty());
    const ContactCard& card = list.cards[0];
    CHECK(card.place == 2);
    CHECK(card.full_name == "Dr. Jürgen Öztürk");
    CHECK(card.organisation == "Sägewerk Öztürk GmbH");
    CHECK(card.title == "Geschäftsführer");
    CHECK(card.department == "Leitung");
    CHECK(card.birthday == "--03-07");
    CHECK(card.notes == "Trifft sich gern morgens.\nKein Kaffee, Tee.");
    CHECK(card.categories == Texts{"Kunden"});
    CHECK(card.emails ==
          std::vector<CardEmail>{{"juergen@saegewerk.example", PlaceKind::work, "", true},
                                 {"buero@saegewerk.example", PlaceKind::work, "", true},
                                 {"jo@heim.example", PlaceKind::home, "", false}});
    CHECK(card.phones == std::vector<CardPhone>{{"+49 171 5550101", PhoneKind::mobile, "", false},
                                                {"+49 30 5550102", PhoneKind::fax, "", false}});
    REQUIRE(card.addresses.size() == 1);
    CHECK(card.addresses[0].kind == PlaceKind::work);
    CHECK(card.addresses[0].formatted == "Holzweg 4\n12345 Berlin\nDE");
    CHECK(card.urls ==
          std::vector<CardUrl>{{"https://saegewerk.example", PlaceKind::other, "Profile"}});
    CHECK(plain(card.extras) == Texts{"import.extra.spouse = Elif Öztürk",
                                      "import.extra.anniversary = 2004-09-18",
                                      "import.extra.custom(label=Kundennummer) = K-1017"});
    CHECK(list.cards[1].full_name == "Åsa Maria Björk");
    CHECK(list.cards[1].phones.at(0).label == "Grand Central");
    CHECK(list.cards[2].full_name == "Kiosk am Eck");
    CHECK(list.cards[2].kind == ContactKind::organisation);
}

TEST_CASE("GoogleOlderDialectInUtf16") {
    const CardList list = cards_of(read_sample("csv/google_older_utf16.csv"));
    REQUIRE(list.cards.size() == 3);
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Zoë Čapek");
    CHECK(card.notes == "Likes \"short\" mails, and calls");
    CHECK(card.role == "Translator");
    CHECK(card.language == "de");
    CHECK(card.phones.size() == 3);
    CHECK(card.phones.at(1) == CardPhone{"+420 601 555 106", PhoneKind::mobile, "", false});
    CHECK(card.categories == Texts{"Lieferanten", "My Contacts"});
    CHECK(card.birthday.empty());
    CHECK(plain(card.extras) == Texts{"import.field.birthday = 1990-02-30",
                                      "import.extra.custom(label=Jabber) = zoe@chat.example"});
    CHECK(plain(list.remarks) == Texts{"2: import.remark.no_such_day(text=1990-02-30)"});
    CHECK(list.cards[1].full_name == "孙 伟");
    CHECK(list.cards[2].full_name == "دانا حداد 🌿");
}

TEST_CASE("OutlookComDialect") {
    const CardList list = cards_of(read_sample("csv/outlook_com.csv"));
    REQUIRE(list.cards.size() == 2);
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Nadia O'Brien");
    CHECK(card.prefix == "Ms.");
    CHECK(card.title == "Head of Design");
    CHECK(card.organisation == "Harbour Ltd");
    CHECK(card.phones == std::vector<CardPhone>{
                             {"+353 1 555 0109", PhoneKind::work, "", false},
                             {"+353 87 555 0110", PhoneKind::mobile, "", false},
                             {"+353 1 555 0100", PhoneKind::work, "", false},
                             {"+353 1 555 0111", PhoneKind::other, "Assistant's Phone", false}});
    CHECK(card.emails.size() == 2);
    CHECK(card.addresses.at(0).formatted ==
          "1 Quay Street\nUnit 7\nGalway, Co. Galway H91 X2R3\nIreland");
    CHECK(card.birthday == "1979-05-21");
    CHECK(plain(card.extras) == Texts{"import.extra.assistant = Liam Walsh"});
    CHECK(list.cards[1].addresses.empty());  // a country alone is no address
    CHECK(plain(list.cards[1].extras) == Texts{"import.column.country = United Kingdom"});
    CHECK(list.remarks.empty());
}

TEST_CASE("OutlookDesktopDialectInEnglish") {
    const CardList list = cards_of(read_sample("csv/outlook_desktop_english.csv"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.remarks.empty());
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Grace Ann Okafor");
    CHECK(card.prefix == "Mrs.");
    CHECK(card.title == "Buyer");
    CHECK(card.role == "Merchant");
    CHECK(card.emails ==
          std::vector<CardEmail>{{"grace@okafor.example", PlaceKind::other, "", false},
                                 {"grace.okafor@home.example", PlaceKind::other, "", false}});
    CHECK(card.phones.size() == 4);
    CHECK(card.phones.at(3).value == "+44 7700 900114");  // the spreadsheet's guard is off
    CHECK(card.addresses.at(0).street == "12 Mill Lane\nFloor 3");
    CHECK(card.addresses.at(0).po_box == "PO 77");
    CHECK(card.birthday == "1975-03-27");
    CHECK(card.categories == Texts{"Clients", "Retail"});
    CHECK(plain(card.extras) == Texts{"import.extra.spouse = Ben"});
    CHECK(list.cards[1].birthday == "1981-04-05");  // because of 3/27/1975
    CHECK(list.cards[1].extras.empty());            // nothing but Outlook's own defaults
}

TEST_CASE("OutlookDesktopDialectInGerman") {
    const CardList list = cards_of(read_sample("csv/outlook_desktop_german.csv"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.remarks.empty());
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Käthe Müller-Lüdenscheidt");
    CHECK(card.prefix == "Frau");
    CHECK(card.organisation == "Bäckerei Süß & Söhne");
    CHECK(card.title == "Leiterin");
    CHECK(card.role == "Bäckermeisterin");
    CHECK(card.language == "de");
    CHECK(card.birthday == "1968-03-07");
    CHECK(card.notes == "Mag kurze Anrufe – „vor zehn“.\nSonst E-Mail.");
    CHECK(card.categories == Texts{"Kunde", "Bäckereien"});
    REQUIRE(card.phones.size() == 5);
    CHECK(card.phones[0] ==
          CardPhone{"0221 5550120", PhoneKind::other, "Telefon Assistent", false});
    CHECK(card.phones[3].kind == PhoneKind::home);
    REQUIRE(card.addresses.size() == 2);
    CHECK(card.addresses[0].formatted ==
          "Große Straße 12\nHinterhaus\n50667 Köln, NRW\nDeutschland");
    CHECK(card.addresses[1].formatted == "52349 Düren");
    CHECK(card.addresses[1].kind == PlaceKind::home);
    CHECK(plain(card.extras) == Texts{"import.extra.assistant = Herr Klein"});
    CHECK(list.cards[1].extras.empty());
}

TEST_CASE("OutlookDesktopDialectInSwedish") {
    const CardList list = cards_of(read_sample("csv/outlook_desktop_swedish.csv"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.remarks.empty());
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Åsa Sjöström");
    CHECK(card.prefix == "Fru");
    CHECK(card.title == "Inköpschef");
    CHECK(card.phones.size() == 4);
    CHECK(card.emails.size() == 2);
    CHECK(card.addresses.at(0).formatted == "Hamngatan 3\n411 14 Göteborg\nSverige");
    CHECK(card.birthday == "1971-08-14");
    CHECK(plain(card.extras) == Texts{"import.extra.spouse = Lars"});
    CHECK(list.cards[1].extras.empty());
}

TEST_CASE("HubSpotDialect") {
    const CardList list = cards_of(read_sample("csv/hubspot.csv"));
    REQUIRE(list.cards.size() == 3);
    CHECK(list.cards[0].full_name == "Priya Raman");
    CHECK(list.cards[0].organisation == "Northwind");
    CHECK(list.cards[0].uid == "record id:20101");
    CHECK(plain(list.cards[0].extras) ==
          Texts{"import.extra.custom(label=Lead Status) = New",
                "import.extra.custom(label=Lifecycle Stage) = Lead"});
    CHECK(list.cards[1].full_name == "Contoso");
    CHECK(list.cards[2].phones.size() == 1);
}

TEST_CASE("InvoiceNinjaDialect") {
    const CardList list = cards_of(read_sample("csv/invoice_ninja.csv"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].full_name == "Ruth Vogel");
    CHECK(list.cards[0].organisation == "Blaue Lagune KG");
    CHECK(list.cards[0].phones.size() == 2);
    CHECK(list.cards[0].addresses.at(0).formatted ==
          "Hafenstraße 9\n2. Stock\n20457 Hamburg\nGermany");
    CHECK(list.cards[0].notes == "pays late");
    CHECK(list.cards[1].full_name == "Solo Traders");
}

TEST_CASE("ChatwootDialect") {
    const CardList list = cards_of(read_sample("csv/chatwoot.csv"));
    REQUIRE(list.cards.size() == 3);
    CHECK(list.cards[0].uid == "identifier:shop-77");
    CHECK(list.cards[0].phones.at(0).value == "+6591234567");
    CHECK(list.cards[1].full_name == "lost@shop.example");
}

TEST_CASE("FileWithWrongQuotesLosesOneRowAndSaysWhich") {
    const CardList list = cards_of(read_sample("csv/wrong_quotes.csv"));
    CHECK(list.cards.size() == 5);
    CHECK(plain(list.rejected) == Texts{"6: reject.import.cell_count(found=5, expected=4)"});
    CHECK(plain(list.remarks) == Texts{"3: import.remark.quotes", "5: import.remark.quotes"});
}

TEST_CASE("LongNamesInRowsAreShortenedAndSaid") {
    const CardList list =
        cards_of("Name,Email\n" + std::string(10'000, 'x') + ",a@b.example\nB,c@d.example\n");
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].full_name.size() < 310);
    REQUIRE(list.remarks.size() == 1);
    CHECK(list.remarks[0].place == 2);
    CHECK(list.remarks[0].phrase.key == "import.remark.name_shortened");
}

TEST_CASE("NumbersThatASpreadsheetRoundedAreNamed") {
    const CardList list = cards_of("Name,Phone\nA,4.91771E+11\n");
    CHECK(list.cards.at(0).phones.at(0).value == "4.91771E+11");
    CHECK(plain(list.remarks) == Texts{"2: import.remark.damaged_number(text=4.91771E+11)"});
}

TEST_CASE("SlicesOfEverySizeGiveTheSameRows") {
    for (const char* name : {"google_current.csv", "google_older_utf16.csv", "outlook_com.csv",
                             "outlook_desktop_english.csv", "outlook_desktop_german.csv",
                             "outlook_desktop_swedish.csv", "hubspot.csv", "invoice_ninja.csv",
                             "chatwoot.csv", "no_header.csv", "wrong_quotes.csv"}) {
        CAPTURE(name);
        const std::string bytes = read_sample(std::string("csv/") + name);
        REQUIRE(!bytes.empty());
        const FileResult whole = read_contacts(bytes);
        CHECK(whole.failure.empty());
        for (const std::size_t slice : {1, 2, 3, 7, 64, 1000, 4096}) {
            CAPTURE(slice);
            const FileResult sliced = read_contacts(bytes, slice);
            CHECK(sliced.mapping == whole.mapping);
            CHECK(sliced.list == whole.list);
        }
    }
}
