// The form of every kind of record, made from its table (app/record_kinds.h).

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/record_field.h"
#include "ui/screens/records.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::Editor;
using app::FieldInfo;
using app::RecordForm;

/// Two of these have room beside each other.
bool is_short(Editor editor) {
    switch (editor) {
        case Editor::day:
        case Editor::beginning:
        case Editor::due:
        case Editor::past:
        case Editor::future:
        case Editor::number:
        case Editor::hours:
        case Editor::money:
        case Editor::choice:
        case Editor::language:
        case Editor::weekday:
        case Editor::agreement:
        case Editor::commitment:
            return true;
        default:
            return false;
    }
}

/// Calls `draw(i)` for each index; runs of short editors stand in two columns.
template <class EditorOf, class Draw>
void in_columns(std::span<const std::size_t> shown, EditorOf editor_of, Draw draw) {
    for (std::size_t i = 0; i < shown.size();) {
        std::size_t end = i;
        while (end < shown.size() && is_short(editor_of(shown[end])))
            ++end;
        if (end - i < 2) {
            draw(shown[i++]);
            continue;
        }
        IdScope scope{shown[i]};
        Grid grid{"short", {.columns = 2, .minimum = 200, .gap = 12}};
        for (; i < end; ++i)
            draw(shown[i]);
    }
}

/// True when the row is to go. `focused`: the column that gets the focus, or none.
bool row_ui(const Frame& frame, RecordForm& form, const FieldInfo& field,
            std::vector<app::Cell>& row, std::size_t number, std::string_view focused) {
    IdScope scope{number};
    Card card{"row", {.padding = 12, .name = frame.tr(field.label)}};
    if (!focused.empty()) focus(focused);
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < row.size(); ++c)
        if (field.columns[c].editor != Editor::kept) shown.push_back(c);
    in_columns(
        shown, [&](std::size_t c) { return field.columns[c].editor; },
        [&](std::size_t c) {
            const FieldInfo& column = field.columns[c];
            record_field_ui(frame, form, column, column.name, row[c].typed,
                            std::string(field.name) + "." + std::to_string(number) + "." +
                                std::string(column.name));
        });
    return button("remove", frame.tr("record.remove_row"),
                  {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::trash_2});
}

/// Whether the row is drawn for the first time; what is typed next belongs into it.
bool is_added(std::size_t row) {
    IdScope scope{row};
    return appeared("here");
}

void rows_ui(const Frame& frame, RecordForm& form, std::size_t i) {
    const FieldInfo& field = app::info(form.kind).fields[i];
    auto& rows = form.drafts[i].rows;
    IdScope scope{field.name};
    Section section{"rows", frame.tr(field.label), {.level = 3}};
    if (const std::string error = error_at(frame, form.errors, field.name); !error.empty())
        notice(error, Tone::bad);
    // Who opens the kickoff list wants to answer, not to change the questions.
    const auto open = std::ranges::find_if(
        rows, [](const auto& row) { return row.size() == 2 && row[1].typed.empty(); });
    const bool opened = appeared("rows");
    const bool answers = field.name == "kickoff" && opened;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string_view focused;
        if (answers && open - rows.begin() == static_cast<std::ptrdiff_t>(r))
            focused = field.columns[1].name;
        if (is_added(r) && !opened) focused = field.columns[0].name;
        if (row_ui(frame, form, field, rows[r], r, focused)) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(r));
            break;
        }
    }
    if (button("add", frame.say("record.add_row", {{"what", std::string(frame.tr(field.label))}}),
               {.size = ButtonSize::small, .icon = icons::plus}))
        app::add_row(form, field.name);
}

/// Inside one's own company nobody sees prices (row 5).
bool hides_money(const Frame& frame, const RecordForm& form) {
    const Client* client = frame.workspace().find(form.client.id);
    return client && client->kind == ClientKind::internal;
}

/// The button goes away when it is pressed: the focus goes to the first field that it has shown.
void more_fields_ui(const Frame& frame, RecordForm& form) {
    const auto fields = app::info(form.kind).fields;
    const auto hidden_before = [&](const FieldInfo& field) { return !app::is_shown(form, field); };
    const bool hidden_error = std::ranges::any_of(form.errors, [&](const auto& error) {
        const auto field = std::ranges::find(fields, error.first, &FieldInfo::name);
        return field != fields.end() && hidden_before(*field);
    });
    const bool pressed = button("more_fields", frame.tr("write.more_fields"),
                                {.kind = ButtonKind::ghost, .icon = icons::chevron_down});
    if (!pressed && !hidden_error) return;
    std::vector<std::string_view> hidden;
    for (const FieldInfo& field : fields)
        if (hidden_before(field) && field.editor != Editor::rows) hidden.push_back(field.name);
    app::show_more(form);
    if (!pressed) return;
    IdScope scope{"fields"};
    for (const std::string_view name : hidden)
        if (app::is_shown(form, *std::ranges::find(fields, name, &FieldInfo::name)))
            return focus(name);
}

/// The field that the form was opened for has the focus: of rows what adds one.
void begin_at(const RecordForm& form) {
    const auto fields = app::info(form.kind).fields;
    const auto field = std::ranges::find(fields, form.begins_at, &FieldInfo::name);
    if (field == fields.end()) return;
    if (field->editor != Editor::rows) return focus(field->name);
    IdScope scope{field->name};
    IdScope rows{"rows"};
    focus("add");
}

}  // namespace

void record_dialog_ui(const Frame& frame) {
    RecordForm& form = *frame.view.record;
    const app::KindInfo& kind = app::info(form.kind);
    Dialog dialog{"record",
                  {.title = frame.tr(form.editing != 0 ? kind.label : kind.add),
                   .width = 560,
                   .close_name = frame.tr("action.close")}};
    if (form.client_is_given && form.client.id) text(form.client.text, {.tone = Tone::muted});
    if (const std::string error = error_at(frame, form.errors, ""); !error.empty())
        notice(error, Tone::bad);
    if (form.kind == app::RecordKind::self_check) review_head_ui(frame, form);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < form.drafts.size(); ++i) {
        const FieldInfo& field = kind.fields[i];
        const bool hidden = field.editor == Editor::money && hides_money(frame, form);
        if (app::is_shown(form, field) && !hidden) shown.push_back(i);
    }
    {
        IdScope scope{"fields"};  // a field may be called as a part of the dialog is ("title")
        if (appeared("begin") && !form.begins_at.empty()) begin_at(form);
        in_columns(
            shown, [&](std::size_t i) { return kind.fields[i].editor; },
            [&](std::size_t i) {
                const FieldInfo& field = kind.fields[i];
                if (field.editor == Editor::rows)
                    rows_ui(frame, form, i);
                else
                    record_field_ui(frame, form, field, field.name, form.drafts[i].cell.typed,
                                    std::string(field.name));
            });
    }
    if (app::shows_less(form)) more_fields_ui(frame, form);
    form_footer(frame, dialog, app::FormKind::record, frame.tr("action.save"));
}

}  // namespace wordkeep::ui
