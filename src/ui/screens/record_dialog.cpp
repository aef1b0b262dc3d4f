// The form of every kind of record, made from its table (app/record_kinds.h).

#include "app/goal_form.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
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

/// What can be chosen for a reference.
struct Options {
    std::vector<std::string> ids;
    std::vector<std::string> names;

    void add(std::uint64_t id, std::string name) {
        ids.push_back(id_to_text(id));
        names.push_back(std::move(name));
    }
};

void add_commitments(const Frame& frame, ClientId client, Options& options) {
    const auto take = [&](CommitmentId id, const Commitment& c) {
        if (c.state == CommitmentState::open && !c.what.empty()) options.add(id.value, c.what);
    };
    if (client)
        frame.workspace().commitments().for_each_of(client, take);
    else
        frame.workspace().commitments().for_each(take);
}

Options options_of(const Frame& frame, const RecordForm& form, Editor editor) {
    Options options;
    const Workspace& workspace = frame.workspace();
    switch (editor) {
        case Editor::agreement:
            workspace.table<Agreement>().for_each_of(
                form.client.id,
                [&](AgreementId id, const Agreement& a) { options.add(id.value, a.title); });
            break;
        case Editor::goal:
            workspace.table<Goal>().for_each(
                [&](GoalId id, const Goal& g) { options.add(id.value, g.title); });
            break;
        case Editor::tips:
            workspace.table<Tip>().for_each(
                [&](TipId id, const Tip& t) { options.add(id.value, t.subject); });
            break;
        case Editor::clients:
            for (const app::ClientSummary& summary : frame.session.clients().all())
                if (runs_clocks(summary.stage)) options.add(summary.id.value, summary.name);
            break;
        default:
            add_commitments(frame, form.client.id, options);
    }
    return options;
}

void reference_ui(const Frame& frame, const RecordForm& form, const FieldInfo& field,
                  std::string_view id, std::string& typed, std::string_view error) {
    const Options options = options_of(frame, form, field.editor);
    std::vector<std::string_view> names;
    const std::size_t first = field.required ? 0 : 1;
    if (!field.required) names.push_back(frame.tr("record.none"));
    names.insert(names.end(), options.names.begin(), options.names.end());
    const auto at = std::ranges::find(options.ids, typed);
    int index = field.required ? -1 : 0;
    if (at != options.ids.end()) index = static_cast<int>(at - options.ids.begin() + first);
    const bool none = options.ids.empty() && field.editor == Editor::agreement;
    if (!select(id, frame.tr(field.label), index, names,
                {.hint = none ? frame.tr("record.no_agreement") : std::string_view(),
                 .error = error,
                 .required = field.required}))
        return;
    const auto chosen = static_cast<std::size_t>(index);
    typed = chosen < first ? std::string() : options.ids[chosen - first];
}

/// Adds or takes away one id of several that stand with blanks between.
void toggle_word(std::string& typed, const std::string& word, bool on) {
    std::string all;
    std::string_view rest = typed;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (const auto one = rest.substr(0, end); !one.empty() && one != word)
            all += (all.empty() ? "" : " ") + std::string(one);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (on) all += (all.empty() ? "" : " ") + word;
    typed = std::move(all);
}

void references_ui(const Frame& frame, const RecordForm& form, const FieldInfo& field,
                   std::string_view id, std::string& typed) {
    constexpr float at_most = 180;
    const Options options = options_of(frame, form, field.editor);
    IdScope scope{id};
    Stack stack{"several", {.gap = 4}};
    label(frame.tr(field.label));
    if (options.ids.empty()) return secondary(frame.tr("record.nobody"));
    Scroll scroll{"list", {.height = at_most, .name = frame.tr(field.label)}};
    for (std::size_t i = 0; i < options.ids.size(); ++i) {
        bool on = (" " + typed + " ").find(" " + options.ids[i] + " ") != std::string::npos;
        if (checkbox(options.ids[i], options.names[i], on)) toggle_word(typed, options.ids[i], on);
    }
}

void marks_ui(const Frame& frame, const FieldInfo& field, std::string_view id, std::string& typed) {
    static constexpr std::array guidelines{
        std::string_view("guideline.0"), std::string_view("guideline.1"),
        std::string_view("guideline.2"), std::string_view("guideline.3"),
        std::string_view("guideline.4")};
    IdScope scope{id};
    Stack stack{"marks", {.gap = 12}};
    label(frame.tr(field.label));
    const std::array words{frame.tr("mark.0"), frame.tr("mark.1"), frame.tr("mark.2")};
    std::array<int, guidelines.size()> marks{-1, -1, -1, -1, -1};
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (2 * i < typed.size() && typed[2 * i] >= '0' && typed[2 * i] <= '2')
            marks[i] = typed[2 * i] - '0';
    bool changed = false;
    for (std::size_t i = 0; i < marks.size(); ++i)
        changed |= segmented(guidelines[i], frame.tr(guidelines[i]), marks[i], words);
    if (!changed) return;
    typed.clear();
    // What is not said yet counts as in between.
    for (const int mark : marks)
        typed += (typed.empty() ? "" : " ") + std::to_string(mark < 0 ? 1 : mark);
}

