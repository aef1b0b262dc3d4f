// The command palette without its dialog.

#include "app/palette.h"

#include "desk.h"

namespace wordkeep::app {
namespace {

using Titles = std::vector<std::string>;

constexpr std::array commands{
    PaletteCommand{"log", "Log conversation", "C"},
    PaletteCommand{"commitments", "Commitments", "G P"},
    PaletteCommand{"client", "New client", "N"},
    PaletteCommand{.id = "data", .title = "Your data", .also = "backup restore Säkerhetskopia"}};

Titles found(Desk& desk, std::string_view query, const PaletteUse& use = {}) {
    Palette palette;
    palette.query = query;
    for (int steps = 0; palette.waits(desk.session()) && steps < 1000; ++steps)
        palette.step(desk.session());
    CHECK_FALSE(palette.waits(desk.session()));
    Titles titles;
    for (const Found& one : palette.found(desk.session(), commands, use))
        titles.push_back(one.title);
    return titles;
}

void promise(Desk& desk, ClientId client, std::string what) {
    CommitmentForm form;
    form.client.id = client;
    form.what = std::move(what);
    form.due = "Fri";
    desk.act(OpenCommitment{std::move(form)});
    desk.act(Submit{FormKind::commitment});
    REQUIRE_FALSE(desk.view().commitment);
}

void note(Desk& desk, ClientId client, std::string text, std::string subject = {}) {
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.subject = std::move(subject);
    form.note = std::move(text);
    desk.act(OpenLog{std::move(form)});
    desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
}

TEST_CASE("WithoutAQueryThePaletteOffersItsCommandsAndNobody") {
    Desk desk;
    (void)desk.add_client("Anna Meyer");
    CHECK(found(desk, "") == Titles{"Log conversation", "Commitments", "New client", "Your data"});
}

TEST_CASE("AVerbAndANameSayWhatToBeginAndWithWhom") {
    static const std::array<std::string, 3> verbs{"Write mail letter", "Log conversation",
                                                  "Talk now call"};
    struct Row {
        std::string_view query;
        std::vector<std::pair<std::size_t, std::string>> readings;
    };
    const std::vector<Row> table{
        {"write jutta", {{0, "jutta"}}},
        {"mail jutta", {{0, "jutta"}}},
        {"call jutta", {{2, "jutta"}}},
        {"jutta wr", {{0, "jutta"}}},
        {"Jutta Müller write", {{0, "jutta muller"}}},
        {"log anna", {{1, "anna"}}},
        {"conv anna", {{1, "anna"}}},
        {"log conversation anna", {{1, "anna"}}},
        {"write to jutta", {{0, "jutta"}}},
        {"Write: jutta", {{0, "jutta"}}},
        {"talk wri", {{0, "talk"}, {2, "wri"}}},
        {"write", {}},  // with whom?
        {"w jutta", {}},
        {"jutta", {}},
        {"", {}},
    };
    for (const Row& row : table) {
        CAPTURE(row.query);
        std::vector<std::pair<std::size_t, std::string>> readings;
        for (const DoneWith& one : done_with(row.query, verbs))
            readings.emplace_back(one.verb, one.name);
        CHECK(readings == row.readings);
    }
}

TEST_CASE("ThePaletteFindsClientsCommandsCommitmentsAndWhatWasWritten") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Meyer");
    (void)desk.add_client("Bernd Müller");
    promise(desk, anna, "Entwurf für die Broschüre");
    note(desk, anna, "Rief wegen der Farben an. Sie mag den blauen Umschlag. Bald mehr.");
    CHECK(found(desk, "MULLER") == Titles{"Bernd Müller"});
    CHECK(found(desk, "broschure") == Titles{"Entwurf für die Broschüre"});
    CHECK(found(desk, "blauen umsch") == Titles{"Sie mag den blauen Umschlag."});
    CHECK(found(desk, "conv") == Titles{"Log conversation"});
    CHECK(found(desk, "qqq").empty());
}

TEST_CASE("ALetterIsFoundWithWhatItWasAbout") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Meyer");
    note(desk, anna, "Sie mag den blauen Umschlag. Bald mehr.", "Farben");
    CHECK(found(desk, "blauen umsch") == Titles{"Farben: Sie mag den blauen Umschlag."});
    CHECK(found(desk, "farben") == Titles{"Farben"});
}

