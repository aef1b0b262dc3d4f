#include "attention/defaults.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

// Why these classes: PRODUCT.md, Today. A commitment is class 3 until it is
// broken (line.cpp).
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
    {Rule::blocker, "blocker", 21, 1, Action::notify, "rule.blocker"},
    {Rule::bad_news, "bad_news", 101, 1, Action::notify, "rule.bad_news"},
    {Rule::concern, "concern", 19, 3, Action::send_concern, "rule.concern"},
    {Rule::contact_plan, "contact_plan", 20, 3, Action::send_plan, "rule.contact_plan"},
    {Rule::decision_again, "decision_again", 25, 3, Action::restate, "rule.decision_again"},
    {Rule::agenda, "agenda", 26, 3, Action::set_agenda, "rule.agenda"},
    {Rule::wrap_up, "wrap_up", 27, 2, Action::wrap_up, "rule.wrap_up"},
    {Rule::at_risk, "at_risk", 34, 1, Action::at_risk_notice, "rule.at_risk"},
    {Rule::lessons, "lessons", 37, 6, Action::note_lessons, "rule.lessons"},
    {Rule::changer, "changer", 38, 6, Action::explain_changes, "rule.changer"},
    {Rule::own_idea, "own_idea", 39, 6, Action::offer_change, "rule.own_idea"},
    {Rule::log_change, "log_change", 40, 3, Action::log_change, "rule.log_change"},
    {Rule::agreement_gap, "agreement_gap", 43, 6, Action::complete_agreement, "rule.agreement_gap"},
    {Rule::change_notice, "change_notice", 45, 3, Action::change_notice, "rule.change_notice"},
    {Rule::change_order, "change_order", 46, 3, Action::change_order, "rule.change_order"},
    {Rule::order_approval, "order_approval", 46, 5, Action::ask_again, "rule.order_approval"},
    {Rule::change_unclear, "change_unclear", 48, 3, Action::ask_wording, "rule.change_unclear"},
    {Rule::report, "report", 58, 3, Action::report, "rule.report"},
    {Rule::check_in, "check_in", 58, 3, Action::check_in, "rule.check_in"},
    {Rule::ahead, "ahead", 62, 3, Action::heads_up, "rule.ahead"},
    {Rule::quote, "quote", 92, 3, Action::send_quote, "rule.quote"},
    {Rule::quote_late, "quote_late", 70, 3, Action::say_when, "rule.quote_late"},
    {Rule::quote_ready, "quote_ready", 93, 3, Action::send_quote, "rule.quote_ready"},
    {Rule::follow_up, "follow_up", 92, 5, Action::follow_up, "rule.follow_up"},
    {Rule::quote_outcome, "quote_outcome", 92, 5, Action::close_quote, "rule.quote_outcome"},
    {Rule::price_notice, "price_notice", 78, 3, Action::price_notice, "rule.price_notice"},
    {Rule::tell_absence, "tell_absence", 114, 3, Action::tell_absence, "rule.tell_absence"},
    {Rule::inside_absence, "inside_absence", 114, 3, Action::move_or_hand_over,
     "rule.inside_absence"},
    {Rule::return_triage, "return_triage", 114, 3, Action::triage, "rule.return_triage"},
    {Rule::over_capacity, "over_capacity", 98, 3, Action::choose_date, "rule.over_capacity"},
    {Rule::overrun, "overrun", 9, 6, Action::plan_talk, "rule.overrun"},
    {Rule::boundary, "boundary", 10, 3, Action::explain_reason, "rule.boundary"},
    {Rule::play_back, "play_back", 11, 6, Action::play_back, "rule.play_back"},
    {Rule::unknowns, "unknowns", 12, 6, Action::send_questions, "rule.unknowns"},
    {Rule::drift, "drift", 13, 6, Action::confirm_direction, "rule.drift"},
    {Rule::repair, "repair", 14, 3, Action::repair_plan, "rule.repair"},
    {Rule::thank, "thank", 30, 6, Action::thank, "rule.thank"},
    {Rule::outburst, "outburst", 53, 1, Action::calm_answer, "rule.outburst"},
    {Rule::threat, "threat", 55, 1, Action::schedule_call, "rule.threat"},
    {Rule::reciprocity, "reciprocity", 73, 5, Action::review_client, "rule.reciprocity"},
    {Rule::goal_pace, "goal_pace", 77, 6, Action::add_step, "rule.goal_pace"},
    {Rule::plan_b, "plan_b", 79, 6, Action::choose_plan_b, "rule.plan_b"},
    {Rule::stuck, "stuck", 80, 6, Action::do_it_now, "rule.stuck"},
    {Rule::weekly_review, "weekly_review", 35, 6, Action::weekly_review, "rule.weekly_review"},
    {Rule::heated_draft, "heated_draft", 56, 3, Action::reread, "rule.heated_draft"},
}};

