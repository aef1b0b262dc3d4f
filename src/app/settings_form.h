#pragma once
// The settings as a form: working hours as people write them, a zone by name, holidays in a list.

#include "app/forms.h"
#include "app/view_state.h"
#include "base/later.h"
#include "base/time_zone.h"

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// "9:00–12:00, 13:00–17:00" or "9:00 am–5:00 pm" for one weekday (1 Monday … 7 Sunday); empty: a
/// day off.
[[nodiscard]] std::string hours_text(const std::vector<WorkingSlot>& week, int weekday,
                                     const words::Context& words);
/// The slots of one weekday; nothing when the text is not understood.
[[nodiscard]] std::optional<std::vector<WorkingSlot>> read_hours(std::string_view text,
                                                                 int weekday);

[[nodiscard]] SettingsDraft draft_of(const Settings& settings, const words::Context& words);
/// The draft as an edit of the settings; the rejection names the field ("hours.3", "zone",
/// "currency").
WORDKEEP_LATER [[nodiscard]] Result<Command> settings_command(const SettingsDraft& draft,
                                                              const FormContext& context,
                                                              ZoneSource& zones);
/// Something is filled in that is not stored, or cannot be.
[[nodiscard]] bool has_changes(const SettingsDraft& draft, const FormContext& context,
                               ZoneSource& zones);

}  // namespace wordkeep::app
