#pragma once
// The work behind the data page: backups, restoring and merging, erasing, history. It goes on in
// small steps while the page stays alive; the store and the browser come in as effects and answers.

#include "app/actions.h"
#include "app/data_state.h"
#include "app/session.h"
#include "journal/status.h"

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// What has come of it, in a sentence; of erasing without a name.
[[nodiscard]] Phrase result_of(const EraseResult& result);
[[nodiscard]] Phrase result_of(const TransferResult& result);
/// That clients may be here twice now.
[[nodiscard]] Phrase namesakes_of(const TransferCounts& counts);

class DataWork {
  public:
    /// All of them must outlive this. `own`: the person's own workspace, never the sample.
    DataWork(Session& own, ViewState& view, std::vector<Effect>& effects)
        : session_(own), view_(view), effects_(effects) {}

    [[nodiscard]] const DataState& state() const { return state_; }
    [[nodiscard]] DataState& state() { return state_; }

    /// Carries out an action of the data page; false for all others.
    [[nodiscard]] bool act(const Action& action);
    /// At the end of every frame, with the person's own session: changes, and the backup that is
    /// written by itself once everything is quiet and saved.
    void look(Instant now, const journal::StoreStatus& store);
    [[nodiscard]] std::optional<Instant> next_look(Instant now) const;

    // --- everything stored, record by record ---

    [[nodiscard]] bool wants_records() const { return !jobs_.empty(); }
    void take(journal::Record&& record);
    void set_progress(double share) { state_.progress = share; }
    void end_of_records();

    /// Everything stored goes into an opening of the session: one that begins then, or the one that
    /// asked for it.
    enum class Reading : std::uint8_t { anew, once_more };
    void read_again(Reading how);

    // --- a file comes in ---

    void begin_transfer(std::string file_name, std::uint64_t total_bytes);
    /// Restoring and merging go on; true while there is more.
    bool step();
    /// Before an erase: what others' records say of the client is still being counted.
    [[nodiscard]] bool counts_mentions() const {
        return state_.erasing && !state_.erasing->mentioned;
    }

    // --- answers ---

    void set_backup_memory(std::string_view text) { state_.backup = backup_memory(text); }
    void set_erasing_memory(std::string_view text) { erasing_memory_ = text; }
    void set_backup_file(BackupFile file, std::string name);
    [[nodiscard]] bool is_erasing() const { return state_.erased && state_.erased->running; }
    void backup_ended(bool saved);
    void check_step(const journal::CheckReport& report) { state_.check = report; }
    void erase_step(const journal::RewriteReport& report);

    static constexpr std::string_view backup_key = "wordkeep-backup";
    static constexpr std::string_view erasing_key = "wordkeep-erasing";

  private:
    struct Job {
        std::function<void(journal::Record&&)> take;
        std::function<void()> finish;
    };

    void save_backup(BackupTarget target);
    void remember();
    void show_history(const ShowHistory& what);
    void ask_erase(ClientId client);
    void count_mentions();
    void go_on_erasing();
    void erase();
    void transferred();
    void hear_persistence(const journal::StoreStatus& store);
    void rewrite(std::vector<std::string> mentions);

    Session& session_;
    ViewState& view_;
    std::vector<Effect>& effects_;
    DataState state_;
    std::deque<Job> jobs_;
    TransferMode next_mode_ = TransferMode::merge;  // of a file that is dropped
    std::string erasing_memory_;
    BackupTarget backup_target_ = BackupTarget::download;
    Stamp backup_newest_;  // of the workspace when the backup began
    std::uint64_t revision_ = 0;
    std::uint32_t answers_ = 0;  ///< of the browser about keeping the data
    bool begun_ = false;
    Instant quiet_since_{};  // the last change
    Instant not_before_{};   // the next backup by itself
};

}  // namespace wordkeep::app
