// Restoring, merging, erasing, history and backups: what the data page does, without a page.

#include "data_desk.h"

#include "journal/sweep.h"
#include "support/random_history.h"

namespace wordkeep::app {
namespace {

using test::Random;
using test::RandomLife;

TEST_CASE("IdsOfRecordsAreNotGivenAgainAfterAReload") {
    DataDesk desk;
    const ClientId client = desk.add_client("Anna");
    promise(desk, client, "Draft", "Fri");
    DataDesk second("2026-11-18T10:05", desk.disk);
    promise(second, client, "Quote", "Fri");
    promise(second, client, "Report", "Fri");
    DataDesk third("2026-11-18T10:10", second.disk);
    promise(third, client, "Letter", "Fri");
    CHECK(third.workspace().commitments().visible_count() == 4);
}

TEST_CASE("ABackupHoldsEverythingWithItsHistoryAndIsRememberedWithItsAge") {
    DataDesk desk;
    const ClientId client = desk.add_client("Anna Ångström");
    talk(desk, client, "About the \"new\" page\nand {brackets] in it");
    promise(desk, client, "Draft", "Fri");
    desk.run(Perform{KeepCommitment{first_commitment(desk.workspace()), {}},
                     {"did.commitment_keep", {}}});
    CHECK(desk.program.data_state().backup.changed);
    const std::string file = desk.backup();
    CHECK(desk.program.data_state().backup.at);
    CHECK_FALSE(desk.program.data_state().backup.changed);
    CHECK(backup_memory(desk.remembered[std::string(DataWork::backup_key)]) ==
          desk.program.data_state().backup);

    DataDesk other;
    other.take(file, TransferMode::restore);
    CHECK(same_content(other.workspace(), desk.workspace()));
    CHECK(other.backup().size() >= file.size());
    DataDesk reopened("2026-11-18T10:00", other.disk);
    CHECK(same_content(reopened.workspace(), desk.workspace()));
}

TEST_CASE("ABackupIsDueAfterAWeekOfChangesAndCanBePutOff") {
    DataDesk desk;
    desk.at("2026-11-18T10:00");
    desk.add_client("Anna");
    desk.settle_all();
    const auto due = [&] {
        return is_backup_due(desk.program.data_state().backup, desk.session().now());
    };
    desk.at("2026-11-25T09:59");
    CHECK_FALSE(due());
    desk.at("2026-11-25T10:01");
    CHECK(due());
    desk.run(PutOffBackup{});
    CHECK_FALSE(due());
    desk.at("2026-12-02T10:02");
    CHECK(due());
    (void)desk.backup();
    CHECK_FALSE(due());
    desk.at("2027-12-02T10:02");
    CHECK_FALSE(due());
}

TEST_CASE("AChosenFileIsWrittenByItselfWhenAllIsQuietAndAFailureIsSaid") {
    DataDesk desk;
    desk.program.data().set_backup_file(BackupFile::ready, "wordkeep.json");
    desk.add_client("Anna");
    desk.settle_all();
    CHECK(desk.file.empty());
    desk.at("2026-11-18T10:01");
    desk.settle_all();
    CHECK(desk.file.find("Anna") != std::string::npos);
    CHECK_FALSE(desk.program.data_state().backup.changed);
    desk.program.data().backup_ended(false);
    CHECK(desk.program.data_state().backup_problem);
    CHECK(desk.program.data_state().file == BackupFile::blocked);
}

TEST_CASE("RestoringMakesTheWorkspaceWhatTheFileSaysAndOneUndoTakesItBackAlsoAfterAReload") {
    DataDesk desk;
    const ClientId anna = desk.add_client("Anna");
    promise(desk, anna, "Draft", "Fri");
    const std::string file = desk.backup();
    const Workspace then = desk.workspace();
    desk.at("2026-11-19T10:00");
    desk.add_client("Berta");
    promise(desk, anna, "Quote", "Fri");
    desk.run(Perform{Remove<Commitment>{first_commitment(then)}, {"did.commitment_remove", {}}});
    const Workspace now = desk.workspace();

    desk.open(file, TransferMode::restore);
    REQUIRE(desk.program.transfer());
    const TransferCounts& counts = desk.program.transfer()->counts();
    CHECK(counts.clients == 1);
    CHECK(counts.commitments == 1);
    const Difference& difference = desk.program.transfer()->difference(TransferMode::restore);
    CHECK(difference.added == 1);
    CHECK(difference.removed == 2);
    CHECK(difference.changed == 0);
    CHECK(same_content(desk.workspace(), now));
    desk.run(AcceptTransfer{});
    CHECK(same_content(desk.workspace(), then));

    DataDesk reopened("2026-11-19T10:05", desk.disk);
    CHECK(same_content(reopened.workspace(), then));
    reopened.run(Undo{});
    CHECK(same_content(reopened.workspace(), now));
    reopened.run(Redo{});
    CHECK(same_content(reopened.workspace(), then));
    desk.run(Undo{});
    CHECK(same_content(desk.workspace(), now));
}

TEST_CASE("WhatIsRestoredIsStoredWithTheVeryBytesOfTheOtherComputer") {
    DataDesk desk;
    const ClientId anna = desk.add_client("Anna");
    promise(desk, anna, "Send \"the\" plans\n\\ today", "Fri");
    talk(desk, anna, "Called");
    const std::string file = desk.backup();
    std::string laid_out;  // by another program
    bool in_text = false;
    for (std::size_t i = 0; i < file.size(); ++i) {
        laid_out += file[i];
        if (file[i] == '\\') laid_out += file[++i];
        if (file[i] == '"') in_text = !in_text;
        if (!in_text && (file[i] == ',' || file[i] == ':')) laid_out += "\n ";
    }
    for (const std::string& bytes : {file, laid_out}) {
        DataDesk other;
        other.program.set_store_status(writer(8));
        other.take(bytes, TransferMode::restore);
        for (const journal::Record& record : desk.disk)
            CHECK(std::ranges::find(other.disk, record) != other.disk.end());
        CHECK(other.disk.size() == desk.disk.size() + 1);  // and what makes it one step
    }
}

TEST_CASE("MergingBringsInWhatIsNewAndOneUndoTakesAllOfItBackAlsoAfterAReload") {
    DataDesk here;
    here.add_client("Anna");
    DataDesk there;
    there.program.set_store_status(writer(8));
    const ClientId berta = there.add_client("Berta");
    promise(there, berta, "Draft", "Fri");
    there.run(Undo{});
    there.run(Redo{});
    const std::string file = there.backup();
    const Workspace before = here.workspace();
    here.at("2026-11-18T12:00");
    here.open(file, TransferMode::merge);
    REQUIRE(here.program.transfer());
    CHECK(here.program.transfer()->difference(TransferMode::merge).added == 2);
    CHECK(here.program.transfer()->counts().both_changed == 0);
    here.run(AcceptTransfer{});
    const Workspace merged = here.workspace();
    CHECK(merged.clients().visible_count() == 2);
    here.add_client("Carla");
    here.run(Undo{});

    DataDesk reopened("2026-11-18T12:05", here.disk);
    CHECK(same_content(reopened.workspace(), merged));
    reopened.run(Undo{});
    CHECK(same_content(reopened.workspace(), before));
    reopened.run(Redo{});
    CHECK(same_content(reopened.workspace(), merged));
    const std::size_t stored = reopened.disk.size();
    reopened.take(file, TransferMode::merge);
    CHECK(reopened.disk.size() == stored);
}

TEST_CASE("WhatBothChangedIsShownWithBothValuesBeforeAMergeAndInTheHistoryAfterwards") {
    DataDesk here;
    const ClientId anna = here.add_client("Anna");
    DataDesk there("2026-11-18T10:00", here.disk);
    there.program.set_store_status(writer(8));
    const auto rename = [&](DataDesk& desk, std::string name) {
        desk.run(Perform{Edit<Client>{PatchBuilder<Client>(anna).set(&Client::name, name).done()},
                         {"did.client_edit", {}}});
    };
    here.at("2026-11-18T11:00");
    rename(here, "Anna Berg");
    there.at("2026-11-18T11:30");
    rename(there, "Anna Berger");
    const std::string file = there.backup();
    here.open(file, TransferMode::merge);
    REQUIRE(here.program.transfer());
    REQUIRE(here.program.transfer()->conflicts().size() == 1);
    const FieldConflict conflict = here.program.transfer()->conflicts().front();
    CHECK(conflict.field == "name");
    CHECK(conflict.mine == "\"Anna Berg\"");
    CHECK(conflict.theirs == "\"Anna Berger\"");
    CHECK(conflict.theirs_wins);
    here.run(AcceptTransfer{});
    CHECK(here.workspace().find(anna)->name == "Anna Berger");

    here.run(ShowHistory{anna, {}});
    const auto& history = *here.program.data_state().history;
    CHECK_FALSE(history.reading);
    REQUIRE(history.lines.size() == 3);
    CHECK(history.lines[0].came_in);
    CHECK_FALSE(history.lines[1].came_in);
    CHECK_FALSE(history.lines[2].came_in);
    CHECK(history.lines[0].stamp.device == 8);
    CHECK(history.lines[0].changes.front().after == "\"Anna Berger\"");
    CHECK(history.lines[1].stamp.device == 7);
    CHECK(history.lines[1].changes.front().after == "\"Anna Berg\"");

    // Knowing the other's value and changing it is no conflict.
    DataDesk later("2026-11-18T12:00", here.disk);
    rename(later, "Anna B.");
    later.open(file, TransferMode::merge);
    CHECK(later.program.transfer()->counts().both_changed == 0);
    CHECK_FALSE(later.program.transfer()->changes_something());
}

std::string last_toast(DataDesk& desk) {
    REQUIRE_FALSE(desk.view().toasts.empty());
    return words::render(desk.view().toasts.back().text, desk.session().words());
}

TEST_CASE("APreviewNamesWhatItAddsChangesAndRemovesAndTheResultCountsIt") {
    DataDesk here;
    const ClientId anna = here.add_client("Anna");
    const ClientId berta = here.add_client("Berta");
    promise(here, anna, "Draft", "Fri");
    DataDesk there("2026-11-18T11:00", here.disk);
    there.program.set_store_status(writer(8));
    there.run(Perform{Remove<Client>{berta}, {"x", {}}});
    promise(there, anna, "Quote", "Fri");
    there.run(Perform{KeepCommitment{first_commitment(here.workspace()), {}}, {"x", {}}});
    here.open(there.backup(), TransferMode::merge);
    const Difference& merge = here.program.transfer()->difference(TransferMode::merge);
    const auto& names = merge.names;
    REQUIRE(names[0].size() == 1);
    CHECK(names[0][0].record == "client");
    CHECK(names[0][0].title == "Berta");
    REQUIRE(names[1].size() == 1);
    CHECK(names[1][0].title == "Draft");
    REQUIRE(names[2].size() == 1);
    CHECK(names[2][0].record == "commitment");
    CHECK(names[2][0].title == "Quote");
    CHECK(names[2][0].client == "Anna");
    here.run(AcceptTransfer{});
    CHECK(last_toast(here) == "Merged: 1 new, 1 changed, 1 removed");
    here.take(there.backup(), TransferMode::merge);
    CHECK(last_toast(here) == "Merged: everything was here already");
}

TEST_CASE("OfVeryMuchThatAFileAddsThePreviewNamesTheFirstAndCountsTheRest") {
    DataDesk there;
    ImportClients import;
    import.added.resize(500);
    for (std::size_t i = 0; i < import.added.size(); ++i)
        import.added[i].name = "Client " + std::to_string(i);
    there.run(Perform{import, {"x", {}}});
    DataDesk here;
    here.program.set_store_status(writer(8));
    here.open(there.backup(), TransferMode::restore);
    const Difference& restore = here.program.transfer()->difference(TransferMode::restore);
    CHECK(restore.added == 500);
    CHECK(restore.names[2].size() == Difference::named);
}

TEST_CASE("ANewClientWithTheNameOrAddressOfOneWhoIsHereIsPointedAt") {
    const auto import = [](DataDesk& desk, std::string name, std::string email) {
        ImportClients clients;
        clients.added.resize(1);
        clients.added[0].name = std::move(name);
        if (!email.empty()) clients.added[0].emails = {{PointKind::work, std::move(email), {}}};
        desk.run(Perform{std::move(clients), {"x", {}}});
    };
    DataDesk here;
    import(here, "Anna Ångström", "");
    import(here, "Berta", "berta@example.com");
    import(here, "Carla", "");
    DataDesk there;
    there.program.set_store_status(writer(8));
    import(there, "Dr. anna angstrom", "");
    import(there, "B. Berg", "Berta@Example.com");
    import(there, "Dora", "dora@example.com");
    const std::string file = there.backup();
    here.open(file, TransferMode::merge);
    const auto& namesakes = here.program.transfer()->namesakes();
    REQUIRE(namesakes.size() == 2);
    CHECK(namesakes[0].name_here == "Anna Ångström");
    CHECK(namesakes[0].name_there == "Dr. anna angstrom");
    CHECK_FALSE(namesakes[0].same_email);
    CHECK(namesakes[1].name_here == "Berta");
    CHECK(namesakes[1].same_email);
    here.run(AcceptTransfer{});
    CHECK(here.program.data_state().transferred->namesakes.size() == 2);
    // Both are said, and the way back last, where it is seen.
    const auto& toasts = here.view().toasts;
    REQUIRE(toasts.size() >= 2);
    CHECK(toasts[toasts.size() - 2].text.key == "transfer.namesakes");
    CHECK(last_toast(here) == "Merged: 3 new");
    CHECK(toasts.back().offers_undo);
    here.open(file, TransferMode::merge);
    CHECK(here.program.transfer()->namesakes().empty());
}

TEST_CASE("TheAnswerOfTheBrowserToKeepTheDataIsWaitedForAndHeard") {
    DataDesk desk;
    CHECK(desk.program.data_state().persistence == Asking::no);
    desk.act(Outside{AskPersistence{}});
    CHECK(desk.program.data_state().persistence == Asking::waiting);
    journal::StoreStatus status = writer_status;
    status.persistence = journal::Persistence::denied;
    status.persistence_answers = 1;
    for (int question = 1; question <= 2; ++question) {
        status.persistence_answers = static_cast<std::uint32_t>(question);
        desk.program.set_store_status(status);
        (void)desk.program.settle();
        CHECK(desk.program.data_state().persistence == Asking::answered);
        desk.act(Outside{AskPersistence{}});
        CHECK(desk.program.data_state().persistence == Asking::waiting);
    }
}

TEST_CASE("WhatATabEnteredUnderAnotherNumberIsNotSaidToHaveComeFromElsewhere") {
    DataDesk first;
    const ClientId anna = first.add_client("Anna");
    DataDesk second("2026-11-18T11:00", first.disk);
    second.program.set_store_status(writer(0x99));  // a take-over by another tab
    promise(second, anna, "Draft", "Fri");
    second.run(ShowHistory{anna, {}});
    const auto& lines = second.program.data_state().history->lines;
    REQUIRE(lines.size() == 2);
    CHECK_FALSE(lines[0].came_in);
    CHECK_FALSE(lines[1].came_in);
}

TEST_CASE("TheHistoryOfACommitmentSaysWhoChangedWhatWhen") {
    DataDesk desk;
    const ClientId anna = desk.add_client("Anna");
    promise(desk, anna, "Draft", "2026-11-20");
    promise(desk, anna, "Quote", "2026-11-20");
    const CommitmentId id = first_commitment(desk.workspace());
    desk.at("2026-11-19T09:00");
    desk.run(Perform{Renegotiate{id, *parse_due("2026-11-24"), "ill", {}}, {"x", {}}});
    desk.at("2026-11-23T09:00");
    desk.run(Perform{KeepCommitment{id, {}}, {"x", {}}});
    desk.run(ShowHistory{anna, id});
    const auto& lines = desk.program.data_state().history->lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].command == "commitment.keep");
    CHECK(lines[1].command == "commitment.renegotiate");
    CHECK(lines[2].command == "commitment.add");
    const auto due = std::ranges::find(lines[1].changes, "due", &HistoryChange::field);
    REQUIRE(due != lines[1].changes.end());
    CHECK(due->before == "\"2026-11-20\"");
    CHECK(due->after == "\"2026-11-24\"");
}

