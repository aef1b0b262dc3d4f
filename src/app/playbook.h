#pragma once
// What the Playbook shows and changes of the rules: which are off, and the clocks that were set
// (row 42). A rule's clocks are those of its row.

#include "attention/defaults.h"
#include "base/result.h"
#include "domain/commands.h"

#include <optional>
#include <string_view>
#include <vector>

namespace wordkeep::app {

[[nodiscard]] std::vector<const attention::ClockInfo*> clocks_of(const attention::RuleInfo& rule);
/// "{n|# working minute|# working minutes}" and so on.
[[nodiscard]] std::string_view unit_key(attention::Unit unit);

[[nodiscard]] bool is_off(const Settings& settings, const attention::RuleInfo& rule);
[[nodiscard]] Command switch_rule(const Settings& settings, const attention::RuleInfo& rule,
                                  bool on);

/// The person's own value; nothing while the default holds.
[[nodiscard]] std::optional<std::int64_t> own_value(const Settings& settings,
                                                    const attention::ClockInfo& clock);
/// Sets a clock for everybody; an empty text goes back to the default. The rejection names the
/// clock's key.
[[nodiscard]] Result<Command> set_clock(const Settings& settings, const attention::ClockInfo& clock,
                                        std::string_view typed);

}  // namespace wordkeep::app
