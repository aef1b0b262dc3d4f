// What is exported comes back the same through our own readers.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "card_writer.h"
#include "domain/commands.h"
#include "interop/calendar_writer.h"
#include "interop/csv_writer.h"
#include "interop/document.h"
#include "interop/html_text.h"
#include "interop/mail_writer.h"
#include "interop/vcard_writer.h"
#include "interop_support.h"
#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;
using wordkeep::test::berlin;
using wordkeep::test::Random;

namespace {

class NoZones : public ZoneSource {
  public:
    const Zone* find(std::string_view) override { return nullptr; }
    std::string local_name() override { return {}; }
    std::vector<std::string> names() override { return {}; }
};

/// In a list of one cell the signs that separate values cannot be part of one.
std::string word(Random& random) {
    std::string text = random_name(random);
    std::erase_if(text, [](char c) { return c == ':' || c == ',' || c == ';' || c == '\\'; });
    text = cleaned(text, LineBreaks::drop);
    return has_visible_text(text) ? text : "word";
}

Client random_client(Random& random) {
    static const std::vector<PointKind> phone_kinds{PointKind::work, PointKind::home,
                                                    PointKind::mobile, PointKind::fax};
    static const std::vector<PointKind> place_kinds{PointKind::work, PointKind::home,
                                                    PointKind::other};
    Client client;
    client.name = random_name(random);
    if (random.one_in(2)) client.organisation = random_name(random);
    if (random.one_in(2)) client.title = random_name(random);
    if (random.one_in(3)) client.nicknames = {"Nick" + std::to_string(random.between(1, 99))};
    for (auto i = random.between(0, 3); i > 0; --i)
        client.phones.push_back({random.pick(phone_kinds),
                                 "+46 8 " + std::to_string(random.between(10'000, 9'999'999)),
                                 {}});
    for (auto i = random.between(0, 3); i > 0; --i)
        client.emails.push_back({random.pick(place_kinds),
                                 "x" + std::to_string(random.between(0, 99'999'999)) + "@y.example",
                                 {}});
    // A word of one's own stands in the place of the kind.
    if (!client.emails.empty() && random.one_in(3))
        client.emails[0] = {PointKind::other, "bill@y.example", "Billing"};
    if (random.one_in(2)) client.addresses = {word(random) + "\n123 " + word(random)};
    if (random.one_in(2)) client.urls = {"https://x.example/?a=1,2;b=3"};
    if (random.one_in(2)) client.birthday = random.one_in(2) ? "1960-09-10" : "--03-07";
    if (random.one_in(2)) client.categories = {"good", "VIP"};
    client.notes = random_text(random, 150);
    if (!has_visible_text(client.notes)) client.notes.clear();
    if (random.one_in(2)) client.external_uid = "uid-" + std::to_string(random.between(1, 999));
    client.language = random.one_in(2) ? ClientLanguage::german : ClientLanguage::swedish;
    if (random.one_in(2)) client.zone = "Europe/Stockholm";
    return client;
}

/// What a reader adds: places, counts, the parts of an address.
ContactCard comparable(ContactCard card) {
    card.place = 0;
    card.given = card.family = card.additional = card.prefix = card.suffix = {};
    for (CardAddress& address : card.addresses)
        address.street = address.city = address.extended = address.region = address.postcode =
            address.country = address.po_box = {};
    return card;
}

void check_same(const ContactCard& read, const ContactCard& written) {
    const ContactCard a = comparable(read), b = comparable(written);
    CHECK(a.full_name == b.full_name);
    CHECK(a.uid == b.uid);
    CHECK(a.organisation == b.organisation);
    CHECK(a.title == b.title);
    CHECK(a.nicknames == b.nicknames);
    CHECK(a.notes == b.notes);
    CHECK(a.birthday == b.birthday);
    CHECK(a.categories == b.categories);
    CHECK(a.language == b.language);
    CHECK(a.time_zone == b.time_zone);
    CHECK(plain(a.extras) == plain(b.extras));
    CHECK(a.phones == b.phones);
    CHECK(a.emails == b.emails);
    CHECK(a.addresses == b.addresses);
    CHECK(a.urls == b.urls);
}

Workspace workspace_with(const std::vector<Client>& clients, std::vector<ContactCard>& cards) {
    Workspace workspace;
    IdSource ids;
    for (const Client& client : clients) {
        const Result<Event> event =
            decide(workspace, Add<Client>{client, {}},
                   Inputs{wordkeep::test::at(berlin(), "2026-11-20T12:00"), &ids});
        REQUIRE(event.has_value());
        (void)workspace.apply(*event);
    }
    workspace.clients().for_each(
        [&](ClientId id, const Client& client) { cards.push_back(card_of(client, id)); });
    return workspace;
}

}  // namespace

TEST_CASE("ClientsComeBackFromTheirVcards") {
    auto random = wordkeep::test::seeded_random("vCard export");
    for (int round = 0; round < 200; ++round) {
        std::vector<ContactCard> cards;
        for (std::uint64_t i = 1; i <= 3; ++i)
            cards.push_back(card_of(random_client(random), ClientId{i}));
        const std::string text = vcards_of(cards);
        CAPTURE(text);
        CHECK(is_utf8(text));
        const CardList list = read_contacts(text).list;
        CHECK(list.rejected.empty());
        CHECK(list.remarks.empty());
        REQUIRE(list.cards.size() == cards.size());
        for (std::size_t i = 0; i < cards.size(); ++i)
            check_same(list.cards[i], cards[i]);
    }
}

TEST_CASE("ClientsComeBackFromTheirCsvInEveryStyle") {
    auto random = wordkeep::test::seeded_random("CSV export");
    for (int round = 0; round < 100; ++round) {
        std::vector<Client> clients;
        for (auto i = random.between(1, 4); i > 0; --i)
            clients.push_back(random_client(random));
        std::vector<ContactCard> cards;
        const Workspace workspace = workspace_with(clients, cards);
        const std::string text =
            clients_csv(workspace, {random.one_in(2) ? ',' : ';', random.one_in(2)});
        CAPTURE(text);
        const CardList list = read_contacts(text).list;
        CHECK(plain(list.rejected).empty());
        REQUIRE(list.cards.size() == cards.size());
        for (std::size_t i = 0; i < cards.size(); ++i)
            check_same(list.cards[i], cards[i]);
    }
}

TEST_CASE("CellsComeBackWhateverIsInThem") {
    auto random = wordkeep::test::seeded_random("CSV cells");
    static const std::vector<std::string> awkward{"=1+1", "+46 8", "-5",  "@x",  "'=a",  "''+b",
                                                  "'",    "\"q\"", "a;b", "a,b", "a\nb", "'n",
                                                  "",     "\"",    "=",   "å"};
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<std::string>> rows{{"Name", "Notes", "Labels", "UID"}};
        for (auto i = random.between(1, 6); i > 0; --i) {
            std::vector<std::string> row{"Anna"};
            while (row.size() < 4)
                row.push_back(random.one_in(2) ? random.pick(awkward) : random_text(random, 20));
            rows.push_back(std::move(row));
        }
        const CsvStyle style{random.one_in(2) ? ',' : ';', random.one_in(2)};
        const std::string text = csv_text(rows, style);
        CAPTURE(text);
        ContactFileReader reader(text.size());
        reader.feed(text);
        reader.finish();
        REQUIRE(reader.kind() == ContactFileKind::csv);
        REQUIRE(reader.table().row_count() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<std::string> cells;
            for (const std::string_view cell : reader.table().cells(i))
                cells.emplace_back(cell);
            CHECK(cells == rows[i]);
        }
    }
}

TEST_CASE("NoCellIsTakenForAFormula") {
    const std::vector<std::vector<std::string>> rows{{"=HYPERLINK(1)", "+46", "-1", "@a", "ok"}};
    CHECK(csv_text(rows, {',', false}) == "'=HYPERLINK(1),'+46,'-1,'@a,ok\r\n");
}

TEST_CASE("TasksAndEventsComeBackFromTheirCalendar") {
    auto random = wordkeep::test::seeded_random("calendar export");
    NoZones zones;
    const Instant base = wordkeep::test::at(berlin(), "2026-11-20T12:00");
    for (int round = 0; round < 200; ++round) {
        std::vector<CalendarItem> items;
        for (auto i = random.between(1, 5); i > 0; --i) {
            CalendarItem item;
            item.kind = random.one_in(2) ? CalendarKind::todo : CalendarKind::event;
            item.uid = "7f3a-" + std::to_string(i) + "@wordkeep";
            item.title = cleaned(random_text(random, 60), LineBreaks::drop);
            item.note = random_text(random, 60);
            item.stamp = base;
            item.day = date_of(berlin().to_local(base)) + std::chrono::days{random.between(0, 300)};
            if (random.one_in(2)) {
                item.at = base + std::chrono::minutes{random.between(0, 400'000)};
                item.day = berlin().date_at(*item.at);
                if (item.kind == CalendarKind::event)
                    item.to = *item.at + std::chrono::minutes{random.between(0, 300)};
            }
            item.done = item.kind == CalendarKind::todo && random.one_in(4);
            items.push_back(std::move(item));
        }
        const std::string text = calendar_text(items);
        CAPTURE(text);
        CalendarReader reader;
        reader.feed(text);
        reader.finish();
        REQUIRE(reader.calendar().events.size() == items.size());
        const CalendarEntries found =
            entries_in(reader.calendar(),
                       {wordkeep::test::date("2026-01-01"), wordkeep::test::date("2029-01-01")},
                       zones, berlin());
        CHECK(found.rejected.empty());
        REQUIRE(found.entries.size() == items.size());
        for (const CalendarItem& item : items) {
            const auto same = std::ranges::find(found.entries, item.uid, &CalendarEntry::uid);
            REQUIRE(same != found.entries.end());
            CHECK(same->title == item.title);
            CHECK(same->kind == item.kind);
            CHECK(same->done == item.done);
            CHECK(same->all_day == !item.at.has_value());
            CHECK(same->first_day == item.day);
            if (item.at) CHECK(same->from == *item.at);
            if (item.to) CHECK(same->to == *item.to);
        }
    }
}

TEST_CASE("LinesOfCalendarsAndCardsStayWithin75BytesAndTearNoCharacter") {
    Client client;
    client.name = "Ådne";
    for (int i = 0; i < 60; ++i)
        client.notes += "åäö😀 ,;\\";
    const std::vector<ContactCard> cards{card_of(client, ClientId{1})};
    CalendarItem item;
    item.title = client.notes;
    const std::vector<CalendarItem> items{item};
    for (const std::string& text : {vcards_of(cards), calendar_text(items)}) {
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = rest.find("\r\n");
            REQUIRE(end != std::string_view::npos);
            CHECK(end <= 75);
            CHECK(is_utf8(rest.substr(0, end)));
            rest.remove_prefix(end + 2);
        }
    }
}

TEST_CASE("OpenCommitmentsBecomeTasksWithStableIds") {
    Workspace workspace;
    IdSource ids;
    const Instant now = wordkeep::test::at(berlin(), "2026-11-20T12:00");
    const auto apply = [&](const Command& command) {
        const Result<Event> event = decide(workspace, command, Inputs{now, &ids});
        REQUIRE(event.has_value());
        (void)workspace.apply(*event);
    };
    Client client;
    client.name = "Lena";
    apply(Add<Client>{client, {}});
    Commitment commitment;
    workspace.clients().for_each([&](ClientId id, const Client&) { commitment.client = id; });
    commitment.what = "the draft";
    commitment.made_at = now;
    commitment.due = {wordkeep::test::date("2026-12-01"), 15 * 60};
    apply(Add<Commitment>{commitment, {}});
    const std::vector<CalendarItem> items = calendar_items(workspace, berlin(), now);
    REQUIRE(items.size() == 1);
    CHECK(items[0].title == "Lena: the draft");
    CHECK(items == calendar_items(workspace, berlin(), now));
    const std::string text = calendar_text(items);
    CHECK(text.contains("DUE:20261201T140000Z\r\n"));
    CHECK(text.contains("DTSTAMP:20261120T110000Z\r\n"));
    CHECK(!text.contains("DURATION"));
}

TEST_CASE("DraftsComeBackFromTheirFile") {
    auto random = wordkeep::test::seeded_random("mail export");
    for (int round = 0; round < 300; ++round) {
        const MailAddress to{random.one_in(3) ? "" : random_name(random), "anna@example.com"};
        const std::string subject = cleaned(random_text(random, 100), LineBreaks::drop);
        std::string text = random_text(random, 300);
        if (random.one_in(4)) text = "From me\n.\n..\nFrom you\n" + text;
        text = cleaned(text);
        const std::string file = mail_draft({to, {"", "bo@example.com"}}, subject, text);
        CAPTURE(file);
        CHECK(
            std::ranges::all_of(file, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
        std::string_view rest = file;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find("\r\n"), rest.size());
            CHECK(end <= 78);
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
        const Result<Mail> mail = read_mail(file);
        if (subject.empty()) continue;
        REQUIRE(mail.has_value());
        REQUIRE(mail->to.size() == 2);
        CHECK(mail->to[0] == to);
        CHECK(mail->to[1].email == "bo@example.com");
        CHECK(mail->subject == subject);
        CHECK(mail->text == text);
    }
}

TEST_CASE("AReportLeavesInThreeForms") {
    const Document report{.title = "Week 47",
                          .language = "en",
                          .blocks = {{BlockKind::paragraph, "Hello <Anna> & co,\n1. not a list"},
                                     {BlockKind::heading, "Done"},
                                     {BlockKind::done_item, "Draft *sent*"},
                                     {BlockKind::open_item, "Call\nback"},
                                     {BlockKind::quote, "fine"}}};
    CHECK(to_plain_text(report) ==
          "Week 47\n\nHello <Anna> & co,\n1. not a list\n\nDone\n\n"
          "[x] Draft *sent*\n[ ] Call\n    back\n\n> fine\n");
    CHECK(to_markdown(report) ==
          "# Week 47\n\nHello \\<Anna\\> \\& co,  \n1\\. not a list\n\n"
          "## Done\n\n- [x] Draft \\*sent\\*\n- [ ] Call  \n  back\n\n"
          "> fine\n");
    const std::string html = to_html(report);
    CHECK(html.contains("<p>Hello &lt;Anna&gt; &amp; co,<br>\n1. not a list</p>"));
    CHECK(html.contains("<html lang=\"en\">"));
    CHECK(html_to_text(html) ==
          "Week 47\n\nHello <Anna> & co,\n1. not a list\n\nDone\n\n"
          "- ✓ Draft *sent*\n- ☐ Call\nback\n> fine");
}

TEST_CASE("NothingInAReportBecomesMarkupOfItsOwn") {
    auto random = wordkeep::test::seeded_random("report");
    for (int round = 0; round < 200; ++round) {
        const std::string text = cleaned(random_text(random, 80), LineBreaks::drop);
        if (!has_visible_text(text)) continue;
        const Document document{
            .title = {}, .language = "de", .blocks = {{BlockKind::paragraph, text}}};
        CAPTURE(text);
        CHECK(to_plain_text(document) == text + "\n");
        // HTML knows one space where there are several.
        std::string once;
        for (const char c : text)
            if (c != ' ' || !once.ends_with(' ')) once += c;
        CHECK(html_to_text(to_html(document)) == once);
    }
}
