#pragma once
// What repeats (RFC 5545, RRULE): a rule and the days it falls on. All in the wall-clock time of
// the event, so that a weekly call at nine stays at nine when the clocks are set.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace wordkeep::interop {

enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

/// "2MO": the second Monday; `nth` 0 is every one, −1 the last.
struct RuleDay {
    int nth = 0;
    int weekday = 1;  ///< 1 Monday … 7 Sunday
    friend bool operator==(const RuleDay&, const RuleDay&) = default;
};

struct RecurrenceRule {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<std::int64_t> count;  ///< the start counts as the first
    std::optional<LocalTime> until;     ///< the last moment that belongs to it; a day: its end
    bool until_is_utc = false;
    std::vector<RuleDay> days;
    std::vector<int> month_days;  ///< 1 … 31, −1 is the last day
    std::vector<int> months;
    std::vector<int> positions;  ///< BYSETPOS
    int week_start = 1;
    friend bool operator==(const RecurrenceRule&, const RecurrenceRule&) = default;
};

/// Nothing for what is not understood: other frequencies, and parts beyond the ones above.
[[nodiscard]] std::optional<RecurrenceRule> parse_rule(std::string_view text);

/// The occurrences from `from` (included) to `to` (excluded), ascending. `start` itself always
/// belongs to them. `until` is taken as wall-clock time of the event. Each period that is looked at
/// takes one of `effort`; at 0 the answer ends early and `cut` is true.
struct Occurrences {
    std::vector<LocalTime> starts;
    bool cut = false;
};
[[nodiscard]] Occurrences occurrences(const RecurrenceRule& rule, LocalTime start, LocalTime from,
                                      LocalTime to, std::size_t& effort);

}  // namespace wordkeep::interop
