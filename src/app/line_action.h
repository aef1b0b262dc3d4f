#pragma once
// What the primary action of a line does: a command at once, or a form that needs one look.

#include "app/actions.h"
#include "app/record_kinds.h"
#include "app/session.h"
#include "base/later.h"

namespace wordkeep::app {

/// The action that settles `line`: marking as kept happens at once, everything else opens the
/// conversation form filled in for exactly this line.
[[nodiscard]] Action action_for(const attention::Line& line, const Session& session);

/// What somebody wrote asks for a quote, or for a change: its form, with their words and the
/// moment.
WORDKEEP_LATER [[nodiscard]] Action request_of(const attention::Line& line, RecordKind kind,
                                               const Session& session);
/// The form behind `snooze` and "not needed"; snoozing proposes the next working
/// morning, or an hour for what is due before.
[[nodiscard]] LineForm line_form(const attention::Line& line, LineVerdict verdict,
                                 const Session& session);

/// Moments that a snooze often ends at, ascending: in an hour, the next working morning, the first
/// one of next week.
[[nodiscard]] std::vector<Instant> snooze_choices(const Session& session);

/// The decision that a line is snoozed by; none when it is not.
[[nodiscard]] LineDecisionId snooze_of(const attention::Line& line, const Workspace& workspace);
/// Ends a snooze now. That it was snoozed stays known (row 102 counts it).
[[nodiscard]] Action wake_action(const attention::Line& line, const Session& session);

}  // namespace wordkeep::app
