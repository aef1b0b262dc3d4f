#pragma once
// A workspace file from its first byte to the one step that takes it in: restored (the workspace
// becomes what the file says) or merged (both computers' work together).
//
// Every step is short and says how far it is. Until it is accepted, nothing has changed; what the
// preview says is counted without touching the workspace.

#include "app/session.h"
#include "codec/workspace_reader.h"

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
    // what the file holds
    std::size_t clients = 0;
    std::size_t conversations = 0;
    std::size_t commitments = 0;
    std::optional<Instant> first;  ///< the oldest entry
    std::optional<Instant> last;
    // what a merge does, in records
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
    std::size_t both_changed = 0;  ///< fields that both computers changed without knowing
    // what a restore does, in records
    std::size_t brought_back = 0;
    std::size_t replaced = 0;
    std::size_t taken_away = 0;
    std::size_t erased = 0;  ///< clients here that were erased for good on the other computer
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
    /// Takes it in, in the mode chosen; only in the preview.
    void accept(Session& session);

    [[nodiscard]] TransferStage stage() const { return stage_; }
    /// 0 … 1 within the present stage.
    [[nodiscard]] double progress() const;
    [[nodiscard]] const Rejection* failure() const { return failure_ ? &*failure_ : nullptr; }
    [[nodiscard]] const std::string& file_name() const { return file_name_; }
    [[nodiscard]] const TransferCounts& counts() const { return counts_; }
    /// The first of them; `counts().both_changed` says how many there are.
    [[nodiscard]] const std::vector<FieldConflict>& conflicts() const { return conflicts_; }
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
    void take(Incoming&& incoming);
    bool note_stamps(const Session& session);
    bool compare_field(const Session& session, FieldConflict field, const FieldStamps& stamps);
    void fail(Rejection rejection);
    /// Calls `visit(row)` for the next rows of `workspace`; false at the end.
    template <class Visit>
    bool walk(const Workspace& workspace, Visit&& visit);
    template <HasSchema R>
    void compare(const Session& session, const Row<R>& theirs);
    template <HasSchema R>
    void note_conflict(const Session& session, const Row<R>& mine, const Row<R>& theirs);
    template <HasSchema R>
    void plan_restore(const Session& session, const Row<R>& mine);
    void take_some(Session& session);
    void settle_some(Session& session);
    void end_taking(Session& session);

    std::string file_name_;
    std::uint64_t total_bytes_;
    std::uint64_t bytes_done_ = 0;
    TransferMode mode_;
    TransferStage stage_ = TransferStage::reading;
    std::optional<Rejection> failure_;
    std::unique_ptr<codec::WorkspaceFileReader> reader_;
    std::vector<Incoming> events_;
    std::unordered_map<std::uint64_t, EventId> by_stamp_;  ///< hash of a stamp → whose it is
    std::size_t stamps_noted_ = 0;
    bool nameless_ = false;  ///< condensed: who knew what cannot be said
    Workspace theirs_;
    TransferCounts counts_;
    std::vector<FieldConflict> conflicts_;
    Cursor cursor_;
    std::size_t rows_total_ = 0;
    bool mine_compared_ = false;
    std::size_t taken_ = 0;
    bool ended_ = false;  ///< all is taken; what follows from it is being made
    std::vector<AnyPatch> restoring_;
};

}  // namespace wordkeep::app
