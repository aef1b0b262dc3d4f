// In a narrow window: the places for which the bar at the bottom has no room.

#include "app/backup.h"
#include "assets/assets.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <string>

namespace wordkeep::ui {

namespace {

namespace icons = assets::icons;

/// One more place or thing to do, and what is urgent there. True when it was chosen.
bool entry_ui(std::string_view id, Icon sign, std::string_view name, std::string_view urgent = {}) {
    const std::string said = std::string(name) + (urgent.empty() ? "" : ", ") + std::string(urgent);
    ListRow row{id, {.name = said}};
    icon(sign);
    next_width(Width::fill());
    text(name, {.weight = Weight::medium});
    if (!urgent.empty()) state_badge(Mark::late, urgent);
    icon(icons::chevron_right);
    return row.activated();
}

}  // namespace

void more_ui(const Frame& frame) {
    Pane pane{"more", {.landmark = Landmark::main, .max_content = 760}};
    heading(1, frame.tr("nav.more"));
    List list{"places", {.name = frame.tr("nav.more"), .letters = frame.has_letters()}};
    for (const Destination& destination : destinations()) {
        if (destination.in_bar) continue;
        // The sign on the button that led here.
        const bool backup = destination.screen == app::Screen::settings && !frame.sample &&
                            app::is_backup_due(frame.data.backup, frame.session.now());
        if (entry_ui(destination.id, destination.icon, frame.tr(destination.key),
                     backup ? frame.tr("backup.due") : std::string_view()))
            frame.act(app::Go{{destination.screen, {}}});
    }
    // What a keyboard reaches with one key.
    if (entry_ui("find", icons::search, frame.tr("palette.title"))) frame.view.palette.emplace();
    if (entry_ui("talk", icons::phone, frame.tr("action.talk_now"))) frame.act(app::OpenTalk{});
    if (entry_ui("discreet", icons::eye_off, frame.tr("shortcut.discreet")))
        frame.view.discreet = !frame.view.discreet;
}

}  // namespace wordkeep::ui
