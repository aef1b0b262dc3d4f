#include "ui/screens/records.h"

#include "app/report_letter.h"
#include "assets/assets.h"
#include "base/week.h"
#include "ui/screens/parts.h"

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::KindInfo;
using app::RecordKind;
using app::RecordRef;
using app::Standing;
using app::Step;

Mark mark_of(Standing standing) {
    switch (standing) {
        case Standing::urgent:
            return Mark::now;
        case Standing::todo:
            return Mark::today;
        case Standing::waiting:
            return Mark::waiting;
        case Standing::done:
            return Mark::done;
        case Standing::over:
            return Mark::info;
    }
    return Mark::info;
}

std::string title_or_kind(const Frame& frame, const KindInfo& kind, const RecordRef& ref) {
    std::string title(first_line(app::record_title(kind, ref.record)));
    if (title.empty()) title = frame.tr(kind.label);
    return title;
}

/// Who has won a quote goes on with its agreement (row 118).
void take_step(const Frame& frame, const KindInfo& kind, const Step& step, const RecordRef& ref) {
    frame.act(app::action_for(kind, step, ref, frame.session));
    if (step.does != app::StepDoes::win_quote) return;
    frame.view.next_tab = app::ClientTab::agreement;
    frame.act(app::Go{{app::Screen::client, app::client_of(kind, ref.record)}});
}

void step_ui(const Frame& frame, const KindInfo& kind, const Step& step, const RecordRef& ref,
             const std::string& title) {
    const std::string label(frame.tr(step.label));
    if (button(step.label, label,
               {.size = ButtonSize::small,
                .disabled_reason = read_only_reason(frame),
                .full_name = label + ": " + title}))
        take_step(frame, kind, step, ref);
}

/// The steps that are offered: the first, or all of them.
void steps_ui(const Frame& frame, const KindInfo& kind, const RecordRef& ref, bool all,
              const std::string& title) {
    for (const Step& step : app::stage_of(kind, ref.record).steps) {
        if (!app::is_offered(kind, step, ref, frame.session)) continue;
        step_ui(frame, kind, step, ref, title);
        if (!all) return;
    }
}

}  // namespace

void step_items_ui(const Frame& frame, const RecordRef& ref, const StepsOf& of, Menu& menu) {
    for (const Step& step : of.steps)
        if (app::is_offered(of.kind, step, ref, frame.session) &&
            menu.item(step.label, frame.tr(step.label),
                      {.icon = icons::arrow_right, .disabled_reason = read_only_reason(frame)}))
            take_step(frame, of.kind, step, ref);
}

namespace {

void menu_ui(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
             std::span<const Step> steps, const std::string& title) {
    Menu menu{"more", more_name(frame, title), {.icon = icons::ellipsis}};
    if (!menu.open()) return;
    const std::string_view reason = read_only_reason(frame);
    step_items_ui(frame, ref, {kind, steps}, menu);
    if (menu.item("edit", frame.tr("action.edit"),
                  {.icon = icons::pencil, .disabled_reason = reason}))
        open_record(frame, kind.kind, ref.id);
    if (menu.item("remove", frame.tr("action.remove"),
                  {.icon = icons::trash_2, .disabled_reason = reason, .danger = true}))
        frame.act(app::removal_of(kind, ref.id, frame.session));
}

void press_row(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
               const RowLook& look) {
    if (!look.leads_to) return open_record(frame, kind.kind, ref.id);
    frame.view.next_tab = *look.leads_to;
    frame.act(app::Go{{app::Screen::client, app::client_of(kind, ref.record)}});
}

std::string below_title(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
                        const RowLook& look) {
    std::string below;
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!below.empty()) below += " · ";
        below += part;
    };
    if (look.client == ShowClient::yes) add(frame.name_of(app::client_of(kind, ref.record)));
    if (!look.dateless) add(app::record_date(kind, ref.record, frame.words));
    if (look.note) add(look.note(frame, ref));
    return below;
}

}  // namespace

void add_record(const Frame& frame, RecordKind kind, const app::RecordStart& start) {
    const app::DateReader dates = frame.session.dates();
    if (kind == RecordKind::self_check)
        return frame.act(
            app::OpenRecord{app::week_review(monday_of(frame.words.today()), frame.session)});
    if (kind == RecordKind::report && start.agreement)
        return frame.act(
            app::OpenRecord{app::report_form(start.client, start.agreement, frame.session)});
    frame.act(app::OpenRecord{app::new_record_form(kind, start, {frame.workspace(), dates})});
}

void open_record(const Frame& frame, RecordKind kind, std::uint64_t id, std::uint8_t parts) {
    const app::DateReader dates = frame.session.dates();
    frame.act(app::OpenRecord{app::record_form_of(kind, id, {frame.workspace(), dates}, parts)});
}