TEST_CASE("AForeignOrDamagedFileChangesNothingAndSaysWhatIsWrongAndWhere") {
    DataDesk desk;
    desk.add_client("Anna");
    const std::string file = desk.backup();
    const std::size_t stored = desk.disk.size();
    std::string cut = file.substr(0, file.size() / 2);
    std::string wrong = file;
    wrong.replace(wrong.find("\"stamp\""), 7, "\"stomp\"");
    for (const std::string& bad :
         {std::string("BEGIN:VCARD"), std::string(), cut, wrong, std::string("{\"a\":[1,2,{}]}")}) {
        CAPTURE(bad.substr(0, 40));
        desk.open(bad, TransferMode::restore);
        REQUIRE(desk.program.transfer());
        CHECK(desk.program.transfer()->stage() == TransferStage::failed);
        CHECK(desk.program.transfer()->failure()->phrase.key.starts_with("reject.codec."));
        desk.run(AcceptTransfer{});
        desk.run(CloseTransfer{});
        CHECK(desk.disk.size() == stored);
        CHECK(desk.session().clients().all().size() == 1);
    }
    const auto fault_of = [&](std::string_view bytes) {
        desk.open(bytes, TransferMode::restore);
        return desk.program.transfer()->fault();
    };
    CHECK(fault_of(wrong) == FileFault::said);  // "stomp" might be of a newer version
    std::string changed = file;
    changed.replace(changed.find("\"client.add\""), 12, "17");
    CHECK(fault_of(changed) == FileFault::changed);
    CHECK(desk.program.transfer()->failure()->where.starts_with("events[0]"));
    for (std::size_t size = file.find("\"events\""); size + 2 < file.size(); size += 7) {
        CAPTURE(size);
        CHECK(fault_of(std::string_view(file).substr(0, size)) == FileFault::cut_off);
    }
    CHECK(fault_of("{\"people\":[1,2]}") == FileFault::foreign);
    CHECK(fault_of("BEGIN:VCARD") == FileFault::foreign);
    CHECK(fault_of("") == FileFault::foreign);
    CHECK(fault_of("{\"wordkeep\":\"workspace\",\"version\":99,\"events\":[]}") == FileFault::said);
}

