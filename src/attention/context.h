#pragma once
// What the rules know besides the records of one client.

#include "attention/defaults.h"
#include "clock/working_calendar.h"
#include "domain/workspace.h"

namespace wordkeep::attention {

/// The calendar that the settings and busy blocks describe, in `zone` (which Settings.zone names,
/// or the machine's). Rejections are those of clock::make_calendar.
[[nodiscard]] Result<clock::WorkingCalendar> calendar_of(const Workspace& workspace,
                                                         const Zone& zone);

/// Made once when settings or busy blocks change; passed by reference. `calendar` and `zones` must
/// outlive it. `zones` may be missing: then every client lives in my zone.
struct RuleContext {
    const clock::WorkingCalendar* calendar = nullptr;
    Clocks clocks;
    ZoneSource* zones = nullptr;

    /// Where the client is; mine when it is unknown.
    [[nodiscard]] const Zone& zone_of(const Client& client) const;
};

[[nodiscard]] inline RuleContext context_of(const Workspace& workspace,
                                            const clock::WorkingCalendar& calendar,
                                            ZoneSource* zones = nullptr) {
    return {&calendar, Clocks(workspace.settings()), zones};
}

}  // namespace wordkeep::attention
