// The tables of records for spreadsheets: every cell comes back as it was.

#include <doctest/doctest.h>

#include "card_writer.h"
#include "domain/commands.h"
#include "interop/csv_writer.h"
#include "interop_support.h"
#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;
using wordkeep::test::berlin;

namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& text) {
    CsvReader reader;
    reader.feed(text);
    reader.finish();
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < reader.table().row_count(); ++i) {
        rows.emplace_back();
        for (const std::string_view cell : reader.table().cells(i))
            rows.back().emplace_back(cell);
    }
    return rows;
}

struct Book {
    Workspace workspace;
    IdSource ids;
    Instant now = wordkeep::test::at(berlin(), "2026-11-20T12:00");

    void apply(const Command& command) {
        const Result<Event> event = decide(workspace, command, Inputs{now, &ids});
        REQUIRE(event.has_value());
        (void)workspace.apply(*event);
    }
    ClientId client(const std::string& name) {
        Client client;
        client.name = name;
        apply(Add<Client>{client, {}});
        ClientId last;
        workspace.clients().for_each([&](ClientId id, const Client&) { last = id; });
        return last;
    }
};

}  // namespace

TEST_CASE("CommitmentsComeBackFromTheirCsv") {
    auto random = wordkeep::test::seeded_random("commitments CSV");
    for (int round = 0; round < 60; ++round) {
        Book book;
        const std::string name = random_name(random);
        const ClientId id = book.client(name);
        Commitment commitment;
        commitment.client = id;
        commitment.owner = random.one_in(2) ? Owner::me : Owner::client;
        commitment.what = "w" + cleaned(random_text(random, 60), LineBreaks::drop);
        commitment.made_at = book.now;
        commitment.due.date = date_of(berlin().to_local(book.now)) + std::chrono::days{3};
        if (random.one_in(2)) commitment.due.minute = 15 * 60;
        book.apply(Add<Commitment>{commitment, {}});
        std::string stored;
        book.workspace.commitments().for_each(
            [&](CommitmentId, const Commitment& one) { stored = one.what; });
        const CsvStyle style{random.one_in(2) ? ',' : ';', random.one_in(2)};
        const auto rows = rows_of(commitments_csv(book.workspace, berlin(), style));
        REQUIRE(rows.size() == 2);
        REQUIRE(rows[1].size() == rows[0].size());
        CHECK(rows[1][0] == name);
        CHECK(rows[1][1] == enum_name(commitment.owner));
        CHECK(rows[1][3] == stored);
        CHECK(rows[1][4] == "2026-11-20 12:00");
        CHECK(rows[1][5] == (commitment.due.minute ? "2026-11-23 15:00" : "2026-11-23"));
    }
}

TEST_CASE("ConversationsComeBackFromTheirCsv") {
    auto random = wordkeep::test::seeded_random("conversations CSV");
    for (int round = 0; round < 60; ++round) {
        Book book;
        Conversation conversation;
        conversation.client = book.client("=Anna; \"B\"");
        conversation.at = book.now;
        conversation.channel = Channel::call;
        conversation.direction = random.one_in(2) ? Direction::in : Direction::out;
        conversation.duration_minutes = 12;
        conversation.subject = cleaned(random_text(random, 40), LineBreaks::drop);
        conversation.note = cleaned(random_text(random, 200));
        LogConversation log;
        log.conversation = conversation;
        log.at = book.now;
        book.apply(log);
        const Conversation* stored = nullptr;
        book.workspace.conversations().for_each(
            [&](ConversationId, const Conversation& one) { stored = &one; });
        REQUIRE(stored);
        const CsvStyle style{random.one_in(2) ? ',' : ';', random.one_in(2)};
        const auto rows = rows_of(conversations_csv(book.workspace, berlin(), style));
        REQUIRE(rows.size() == 2);
        CHECK(rows[1][0] == "2026-11-20 12:00");
        CHECK(rows[1][1] == "=Anna; \"B\"");
        CHECK(rows[1][2] == "call");
        CHECK(rows[1][5] == "12");
        CHECK(rows[1][6] == stored->subject);
        CHECK(rows[1][7] == stored->note);
    }
}
