#include "attention/line.h"

#include "clock/working_time.h"

#include <algorithm>
#include <string>

namespace wordkeep::attention {
namespace {

constexpr double urgency_cap = 3;

/// "broken" of class 1: past what the client was told.
bool is_broken(Rule rule, State state) {
    if (state != State::late) return false;
    return rule == Rule::own_commitment || rule == Rule::third_party ||
           rule == Rule::next_contact || rule == Rule::quote_late;
}

Instant turn_into(const Turns& turns, State state) {
    switch (state) {
        case State::late:
            return turns.late;
        case State::now:
            return turns.now;
        case State::today:
            return turns.today;
        case State::coming_up:
            return turns.coming_up;
    }
    return never;
}

}  // namespace

LineKey Line::key() const { return {client, std::string(info(obligation).key), origin}; }

Rule spoken_rule(const Line& line, Instant now) {
    if (line.base == Rule::quote && now >= line.turns.late) return Rule::quote_late;
    if (line.base != Rule::own_commitment || now >= line.turns.late) return line.base;
    if (now >= line.risk) return Rule::at_risk;
    return line.target && now < line.due_day ? Rule::target : line.base;
}

std::optional<State> state_at(const Line& line, Instant now) {
    if (now >= line.gone) return std::nullopt;
    if (now >= line.turns.late) return State::late;
    if (now >= line.turns.now) return State::now;
    if (now >= line.turns.today) return State::today;
    if (now >= line.turns.coming_up) return State::coming_up;
    return std::nullopt;
}

bool at_moment(Line& line, Instant now) {
    const auto state = state_at(line, now);
    if (!state) return false;
    line.state = *state;
    line.rule = spoken_rule(line, now);
    line.order_class = is_broken(line.rule, *state) ? 1 : info(line.rule).order_class;
    if (line.rule == Rule::at_risk || line.rule == Rule::quote_late)
        line.action = info(line.rule).action;
    if (line.avoided) {
        line.rule = Rule::avoiding;
        line.order_class = info(Rule::avoiding).order_class;
    }
    line.row = info(line.rule).row;
    line.changed_at = turn_into(line.turns, *state);
    if (line.hidden_until && *line.hidden_until <= now)
        line.changed_at = std::max(line.changed_at, *line.hidden_until);
    return true;
}

Instant next_change(const Line& line, Instant now) {
    if (is_hidden(line, now)) return *line.hidden_until;
    Instant next = never;
    const auto consider = [&](Instant moment) {
        if (moment > now) next = std::min(next, moment);
    };
    if (now >= line.gone) return never;
    consider(line.gone);
    consider(line.turns.late);
    if (now >= line.turns.late) return next;
    consider(line.turns.now);
    consider(line.turns.today);
    consider(line.turns.coming_up);
    consider(line.amber);
    consider(line.risk);
    if (line.target) consider(line.due_day);
    return next;
}

double urgency_at(const Line& line, Instant moment, const RuleContext& context) {
    if (!line.works || moment <= line.due) return 0;
    const std::chrono::seconds overdue =
        line.unit == Unit::working_minutes
            ? clock::working_time_between(line.due, moment, *context.calendar, clock::Busy::pauses)
            : moment - line.due;
    const double ratio =
        static_cast<double>(overdue.count()) / static_cast<double>(line.own_clock.count());
    return std::min(ratio, urgency_cap) * line.weight;
}

}  // namespace wordkeep::attention
