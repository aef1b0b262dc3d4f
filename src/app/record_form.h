#pragma once
// One form for every kind of record in record_kinds.h. Values stay as typed until they are
// submitted; what is wrong is said at its field; what nobody touched keeps its stored value to the
// second.

#include "app/forms.h"
#include "app/record_kinds.h"
#include "base/later.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// What one editor holds. References are ids as text (several: with a blank between), choices their
/// stored names, yes is "yes".
struct Cell {
    std::string typed;
    std::string shown;   ///< as it was filled in: still typed means untouched
    std::string stored;  ///< then this JSON stays; empty: there is none
};

struct FieldDraft {
    Cell cell;
    std::vector<std::vector<Cell>> rows;  ///< Editor::rows: a cell for each column
};

struct RecordForm {
    RecordKind kind = RecordKind::decision;
    std::uint64_t editing = 0;  ///< 0: a new one
    std::uint8_t parts = in_all;
    ClientChoice client;
    bool client_is_given = false;    ///< it was opened for one
    std::string begins_at;           ///< the field that it was opened for; empty: the first
    std::vector<FieldDraft> drafts;  ///< as many as the kind has fields
    FieldErrors errors;
};

/// What a new record begins with.
struct RecordStart {
    ClientId client;
    AgreementId agreement;
};

/// The agreement that something new of the client's is about: the one that runs, else any.
[[nodiscard]] AgreementId present_agreement(ClientId client, const Workspace& workspace);
/// A new record with its defaults; shown are its main part and its milestones. Where an agreement
/// must be named, it is present_agreement() unless another one is given.
[[nodiscard]] RecordForm new_record_form(RecordKind kind, const RecordStart& start,
                                         const FormContext& context);
/// A stored one, to be corrected. Without drafts when it is gone.
[[nodiscard]] RecordForm record_form_of(RecordKind kind, std::uint64_t id,
                                        const FormContext& context, std::uint8_t parts = in_all);

/// Fills in a field as a person would.
void fill(RecordForm& form, std::string_view field, std::string typed);
/// What is typed in a field.
[[nodiscard]] std::string_view typed_in(const RecordForm& form, std::string_view field);
/// An empty row, or what one is opened with.
void add_row(RecordForm& form, std::string_view field, std::vector<std::string> typed = {});

/// Whether something is left that comes later.
[[nodiscard]] bool shows_less(const RecordForm& form);
/// Everything is shown; also when something is wrong with what was not.
void show_more(RecordForm& form);
/// True when the field is to be shown now.
[[nodiscard]] bool is_shown(const RecordForm& form, const FieldInfo& field);

/// The amounts of money that were typed, and not only shown.
WORDKEEP_LATER [[nodiscard]] std::vector<std::string_view> amounts_typed_in(const RecordForm& form);
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const RecordForm& form,
                                                   const FormContext& context);
/// The place in the form where something is said about `where`; "" is the form as a whole.
[[nodiscard]] std::string place_of(const RecordForm& form, const std::string& where);

/// "1250.5" → 125050 with `scale` 100; point or comma. Nothing when it is no such number.
[[nodiscard]] std::optional<std::int64_t> read_decimal(std::string_view typed, std::int64_t scale);
/// "1,250.50 EUR", "1.250,50" or "1 250" → cents: the last sign parts the cents, unless exactly
/// three digits follow it alone ("1.250" is 1250). Nothing when no amount is in it.
[[nodiscard]] std::optional<std::int64_t> read_amount(std::string_view typed);
[[nodiscard]] std::string decimal_text(std::int64_t value, std::int64_t scale,
                                       words::Language language);

}  // namespace wordkeep::app
