#include "attention/measure_sentences.h"

#include "attention/agreement_gap.h"
#include "base/utf8.h"
#include "domain/changes/change_ledger.h"

#include <algorithm>
#include <array>
#include <string>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::minutes;

struct Spoken {
    Rule rule;
    std::string_view sentence;
    std::string_view why;
};

constexpr std::array spoken{
    Spoken{Rule::blocker, "today.blocker", "why.noted"},
    Spoken{Rule::bad_news, "today.bad_news", "why.noted"},
    Spoken{Rule::concern, "today.concern", "why.noted"},
    Spoken{Rule::contact_plan, "today.contact_plan", "why.began"},
    Spoken{Rule::decision_again, "today.decision_again", "why.decision_again"},
    Spoken{Rule::agenda, "today.agenda", "why.meeting"},
    Spoken{Rule::wrap_up, "today.wrap_up", "why.wrap_up"},
    Spoken{Rule::at_risk, "today.at_risk", "why.at_risk"},
    Spoken{Rule::lessons, "today.lessons", "why.closed"},
    Spoken{Rule::changer, "today.changer", "why.changer"},
    Spoken{Rule::own_idea, "today.own_idea", "why.noted"},
    Spoken{Rule::log_change, "today.log_change", "why.requested"},
    Spoken{Rule::agreement_gap, "today.agreement_gap", "why.began"},
    Spoken{Rule::change_notice, "today.change_notice", "why.confirmed"},
    Spoken{Rule::change_order, "today.change_order", "why.confirmed"},
    Spoken{Rule::order_approval, "today.order_approval", "why.their_silence"},
    Spoken{Rule::change_unclear, "today.change_unclear", "why.requested"},
    Spoken{Rule::report, "today.report", "why.report"},
    Spoken{Rule::check_in, "today.check_in", "why.sent"},
    Spoken{Rule::ahead, "today.ahead", "why.ahead"},
    Spoken{Rule::quote, "today.quote", "why.quote"},
    Spoken{Rule::quote_late, "today.quote_late", "why.quote.told"},
    Spoken{Rule::quote_ready, "today.quote_ready", "why.quote_ready"},
    Spoken{Rule::follow_up, "today.follow_up", "why.follow_up"},
    Spoken{Rule::quote_outcome, "today.quote_outcome", "why.follow_up"},
    Spoken{Rule::price_notice, "today.price_notice", "why.price_notice"},
    Spoken{Rule::tell_absence, "today.tell_absence", "why.absence"},
    Spoken{Rule::inside_absence, "today.inside_absence", "why.absence"},
    Spoken{Rule::return_triage, "today.return_triage", "why.return"},
    Spoken{Rule::over_capacity, "today.over_capacity", "why.over_capacity"},
    Spoken{Rule::overrun, "today.overrun", "why.often"},
    Spoken{Rule::boundary, "today.boundary", "why.often"},
    Spoken{Rule::play_back, "today.play_back", "why.began"},
    Spoken{Rule::unknowns, "today.unknowns", "why.began"},
    Spoken{Rule::drift, "today.drift", "why.began"},
    Spoken{Rule::repair, "today.repair", "why.repair"},
    Spoken{Rule::thank, "today.thank", "why.noted"},
    Spoken{Rule::outburst, "today.outburst", "why.reply_owed"},
    Spoken{Rule::threat, "today.threat", "why.reply_owed"},
    Spoken{Rule::reciprocity, "today.reciprocity", "why.ignored"},
    Spoken{Rule::goal_pace, "today.goal_pace", "why.goal"},
    Spoken{Rule::plan_b, "today.plan_b", "why.goal"},
    Spoken{Rule::stuck, "today.stuck", "why.goal"},
    Spoken{Rule::weekly_review, "today.weekly_review", "why.weekly_review"},
    Spoken{Rule::heated_draft, "today.heated_draft", "why.heated_draft"},
};

const Spoken* find(Rule rule) {
    const auto found = std::ranges::find(spoken, rule, &Spoken::rule);
    return found == spoken.end() ? nullptr : &*found;
}

template <HasSchema R>
const R* origin_of(const Line& line, const Workspace& workspace) {
    return workspace.find(Id<R>{line.origin});
}

std::string change_words(const Change& change) {
    return change.wording.empty() ? change.request : change.wording;
}

