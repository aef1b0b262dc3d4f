// One row of a CSV file → a contact card (declared in csv_mapping.h).

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "interop/card_cleanup.h"
#include "interop/csv_dates.h"
#include "interop/csv_headers.h"
#include "interop/csv_mapping.h"
#include "interop/vcard_labels.h"

namespace wordkeep::interop {

struct PreparedMapping {
    struct Column {
        Phrase label;      ///< the header, for what is kept below the notes
        LabelKinds kinds;  ///< what the header says about a phone number
        std::string uid_prefix;
    };
    ColumnMapping mapping;
    std::vector<Column> columns;
    /// Columns of labels by what they label.
    std::map<std::pair<CardField, std::uint8_t>, std::vector<std::size_t>> label_columns;
};

namespace {

// What Google puts between several values in one cell.
constexpr std::string_view value_separator = ":::";

std::vector<std::string> values_in(std::string_view cell) {
    std::vector<std::string> values;
    while (true) {
        const std::size_t end = cell.find(value_separator);
        const std::string_view value = trimmed(cell.substr(0, end));
        values.emplace_back(value);
        if (end == std::string_view::npos) return values;
        cell.remove_prefix(end + value_separator.size());
    }
}

/// Addresses are told apart by slot and place: "Home City" and "Address 2 - City" are two.
struct AddressKey {
    std::uint8_t slot;
    PlaceKind place;
    auto operator<=>(const AddressKey&) const = default;
};

struct RowReader {
    const PreparedMapping& prepared;
    const std::vector<std::string_view>& cells;
    ContactCard card{};
    std::vector<Phrase> remarks{};
    std::map<AddressKey, std::vector<CardAddress>> addresses{};

