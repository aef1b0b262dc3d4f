#include "support/scenario/computer.h"

#include <utility>

namespace wordkeep::scenario {

Applied Computer::apply(const Event& event) {
    events_.push_back(event);
    Applied applied = workspace_.apply(event);
    cache_.apply(applied);
    return applied;
}

Result<Event> Computer::perform(const Command& command, Instant now) {
    auto event = decide(workspace_, command, {now, &ids_});
    if (!event) return event;
    undo_.push_back({event->id, event->command, apply(*event).before});
    redo_.clear();
    return event;
}

bool Computer::move(EventKind kind, std::vector<Step>& from, std::vector<Step>& to, Instant now) {
    if (from.empty()) return false;
    Step step = std::move(from.back());
    from.pop_back();
    step.back =
        apply(reversal(kind, step.id, step.command, std::move(step.back), {now, &ids_})).before;
    to.push_back(std::move(step));
    return true;
}

bool Computer::undo(Instant now) { return move(EventKind::undo, undo_, redo_, now); }

bool Computer::redo(Instant now) { return move(EventKind::redo, redo_, undo_, now); }

void Computer::merge(const Computer& other) {
    const std::vector<Event> received = other.events_;  // `other` may be this computer
    for (const Event& event : received) {
        ids_.observe(event.stamp);
        apply(event);
    }
}

}  // namespace wordkeep::scenario