TEST_CASE("ACommandIsFoundByTheBeginningsOfItsOtherNames") {
    Desk desk;
    CHECK(found(desk, "backup") == Titles{"Your data"});
    CHECK(found(desk, "sakerhets") == Titles{"Your data"});
    CHECK(found(desk, "data backup") == Titles{"Your data"});
    CHECK(found(desk, "my backup") == Titles{"Your data"});
    CHECK(found(desk, "new my").empty());
    // Two letters, or letters from within, would bring too many.
    CHECK(found(desk, "ba").empty());
    CHECK(found(desk, "store").empty());
}

TEST_CASE("APlannedTalkIsFoundByWhatItIsFor") {
    Desk desk;
    Meeting meeting;
    meeting.client = desk.add_client("Anna Meyer");
    meeting.at = desk.session().now() + std::chrono::days{2};
    meeting.goal = "Angebot durchgehen";
    desk.act(Perform{Add<Meeting>{meeting, {}}, {"did.change", {}}});
    CHECK(found(desk, "durchgehen") == Titles{"Angebot durchgehen"});
    // And it is when they speak next.
    const auto all = desk.session().clients().all();
    REQUIRE(all.size() == 1);
    CHECK(all[0].next_talk == meeting.at);
}

TEST_CASE("WhatBeginsWithTheQueryComesFirstAndWhatWasChosenRises") {
    Desk desk;
    (void)desk.add_client("Maria Anders");
    (void)desk.add_client("Anders Berg");
    CHECK(found(desk, "anders") == Titles{"Anders Berg", "Maria Anders"});
    PaletteUse use;
    for (const ClientSummary& client : desk.session().clients().all())
        if (client.name == "Maria Anders")
            for (int i = 0; i < 2; ++i)
                use.note("client/" + id_to_text(client.id.value));
    CHECK(found(desk, "anders", use) == Titles{"Maria Anders", "Anders Berg"});
    CHECK(found(desk, "", use).front() == "Maria Anders");
}

TEST_CASE("NotesAboutAClientAreFoundByTheSentenceThatFits") {
    Desk desk;
    ClientForm form;
    form.name = "Johan";
    form.notes = "Säger vad han tycker. Brygger på tisdagar.";
    desk.act(OpenClientForm{std::move(form)});
    desk.act(Submit{FormKind::client});
    CHECK(found(desk, "tisdag") == Titles{"Brygger på tisdagar."});
}

TEST_CASE("AKeptCommitmentIsNotOfferedAnyMore") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Meyer");
    promise(desk, anna, "Broschüre");
    desk.session().workspace().commitments().for_each([&](CommitmentId id, const Commitment&) {
        desk.act(Perform{KeepCommitment{.commitment = id, .at = {}}, {"did.commitment_keep", {}}});
    });
    CHECK(found(desk, "broschure").empty());
}

TEST_CASE("WhatWasChosenOftenIsRememberedAsText") {
    PaletteUse use;
    use.note("client/7f3a91c2-15");
    use.note("command/log");
    use.note("command/log");
    PaletteUse later;
    later.from_text(use.to_text());
    CHECK(later.weight("command/log") > later.weight("client/7f3a91c2-15"));
    CHECK(later.weight("client/7f3a91c2-15") > 0);
    CHECK(later.to_text() == use.to_text());
    later.from_text("nonsense\n12\n 5 x\n70 command/data\n");
    CHECK(later.weight("command/data") == 0.7);
}

}  // namespace
}  // namespace wordkeep::app