    [[nodiscard]] const ColumnTarget& target(std::size_t column) const {
        return prepared.mapping.columns[column];
    }
    [[nodiscard]] const Phrase& label(std::size_t column) const {
        return prepared.columns[column].label;
    }
    /// The text of the label that belongs to a value: same family, same slot.
    [[nodiscard]] std::string_view label_for(CardField field, std::uint8_t slot) const {
        const auto found = prepared.label_columns.find({field, slot});
        if (found == prepared.label_columns.end()) return {};
        for (const std::size_t column : found->second)
            if (column < cells.size() && has_visible_text(cells[column])) return cells[column];
        return {};
    }
};

Phrase label_of_header(const ColumnMapping& mapping, std::size_t column) {
    const std::string_view header = column < mapping.headers.size()
                                        ? std::string_view(mapping.headers[column])
                                        : std::string_view{};
    if (header.empty())
        return {"import.extra.column", {{"number", Count{static_cast<std::int64_t>(column) + 1}}}};
    return label_phrase(header);
}

void fill(RowReader& row, std::string& field, std::size_t column) {
    const std::string_view value = trimmed(row.cells[column]);
    if (field.empty())
        field = value;
    else if (field != value)
        add_extra(row.card, row.label(column), std::string(value));
}

void take_email(RowReader& row, std::size_t column) {
    const ColumnTarget& target = row.target(column);
    const LabelKinds own = kinds_of_label(row.label_for(CardField::email_label, target.slot));
    for (std::string& value : values_in(row.cells[column])) {
        const PlaceKind place = own.place != PlaceKind::other ? own.place : target.place_kind;
        row.card.emails.push_back({std::move(value), place, own.label, own.preferred});
    }
}

/// Spreadsheets turn long numbers into 4.91771E+11 when a file is opened and saved.
bool is_damaged_number(std::string_view text) {
    const std::size_t exponent = text.find("E+");
    return exponent != std::string_view::npos && exponent > 0 &&
           text.substr(0, exponent).find_first_not_of("0123456789.,") == std::string_view::npos;
}

void take_phone(RowReader& row, std::size_t column) {
    const ColumnTarget& target = row.target(column);
    const std::string_view label = row.label_for(CardField::phone_label, target.slot);
    LabelKinds own = label.empty() ? row.prepared.columns[column].kinds : kinds_of_label(label);
    if (label.empty() || own.phone == PhoneKind::other) own.phone = target.phone_kind;
    for (std::string& value : values_in(row.cells[column])) {
        if (is_damaged_number(value))
            row.remarks.push_back({"import.remark.damaged_number", {{"text", value}}});
        row.card.phones.push_back({std::move(value), own.phone, own.label, own.preferred});
    }
}

void take_url(RowReader& row, std::size_t column) {
    const ColumnTarget& target = row.target(column);
    const LabelKinds own = kinds_of_label(row.label_for(CardField::url_label, target.slot));
    const PlaceKind place = own.place != PlaceKind::other ? own.place : target.place_kind;
    for (std::string& value : values_in(row.cells[column]))
        row.card.urls.push_back({std::move(value), place, own.label});
}

std::string CardAddress::*address_part(CardField field) {
    if (field == CardField::extended) return &CardAddress::extended;
    if (field == CardField::po_box) return &CardAddress::po_box;
    if (field == CardField::city) return &CardAddress::city;
    if (field == CardField::region) return &CardAddress::region;
    if (field == CardField::postcode) return &CardAddress::postcode;
    if (field == CardField::country) return &CardAddress::country;
    if (field == CardField::address) return &CardAddress::formatted;
    return &CardAddress::street;
}

void take_address_part(RowReader& row, std::size_t column) {
    const ColumnTarget& target = row.target(column);
    std::vector<CardAddress>& group = row.addresses[{target.slot, target.place_kind}];
    std::vector<std::string> values = values_in(row.cells[column]);
    values.resize(std::min(values.size(), max_values_per_card));
    if (group.size() < values.size()) group.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string& part = group[i].*address_part(target.field);
        const bool is_line = target.field == CardField::street;
        if (!part.empty() && !values[i].empty()) part += is_line ? "\n" : ", ";
        part += values[i];
    }
}

/// Outlook writes the country alone into every row; that is no address yet.
bool is_more_than_a_country(const CardAddress& address) {
    return !address.formatted.empty() || !address.street.empty() || !address.city.empty() ||
           !address.postcode.empty() || !address.po_box.empty() || !address.extended.empty() ||
           !address.region.empty();
}

void keep_addresses(RowReader& row) {
    for (auto& [key, group] : row.addresses) {
        const LabelKinds own = kinds_of_label(row.label_for(CardField::address_label, key.slot));
        for (CardAddress& address : group) {
            address.kind = own.place != PlaceKind::other ? own.place : key.place;
            address.label = own.label;
            address.preferred = own.preferred;
            if (is_more_than_a_country(address))
                row.card.addresses.push_back(std::move(address));
            else
                add_extra(row.card, Phrase{"import.column.country", {}}, address.country);
        }
    }
}

void take_birthday(RowReader& row, std::size_t column) {
    const std::string text(trimmed(row.cells[column]));
    CsvDate date = read_csv_date(text, row.prepared.mapping.dates);
    switch (date.state) {
        case CsvDate::State::readable:
            set_birthday(row.card, date.iso, row.remarks);
            return;
        case CsvDate::State::empty:
            return;
        case CsvDate::State::ambiguous:
            row.remarks.push_back({"import.remark.ambiguous_date", {{"text", text}}});
            break;
        case CsvDate::State::impossible:
            row.remarks.push_back({"import.remark.no_such_day", {{"text", shortened(text, 40)}}});
            break;
        case CsvDate::State::not_a_date:
            break;
    }
    add_extra(row.card, Phrase{"import.field.birthday", {}}, text);
}

/// Lists inside a cell: Google's ` ::: `, else `;` (Outlook), else `,`.
void take_list(std::vector<std::string>& list, std::string_view cell) {
    std::string text(cell);
    const bool google = cell.contains(value_separator);
    const char separator = cell.contains(';') ? ';' : ',';
    std::vector<std::string> values;
    if (google) {
        values = values_in(text);
    } else {
        std::size_t start = 0;
        while (start <= text.size()) {
            const std::size_t end = std::min(text.find(separator, start), text.size());
            values.emplace_back(trimmed(std::string_view(text).substr(start, end - start)));
            start = end + 1;
        }
    }
    for (std::string& value : values) {
        if (value.starts_with("* ")) value.erase(0, 2);
        const bool is_everybody = equals_ascii_nocase(value, "myContacts");
        if (!value.empty() && !is_everybody && std::ranges::find(list, value) == list.end())
            list.push_back(std::move(value));
    }
}

void take_notes(RowReader& row, std::size_t column) {
    std::string& notes = row.card.notes;
    if (!notes.empty()) notes += "\n\n";
    notes += row.cells[column];
}

void take_custom_value(RowReader& row, std::size_t column) {
    const ColumnTarget& target = row.target(column);
    std::string_view label = row.label_for(CardField::custom_label, target.slot);
    if (label.starts_with("* ")) label.remove_prefix(2);
    const Phrase phrase = label.empty() ? row.label(column) : label_phrase(label);
    for (std::string& value : values_in(row.cells[column]))
        add_extra(row.card, phrase, std::move(value));
}

/// Anniversaries and everything else that is kept for reading.
void take_note_line(RowReader& row, std::size_t column) {
    std::string text(row.cells[column]);
    CsvDate date = read_csv_date(text, row.prepared.mapping.dates);
    if (date.state == CsvDate::State::empty) return;
    if (date.state == CsvDate::State::readable) text = std::move(date.iso);
    add_extra(row.card, row.label(column), std::move(text));
}

/// A number alone would be taken for another program's number: the header comes before it.
void take_uid(RowReader& row, std::size_t column) {
    const std::string_view value = trimmed(row.cells[column]);
    const std::string& prefix = row.prepared.columns[column].uid_prefix;
    // A column that is called UID holds what a vCard would hold.
    const bool is_unique = value.size() > 20 || prefix == "uid:";
    if (!row.card.uid.empty()) return;
    if (!is_unique) row.card.uid = prefix;
    row.card.uid += value;
}

void take_cell(RowReader& row, std::size_t column) {
    ContactCard& card = row.card;
    switch (row.target(column).field) {
        case CardField::ignore:
        case CardField::email_label:
        case CardField::phone_label:
        case CardField::address_label:
        case CardField::url_label:
        case CardField::custom_label:
            return;
        case CardField::note_line:
            return take_note_line(row, column);
        case CardField::full_name:
            return fill(row, card.full_name, column);
        case CardField::given:
            return fill(row, card.given, column);
        case CardField::additional:
            return fill(row, card.additional, column);
        case CardField::family:
            return fill(row, card.family, column);
        case CardField::prefix:
            return fill(row, card.prefix, column);
        case CardField::suffix:
            return fill(row, card.suffix, column);
        case CardField::nickname:
            return take_list(card.nicknames, row.cells[column]);
        case CardField::organisation:
            return fill(row, card.organisation, column);
        case CardField::department:
            return fill(row, card.department, column);
        case CardField::title:
            return fill(row, card.title, column);
        case CardField::role:
            return fill(row, card.role, column);
        case CardField::email:
            return take_email(row, column);
        case CardField::phone:
            return take_phone(row, column);
        case CardField::address:
        case CardField::street:
        case CardField::extended:
        case CardField::po_box:
        case CardField::city:
        case CardField::region:
        case CardField::postcode:
        case CardField::country:
            return take_address_part(row, column);
        case CardField::url:
            return take_url(row, column);
        case CardField::birthday:
            return take_birthday(row, column);
        case CardField::notes:
            return take_notes(row, column);
        case CardField::categories:
            return take_list(card.categories, row.cells[column]);
        case CardField::language:
            return fill(row, card.language, column);
        case CardField::time_zone:
            return fill(row, card.time_zone, column);
        case CardField::uid:
            return take_uid(row, column);
        case CardField::custom_value:
            return take_custom_value(row, column);
    }
}

PreparedMapping prepare(ColumnMapping mapping) {
    PreparedMapping prepared{.mapping = std::move(mapping), .columns = {}, .label_columns = {}};
    const ColumnMapping& columns = prepared.mapping;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const std::string_view header =
            i < columns.headers.size() ? std::string_view(columns.headers[i]) : std::string_view{};
        prepared.columns.push_back(
            {label_of_header(columns, i), kinds_of_label(header), fold(header) + ":"});
        prepared.label_columns[{columns.columns[i].field, columns.columns[i].slot}].push_back(i);
    }
    return prepared;
}

