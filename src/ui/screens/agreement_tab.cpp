// The agreements of one client: milestones, changes n of N, and what moved the finish (rows
// 40–47).

#include "assets/assets.h"
#include "clock/deadlines.h"
#include "domain/changes/change_ledger.h"
#include "ui/screens/client_tabs.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;
using app::RecordRef;

std::string days_text(const Frame& frame, std::int64_t days) {
    return frame.say("agreement.days", {{"n", Count{days}}});
}

void properties_ui(const Frame& frame, AgreementId id, const Agreement& agreement,
                   const ChangeLedger& ledger) {
    Card card{"facts", {.gap = 8}};
    if (agreement.goal.empty())
        notice(frame.tr("agreement.no_goal"), Tone::warn);
    else
        property(frame.tr("record.goal"), agreement.goal);
    if (!agreement.approver.empty()) property(frame.tr("record.approver"), agreement.approver);
    if (const auto finish = shifted_finish(frame.workspace(), id)) {
        std::string said = words::due(*finish, frame.words);
        if (*finish != *agreement.finish)
            said =
                frame.say("agreement.shifted",
                          {{"now", said}, {"first", words::due(*agreement.finish, frame.words)}});
        property(frame.tr("record.finish"), said);
    }
    const std::string_view used = ledger.confirmed > ledger.included ? "agreement.n_beyond"
                                  : !agreement.included_changes      ? "agreement.n_unagreed"
                                                                     : "agreement.n_of_n";
    std::string changes = frame.say(used, {{"n", Count{ledger.confirmed}},
                                           {"included", Count{ledger.included}},
                                           {"more", Count{ledger.confirmed - ledger.included}},
                                           {"left", Count{ledger.left()}}});
    if (ledger.unclear > 0)
        changes += " · " + frame.say("agreement.n_unclear", {{"n", Count{ledger.unclear}}});
    property(frame.tr("agreement.changes"), changes);
    const Client* client = frame.workspace().find(agreement.client);
    if (client && client->kind == ClientKind::internal) return;  // row 5
    if (agreement.fee) property(frame.tr("record.fee"), money_text(frame, *agreement.fee));
    if (agreement.price) property(frame.tr("record.price"), money_text(frame, *agreement.price));
    if (ledger.list_value > 0)
        property(frame.tr("agreement.list_value"), money_text(frame, ledger.list_value));
    if (ledger.charged > 0)
        property(frame.tr("agreement.charged"), money_text(frame, ledger.charged));
}

void set_done(const Frame& frame, AgreementId id, const Agreement& agreement, std::size_t i) {
    auto milestones = agreement.milestones;
    const bool was_done = milestones[i].done_at.has_value();
    milestones[i].done_at = was_done ? std::nullopt : std::optional(frame.session.now());
    frame.act(app::Perform{
        Edit<Agreement>{
            PatchBuilder<Agreement>(id).set(&Agreement::milestones, std::move(milestones)).done()},
        {was_done ? "did.milestone_open" : "did.milestone_done", {}}});
}

void milestone_state(const Frame& frame, const Milestone& milestone) {
    if (milestone.done_at) return state_badge(Mark::done, frame.tr("stage_of.checked"));
    const auto deadline = clock::deadline_of(milestone.due, frame.session.calendar());
    if (deadline && *deadline < frame.session.now())
        state_badge(Mark::late, frame.tr("state.late"));
    else
        state_badge(Mark::waiting, frame.tr("state.open"));
}

void milestones_ui(const Frame& frame, AgreementId id, const Agreement& agreement) {
    const bool narrow = window_class() == WindowClass::narrow;
    Section section{"milestones", frame.tr("record.milestones"), {.level = 3, .gap = 4}};
    if (!agreement.milestones.empty()) {
        List list{"milestone_list", {.name = frame.tr("record.milestones")}};
        for (std::size_t i = 0; i < agreement.milestones.size(); ++i) {
            const Milestone& milestone = agreement.milestones[i];
            IdScope scope{i};
            ListRow row{"row", {.name = milestone.what, .activatable = false}};
            {
                next_width(Width::fill(1, 120));
                Stack words{"words", {.gap = 2}};
                text(milestone.what, {.weight = Weight::medium});
                std::string below = words::due(milestone.due, frame.words);
                if (!milestone.needs.empty())
                    below += " · " + frame.say("agreement.needs", {{"what", milestone.needs}});
                secondary(below);
                if (narrow) milestone_state(frame, milestone);
            }
            if (!narrow) milestone_state(frame, milestone);
            const std::string_view label =
                frame.tr(milestone.done_at ? "action.reopen" : "step.done");
            if (button("done", label,
                       {.size = ButtonSize::small,
                        .disabled_reason = read_only_reason(frame),
                        .full_name = std::string(label) + ": " + milestone.what}))
                set_done(frame, id, agreement, i);
        }
    }
    if (button("edit", frame.tr("agreement.edit_milestones"),
               {.kind = ButtonKind::ghost,
                .icon = icons::pencil,
                .disabled_reason = read_only_reason(frame)}))
        open_record(frame, RecordKind::agreement, id.value, app::in_milestones);
}

