// What columns mean: by their headers in every dialect, by their neighbours, by their cells.

#include "interop/csv_mapping.h"

#include <doctest/doctest.h>

#include "interop/csv_dates.h"
#include "interop/csv_headers.h"
#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;

TEST_CASE("HeadersAreUnderstoodByTheirWords") {
    struct Row {
        const char* header;
        CardField field;
        int slot = 0;
        PhoneKind phone = PhoneKind::other;
        PlaceKind place = PlaceKind::other;
    };
    using F = CardField;
    const Row rows[] = {
        // Google
        {"First Name", F::given},
        {"Phonetic First Name", F::note_line},
        {"Organization Name", F::organisation},
        {"Organization 1 - Title", F::title},
        {"Organization 2 - Name", F::note_line},
        {"E-mail 1 - Label", F::email_label, 0},
        {"E-mail 2 - Value", F::email, 1},
        {"Phone 3 - Value", F::phone, 2},
        {"Phone 3 - Type", F::phone_label, 2},
        {"Address 1 - Formatted", F::address, 0},
        {"Address 2 - City", F::city, 1},
        {"Address 1 - Extended Address", F::extended, 0},
        {"Address 2 - PO Box", F::po_box, 1},
        {"Website 1 - Value", F::url, 0},
        {"Relation 1 - Value", F::custom_value, 17},
        {"Custom Field 2 - Label", F::custom_label, 50},
        {"IM 1 - Service", F::custom_label, 65},
        {"IM 1 - Type", F::ignore},
        {"Group Membership", F::categories},
        {"Labels", F::categories},
        {"File As", F::ignore},
        // Outlook, English
        {"E-mail Address", F::email, 0},
        {"E-mail 2 Address", F::email, 1},
        {"E-mail Type", F::email_label, 0},
        {"E-mail Display Name", F::ignore},
        {"Business Phone", F::phone, 0, PhoneKind::work},
        {"Business Phone 2", F::phone, 1, PhoneKind::work},
        {"Home Fax", F::phone, 0, PhoneKind::fax},
        {"Company Main Phone", F::phone, 0, PhoneKind::work},
        {"Mobile Phone", F::phone, 0, PhoneKind::mobile},
        {"Business Street 2", F::street, 0, {}, PlaceKind::work},
        {"Business Country/Region", F::country, 0, {}, PlaceKind::work},
        {"Home Postal Code", F::postcode, 0, {}, PlaceKind::home},
        {"Home Address PO Box", F::po_box, 0, {}, PlaceKind::home},
        {"Web Page", F::url, 0},
        {"Sensitivity", F::ignore},
        {"Manager's Name", F::note_line},
        // Outlook, German
        {"Weitere Vornamen", F::additional},
        {"Straße geschäftlich 3", F::street, 0, {}, PlaceKind::work},
        {"STRASSE GESCHÄFTLICH", F::street, 0, {}, PlaceKind::work},
        {"Geschäftlich: Straße", F::street, 0, {}, PlaceKind::work},
        {"Bundesland/Kanton privat", F::region, 0, {}, PlaceKind::home},
        {"Weiteres/e Land/Region", F::country},
        {"Telefon (privat 2)", F::phone, 1, PhoneKind::home},
        {"Telefon geschäftlich", F::phone, 0, PhoneKind::work},
        {"Mobiltelefon 2", F::phone, 1, PhoneKind::mobile},
        {"E-Mail-Adresse", F::email, 0},
        {"E-Mail 2: Adresse", F::email, 1},
        {"E-Mail 2: Typ", F::email_label, 1},
        {"E-Mail: Angezeigter Name", F::ignore},
        {"Postfach geschäftlich", F::po_box, 0, {}, PlaceKind::work},
        {"Privat", F::ignore},
        {"Vertraulichkeit", F::ignore},
        {"Name Assistent", F::note_line},
        // Outlook, Swedish
        {"Förnamn", F::given},
        {"Mellannamn", F::additional},
        {"Befattning", F::title},
        {"Gatuadress, arbete", F::street, 0, {}, PlaceKind::work},
        {"Gata (hem)", F::street, 0, {}, PlaceKind::home},
        {"Land/region, arbete", F::country, 0, {}, PlaceKind::work},
        {"Telefon (arbete) 2", F::phone, 1, PhoneKind::work},
        {"Arbetstelefon", F::phone, 0, PhoneKind::work},
        {"Hemtelefon", F::phone, 0, PhoneKind::home},
        {"Personsökare", F::phone, 0, PhoneKind::pager},
        {"E-postadress", F::email, 0},
        {"E-postadress 2", F::email, 1},
        {"E-posttyp", F::email_label, 0},
        {"E-post, visningsnamn", F::ignore},
        {"Webbsida", F::url},
        {"Anteckningar", F::notes},
        {"Födelsedag", F::birthday},
        {"Känslighet", F::ignore},
        // others
        {"Record ID", F::uid},
        {"Email", F::email},
        {"Email Verified", F::note_line},
        {"phone_number", F::phone},
        {"phoneNumber2", F::phone, 1},
        {"Associated Company", F::organisation},
        {"Contact owner", F::ignore},
        {"Lead Status", F::note_line},
        {"client.name", F::organisation},
        {"client.address1", F::street},
        {"client.address2", F::street},
        {"client.postal_code", F::postcode},
        {"client.shipping_city", F::city, 100},
        {"contact.first_name", F::given},
        {"contact.email", F::email},
        {"contact.phone", F::phone},
        {"client.private_notes", F::notes},
        {"Telefonnummer", F::phone},
        {"PLZ", F::postcode},
        {"Handy", F::phone, 0, PhoneKind::mobile},
        {"Company", F::organisation},
        {"Website URL", F::url},
        {"", F::note_line},
        {"Lieblingsfarbe", F::note_line},
    };
    for (const Row& row : rows) {
        CAPTURE(row.header);
        const ColumnTarget target = target_of_header(row.header);
        CHECK(static_cast<int>(target.field) == static_cast<int>(row.field));
        CHECK(static_cast<int>(target.slot) == row.slot);
        CHECK(static_cast<int>(target.phone_kind) == static_cast<int>(row.phone));
        CHECK(static_cast<int>(target.place_kind) == static_cast<int>(row.place));
    }
}

