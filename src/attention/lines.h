#pragma once
// The obligations of one client: all rules applied to the records of that client.

#include "attention/line.h"

#include <vector>

namespace wordkeep::attention {

struct ClientRecords;

enum class Snoozed : std::uint8_t { left_out, included };

/// Appends every obligation towards a client (none: those that are about me), also those that are
/// no line yet and those that are snoozed; "not needed" ones are left out. Does not depend on the
/// time: what the clock makes of them says `at_moment`. Costs the number of that client's records;
/// removed and unknown clients have none.
void append_obligations(const Workspace& workspace, ClientId client, const RuleContext& context,
                        std::vector<Line>& out);
/// The same from records that were loaded already.
void append_obligations(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out);

/// The lines of one client at `now`, strongest first (today.h says what that is). With
/// Snoozed::included also the snoozed ones (`is_hidden`).
[[nodiscard]] std::vector<Line> lines_of_client(const Workspace& workspace, ClientId client,
                                                const RuleContext& context, Instant now,
                                                Snoozed snoozed = Snoozed::left_out);

/// The same for everybody, not ordered.
[[nodiscard]] std::vector<Line> all_lines(const Workspace& workspace, const RuleContext& context,
                                          Instant now, Snoozed snoozed = Snoozed::left_out);

}  // namespace wordkeep::attention