/// "2 of 3 · + 4 days".
std::string note_of(const Frame& frame, const RecordRef& ref) {
    const auto& change = *static_cast<const Change*>(ref.record);
    const auto number = number_of(frame.workspace(), ChangeId{ref.id});
    const auto* agreement = frame.workspace().find(change.agreement);
    std::string note;
    if (number > 0 && agreement) {
        const std::int32_t included =
            agreement->included_changes.value_or(ConfirmChange{}.included_by_default);
        note = frame.say(number > included ? "agreement.number_beyond" : "agreement.number",
                         {{"n", Count{number}}, {"included", Count{included}}});
    }
    // A date that was agreed says more than days, of which nobody knows whether they are worked.
    if (change.new_date)
        note += (note.empty() ? "" : " · ") +
                frame.say("agreement.finish_then", {{"date", Day{change.new_date->date}}});
    else if (change.days_added > 0)
        note += (note.empty() ? "+ " : " · + ") + days_text(frame, change.days_added);
    return note;
}

void changes_ui(const Frame& frame, AgreementId id, const Agreement& agreement) {
    const app::KindInfo& kind = app::info(RecordKind::change);
    auto refs = records_shown(frame, RecordKind::change, agreement.client);
    std::erase_if(refs, [&](const RecordRef& ref) {
        return static_cast<const Change*>(ref.record)->agreement != id;
    });
    Section section{"changes", frame.tr("agreement.changes"), {.level = 3, .gap = 4}};
    if (!refs.empty()) {
        List list{"change_list", {.name = frame.tr("agreement.changes")}};
        for (const RecordRef& ref : refs)
            record_row(frame, kind, ref, {.note = note_of});
    }
    Row row{"more", {.wrap = Wrap::yes}};
    add_record_button(frame, RecordKind::change, {agreement.client, id}, ButtonKind::ghost);
}

void lessons_ui(const Frame& frame, const Agreement& agreement) {
    if (agreement.lessons.empty()) return;
    Section section{"lessons", frame.tr("record.lessons"), {.level = 3, .gap = 4}};
    for (const std::string& lesson : agreement.lessons)
        text("· " + lesson);
}

void agreement_ui(const Frame& frame, const RecordRef& ref) {
    const AgreementId id{ref.id};
    const auto& agreement = *static_cast<const Agreement*>(ref.record);
    const ChangeLedger ledger =
        ledger_of(frame.workspace(), id, ConfirmChange{}.included_by_default);
    IdScope scope{ref.id};
    Section section{"agreement", agreement.title, {.gap = 12}};
    step_bar(frame, app::info(RecordKind::agreement), ref);
    properties_ui(frame, id, agreement, ledger);
    milestones_ui(frame, id, agreement);
    changes_ui(frame, id, agreement);
    agreement_line_ui(frame, id);
    lessons_ui(frame, agreement);
}

}  // namespace

void agreement_tab_ui(const Frame& frame, ClientId id) {
    const auto& refs = records_shown(frame, RecordKind::agreement, id);
    if (refs.empty())
        empty_state(icons::file_text, frame.tr("agreement.empty_title"),
                    frame.tr("agreement.empty_text"));
    for (const RecordRef& ref : refs)
        agreement_ui(frame, ref);
    Row row{"add", {.wrap = Wrap::yes}};
    if (refs.empty()) spring();
    add_record_button(frame, RecordKind::agreement, {id, {}},
                      refs.empty() ? ButtonKind::primary : ButtonKind::secondary);
    if (refs.empty()) spring();
}

}  // namespace wordkeep::ui