TEST_CASE("NeighboursDecideWhatAHeaderMeans") {
    struct Row {
        std::string claim;
        const char* text;
        std::size_t column;
        CardField field;
    };
    using F = CardField;
    const Row rows[] = {
        {"title beside a job title", "Title,Name,Job Title\nX,A,Boss\n", 0, F::prefix},
        {"title with forms of address", "Title,Name\nMr,A\nDr.,B\n", 0, F::prefix},
        {"title with jobs", "Title,Name\nBoss,A\nBuyer,B\n", 0, F::title},
        {"Titel beside Befattning", "Titel;Namn;Befattning\nFru;A;Chef\n", 0, F::prefix},
        {"name beside a first name", "Name;Vorname\nBerg;Anna\n", 0, F::family},
        {"name beside both", "Name,Given Name,Family Name\nA B,A,B\n", 0, F::full_name},
        {"client without a contact", "client.name,client.phone\nA,1\n", 0, F::full_name},
        {"address beside a city", "Name,Address,City\nA,Weg 1,Ort\n", 1, F::street},
        {"address alone", "Name,Address\nA,Weg 1 Ort\n", 1, F::address},
        {"address beside a street", "Name,Address,Street,City\nA,x,y,z\n", 1, F::address},
        {"unknown header over e-mail addresses", "Name,Où écrire\nA,a@b.example\n", 1, F::email},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const FileResult result = read_contacts(row.text);
        REQUIRE(row.column < result.mapping.columns.size());
        CHECK(static_cast<int>(result.mapping.columns[row.column].field) ==
              static_cast<int>(row.field));
    }
}

TEST_CASE("FilesWithoutAHeaderAreReadByTheirCells") {
    const FileResult result = read_contacts(
        "Anna,Berg,anna@berg.example,+46 8 555 01 32,1980-03-07,https://berg.example\n"
        "Bo,Dahl,bo@dahl.example,08-555 01 33,1981-04-08,https://dahl.example\n");
    CHECK(result.mapping.header == HeaderRow::absent);
    REQUIRE(result.list.cards.size() == 2);
    const ContactCard& card = result.list.cards[0];
    CHECK(card.given == "Anna");
    CHECK(card.family == "Berg");
    CHECK(card.emails.at(0).value == "anna@berg.example");
    CHECK(card.phones.at(0).value == "+46 8 555 01 32");
    CHECK(card.birthday == "1980-03-07");
    CHECK(card.urls.at(0).value == "https://berg.example");
    CHECK(card.place == 1);
}

TEST_CASE("ThePersonCanCorrectAColumn") {
    const CsvTable table = [] {
        CsvReader reader;
        reader.feed("Wer,Was,Wo,Womit\nAnna,anna at berg,Köln,0171 5550101\n");
        reader.finish();
        return reader.take_table();
    }();
    ColumnMapping mapping = guess_mapping(table);
    choose_column(mapping, 0, {CardField::full_name, 0, {}, {}});
    choose_column(mapping, 2, {CardField::city, 0, {}, {}});
    choose_column(mapping, 3, {CardField::phone, 0, PhoneKind::mobile, {}});
    CHECK_FALSE(mapping_problem(mapping));
    CardOutcome outcome = card_of_row(table, 1, mapping);
    REQUIRE(outcome.card);
    CHECK(outcome.card->full_name == "Anna");
    CHECK(outcome.card->addresses.at(0).city == "Köln");
    CHECK(outcome.card->phones.at(0).kind == PhoneKind::mobile);
    CHECK(plain(outcome.card->extras) == Texts{"import.extra.custom(label=Was) = anna at berg"});
    // A name has one column: the one before is kept with the notes.
    choose_column(mapping, 1, {CardField::full_name, 0, {}, {}});
    CHECK(mapping.columns[0].field == CardField::note_line);
    // Two columns of phones are two phones.
    choose_column(mapping, 2, {CardField::phone, 0, PhoneKind::work, {}});
    outcome = card_of_row(table, 1, mapping);
    CHECK(outcome.card->phones.size() == 2);
    choose_column(mapping, 99, {CardField::phone, 0, {}, {}});  // no such column: nothing happens
}

