// vCard line by line: every way that a version, a program or a broken export writes a card.

#include <doctest/doctest.h>

#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

TEST_CASE("FoldedLinesAreJoined") {
    struct Row {
        const char* text;
        const char* note;
    };
    const Row rows[] = {
        {"NOTE:one\r\n two", "onetwo"},
        {"NOTE:one \r\n two", "one two"},
        {"NOTE:one\n\ttwo", "onetwo"},
        {"NOTE:one\r\r\n two", "onetwo"},     // CR CR LF of old iPhones
        {"NOTE:one\r two\rTEL:1", "onetwo"},  // lone CR of old Macs
        {"NOTE:one\r\n\r\n two", "onetwo"},   // every line break doubled
        {"NOTE:\xC3\r\n \xBC"
         "ber",
         "über"},                                     // torn inside a character
        {"NOTE:one\r\ntwo three", "one\ntwo three"},  // forgotten fold: nothing is lost
        {"NOTE:one\\ntwo\\, three\\; four\\\\five", "one\ntwo, three; four\\five"},
        {"NOTE:http\\://x", "http://x"},
        {"note:lower case", "lower case"},
        {"NOTE;X-A=\"a:b;c\":quoted", "quoted"},
        {"NOTE;X-A=\"odd:quote", "quote"},
        {"NOTE : spaces before the colon", "spaces before the colon"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(card_with("3.0", std::string("FN:A\r\n") + row.text).notes == row.note);
    }
}

TEST_CASE("VersionTwoKeepsTheSpaceOfAFoldMadeAtASpace") {
    CHECK(card_with("2.1", "FN:A\r\nNOTE:one\r\n two").notes == "one two");
    const std::string hard(75, 'x');  // a writer that folds at a fixed width
    CHECK(card_with("2.1", "FN:A\r\nNOTE:" + hard + "\r\n y").notes == hard + "y");
}

TEST_CASE("QuotedPrintableSurvivesBrokenFolding") {
    const std::string head = "FN:A\r\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
    struct Row {
        const char* value;
        const char* note;
    };
    const Row rows[] = {
        {"=C3=91=\r\n=C3=91", "ÑÑ"},
        {"=C3=91=\r\n\r\nTEL:1", "Ñ"},  // soft break, then nothing
        {"=C3=91\r\n=C3=91", "ÑÑ"},     // line break without a soft break
        {"=C3=\r\n=91", "Ñ"},           // torn inside a character
        {"=C3=\r\n =91", "Ñ"},          // and folded on top of it
        {"one=\r\n two", "one two"},    // the space belongs to the text
        {"one=0D=0A=\r\ntwo", "one\ntwo"},
        {"one=\r\n  \r\nTEL:1", "one"},
        {"a=3Db=", "a=b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(card_with("2.1", head + row.value).notes == row.note);
    }
}

TEST_CASE("AValueThatEndsInAnEqualsSignDoesNotSwallowTheCard") {
    const CardList list = cards_of(
        "BEGIN:VCARD\nVERSION:2.1\nFN:A\nURL;ENCODING=QUOTED-PRINTABLE:http://x?y=\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:2.1\nFN:B\nEND:VCARD\n");
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].urls.at(0).value == "http://x?y");
    CHECK(list.cards[1].full_name == "B");
    CHECK(list.remarks.empty());
}

TEST_CASE("CharsetsAreDecidedValueByValue") {
    CHECK(card_with("2.1", "FN;CHARSET=ISO-8859-1:M\xFCller").full_name == "Müller");
    CHECK(card_with("3.0", "FN:M\xFCller").full_name == "Müller");
    CHECK(card_with("2.1", "FN;CHARSET=ISO-8859-1:Müller").full_name == "Müller");  // it lies
    CHECK(card_with("2.1", "FN;CHARSET=UTF-8:M\xFCller").full_name == "Müller");    // it lies, too
    CHECK(card_with("2.1", "FN;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:5 =A4").full_name ==
          "5 €");
    CHECK(card_with("2.1", "FN;ENCODING=BASE64:TcO8bGxlcg==").full_name == "Müller");
}

