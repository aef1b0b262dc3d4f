#include "app/record_form.h"

#include "app/currency.h"
#include "app/record_values.h"
#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

std::unexpected<Rejection> wrong(std::string_view key, std::string where) {
    return reject(Phrase{key, {}}, std::move(where));
}

/// Stands in a stored row for a field that has its default there; it is no JSON.
constexpr std::string_view left_out = "-";

std::size_t place(const RecordForm& form, std::string_view field) {
    const auto fields = info(form.kind).fields;
    return static_cast<std::size_t>(std::ranges::find(fields, field, &FieldInfo::name) -
                                    fields.begin());
}

Cell cell_of(const FieldInfo& field, std::string json, const DateReader& dates) {
    std::string shown = shown_value(field, json, dates);
    return {shown, shown, std::move(json)};
}

std::vector<Cell> row_of(const FieldInfo& field, std::string_view object, const DateReader& dates) {
    std::vector<Cell> cells(field.columns.size(), Cell{{}, {}, std::string(left_out)});
    codec::JsonReader reader(object);
    std::string_view key;
    std::string_view raw;
    if (!reader.begin_object()) return cells;
    while (reader.next_key(key)) {
        const auto column = std::ranges::find(field.columns, key, &FieldInfo::name);
        if (!reader.skip(raw)) break;
        if (column != field.columns.end())
            cells[static_cast<std::size_t>(column - field.columns.begin())] =
                cell_of(*column, std::string(raw), dates);
    }
    return cells;
}

FieldDraft draft_of(const FieldInfo& field, std::string json, const DateReader& dates) {
    FieldDraft draft;
    if (field.editor != Editor::rows) {
        draft.cell = cell_of(field, std::move(json), dates);
        return draft;
    }
    codec::JsonReader reader(json);
    std::string_view raw;
    if (reader.begin_list())
        while (reader.next_element() && reader.skip(raw))
            draft.rows.push_back(row_of(field, raw, dates));
    draft.cell.stored = std::move(json);
    return draft;
}

/// The JSON of one cell; empty text for one that is left empty.
Result<std::string> json_of(const FieldInfo& field, const Cell& cell, const DateReader& dates,
                            const std::string& where) {
    if (!cell.stored.empty() && cell.stored != left_out && cell.typed == cell.shown) {
        // An untouched default is as good as nothing: a required field must be filled in.
        if (!(field.required && trimmed(cell.shown).empty())) return cell.stored;
    }
    if (trimmed(cell.typed).empty()) {
        if (field.editor == Editor::yes_no) return std::string("false");
        if (field.required) return wrong(missing_key(field.editor), where);
        return std::string();
    }
    return json_value(field, cell.typed, dates, where);
}

bool is_blank_row(const std::vector<Cell>& row) {
    return std::ranges::all_of(row, [](const Cell& cell) { return trimmed(cell.typed).empty(); });
}

/// A stored row that nobody changed stays as it is, whatever it is.
bool is_untouched(const std::vector<Cell>& row) {
    const auto same = [](const Cell& cell) { return cell.typed == cell.shown; };
    const auto is_stored = [](const Cell& cell) { return !cell.stored.empty(); };
    return std::ranges::all_of(row, same) && std::ranges::any_of(row, is_stored);
}

Result<std::string> json_of_row(const FieldInfo& field, const std::vector<Cell>& row,
                                const DateReader& dates, const std::string& where) {
    const bool keep = is_untouched(row);
    std::string json = "{";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const FieldInfo& column = field.columns[i];
        Result<std::string> value = row[i].stored;
        if (!keep) value = json_of(column, row[i], dates, where + "." + std::string(column.name));
        if (!value) return value;
        if (value->empty() || *value == left_out) continue;
        if (json.size() > 1) json += ',';
        json += '"' + std::string(column.name) + "\":" + *value;
    }
    return json + "}";
}

