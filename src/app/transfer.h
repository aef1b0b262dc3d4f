#pragma once
// A workspace file from its first byte to the one step that takes it in: restored (the workspace
// becomes what the file says) or merged (both computers' work together).
//
// Every step is short and says how far it is. Until it is accepted, nothing has changed; what the
// preview says is counted without touching the workspace.

#include "app/session.h"
#include "app/transfer_preview.h"
#include "codec/workspace_reader.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

enum class TransferStage : std::uint8_t { reading, comparing, preview, taking, done, failed };
enum class TransferMode : std::uint8_t { merge = 0, restore = 1 };

/// Why a file cannot be taken in, for people; the failure itself is for whoever wrote the file.
enum class FileFault : std::uint8_t {
    said,     ///< the failure says it in plain words
    cut_off,  ///< it ends too early
    foreign,  ///< not a file of this program
    changed,  ///< it was, and is not any more
};

/// A field that has two values: here and in the file. Values are JSON texts (app/record_words.h).
struct FieldConflict {
    std::string_view record;  ///< kind: "client"
    std::string_view field;
    std::string title;  ///< of the record: a name, a promise
    std::string mine;
    std::string theirs;
    bool theirs_wins = false;
};

struct TransferCounts {
    // what the file holds, without what was erased for good here
    std::size_t clients = 0;
    std::size_t conversations = 0;
    std::size_t commitments = 0;
    std::optional<Instant> first;  ///< the oldest entry
    std::optional<Instant> last;
    std::size_t both_changed = 0;  ///< fields that both computers changed without knowing
    std::size_t erased = 0;        ///< clients here that were erased for good on the other computer
    std::size_t stay_erased = 0;   ///< clients of the file that were erased for good here
    std::size_t namesakes = 0;     ///< new clients of a merge who may be here already
};

/// What is here as it counts for a merge, once an adoption was taken back (app/adoption.h): the
/// fields that the undo set hide when they were really set. Made of everything stored.
class OwnView {
  public:
    explicit OwnView(const Session& session)
        : counted_(session.adoptions()), revision_(session.revision()) {}
    void take(Event&& event);
    void end();

    [[nodiscard]] bool complete() const { return complete_; }
    /// Whether it still is what is here.
    [[nodiscard]] bool is_of(const Session& session) const {
        return revision_ == session.revision();
    }
    [[nodiscard]] const KnownEvents& known() const { return known_; }
    /// What a file with these events (in order) brings that is not here, or was taken back.
    [[nodiscard]] Reach reach(const std::vector<EventId>& file) const;
    /// Whether the event is here and was not taken back with what it came in with.
    [[nodiscard]] bool has(EventId event) const { return std::ranges::binary_search(here_, event); }

    Workspace workspace;

  private:
    Counted counted_;
    KnownEvents known_;
    std::vector<EventId> here_;  ///< both in order, in the end
    std::vector<EventId> gone_;
    std::uint64_t revision_;
    bool complete_ = false;
};

class TransferFlow {
  public:
    TransferFlow(std::string file_name, std::uint64_t total_bytes, TransferMode mode);

    void feed(std::string_view bytes);
    void end_of_file();
    /// The file could not be read on (it was moved or changed).
    void file_lost();

    /// Does a few milliseconds of the work that is waiting; true while there is more.
    bool step(Session& session);
    /// Where what is here has to be read from the store to be compared: to be filled with all
    /// stored events, and ended. Asked for once.
    [[nodiscard]] std::shared_ptr<OwnView> wanted(const Session& session);
    [[nodiscard]] bool waits_for_records() const { return own_ && !own_->complete(); }
    /// Takes it in, in the mode chosen; only in the preview.
    void accept(Session& session);

    [[nodiscard]] TransferStage stage() const { return stage_; }
    /// 0 … 1 within the present stage.
    [[nodiscard]] double progress() const;
    [[nodiscard]] const Rejection* failure() const { return failure_ ? &*failure_ : nullptr; }
    [[nodiscard]] FileFault fault() const { return fault_; }
    [[nodiscard]] const std::string& file_name() const { return file_name_; }
    [[nodiscard]] const TransferCounts& counts() const { return counts_; }
    [[nodiscard]] const Difference& difference(TransferMode mode) const {
        return mode == TransferMode::merge ? merge_ : restore_;
    }
    /// The first of them; `counts().both_changed` says how many there are.
    [[nodiscard]] const std::vector<FieldConflict>& conflicts() const { return conflicts_; }
    /// The first of them; `counts().namesakes` says how many there are.
    [[nodiscard]] const std::vector<Namesake>& namesakes() const { return namesakes_; }
    /// Whether accepting would change anything in this mode.
    [[nodiscard]] bool changes_something() const;
    [[nodiscard]] TransferMode mode() const { return mode_; }
    void set_mode(TransferMode mode) { mode_ = mode; }

