// What the keyboard goes on with when what had the focus is gone.

#include <algorithm>
#include <cstddef>

#include "ui/mirror.h"

namespace wordkeep::ui {
namespace {

/// Something with a meaning of its own. A plain box or the whole screen is none: what stands
/// elsewhere in it has nothing to do with what is gone.
bool is_home(Role role) {
    constexpr Role homes[] = {Role::group, Role::region, Role::dialog,   Role::alertdialog,
                              Role::form,  Role::list,   Role::listitem, Role::table,
                              Role::row,   Role::cell,   Role::tabpanel, Role::complementary};
    return std::ranges::find(homes, role) != std::end(homes);
}

/// No field: whoever goes on with a letter that is a command does not want it typed.
bool can_have_focus(const Node& node) {
    const bool is_field = node.role == Role::textbox || node.role == Role::searchbox ||
                          node.role == Role::textarea || node.role == Role::suggestbox;
    return node.focusable && node.tab_stop && !node.disabled && !is_field;
}

}  // namespace

bool Mirror::focus_asked_for() const {
    return std::ranges::any_of(
        requests_, [](const Request& request) { return request.kind == Request::Kind::focus; });
}

/// The innermost one around an entry of the last frame that is in this one too; -1: none.
int Mirror::home_that_is_left(int shown) const {
    for (int at = shown; at > 0;) {
        at = shown_.entries[static_cast<std::size_t>(at)].parent;
        const Node& node = shown_.entries[static_cast<std::size_t>(at)].node;
        if (!now_.index.contains(node.id)) continue;
        return at > 0 && is_home(node.role) ? at : -1;
    }
    return -1;
}

/// Of what could have the focus in `home`, before an entry of the last frame; 0: nothing.
int Mirror::last_left_before(int shown, int home) const {
    const std::uint32_t around = shown_.entries[static_cast<std::size_t>(home)].node.id;
    for (int at = shown - 1; at > home; --at) {
        const Node& node = shown_.entries[static_cast<std::size_t>(at)].node;
        const auto left = now_.index.find(node.id);
        if (left == now_.index.end() || !is_inside(node.id, around)) continue;
        if (can_have_focus(now_.entries[static_cast<std::size_t>(left->second)].node))
            return left->second;
    }
    return 0;
}

std::uint32_t Mirror::heir_of_focus(std::uint32_t id) const {
    const auto found = shown_.index.find(id);
    if (found == shown_.index.end()) return 0;
    const int home = home_that_is_left(found->second);
    if (home < 0) return 0;
    const int before = last_left_before(found->second, home);
    const int now = now_.index.find(shown_.entries[static_cast<std::size_t>(home)].node.id)->second;
    for (int at = std::max(before, now) + 1; at < static_cast<int>(now_.entries.size()); ++at) {
        int above = at;
        while (above > now)
            above = now_.entries[static_cast<std::size_t>(above)].parent;
        if (above != now) break;  // they stand in the order of the document
        const Node& node = now_.entries[static_cast<std::size_t>(at)].node;
        if (can_have_focus(node)) return node.id;
    }
    return before > 0 ? now_.entries[static_cast<std::size_t>(before)].node.id : 0;
}

}  // namespace wordkeep::ui
