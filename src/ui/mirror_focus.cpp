// What the keyboard goes on with when what had the focus is gone.

#include <algorithm>
#include <cstddef>

#include "ui/mirror.h"

namespace wordkeep::ui {
namespace {

/// Something with a meaning of its own. A plain box is none: what stands elsewhere in it has
/// nothing to do with what is gone. The whole screen is one as long as it is the same screen.
bool is_home(Role role, bool same_screen) {
    if (role == Role::main) return same_screen;
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

const Node* Mirror::title_of(const Tree& tree) {
    const auto title = std::ranges::find_if(tree.entries, [](const Entry& entry) {
        return entry.node.role == Role::heading && entry.node.level == 1;
    });
    return title == tree.entries.end() ? nullptr : &title->node;
}

void Mirror::focus_title() {
    if (const Node* title = title_of(shown_)) focus(title->id);
}

bool Mirror::is_same_screen() const {
    const Node* before = title_of(shown_);
    const Node* now = title_of(now_);
    return before && now && before->id == now->id && before->name == now->name;
}

/// The innermost one around an entry of the last frame that is in this one too; -1: none.
int Mirror::home_that_is_left(int shown) const {
    const bool same_screen = is_same_screen();
    for (int at = shown; at > 0;) {
        at = shown_.entries[static_cast<std::size_t>(at)].parent;
        const Node& node = shown_.entries[static_cast<std::size_t>(at)].node;
        if (!now_.index.contains(node.id)) continue;
        return at > 0 && is_home(node.role, same_screen) ? at : -1;
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
    const int home = found == shown_.index.end() ? -1 : home_that_is_left(found->second);
    const std::uint32_t beside = home < 0 ? 0 : left_beside(found->second, home);
    const Node* title = title_of(now_);
    return beside || !title ? beside : title->id;
}

/// What stands in the place of an entry of the last frame within `home`, else before it; 0:
/// nothing.
std::uint32_t Mirror::left_beside(int shown, int home) const {
    const int before = last_left_before(shown, home);
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
