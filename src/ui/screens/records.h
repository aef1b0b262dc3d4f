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

/// One record: title, state in word and shape, date, its next step as a button, the others in its
/// menu; pressed, it opens its form.
void record_row(const Frame& frame, const app::KindInfo& kind, const app::RecordRef& ref,
                ShowClient client = ShowClient::no, std::string_view note = {});

/// The state of a record: shape and word.
void stage_badge(const Frame& frame, const app::StageInfo& stage);

/// A section of one kind with its records and its "Add …"; `client` none: those of everybody.
void record_section(const Frame& frame, app::RecordKind kind, std::string_view title,
                    std::optional<ClientId> client);

/// Amount with the person's currency: "1,250.50 EUR".
[[nodiscard]] std::string money_text(const Frame& frame, std::int64_t cents);

}  // namespace wordkeep::ui
