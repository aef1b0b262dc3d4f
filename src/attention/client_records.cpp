#include "attention/client_records.h"

#include "attention/turns.h"
#include "base/arrange.h"
#include "clock/deadlines.h"
#include "clock/working_days.h"

#include <algorithm>
#include <tuple>

namespace wordkeep::attention {
namespace {

constexpr MinuteOfDay end_of_day = 24 * 60 - 1;

void load_conversations(const Workspace& workspace, ClientId client,
                        std::vector<TimedConversation>& list) {
    list.clear();
    workspace.conversations().for_each_of(client, [&](ConversationId id, const Conversation& c) {
        list.push_back({id, &c});
    });
    const auto when = [](const TimedConversation& t) {
        return std::pair(t.conversation->at, t.id.value);
    };
    // Contacts are mostly entered in the order in which they happen.
    arrange(list, {}, when);
}

void load_commitments(const Workspace& workspace, ClientId client, const RuleContext& context,
                      std::vector<OpenCommitment>& list, std::vector<Of<Commitment>>& settled) {
    list.clear();
    settled.clear();
    workspace.commitments().for_each_of(client, [&](CommitmentId id, const Commitment& c) {
        if (c.state == CommitmentState::open)
            list.push_back({id, &c, c.made_at, {}, true});
        else
            settled.push_back({id, &c});
    });
    if (list.empty()) return;
    workspace.table<Renegotiation>().for_each_of(
        client, [&](Id<Renegotiation>, const Renegotiation& move) {
            const auto found = std::ranges::find(list, move.commitment, &OpenCommitment::id);
            if (found != list.end()) found->told_at = std::max(found->told_at, move.at);
        });
    const clock::WorkingCalendar& calendar = *context.calendar;
    for (OpenCommitment& open : list) {
        const Due& due = open.commitment->due;
        const auto deadline = clock::deadline_of(due, open.told_at, calendar);
        open.works = deadline.has_value();
        open.deadline = deadline.value_or(calendar.instant_of(due.date, end_of_day));
    }
    arrange(list, {}, &OpenCommitment::id);
}

void load_decisions(const Workspace& workspace, ClientId client,
                    std::vector<const LineDecision*>& list) {
    list.clear();
    workspace.table<LineDecision>().for_each_of(
        client, [&](LineDecisionId, const LineDecision& d) { list.push_back(&d); });
    arrange(list, {}, [](const LineDecision* d) { return d->at; });
}

template <HasSchema R>
void load_all(const Workspace& workspace, ClientId client, std::vector<Of<R>>& list) {
    list.clear();
    workspace.table<R>().for_each_of(client, [&](Id<R> id, const R& record) {
        list.push_back({id, &record});
    });
    if (list.size() > 1) arrange(list, {}, &Of<R>::id);
}

/// Settled by telling the truth about it: what was promised, and what waits for an answer.
bool can_be_bad_news(Rule obligation) {
    return obligation == Rule::reply_owed || obligation == Rule::own_commitment ||
           obligation == Rule::third_party || obligation == Rule::next_contact;
}

/// Whoever is away is not chased: what they owe me waits until they are back (row 114).
void wait_for_return(Line& line, const ClientRecords& records,
                     const clock::WorkingCalendar& calendar) {
    if (info(line.base).order_class != info(Rule::nudge).order_class) return;
    const auto back = records.back_after(line.due, calendar);
    if (!back) return;
    line.due = clock::next_working_close(calendar.start_of(*back), calendar).value_or(line.due);
    line.turns = turns_of(line.due, calendar);
}

const Client& me() {
    static const Client nobody;
    return nobody;
}

/// No state begins before what it is about has happened.
void begin_with(Turns& turns, Instant since) {
    for (Instant* turn : {&turns.coming_up, &turns.today, &turns.now, &turns.late})
        *turn = std::max(*turn, since);
}

/// The last snooze decides how long; the number of them whether it is avoided.
void apply_snoozes(Line& line, const ClientRecords& records, const Since& since) {
    for (const LineDecision* decision : records.decisions) {
        if (decision->verdict != LineVerdict::snoozed || decision->at < since.obligation ||
            !ClientRecords::is_about(*decision, line.obligation, line.origin))
            continue;
        if (decision->at > since.news) ++line.snoozes;
        line.hidden_until = decision->at < since.wake ? std::nullopt : decision->until;
    }
}

}  // namespace

bool ClientRecords::load(const Workspace& source, ClientId wanted, const RuleContext& context) {
    id = wanted;
    workspace = &source;
    client = wanted ? source.find(wanted) : &me();
    if (!client) return false;
    load_conversations(source, wanted, conversations);
    load_commitments(source, wanted, context, commitments, settled);
    load_decisions(source, wanted, decisions);
    std::apply([&](auto&... list) { (load_all(source, wanted, list), ...); }, measures);
    return true;
}

bool ClientRecords::is_about(const LineDecision& decision, Rule obligation, std::uint64_t origin) {
    if (decision.origin != origin) return false;
    const auto rule = rule_from_key(decision.rule);
    return rule && obligation_of(*rule) == obligation;
}

std::optional<Instant> ClientRecords::not_needed(Rule obligation, std::uint64_t origin,
                                                 Instant from) const {
    std::optional<Instant> last;
    for (const LineDecision* decision : decisions)
        if (decision->verdict == LineVerdict::not_needed && decision->at >= from &&
            is_about(*decision, obligation, origin))
            last = decision->at;
    return last;
}

Line new_line(const ClientRecords& records, Rule rule, std::uint64_t origin, Instant since) {
    Line line;
    line.client = records.id;
    line.obligation = obligation_of(rule);
    line.base = rule;
    line.action = info(rule).action;
    line.origin = origin;
    line.since = since;
    line.due = since;
    line.weight = std::clamp(records.client->weight, 1, 3);
    return line;
}

void append_decided(Line line, const ClientRecords& records, const RuleContext& context,
                    Raises raises, const Since& since, std::vector<Line>& out) {
    if (!records.decisions.empty()) {
        if (records.not_needed(line.obligation, line.origin, since.obligation)) return;
        apply_snoozes(line, records, since);
    }
    const auto limit = context.clocks.of(Clock::avoiding_snoozes, *records.client);
    if (raises == Raises::yes && line.snoozes >= limit) {
        line.avoided = true;
        // A summary, a report and so on are not settled by bad news: they are what is avoided.
        if (can_be_bad_news(line.obligation)) line.action = Action::send_bad_news;
        // It has been put off twice: it does not wait for its date in a folded group.
        if (line.hidden_until) line.turns.today = std::min(line.turns.today, *line.hidden_until);
    }
    if (!records.of<Absence>().empty()) wait_for_return(line, records, *context.calendar);
    begin_with(line.turns, line.since);
    out.push_back(line);
}

void start_clock(Line& line, Instant start, Clock which, const ClientRecords& records,
                 const RuleContext& context) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    line.since = start;
    line.amount = context.clocks.of(which, *records.client);
    line.unit = info(which).unit;
    if (line.unit == Unit::working_minutes) {
        const std::chrono::minutes amount{line.amount};
        const ClockTurns clock = response_clock(start, amount, calendar);
        line.due = clock.due;
        line.turns = clock.turns;
        line.works = clock.works;
        line.own_clock = std::max<std::chrono::seconds>(amount, std::chrono::minutes{1});
        return;
    }
    if (line.unit == Unit::minutes) {
        const std::chrono::minutes amount{line.amount};
        line.due = start + amount;
        line.own_clock = std::max<std::chrono::seconds>(amount, std::chrono::minutes{1});
        line.turns = turns_of(line.due, calendar);
        return;
    }
    const std::chrono::days days{line.amount};
    const auto due = line.unit == Unit::calendar_days
                         ? clock::add_days_rolled_forward(start, days, calendar)
                         : clock::add_working_days(start, line.amount, calendar);
    line.works = due.has_value();
    line.due = due.value_or(start + days);
    line.own_clock = std::max<std::chrono::seconds>(line.due - start, std::chrono::hours{1});
    line.turns = turns_of(line.due, calendar);
}

