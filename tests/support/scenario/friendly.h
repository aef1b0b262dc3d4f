#pragma once
// Shorter ways of writing what the fields of records say, turned into the stored form:
//   "week":       {"mon-fri": "9:00-17:00", "sat": "10:00-12:00, 13:00-15:00"}   days that are not
//   named are off "holidays":   ["2026-04-03", {"date": "2026-04-06", "name": "Easter Monday"}]
//   "exceptions": {"2026-03-07": "9:00-12:00", "2026-03-09": "off"}
//   "clocks":     {"reply.due": 120}
// The stored form is taken as it is.

#include <string_view>

#include "support/scenario/node.h"

namespace wordkeep::scenario {

/// The value of a field of settings or of a client, in the stored form. Fails at `node`. Clocks are
/// checked to exist, because an override of a clock that does not exist would silently do nothing.
[[nodiscard]] Json stored_form(std::string_view field, const Node& node);

}  // namespace wordkeep::scenario