TEST_CASE("TelephoneKindsAreReadInEveryStyle") {
    struct Row {
        const char* line;
        PhoneKind kind;
        const char* label;
        bool preferred;
    };
    const Row rows[] = {
        {"TEL;CELL;PREF:1", PhoneKind::mobile, "", true},
        {"TEL;TYPE=cell,voice:1", PhoneKind::mobile, "", false},
        {"TEL;TYPE=\"work,cell\":1", PhoneKind::mobile, "", false},
        {"TEL;TYPE=WORK;TYPE=pref:1", PhoneKind::work, "", true},
        {"TEL;TYPE=HOME;PREF=1:1", PhoneKind::home, "", true},
        {"TEL;WORK;FAX:1", PhoneKind::fax, "", false},
        {"TEL;type=PAGER:1", PhoneKind::pager, "", false},
        {"TEL:1", PhoneKind::other, "", false},
        {"TEL;VOICE:1", PhoneKind::other, "", false},
        {"TEL;CAR:1", PhoneKind::other, "Car", false},
        {"TEL;X-Chata:1", PhoneKind::other, "Chata", false},
        {"TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=C3=BC=72):1", PhoneKind::other,
         "Für", false},
        {"item1.TEL:1\r\nitem1.X-ABLabel:_$!<Mobile>!$_", PhoneKind::mobile, "", false},
        {"item1.TEL:1\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_", PhoneKind::fax, "", false},
        {"item1.TEL:1\r\nitem1.X-ABLabel:iPhone", PhoneKind::mobile, "", false},
        {"item1.TEL;type=pref:1\r\nitem1.X-ABLabel:Werkstatt", PhoneKind::other, "Werkstatt", true},
        {"item1.X-ABLabel:Werkstatt\r\nITEM1.TEL:1", PhoneKind::other, "Werkstatt", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const ContactCard card = card_with("3.0", std::string("FN:A\r\n") + row.line);
        REQUIRE(card.phones.size() == 1);
        CHECK(card.phones[0] == CardPhone{"1", row.kind, row.label, row.preferred});
    }
}

TEST_CASE("UriValuesArePlainNumbersAndAddresses") {
    const ContactCard card =
        card_with("4.0",
                  "FN:A\r\nTEL;VALUE=uri:tel:+1-555-0100;ext=102\r\nEMAIL:mailto:a@b.example\r\n"
                  "EMAIL:Anna <anna@b.example>");
    CHECK(card.phones.at(0).value == "+1-555-0100 x102");
    CHECK(card.emails.at(0).value == "a@b.example");
    CHECK(card.emails.at(1).value == "anna@b.example");
}

TEST_CASE("NamesAreFoundWhereverTheyAre") {
    struct Row {
        const char* lines;
        const char* name;
        bool own;
    };
    const Row rows[] = {
        {"FN:Anna Berg\r\nN:Berg;Anna;;;", "Anna Berg", true},
        {"N:Berg;Anna;Eva,Maria;Dr.;Jr.", "Dr. Anna Eva Maria Berg Jr.", true},
        {"N:Berg;Anna;;Frau;", "Anna Berg", true},  // how she is addressed is not her name
        {"FN:  \r\nN:Berg;;;;", "Berg", true},
        {"FN:\xC2\xA0\xE2\x80\x8B\r\nN: ; ;;;\r\nNICKNAME:Bibi,Bo", "Bibi", true},
        {"N:;;;;\r\nORG:Bergs Bygg AB", "Bergs Bygg AB", false},
        {"EMAIL:a@b.example\r\nEMAIL;TYPE=pref:c@d.example", "c@d.example", false},
        {"TEL:+46 8 555", "+46 8 555", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        const ContactCard card = card_with("3.0", row.lines);
        CHECK(card.full_name == row.name);
        CHECK(card.has_own_name == row.own);
    }
}

TEST_CASE("CardsWithoutAnythingToCallThemByAreRejectedByLine") {
    const CardList list = cards_of(
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:  \nNOTE:x\nEND:VCARD\n");
    CHECK(list.cards.size() == 1);
    CHECK(plain(list.rejected) == std::vector<std::string>{"5: reject.import.no_name"});
}

TEST_CASE("BirthdaysAreDaysOfTheCalendar") {
    struct Row {
        const char* line;
        const char* birthday;
        const char* remark;
    };
    const Row rows[] = {
        {"BDAY:1960-09-10", "1960-09-10", ""},
        {"BDAY:19600910", "1960-09-10", ""},
        {"BDAY;value=date:2012-06-06", "2012-06-06", ""},
        {"BDAY:1996-10-22T14:00:00Z", "1996-10-22", ""},
        {"BDAY:--0307", "--03-07", ""},
        {"BDAY:--03-07", "--03-07", ""},
        {"BDAY:--02-29", "--02-29", ""},
        {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29", ""},
        {"BDAY:1980-02-30", "", "import.remark.no_such_day(text=1980-02-30)"},
        {"BDAY:2023-02-29", "", "import.remark.no_such_day(text=2023-02-29)"},
        {"BDAY:1980-13-01", "", "import.remark.no_such_day(text=1980-13-01)"},
        {"BDAY;VALUE=text:circa 1800", "", ""},
        {"BDAY:1985", "", ""},
        {"BDAY:", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const CardList list =
            cards_of("BEGIN:VCARD\nVERSION:4.0\nFN:A\n" + std::string(row.line) + "\nEND:VCARD\n");
        REQUIRE(list.cards.size() == 1);
        CHECK(list.cards[0].birthday == row.birthday);
        const bool has_value = std::string_view(row.line).back() != ':';
        // What is no birthday is kept for reading.
        CHECK(list.cards[0].extras.size() == (*row.birthday == '\0' && has_value ? 1 : 0));
        REQUIRE(list.remarks.size() == (*row.remark ? 1 : 0));
        if (*row.remark) CHECK(plain(list.remarks[0].phrase) == row.remark);
    }
}

TEST_CASE("WhatHasNoFieldIsKeptAsAnExtra") {
    struct Row {
        const char* lines;
        const char* extra;
    };
    const Row rows[] = {
        {"X-SPOUSE:Kim", "import.extra.spouse = Kim"},
        {"item1.X-ABRELATEDNAMES:Kim\r\nitem1.X-ABLabel:_$!<Partner>!$_",
         "import.extra.partner = Kim"},
        {"item1.X-ABRELATEDNAMES:Kim\r\nitem1.X-ABLabel:Chor",
         "import.extra.custom(label=Chor) = Kim"},
        {"RELATED;TYPE=manager;VALUE=text:Kim", "import.extra.manager = Kim"},
        {"ANNIVERSARY:20110820", "import.extra.anniversary = 2011-08-20"},
        {"item1.X-ABDATE:1970-06-02\r\nitem1.X-ABLabel:Richtfest",
         "import.extra.custom(label=Richtfest) = 1970-06-02"},
        {"X-SKYPE-USERNAME:kim", "import.extra.messenger_of(service=Skype) = kim"},
        {"IMPP;X-SERVICE-TYPE=Jabber:xmpp:kim@x",
         "import.extra.messenger_of(service=Jabber) = kim@x"},
        {"IMPP:xmpp:kim@x", "import.extra.messenger_of(service=Xmpp) = kim@x"},
        {"X-MS-IMADDRESS:kim@x", "import.extra.messenger = kim@x"},
        {"X-SOCIALPROFILE;type=twitter:https://t/kim",
         "import.extra.profile_of(service=Twitter) = https://t/kim"},
        {"X-PHONETIC-FIRST-NAME:Kimm\r\nX-PHONETIC-LAST-NAME:Bärk",
         "import.extra.pronunciation = Kimm Bärk"},
        {"AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Kim\\nEND:VCARD\\n", "import.extra.assistant = Kim"},
        {"X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Kim;14;;;;;;;;;;;;;",
         "import.extra.spouse = Kim"},
        {"FN:Kim Berg", "import.extra.other_name = Kim Berg"},
        {"ORG:Eins\r\nORG:Zwei;Abt.", "import.field.organisation = Zwei, Abt."},
        {"EMAIL:no address", "import.field.email = no address"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        const ContactCard card = card_with("3.0", std::string("FN:A\r\n") + row.lines);
        CHECK(plain(card.extras) == std::vector<std::string>{row.extra});
        CHECK(card.properties_unknown == 0);
    }
    CHECK(card_with("3.0", "FN:A\r\nX-WHO-KNOWS:1\r\nRELATED:urn:uuid:7").properties_unknown == 2);
}

TEST_CASE("PicturesAreCountedAndNotTakenIn") {
    const ContactCard card =
        card_with("2.1",
                  "FN:A\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n AAAA\r\n BBBB=\r\n\r\n"
                  "LOGO;VALUE=uri:http://x/y.png\r\nKEY;X509;ENCODING=BASE64:\r\n MIIB\r\n\r\n"
                  "SOUND;ENCODING=BASE64:AAAA\r\nBBBBCCCC\r\nDDDD==\r\nNOTE:after");
    CHECK(card.photos_skipped == 4);
    CHECK(card.notes == "after");
    CHECK(card.properties_unknown == 0);
}

TEST_CASE("ACardInsideACardIsItsAssistant") {
    const CardList list = cards_of(
        "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Heike\n"
        "AGENT:\nBEGIN:VCARD\nFN:Deep\nEND:VCARD\nTEL:1\nEND:VCARD\nTEL:2\nEND:VCARD\n");
    REQUIRE(list.cards.size() == 1);
    CHECK(list.cards[0].phones.at(0).value == "2");
    CHECK(list.cards[0].phones.size() == 1);
}

TEST_CASE("AMissingEndCostsNothing") {
    const CardList list =
        cards_of("BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL:1\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nTEL:2");
    REQUIRE(list.cards.size() == 2);
    CHECK(list.cards[0].phones.at(0).value == "1");
    CHECK(list.cards[1].phones.at(0).value == "2");
    CHECK(plain(list.remarks) == std::vector<std::string>{"1: import.remark.end_missing(name=A)",
                                                          "5: import.remark.end_missing(name=B)"});
}

TEST_CASE("AddressesHavePartsAndAnEnvelopeForm") {
    const ContactCard card =
        card_with("3.0",
                  "FN:A\r\nADR;TYPE=work:PO 7;Hof;Weg 1\\nHaus 2;Köln;NRW;50667;Deutschland\r\n"
                  "ADR;TYPE=home:;;5 Main St;Springfield;IL;62701;USA\r\n"
                  "LABEL;TYPE=home:Five Main\\nSpringfield\r\nADR:;;;;;;\r\nLABEL:Nur gedruckt");
    REQUIRE(card.addresses.size() == 3);
    CHECK(card.addresses[0].kind == PlaceKind::work);
    CHECK(card.addresses[0].street == "Weg 1\nHaus 2");
    CHECK(card.addresses[0].formatted == "Hof\nWeg 1\nHaus 2\nPO 7\n50667 Köln, NRW\nDeutschland");
    CHECK(card.addresses[1].formatted == "Five Main\nSpringfield");
    CHECK(card.addresses[1].postcode == "62701");
    CHECK(card.addresses[2].formatted == "Nur gedruckt");
}

TEST_CASE("GroupsAreSkippedAndNamed") {
    const CardList list = cards_of(
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Chor\nMEMBER:urn:x\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Werk\nEND:VCARD\n");
    REQUIRE(list.cards.size() == 1);
    CHECK(list.cards[0].kind == ContactKind::organisation);
    CHECK(plain(list.rejected) == std::vector<std::string>{"1: reject.import.group(name=Chor)"});
}

TEST_CASE("LongNamesAreShortenedVisiblyAndSaid") {
    const CardList list =
        cards_of("BEGIN:VCARD\nVERSION:3.0\nFN:" + std::string(10'000, 'x') + "\nEND:VCARD\n");
    REQUIRE(list.cards.size() == 1);
    CHECK(list.cards[0].full_name == std::string(299, 'x') + "…");
    REQUIRE(list.remarks.size() == 1);
    CHECK(list.remarks[0].phrase.key == "import.remark.name_shortened");
}

TEST_CASE("EmojiAndRightToLeftNamesAreKeptAndControlCharactersAreNot") {
    CHECK(card_with("3.0", "FN:דנה كريم 👩‍🌾").full_name ==
          "דנה كريم 👩‍🌾");
    CHECK(card_with("3.0",
                    "FN:An\x01na\x7F \xE2\x80\xAE"
                    "Berg")
              .full_name == "Anna Berg");
}

TEST_CASE("HostileCardsStayWithinBounds") {
    std::string text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\n";
    for (int i = 0; i < 5000; ++i)
        text += "TEL:" + std::to_string(100000 + i) + "\n";
    text += "NOTE:" + std::string(900'000, 'n') + "\nEND:VCARD\n";
    const CardList list = cards_of(text);
    REQUIRE(list.cards.size() == 1);
    CHECK(list.cards[0].phones.size() == max_values_per_card);
    CHECK(list.cards[0].notes.size() <= max_note_bytes);
    CHECK(list.remarks.size() >= 2);
}

TEST_CASE("SeveralVersionsInOneFile") {
    const CardList list = cards_of(
        "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:=C3=91;A\nEND:VCARD\n\n\n"
        "begin:vcard\nversion:3.0\nfn:B\\, C\nend:vcard\n"
        "BEGIN: "
        "VCARD\nVERSION:4.0\nFN:D\nLANG:sv\nTZ:+01:00\nUID:urn:uuid:1\nREV:20260101T000000Z\n"
        "CATEGORIES:a,b\\,c\nEND:VCARD");
    REQUIRE(list.cards.size() == 3);
    CHECK(list.cards[0].full_name == "A Ñ");
    CHECK(list.cards[1].full_name == "B, C");
    CHECK(list.cards[2].language == "sv");
    CHECK(list.cards[2].time_zone == "+01:00");
    CHECK(list.cards[2].uid == "urn:uuid:1");
    CHECK(list.cards[2].rev == "20260101T000000Z");
    CHECK(list.cards[2].categories == std::vector<std::string>{"a", "b,c"});
    CHECK(list.cards[2].place == 11);
}