/// The milestone or the end that `ahead` is about; its day stands in the target.
const Milestone* milestone_on(const Agreement& agreement, Date day) {
    for (const Milestone& milestone : agreement.milestones)
        if (!milestone.done_at && !milestone.needs.empty() && milestone.due.date == day)
            return &milestone;
    return nullptr;
}

Date target_day(const Line& line, const RuleContext& context) {
    return context.calendar->day_of(line.target.value_or(line.due));
}

/// A step by its own words, a goal by its title.
std::string goal_words(const Goal& goal, const Line& line, Rule rule) {
    const auto step = static_cast<std::size_t>(line.times);
    return rule != Rule::goal_pace && step < goal.steps.size() ? goal.steps[step].what : goal.title;
}

/// What somebody wrote, for a sentence: in one line, and without the line that greets.
std::string in_one_line(std::string_view text) {
    constexpr std::size_t longest_greeting = 24;
    const std::size_t gap = text.find("\n\n");
    const std::size_t next =
        gap < longest_greeting ? text.find_first_not_of(" \t\r\n", gap) : std::string_view::npos;
    if (next != std::string_view::npos) text.remove_prefix(next);
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

/// What the line is about, by name; empty where it has none.
std::string name_of(const Line& line, Rule rule, const Workspace& workspace) {
    if (const auto* commitment = workspace.find(line.commitment);
        commitment &&
        (rule == Rule::inside_absence || rule == Rule::at_risk || rule == Rule::repair))
        return commitment->what;
    if (const auto* agreement = origin_of<Agreement>(line, workspace)) return agreement->title;
    if (const auto* change = origin_of<Change>(line, workspace)) return change_words(*change);
    if (const auto* quote = origin_of<Quote>(line, workspace)) return quote->title;
    if (const auto* blocker = origin_of<Blocker>(line, workspace)) return blocker->what;
    if (const auto* concern = origin_of<Concern>(line, workspace)) return concern->what;
    if (const auto* meeting = origin_of<Meeting>(line, workspace)) return meeting->goal;
    if (const auto* goal = origin_of<Goal>(line, workspace)) return goal_words(*goal, line, rule);
    if (const auto* good = origin_of<GoodBehaviour>(line, workspace)) return good->what;
    if (const auto* kept = origin_of<Commitment>(line, workspace)) return kept->what;
    if (const auto* held = origin_of<HeldDraft>(line, workspace)) return held->subject;
    if (const auto* contact = origin_of<Conversation>(line, workspace))
        return contact->note.empty() ? contact->subject : contact->note;
    return {};
}

PhraseValue what_of(const Line& line, Rule rule, const Workspace& workspace,
                    const RuleContext& context) {
    constexpr std::size_t longest = 80;
    std::string name = name_of(line, rule, workspace);
    if (rule == Rule::log_change && context.wish_of) name = context.wish_of(name);
    name = in_one_line(name);
    if (name.empty()) return nested({info(rule).label, {}});
    return shortened(name, longest);
}

/// "Who approves, Milestones".
PhraseValue missing_in(const Line& line, const Workspace& workspace) {
    const auto* agreement = origin_of<Agreement>(line, workspace);
    const Client* client = workspace.find(line.client);
    PhraseValue all = std::string();
    if (!agreement || !client) return all;
    bool first = true;
    for (const std::string_view part : missing_parts(*agreement, *client)) {
        const PhraseValue one = nested({part, {}});
        all = first ? one : nested({"list.further", {{"before", all}, {"one", one}}});
        first = false;
    }
    return all;
}

/// What only some of them say.
void add_details(Phrase& phrase, const Line& line, Rule rule, const Workspace& workspace) {
    const auto add = [&](std::string_view name, PhraseValue value) {
        phrase.args.push_back({name, std::move(value)});
    };
    if (const auto* change = origin_of<Change>(line, workspace); change && rule != Rule::changer) {
        // An agreement that names no N has the default of the table.
        const auto included = static_cast<std::int32_t>(info(Clock::changes_included).value);
        add("n", Count{number_of(workspace, {line.origin})});
        add("total", Count{ledger_of(workspace, change->agreement, included).included});
        return;
    }
    add("n", Count{rule == Rule::quote ? line.rivals : line.times});
    if (const auto* change = origin_of<PriceChange>(line, workspace))
        add("day", Day{change->effective});
    if (const auto* goal = origin_of<Goal>(line, workspace)) add("total", Count{goal->target});
    if (const auto* absence = origin_of<Absence>(line, workspace)) {
        add("from", Day{absence->from});
        add("until", Day{absence->until});
    }
    add("target", Moment{line.target.value_or(line.due)});
}

}  // namespace