std::optional<Instant> ClientRecords::told(Purpose purpose, std::uint64_t about,
                                           Instant from) const {
    for (auto at = conversations.rbegin(); at != conversations.rend(); ++at) {
        const Conversation& c = *at->conversation;
        if (c.at < from) break;
        if (c.purpose == purpose && c.direction == Direction::out && c.reached &&
            (about == 0 || c.about == about))
            return c.at;
    }
    return std::nullopt;
}

std::int32_t ClientRecords::times_told(Purpose purpose, std::uint64_t about, Instant from) const {
    return static_cast<std::int32_t>(
        std::ranges::count_if(conversations, [&](const TimedConversation& timed) {
            const Conversation& c = *timed.conversation;
            return c.at >= from && c.purpose == purpose && c.direction == Direction::out &&
                   c.reached && (about == 0 || c.about == about);
        }));
}

std::optional<Date> ClientRecords::back_after(Instant moment,
                                              const clock::WorkingCalendar& calendar) const {
    const Date day = calendar.day_of(moment);
    for (const Of<Absence>& absence : of<Absence>())
        if (id && absence->from <= day && day <= absence->until)
            return absence->until + std::chrono::days{1};
    return std::nullopt;
}

Instant last_bad_news(const ClientRecords& records, CommitmentId about) {
    for (auto at = records.conversations.rbegin(); at != records.conversations.rend(); ++at) {
        const Conversation& c = *at->conversation;
        if (c.purpose == Purpose::at_risk_notice && c.direction == Direction::out && c.reached &&
            (!c.about_commitment || c.about_commitment == about))
            return c.at;
    }
    return Instant::min();
}

}  // namespace wordkeep::attention
