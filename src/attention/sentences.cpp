#include "attention/sentences.h"

#include "attention/families.h"
#include "attention/measure_sentences.h"
#include "clock/calling_hours.h"
#include "clock/working_time.h"

#include <algorithm>
#include <string>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::minutes;

/// "8 days" when a day or more has passed, else hours and minutes; never negative.
Span passed(Instant from, Instant now) {
    return {std::max(minutes{0}, std::chrono::floor<minutes>(now - from))};
}

/// A date the client was told, as it was told: with a time or without.
PhraseValue told(const Commitment* commitment, Instant due) {
    if (commitment && !commitment->due.minute) return Day{commitment->due.date};
    return Moment{due};
}

/// What is promised; an announced contact may have no words of its own.
PhraseValue what_of(const Commitment* commitment) {
    if (!commitment || commitment->what.empty()) return nested({"rule.next_contact", {}});
    return commitment->what;
}

/// When the contact happened that the line speaks of.
Instant spoken_of(const Line& line, const Workspace& workspace) {
    const Conversation* contact = workspace.find(line.conversation);
    return contact ? contact->at : line.since;
}

Phrase reply_sentence(const Line& line, const Workspace& workspace, Instant now) {
    const Conversation* contact = workspace.find(line.conversation);
    const Span waiting = passed(line.since, now);
    if (line.times > 1)
        return {"today.reply_owed.several", {{"n", Count{line.times}}, {"span", waiting}}};
    if (contact && !contact->subject.empty())
        return {"today.reply_owed.subject", {{"subject", contact->subject}, {"span", waiting}}};
    std::string_view key = "today.reply_owed.message";
    if (contact && contact->channel == Channel::email) key = "today.reply_owed.email";
    if (contact && contact->channel == Channel::letter) key = "today.reply_owed.letter";
    return {key, {{"span", waiting}}};
}

Phrase call_back_sentence(const Line& line, const Workspace& workspace, Instant now) {
    // Waiting for the next try: nothing has been missed since the last one.
    if (line.failed_calls > 0 && line.due > spoken_of(line, workspace)) {
        const bool write = line.action == Action::send_message;
        const std::string_view key =
            write ? "today.call_back.write_instead" : "today.call_back.try_again";
        return {key, {{"n", Count{line.failed_calls}}}};
    }
    const Span ago = passed(spoken_of(line, workspace), now);
    if (ago.value < minutes{1}) return {"today.call_back.just_now", {}};
    return {"today.call_back", {{"span", ago}}};
}

Phrase silence_sentence(const Line& line, Instant now) {
    const std::string_view key = line.conversation ? "today.silence" : "today.silence.no_word";
    return {key, {{"span", passed(line.since, now)}, {"limit", Span{days{line.amount}}}}};
}

Phrase their_silence_sentence(const Line& line, const Workspace& workspace, Instant now) {
    const Conversation* asked = workspace.find(line.conversation);
    const Span silent = passed(line.since, now);
    if (asked && !asked->questions.empty())
        return {"today.their_silence.question",
                {{"question", asked->questions.front()}, {"span", silent}}};
    return {"today.their_silence", {{"span", silent}}};
}

Phrase summary_sentence(const Line& line, const Workspace& workspace) {
    const Conversation* talk = workspace.find(line.conversation);
    const Moment at{talk ? talk->at : line.since};
    if (line.times > 1) return {"today.summary.several", {{"n", Count{line.times}}, {"at", at}}};
    if (talk && !is_two_way(*talk)) return {"today.summary.written", {{"at", at}}};
    return {"today.summary", {{"at", at}}};
}

Phrase commitment_sentence(const Line& line, const Workspace& workspace) {
    const Commitment* commitment = workspace.find(line.commitment);
    const PhraseValue due = told(commitment, line.due);
    const PhraseValue what = what_of(commitment);
    const bool is_late = line.state == State::late;
    if (line.base == Rule::next_contact) {
        if (soothes(line, workspace))
            return {is_late ? "today.next_contact.upset.late" : "today.next_contact.upset",
                    {{"due", due}}};
        if (!commitment || commitment->what.empty())
            return {is_late ? "today.next_contact.late" : "today.next_contact", {{"due", due}}};
        return {is_late ? "today.next_contact.about.late" : "today.next_contact.about",
                {{"due", due}, {"what", what}}};
    }
    if (line.base == Rule::third_party)
        return {is_late ? "today.third_party.late" : "today.third_party",
                {{"who", commitment ? commitment->third_party : std::string()},
                 {"what", what},
                 {"due", due}}};
    return {is_late ? "today.own_commitment.late" : "today.own_commitment",
            {{"what", what}, {"due", due}}};
}

