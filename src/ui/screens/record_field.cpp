#include "ui/screens/record_field.h"

#include "app/change_count.h"
#include "app/currency.h"
#include "app/goal_form.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

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

/// Under an agreement that is chosen: what it makes of the change; where none can be: why.
std::string reference_hint(const Frame& frame, const RecordForm& form, const FieldInfo& field,
                           bool none) {
    if (field.editor != Editor::agreement) return {};
    if (none) return form.client.id ? std::string(frame.tr("record.no_agreement")) : std::string();
    const auto count = app::change_count(form, frame.workspace());
    return count ? frame.say(*count) : std::string();
}

void reference_ui(const Frame& frame, const RecordForm& form, const FieldInfo& field,
                  std::string_view id, std::string& typed, std::string_view error) {
    const Options options = options_of(frame, form, field.editor);
    // Of the client who has just been chosen.
    const bool only = field.required && options.ids.size() == 1 && !form.client_is_given;
    if (only && typed.empty()) typed = options.ids.front();
    const std::string hint = reference_hint(frame, form, field, options.ids.empty());
    std::vector<std::string_view> names;
    const std::size_t first = field.required ? 0 : 1;
    if (!field.required) names.push_back(frame.tr("record.none"));
    names.insert(names.end(), options.names.begin(), options.names.end());
    const auto at = std::ranges::find(options.ids, typed);
    int index = field.required ? -1 : 0;
    if (at != options.ids.end()) index = static_cast<int>(at - options.ids.begin() + first);
    if (!select(id, frame.tr(field.label), index, names,
                {.hint = hint, .error = error, .required = field.required}))
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

}  // namespace

void record_field_ui(const Frame& frame, RecordForm& form, const FieldInfo& field,
                     std::string_view id, std::string& typed, const std::string& where) {
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
            // What is typed here may decide the currency of the workspace.
            const std::string currency = frame.say(
                "record.money_hint",
                {{"currency", app::currency_with(app::amounts_typed_in(form), frame.workspace())}});
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

}  // namespace wordkeep::ui
