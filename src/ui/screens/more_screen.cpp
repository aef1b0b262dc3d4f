// In a narrow window: the places for which the bar at the bottom has no room.

#include "assets/assets.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

namespace wordkeep::ui {

void more_ui(const Frame& frame) {
    Pane pane{"more", {.landmark = Landmark::main, .max_content = 760}};
    heading(1, frame.tr("nav.more"));
    List list{"places", {.name = frame.tr("nav.more")}};
    for (const Destination& destination : destinations()) {
        if (destination.in_bar) continue;
        const std::string_view name = frame.tr(destination.key);
        ListRow row{destination.id, {.name = name}};
        if (row.activated()) frame.act(app::Go{{destination.screen, {}}});
        icon(destination.icon);
        next_width(Width::fill());
        text(name, {.weight = Weight::medium});
        icon(assets::icons::chevron_right);
    }
}

}  // namespace wordkeep::ui
