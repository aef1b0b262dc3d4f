#include "interop/csv_mapping.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "interop/csv_dates.h"
#include "interop/csv_headers.h"

namespace wordkeep::interop {
namespace {

// So many rows show what a column holds.
constexpr std::size_t rows_looked_at = 200;

const ColumnChoice choices[] = {
    {{CardField::ignore, 0, {}, {}}, {"import.column.ignore", {}}},
    {{CardField::note_line, 0, {}, {}}, {"import.column.note_line", {}}},
    {{CardField::full_name, 0, {}, {}}, {"import.column.full_name", {}}},
    {{CardField::given, 0, {}, {}}, {"import.column.given", {}}},
    {{CardField::additional, 0, {}, {}}, {"import.column.additional", {}}},
    {{CardField::family, 0, {}, {}}, {"import.column.family", {}}},
    {{CardField::prefix, 0, {}, {}}, {"import.column.prefix", {}}},
    {{CardField::suffix, 0, {}, {}}, {"import.column.suffix", {}}},
    {{CardField::nickname, 0, {}, {}}, {"import.column.nickname", {}}},
    {{CardField::organisation, 0, {}, {}}, {"import.field.organisation", {}}},
    {{CardField::department, 0, {}, {}}, {"import.field.department", {}}},
    {{CardField::title, 0, {}, {}}, {"import.field.title", {}}},
    {{CardField::role, 0, {}, {}}, {"import.field.role", {}}},
    {{CardField::email, 0, {}, PlaceKind::other}, {"import.field.email", {}}},
    {{CardField::email, 0, {}, PlaceKind::work}, {"import.column.email_work", {}}},
    {{CardField::email, 0, {}, PlaceKind::home}, {"import.column.email_home", {}}},
    {{CardField::phone, 0, PhoneKind::other, {}}, {"import.field.phone", {}}},
    {{CardField::phone, 0, PhoneKind::mobile, {}}, {"import.column.phone_mobile", {}}},
    {{CardField::phone, 0, PhoneKind::work, {}}, {"import.column.phone_work", {}}},
    {{CardField::phone, 0, PhoneKind::home, {}}, {"import.column.phone_home", {}}},
    {{CardField::phone, 0, PhoneKind::fax, {}}, {"import.column.phone_fax", {}}},
    {{CardField::phone, 0, PhoneKind::pager, {}}, {"import.column.phone_pager", {}}},
    {{CardField::address, 0, {}, {}}, {"import.field.address", {}}},
    {{CardField::street, 0, {}, {}}, {"import.column.street", {}}},
    {{CardField::extended, 0, {}, {}}, {"import.column.extended", {}}},
    {{CardField::po_box, 0, {}, {}}, {"import.column.po_box", {}}},
    {{CardField::postcode, 0, {}, {}}, {"import.column.postcode", {}}},
    {{CardField::city, 0, {}, {}}, {"import.column.city", {}}},
    {{CardField::region, 0, {}, {}}, {"import.column.region", {}}},
    {{CardField::country, 0, {}, {}}, {"import.column.country", {}}},
    {{CardField::url, 0, {}, {}}, {"import.field.url", {}}},
    {{CardField::birthday, 0, {}, {}}, {"import.field.birthday", {}}},
    {{CardField::notes, 0, {}, {}}, {"import.field.notes", {}}},
    {{CardField::categories, 0, {}, {}}, {"import.field.categories", {}}},
    {{CardField::language, 0, {}, {}}, {"import.field.language", {}}},
    {{CardField::time_zone, 0, {}, {}}, {"import.field.time_zone", {}}},
    {{CardField::uid, 0, {}, {}}, {"import.column.uid", {}}},
    {{CardField::email_label, 0, {}, {}}, {"import.column.label", {}}},
};

std::size_t count_of(const ColumnMapping& mapping, CardField field) {
    return static_cast<std::size_t>(
        std::ranges::count(mapping.columns, field, &ColumnTarget::field));
}

/// The cells of each column in the first rows, empty ones left out.
using Samples = std::vector<std::vector<std::string_view>>;

Samples samples_of(const CsvTable& table, HeaderRow header) {
    Samples samples(table.column_count());
    const std::size_t first = header == HeaderRow::present ? 1 : 0;
    const std::size_t last = std::min(table.row_count(), first + rows_looked_at);
    for (std::size_t row = first; row < last; ++row) {
        const std::vector<std::string_view> cells = table.cells(row);
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (has_visible_text(cells[column])) samples[column].push_back(cells[column]);
    }
    return samples;
}

template <class Test>
bool mostly(const std::vector<std::string_view>& sample, Test test) {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(sample, test));
    return !sample.empty() && count * 10 >= sample.size() * 7;
}

bool looks_like_url(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

bool is_salutation(std::string_view text) {
    static constexpr std::string_view words[] = {
        "mr",  "mrs",    "ms",        "miss", "mx",   "sir",   "madam",
        "dr",  "prof",   "professor", "herr", "frau", "herrn", "fraulein",
        "fru", "froken", "ing",       "dipl", "mme",  "m",     "mag"};
    const std::vector<std::string> parts = header_words(text);
    return !parts.empty() && std::ranges::all_of(parts, [](const std::string& part) {
        return std::ranges::find(words, part) != std::end(words);
    });
}

HeaderRow header_row_of(const CsvTable& table) {
    const std::vector<std::string_view> first = table.cells(0);
    // Nobody's column is called anna@example.org.
    if (std::ranges::any_of(first, [](std::string_view cell) { return looks_like_email(cell); }))
        return HeaderRow::absent;
    if (std::ranges::any_of(first, is_known_header)) return HeaderRow::present;
    const bool has_phone =
        std::ranges::any_of(first, [](std::string_view cell) { return looks_like_phone(cell); });
    return has_phone ? HeaderRow::absent : HeaderRow::present;
}

/// "Title" is a form of address in Outlook and a job in most other programs.
void settle_titles(const Samples& samples, ColumnMapping& mapping) {
    const bool has_several = count_of(mapping, CardField::title) > 1;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const std::vector<std::string> words = header_words(mapping.headers[i]);
        const bool unclear = words.size() == 1 && (words[0] == "title" || words[0] == "titel");
        if (mapping.columns[i].field != CardField::title || !unclear) continue;
        if (has_several || mostly(samples[i], is_salutation))
            mapping.columns[i].field = CardField::prefix;
    }
}

void change_all(ColumnMapping& mapping, CardField from, CardField to) {
    for (ColumnTarget& target : mapping.columns)
        if (target.field == from) target.field = to;
}

/// Headers that mean something else beside their neighbours.
void settle_neighbours(ColumnMapping& mapping) {
    const bool has_given = count_of(mapping, CardField::given) > 0;
    const bool has_family = count_of(mapping, CardField::family) > 0;
    // "Name; Vorname": the name without the first name is the last name.
    if (has_given && !has_family) change_all(mapping, CardField::full_name, CardField::family);
    const bool has_name = has_given || has_family || count_of(mapping, CardField::full_name) > 0;
    for (std::size_t i = 0; i < mapping.columns.size() && !has_name; ++i) {
        const std::vector<std::string> words = header_words(mapping.headers[i]);
        if (mapping.columns[i].field == CardField::organisation && words[0] == "client")
            mapping.columns[i].field = CardField::full_name;
    }
    // "Address" beside "City" is the street.
    for (ColumnTarget& target : mapping.columns) {
        if (target.field != CardField::address) continue;
        const bool has_parts = std::ranges::any_of(mapping.columns, [&](const ColumnTarget& other) {
            return (other.field == CardField::city || other.field == CardField::postcode) &&
                   other.slot == target.slot && other.place_kind == target.place_kind;
        });
        const bool has_street =
            std::ranges::any_of(mapping.columns, [&](const ColumnTarget& other) {
                return other.field == CardField::street && other.slot == target.slot &&
                       other.place_kind == target.place_kind;
            });
        if (has_parts && !has_street) target.field = CardField::street;
    }
}

/// Columns whose header says nothing, by what is in them.
void guess_from_cells(const Samples& samples, ColumnMapping& mapping) {
    std::vector<std::size_t> texts;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        ColumnTarget& target = mapping.columns[i];
        if (target.field != CardField::note_line) continue;
        const std::vector<std::string_view>& sample = samples[i];
        const auto slot = static_cast<std::uint8_t>(200 + i % 50);
        if (mostly(sample, looks_like_email))
            target = {CardField::email, slot, {}, {}};
        else if (mapping.header == HeaderRow::absent && mostly(sample, looks_like_date))
            target = {CardField::birthday, 0, {}, {}};
        else if (mapping.header == HeaderRow::absent && mostly(sample, looks_like_phone))
            target = {CardField::phone, slot, {}, {}};
        else if (mapping.header == HeaderRow::absent && mostly(sample, looks_like_url))
            target = {CardField::url, slot, {}, {}};
        else if (!sample.empty())
            texts.push_back(i);
    }
    const bool has_name =
        count_of(mapping, CardField::full_name) > 0 || count_of(mapping, CardField::given) > 0 ||
        count_of(mapping, CardField::family) > 0 || count_of(mapping, CardField::organisation) > 0;
    if (has_name || texts.empty()) return;
    const auto is_one_word = [](std::string_view cell) { return !cell.contains(' '); };
    const auto is_single = [&](std::size_t column) { return mostly(samples[column], is_one_word); };
    if (texts.size() > 1 && is_single(texts[0]) && is_single(texts[1])) {
        mapping.columns[texts[0]].field = CardField::given;
        mapping.columns[texts[1]].field = CardField::family;
    } else {
        mapping.columns[texts[0]].field = CardField::full_name;
    }
}

