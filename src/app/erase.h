#pragma once
// Erasing a client for good (row 110): out of every stored event, and out of memory.
//
// First one event removes the client and all that belongs to it, naming nothing but the ids. That
// event stays: it hides the client everywhere at once, keeps a backup file or another computer from
// bringing it back, and says after a reload that erasing was begun. Then every stored event is
// judged, and written again without what it says about these records.

#include "domain/workspace.h"
#include "journal/rewrite.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

inline constexpr std::string_view erase_command = "client.erase";

/// Records of erased clients, and whose they were.
using ErasedRecords = std::unordered_map<std::uint64_t, ClientId>;

[[nodiscard]] std::uint64_t record_of(const AnyPatch& patch);
void remove_records(std::vector<AnyPatch>& patches, const ErasedRecords& records);

/// Removals of a client and of everything that was ever recorded under it.
[[nodiscard]] std::vector<AnyPatch> removals_of(const Workspace& workspace, ClientId client);

/// What erasing takes away, for the question before it. Costs the client's own records.
struct ErasePreview {
    std::size_t conversations = 0;
    std::size_t commitments = 0;
    std::size_t others = 0;             ///< date changes, decisions about lines
    std::vector<std::string> mentions;  ///< texts that are taken out of everybody else's records
};
[[nodiscard]] ErasePreview erase_preview(const Workspace& workspace, ClientId client);

/// How many records of others hold one of a client's telling texts: every record is looked at, so
/// it is counted in slices while the question stands.
class MentionCount {
  public:
    MentionCount(ClientId client, std::vector<std::string> mentions)
        : client_(client), mentions_(std::move(mentions)) {}

    /// Looks at `most` records more; true while there are any.
    [[nodiscard]] bool step(const Workspace& workspace, std::size_t most);
    [[nodiscard]] std::size_t found() const { return found_; }

  private:
    template <HasSchema R>
    void look_at(const Row<R>& row);

    ClientId client_;
    std::vector<std::string> mentions_;
    std::size_t next_ = 0;  ///< record, all tables behind one another
    std::size_t found_ = 0;
};

/// Texts by which a person can be recognised in what was written about others: full names and
/// e-mail addresses. A first name alone would also hit everybody else of that name.
[[nodiscard]] std::vector<std::string> telling_texts(const Client& client);

/// Whether something of an erased record is still in the workspace: erasing goes on then.
[[nodiscard]] bool has_leftovers(const Workspace& workspace, const ErasedRecords& records);

/// Judges stored events: what is said about `records` goes, `mentions` become "…".
[[nodiscard]] journal::Judge judge_of(std::shared_ptr<const ErasedRecords> records,
                                      std::vector<std::string> mentions);

}  // namespace wordkeep::app
