#include "app/history.h"

#include "app/erase.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using Entries = std::vector<HistoryEntry>;

Entries::iterator entry_of(Entries& entries, EventId event) {
    return std::ranges::find(entries, event, &HistoryEntry::event);
}

/// One event of the step that began with `event` has been reversed.
void take_part(Entries& entries, EventId event) {
    const auto found = entry_of(entries, event);
    if (found == entries.end()) return;
    found->parts.pop_back();
    if (found->parts.empty()) entries.erase(found);
}

void give_part(Entries& entries, EventId event, const std::string& command,
               std::vector<AnyPatch> before) {
    auto found = entry_of(entries, event);
    if (found == entries.end()) {
        entries.push_back({event, command, {}});
        if (entries.size() > History::longest) entries.erase(entries.begin());
        found = entries.end() - 1;
    }
    found->parts.push_back(std::move(before));
}

/// What is under way in `from` has its other parts at the top of `to` already.
History::Remainder remainder(const Entries& from, const Entries& to) {
    if (from.empty()) return {};
    const std::size_t left = from.back().parts.size();
    const bool under_way = !to.empty() && to.back().event == from.back().event;
    return {left, left + (under_way ? to.back().parts.size() : 0)};
}

}  // namespace

void History::add(const Event& event, std::vector<AnyPatch> before) {
    switch (event.kind) {
        case EventKind::command:
            undone_.clear();
            if (!before.empty())
                give_part(done_, event.of ? event.of : event.id, event.command, std::move(before));
            return;
        case EventKind::undo:
            take_part(done_, event.of);
            give_part(undone_, event.of, event.command, std::move(before));
            return;
        case EventKind::redo:
            take_part(undone_, event.of);
            give_part(done_, event.of, event.command, std::move(before));
            return;
    }
}

void History::forget_records(const std::unordered_map<std::uint64_t, ClientId>& records) {
    for (Entries* entries : {&done_, &undone_}) {
        for (HistoryEntry& entry : *entries)
            for (std::vector<AnyPatch>& part : entry.parts)
                remove_records(part, records);
        // A part that says nothing any more stays: parts and events are counted together.
        std::erase_if(*entries, [](const HistoryEntry& entry) {
            return std::ranges::all_of(entry.parts, [](const auto& part) { return part.empty(); });
        });
    }
}

const HistoryEntry* History::undoable() const { return done_.empty() ? nullptr : &done_.back(); }

const HistoryEntry* History::redoable() const {
    return undone_.empty() ? nullptr : &undone_.back();
}

History::Remainder History::to_undo() const { return remainder(done_, undone_); }
History::Remainder History::to_redo() const { return remainder(undone_, done_); }

}  // namespace wordkeep::app