/// Two clients; one is mentioned in the other's notes, and imported in the same event.
ClientId two_clients(DataDesk& desk) {
    ImportClients import;
    import.added.resize(2);
    import.added[0].name = "Erika Geheim";
    import.added[0].emails = {{ PointKind::work, "erika@geheim.example", {} }};
    import.added[1].name = "Berta";
    desk.run(Perform{import, {"did.import_n", {}}});
    ClientId erika;
    ClientId berta;
    desk.workspace().clients().for_each(
        [&](ClientId id, const Client& client) { (client.name == "Berta" ? berta : erika) = id; });
    talk(desk, erika, "Secret plans of Geheim");
    promise(desk, erika, "Geheim draft", "Fri");
    talk(desk, berta, "Met Erika Geheim and erika@geheim.example there; Erika Geheimnis not");
    desk.run(Undo{});
    desk.run(Redo{});
    return erika;
}

TEST_CASE("WhoeverIsErasedIsInNoStoredByteAndNotInMemoryAndEverybodyElseIsAsBefore") {
    DataDesk desk;
    const ClientId erika = two_clients(desk);
    const std::string old_file = desk.backup();
    desk.run(AskEraseClient{erika});
    REQUIRE(desk.program.data_state().erasing);
    CHECK(desk.program.data_state().erasing->preview.conversations == 1);
    CHECK(desk.program.data_state().erasing->preview.commitments == 1);
    CHECK(desk.program.data_state().erasing->mentioned == 1);
    desk.run(EraseClient{});
    CHECK(words::render(desk.view().toasts.back().text, desk.session().words()) ==
          "Erased for good: the client, with 1 conversation, 1 commitment and the whole history.");
    for (const std::string_view text :
         {"Erika Geheim\"", "Erika Geheim ", "geheim.example", "Geheim draft", "Secret plans"})
        CHECK_FALSE(desk.disk_says(text));
    CHECK(desk.disk_says("Erika Geheimnis not"));
    CHECK(desk.disk_says("Met … and … there"));
    REQUIRE(desk.session().clients().all().size() == 1);
    Client nobody;
    nobody.removed = true;
    CHECK(desk.workspace().clients().find_row(erika)->value == nobody);
    CHECK(desk.workspace().conversations().visible_count() == 1);
    CHECK(desk.remembered[std::string(DataWork::erasing_key)].empty());
    desk.run(Undo{});
    CHECK(desk.workspace().find(erika) == nullptr);
    // An old backup does not bring them back, and says so.
    for (const TransferMode mode : {TransferMode::restore, TransferMode::merge}) {
        desk.open(old_file, mode);
        CHECK(desk.program.transfer()->counts().clients == 1);
        CHECK(desk.program.transfer()->counts().commitments == 0);
        CHECK(desk.program.transfer()->counts().stay_erased == 1);
        desk.run(AcceptTransfer{});
        CHECK(desk.program.data_state().transferred->counts.stay_erased == 1);
    }
    CHECK(desk.workspace().find(erika) == nullptr);
    CHECK_FALSE(desk.disk_says("Secret plans"));
    CHECK(desk.backup().find("Secret plans") == std::string::npos);
}

