// The first time: four doors.

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

namespace wordkeep::ui {

namespace icons = assets::icons;

void first_run_ui(const Frame& frame) {
    Pane pane{"first",
              {.landmark = Landmark::main, .padding_top = 48, .max_content = 760, .centred = true}};
    heading(1, frame.tr("first.title"));
    text(frame.tr("first.text"), {.tone = Tone::muted});
    space(12);
    {
        Grid doors{"doors", {.columns = 2, .minimum = 280, .gap = 16}};
        if (door("sample", icons::eye, frame.tr("first.sample"), frame.tr("first.sample_text")))
            frame.act(app::OpenSample{});
        if (door("import", icons::upload, frame.tr("first.import"), frame.tr("first.import_text")))
            frame.act(app::ChooseFile{});
        if (door("empty", icons::sparkles, frame.tr("first.empty"), frame.tr("first.empty_text")))
            frame.act(app::StartEmpty{});
        if (door("restore", icons::folder_open, frame.tr("first.restore"),
                 frame.tr("first.restore_text")))
            frame.act(app::ChooseWorkspaceFile{});
    }
    space(12);
    secondary(frame.tr("first.private"));
}

}  // namespace wordkeep::ui
