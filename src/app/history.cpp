#include "app/history.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

void forget(std::vector<HistoryEntry>& entries, EventId event) {
    std::erase_if(entries, [&](const HistoryEntry& entry) { return entry.event == event; });
}

void push(std::vector<HistoryEntry>& entries, HistoryEntry entry) {
    entries.push_back(std::move(entry));
    if (entries.size() > History::longest) entries.erase(entries.begin());
}

}  // namespace

void History::add(const Event& event, std::vector<AnyPatch> before) {
    switch (event.kind) {
        case EventKind::command:
            undone_.clear();
            if (!before.empty()) push(done_, {event.id, event.command, std::move(before)});
            return;
        case EventKind::undo:
            forget(done_, event.of);
            push(undone_, {event.of, event.command, std::move(before)});
            return;
        case EventKind::redo:
            forget(undone_, event.of);
            push(done_, {event.of, event.command, std::move(before)});
            return;
    }
}

const HistoryEntry* History::undoable() const { return done_.empty() ? nullptr : &done_.back(); }

const HistoryEntry* History::redoable() const {
    return undone_.empty() ? nullptr : &undone_.back();
}

}  // namespace wordkeep::app
