#pragma once
// The chain of undo and redo, rebuilt from the events themselves, so that it survives a reload.

#include "domain/workspace.h"

#include <cstddef>
#include <string>
#include <vector>

namespace wordkeep::app {

/// One step that can be taken back (or done again): the event it began with, and the patches to go.
struct HistoryEntry {
    EventId event;
    std::string command;  ///< name of the command, for "Undo: …"
    std::vector<AnyPatch> before;
};

class History {
  public:
    /// Steps further back than this are part of the past.
    static constexpr std::size_t longest = 200;

    /// Tells what applying `event` did. Call it in the order of stamps.
    void add(const Event& event, std::vector<AnyPatch> before);

    /// Nullptr when there is nothing to take back or to do again.
    [[nodiscard]] const HistoryEntry* undoable() const;
    [[nodiscard]] const HistoryEntry* redoable() const;

  private:
    std::vector<HistoryEntry> done_;
    std::vector<HistoryEntry> undone_;
};

}  // namespace wordkeep::app
