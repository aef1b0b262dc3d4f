#pragma once
// The chain of undo and redo, rebuilt from the events themselves, so that it survives a reload.
//
// A long step (an import) is several events, so that none of them freezes the page; they are taken
// back one by one as well, the last one first.

#include "domain/workspace.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

/// One step that can be taken back (or done again).
struct HistoryEntry {
    EventId event;        ///< it began with
    std::string command;  ///< name of the command, for "Undo: …"
    /// For each of its events the patches that reverse it; the last one comes first.
    std::vector<std::vector<AnyPatch>> parts;
};

class History {
  public:
    /// Steps further back than this are part of the past.
    static constexpr std::size_t longest = 200;

    /// Tells what applying `event` did. Call it in the order of stamps.
    void add(const Event& event, std::vector<AnyPatch> before);

    /// Forgets what the way back would say about these records: they were erased for good.
    void forget_records(const std::unordered_map<std::uint64_t, ClientId>& records);

    /// Nullptr when there is nothing to take back or to do again.
    [[nodiscard]] const HistoryEntry* undoable() const;
    [[nodiscard]] const HistoryEntry* redoable() const;
    /// How much of the step that is being taken back (or done again) is still to go.
    struct Remainder {
        std::size_t left = 0;
        std::size_t total = 0;
    };
    [[nodiscard]] Remainder to_undo() const;
    [[nodiscard]] Remainder to_redo() const;

  private:
    std::vector<HistoryEntry> done_;
    std::vector<HistoryEntry> undone_;
};

}  // namespace wordkeep::app