TEST_CASE("ATabThatFollowsForgetsWhoeverIsErasedInTheOtherOneAtOnce") {
    DataDesk writer;
    const ClientId erika = two_clients(writer);
    DataDesk follower("2026-11-18T10:05", writer.disk);
    follower.program.set_store_status(
        {.phase = journal::Phase::ready, .read_only = journal::ReadOnly::other_tab});
    const auto still_known = [&] {
        bool found = follower.workspace().clients().find_row(erika)->value.name != "";
        follower.workspace().conversations().for_each([&](ConversationId, const Conversation& c) {
            found = found || c.note.find("Erika Geheim ") != std::string::npos;
        });
        return found || has_leftovers(follower.workspace(), follower.session().erased());
    };
    writer.run(AskEraseClient{erika});
    writer.run(EraseClient{});
    follower.disk = writer.disk;
    const std::vector<journal::Record> news(writer.disk.end() - 1, writer.disk.end());
    follower.program.take_records(news);
    CHECK(follower.workspace().find(erika) == nullptr);
    REQUIRE(still_known());
    follower.program.files_removed();
    follower.program.files_removed();  // it goes on while everything is being read
    follower.settle_all();
    CHECK_FALSE(still_known());
    CHECK(follower.session().clients().all().size() == 1);
    CHECK(same_content(follower.workspace(), writer.workspace()));
}

