// Restoring, merging, erasing, history and backups: what the data page does, without a page.

#include "app/data_work.h"
#include "app/persistence.h"
#include "desk.h"

#include "journal/sweep.h"
#include "support/random_history.h"

#include <map>

namespace wordkeep::app {
namespace {

using test::Random;
using test::RandomLife;

/// A desk whose disk answers: backups are gathered, rewriting happens at once.
class DataDesk : public Desk {
  public:
    using Desk::Desk;

    void run(Action action) {
        act(std::move(action));
        settle_all();
    }
    /// Everything that the page would do until nothing is left to do.
    void settle_all() {
        for (bool busy = true; busy;) {
            busy = false;
            if (program.work_waits()) {
                program.work();
                busy = true;
            }
            if (program.data().wants_records()) {
                for (journal::Record record : disk)
                    program.data().take(std::move(record));
                program.data().end_of_records();
                busy = true;
            }
            (void)program.settle();
            for (auto& record : program.take_records_to_store())
                store(std::move(record));
            for (Effect& effect : program.take_effects())
                busy = carry_out(effect) || busy;
            busy = busy || program.data().wants_records();
        }
    }
    std::string backup() {
        file.clear();
        run(SaveBackup{});
        return file;
    }
    void open(std::string_view bytes, TransferMode mode) {
        act(ChooseWorkspaceFile{mode});
        program.begin_transfer("file.json", bytes.size());
        for (std::size_t at = 0; at < bytes.size(); at += 1000)
            program.transfer()->feed(bytes.substr(at, 1000));
        program.transfer()->end_of_file();
        settle_all();
    }
    void take(std::string_view bytes, TransferMode mode) {
        open(bytes, mode);
        REQUIRE(program.transfer()->stage() == TransferStage::preview);
        run(AcceptTransfer{});
        REQUIRE_FALSE(program.transfer());
    }
    [[nodiscard]] bool disk_says(std::string_view text) const {
        return std::ranges::any_of(disk, [&](const journal::Record& record) {
            return record.payload.find(text) != std::string::npos;
        });
    }
    [[nodiscard]] const Workspace& workspace() { return session().workspace(); }

    std::string file;
    std::map<std::string, std::string, std::less<>> remembered;
    bool power_cut = false;  ///< rewriting stops after the first record

  private:
    void store(journal::Record record) {
        const auto key = journal::key_of(record);
        for (const journal::Record& known : disk)
            if (journal::key_of(known) == key) return;
        disk.push_back(std::move(record));
    }
    bool carry_out(const Effect& effect) {
        if (const auto* part = std::get_if<AddToBackup>(&effect)) file += part->bytes;
        if (std::holds_alternative<EndBackup>(effect)) program.data().backup_ended(true);
        if (const auto* memory = std::get_if<RememberText>(&effect))
            remembered[std::string(memory->key)] = memory->text;
        const auto* rewrite = std::get_if<RewriteStore>(&effect);
        if (!rewrite) return false;
        std::vector<journal::Record> kept;
        std::size_t judged = 0;
        for (journal::Record& record : disk) {
            if (power_cut && ++judged > 1) {
                kept.push_back(record);
                continue;
            }
            journal::Verdict verdict = rewrite->judge(record);
            if (std::holds_alternative<journal::DropRecord>(verdict)) continue;
            if (auto* less = std::get_if<journal::ReplacePayload>(&verdict))
                record.payload = less->payload;
            kept.push_back(record);
        }
        disk = std::move(kept);
        journal::RewriteReport report;
        report.complete = !power_cut;
        if (power_cut) report.error = journal::StoreError::closed;
        program.data().erase_step(report);
        return true;
    }
};

void promise(DataDesk& desk, ClientId client, std::string what, std::string due) {
    CommitmentForm form;
    form.client = {std::string(), client};
    form.what = std::move(what);
    form.due = std::move(due);
    desk.act(OpenCommitment{std::move(form)});
    desk.run(Submit{FormKind::commitment});
    REQUIRE_FALSE(desk.view().commitment);
}

void talk(DataDesk& desk, ClientId client, std::string note) {
    LogForm form = log_form_for(desk.workspace(), client);
    form.note = std::move(note);
    desk.act(OpenLog{std::move(form)});
    desk.run(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
}

CommitmentId first_commitment(const Workspace& workspace) {
    CommitmentId found;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment&) {
        if (!found) found = id;
    });
    return found;
}

journal::StoreStatus writer(DeviceId device) {
    journal::StoreStatus status = writer_status;
    status.device = device;
    return status;
}

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
    CHECK(counts.brought_back == 1);
    CHECK(counts.taken_away == 2);
    CHECK(counts.replaced == 0);
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
    CHECK(here.program.transfer()->counts().added == 2);
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
    desk.open(wrong, TransferMode::restore);
    CHECK(desk.program.transfer()->failure()->where.starts_with("events[0]"));
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
    CHECK(desk.program.data_state().erasing->preview.mentioned == 1);
    desk.run(EraseClient{});
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
    // An old backup does not bring them back.
    desk.take(old_file, TransferMode::merge);
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
