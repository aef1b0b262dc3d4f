// Bringing people in: progress, columns of a CSV file, preview with counts and reasons.

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <optional>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::ImportFlow;
using app::ImportStage;

constexpr std::size_t listed = 200;  ///< reasons shown; the counts say how many there are

void progress_ui(const Frame& frame, const ImportFlow& flow) {
    const std::string_view key = flow.stage() == ImportStage::reading   ? "import.reading"
                                 : flow.stage() == ImportStage::storing ? "import.storing"
                                                                        : "import.matching";
    progress_bar(frame.tr(key), static_cast<float>(flow.progress()), frame.tr(key));
}

void failed_ui(const Frame& frame, const ImportFlow& flow) {
    notice(frame.say(flow.failure()->phrase), Tone::bad, frame.tr("import.nothing_changed"));
}

/// One column: what it is called, an example, and what it means.
void column_ui(const Frame& frame, ImportFlow& flow, std::size_t column) {
    const auto& mapping = flow.mapping();
    const auto choices = interop::column_choices();
    std::vector<std::string> names;
    std::vector<std::string_view> views;
    for (const auto& choice : choices)
        names.push_back(frame.say(choice.name));
    for (const auto& name : names)
        views.push_back(name);
    const std::string header =
        mapping.headers[column].empty()
            ? frame.say("import.column_n", {{"n", Count{static_cast<std::int64_t>(column + 1)}}})
            : mapping.headers[column];
    std::string example;
    for (std::size_t row = 0; row < std::min<std::size_t>(flow.table().row_count(), 20); ++row) {
        const bool is_header = row == 0 && mapping.header == interop::HeaderRow::present;
        if (is_header) continue;
        const auto cells = flow.table().cells(row);
        example = column < cells.size() ? std::string(cells[column]) : std::string();
        if (!example.empty()) break;
    }
    IdScope scope{column};
    int index = static_cast<int>(interop::choice_of(mapping.columns[column]));
    if (select("column", header, index, views, {.hint = example}))
        flow.set_column(column, choices[static_cast<std::size_t>(index)].target);
}

void columns_ui(const Frame& frame, ImportFlow& flow) {
    if (flow.files() > 1) text(flow.file_name(), {.weight = Weight::medium});
    text(frame.tr("import.columns_text"), {.tone = Tone::muted});
    if (const auto problem = flow.mapping_problem()) notice(frame.say(*problem), Tone::warn);
    Scroll scroll{"columns", {.height = 360, .name = frame.tr("import.columns")}};
    Grid grid{"grid", {.columns = 2, .minimum = 220, .gap = 12}};
    for (std::size_t column = 0; column < flow.mapping().columns.size(); ++column)
        column_ui(frame, flow, column);
}

void counts_ui(const Frame& frame, const interop::PlanCounts& counts) {
    const auto number = [&](std::size_t n) {
        return words::number(static_cast<std::int64_t>(n), frame.words);
    };
    Grid grid{"counts", {.columns = 3, .minimum = 96, .gap = 12}};
    figure(number(counts.created), frame.tr("import.new"), {.tone = Tone::good});
    figure(number(counts.merged), frame.tr("import.merged"));
    figure(number(counts.skipped), frame.tr("import.skipped"),
           {.tone = counts.skipped > 0 ? Tone::warn : Tone::neutral});
}

std::string place_of(const Frame& frame, interop::PlaceUnit unit, std::size_t place) {
    const Count n{static_cast<std::int64_t>(place)};
    return unit == interop::PlaceUnit::line ? frame.say("import.line_n", {{"n", n}})
                                            : frame.say("import.row_n", {{"n", n}});
}