TEST_CASE("TwoErasingsInARowAreReadAgainOnceEach") {
    DataDesk desk;
    const ClientId erika = two_clients(desk);
    const ClientId third = desk.add_client("Third Person");
    desk.act(AskEraseClient{erika});
    desk.act(EraseClient{});
    desk.act(AskEraseClient{third});
    desk.run(EraseClient{});
    CHECK_FALSE(desk.disk_says("Third Person"));
    CHECK_FALSE(desk.disk_says("Secret plans"));
    CHECK(desk.session().clients().all().size() == 1);
    CHECK_FALSE(has_leftovers(desk.workspace(), desk.session().erased()));
}

TEST_CASE("ErasingThatWasInterruptedGoesOnAfterAReload") {
    DataDesk desk;
    const ClientId erika = two_clients(desk);
    desk.power_cut = true;
    desk.run(AskEraseClient{erika});
    desk.run(EraseClient{});
    REQUIRE(desk.disk_says("Secret plans"));
    CHECK(desk.program.data_state().erased->report.error != journal::StoreError::none);
    DataDesk next("2026-11-18T10:05", desk.disk);
    next.program.data().set_erasing_memory(desk.remembered[std::string(DataWork::erasing_key)]);
    next.settle_all();
    CHECK_FALSE(next.disk_says("Secret plans"));
    CHECK_FALSE(next.disk_says("Erika Geheim "));
    CHECK(next.session().clients().all().size() == 1);
}

