#include "ui/screens/records.h"

#include "assets/assets.h"
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

void step_ui(const Frame& frame, const KindInfo& kind, const Step& step, const RecordRef& ref,
             const std::string& title) {
    const std::string label(frame.tr(step.label));
    if (button(step.label, label,
               {.size = ButtonSize::small,
                .disabled_reason = read_only_reason(frame),
                .full_name = label + ": " + title}))
        frame.act(app::action_for(kind, step, ref, frame.session));
}

void menu_ui(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
             std::span<const Step> steps, const std::string& title) {
    Menu menu{"more", more_name(frame, title), {.icon = icons::ellipsis}};
    if (!menu.open()) return;
    const std::string_view reason = read_only_reason(frame);
    for (const Step& step : steps)
        if (app::is_offered(kind, step, ref, frame.workspace()) &&
            menu.item(step.label, frame.tr(step.label),
                      {.icon = icons::check, .disabled_reason = reason}))
            frame.act(app::action_for(kind, step, ref, frame.session));
    if (menu.item("edit", frame.tr("action.edit"),
                  {.icon = icons::pencil, .disabled_reason = reason}))
        open_record(frame, kind.kind, ref.id);
    if (menu.item("remove", frame.tr("action.remove"),
                  {.icon = icons::trash_2, .disabled_reason = reason, .danger = true}))
        frame.act(app::removal_of(kind, ref.id, frame.session));
}

std::string below_title(const Frame& frame, const KindInfo& kind, const RecordRef& ref,
                        ShowClient client, std::string_view note) {
    std::string below;
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!below.empty()) below += " · ";
        below += part;
    };
    if (client == ShowClient::yes) add(frame.name_of(app::client_of(kind, ref.record)));
    add(app::record_date(kind, ref.record, frame.words));
    add(note);
    return below;
}

}  // namespace

void add_record(const Frame& frame, RecordKind kind, const app::RecordStart& start) {
    const app::DateReader dates = frame.session.dates();
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

void stage_badge(const Frame& frame, const app::StageInfo& stage) {
    state_badge(mark_of(stage.standing), frame.tr(stage.label));
}

void record_row(const Frame& frame, const KindInfo& kind, const RecordRef& ref, ShowClient client,
                std::string_view note) {
    IdScope scope{ref.id};
    const app::StageInfo& stage = app::stage_of(kind, ref.record);
    const std::string title = title_or_kind(frame, kind, ref);
    const Step* first = nullptr;
    for (const Step& step : stage.steps)
        if (!first && app::is_offered(kind, step, ref, frame.workspace())) first = &step;
    const bool narrow = window_class() == WindowClass::narrow;
    ListRow row{"row", {.name = title + ", " + std::string(frame.tr(stage.label))}};
    if (row.activated()) open_record(frame, kind.kind, ref.id);
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(title, {.weight = Weight::medium, .max_lines = 3});
        const std::string below = below_title(frame, kind, ref, client, note);
        if (!below.empty()) secondary(below);
        if (narrow) {
            Row tail{"tail", {.gap = 8, .wrap = Wrap::yes}};
            stage_badge(frame, stage);
            spring();
            if (first) step_ui(frame, kind, *first, ref, title);
        }
    }
    if (!narrow) {
        stage_badge(frame, stage);
        if (first) step_ui(frame, kind, *first, ref, title);
    }
    menu_ui(frame, kind, ref, stage.steps, title);
}

void record_section(const Frame& frame, RecordKind which, std::string_view title,
                    std::optional<ClientId> client) {
    const KindInfo& kind = app::info(which);
    const auto refs = app::records_of(which, frame.workspace(), client);
    IdScope scope{kind.record};
    const std::string count = refs.empty() ? std::string() : std::to_string(refs.size());
    Section section{"section", title, {.level = 3, .count = count, .gap = 4}};
    if (!refs.empty()) {
        List list{"list", {.name = title}};
        for (const RecordRef& ref : refs)
            record_row(frame, kind, ref, client ? ShowClient::no : ShowClient::yes);
    }
    Row row{"add", {}};
    add_record_button(frame, which, {client.value_or(ClientId{}), {}}, ButtonKind::ghost);
}

std::string money_text(const Frame& frame, std::int64_t cents) {
    std::string text = words::number(cents / 100, frame.words);
    if (cents % 100 != 0)
        text += app::decimal_text(cents % 100, 100, frame.words.locale.language).substr(1);
    return text + " " + frame.workspace().settings().currency;
}

}  // namespace wordkeep::ui
