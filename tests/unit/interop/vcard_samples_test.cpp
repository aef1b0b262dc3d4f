// Whole exports: four real ones, and one in the dialect of each other program.

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;

TEST_CASE("IPhoneExportComesInCompletely") {
    const CardList list = cards_of(read_sample("vcard/John_Doe_IPHONE.vcf"));
    REQUIRE(list.cards.size() == 1);
    CHECK(list.rejected.empty());
    CHECK(list.remarks.empty());
    CHECK(list.photos_skipped == 1);
    CHECK(list.properties_unknown == 0);
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Mr. John Richter James Doe Sr.");
    CHECK(card.given == "John");
    CHECK(card.family == "Doe");
    CHECK(card.additional == "Richter James");
    CHECK(card.prefix == "Mr.");
    CHECK(card.suffix == "Sr.");
    CHECK(card.nicknames == Texts{"Johny"});
    CHECK(card.organisation == "IBM");
    CHECK(card.department == "Accounting");
    CHECK(card.title == "Money Counter");
    CHECK(card.birthday == "2012-06-06");
    CHECK(card.emails == std::vector<CardEmail>{{"john.doe@ibm.com", PlaceKind::other, "", true}});
    CHECK(card.phones ==
          std::vector<CardPhone>{{"905-555-1234", PhoneKind::mobile, "", true},
                                 {"905-666-1234", PhoneKind::home, "", false},
                                 {"905-777-1234", PhoneKind::work, "", false},
                                 {"905-888-1234", PhoneKind::fax, "", false},
                                 {"905-999-1234", PhoneKind::fax, "", false},
                                 {"905-111-1234", PhoneKind::pager, "", false},
                                 {"905-222-1234", PhoneKind::other, "Assistant", false}});
    REQUIRE(card.addresses.size() == 2);
    CHECK(card.addresses[0].kind == PlaceKind::home);
    CHECK(card.addresses[0].preferred);
    CHECK(card.addresses[0].formatted ==
          "Silicon Alley 5,\nNew York, New York 12345\nUnited States of America");
    CHECK(card.addresses[1].street == "Street4\nBuilding 6\nFloor 8");
    CHECK(card.urls == std::vector<CardUrl>{{"http://www.ibm.com", PlaceKind::other, ""}});
    CHECK(main_phone(card)->value == "905-555-1234");
}

TEST_CASE("AndroidExportComesInCompletely") {
    const CardList list = cards_of(read_sample("vcard/John_Doe_ANDROID.vcf"));
    REQUIRE(list.cards.size() == 6);
    CHECK(list.rejected.empty());
    CHECK(list.photos_skipped == 1);
    CHECK(list.cards[0].full_name == "john.doe@company.com");
    CHECK_FALSE(list.cards[0].has_own_name);
    CHECK(list.cards[0].categories == Texts{"My Contacts"});
    CHECK(list.cards[1].full_name == "jane.doe@company.com");
    CHECK(list.cards[2].full_name == "Ñ Ñ Ñ Ñ Ñ");
    CHECK(list.cards[2].family == "Ñ Ñ Ñ Ñ");
    CHECK(list.cards[3].full_name == "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ");
    CHECK(list.cards[3].phones.size() == 4);
    CHECK(list.cards[3].notes == "Ñ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ Ñ Ñ ÑÑ Ñ Ñ Ñ Ñ");  // it is there twice
    CHECK(list.cards[4].given == "Ñ Ñ Ñ");
    CHECK(list.cards[4].phones.size() == 3);
    CHECK(list.cards[4].organisation == "ÑÑÑÑÑÑÑÑÑÑÑÑ");
    CHECK(list.cards[4].urls.size() == 2);
    CHECK(list.cards[4].photos_skipped == 1);
    CHECK(plain(list.cards[4].extras) == Texts{"import.field.email = ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ"});
    CHECK(list.cards[5].full_name == "ÑÑÑÑ");
    CHECK(count_characters(list.cards[5].organisation) == 44);
    CHECK(list.cards[5].extras.size() == 1);  // its third organisation, with a torn character
    CHECK(plain(list.remarks) == Texts{"36: import.remark.not_an_email(text=ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ)",
                                       "71: import.remark.damaged_text(name=ÑÑÑÑ)"});
}

