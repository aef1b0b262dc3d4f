#pragma once
// What the data page shows and works on: backups, check, restore and merge, erasing, history. It
// belongs to the person's own workspace, never to the sample.

#include "app/backup.h"
#include "app/erase.h"
#include "app/record_history.h"
#include "app/transfer.h"
#include "journal/check.h"
#include "journal/rewrite.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep::app {

/// The file that a backup is written to by itself, where the browser can do that. Frozen: the
/// numbers come from shell/backup.mjs.
enum class BackupFile : std::uint8_t {
    impossible = 0,
    none = 1,     ///< none has been chosen
    ready = 2,    ///< written by itself after changes
    blocked = 3,  ///< chosen, but the browser wants to be asked again
};

struct EraseQuestion {
    ClientId client;
    std::string name;
    ErasePreview preview;
    MentionCount counting;
    /// Records of others that hold the name or address; nothing while they are counted.
    std::optional<std::size_t> mentioned;
    bool mentions = true;  ///< also take the name out of what was written about others
};

/// What erasing took away, said afterwards without a name.
struct EraseResult {
    journal::RewriteReport report;
    bool running = false;
    std::size_t conversations = 0;
    std::size_t commitments = 0;
    bool counted = false;  ///< the two above are known: it was asked for here
};

/// What a file that was taken in has brought.
struct TransferResult {
    TransferMode mode = TransferMode::merge;
    TransferCounts counts;
    Difference difference;  ///< without names
    std::vector<Namesake> namesakes;
};

/// Whether the browser was asked to keep the data.
enum class Asking : std::uint8_t { no, waiting, answered };

struct HistoryView {
    ClientId client;
    CommitmentId commitment;     ///< none: all of the client
    std::uint64_t revision = 0;  ///< of the workspace when it was read
    bool reading = false;
    std::vector<HistoryLine> lines;
};

struct DataState {
    BackupMemory backup;
    BackupFile file = BackupFile::impossible;
    std::string file_name;
    bool backing_up = false;
    std::optional<Phrase> backup_problem;
    double progress = 0;  ///< of the work on stored records that is going on

    std::optional<journal::CheckReport> check;

    std::unique_ptr<TransferFlow> transfer;
    std::optional<TransferResult> transferred;  ///< the last one, until the next begins

    Asking persistence = Asking::no;

    std::optional<EraseQuestion> erasing;
    std::optional<EraseResult> erased;

    std::optional<HistoryView> history;
};

}  // namespace wordkeep::app
