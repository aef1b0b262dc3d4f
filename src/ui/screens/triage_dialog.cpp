// Back from an absence: everything that came in or fell due meanwhile, in one list (row 114).

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/today_lines.h"
#include "ui/widgets/widgets.h"

#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::Line;

/// What began or was due between the first day away and now, the strongest first.
std::vector<Line> meanwhile(const Frame& frame, const Absence& absence) {
    const Instant left = frame.session.calendar().start_of(absence.from);
    std::vector<Line> lines;
    for (const Line& line : frame.session.today().lines)
        if (line.client && (line.since >= left || line.due >= left) &&
            line.state != attention::State::coming_up)
            lines.push_back(line);
    return lines;
}

void line_ui(const Frame& frame, const Line& line) {
    IdScope scope{row_id(line)};
    const std::string name(frame.name_of(line.client));
    const std::string sentence = sentence_of(frame, line);
    ListRow row{"row", {.name = name + ": " + sentence, .activatable = false, .padding = 8}};
    state_mark(mark_of(line.state), frame.tr(state_key(line.state)));
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(name, {.weight = Weight::semibold, .lines = Lines::single});
        text(sentence, {.max_lines = 3});
    }
    primary_ui(frame, line);
}

}  // namespace

void triage_dialog_ui(const Frame& frame) {
    const AbsenceId id = *frame.view.triage;
    const Absence* absence = frame.workspace().find(id);
    if (!absence) {
        frame.act(app::OpenTriage{});
        return;
    }
    Dialog dialog{
        "triage",
        {.title = frame.tr("triage.title"), .width = 560, .close_name = frame.tr("action.close")}};
    const std::vector<Line> lines = meanwhile(frame, *absence);
    text(lines.empty()
             ? std::string(frame.tr("triage.nothing"))
             : frame.say("triage.text", {{"n", Count{static_cast<std::int64_t>(lines.size())}}}),
         {.tone = Tone::muted});
    if (!lines.empty()) {
        List list{"lines", {.name = frame.tr("triage.title")}};
        for (const Line& line : lines)
            line_ui(frame, line);
    }
    dialog.footer();
    if (button("later", frame.tr("triage.later"), {.kind = ButtonKind::ghost}) ||
        dialog.close_requested())
        frame.act(app::OpenTriage{});
    if (button("done", frame.tr("triage.done"),
               {.kind = ButtonKind::primary,
                .icon = icons::check,
                .disabled_reason = read_only_reason(frame)})) {
        const std::optional now{frame.session.now()};
        frame.act(app::Perform{
            Edit<Absence>{PatchBuilder<Absence>(id).set(&Absence::triaged_at, now).done()},
            {"did.change", {}}});
        frame.act(app::OpenTriage{});
    }
}

}  // namespace wordkeep::ui