TEST_CASE("MergedHistoriesAreTheSameInAnyOrderAndRepeatsChangeNothing") {
    Random random = test::seeded_random("merge files");
    const Instant start = *parse_instant("2026-03-02T08:00:00Z");
    const auto file_of = [](const std::vector<Event>& events) {
        BackupWriter writer;
        for (const Event& event : events)
            writer.take(to_record(event));
        writer.finish();
        return writer.take_piece();
    };
    const auto take = [](Workspace& into, const std::string& file) {
        codec::WorkspaceFileReader reader([&](Event&& event, std::string&&) { into.apply(event); });
        reader.feed(file);
        REQUIRE(reader.finish());
    };
    for (int round = 0; round < 2000; ++round) {
        std::vector<RandomLife> lives;
        for (DeviceId device = 1; device <= 3; ++device)
            lives.emplace_back(random, 0xC0 + device, start);
        for (auto n = random.between(1, 10); n > 0; --n) {
            RandomLife& life = lives[static_cast<std::size_t>(random.between(0, 2))];
            if (!life.step()) continue;
            for (RandomLife& other : lives)
                if (&other != &life && random.one_in(2)) other.receive(life.events.back());
        }
        std::vector<std::string> files;
        for (const RandomLife& life : lives)
            files.push_back(file_of(life.events));
        Workspace left = lives[0].workspace;
        take(left, files[1]);
        take(left, files[2]);
        Workspace right = lives[2].workspace;
        take(right, files[1]);
        take(right, files[0]);
        take(right, files[2]);
        take(right, files[1]);
        Workspace both = lives[1].workspace;  // a with (b with c)
        take(both, files[2]);
        Workspace nested = lives[0].workspace;
        for (const Event& event : codec::condensed_events(both))
            nested.apply(event);
        REQUIRE(test::identical(left, right));
        REQUIRE(test::identical(left, nested));
    }
}