Phrase target_sentence(const Line& line, const Workspace& workspace) {
    const Commitment* commitment = workspace.find(line.commitment);
    return {"today.target",
            {{"what", what_of(commitment)},
             {"target", Moment{*line.target}},
             {"due", told(commitment, line.due)}}};
}

Phrase nudge_sentence(const Line& line, const Workspace& workspace) {
    const Commitment* commitment = workspace.find(line.commitment);
    const Instant deadline = line.since;
    const bool is_call = commitment && commitment->kind == CommitmentKind::next_contact;
    const PhraseValue what = what_of(commitment);
    const PhraseValue due = told(commitment, deadline);
    if (line.base == Rule::call_or_close)
        return {"today.call_or_close", {{"what", what}, {"n", Count{line.times}}, {"due", due}}};
    if (is_call && commitment->what.empty()) return {"today.nudge.contact", {{"due", due}}};
    return {"today.nudge", {{"what", what}, {"due", due}}};
}

/// What the line says as long as nobody avoids it.
Phrase plain_sentence(const Line& line, const Workspace& workspace, const RuleContext& context,
                      Instant now) {
    const Rule rule = spoken_rule(line, now);
    switch (rule) {
        case Rule::reply_owed:
            return reply_sentence(line, workspace, now);
        case Rule::call_back:
            return call_back_sentence(line, workspace, now);
        case Rule::holding_reply:
            return {"today.holding_reply",
                    {{"span", passed(line.since, now)}, {"due", Moment{line.due}}}};
        case Rule::silence:
        case Rule::new_client:
        case Rule::ping:
            return silence_sentence(line, now);
        case Rule::their_silence:
            return their_silence_sentence(line, workspace, now);
        case Rule::summary:
            return summary_sentence(line, workspace);
        case Rule::own_commitment:
        case Rule::third_party:
        case Rule::next_contact:
        case Rule::avoiding:
            return commitment_sentence(line, workspace);
        case Rule::target:
            return target_sentence(line, workspace);
        case Rule::nudge:
        case Rule::call_or_close:
            return nudge_sentence(line, workspace);
        default:
            return measure_sentence(line, rule, workspace, context, now);
    }
}

// --- arithmetic ---

/// "1 working hour", "90 working minutes", "8 days", "3 working days".
PhraseValue amount_of(const Line& line) {
    switch (line.unit) {
        case Unit::working_minutes:
            if (line.amount % 60 == 0)
                return nested({"why.amount.working_hours", {{"n", Count{line.amount / 60}}}});
            return nested({"why.amount.working_minutes", {{"n", Count{line.amount}}}});
        case Unit::working_days:
            if (line.amount == 0) return nested({"why.amount.same_day", {}});
            return nested({"why.amount.working_days", {{"n", Count{line.amount}}}});
        case Unit::minutes:
            return Span{minutes{line.amount}};
        case Unit::calendar_days:
        case Unit::percent:
        case Unit::times:
            return nested({"why.amount.days", {{"n", Count{line.amount}}}});
    }
    return std::string();
}

/// Start, amount, due.
Phrase sum(std::string_view key, const Line& line, Instant start) {
    return {key,
            {{"start", Moment{start}}, {"amount", amount_of(line)}, {"due", Moment{line.due}}}};
}

Phrase response_arithmetic(std::string_view key, std::string_view paused_key, const Line& line,
                           const RuleContext& context) {
    Phrase phrase = sum(key, line, line.since);
    const minutes paused = clock::busy_time_between(line.since, line.due, *context.calendar);
    if (paused <= minutes{0}) return phrase;
    phrase.key = paused_key;
    phrase.args.push_back({"paused", Span{paused}});
    return phrase;
}