TEST_CASE("GmailExportComesInCompletely") {
    const CardList list = cards_of(read_sample("vcard/gmail-single.vcf"));
    REQUIRE(list.cards.size() == 1);
    CHECK(list.remarks.empty());
    CHECK(list.properties_unknown == 0);
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Greg Dartmouth");
    CHECK(card.organisation == "TheCompany");
    CHECK(card.title == "TheJobTitle");
    CHECK(card.birthday == "1960-09-10");
    CHECK(card.nicknames == Texts{"Gman"});
    CHECK(card.phones ==
          std::vector<CardPhone>{{"555 555 1111", PhoneKind::mobile, "", false},
                                 {"555 555 2222", PhoneKind::other, "GRAND_CENTRAL", false}});
    REQUIRE(card.addresses.size() == 2);
    CHECK(card.addresses[0].formatted == "123 Home St\nHome City, HM 12345");
    CHECK(card.addresses[1].label == "CustomAdrType");
    CHECK(card.addresses[1].formatted == "321 Custom St\nCustom City, TX 98765\nUSA");
    CHECK(card.urls ==
          std::vector<CardUrl>{{"http://TheProfile.com", PlaceKind::other, "PROFILE"}});
    CHECK(card.notes ==
          "This is GMail's note field.\nIt should be added as a NOTE type.\n"
          "ACustomField: CustomField");
    CHECK(plain(card.extras) == Texts{"import.extra.pronunciation = Grregg Dart-mowth",
                                      "import.extra.messenger_of(service=ICQ) = 123456789",
                                      "import.extra.anniversary = 1970-06-02",
                                      "import.extra.spouse = MySpouse",
                                      "import.extra.custom(label=CustomRelationship) = MyCustom"});
}

TEST_CASE("OutlookExportComesInCompletely") {
    const CardList list = cards_of(read_sample("vcard/outlook-2007.vcf"));
    REQUIRE(list.cards.size() == 1);
    CHECK(list.remarks.empty());
    CHECK(list.photos_skipped == 2);  // a picture and a key
    CHECK(list.properties_unknown == 0);
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Mr. Michael Angstadt Jr.");
    CHECK(card.organisation == "TheCompany");
    CHECK(card.department == "TheDepartment");
    CHECK(card.title == "TheJobTitle");
    CHECK(card.role == "TheProfession");
    CHECK(card.birthday == "1922-03-10");
    CHECK(card.rev == "20120801T184631Z");
    CHECK(card.phones ==
          std::vector<CardPhone>{{"(111) 555-1111", PhoneKind::work, "", false},
                                 {"(111) 555-2222", PhoneKind::home, "", false},
                                 {"(111) 555-4444", PhoneKind::mobile, "", false},
                                 {"(111) 555-3333", PhoneKind::fax, "", false},
                                 {"(111) 555-4444", PhoneKind::other, "Callback", false}});
    CHECK(main_email(card)->value == "mike.angstadt@gmail.com");
    REQUIRE(card.addresses.size() == 1);
    CHECK(card.addresses[0].extended == "TheOffice");
    CHECK(card.addresses[0].formatted == "222 Broadway\nNew York, NY 99999\nUSA");
    CHECK(card.urls.size() == 2);
    CHECK(card.notes ==
          "This is the NOTE field \nI assume it encodes this text inside a NOTE vCard type.\n"
          "But I'm not sure because there's text formatting going on here.\n"
          "It does not preserve the formatting");
    CHECK(plain(card.extras) ==
          Texts{"import.extra.anniversary = 2012-08-01", "import.extra.messenger = im@aim.com",
                "import.extra.manager = TheManagerName",
                "import.extra.assistant = TheAssistantName", "import.extra.spouse = TheSpouse",
                "import.extra.calendar = http://website.com/mycal"});
}

TEST_CASE("NextcloudDialect") {
    const CardList list = cards_of(read_sample("vcard/nextcloud.vcf"));
    REQUIRE(list.cards.size() == 2);
    CHECK(plain(list.rejected) == Texts{"30: reject.import.group(name=Skat og regnskab)"});
    const ContactCard& card = list.cards[0];
    CHECK(card.additional == "Anna Luise");
    CHECK(card.organisation == "Møbelværk, Nord ApS");
    CHECK(card.phones.at(2).value == "+45-55-500-103 x12");
    CHECK(card.addresses.at(0).formatted == "Havnegade 5\n8000 Aarhus C\nDanmark");
    CHECK(card.addresses.at(0).city == "Aarhus C");
    CHECK(card.birthday == "--03-07");
    CHECK(card.categories == Texts{"Kunder", "Møbler, ude"});
    CHECK(card.language == "da");
    CHECK(card.time_zone == "Europe/Copenhagen");
    CHECK(card.photos_skipped == 1);
    CHECK(plain(card.extras) ==
          Texts{"import.extra.anniversary = 2011-08-20",
                "import.extra.profile_of(service=Mastodon) = https://social.example/@kaethe",
                "import.extra.spouse = Bo Sørensen",
                "import.extra.messenger_of(service=Matrix) = u/kaethe:example.org"});
    CHECK(list.cards[1].kind == ContactKind::organisation);
}

