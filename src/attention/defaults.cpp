#include "attention/defaults.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

// Why these classes: PRODUCT.md, Today. A commitment is class 3 until it is broken (line.cpp).
constexpr std::array<RuleInfo, rule_count> rules{{
    {Rule::reply_owed, "reply_owed", 22, 2, Action::acknowledge, "rule.reply_owed"},
    {Rule::call_back, "call_back", 82, 2, Action::call_back, "rule.call_back"},
    {Rule::holding_reply, "holding_reply", 100, 2, Action::holding_reply, "rule.holding_reply"},
    {Rule::silence, "silence", 1, 4, Action::update, "rule.silence"},
    {Rule::new_client, "new_client", 6, 4, Action::introduction, "rule.new_client"},
    {Rule::ping, "ping", 68, 4, Action::ping, "rule.ping"},
    {Rule::their_silence, "their_silence", 71, 5, Action::ask_again, "rule.their_silence"},
    {Rule::summary, "summary", 28, 3, Action::summarise, "rule.summary"},
    {Rule::own_commitment, "own_commitment", 32, 3, Action::keep, "rule.own_commitment"},
    {Rule::target, "target", 96, 3, Action::keep, "rule.target"},
    {Rule::third_party, "third_party", 116, 3, Action::tell_client, "rule.third_party"},
    {Rule::next_contact, "next_contact", 23, 3, Action::contact, "rule.next_contact"},
    {Rule::nudge, "nudge", 65, 5, Action::nudge, "rule.nudge"},
    {Rule::call_or_close, "call_or_close", 65, 5, Action::call_or_close, "rule.call_or_close"},
    {Rule::avoiding, "avoiding", 102, 1, Action::send_bad_news, "rule.avoiding"},
}};

constexpr std::int64_t most_minutes = 60 * 24 * 365;
constexpr std::int64_t most_days = 365;

constexpr std::array<ClockInfo, clock_count> clocks{{
    {Clock::reply_due, "reply.due", 22, Unit::working_minutes, 60, 1, most_minutes,
     "clock.reply_due"},
    {Clock::call_back_amber, "call_back.amber", 82, Unit::working_minutes, 15, 0, most_minutes,
     "clock.call_back_amber"},
    {Clock::call_back_late, "call_back.late", 82, Unit::working_minutes, 60, 1, most_minutes,
     "clock.call_back_late"},
    {Clock::holding_due, "holding.due", 100, Unit::working_minutes, 240, 1, most_minutes,
     "clock.holding_due"},
    {Clock::silence_active, "silence.active", 1, Unit::calendar_days, 8, 1, most_days,
     "clock.silence_active"},
    {Clock::silence_new, "silence.new", 6, Unit::calendar_days, 3, 1, most_days,
     "clock.silence_new"},
    {Clock::silence_new_lasts, "silence.new_lasts", 6, Unit::calendar_days, 30, 0, most_days,
     "clock.silence_new_lasts"},
    {Clock::silence_prospect, "silence.prospect", 68, Unit::calendar_days, 14, 1, most_days,
     "clock.silence_prospect"},
    {Clock::silence_quiet, "silence.quiet", 68, Unit::calendar_days, 30, 1, most_days,
     "clock.silence_quiet"},
    {Clock::silence_shown_from, "silence.shown_from", 1, Unit::percent, 80, 1, 100,
     "clock.silence_shown_from"},
    {Clock::their_silence_first, "their_silence.first", 71, Unit::calendar_days, 3, 1, most_days,
     "clock.their_silence_first"},
    {Clock::their_silence_second, "their_silence.second", 71, Unit::calendar_days, 7, 1, most_days,
     "clock.their_silence_second"},
    {Clock::their_silence_third, "their_silence.third", 71, Unit::calendar_days, 14, 1, most_days,
     "clock.their_silence_third"},
    {Clock::nudge_first, "nudge.first", 65, Unit::working_days, 1, 1, most_days,
     "clock.nudge_first"},
    {Clock::nudge_second, "nudge.second", 65, Unit::working_days, 3, 1, most_days,
     "clock.nudge_second"},
    {Clock::nudge_third, "nudge.third", 65, Unit::working_days, 5, 1, most_days,
     "clock.nudge_third"},
    {Clock::nudge_ignored, "nudge.ignored", 65, Unit::working_days, 3, 1, most_days,
     "clock.nudge_ignored"},
    {Clock::summary_due, "summary.due", 28, Unit::working_minutes, 120, 1, most_minutes,
     "clock.summary_due"},
    {Clock::summary_late, "summary.late", 28, Unit::working_days, 1, 0, most_days,
     "clock.summary_late"},
    {Clock::target_days, "target.days", 96, Unit::working_days, 0, 0, most_days,
     "clock.target_days"},
    {Clock::avoiding_snoozes, "avoiding.snoozes", 102, Unit::times, 2, 1, 100,
     "clock.avoiding_snoozes"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (static_cast<std::size_t>(rules[i].rule) != i ||
            rules[i].key != enum_name(rules[i].rule))
            return false;
    for (std::size_t i = 0; i < clocks.size(); ++i)
        if (static_cast<std::size_t>(clocks[i].clock) != i) return false;
    return true;
}
static_assert(in_order(), "the tables are indexed by their enums");

std::int64_t within(const ClockInfo& clock, std::int64_t value) {
    return std::clamp(value, clock.least, clock.greatest);
}

}  // namespace

const RuleInfo& info(Rule rule) { return rules[static_cast<std::size_t>(rule)]; }

std::span<const RuleInfo> all_rules() { return rules; }

std::optional<Rule> rule_from_key(std::string_view key) {
    Rule rule{};
    if (!enum_from_name(key, rule)) return std::nullopt;
    return rule;
}

const ClockInfo& info(Clock clock) { return clocks[static_cast<std::size_t>(clock)]; }

std::span<const ClockInfo> all_clocks() { return clocks; }

std::optional<Clock> clock_from_key(std::string_view key) {
    const auto found = std::ranges::find(clocks, key, &ClockInfo::key);
    if (found == clocks.end()) return std::nullopt;
    return found->clock;
}

Clocks::Clocks() {
    for (const ClockInfo& clock : clocks)
        values_[static_cast<std::size_t>(clock.clock)] = clock.value;
}

Clocks::Clocks(const Settings& settings) : Clocks() {
    for (const ClockOverride& given : settings.clocks)
        if (const auto clock = clock_from_key(given.clock))
            values_[static_cast<std::size_t>(*clock)] = within(info(*clock), given.value);
}

std::int64_t Clocks::of(Clock clock, const Client& client) const {
    for (const ClockOverride& given : client.clocks)
        if (given.clock == info(clock).key) return within(info(clock), given.value);
    return of(clock);
}

}  // namespace wordkeep::attention
