// The quotes of one client, and everything that is noted to care for them: decisions, questions,
// blockers, concerns, good behaviour, reviews, planned talks.

#include "app/letter_wording.h"
#include "assets/assets.h"
#include "attention/diagnosis.h"
#include "ui/screens/client_tabs.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;
using app::RecordRef;

struct CareKind {
    RecordKind kind;
    std::string_view title;  ///< catalogue key of the section
};
constexpr std::array care_kinds{
    CareKind{RecordKind::blocker, "care.blockers"},
    CareKind{RecordKind::concern, "care.concerns"},
    CareKind{RecordKind::question, "care.questions"},
    CareKind{RecordKind::meeting, "care.meetings"},
    CareKind{RecordKind::good_behaviour, "care.good"},
    CareKind{RecordKind::review, "care.reviews"},
    CareKind{RecordKind::price_change, "care.prices"},
    CareKind{RecordKind::absence, "care.absences"},
};

void add_menu(const Frame& frame, ClientId id) {
    Menu menu{"add",
              frame.tr("care.add"),
              {.icon = icons::plus, .kind = ButtonKind::primary, .icon_only = false, .width = 260}};
    if (!menu.open()) return;
    const auto item = [&](RecordKind kind) {
        const app::KindInfo& info = app::info(kind);
        if (menu.item(info.add, frame.tr(info.add), {.disabled_reason = read_only_reason(frame)}))
            add_record(frame, kind, {id, {}});
    };
    item(RecordKind::decision);
    for (const CareKind& care : care_kinds)
        item(care.kind);
}

/// Who decides what, in two columns (row 24).
bool decisions_ui(const Frame& frame, ClientId id) {
    const auto& refs = records_shown(frame, RecordKind::decision, id);
    if (refs.empty()) return false;
    Section section{"decisions", frame.tr("care.decisions"), {.level = 3, .gap = 4}};
    Grid grid{"columns", {.columns = 2, .minimum = 320, .gap = 24}};
    for (const Owner owner : {Owner::me, Owner::client}) {
        IdScope scope{static_cast<std::uint64_t>(owner)};
        const std::string_view title =
            frame.tr(owner == Owner::me ? "record.my_areas" : "record.client_areas");
        Stack column{"column", {.gap = 4}};
        label(title);
        List list{"list", {.name = title}};
        for (const RecordRef& ref : refs)
            if ((static_cast<const Decision*>(ref.record)->owner == Owner::client) ==
                (owner == Owner::client))
                record_row(frame, app::info(RecordKind::decision), ref, {.small = true});
    }
    return true;
}

/// The kickoff list of what runs, and how much of it is still unknown (row 12).
bool kickoff_ui(const Frame& frame, ClientId client) {
    bool any = false;
    frame.workspace().table<Agreement>().for_each_of(
        client, [&](AgreementId id, const Agreement& agreement) {
            if (agreement.kickoff.empty() || agreement.state == AgreementState::closed) return;
            any = true;
            IdScope scope{id.value};
            const auto unknown = std::ranges::count_if(
                agreement.kickoff, [](const KickoffItem& item) { return item.answer.empty(); });
            const std::string note = frame.say("care.unknown", {{"n", Count{unknown}}});
            Section section{"kickoff",
                            frame.tr("record.kickoff"),
                            {.level = 3, .note = agreement.title + " · " + note, .gap = 8}};
            if (!agreement.must_differ.empty()) notice(agreement.must_differ, Tone::warn);
            Card card{"list", {.gap = 8}};
            for (const KickoffItem& item : agreement.kickoff)
                property(item.question,
                         item.answer.empty() ? frame.tr("care.not_known")
                                             : std::string_view(item.answer),
                         item.answer.empty() ? Tone::warn : Tone::neutral);
            if (button("edit", frame.tr("care.edit_kickoff"),
                       {.size = ButtonSize::small,
                        .icon = icons::pencil,
                        .disabled_reason = read_only_reason(frame)}))
                open_record(frame, RecordKind::agreement, id.value, app::in_kickoff);
        });
    return any;
}

/// Why they may be insecure, with what was found (rows 2, 6–17), and what helps.
void hints_ui(const Frame& frame, ClientId id) {
    const auto findings = attention::diagnose(frame.workspace(), id, frame.session.rules(),
                                              frame.session.now(), app::read_letter);
    if (findings.empty()) return;
    Section section{"hints", frame.tr("care.hints"), {.level = 3, .gap = 8}};
    Card card{"card", {.gap = 12}};
    for (const attention::Finding& finding : findings) {
        const attention::CauseInfo& cause = attention::info(finding.cause);
        Row row{cause.key, {.gap = 12, .align = Align::start}};
        icon(finding.asked ? icons::info : icons::triangle_alert,
             finding.asked ? Tone::muted : Tone::warn);
        Stack words{"words", {.gap = 2, .width = Width::fill()}};
        text(frame.tr(cause.name), {.weight = Weight::medium});
        text(frame.say(finding.evidence));
        secondary(frame.tr(cause.measure));
    }
}

}  // namespace

void quotes_tab_ui(const Frame& frame, ClientId id, ClientKind kind) {
    if (kind == ClientKind::internal) {
        empty_state(icons::file_text, frame.tr("quotes.internal_title"),
                    frame.tr("quotes.internal_text"));
        return;
    }
    const auto& refs = records_shown(frame, RecordKind::quote, id);
    if (refs.empty())
        empty_state(icons::send, frame.tr("quotes.empty_title"), frame.tr("quotes.empty_text"));
    if (!refs.empty()) {
        List list{"quotes", {.name = frame.tr("nav.quotes")}};
        for (const RecordRef& ref : refs)
            record_row(frame, app::info(RecordKind::quote), ref,
                       {.note = quote_note, .all_steps = true});
    }
    Row row{"add", {.wrap = Wrap::yes}};
    if (refs.empty()) spring();
    add_record_button(frame, RecordKind::quote, {id, {}},
                      refs.empty() ? ButtonKind::primary : ButtonKind::secondary);
    if (refs.empty()) spring();
}

void care_tab_ui(const Frame& frame, ClientId id) {
    {
        Row row{"head", {.gap = 8, .wrap = Wrap::yes}};
        add_menu(frame, id);
    }
    hints_ui(frame, id);
    bool any = kickoff_ui(frame, id);
    any = decisions_ui(frame, id) || any;
    for (const CareKind& care : care_kinds)
        any = record_section(frame, care.kind, frame.tr(care.title), id) || any;
    if (!any)
        empty_state(icons::handshake, frame.tr("care.empty_title"), frame.tr("care.empty_text"));
}

}  // namespace wordkeep::ui
