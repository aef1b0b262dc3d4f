// All agreements: what runs, how many of its changes are used, and which milestone comes next.

#include "assets/assets.h"
#include "domain/changes/change_ledger.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;

std::string note_of(const Frame& frame, AgreementId id, const Agreement& agreement) {
    const ChangeLedger ledger =
        ledger_of(frame.workspace(), id, ConfirmChange{}.included_by_default);
    std::string note = frame.say("agreements.changes", {{"n", Count{ledger.confirmed}},
                                                        {"included", Count{ledger.included}}});
    const Milestone* next = nullptr;
    for (const Milestone& milestone : agreement.milestones)
        if (!milestone.done_at && (!next || milestone.due < next->due)) next = &milestone;
    if (next)
        note += " · " + frame.say("agreements.next", {{"what", next->what},
                                                      {"due", words::due(next->due, frame.words)}});
    return note;
}

}  // namespace

void agreements_ui(const Frame& frame) {
    Pane pane{"agreements", {.landmark = Landmark::main, .max_content = 960}};
    heading(1, frame.tr("nav.agreements"));
    const auto refs = app::records_of(RecordKind::agreement, frame.workspace());
    if (refs.empty())
        empty_state(icons::file_text, frame.tr("agreement.empty_title"),
                    frame.tr("agreement.empty_text"));
    {
        Row row{"add", {.wrap = Wrap::yes}};
        if (refs.empty()) spring();
        add_record_button(frame, RecordKind::agreement, {}, ButtonKind::primary);
        if (refs.empty()) spring();
    }
    if (refs.empty()) return;
    List list{"list", {.name = frame.tr("nav.agreements")}};
    for (const app::RecordRef& ref : refs) {
        const std::string note =
            note_of(frame, AgreementId{ref.id}, *static_cast<const Agreement*>(ref.record));
        record_row(
            frame, app::info(RecordKind::agreement), ref,
            {.client = ShowClient::yes, .note = note, .leads_to = app::ClientTab::agreement});
    }
}

}  // namespace wordkeep::ui