void choice_ui(const Frame& frame, const FieldInfo& field, std::string_view id, std::string& typed,
               std::string_view error) {
    std::vector<std::string_view> names;
    int index = -1;
    const bool weekday = field.editor == Editor::weekday;
    constexpr int weekdays = 7;
    if (weekday) {
        names.push_back(frame.tr("record.any_weekday"));
        for (int day = 1; day <= weekdays; ++day)
            names.push_back(words::weekday_long(day, frame.words.locale.language));
        index = typed.empty() ? 0 : typed.front() - '0';
    }
    for (std::size_t i = 0; i < field.names.size(); ++i) {
        names.push_back(
            words::tr(std::string(field.choices) + std::string(field.names[i]), frame.words));
        if (field.names[i] == typed) index = static_cast<int>(i);
    }
    if (!select(id, frame.tr(field.label), index, names, {.error = error}) || index < 0) return;
    typed =
        weekday ? std::to_string(index) : std::string(field.names[static_cast<std::size_t>(index)]);
}

/// One field with its editor. `where` is its place among the errors.
void editor_ui(const Frame& frame, RecordForm& form, const FieldInfo& field, std::string_view id,
               std::string& typed, const std::string& where) {
    const std::string error = error_at(frame, form.errors, where);
    const std::string_view name = frame.tr(field.label);
    const std::string_view hint = field.hint.empty() ? std::string_view() : frame.tr(field.hint);
    const Needed needed = field.required ? Needed::yes : Needed::no;
    switch (field.editor) {
        case Editor::text: {
            const FieldResult result = text_field(
                id, name, typed, {.hint = hint, .error = error, .required = field.required});
            if (result.blurred || result.submitted)
                app::fill_from_title(form, frame.session.dates());
            return;
        }
        case Editor::long_text:
        case Editor::lines:
            text_area(id, name, typed,
                      {.field = {.hint = hint, .error = error, .required = field.required},
                       .rows = 2,
                       .max_rows = 8});
            return;
        case Editor::beginning:
            due_field(frame, id, name, typed, error, needed, {}, When::nearest);
            return;
        case Editor::day:
        case Editor::due:
            due_field(frame, id, name, typed, error, needed);
            return;
        case Editor::past:
        case Editor::future:
            moment_field(frame, id, name, typed, error, hint,
                         field.editor == Editor::past ? When::past : When::future, needed);
            return;
        case Editor::number:
        case Editor::hours:
            text_field(
                id, name, typed,
                {.hint = hint, .error = error, .input = Input::number, .required = field.required});
            return;
        case Editor::money: {
            const std::string currency = frame.say(
                "record.money_hint", {{"currency", frame.workspace().settings().currency}});
            text_field(id, name, typed,
                       {.hint = currency,
                        .error = error,
                        .input = Input::number,
                        .required = field.required});
            return;
        }
        case Editor::language: {
            ClientLanguage language = ClientLanguage::english;
            (void)enum_from_name(typed, language);
            if (language_choice(id, frame.tr(field.label), language, &select, {.error = error}))
                typed = enum_name(language);
            return;
        }
        case Editor::choice:
        case Editor::weekday:
            return choice_ui(frame, field, id, typed, error);
        case Editor::yes_no: {
            bool yes = !typed.empty();
            if (checkbox(id, name, yes)) typed = yes ? "yes" : "";
            return;
        }
        case Editor::client:
            return client_field(frame, id, form.client, form.errors);
        case Editor::agreement:
        case Editor::commitment:
        case Editor::goal:
            return reference_ui(frame, form, field, id, typed, error);
        case Editor::clients:
        case Editor::commitments:
        case Editor::tips:
            return references_ui(frame, form, field, id, typed);
        case Editor::marks:
            return marks_ui(frame, field, id, typed);
        case Editor::rows:
        case Editor::kept:
            return;
    }
}

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
            editor_ui(frame, form, column, column.name, row[c].typed,
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
        in_columns(
            shown, [&](std::size_t i) { return kind.fields[i].editor; },
            [&](std::size_t i) {
                const FieldInfo& field = kind.fields[i];
                if (field.editor == Editor::rows)
                    rows_ui(frame, form, i);
                else
                    editor_ui(frame, form, field, field.name, form.drafts[i].cell.typed,
                              std::string(field.name));
            });
    }
    if (app::shows_less(form)) more_fields_ui(frame, form);
    form_footer(frame, dialog, app::FormKind::record, frame.tr("action.save"));
}

}  // namespace wordkeep::ui
