#pragma once
// A line: one dated obligation towards one client.
//
// What the records say about it does not depend on the time of day; only its state does. So a line
// carries the moments at which its state changes, and `at_moment` reads the clock against them.
// That is what makes Today cheap to keep up to date: time passing needs no records.

#include "attention/context.h"
#include "attention/rules.h"
#include "domain/commitments/commitment.h"
#include "domain/conversations/conversation.h"
#include "domain/lines/line_decision.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace wordkeep::attention {

inline constexpr Instant never = Instant::max();

/// From when on which state holds; the last one that has come counts, in the order of the states.
struct Turns {
    Instant coming_up = never;
    Instant today = never;
    Instant now = never;
    Instant late = never;
    friend bool operator==(const Turns&, const Turns&) = default;
};

struct Line {
    // What the records say.
    ClientId client;    ///< none: the line is about me
    Rule obligation{};  ///< with `origin`: the line's key
    Rule base{};        ///< what it says as long as it is not avoided
    Action action{};
    std::uint64_t origin = 0;  ///< the record it arose from
    Instant since{};           ///< when its clock started: first unanswered contact, last word …
    Instant due{};             ///< what it is due by; for a commitment what the client was told
    std::optional<Instant> target;  ///< my own earlier date (row 96)
    Turns turns;
    Instant due_day = never;  ///< own commitments: the day of `due` begins; before it row 96
    Instant amber = never;    ///< row 82: from here on the state is shown in amber
    Instant risk = never;     ///< row 34: from here on the forecast lies behind the due date
    Instant gone = never;     ///< from here on there is nothing left to do about it
    std::optional<Instant> hidden_until;  ///< snoozed
    ConversationId conversation;          ///< what started it, if a contact did
    CommitmentId commitment;
    std::int64_t amount = 0;  ///< length of its clock, in `unit`
    Unit unit = Unit::working_minutes;
    std::chrono::seconds own_clock{1};  ///< the same as a length of time: divides `overdue`
    std::int32_t weight = 1;            ///< the client's, 1 … 3
    std::int32_t times = 0;  ///< contacts of the run, nudges sent, talks – as the rule counts
    std::int32_t failed_calls = 0;  ///< call-backs that reached nobody
    std::int32_t rivals = 0;        ///< quotes: others who were asked (row 91)
    std::int32_t snoozes = 0;       ///< since the client was last told something about it
    bool avoided = false;           ///< row 102 applies
    bool works = true;              ///< false: there is no working time to count with

    // What the clock makes of it (at_moment).
    Rule rule{};
    State state = State::coming_up;
    int row = 0;
    int order_class = 0;
    Instant changed_at{};  ///< when its state changed last

    [[nodiscard]] LineKey key() const;
    friend bool operator==(const Line&, const Line&) = default;
};

/// Which rule speaks at `now`, as long as nobody avoids the line: a commitment is first on the way
/// to its target, then perhaps at risk; a quote past the told date asks for another one.
[[nodiscard]] Rule spoken_rule(const Line& line, Instant now);

/// The state at `now`. Nothing when it is no line yet or no more. Snoozing is not looked at.
[[nodiscard]] std::optional<State> state_at(const Line& line, Instant now);

/// Reports are written in one go: they stand together, as a batch of mine (PRODUCT.md, Report).
[[nodiscard]] inline bool is_batched(const Line& line) {
    return line.base == Rule::report || line.base == Rule::check_in;
}

/// Under whom it stands in Today: the client, or me (none).
[[nodiscard]] inline ClientId subject_of(const Line& line) {
    return is_batched(line) ? ClientId{} : line.client;
}

/// True while it is snoozed.
[[nodiscard]] inline bool is_hidden(const Line& line, Instant now) {
    return line.hidden_until && now < *line.hidden_until;
}

/// True from the moment that the state should be shown in amber (row 82: 15 minutes after a missed
/// call) until it is late.
[[nodiscard]] inline bool is_amber(const Line& line, Instant now) {
    return now >= line.amber && line.state != State::late;
}

/// Fills in what the clock makes of a line. False: there is nothing to show at `now`.
[[nodiscard]] bool at_moment(Line& line, Instant now);

/// The next moment after `now` at which anything about the line changes without an event; `never`
/// if none.
[[nodiscard]] Instant next_change(const Line& line, Instant now);

/// How far past due ÷ own clock, capped at 3, × the client's weight; 0 when it is not past due.
/// Overdue is counted in the unit of the clock: working time for h, time for days.
[[nodiscard]] double urgency_at(const Line& line, Instant moment, const RuleContext& context);

}  // namespace wordkeep::attention
