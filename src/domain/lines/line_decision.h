#pragma once
// What the person decided about one line of Today: snoozed until, or not needed; always with a
// reason, always undoable.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wordkeep {

struct LineDecision;
using LineDecisionId = Id<LineDecision>;

enum class LineVerdict : std::uint8_t { snoozed = 0, not_needed = 1 };

/// Which obligation a line stands for, stable while that obligation is the same: the rule's key
/// ("reply_owed") and the record it arose from (the first unanswered contact, the commitment, the
/// last word). A new obligation of the same rule has another origin, so an old decision is over.
struct LineKey {
    ClientId client;  ///< none: the line is about me
    std::string rule;
    std::uint64_t origin = 0;
    friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

struct LineDecision {
    ClientId client;
    std::string rule;
    std::uint64_t origin = 0;
    LineVerdict verdict = LineVerdict::snoozed;
    Instant at{};
    std::optional<Instant> until;  ///< snoozed: when the line comes back
    std::string reason;
    bool removed = false;

    friend bool operator==(const LineDecision&, const LineDecision&) = default;
};

template <>
struct EnumNames<LineVerdict> {
    static constexpr std::array names{
        std::pair{LineVerdict::snoozed, std::string_view("snoozed")},
        std::pair{LineVerdict::not_needed, std::string_view("not_needed")},
    };
};
template <>
struct Schema<LineDecision> {
    static constexpr std::string_view name = "line_decision";
    static constexpr auto fields = std::tuple{
        field("client", &LineDecision::client), required("rule", &LineDecision::rule),
        field("origin", &LineDecision::origin), field("verdict", &LineDecision::verdict),
        field("at", &LineDecision::at),         field("until", &LineDecision::until),
        field("reason", &LineDecision::reason), field("removed", &LineDecision::removed),
    };
};

}  // namespace wordkeep
