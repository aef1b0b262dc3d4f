// All agreements: what runs, how many of its changes are used, and which milestone comes next.

#include "assets/assets.h"
#include "domain/changes/change_ledger.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;

std::string note_of(const Frame& frame, const app::RecordRef& ref) {
    const AgreementId id{ref.id};
    const auto& agreement = *static_cast<const Agreement*>(ref.record);
    const ChangeLedger ledger =
        ledger_of(frame.workspace(), id, ConfirmChange{}.included_by_default);
    const bool beyond = ledger.confirmed > ledger.included;
    std::string note = frame.say(beyond ? "agreements.changes_beyond" : "agreements.changes",
                                 {{"n", Count{ledger.confirmed}},
                                  {"included", Count{ledger.included}},
                                  {"more", Count{ledger.confirmed - ledger.included}}});
    const Milestone* next = nullptr;
    for (const Milestone& milestone : agreement.milestones)
        if (!milestone.done_at && (!next || milestone.due < next->due)) next = &milestone;
    if (next) {
        const bool late = next->due.date < frame.words.today();
        note +=
            " · " + frame.say(late ? "agreements.late" : "agreements.next",
                              {{"what", next->what}, {"due", words::due(next->due, frame.words)}});
    }
    if (const auto finish = shifted_finish(frame.workspace(), id))
        note += " · " + frame.say(finish == agreement.finish ? "agreements.finish"
                                                             : "agreements.finish_moved",
                                  {{"due", words::due(*finish, frame.words)}});
    return note;
}

/// How much of its time is over, while it runs.
void course_ui(const Frame& frame, const app::RecordRef& ref) {
    const auto& agreement = *static_cast<const Agreement*>(ref.record);
    if (agreement.state != AgreementState::running || !agreement.started_at) return;
    const auto finish = shifted_finish(frame.workspace(), AgreementId{ref.id});
    if (!finish) return;
    const Date start = frame.session.zone().date_at(*agreement.started_at);
    const auto all = (finish->date - start).count() + 1;
    const auto day = (frame.words.today() - start).count() + 1;
    if (all <= 0 || day <= 0) return;
    const bool over = day > all;
    const std::string words =
        over ? frame.say("agreements.over", {{"n", Count{day - all}}})
             : frame.say("agreements.day", {{"n", Count{day}}, {"all", Count{all}}});
    Stack stack{"course", {.gap = 2, .width = Width::fill()}};
    secondary(words);
    meter(words, static_cast<float>(std::min(day, all)), static_cast<float>(all),
          over ? Tone::bad : Tone::accent);
}

}  // namespace

void agreements_ui(const Frame& frame) {
    Pane pane{"agreements", {.landmark = Landmark::main, .max_content = 960}};
    heading(1, frame.tr("nav.agreements"));
    const auto& refs = records_shown(frame, RecordKind::agreement);
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
    {
        List list{"list", {.name = frame.tr("nav.agreements"), .letters = frame.has_letters()}};
        const std::size_t shown = std::min(refs.size(), rows_shown(frame, "agreements"));
        for (const app::RecordRef& ref : std::span(refs).first(shown))
            record_row(frame, app::info(RecordKind::agreement), ref,
                       {.client = ShowClient::yes,
                        .note = note_of,
                        .beneath = course_ui,
                        .dateless = true,
                        .leads_to = app::ClientTab::agreement});
    }
    more_rows_ui(frame, "agreements", refs.size());
}

}  // namespace wordkeep::ui