DateOrder order_of_dates(const Samples& samples, const ColumnMapping& mapping) {
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].field != CardField::birthday) continue;
        for (const std::string_view cell : samples[i])
            if (const DateOrder order = order_shown_by(cell); order != DateOrder::unknown)
                return order;
    }
    return DateOrder::unknown;
}

/// Fields that hold one value; a second column takes the place of the first.
bool is_single_valued(CardField field) {
    switch (field) {
        case CardField::full_name:
        case CardField::given:
        case CardField::additional:
        case CardField::family:
        case CardField::prefix:
        case CardField::suffix:
        case CardField::organisation:
        case CardField::department:
        case CardField::title:
        case CardField::role:
        case CardField::birthday:
        case CardField::language:
        case CardField::time_zone:
        case CardField::uid:
            return true;
        case CardField::ignore:
        case CardField::note_line:
        case CardField::nickname:
        case CardField::email:
        case CardField::email_label:
        case CardField::phone:
        case CardField::phone_label:
        case CardField::address:
        case CardField::address_label:
        case CardField::street:
        case CardField::extended:
        case CardField::po_box:
        case CardField::city:
        case CardField::region:
        case CardField::postcode:
        case CardField::country:
        case CardField::url:
        case CardField::url_label:
        case CardField::notes:
        case CardField::categories:
        case CardField::custom_label:
        case CardField::custom_value:
            return false;
    }
    return false;
}

}  // namespace