Result<std::string> json_of_rows(const FieldInfo& field, const FieldDraft& draft,
                                 const DateReader& dates) {
    std::string json = "[";
    for (std::size_t i = 0; i < draft.rows.size(); ++i) {
        if (is_blank_row(draft.rows[i]) && !is_untouched(draft.rows[i])) continue;
        auto row = json_of_row(field, draft.rows[i], dates,
                               std::string(field.name) + "." + std::to_string(i));
        if (!row) return row;
        if (json.size() > 1) json += ',';
        json += *row;
    }
    return json + "]";
}

Result<std::string> json_of_draft(const RecordForm& form, std::size_t i, const DateReader& dates) {
    const FieldInfo& field = info(form.kind).fields[i];
    if (field.editor == Editor::client) {
        if (!form.client.id && field.required) return wrong("reject.client.not_chosen", "client");
        return '"' + id_to_text(form.client.id.value) + '"';
    }
    if (field.editor == Editor::rows) return json_of_rows(field, form.drafts[i], dates);
    return json_of(field, form.drafts[i].cell, dates, std::string(field.name));
}

std::string stored_json(const KindInfo& kind, std::size_t entry, const void* record) {
    std::string json;
    codec::JsonWriter writer(json, codec::Layout::compact);
    kind.entries[entry].write(writer, record);
    return json;
}

/// Puts one field into the patch, when it was touched.
std::optional<Rejection> put(const RecordForm& form, std::size_t i, const OpenPatch& patch,
                             const DateReader& dates) {
    const KindInfo& kind = info(form.kind);
    const FieldInfo& field = kind.fields[i];
    auto json = json_of_draft(form, i, dates);
    if (!json) return json.error();
    const std::size_t entry = kind.entry(field.name);
    const std::string& before = form.drafts[i].cell.stored;
    if (*json == before) return {};
    if (json->empty()) *json = stored_json(kind, entry, kind.defaults);
    if (*json == before) return {};
    codec::JsonReader reader(*json);
    if (!kind.entries[entry].read(reader, patch.values))
        return Rejection{reader.error().phrase, std::string(field.name)};
    *patch.mask |= FieldMask{1} << entry;
    return {};
}

RecordForm form_from(RecordKind which, const void* record, const FormContext& context) {
    const KindInfo& kind = info(which);
    RecordForm form;
    form.kind = which;
    for (const FieldInfo& field : kind.fields) {
        std::string json = stored_json(kind, kind.entry(field.name), record);
        if (field.editor == Editor::client)
            if (const auto id = id_from_text(shown_value(field, json, context.dates)))
                form.client.id = {*id};
        form.drafts.push_back(draft_of(field, std::move(json), context.dates));
    }
    if (const Client* client = context.workspace.find(form.client.id))
        form.client.text = client->name;
    return form;
}

}  // namespace

namespace {

bool needs_agreement(const KindInfo& kind) {
    return std::ranges::any_of(kind.fields, [](const FieldInfo& field) {
        return field.editor == Editor::agreement && field.required;
    });
}

}  // namespace

RecordForm new_record_form(RecordKind kind, const RecordStart& start, const FormContext& context) {
    RecordForm form = form_from(kind, info(kind).defaults, context);
    form.parts = in_main | in_milestones;
    form.client.id = start.client;
    form.client_is_given = start.client != ClientId{};
    if (const Client* client = context.workspace.find(start.client))
        form.client.text = client->name;
    const AgreementId agreement = start.agreement ? start.agreement
                                  : needs_agreement(info(kind))
                                      ? present_agreement(start.client, context.workspace)
                                      : AgreementId{};
    if (agreement) fill(form, "agreement", id_to_text(agreement.value));
    return form;
}

AgreementId present_agreement(ClientId client, const Workspace& workspace) {
    AgreementId running, any;
    workspace.table<Agreement>().for_each_of(client, [&](AgreementId id, const Agreement& one) {
        if (one.state == AgreementState::running) running = id;
        if (!any) any = id;
    });
    return running ? running : any;
}