Phrase call_back_arithmetic(const Line& line, const Workspace& workspace) {
    const Instant called = spoken_of(line, workspace);
    const std::string_view key =
        line.failed_calls > 0 && line.due > called ? "why.call_back.again" : "why.call_back";
    return {key,
            {{"start", Moment{called}},
             {"due", Moment{line.due}},
             {"amount", amount_of(line)},
             {"late", Moment{line.turns.late}}}};
}

Phrase summary_arithmetic(const Line& line) {
    Phrase phrase = sum("why.summary", line, line.since);
    phrase.args.push_back({"late", Moment{line.turns.late - std::chrono::seconds{1}}});
    return phrase;
}

Phrase commitment_arithmetic(const Line& line, const Workspace& workspace) {
    const Commitment* commitment = workspace.find(line.commitment);
    Phrase phrase{"why.commitment", {{"start", Moment{line.since}}, {"due", Moment{line.due}}}};
    if (line.base == Rule::next_contact) phrase.key = "why.next_contact";
    if (!line.target) return phrase;
    const bool by_hand = commitment && commitment->target;
    phrase.key = by_hand ? "why.commitment.own_target" : "why.commitment.target";
    phrase.args.push_back({"target", Moment{*line.target}});
    return phrase;
}

Phrase nudge_arithmetic(const Line& line) {
    Phrase phrase = sum("why.nudge", line, line.since);
    if (line.base == Rule::call_or_close) phrase.key = "why.call_or_close";
    if (line.base == Rule::nudge && line.times > 0) phrase.key = "why.nudge.again";
    phrase.args.push_back({"n", Count{line.times}});
    return phrase;
}

Phrase silence_arithmetic(const Line& line) {
    return sum(line.conversation ? "why.silence" : "why.silence.no_word", line, line.since);
}

Phrase their_silence_arithmetic(const Line& line) {
    Phrase phrase = sum("why.their_silence", line, line.since);
    if (line.times > 0) {
        phrase.key = "why.their_silence.again";
        phrase.args.push_back({"n", Count{line.times}});
    }
    return phrase;
}

}  // namespace

Phrase sentence(const Line& line, const Workspace& workspace, const RuleContext& context,
                Instant now) {
    Phrase plain = plain_sentence(line, workspace, context, now);
    if (!line.avoided) return plain;
    return {"today.avoiding", {{"line", nested(std::move(plain))}}};
}

Phrase clock_words(const Line& line, Instant now) {
    const Span late = passed(line.due, now);
    if (late.value < minutes{1}) return {"today.clock.due", {{"due", Moment{line.due}}}};
    if (line.state != State::late) return {"today.clock.due_since", {{"due", Moment{line.due}}}};
    // Where the reason names a later limit, the time is counted from there.
    const bool has_grace = line.turns.late > line.due + minutes{1};
    return {"today.clock.late", {{"span", has_grace ? passed(line.turns.late, now) : late}}};
}

Phrase bundle_sentence(const Line& strongest, std::int64_t size, const Workspace& workspace) {
    if (strongest.base == Rule::report) return {"today.report.bundle", {{"n", Count{size}}}};
    if (strongest.base == Rule::check_in) return {"today.check_in.bundle", {{"n", Count{size}}}};
    return {"today.nudge.bundle",
            {{"n", Count{size}}, {"what", what_of(workspace.find(strongest.commitment))}}};
}

Phrase arithmetic(const Line& line, const Workspace& workspace, const RuleContext& context,
                  Instant now) {
    if (!line.works) return {"why.no_working_time", {{"start", Moment{line.since}}}};
    const Rule rule = spoken_rule(line, now);
    switch (rule) {
        case Rule::reply_owed:
            return response_arithmetic("why.reply_owed", "why.reply_owed.paused", line, context);
        case Rule::holding_reply:
            return response_arithmetic("why.holding_reply", "why.holding_reply.paused", line,
                                       context);
        case Rule::call_back:
            return call_back_arithmetic(line, workspace);
        case Rule::silence:
        case Rule::new_client:
        case Rule::ping:
            return silence_arithmetic(line);
        case Rule::their_silence:
            return their_silence_arithmetic(line);
        case Rule::summary:
            return summary_arithmetic(line);
        case Rule::own_commitment:
        case Rule::target:
        case Rule::third_party:
        case Rule::next_contact:
        case Rule::avoiding:
            return commitment_arithmetic(line, workspace);
        case Rule::nudge:
        case Rule::call_or_close:
            return nudge_arithmetic(line);
        default:
            return measure_arithmetic(line, rule, workspace, context, amount_of(line));
    }
}

