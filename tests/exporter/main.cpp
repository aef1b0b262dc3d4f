// Writes what Wordkeep exports to a folder, for parsers that are not ours: random clients and
// tasks, and beside them as JSON what must be found in them.
//   exporter FOLDER

#include <fstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "interop/calendar_writer.h"
#include "interop/vcard_writer.h"
#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

std::string random_text(test::Random& random, int longest) {
    static const std::vector<std::string> signs{"a", "b", " ", ",", ";",  ":", "\\", "\"",  "=",
                                                "'", "ä", "€", "Я", "孙", "😀", "n",  "\\n", "\n"};
    std::string out;
    for (auto i = random.between(1, longest); i > 0; --i)
        out += random.pick(signs);
    return cleaned("x" + out + "x");
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out + '"';
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

void write_cards(test::Random& random, const std::string& folder) {
    std::vector<ContactCard> cards;
    std::string expected;
    for (std::uint64_t i = 1; i <= 60; ++i) {
        Client client;
        client.name = cleaned(random_text(random, 30), LineBreaks::drop);
        client.organisation = cleaned(random_text(random, 30), LineBreaks::drop);
        client.notes = random_text(random, 200);
        // The parser that reads it leaves an escaped semicolon as it is, in vCards only.
        for (std::string* text : {&client.name, &client.organisation, &client.notes})
            std::erase(*text, ';');
        client.emails = {{PointKind::work, "x" + std::to_string(i) + "@y.example", {}}};
        client.phones = {{PointKind::mobile, "+46 8 " + std::to_string(1000 + i), "Direct"}};
        client.addresses = {random_text(random, 30)};
        cards.push_back(card_of(client, ClientId{i}));
        expected += (expected.empty() ? "[" : ",\n ") + std::string("{\"name\":") +
                    quoted(client.name) + ",\"organisation\":" + quoted(client.organisation) +
                    ",\"notes\":" + quoted(client.notes) +
                    ",\"email\":" + quoted(client.emails[0].value) +
                    ",\"phone\":" + quoted(client.phones[0].value) + '}';
    }
    write(folder + "/clients.vcf", vcards_of(cards));
    write(folder + "/clients.json", expected + "]\n");
}

void write_tasks(test::Random& random, const std::string& folder) {
    std::vector<CalendarItem> items;
    std::string expected;
    const Instant base = test::at(test::berlin(), "2026-11-20T12:00");
    for (int i = 1; i <= 60; ++i) {
        CalendarItem item;
        item.kind = i % 4 == 0 ? CalendarKind::event : CalendarKind::todo;
        item.uid = "7f3a-" + std::to_string(i) + "@wordkeep";
        item.title = cleaned(random_text(random, 90), LineBreaks::drop);
        item.note = random_text(random, 90);
        item.stamp = base;
        item.day = test::date("2026-12-01");
        if (i % 3 == 0) item.at = base + std::chrono::hours{i};
        if (item.kind == CalendarKind::event && item.at) item.to = *item.at + std::chrono::hours{1};
        item.done = item.kind == CalendarKind::todo && i % 5 == 0;
        if (item.done) item.done_at = base;
        expected += (expected.empty() ? "[" : ",\n ") + std::string("{\"uid\":") +
                    quoted(item.uid) + ",\"title\":" + quoted(item.title) +
                    ",\"note\":" + quoted(item.note) +
                    ",\"when\":" + quoted(item.at ? to_iso(*item.at) : to_iso(item.day)) +
                    ",\"done\":" + (item.done ? "true" : "false") + '}';
        items.push_back(std::move(item));
    }
    write(folder + "/tasks.ics", calendar_text(items));
    write(folder + "/tasks.json", expected + "]\n");
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    test::Random random = test::seeded_random("exporter");
    write_cards(random, arguments[1]);
    write_tasks(random, arguments[1]);
}
