#pragma once
// Backup files: one file with everything, with its whole history, and when the next one is due.

#include "base/ids.h"
#include "base/time.h"
#include "codec/workspace_codec.h"
#include "journal/record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::app {

/// Puts the file together out of stored records, in pieces.
class BackupWriter {
  public:
    BackupWriter() : writer_(text_) { writer_.begin(); }
    BackupWriter(const BackupWriter&) = delete;
    BackupWriter& operator=(const BackupWriter&) = delete;

    void take(const journal::Record& record);
    /// The end of the file; take_piece() then has the last piece.
    void finish() { writer_.end(); }
    /// Whether enough has gathered to be handed on.
    [[nodiscard]] bool has_piece() const { return text_.size() >= piece_bytes; }
    [[nodiscard]] std::string take_piece();
    /// Records that are no JSON: in the file they would make all of it unreadable.
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    static constexpr std::size_t piece_bytes = 1u << 20;
    std::string text_;
    codec::WorkspaceFileWriter writer_;
    std::size_t left_out_ = 0;
};

/// What this browser remembers about its backups, outside of the workspace.
struct BackupMemory {
    std::optional<Instant> at;       ///< the last one that succeeded
    Stamp newest;                    ///< of the workspace then
    std::optional<Instant> changed;  ///< the first change since then, as far as it was seen
    std::optional<Instant> put_off;  ///< "remind me later": until then

    friend bool operator==(const BackupMemory&, const BackupMemory&) = default;
};
[[nodiscard]] std::string to_text(const BackupMemory& memory);
/// Anything else than to_text() wrote is an empty memory.
[[nodiscard]] BackupMemory backup_memory(std::string_view text);

/// Notices changes since the last backup. True: the memory has changed.
bool notice_changes(BackupMemory& memory, const Stamp& newest, Instant now);
/// Changes that lie here for a week without a backup are worth a word.
[[nodiscard]] bool is_backup_due(const BackupMemory& memory, Instant now);
/// When that will be; nothing when all is backed up.
[[nodiscard]] std::optional<Instant> backup_due_at(const BackupMemory& memory);

inline constexpr std::chrono::days backup_age{7};

}  // namespace wordkeep::app
