// Random cards, written by the book in every version, come back as they were.

#include <doctest/doctest.h>

#include "card_writer.h"
#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

namespace {

struct WrittenCard {
    std::string name, family, given, organisation, note, street, city;
    std::vector<std::string> categories;
    std::vector<std::string> phones, emails;
};

WrittenCard random_card(wordkeep::test::Random& random) {
    WrittenCard card;
    card.name = random_name(random);
    card.family = random_name(random);
    card.given = random_name(random);
    if (!random.one_in(3)) card.organisation = random_name(random);
    if (!random.one_in(3)) card.note = random_text(random, 120);
    card.street = random_name(random);
    card.city = random_name(random);
    for (auto i = random.between(0, 3); i > 0; --i)
        card.phones.push_back("+46 8 555 " + std::to_string(random.between(1000, 9'999'999)));
    for (auto i = random.between(0, 3); i > 0; --i)
        card.emails.push_back("x" + std::to_string(random.between(0, 99'999'999)) + "@y.example");
    return card;
}

struct Style {
    std::string version;
    std::string line_break;
    std::size_t width;
};

void add_line(std::string& out, const Style& style, const std::string& line) {
    out += folded(line, style.width, style.line_break);
}

std::string written(const WrittenCard& card, const Style& style) {
    std::string out = "BEGIN:VCARD" + style.line_break;
    add_line(out, style, "VERSION:" + style.version);
    add_line(out, style, "FN:" + escaped(card.name, ",;"));
    add_line(out, style,
             "N:" + escaped(card.family, ",;") + ";" + escaped(card.given, ",;") + ";;;");
    if (!card.organisation.empty()) add_line(out, style, "ORG:" + escaped(card.organisation, ",;"));
    if (!card.note.empty()) add_line(out, style, "NOTE:" + escaped(card.note, ",;"));
    add_line(out, style, "PHOTO;ENCODING=b;TYPE=JPEG:" + std::string(500, 'A'));
    add_line(
        out, style,
        "ADR;TYPE=WORK:;;" + escaped(card.street, ",;") + ";" + escaped(card.city, ",;") + ";;;");
    for (const std::string& phone : card.phones)
        add_line(out, style, "TEL;TYPE=CELL:" + phone);
    for (const std::string& email : card.emails)
        add_line(out, style, "EMAIL:" + email);
    return out + "END:VCARD" + style.line_break;
}

std::string written_in_2_1(const WrittenCard& card) {
    const std::string coded = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
    std::string out = "BEGIN:VCARD\r\nVERSION:2.1\r\n";
    out += "FN" + coded + quoted_printable(card.name, 70) + "\r\n";
    out += "N" + coded +
           quoted_printable(escaped(card.family, ";") + ";" + escaped(card.given, ";"), 70) +
           "\r\n";
    if (!card.organisation.empty())
        out += "ORG" + coded + quoted_printable(escaped(card.organisation, ";"), 70) + "\r\n";
    if (!card.note.empty()) out += "NOTE" + coded + quoted_printable(card.note, 70) + "\r\n";
    out += "ADR;WORK" + coded +
           quoted_printable(";;" + escaped(card.street, ";") + ";" + escaped(card.city, ";"), 70) +
           "\r\n";
    out += "PHOTO;ENCODING=BASE64;JPEG:AAAA\r\n BBBB\r\n\r\n";
    for (const std::string& phone : card.phones)
        out += "TEL;CELL:" + phone + "\r\n";
    for (const std::string& email : card.emails)
        out += "EMAIL;INTERNET:" + email + "\r\n";
    return out + "END:VCARD\r\n";
}

void check_same(const ContactCard& read, const WrittenCard& card) {
    CHECK(read.full_name == card.name);
    CHECK(read.family == card.family);
    CHECK(read.given == card.given);
    CHECK(read.organisation == card.organisation);
    CHECK(read.notes == (has_visible_text(card.note) ? card.note : ""));
    CHECK(read.photos_skipped == 1);
    REQUIRE(read.addresses.size() == 1);
    CHECK(read.addresses[0].street == card.street);
    CHECK(read.addresses[0].city == card.city);
    REQUIRE(read.phones.size() == card.phones.size());
    for (std::size_t i = 0; i < card.phones.size(); ++i)
        CHECK(read.phones[i].value == card.phones[i]);
    REQUIRE(read.emails.size() == card.emails.size());
    for (std::size_t i = 0; i < card.emails.size(); ++i)
        CHECK(read.emails[i].value == card.emails[i]);
}

}  // namespace

TEST_CASE("RandomCardsComeBackAsTheyWereWritten") {
    auto random = wordkeep::test::seeded_random("vCard round trip");
    static const std::vector<std::string> versions{"2.1", "3.0", "4.0"};
    static const std::vector<std::string> line_breaks{"\r\n", "\n", "\r\r\n", "\r"};
    for (int round = 0; round < 300; ++round) {
        std::vector<WrittenCard> cards;
        std::string text;
        for (auto i = random.between(1, 5); i > 0; --i) {
            cards.push_back(random_card(random));
            const std::string& version = random.pick(versions);
            const Style style{
                version, random.pick(line_breaks),
                static_cast<std::size_t>(random.between(version == "2.1" ? 72 : 3, 120))};
            text += version == "2.1" ? written_in_2_1(cards.back()) : written(cards.back(), style);
        }
        CAPTURE(text);
        const auto slice = static_cast<std::size_t>(random.between(1, 300));
        const CardList list = read_contacts(text, slice).list;
        REQUIRE(list.cards.size() == cards.size());
        CHECK(list.rejected.empty());
        for (std::size_t i = 0; i < cards.size(); ++i)
            check_same(list.cards[i], cards[i]);
    }
}

TEST_CASE("DamagedCardsNeverYieldInvalidText") {
    auto random = wordkeep::test::seeded_random("damaged vCards");
    for (int round = 0; round < 400; ++round) {
        std::string text = random.one_in(2) ? written_in_2_1(random_card(random)) +
                                                  written_in_2_1(random_card(random))
                                            : written(random_card(random), {"3.0", "\r\n", 40});
        for (auto i = random.between(1, 12); i > 0; --i) {
            const auto at = static_cast<std::size_t>(
                random.between(0, static_cast<std::int64_t>(text.size()) - 1));
            if (random.one_in(2))
                text[at] = static_cast<char>(random.next());
            else
                text.erase(at, static_cast<std::size_t>(random.between(1, 9)));
        }
        CAPTURE(text);
        const FileResult whole = read_contacts(text);
        for (const ContactCard& card : whole.list.cards) {
            CHECK(is_utf8(card.full_name));
            CHECK(is_utf8(card.notes));
            CHECK(!card.full_name.empty());
            for (const CardPhone& phone : card.phones)
                CHECK(is_utf8(phone.value + phone.label));
        }
        CHECK(read_contacts(text, 7).list == whole.list);
    }
}
