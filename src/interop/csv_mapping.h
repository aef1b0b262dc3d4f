#pragma once
// Which column of a CSV file means what. Guessed from the headers – by their words, in English,
// German and Swedish, never by position – and from the cells where there are no headers; the person
// corrects it, looking at a preview.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"
#include "interop/csv_table.h"

namespace wordkeep::interop {

enum class CardField : std::uint8_t {
    ignore,
    note_line,  ///< kept below the notes as "Header: value"
    full_name,
    given,
    additional,
    family,
    prefix,
    suffix,
    nickname,
    organisation,
    department,
    title,
    role,
    email,
    email_label,
    phone,
    phone_label,
    address,  ///< the whole address in one cell
    address_label,
    street,  ///< several columns of one address are its lines
    extended,
    po_box,
    city,
    region,
    postcode,
    country,
    url,
    url_label,
    birthday,
    notes,
    categories,
    language,
    time_zone,
    uid,
    custom_label,  ///< Google's "Event 1 - Label" with "Event 1 - Value", relations, own fields
    custom_value,
};

/// Columns with the same field family and slot belong together: label, value, parts of one address.
struct ColumnTarget {
    CardField field = CardField::ignore;
    std::uint8_t slot = 0;
    PhoneKind phone_kind = PhoneKind::other;  ///< for phone
    PlaceKind place_kind = PlaceKind::other;  ///< for e-mail, address and its parts, url
    friend bool operator==(const ColumnTarget&, const ColumnTarget&) = default;
};

enum class HeaderRow : std::uint8_t { absent, present };
/// How to read 3/7/1980: found out from the column's other values, else not guessed.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

struct ColumnMapping {
    std::vector<ColumnTarget> columns;
    std::vector<std::string> headers;  ///< as written; empty texts when there is no header row
    HeaderRow header = HeaderRow::present;
    DateOrder dates = DateOrder::unknown;
    /// The headers name people; else the columns were guessed from the cells, and any table of
    /// texts looks like a list of names.
    bool named = false;
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// One entry of the list the person chooses from for a column.
struct ColumnChoice {
    ColumnTarget target;  ///< slot 0; choose_column() finds a free one
    Phrase name;          ///< import.column.…
};
[[nodiscard]] std::span<const ColumnChoice> column_choices();
/// The choice a target shows as (index into column_choices()).
[[nodiscard]] std::size_t choice_of(const ColumnTarget& target);
/// Sets a column, giving it a slot of its own so that a second phone number does not replace the
/// first.
void choose_column(ColumnMapping& mapping, std::size_t column, const ColumnTarget& target);

[[nodiscard]] ColumnMapping guess_mapping(const CsvTable& table);

/// Whether the mapping can make people at all (some name, e-mail, phone or organisation column);
/// else the sentence to show (reject.import.no_columns).
[[nodiscard]] std::optional<Phrase> mapping_problem(const ColumnMapping& mapping);

/// The card of one row, with remarks; or why there is none (reject.import.…).
[[nodiscard]] CardOutcome card_of_row(const CsvTable& table, std::size_t row,
                                      const ColumnMapping& mapping);

/// A mapping with everything worked out that is the same in every row.
struct PreparedMapping;

/// All rows, in steps. The table must outlive the maker.
class CsvCardMaker {
  public:
    CsvCardMaker(const CsvTable& table, ColumnMapping mapping);
    /// Takes up to `rows` more rows, fewer when they are wide; true when all are done.
    bool step(std::size_t rows);
    [[nodiscard]] std::size_t rows_done() const { return next_; }
    [[nodiscard]] std::size_t rows_total() const { return table_->row_count(); }
    [[nodiscard]] const CardList& cards() const { return list_; }
    [[nodiscard]] CardList take_cards() { return std::move(list_); }

  private:
    const CsvTable* table_;
    std::shared_ptr<const PreparedMapping> mapping_;
    std::size_t next_ = 0;
    CardList list_;
};

}  // namespace wordkeep::interop
