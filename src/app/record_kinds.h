#pragma once
// Every kind of record that has no form of its own, as tables: its fields and how each is edited,
// the states it goes through, and the steps from one to the next. One form, one dialog and one kind
// of row work on these tables (record_form.h, record_list.h).

#include "codec/json_values.h"
#include "domain/workspace.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace wordkeep::app {

enum class RecordKind : std::uint8_t {
    agreement,
    change,
    quote,
    report,
    decision,
    question,
    blocker,
    concern,
    good_behaviour,
    review,
    price_change,
    meeting,
    absence,
    goal,
    activity,
    tip,
    issue,
    self_check,
    busy_block,
    own_phrase,
};
inline constexpr std::size_t record_kind_count = 20;

/// What a field is filled in with; how each is written and read: record_form.cpp.
enum class Editor : std::uint8_t {
    text,
    long_text,
    lines,      ///< a list of texts, one a line
    day,        ///< a date as people type it
    beginning,  ///< the same, behind as well as ahead
    due,        ///< the same, perhaps with a time
    past,       ///< a moment that was
    future,     ///< a moment that may be ahead
    number,     ///< whole
    hours,      ///< kept in minutes
    money,      ///< kept in cents
    choice,     ///< of an enum
    language,   ///< of a letter: any that has a catalogue
    weekday,    ///< 1 Monday … 7 Sunday, 0 none
    yes_no,
    client,  ///< not required: only shown when the form was opened for a client
    agreement,
    commitment,
    goal,
    clients,  ///< several of them; so the next two
    commitments,
    tips,
    marks,  ///< 0 … 2 for each guideline (row 105)
    rows,   ///< a list of structs: `columns`
    kept,   ///< a field or column that is only carried along
};

/// A long record is filled in part by part; a form shows one part, or all of a new record's first.
/// What only comes later (when it was sent, how it ended) a new one shows on request.
enum Part : std::uint8_t {
    in_main = 1,
    in_milestones = 2,
    in_pauses = 4,
    in_kickoff = 8,
    in_closing = 16,
    in_later = 32,
    in_all = 255,
};

struct FieldInfo {
    std::string_view name;   ///< as in the record's field list
    std::string_view label;  ///< catalogue key
    Editor editor = Editor::text;
    bool required = false;
    std::string_view choices = {};                 ///< choice: keys are this and the stored name
    std::span<const std::string_view> names = {};  ///< choice: stored names
    std::span<const FieldInfo> columns = {};
    std::uint8_t parts = in_main;
    std::string_view hint = {};  ///< catalogue key
};

/// How far something has come; each has a shape of its own on the screen.
enum class Standing : std::uint8_t { urgent, todo, waiting, done, over };

/// What one press does to a record.
enum class StepDoes : std::uint8_t {
    set,             ///< puts `value` into `field` at once
    ask,             ///< the same in the form of `parts`, to be looked at before it is saved
    confirm_change,  ///< the command of that name
    win_quote,       ///< the command of that name
    send_report,     ///< its letter is opened
    write,           ///< the letter that it goes out with is opened; sending that is the step
    make_agreement,  ///< an agreement filled from a quote that was won without one (row 118)
};

struct Step {
    std::string_view label;  ///< catalogue key of the button
    std::string_view to;     ///< key of the state that it leads to, for the toast
    std::string_view field;
    std::string_view value = now;  ///< a stored name, or `now`
    StepDoes does = StepDoes::set;
    std::uint8_t parts = in_main | in_later;  ///< ask: what of the record is shown
    std::string_view needs = {};   ///< set: a field without which the form is shown instead
    std::string_view unless = {};  ///< not offered when this field is filled in
    std::string_view letter = {};  ///< write: the name of the draft
    std::string_view from = {};    ///< offered from the day in this field on

    static constexpr std::string_view now = "now";
};

/// The first stage that fits is the state: `field` has `value`, or (without one) is filled in. The
/// last one has no field and always fits.
struct StageInfo {
    std::string_view field;
    std::string_view value;
    std::string_view label;
    Standing standing;
    std::span<const Step> steps = {};
};

struct OpenPatch {
    void* values = nullptr;  ///< null: there is no such record
    FieldMask* mask = nullptr;
};

struct RecordRef {
    std::uint64_t id = 0;
    const void* record = nullptr;
};

struct KindInfo {
    RecordKind kind;
    std::string_view record;                  ///< as in the field list ("price_change")
    std::string_view label;                   ///< catalogue key of its name
    std::string_view add;                     ///< catalogue key: "Add a decision"
    std::string_view title;                   ///< field that it is called by
    std::span<const std::string_view> dates;  ///< the first that is filled in is its date
    std::span<const FieldInfo> fields;
    std::span<const StageInfo> stages;

    // What knows the type.
    std::span<const codec::FieldEntry> entries;
    const void* defaults;
    const void* (*find)(const Workspace&, std::uint64_t id);
    /// A patch with the values as they are stored (id 0: of a new record) and an empty mask.
    OpenPatch (*open)(const Workspace&, std::uint64_t id, AnyPatch& out);
    /// All visible ones, or those of one client.
    void (*list)(const Workspace&, const ClientId* client, std::vector<RecordRef>& out);

    /// Index in `entries`.
    [[nodiscard]] std::size_t entry(std::string_view field) const;
    [[nodiscard]] bool is_filled(const void* record, std::string_view field) const;
};

[[nodiscard]] const KindInfo& info(RecordKind kind);
/// Nullptr: a kind of record with a form of its own.
[[nodiscard]] const KindInfo* kind_of_record(std::string_view record);

// The two tables behind info(), each in a file of its own.
[[nodiscard]] std::span<const FieldInfo> fields_of(RecordKind kind);
[[nodiscard]] std::span<const StageInfo> stages_of(RecordKind kind);

}  // namespace wordkeep::app