TEST_CASE("TwoComputersThatMergeEachOthersFilesHaveTheSameWorkspace") {
    Random random = test::seeded_random("merge sessions");
    const Instant start = *parse_instant("2026-11-02T08:00:00Z");
    for (int round = 0; round < 60; ++round) {
        std::vector<std::unique_ptr<DataDesk>> desks;
        for (DeviceId device = 1; device <= 2; ++device) {
            RandomLife life(random, 0xD0 + device, start);
            for (int n = 0; n < 12; ++n)
                (void)life.step();
            std::vector<journal::Record> disk;
            for (const Event& event : life.events)
                disk.push_back(to_record(event));
            desks.push_back(std::make_unique<DataDesk>("2026-12-18T10:00", disk));
            desks.back()->program.set_store_status(writer(0xD0 + device));
        }
        const Workspace before = desks[0]->workspace();
        const std::string first = desks[0]->backup();
        const std::string second = desks[1]->backup();
        desks[0]->take(second, TransferMode::merge);
        desks[1]->take(first, TransferMode::merge);
        REQUIRE(same_content(desks[0]->workspace(), desks[1]->workspace()));
        desks[1]->take(desks[0]->backup(), TransferMode::merge);
        REQUIRE(same_content(desks[0]->workspace(), desks[1]->workspace()));
        DataDesk reopened("2026-12-18T10:05", desks[0]->disk);
        reopened.program.set_store_status(writer(0xD1));
        REQUIRE(same_content(reopened.workspace(), desks[0]->workspace()));
        if (same_content(before, reopened.workspace())) continue;
        reopened.run(Undo{});
        REQUIRE(same_content(reopened.workspace(), before));
    }
}

}  // namespace
}  // namespace wordkeep::app
