// My absences and busy times, in Settings (rows 83, 114).

#include "ui/screens/parts.h"
#include "ui/screens/records.h"

namespace wordkeep::ui {

void away_section_ui(const Frame& frame) {
    Section section{
        "away", frame.tr("settings.away"), {.note = frame.tr("settings.away_note"), .gap = 12}};
    record_section(frame, app::RecordKind::absence, frame.tr("care.absences"), ClientId{});
    record_section(frame, app::RecordKind::busy_block, frame.tr("settings.busy"), ClientId{});
    Row row{"add", {.gap = 8, .wrap = Wrap::yes}};
    add_record_button(frame, app::RecordKind::absence);
    add_record_button(frame, app::RecordKind::busy_block);
}

}  // namespace wordkeep::ui
