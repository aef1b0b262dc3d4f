#pragma once
// What the rules know besides the records of one client.

#include "attention/defaults.h"
#include "attention/work_history.h"
#include "clock/working_calendar.h"
#include "domain/workspace.h"

#include <string>
#include <utility>
#include <vector>

namespace wordkeep::attention {

/// The calendar that the settings and busy blocks describe, in `zone` (which Settings.zone names,
/// or the machine's). Rejections are those of clock::make_calendar.
[[nodiscard]] Result<clock::WorkingCalendar> calendar_of(const Workspace& workspace,
                                                         const Zone& zone);

/// Made once when settings, busy blocks or my absences change, and `work` updated with every
/// commitment that has an estimate; passed by reference. `calendar` and `zones` must outlive it.
/// `zones` may be missing: then every client lives in my zone.
struct RuleContext {
    const clock::WorkingCalendar* calendar = nullptr;
    Clocks clocks;
    ZoneSource* zones = nullptr;
    WorkHistory work{};
    std::vector<std::pair<AbsenceId, Absence>> absences{};  ///< mine
    std::vector<std::string> rules_off{};                   ///< keys, for everybody
    std::int32_t capacity_percent = 100;
    /// What a message asks for, in short; who knows its language says so. Without: all of it.
    std::string (*wish_of)(std::string_view text) = nullptr;

    /// Where the client is; mine when it is unknown.
    [[nodiscard]] const Zone& zone_of(const Client& client) const;
};

/// "New" (row 6): whoever did not know me before, in the first days after becoming a client.
[[nodiscard]] bool is_new(const Client& client, Instant at, const Clocks& clocks);

[[nodiscard]] RuleContext context_of(const Workspace& workspace,
                                     const clock::WorkingCalendar& calendar,
                                     ZoneSource* zones = nullptr);

}  // namespace wordkeep::attention