/// People who are already known, and namesakes that deserve a look.
void matches_ui(const Frame& frame, ImportFlow& flow) {
    const interop::ImportPlan& plan = flow.plan();
    std::size_t shown = 0;
    std::optional<interop::Decision> decided;
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
        const auto& entry = plan.entries[i];
        const bool matched = entry.why != interop::MatchReason::none;
        if (matched) decided = entry.decision;
        if ((!matched && !entry.namesake) || shown >= listed) continue;
        if (shown++ == 0) label(frame.tr("import.known"));
        IdScope scope{i};
        Row row{"match", {.gap = 12}};
        {
            Stack words{"words", {.gap = 0, .width = Width::fill()}};
            text(plan.list.cards[entry.card].full_name, {.lines = Lines::single});
            if (matched) secondary(frame.say(interop::match_phrase(entry.why)), Lines::single);
        }
        if (entry.names_differ) badge(frame.tr("import.names_differ"), Tone::warn);
        if (entry.namesake) badge(frame.tr("import.namesake"), Tone::warn);
    }
    if (!decided) return;
    Row row{"all", {.gap = 8, .wrap = Wrap::yes}};
    secondary(frame.tr("import.known_what"));
    const auto offer = [&](std::string_view id, std::string_view key, interop::Decision decision) {
        if (chip(id, frame.tr(key), *decided == decision)) flow.decide_matches(decision);
    };
    offer("merge", "import.merge_all", interop::Decision::merge);
    offer("skip", "import.skip_all", interop::Decision::skip);
    offer("create", "import.create_all", interop::Decision::create);
}

void remarks_ui(const Frame& frame, const interop::CardList& list,
                const std::vector<interop::ImportRemark>& remarks, std::string_view title) {
    if (remarks.empty()) return;
    label(title);
    for (std::size_t i = 0; i < std::min(remarks.size(), listed); ++i)
        // Of several files the sentence itself says where.
        secondary((remarks[i].place > 0 ? place_of(frame, list.unit, remarks[i].place) + ": "
                                        : std::string()) +
                  frame.say(remarks[i].phrase));
}

void people_ui(const Frame& frame, const interop::ImportPlan& plan) {
    label(frame.tr("import.people"));
    constexpr std::size_t previewed = 50;
    for (std::size_t i = 0; i < std::min(plan.list.cards.size(), previewed); ++i) {
        const interop::ContactCard& card = plan.list.cards[i];
        IdScope scope{i};
        Row row{"person", {.gap = 8}};
        avatar(card.full_name, 24);
        next_width(Width::fill(1, 100));
        text(card.full_name, {.lines = Lines::single});
        const auto* email = interop::main_email(card);
        secondary(!card.organisation.empty() ? card.organisation
                  : email                    ? email->value
                                             : std::string(),
                  Lines::single);
    }
    if (plan.list.cards.size() > previewed)
        secondary(frame.say(
            "import.more_people",
            {{"n", Count{static_cast<std::int64_t>(plan.list.cards.size() - previewed)}}}));
}

void preview_ui(const Frame& frame, ImportFlow& flow) {
    const interop::ImportPlan& plan = flow.plan();
    counts_ui(frame, flow.counts());
    if (plan.list.photos_skipped > 0)
        secondary(frame.say("import.photos",
                            {{"n", Count{static_cast<std::int64_t>(plan.list.photos_skipped)}}}));
    Scroll scroll{"lists", {.height = 320, .name = frame.tr("import.preview")}};
    remarks_ui(frame, plan.list, plan.list.rejected, frame.tr("import.skipped_why"));
    matches_ui(frame, flow);
    remarks_ui(frame, plan.list, plan.list.remarks, frame.tr("import.remarks"));
    people_ui(frame, plan);
}