CardOutcome card_of(const CsvTable& table, std::size_t row, const PreparedMapping& prepared) {
    const std::vector<std::string_view> cells = table.cells(row);
    RowReader reader{.prepared = prepared, .cells = cells};
    for (std::size_t i = 0; i < cells.size() && i < prepared.columns.size(); ++i)
        if (has_visible_text(cells[i])) take_cell(reader, i);
    keep_addresses(reader);
    reader.card.place = table.place_of(row);
    return finished_card(std::move(reader.card), std::move(reader.remarks));
}

}  // namespace

CardOutcome card_of_row(const CsvTable& table, std::size_t row, const ColumnMapping& mapping) {
    return card_of(table, row, prepare(mapping));
}

CsvCardMaker::CsvCardMaker(const CsvTable& table, ColumnMapping mapping)
    : table_(&table), list_(table.reported()) {
    list_.unit = PlaceUnit::row;
    next_ = mapping.header == HeaderRow::present ? 1 : 0;
    mapping_ = std::make_shared<const PreparedMapping>(prepare(std::move(mapping)));
}

bool CsvCardMaker::step(std::size_t rows) {
    // What a row costs depends on its cells; `rows` is meant for an ordinary table.
    constexpr std::size_t ordinary_columns = 40;
    const std::size_t columns = std::max(ordinary_columns, table_->column_count());
    const std::size_t take = std::max<std::size_t>(1, rows * ordinary_columns / columns);
    const std::size_t end = std::min(table_->row_count(), next_ + std::min(take, rows_total()));
    for (; next_ < end; ++next_)
        list_.add(card_of(*table_, next_, *mapping_), table_->place_of(next_));
    return next_ >= table_->row_count();
}

}  // namespace wordkeep::interop
