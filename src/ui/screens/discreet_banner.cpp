// Discreet mode (row 117): names and amounts are hidden from who looks over the shoulder.

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/discreet.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

/// Every word by which a client can be recognised (row 117).
WORDKEEP_LATER HiddenWords names_of(const Workspace& workspace) {
    HiddenWords hidden;
    hidden.currency = workspace.settings().currency;
    const auto add = [&](std::string_view name, std::size_t least) {
        const std::string folded = fold(name);
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t end = std::min(folded.find_first_of(" -,.()", at), folded.size());
            if (end - at >= least) hidden.folded.push_back(folded.substr(at, end - at));
            at = end + 1;
        }
    };
    workspace.clients().for_each([&](ClientId, const Client& client) {
        // Initials tell nobody apart, and "AB" stands behind many names; "Ek" is somebody.
        add(client.name, 2);
        add(client.organisation, 3);
        for (const std::string& nickname : client.nicknames)
            add(nickname, 3);
        add(client.greeted_as, 3);
    });
    std::ranges::sort(hidden.folded);
    const auto repeated = std::ranges::unique(hidden.folded);
    hidden.folded.erase(repeated.begin(), repeated.end());
    return hidden;
}

/// Made again only when the workspace has changed.
WORDKEEP_LATER const HiddenWords& hidden_words(const Frame& frame) {
    struct Cache {
        const Workspace* workspace = nullptr;
        std::uint64_t revision = 0;
        HiddenWords words;
    };
    static Cache cache;
    if (cache.workspace != &frame.workspace() || cache.revision != frame.session.revision())
        cache = {&frame.workspace(), frame.session.revision(), names_of(frame.workspace())};
    return cache.words;
}

}  // namespace

/// Says that it is on, and ends it.
void discreet_ui(const Frame& frame) {
    set_hidden_words(frame.view.discreet ? &hidden_words(frame) : nullptr);
    if (!frame.view.discreet) return;
    Pane pane{"discreet",
              {.edge = Edge::top,
               .landmark = Landmark::region,
               .name = frame.tr("discreet.name"),
               .surface = Surface::sunken,
               .padding = 8}};
    Row row{"row", {.gap = 12, .wrap = Wrap::yes}};
    icon(icons::eye_off, Tone::accent);
    next_width(Width::fill(1, 160));
    text(frame.tr("discreet.on"), {.size = TextSize::small, .lines = Lines::wrapped});
    if (button("off", frame.tr("discreet.off"), {.size = ButtonSize::small, .shortcut = "D"}))
        frame.view.discreet = false;
}

}  // namespace wordkeep::ui