std::optional<Instant> call_from(const Line& line, const Workspace& workspace,
                                 const RuleContext& context, Instant now) {
    const bool asks_for_a_call =
        line.action == Action::call_back || line.action == Action::call_or_close;
    const Client* client = workspace.find(line.client);
    if (!asks_for_a_call || !client || !line.works) return std::nullopt;
    const auto moment = clock::next_working_calling_moment(
        std::max(now, line.since), context.zone_of(*client), *context.calendar);
    if (!moment || *moment <= now) return std::nullopt;
    return *moment;
}

namespace {

/// "By Fri: 82 %", as long as there is a history to say so (row 33).
std::optional<Phrase> forecast_remark(const Line& line, const Workspace& workspace,
                                      const RuleContext& context, Instant now) {
    const Commitment* commitment = workspace.find(line.commitment);
    if (line.base != Rule::own_commitment || !commitment || !commitment->estimate_minutes)
        return std::nullopt;
    const Instant from = std::min(commitment->started_at.value_or(now), line.due);
    const auto there =
        clock::working_time_between(from, line.due, *context.calendar, clock::Busy::ignored);
    const auto chance = context.work.chance_within(*commitment, there.count(), context.clocks);
    if (!chance) return std::nullopt;
    const auto samples = context.work.forecast(*commitment, context.clocks).samples;
    return Phrase{
        "why.forecast",
        {{"due", told(commitment, line.due)}, {"share", Ratio{*chance}}, {"n", Count{samples}}}};
}

/// A word before the call, stronger where something is to be won (row 89); or that the night is why
/// nobody answered yet (row 54).
std::optional<Phrase> cue(const Line& line, const Workspace& workspace,
                          const RuleContext& context) {
    const Client* client = workspace.find(line.client);
    if (!client) return std::nullopt;
    // Who is upset hears no smile.
    if (soothes(line, workspace)) return std::nullopt;
    if (line.action == Action::call_back || line.action == Action::call_or_close)
        return Phrase{client->stage == Stage::prospect ? "why.cheer_to_win" : "why.cheer", {}};
    const Conversation* contact = workspace.find(line.conversation);
    if (line.base == Rule::reply_owed && contact &&
        clock::is_night(contact->at, context.zone_of(*client)))
        return Phrase{"why.night", {}};
    return std::nullopt;
}

}  // namespace

std::optional<Phrase> remark(const Line& line, const Workspace& workspace,
                             const RuleContext& context, Instant now) {
    if (is_hidden(line, now)) return Phrase{"why.snoozed", {{"until", Moment{*line.hidden_until}}}};
    if (line.avoided) return Phrase{"why.avoiding", {{"n", Count{line.snoozes}}}};
    if (const auto from = call_from(line, workspace, context, now))
        return Phrase{"why.call_from", {{"from", Moment{*from}}}};
    if (const auto chance = forecast_remark(line, workspace, context, now)) return chance;
    if (const Quote* quote = workspace.find(QuoteId{line.origin}))
        if (quote->extra_idea.empty() && line.obligation == Rule::quote)
            return Phrase{"why.no_extra_idea", {}};
    if (line.base == Rule::call_back && now >= line.turns.late) return Phrase{"why.ask_first", {}};
    if (line.base == Rule::call_back && line.times > 1)
        return Phrase{"why.contacts", {{"n", Count{line.times}}}};
    if (line.base == Rule::nudge && line.times > 0)
        return Phrase{"why.nudged", {{"n", Count{line.times}}}};
    return cue(line, workspace, context);
}

std::string_view action_label(Action action) { return info(action).label; }

}  // namespace wordkeep::attention