/// What a calendar holds for the working calendar, each kind to be left out or taken in.
void calendar_ui(const Frame& frame, app::CalendarImport& calendar) {
    using interop::CalendarUse;
    constexpr std::pair<CalendarUse, std::string_view> kinds[] = {
        {CalendarUse::holiday, "import.calendar.holidays"},
        {CalendarUse::busy, "import.calendar.busy"},
        {CalendarUse::meeting, "import.calendar.meetings"}};
    if (calendar.items().empty())
        notice(frame.tr("import.calendar.nothing"), Tone::neutral);
    else
        text(frame.tr("import.calendar.what"));
    for (const auto& [use, key] : kinds) {
        auto& offer = calendar.offer(use);
        if (offer.count == 0) continue;
        const Count n{static_cast<std::int64_t>(offer.count)};
        checkbox(key, frame.say(key, {{"n", n}}), offer.wanted);
    }
    Scroll scroll{"entries", {.height = 280, .name = frame.tr("import.preview")}};
    for (std::size_t i = 0; i < std::min(calendar.items().size(), listed); ++i) {
        const app::CalendarImport::Item& item = calendar.items()[i];
        if (!calendar.offer(item.use).wanted) continue;
        const Phrase when =
            item.entry.all_day
                ? Phrase{"import.calendar.on_day", {{"day", Day{item.entry.first_day}}}}
                : Phrase{"import.calendar.at", {{"at", Moment{item.entry.from}}}};
        IdScope scope{i};
        Row row{"entry", {.gap = 12}};
        secondary(frame.say(when), Lines::single);
        next_width(Width::fill(1, 100));
        text(item.entry.title, {.lines = Lines::single});
    }
    remarks_ui(frame, interop::CardList{}, calendar.remarks(), frame.tr("import.remarks"));
}

void calendar_footer_ui(const Frame& frame, app::CalendarImport& calendar) {
    const std::size_t count = calendar.wanted_count();
    if (button(
            "import",
            frame.say("import.calendar.accept", {{"n", Count{static_cast<std::int64_t>(count)}}}),
            {.kind = ButtonKind::primary,
             .disabled_reason = count == 0 ? frame.tr("import.calendar.nothing_chosen")
                                           : read_only_reason(frame)}))
        frame.act(app::AcceptImport{});
}

void footer_ui(const Frame& frame, Dialog& dialog, ImportFlow& flow) {
    dialog.footer();
    // What has been brought in stays when one stops: "cancel" would promise something else.
    const std::string_view leave = flow.stage() == ImportStage::failed    ? "action.close"
                                   : flow.stage() == ImportStage::storing ? "action.stop"
                                                                          : "action.cancel";
    if (button("cancel", frame.tr(leave), {.kind = ButtonKind::ghost}) || dialog.close_requested())
        frame.act(app::CloseImport{});
    if (flow.stage() == ImportStage::columns) {
        const auto problem = flow.mapping_problem();
        const std::string reason = problem ? frame.say(*problem) : std::string();
        if (button("columns", frame.tr("action.continue"),
                   {.kind = ButtonKind::primary, .disabled_reason = reason}))
            flow.accept_columns();
    }
    if (flow.stage() == ImportStage::calendar) calendar_footer_ui(frame, *flow.calendar());
    if (flow.stage() != ImportStage::preview) return;
    if (flow.files() == 1 && flow.has_columns() &&
        button("back", frame.tr("import.change_columns"), {}))
        flow.back_to_columns();
    const std::size_t people = flow.counts().created + flow.counts().merged;
    if (button(
            "import", frame.say("import.accept", {{"n", Count{static_cast<std::int64_t>(people)}}}),
            {.kind = ButtonKind::primary,
             .disabled_reason = people == 0 ? frame.tr("import.nobody") : read_only_reason(frame)}))
        frame.act(app::AcceptImport{});
}

}  // namespace

void import_dialog_ui(const Frame& frame) {
    ImportFlow& flow = *frame.view.import;
    const std::string title =
        flow.files() == 1
            ? frame.say("import.title", {{"file", flow.file_name()}})
            : frame.say("import.title_n", {{"n", Count{static_cast<std::int64_t>(flow.files())}}});
    Dialog dialog{"import", {.title = title, .width = 640}};
    switch (flow.stage()) {
        case ImportStage::reading:
        case ImportStage::making:
        case ImportStage::next_file:
        case ImportStage::matching:
        case ImportStage::storing:
            progress_ui(frame, flow);
            break;
        case ImportStage::columns:
            columns_ui(frame, flow);
            break;
        case ImportStage::preview:
            preview_ui(frame, flow);
            break;
        case ImportStage::calendar:
            calendar_ui(frame, *flow.calendar());
            break;
        case ImportStage::failed:
            failed_ui(frame, flow);
            break;
    }
    footer_ui(frame, dialog, flow);
}

}  // namespace wordkeep::ui