RecordForm record_form_of(RecordKind kind, std::uint64_t id, const FormContext& context,
                          std::uint8_t parts) {
    const void* record = info(kind).find(context.workspace, id);
    RecordForm form;
    if (record) form = form_from(kind, record, context);
    form.kind = kind;
    form.editing = id;
    form.parts = parts;
    form.client_is_given = true;
    return form;
}

void fill(RecordForm& form, std::string_view field, std::string typed) {
    const std::size_t i = place(form, field);
    if (i < form.drafts.size()) form.drafts[i].cell.typed = std::move(typed);
}

std::string_view typed_in(const RecordForm& form, std::string_view field) {
    const std::size_t i = place(form, field);
    return i < form.drafts.size() ? std::string_view(form.drafts[i].cell.typed)
                                  : std::string_view();
}

void add_row(RecordForm& form, std::string_view field, std::vector<std::string> typed) {
    const std::size_t i = place(form, field);
    if (i >= form.drafts.size()) return;
    std::vector<Cell> row(info(form.kind).fields[i].columns.size());
    for (std::size_t c = 0; c < std::min(row.size(), typed.size()); ++c)
        row[c].typed = std::move(typed[c]);
    form.drafts[i].rows.push_back(std::move(row));
}

bool shows_less(const RecordForm& form) {
    if (form.parts & in_later) return false;
    return form.editing == 0 && std::ranges::any_of(info(form.kind).fields, [](const FieldInfo& f) {
               return f.parts == in_later;
           });
}

void show_more(RecordForm& form) { form.parts |= in_later; }

bool is_shown(const RecordForm& form, const FieldInfo& field) {
    if ((field.parts & form.parts) == 0) return false;
    if (field.editor != Editor::client) return true;
    // Whose it is was said when the form was opened; what may be mine is asked for by its place.
    return field.required && !form.client_is_given;
}

namespace {

/// An amount that was typed into field `i`, and not only shown.
bool is_typed_amount(const RecordForm& form, std::size_t i) {
    const Cell& cell = form.drafts[i].cell;
    return info(form.kind).fields[i].editor == Editor::money && cell.typed != cell.shown;
}

}  // namespace

std::vector<std::string_view> amounts_typed_in(const RecordForm& form) {
    std::vector<std::string_view> typed;
    for (std::size_t i = 0; i < form.drafts.size(); ++i)
        if (is_typed_amount(form, i)) typed.emplace_back(form.drafts[i].cell.typed);
    return typed;
}

Result<Command> build(const RecordForm& form, const FormContext& context) {
    const KindInfo& kind = info(form.kind);
    AnyPatch any;
    const OpenPatch patch = kind.open(context.workspace, form.editing, any);
    if (!patch.values || form.drafts.size() != kind.fields.size())
        return wrong("reject.record.missing", "");
    const std::string currency = currency_with(amounts_typed_in(form), context.workspace);
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const bool part = (kind.fields[i].parts & form.parts) != 0;
        if (!part && form.editing != 0) continue;
        if (is_typed_amount(form, i))
            if (auto problem = refused_currency(form.drafts[i].cell.typed, currency,
                                                std::string(kind.fields[i].name)))
                return std::unexpected(*problem);
        if (auto problem = put(form, i, patch, context.dates)) return std::unexpected(*problem);
    }
    return Command{ChangeRecord{form.editing != 0 ? Verb::edit : Verb::add, std::move(any)}};
}

std::string place_of(const RecordForm& form, const std::string& where) {
    const std::string name = where.substr(0, where.find('.'));
    const std::size_t i = place(form, name);
    const auto fields = info(form.kind).fields;
    return i < fields.size() && is_shown(form, fields[i]) ? where : std::string();
}

}  // namespace wordkeep::app