TEST_CASE("AMappingWithoutPeopleSaysSo") {
    ColumnMapping mapping;
    mapping.columns = {{CardField::city, 0, {}, {}}, {CardField::notes, 0, {}, {}}};
    REQUIRE(mapping_problem(mapping));
    CHECK(mapping_problem(mapping)->key == "reject.import.no_columns");
    mapping.columns[0].field = CardField::organisation;
    CHECK_FALSE(mapping_problem(mapping));
}

TEST_CASE("EveryTargetIsShownAsAChoice") {
    for (int field = 0; field <= static_cast<int>(CardField::custom_value); ++field) {
        const std::size_t choice = choice_of({static_cast<CardField>(field), 3, {}, {}});
        CHECK(choice < column_choices().size());
    }
    for (std::size_t i = 0; i < column_choices().size(); ++i)
        CHECK(choice_of(column_choices()[i].target) == i);
    CHECK(choice_of({CardField::phone_label, 0, {}, {}}) == column_choices().size() - 1);
}

TEST_CASE("DatesAreNeverGuessed") {
    using O = DateOrder;
    using S = CsvDate::State;
    struct Row {
        const char* text;
        O order;
        S state;
        const char* iso;
    };
    const Row rows[] = {
        {"1980-03-07", O::unknown, S::readable, "1980-03-07"},
        {"1980/3/7", O::unknown, S::readable, "1980-03-07"},
        {"--03-07", O::unknown, S::readable, "--03-07"},
        {"7.3.1980", O::unknown, S::readable, "1980-03-07"},
        {"07.03.1980 00:00:00", O::unknown, S::readable, "1980-03-07"},
        {"25/12/1980", O::unknown, S::readable, "1980-12-25"},
        {"12/25/1980", O::unknown, S::readable, "1980-12-25"},
        {"3/3/1980", O::unknown, S::readable, "1980-03-03"},
        {"3/7/1980", O::unknown, S::ambiguous, ""},
        {"3/7/1980", O::month_first, S::readable, "1980-03-07"},
        {"3/7/1980", O::day_first, S::readable, "1980-07-03"},
        {"30.2.1980", O::unknown, S::impossible, ""},
        {"0/0/00", O::unknown, S::empty, ""},
        {"0.0.00", O::unknown, S::empty, ""},
        {"3/7/80", O::month_first, S::not_a_date, ""},
        {"March 7", O::unknown, S::not_a_date, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const CsvDate date = read_csv_date(row.text, row.order);
        CHECK(static_cast<int>(date.state) == static_cast<int>(row.state));
        CHECK(date.iso == row.iso);
    }
}

TEST_CASE("OneClearDateTellsTheOrderOfAllOthers") {
    const CardList known = cards_of("Name,Birthday\nA,3/7/1980\nB,3/25/1980\n");
    CHECK(known.cards.at(0).birthday == "1980-03-07");
    CHECK(known.remarks.empty());
    const CardList unknown = cards_of("Name,Birthday\nA,3/7/1980\nB,4/5/1980\n");
    CHECK(unknown.cards.at(0).birthday.empty());
    CHECK(plain(unknown.cards.at(0).extras) == Texts{"import.field.birthday = 3/7/1980"});
    CHECK(plain(unknown.remarks).at(0) == "2: import.remark.ambiguous_date(text=3/7/1980)");
}

TEST_CASE("LabelsInCellsNameKinds") {
    CHECK(kinds_of_label("* Work").place == PlaceKind::work);
    CHECK(kinds_of_label("* Work").preferred);
    CHECK(kinds_of_label("Work Fax").phone == PhoneKind::fax);
    CHECK(kinds_of_label("Mobil").phone == PhoneKind::mobile);
    CHECK(kinds_of_label("Privat").phone == PhoneKind::home);
    CHECK(kinds_of_label("SMTP").label.empty());
    CHECK(kinds_of_label("Home Page").label.empty());
    CHECK(kinds_of_label("Grand Central").label == "Grand Central");
    CHECK(kinds_of_label("").label.empty());
}

TEST_CASE("TellingAddressesPhonesAndDatesApart") {
    CHECK(looks_like_email("a@b.example"));
    CHECK_FALSE(looks_like_email("a@b"));
    CHECK_FALSE(looks_like_email("a b@c.example"));
    CHECK_FALSE(looks_like_email("@b.example"));
    CHECK(looks_like_phone("+46 (8) 555-01 32"));
    CHECK_FALSE(looks_like_phone("12345"));
    CHECK_FALSE(looks_like_phone("07.03.1980"));
    CHECK_FALSE(looks_like_phone("Weg 12"));
}
