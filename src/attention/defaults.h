#pragma once
// The one table of defaults: every rule with its row, class and action, and
// every clock with its value. Settings and Playbook show it; Settings.clocks
// and Client.clocks override clocks by key.

#include "attention/rules.h"
#include "domain/clients/client.h"
#include "domain/conversations/conversation.h"
#include "domain/settings/settings.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wordkeep::attention {

/// What a line of this rule is, unless its state says more (a broken promise is
/// class 1).
struct RuleInfo {
    Rule rule;
    std::string_view key;  ///< frozen text, the same as its EnumNames
    int row;               ///< of PRODUCT.md
    int order_class;       ///< 1 … 6 (PRODUCT.md, Today)
    Action action;
    std::string_view label;  ///< catalogue key of its name ("rule.reply_owed")
};

[[nodiscard]] const RuleInfo& info(Rule rule);

/// What carrying out an action begins with. The record is the line's origin, unless it says new.
enum class Opens : std::uint8_t {
    contact,     ///< a draft or the log of a contact, with the action's purpose
    call,        ///< the client's brief, then the log of a call
    commitment,  ///< the commitment of the line
    meeting,     ///< the meeting it arose from; a new one with this client for plan_talk,
                 ///< schedule_call
    agreement,
    change,  ///< a new one with the words of the contact for log_change
    quote,
    absence,
    review,  ///< a new reciprocity review of this client
    goal,
    self_check,  ///< the one of this week
};

/// What an action is called, what it opens, and what a contact that carries it out is for;
/// `general` where it is no contact, or one that a form of its own fills in.
struct ActionInfo {
    Action action;
    std::string_view label;  ///< catalogue key ("action.call_back")
    Purpose purpose;
    Opens opens;
};

[[nodiscard]] const ActionInfo& info(Action action);
[[nodiscard]] std::span<const RuleInfo> all_rules();
/// Nothing for a text that names no rule.
[[nodiscard]] std::optional<Rule> rule_from_key(std::string_view key);

enum class Clock : std::uint8_t {
    reply_due,
    call_back_amber,
    call_back_late,
    holding_due,
    silence_active,
    silence_new,
    silence_new_lasts,
    silence_prospect,
    silence_quiet,
    silence_shown_from,
    their_silence_first,
    their_silence_second,
    their_silence_third,
    nudge_first,
    nudge_second,
    nudge_third,
    nudge_ignored,
    summary_due,
    summary_late,
    target_days,
    avoiding_snoozes,
    blocker_due,
    concern_due,
    contact_plan_due,
    restate_due,
    forecast_default,
    forecast_sample,
    lessons_due,
    changer_count,
    changer_days,
    changer_due,
    idea_due,
    change_log,
    agreement_gap,
    changes_included,
    change_notice,
    change_order,
    change_approval,
    change_ask,
    report_every,
    check_in_due,
    ahead_days,
    quote_ready,
    follow_up_first,
    follow_up_second,
    follow_up_third,
    quote_outcome,
    absence_tell,
    overrun_count,
    overrun_days,
    overrun_due,
    boundary_count,
    boundary_days,
    boundary_due,
    play_back_due,
    unknowns_due,
    drift_due,
    repair_after,
    repair_due,
    repair_lasts,
    repair_kept,
    insecure_count,
    insecure_days,
    slow_reply,
    slow_count,
    driven_runs,
    thank_due,
    thank_gap,
    thank_streak,
    outburst_due,
    threat_due,
    ignored_count,
    ignored_days,
    reciprocity_due,
    goal_slack,
    plan_b_after,
    stuck_after,
    promise_generous,
    heated_hold,
};
inline constexpr std::size_t clock_count = 79;

/// `minutes` pass by night and on holidays, too.
enum class Unit : std::uint8_t {
    working_minutes,
    calendar_days,
    working_days,
    percent,
    times,
    minutes,
};

struct ClockInfo {
    Clock clock;
    std::string_view key;  ///< "reply.due": frozen, what an override names
    int row;
    Unit unit;
    std::int64_t value;
    std::int64_t least;  ///< an override outside of least … greatest is brought inside
    std::int64_t greatest;
    std::string_view label;  ///< catalogue key of its name ("clock.reply_due")
};

[[nodiscard]] const ClockInfo& info(Clock clock);
[[nodiscard]] std::span<const ClockInfo> all_clocks();
/// Nothing for a text that names no clock: an override with it is ignored.
[[nodiscard]] std::optional<Clock> clock_from_key(std::string_view key);

/// The values that hold for one person: defaults, then Settings.clocks, then
/// Client.clocks.
class Clocks {
  public:
    Clocks();
    explicit Clocks(const Settings& settings);

    /// For everybody without an own value.
    [[nodiscard]] std::int64_t of(Clock clock) const {
        return values_[static_cast<std::size_t>(clock)];
    }
    [[nodiscard]] std::int64_t of(Clock clock, const Client& client) const;

  private:
    std::array<std::int64_t, clock_count> values_;
};

}  // namespace wordkeep::attention