void add_record_button(const Frame& frame, RecordKind kind, const app::RecordStart& start,
                       ButtonKind look) {
    const std::string_view name = frame.tr(app::info(kind).add);
    if (button(app::info(kind).add, name,
               {.kind = look, .icon = icons::plus, .disabled_reason = read_only_reason(frame)}))
        add_record(frame, kind, start);
}

const std::vector<RecordRef>& records_shown(const Frame& frame, RecordKind kind,
                                            std::optional<ClientId> client) {
    if (frame.loading) frame.view.lists.forget();
    return frame.view.lists.of(kind, frame.session, client);
}

void stage_badge(const Frame& frame, const app::StageInfo& stage) {
    state_badge(mark_of(stage.standing), frame.tr(stage.label));
}

void record_row(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
                const RowLook& look) {
    IdScope scope{ref.id};
    ListRow row{"row", {.sparing = true}};
    if (row.activated()) press_row(frame, kind, ref, look);
    if (!row.shown()) return;
    const app::StageInfo& stage = app::stage_of(kind, ref.record);
    const std::string title = title_or_kind(frame, kind, ref);
    row.set_name(title + ", " + std::string(frame.tr(stage.label)));
    const bool narrow = look.small || window_class() == WindowClass::narrow;
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(title, {.weight = Weight::medium, .max_lines = 3});
        const std::string below = below_title(frame, kind, ref, look);
        if (!below.empty()) secondary(below);
        if (look.beneath) look.beneath(frame, ref);
        if (narrow || look.all_steps) {
            Row tail{"tail", {.gap = 8, .wrap = Wrap::yes}};
            if (narrow) stage_badge(frame, stage);
            steps_ui(frame, kind, ref, look.all_steps, title);
            if (look.small) menu_ui(frame, kind, ref, stage.steps, title);
        }
    }
    if (!narrow) stage_badge(frame, stage);
    if (!narrow && !look.all_steps) steps_ui(frame, kind, ref, false, title);
    // On a card the title needs the whole width.
    if (!look.small) menu_ui(frame, kind, ref, stage.steps, title);
}

void step_bar(const Frame& frame, const KindInfo& kind, const RecordRef& ref) {
    const app::StageInfo& stage = app::stage_of(kind, ref.record);
    const std::string title = title_or_kind(frame, kind, ref);
    Row row{"steps", {.gap = 8, .wrap = Wrap::yes}};
    stage_badge(frame, stage);
    steps_ui(frame, kind, ref, true, title);
    menu_ui(frame, kind, ref, {}, title);
}

namespace {

std::string deputy_of(const Frame& frame, const RecordRef& ref) {
    const auto& absence = *static_cast<const Absence*>(ref.record);
    if (absence.deputy.empty()) return {};
    return std::string(frame.tr("record.deputy")) + ": " + absence.deputy;
}

}  // namespace

bool record_section(const Frame& frame, RecordKind which, std::string_view title,
                    std::optional<ClientId> client) {
    const KindInfo& kind = app::info(which);
    const auto& refs = records_shown(frame, which, client);
    if (refs.empty()) return false;
    IdScope scope{kind.record};
    Section section{"section", title, {.level = 3, .count = std::to_string(refs.size()), .gap = 4}};
    List list{"list", {.name = title}};
    const std::size_t shown = std::min(refs.size(), rows_shown(frame, kind.record));
    for (const RecordRef& ref : std::span(refs).first(shown))
        record_row(frame, kind, ref,
                   {.client = client ? ShowClient::no : ShowClient::yes,
                    .note = which == RecordKind::absence ? deputy_of : nullptr});
    more_rows_ui(frame, kind.record, refs.size());
    return true;
}

std::string quote_note(const Frame& frame, const RecordRef& ref) {
    const auto& quote = *static_cast<const Quote*>(ref.record);
    std::string note;
    const auto add = [&](const std::string& part) { note += (note.empty() ? "" : " · ") + part; };
    if (quote.state == QuoteState::asked || quote.state == QuoteState::ready) {
        if (quote.told)
            add(frame.say("quotes.told", {{"due", words::due(*quote.told, frame.words)}}));
        else if (quote.latest)
            add(frame.say("quotes.latest", {{"due", words::due(*quote.latest, frame.words)}}));
    }
    if (quote.rivals > 0) add(frame.say("quotes.rivals", {{"n", Count{quote.rivals}}}));
    if (quote.price) add(money_text(frame, *quote.price));
    return note;
}

std::string money_text(const Frame& frame, std::int64_t cents) {
    std::string text = words::number(cents / 100, frame.words);
    if (cents % 100 != 0)
        text += app::decimal_text(cents % 100, 100, frame.words.locale.language).substr(1);
    return text + " " + frame.workspace().settings().currency;
}

}  // namespace wordkeep::ui
