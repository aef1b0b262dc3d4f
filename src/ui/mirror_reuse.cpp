// Rows that take the place of others keep their elements: when a filter is switched, all rows in
// view are others at once, and an element that only says something else costs the browser a
// fraction of a new one. Not while scrolling: there a row takes nobody's place.

#include "ui/mirror.h"

#include <string>

namespace wordkeep::ui {
namespace {

/// Its element keeps more than what is said here: what was typed, how far it was scrolled.
bool has_a_life_of_its_own(const Node& node) {
    return node.scrolls || node.role == Role::textbox || node.role == Role::searchbox ||
           node.role == Role::textarea || node.role == Role::suggestbox;
}

}  // namespace

void Mirror::reuse_rows(std::uint32_t focused, std::string& out) {
    for (std::size_t i = 1; i < now_.entries.size(); ++i) {
        const Entry& entry = now_.entries[i];
        const bool is_row = entry.node.role == Role::row || entry.node.role == Role::listitem;
        if (!is_row || shown_.index.contains(entry.node.id)) continue;
        const int old = replaced_by(entry);
        if (old >= 0 && !holds(old, focused)) reuse(old, static_cast<int>(i), out);
    }
}

/// Whose place it takes: an entry of the last frame, -1 if nobody's.
int Mirror::replaced_by(const Entry& entry) const {
    const Entry& parent = now_.entries[static_cast<std::size_t>(entry.parent)];
    const auto place = shown_.index.find(parent.node.id);
    if (place == shown_.index.end()) return -1;
    const Entry& before = shown_.entries[static_cast<std::size_t>(place->second)];
    if (before.node.role != parent.node.role) return -1;
    for (int at = before.first_child; at >= 0;) {
        const Entry& old = shown_.entries[static_cast<std::size_t>(at)];
        if (in_the_same_place(entry, old) && may_be_reused(old, entry)) return at;
        at = old.next_sibling;
    }
    return -1;
}

bool Mirror::may_be_reused(const Entry& shown, const Entry& now) const {
    return shown.node.role == now.node.role && shown.node.level == now.node.level &&
           !has_a_life_of_its_own(shown.node) && !has_a_life_of_its_own(now.node) &&
           !now_.index.contains(shown.node.id) && !shown_.index.contains(now.node.id);
}

bool Mirror::holds(int shown, std::uint32_t id) const {
    const Entry& entry = shown_.entries[static_cast<std::size_t>(shown)];
    if (entry.node.id == id) return true;
    for (int at = entry.first_child; at >= 0;
         at = shown_.entries[static_cast<std::size_t>(at)].next_sibling)
        if (holds(at, id)) return true;
    return false;
}

/// From here on it is as if the old one had had the new one's id all along.
void Mirror::reuse(int shown, int now, std::string& out) {
    Entry& old = shown_.entries[static_cast<std::size_t>(shown)];
    const Entry& entry = now_.entries[static_cast<std::size_t>(now)];
    out +=
        "[\"rename\"," + std::to_string(old.node.id) + ',' + std::to_string(entry.node.id) + "],";
    shown_.index.erase(old.node.id);
    old.node.id = entry.node.id;
    shown_.index.emplace(entry.node.id, shown);
    int candidate = old.first_child;
    for (int at = entry.first_child; at >= 0;) {
        const Entry& child = now_.entries[static_cast<std::size_t>(at)];
        int fitting = candidate;
        while (fitting >= 0 &&
               !may_be_reused(shown_.entries[static_cast<std::size_t>(fitting)], child))
            fitting = shown_.entries[static_cast<std::size_t>(fitting)].next_sibling;
        if (fitting >= 0) {
            candidate = shown_.entries[static_cast<std::size_t>(fitting)].next_sibling;
            reuse(fitting, at, out);
        }
        at = child.next_sibling;
    }
}

}  // namespace wordkeep::ui