std::span<const ColumnChoice> column_choices() { return choices; }

std::size_t choice_of(const ColumnTarget& target) {
    const auto shows = [&](const ColumnChoice& choice) {
        if (choice.target.field != target.field) return false;
        if (target.field == CardField::email) return choice.target.place_kind == target.place_kind;
        if (target.field == CardField::phone) return choice.target.phone_kind == target.phone_kind;
        return true;
    };
    if (const auto found = std::ranges::find_if(choices, shows); found != std::end(choices))
        return static_cast<std::size_t>(found - std::begin(choices));
    // Labels of every family look alike; what else has no entry is kept with the notes.
    const CardField field = target.field;
    const bool is_label = field == CardField::phone_label || field == CardField::address_label ||
                          field == CardField::url_label || field == CardField::custom_label;
    return is_label ? std::size(choices) - 1 : 1;
}

void choose_column(ColumnMapping& mapping, std::size_t column, const ColumnTarget& target) {
    if (column >= mapping.columns.size()) return;
    if (is_single_valued(target.field)) change_all(mapping, target.field, CardField::note_line);
    ColumnTarget chosen = target;
    const bool has_labels = target.field == CardField::email || target.field == CardField::phone ||
                            target.field == CardField::url;
    if (has_labels) chosen.slot = static_cast<std::uint8_t>(200 + column % 50);
    mapping.columns[column] = chosen;
}

ColumnMapping guess_mapping(const CsvTable& table) {
    ColumnMapping mapping;
    mapping.columns.assign(table.column_count(), {CardField::note_line, 0, {}, {}});
    mapping.headers.resize(table.column_count());
    if (table.row_count() == 0) return mapping;
    mapping.header = header_row_of(table);
    const Samples samples = samples_of(table, mapping.header);
    if (mapping.header == HeaderRow::present) {
        const std::vector<std::string_view> headers = table.cells(0);
        for (std::size_t i = 0; i < headers.size(); ++i) {
            mapping.headers[i] = shortened(headers[i], max_name_characters);
            mapping.columns[i] = target_of_header(headers[i]);
        }
        settle_titles(samples, mapping);
        settle_neighbours(mapping);
        mapping.named = !mapping_problem(mapping);
    }
    guess_from_cells(samples, mapping);
    mapping.dates = order_of_dates(samples, mapping);
    return mapping;
}

std::optional<Phrase> mapping_problem(const ColumnMapping& mapping) {
    for (const CardField field :
         {CardField::full_name, CardField::given, CardField::family, CardField::nickname,
          CardField::organisation, CardField::email, CardField::phone})
        if (count_of(mapping, field) > 0) return std::nullopt;
    return Phrase{"reject.import.no_columns", {}};
}

}  // namespace wordkeep::interop