constexpr std::array<ActionInfo, action_count> actions{{
    {Action::acknowledge, "action.acknowledge", Purpose::general, Opens::contact},
    {Action::call_back, "action.call_back", Purpose::general, Opens::call},
    {Action::send_message, "action.send_message", Purpose::general, Opens::contact},
    {Action::holding_reply, "action.holding_reply", Purpose::holding_reply, Opens::contact},
    {Action::update, "action.update", Purpose::update, Opens::contact},
    {Action::introduction, "action.introduction", Purpose::introduction, Opens::contact},
    {Action::ping, "action.ping", Purpose::update, Opens::contact},
    {Action::ask_again, "action.ask_again", Purpose::question, Opens::contact},
    {Action::nudge, "action.nudge", Purpose::nudge, Opens::contact},
    {Action::call_or_close, "action.call_or_close", Purpose::nudge, Opens::call},
    {Action::summarise, "action.summarise", Purpose::summary, Opens::contact},
    {Action::keep, "action.keep", Purpose::general, Opens::commitment},
    {Action::contact, "action.contact", Purpose::general, Opens::contact},
    {Action::tell_client, "action.tell_client", Purpose::update, Opens::contact},
    {Action::send_bad_news, "action.send_bad_news", Purpose::at_risk_notice, Opens::contact},
    {Action::notify, "action.notify", Purpose::blocker_notice, Opens::contact},
    {Action::send_concern, "action.send_concern", Purpose::concern, Opens::contact},
    {Action::send_plan, "action.send_plan", Purpose::contact_plan, Opens::contact},
    {Action::restate, "action.restate", Purpose::restate, Opens::contact},
    {Action::set_agenda, "action.set_agenda", Purpose::general, Opens::meeting},
    {Action::wrap_up, "action.wrap_up", Purpose::general, Opens::meeting},
    {Action::at_risk_notice, "action.at_risk_notice", Purpose::at_risk_notice, Opens::contact},
    {Action::note_lessons, "action.note_lessons", Purpose::general, Opens::agreement},
    {Action::explain_changes, "action.explain_changes", Purpose::ground_rules, Opens::contact},
    {Action::offer_change, "action.offer_change", Purpose::change_order, Opens::contact},
    {Action::log_change, "action.log_change", Purpose::general, Opens::change},
    {Action::complete_agreement, "action.complete_agreement", Purpose::general, Opens::agreement},
    {Action::change_notice, "action.change_notice", Purpose::change_notice, Opens::contact},
    {Action::change_order, "action.change_order", Purpose::change_order, Opens::contact},
    {Action::ask_wording, "action.ask_wording", Purpose::question, Opens::contact},
    {Action::report, "action.report", Purpose::report, Opens::contact},
    {Action::check_in, "action.check_in", Purpose::check_in, Opens::contact},
    {Action::heads_up, "action.heads_up", Purpose::heads_up, Opens::contact},
    {Action::send_quote, "action.send_quote", Purpose::quote, Opens::contact},
    {Action::say_when, "action.say_when", Purpose::quote_delay, Opens::contact},
    {Action::follow_up, "action.follow_up", Purpose::follow_up, Opens::contact},
    {Action::close_quote, "action.close_quote", Purpose::general, Opens::quote},
    {Action::price_notice, "action.price_notice", Purpose::price_notice, Opens::contact},
    {Action::tell_absence, "action.tell_absence", Purpose::absence_notice, Opens::contact},
    {Action::move_or_hand_over, "action.move_or_hand_over", Purpose::general, Opens::commitment},
    {Action::triage, "action.triage", Purpose::general, Opens::absence},
    {Action::choose_date, "action.choose_date", Purpose::general, Opens::commitment},
    {Action::plan_talk, "action.plan_talk", Purpose::general, Opens::meeting},
    {Action::explain_reason, "action.explain_reason", Purpose::boundary, Opens::contact},
    {Action::play_back, "action.play_back", Purpose::play_back, Opens::contact},
    {Action::send_questions, "action.send_questions", Purpose::question, Opens::contact},
    {Action::confirm_direction, "action.confirm_direction", Purpose::direction, Opens::contact},
    {Action::repair_plan, "action.repair_plan", Purpose::repair_plan, Opens::contact},
    {Action::thank, "action.thank", Purpose::thanks, Opens::contact},
    {Action::calm_answer, "action.calm_answer", Purpose::calm_answer, Opens::contact},
    {Action::schedule_call, "action.schedule_call", Purpose::general, Opens::meeting},
    {Action::review_client, "action.review_client", Purpose::general, Opens::review},
    {Action::add_step, "action.add_step", Purpose::general, Opens::goal},
    {Action::choose_plan_b, "action.choose_plan_b", Purpose::general, Opens::goal},
    {Action::do_it_now, "action.do_it_now", Purpose::general, Opens::goal},
    {Action::weekly_review, "action.weekly_review", Purpose::general, Opens::self_check},
    {Action::reread, "action.reread", Purpose::general, Opens::contact},
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
    {Clock::blocker_due, "blocker.due", 21, Unit::working_minutes, 60, 1, most_minutes,
     "clock.blocker_due"},
    {Clock::concern_due, "concern.due", 19, Unit::calendar_days, 2, 0, most_days,
     "clock.concern_due"},
    {Clock::contact_plan_due, "contact_plan.due", 20, Unit::working_days, 0, 0, most_days,
     "clock.contact_plan_due"},
    {Clock::restate_due, "restate.due", 25, Unit::working_minutes, 480, 1, most_minutes,
     "clock.restate_due"},
    {Clock::forecast_default, "forecast.default", 33, Unit::percent, 150, 100, 1000,
     "clock.forecast_default"},
    {Clock::forecast_sample, "forecast.sample", 33, Unit::times, 10, 1, 1000,
     "clock.forecast_sample"},
    {Clock::lessons_due, "lessons.due", 37, Unit::working_days, 5, 0, most_days,
     "clock.lessons_due"},
    {Clock::changer_count, "changer.count", 38, Unit::times, 2, 1, 100, "clock.changer_count"},
    {Clock::changer_days, "changer.days", 38, Unit::calendar_days, 30, 1, most_days,
     "clock.changer_days"},
    {Clock::changer_due, "changer.due", 38, Unit::working_days, 5, 0, most_days,
     "clock.changer_due"},
    {Clock::idea_due, "idea.due", 39, Unit::calendar_days, 14, 0, most_days, "clock.idea_due"},
    {Clock::change_log, "change.log", 40, Unit::working_minutes, 60, 1, most_minutes,
     "clock.change_log"},
    {Clock::agreement_gap, "agreement.gap", 43, Unit::working_days, 1, 0, most_days,
     "clock.agreement_gap"},
    {Clock::changes_included, "changes.included", 44, Unit::times, 3, 0, 1000,
     "clock.changes_included"},
    {Clock::change_notice, "change.notice", 45, Unit::working_minutes, 60, 1, most_minutes,
     "clock.change_notice"},
    {Clock::change_order, "change.order", 46, Unit::working_days, 1, 0, most_days,
     "clock.change_order"},
    {Clock::change_approval, "change.approval", 46, Unit::calendar_days, 3, 1, most_days,
     "clock.change_approval"},
    {Clock::change_ask, "change.ask", 48, Unit::working_minutes, 240, 1, most_minutes,
     "clock.change_ask"},
    {Clock::report_every, "report.every", 58, Unit::calendar_days, 7, 4, most_days,
     "clock.report_every"},
    {Clock::check_in_due, "check_in.due", 58, Unit::working_days, 1, 0, most_days,
     "clock.check_in_due"},
    {Clock::ahead_days, "ahead.days", 62, Unit::calendar_days, 14, 1, most_days,
     "clock.ahead_days"},
    {Clock::quote_ready, "quote.ready", 93, Unit::working_minutes, 60, 1, most_minutes,
     "clock.quote_ready"},
    {Clock::follow_up_first, "follow_up.first", 92, Unit::calendar_days, 2, 1, most_days,
     "clock.follow_up_first"},
    {Clock::follow_up_second, "follow_up.second", 92, Unit::calendar_days, 7, 1, most_days,
     "clock.follow_up_second"},
    {Clock::follow_up_third, "follow_up.third", 92, Unit::calendar_days, 14, 1, most_days,
     "clock.follow_up_third"},
    {Clock::quote_outcome, "quote.outcome", 92, Unit::calendar_days, 7, 1, most_days,
     "clock.quote_outcome"},
    {Clock::absence_tell, "absence.tell", 114, Unit::working_days, 5, 0, most_days,
     "clock.absence_tell"},
    {Clock::overrun_count, "overrun.count", 9, Unit::times, 2, 1, 100, "clock.overrun_count"},
    {Clock::overrun_days, "overrun.days", 9, Unit::calendar_days, 30, 1, most_days,
     "clock.overrun_days"},
    {Clock::overrun_due, "overrun.due", 9, Unit::working_days, 5, 0, most_days,
     "clock.overrun_due"},
    {Clock::boundary_count, "boundary.count", 10, Unit::times, 2, 1, 100, "clock.boundary_count"},
    {Clock::boundary_days, "boundary.days", 10, Unit::calendar_days, 30, 1, most_days,
     "clock.boundary_days"},
    {Clock::boundary_due, "boundary.due", 10, Unit::working_days, 1, 0, most_days,
     "clock.boundary_due"},
    {Clock::play_back_due, "play_back.due", 11, Unit::working_days, 2, 0, most_days,
     "clock.play_back_due"},
    {Clock::unknowns_due, "unknowns.due", 12, Unit::working_days, 1, 0, most_days,
     "clock.unknowns_due"},
    {Clock::drift_due, "drift.due", 13, Unit::working_days, 2, 0, most_days, "clock.drift_due"},
    {Clock::repair_after, "repair.after", 14, Unit::working_days, 1, 0, most_days,
     "clock.repair_after"},
    {Clock::repair_due, "repair.due", 14, Unit::working_days, 1, 0, most_days, "clock.repair_due"},
    {Clock::repair_lasts, "repair.lasts", 14, Unit::calendar_days, 90, 1, most_days,
     "clock.repair_lasts"},
    {Clock::repair_kept, "repair.kept", 14, Unit::times, 3, 0, 100, "clock.repair_kept"},
    {Clock::insecure_count, "insecure.count", 8, Unit::times, 3, 1, 100, "clock.insecure_count"},
    {Clock::insecure_days, "insecure.days", 8, Unit::calendar_days, 14, 1, most_days,
     "clock.insecure_days"},
    {Clock::slow_reply, "slow.reply", 15, Unit::working_minutes, 240, 1, most_minutes,
     "clock.slow_reply"},
    {Clock::slow_count, "slow.count", 15, Unit::times, 8, 1, 1000, "clock.slow_count"},
    {Clock::driven_runs, "driven.runs", 2, Unit::times, 4, 1, 1000, "clock.driven_runs"},
    {Clock::thank_due, "thank.due", 30, Unit::working_days, 5, 0, most_days, "clock.thank_due"},
    {Clock::thank_gap, "thank.gap", 30, Unit::calendar_days, 30, 0, most_days, "clock.thank_gap"},
    {Clock::thank_streak, "thank.streak", 30, Unit::times, 3, 1, 100, "clock.thank_streak"},
    {Clock::outburst_due, "outburst.due", 53, Unit::working_minutes, 60, 1, most_minutes,
     "clock.outburst_due"},
    {Clock::threat_due, "threat.due", 55, Unit::working_minutes, 240, 1, most_minutes,
     "clock.threat_due"},
    {Clock::ignored_count, "ignored.count", 73, Unit::times, 3, 1, 100, "clock.ignored_count"},
    {Clock::ignored_days, "ignored.days", 73, Unit::calendar_days, 90, 1, most_days,
     "clock.ignored_days"},
    {Clock::reciprocity_due, "reciprocity.due", 73, Unit::working_days, 5, 0, most_days,
     "clock.reciprocity_due"},
    {Clock::goal_slack, "goal.slack", 77, Unit::calendar_days, 7, 0, most_days, "clock.goal_slack"},
    {Clock::plan_b_after, "plan_b.after", 79, Unit::times, 2, 1, 100, "clock.plan_b_after"},
    {Clock::stuck_after, "stuck.after", 80, Unit::calendar_days, 7, 0, most_days,
     "clock.stuck_after"},
    {Clock::promise_generous, "promise.generous", 95, Unit::percent, 95, 1, 100,
     "clock.promise_generous"},
    {Clock::heated_hold, "heated.hold", 56, Unit::minutes, 20, 0, most_minutes,
     "clock.heated_hold"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (static_cast<std::size_t>(rules[i].rule) != i ||
            rules[i].key != enum_name(rules[i].rule))
            return false;
    for (std::size_t i = 0; i < clocks.size(); ++i)
        if (static_cast<std::size_t>(clocks[i].clock) != i) return false;
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (static_cast<std::size_t>(actions[i].action) != i) return false;
    return true;
}
static_assert(in_order(), "the tables are indexed by their enums");

std::int64_t within(const ClockInfo& clock, std::int64_t value) {
    return std::clamp(value, clock.least, clock.greatest);
}

}  // namespace

const RuleInfo& info(Rule rule) { return rules[static_cast<std::size_t>(rule)]; }

const ActionInfo& info(Action action) { return actions[static_cast<std::size_t>(action)]; }

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