Phrase measure_sentence(const Line& line, Rule rule, const Workspace& workspace,
                        const RuleContext& context, Instant now) {
    const Spoken* entry = find(rule);
    if (!entry) return {};
    Phrase phrase{
        entry->sentence,
        {{"what", what_of(line, rule, workspace, context)},
         {"due", Moment{line.due}},
         {"span", Span{std::max(minutes{0}, std::chrono::floor<minutes>(now - line.since))}}}};
    add_details(phrase, line, rule, workspace);
    if (rule == Rule::agreement_gap) phrase.args.push_back({"parts", missing_in(line, workspace)});
    if (rule == Rule::change_unclear && line.times > 0) phrase.key = "today.change_unclear.asked";
    if (rule == Rule::heated_draft && now < line.due) phrase.key = "today.heated_draft.held";
    if (rule == Rule::quote) {
        const bool passed = now > line.target.value_or(line.due);
        if (line.rivals > 0)
            phrase.key = passed ? "today.quote.rivals_passed" : "today.quote.rivals";
        else if (passed)
            phrase.key = "today.quote.passed";
    }
    const auto* meeting = origin_of<Meeting>(line, workspace);
    if (rule == Rule::agenda && meeting && !meeting->goal.empty())
        phrase.key = "today.agenda.named";
    if (rule == Rule::wrap_up && meeting && !meeting->started_at) {
        phrase.key = meeting->goal.empty() ? "today.talk_over" : "today.talk_over.named";
        phrase.args.push_back({"start", Moment{line.since}});
    } else if (rule == Rule::wrap_up) {
        if (now > line.due) phrase.key = "today.wrap_up.over";
        phrase.args.push_back(
            {"left", Span{std::max(minutes{0}, std::chrono::ceil<minutes>(line.due - now))}});
    }
    if (rule == Rule::ahead) {
        const Date day = target_day(line, context);
        const auto* agreement = origin_of<Agreement>(line, workspace);
        const Milestone* milestone = agreement ? milestone_on(*agreement, day) : nullptr;
        if (milestone)
            phrase.args.front().value = milestone->what;
        else
            phrase.key = "today.ahead.end";
        phrase.args.push_back({"day", Day{day}});
    }
    if (rule == Rule::decision_again) {
        const auto* contact = workspace.find(line.conversation);
        const auto* decision = contact ? workspace.find(DecisionId{contact->about}) : nullptr;
        if (decision && !decision->reason.empty()) {
            phrase.key = "today.decision_again.about";
            phrase.args.front().value = decision->what;
            phrase.args.push_back({"reason", decision->reason});
        }
    }
    return phrase;
}

Phrase measure_arithmetic(const Line& line, Rule rule, const Workspace& workspace,
                          const RuleContext& context, PhraseValue amount) {
    const Spoken* entry = find(rule);
    if (!entry) return {};
    Phrase phrase{
        entry->why,
        {{"start", Moment{line.since}}, {"due", Moment{line.due}}, {"amount", std::move(amount)}}};
    add_details(phrase, line, rule, workspace);
    if (rule == Rule::change_unclear && line.times > 0) phrase.key = "why.their_silence";
    // "Followed up 0 times" says nothing.
    if (entry->why == "why.follow_up" && line.times == 0) phrase.key = "why.sent";
    if (rule == Rule::quote && line.target) {
        const auto* quote = origin_of<Quote>(line, workspace);
        phrase.key = quote && quote->told ? "why.quote.told" : "why.quote.needed";
    }
    if (rule == Rule::ahead) phrase.args.push_back({"day", Day{target_day(line, context)}});
    if (rule == Rule::over_capacity) {
        phrase.args.push_back({"hours", Span{minutes{line.amount}}});
        phrase.args.push_back({"share", Ratio{context.capacity_percent / 100.0}});
    }
    if (const auto* commitment = workspace.find(line.commitment);
        commitment && rule == Rule::at_risk) {
        const auto needed = forecast_minutes(context.work, *commitment, context.clocks);
        phrase.args.push_back(
            {"estimate", Span{minutes{commitment->estimate_minutes.value_or(0)}}});
        phrase.args.push_back({"needed", Span{minutes{needed.value_or(0)}}});
    }
    return phrase;
}

}  // namespace wordkeep::attention
