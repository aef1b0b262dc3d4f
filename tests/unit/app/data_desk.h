#pragma once
// A program without a page whose disk answers: backups, files that come in, erasing.

#include "app/data_work.h"
#include "app/persistence.h"
#include "desk.h"

#include <map>

namespace wordkeep::app {

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

inline void promise(DataDesk& desk, ClientId client, std::string what, std::string due) {
    CommitmentForm form;
    form.client = {std::string(), client};
    form.what = std::move(what);
    form.due = std::move(due);
    desk.act(OpenCommitment{std::move(form)});
    desk.run(Submit{FormKind::commitment});
    REQUIRE_FALSE(desk.view().commitment);
}

inline void talk(DataDesk& desk, ClientId client, std::string note) {
    LogForm form = log_form_for(desk.workspace(), client);
    form.note = std::move(note);
    desk.act(OpenLog{std::move(form)});
    desk.run(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
}

inline CommitmentId first_commitment(const Workspace& workspace) {
    CommitmentId found;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment&) {
        if (!found) found = id;
    });
    return found;
}

inline journal::StoreStatus writer(DeviceId device) {
    journal::StoreStatus status = writer_status;
    status.device = device;
    return status;
}

}  // namespace wordkeep::app