  private:
    /// A place in a walk over all tables.
    struct Cursor {
        std::size_t table = 0;
        std::size_t row = 0;
        std::size_t rows_done = 0;
    };
    struct FieldStamps {
        Stamp here;
        Stamp there;
    };
    /// How much one step does: some milliseconds on a slow machine.
    static constexpr std::size_t rows_per_step = 4000;
    static constexpr std::size_t events_per_step = 1000;

    void take(Incoming&& incoming);
    void fail(Rejection rejection);
    /// Calls `visit(row)` for the next rows of `workspace`; false at the end.
    template <class Visit>
    bool walk(const Workspace& workspace, Visit&& visit);

    // comparing: app/transfer_compare.cpp
    enum class Comparing : std::uint8_t {
        sorting,    ///< events that do not count for others
        naming,     ///< their stamps, by which conflicts are found
        knowing,    ///< the names of the clients here
        merging,    ///< the file beside what is here
        restoring,  ///< the same as if it took its place
        leaving,    ///< what is here and not in the file
        over,
    };
    void begin_comparing();
    bool compare_some(const Session& session);
    [[nodiscard]] bool sort_some();
    [[nodiscard]] bool name_some(const Session& session);
    void count_clients(const Session& session);
    [[nodiscard]] const Workspace& mine(const Session& session) const {
        return own_ ? own_->workspace : session.workspace();
    }
    [[nodiscard]] bool is_known(const Session& session, EventId event) const {
        return own_ ? app::knows(own_->known(), event) : session.knows(event);
    }
    bool compare_field(const Session& session, FieldConflict field, const FieldStamps& stamps);
    template <HasSchema R>
    void plan_merge(const Session& session, const Row<R>& theirs);
    template <HasSchema R>
    bool find_conflicts(const Session& session, const Row<R>& mine, const Row<R>& theirs);
    template <HasSchema R>
    void plan_return(const Session& session, const Row<R>& theirs);
    void look_for_namesake(ClientId id, const Client& client, const Session& session);

    // taking in
    template <HasSchema R>
    void make_so(const Session& session, const Workspace& wanted, const Row<R>& mine);
    void take_some(Session& session);
    void hand_over(Session& session);
    void settle_some(Session& session);
    void end_taking(Session& session);

    std::string file_name_;
    std::uint64_t total_bytes_;
    std::uint64_t bytes_done_ = 0;
    TransferMode mode_;
    TransferStage stage_ = TransferStage::reading;
    std::optional<Rejection> failure_;
    FileFault fault_ = FileFault::said;
    std::unique_ptr<codec::WorkspaceFileReader> reader_;
    std::vector<Incoming> events_;
    bool nameless_ = false;                ///< condensed: who knew what cannot be said
    Workspace theirs_;                     ///< what the other computer shows
    Adoptions adoptions_;                  ///< of the other computer
    std::unique_ptr<Workspace> counting_;  ///< the sum of what counts, where that is not theirs_
    std::shared_ptr<OwnView> own_;         ///< where it is not what the session has

    Comparing comparing_ = Comparing::sorting;
    std::size_t events_done_ = 0;
    std::unordered_map<std::uint64_t, EventId> by_stamp_;  ///< hash of a stamp → whose it is
    NamesakeFinder here_;
    Cursor cursor_;
    std::size_t rows_total_ = 0;
    TransferCounts counts_;
    Difference merge_;
    Difference restore_;
    std::vector<FieldConflict> conflicts_;
    std::vector<Namesake> namesakes_;

    std::size_t taken_ = 0;
    bool from_nothing_ = false;  ///< nothing was here: what the file says is what there is
    bool ended_ = false;         ///< all is taken; what follows from it is being made
    std::vector<AnyPatch> setting_;
};

template <class Visit>
bool TransferFlow::walk(const Workspace& workspace, Visit&& visit) {
    std::size_t left = rows_per_step;
    std::size_t table = 0;
    for_each_record_type([&]<class R>() {
        if (table++ != cursor_.table || left == 0) return;
        const auto rows = workspace.table<R>().all_rows();
        const std::size_t end = std::min(rows.size(), cursor_.row + left);
        left -= end - cursor_.row;
        cursor_.rows_done += end - cursor_.row;
        for (; cursor_.row < end; ++cursor_.row)
            visit(rows[cursor_.row]);
        if (end == rows.size()) {
            ++cursor_.table;
            cursor_.row = 0;
        }
    });
    return cursor_.table < table;
}

}  // namespace wordkeep::app
