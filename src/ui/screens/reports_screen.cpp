// Progress reports of what runs (rows 58–61), and the weekly newsletter with its tips (rows 49–52).

#include "assets/assets.h"
#include "domain/reports/last_report.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;
using app::RecordRef;

/// One line for each running agreement: when its client heard last, and the way to the next one.
void running_ui(const Frame& frame) {
    auto running = records_shown(frame, RecordKind::agreement);
    std::erase_if(running, [](const RecordRef& ref) {
        const auto& agreement = *static_cast<const Agreement*>(ref.record);
        return agreement.state != AgreementState::running || !agreement.reports;
    });
    if (running.empty()) {
        empty_state(icons::file_text, frame.tr("reports.empty_title"),
                    frame.tr("reports.empty_text"));
        return;
    }
    Section section{"running", frame.tr("reports.running"), {.level = 2, .gap = 4}};
    List list{"list", {.name = frame.tr("reports.running"), .letters = frame.has_letters()}};
    for (const RecordRef& ref : running) {
        const auto& agreement = *static_cast<const Agreement*>(ref.record);
        IdScope scope{ref.id};
        ListRow row{"row", {.name = agreement.title, .activatable = false, .sparing = true}};
        if (!row.shown()) continue;
        {
            next_width(Width::fill(1, 120));
            Stack words{"words", {.gap = 2}};
            text(agreement.title, {.weight = Weight::medium});
            const auto last = last_report(frame.workspace(), agreement.client, AgreementId{ref.id});
            std::string below(frame.name_of(agreement.client));
            below += " · ";
            below += last ? frame.say("reports.last", {{"at", Moment{*last}}})
                          : std::string(frame.tr("reports.never"));
            secondary(below);
        }
        const std::string_view label = frame.tr("add.report");
        if (button("write", label,
                   {.size = ButtonSize::small,
                    .disabled_reason = read_only_reason(frame),
                    .full_name = std::string(label) + ": " + agreement.title}))
            add_record(frame, RecordKind::report, {agreement.client, AgreementId{ref.id}});
    }
}

}  // namespace

void reports_ui(const Frame& frame) {
    Pane pane{"reports", {.landmark = Landmark::main, .max_content = 960}};
    heading(1, frame.tr("nav.reports"));
    running_ui(frame);
    record_section(frame, RecordKind::report, frame.tr("reports.all"), {});
    newsletter_section_ui(frame);
}

}  // namespace wordkeep::ui
