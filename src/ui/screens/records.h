#pragma once
// Records of every kind on the screen: rows with their state and next step, and the form.

#include "app/record_list.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <span>
#include <string_view>

namespace wordkeep::ui {

/// Opens the form for a new record; of a client, when one is given.
void add_record(const Frame& frame, app::RecordKind kind, const app::RecordStart& start = {});
void open_record(const Frame& frame, app::RecordKind kind, std::uint64_t id,
                 std::uint8_t parts = app::in_all);

/// The button "Add a decision".
void add_record_button(const Frame& frame, app::RecordKind kind, const app::RecordStart& start = {},
                       ButtonKind look = ButtonKind::secondary);

enum class ShowClient : bool { no, yes };

struct RowLook {
    ShowClient client = ShowClient::no;
    /// One more thing beneath the title; asked for only when the row is in sight.
    std::string (*note)(const Frame&, const app::RecordRef&) = nullptr;
    /// More beneath that.
    void (*beneath)(const Frame&, const app::RecordRef&) = nullptr;
    bool all_steps = false;  ///< every step is a button, not only the first
    bool small = false;      ///< a narrow column: the state stands beneath
    bool dateless = false;   ///< the note says when
    /// Pressed, it leads to this tab of its client instead of its form.
    std::optional<app::ClientTab> leads_to = {};
};
/// One record: title, state in word and shape, date, its next step as a button, the others in its
/// menu; pressed, it opens its form.
void record_row(const Frame& frame, const app::KindInfo& kind, const app::RecordRef& ref,
                const RowLook& look = {});

struct StepsOf {
    const app::KindInfo& kind;
    std::span<const app::Step> steps;
};
/// Those of the steps that are offered for the record, as items of a menu.
WORDKEEP_LATER void step_items_ui(const Frame& frame, const app::RecordRef& ref, const StepsOf& of,
                                  Menu& menu);

/// State, steps, and the menu of a record whose title stands above.
void step_bar(const Frame& frame, const app::KindInfo& kind, const app::RecordRef& ref);

/// The records of a kind in their order, of one client or (none) of everybody.
[[nodiscard]] const std::vector<app::RecordRef>& records_shown(const Frame& frame,
                                                               app::RecordKind kind,
                                                               std::optional<ClientId> client = {});

/// The state of a record: shape and word.
void stage_badge(const Frame& frame, const app::StageInfo& stage);

/// A section of one kind with its records, nothing when there are none; `client` none: those of
/// everybody. True when there is something.
bool record_section(const Frame& frame, app::RecordKind kind, std::string_view title,
                    std::optional<ClientId> client);

/// Above the form of a weekly check: the week and the month in figures, what is ready for the
/// newsletter, and habits to choose from when the month stands still (rows 35, 49, 75).
WORDKEEP_LATER void review_head_ui(const Frame& frame, app::RecordForm& form);

/// "2 other bidders · 1,250 EUR · told Fri".
[[nodiscard]] std::string quote_note(const Frame& frame, const app::RecordRef& quote);

/// Amount with the person's currency: "1,250.50 EUR".
[[nodiscard]] std::string money_text(const Frame& frame, std::int64_t cents);

}  // namespace wordkeep::ui
