#include "app/playbook.h"

#include "app/record_form.h"
#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

using attention::ClockInfo;
using attention::RuleInfo;

template <class Value>
Command edit(Value Settings::*member, Value value) {
    return Edit<Settings>{PatchBuilder<Settings>(settings_id).set(member, std::move(value)).done()};
}

}  // namespace

std::vector<const ClockInfo*> clocks_of(const RuleInfo& rule) {
    std::vector<const ClockInfo*> clocks;
    // Of several rules of one row the first one shows the clocks.
    const auto first = std::ranges::find(attention::all_rules(), rule.row, &RuleInfo::row);
    if (first->rule != rule.rule) return clocks;
    for (const ClockInfo& clock : attention::all_clocks())
        if (clock.row == rule.row) clocks.push_back(&clock);
    return clocks;
}

std::string_view unit_key(attention::Unit unit) {
    switch (unit) {
        case attention::Unit::working_minutes:
            return "unit.working_minutes";
        case attention::Unit::calendar_days:
            return "unit.calendar_days";
        case attention::Unit::working_days:
            return "unit.working_days";
        case attention::Unit::percent:
            return "unit.percent";
        case attention::Unit::times:
            return "unit.times";
        case attention::Unit::minutes:
            return "unit.minutes";
    }
    return {};
}

bool is_off(const Settings& settings, const RuleInfo& rule) {
    return std::ranges::find(settings.rules_off, rule.key) != settings.rules_off.end();
}

Command switch_rule(const Settings& settings, const RuleInfo& rule, bool on) {
    auto off = settings.rules_off;
    std::erase(off, rule.key);
    if (!on) off.emplace_back(rule.key);
    return edit(&Settings::rules_off, std::move(off));
}

std::optional<std::int64_t> own_value(const Settings& settings, const ClockInfo& clock) {
    const auto own = std::ranges::find(settings.clocks, clock.key, &ClockOverride::clock);
    if (own == settings.clocks.end()) return std::nullopt;
    return own->value;
}

Result<Command> set_clock(const Settings& settings, const ClockInfo& clock,
                          std::string_view typed) {
    auto clocks = settings.clocks;
    std::erase_if(clocks, [&](const ClockOverride& own) { return own.clock == clock.key; });
    if (!trimmed(typed).empty()) {
        const auto value = read_decimal(typed, 1);
        const std::string where(clock.key);
        if (!value)
            return reject(Phrase{"reject.number.unreadable", {{"text", std::string(typed)}}},
                          where);
        if (*value < clock.least || *value > clock.greatest)
            return reject(Phrase{"reject.number.range",
                                 {{"least", Count{clock.least}}, {"most", Count{clock.greatest}}}},
                          where);
        if (*value != clock.value) clocks.push_back({where, *value});
    }
    return edit(&Settings::clocks, std::move(clocks));
}

}  // namespace wordkeep::app
