#include <algorithm>
#include <ranges>

#include "ui/context.h"
#include "ui/focus_parts.h"

namespace wordkeep::ui {
namespace {

bool is_shown_no_more(const Layer& layer) {
    return layer.id != 0 &&
           std::ranges::none_of(ctx().layers, [&](const Layer& now) { return now.id == layer.id; });
}

/// An overlay is gone: the focus goes back to where it came from.
void return_focus() {
    Context& c = ctx();
    for (const Layer& layer : c.layers_shown) {
        if (!is_shown_no_more(layer) || (c.focused != 0 && !focus_within(layer.id))) continue;
        const auto place = std::ranges::find_if(
            layer.return_to, [&](std::uint32_t id) { return c.mirror.declared(id) != nullptr; });
        if (place != layer.return_to.end()) c.mirror.focus(*place);
    }
}

/// Somebody has asked for it, in this picture or for one of the next.
bool focus_is_promised() {
    const Context& c = ctx();
    return c.focus_leaf != 0 || c.focus_exact != 0 || c.mirror.focus_asked_for();
}

}  // namespace

std::vector<std::uint32_t> places_to_return_to(std::uint32_t focused) {
    const Context& c = ctx();
    std::vector<std::uint32_t> places;
    if (!focused) return places;
    places.push_back(focused);
    for (const Layer& layer : c.layers_shown | std::views::reverse) {
        if (layer.id == 0 || !c.mirror.is_inside(focused, layer.id)) continue;
        places.insert(places.end(), layer.return_to.begin(), layer.return_to.end());
        break;
    }
    return places;
}

void keep_focus() {
    Context& c = ctx();
    if (!focus_is_promised()) return_focus();
    const bool gone = c.focus_visible &&
                      (c.focused != 0 ? !c.mirror.declared(c.focused) : !c.mirror.is_same_screen());
    if (gone && !focus_is_promised())
        if (const std::uint32_t heir = c.mirror.heir_of_focus(c.focused)) c.mirror.focus(heir);
    c.layers_shown = c.layers;
}

}  // namespace wordkeep::ui