TEST_CASE("EvolutionDialect") {
    const CardList list = cards_of(read_sample("vcard/evolution.vcf"));
    REQUIRE(list.cards.size() == 1);
    const ContactCard& card = list.cards[0];
    CHECK(card.department == "Trafik, Kontoret");
    CHECK(card.phones.at(2) == CardPhone{"0470-555 01 06", PhoneKind::other, "Assistant", false});
    CHECK(card.addresses.at(0).formatted == "Storgatan 8\n352 30 Växjö\nSverige");
    CHECK(card.role == "Logistik");
    CHECK(plain(card.extras).size() == 6);
    CHECK(card.properties_unknown == 0);
}

TEST_CASE("ThunderbirdDialect") {
    const CardList list = cards_of(read_sample("vcard/thunderbird.vcf"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].full_name == "René Großmann");
    CHECK(list.cards[0].organisation == "Grüne Wiese");
    CHECK(list.cards[0].notes == "erste Zeile\nzweite Zeile");
    CHECK(list.cards[0].title == "Verkäufer");
    CHECK(list.cards[0].phones.size() == 3);
    CHECK(list.cards[1].full_name == "Jana Frei");
}

TEST_CASE("FastmailDialect") {
    const CardList list = cards_of(read_sample("vcard/fastmail.vcf"));
    REQUIRE(list.cards.size() == 1);
    CHECK(list.rejected_count() == 1);
    const ContactCard& card = list.cards[0];
    CHECK(card.birthday == "--02-29");
    CHECK(card.emails.at(1).label == "Ateljén");
    CHECK(main_email(card)->value == "sara@lindqvist.example");
    CHECK(card.nicknames == Texts{"Sassa", "Saran"});
    CHECK(plain(card.extras) == Texts{"import.extra.child = Otto"});
}

TEST_CASE("SamsungDialect") {
    const CardList list = cards_of(read_sample("vcard/samsung.vcf"));
    REQUIRE(list.cards.size() == 2);
    CHECK(plain(list.rejected) == Texts{"27: reject.import.no_name"});
    const ContactCard& card = list.cards[0];
    CHECK(card.full_name == "Jiří Novák");
    CHECK(card.phones.at(1).label == "Dílna");
    CHECK(card.phones.at(2).label == "Chata");
    CHECK(card.nicknames == Texts{"Jirka"});
    CHECK(card.notes == "Poznámka na více řádků, která je založená uprostřed\na má druhý řádek");
    CHECK(plain(card.extras) ==
          Texts{"import.extra.anniversary = 2008-05-17", "import.extra.spouse = Alžběta"});
    CHECK(card.photos_skipped == 1);
    CHECK(list.cards[1].full_name == "+420605550114");  // names of only spaces
}

TEST_CASE("OldOutlookInWindows1252") {
    const CardList list = cards_of(read_sample("vcard/outlook_1252.vcf"));
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].full_name == "Jürgen Groß");
    CHECK(list.cards[0].organisation == "Käse & Söhne");
    CHECK(list.cards[0].notes == "Preis 5 € – „gut“");
    CHECK(list.cards[0].phones.size() == 1);
    CHECK(plain(list.cards[0].extras) == Texts{"import.extra.assistant = Heike Vogt"});
    CHECK(plain(list.remarks) == Texts{"16: import.remark.end_missing(name=Ohne Ende)"});
}

TEST_CASE("SlicesOfEverySizeGiveTheSameCards") {
    for (const char* name :
         {"John_Doe_ANDROID.vcf", "John_Doe_IPHONE.vcf", "gmail-single.vcf", "outlook-2007.vcf",
          "nextcloud.vcf", "evolution.vcf", "thunderbird.vcf", "fastmail.vcf", "samsung.vcf",
          "outlook_1252.vcf"}) {
        CAPTURE(name);
        const std::string bytes = read_sample(std::string("vcard/") + name);
        REQUIRE(!bytes.empty());
        const FileResult whole = read_contacts(bytes);
        CHECK(whole.failure.empty());
        for (const std::size_t slice : {1, 2, 3, 5, 7, 16, 61, 100, 1000, 4095, 4096, 4097}) {
            CAPTURE(slice);
            CHECK(read_contacts(bytes, slice).list == whole.list);
        }
    }
}
