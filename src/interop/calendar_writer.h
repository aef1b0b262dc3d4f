#pragma once
// Commitments and next contacts as a calendar (.ics, RFC 5545).

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/time_zone.h"
#include "domain/workspace.h"
#include "interop/calendar.h"

namespace wordkeep::interop {

/// One VTODO or VEVENT. A todo is due at `at`, or on `day` when there is no time.
struct CalendarItem {
    CalendarKind kind = CalendarKind::todo;
    std::string uid;  ///< stable: a second import updates
    std::string title, note;
    Instant stamp{};  ///< when it was written
    Date day{};
    std::optional<Instant> at;
    std::optional<Instant> to;  ///< event: its end
    bool done = false;
    bool cancelled = false;
    std::optional<Instant> done_at;
    friend bool operator==(const CalendarItem&, const CalendarItem&) = default;
};

/// Everything promised and announced that is open. `now` is the stamp.
[[nodiscard]] std::vector<CalendarItem> calendar_items(const Workspace& workspace, const Zone& mine,
                                                       Instant now);
[[nodiscard]] std::string calendar_text(std::span<const CalendarItem> items);

}  // namespace wordkeep::interop
