#pragma once
// The names of what fills Today: rules, actions and states. The texts are
// stored with decisions and written in scenarios: they are frozen once
// released.

#include "base/schema.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace wordkeep::attention {

/// State of an obligation (PRODUCT.md, Today). What is further away than the
/// next three working days is no line at all.
enum class State : std::uint8_t {
    late = 0,       ///< past what the client was told, or past the limit
    now = 1,        ///< at most one working hour left
    today = 2,      ///< due on this day
    coming_up = 3,  ///< due in the next three working days; folded
};

/// Which rule speaks. Several rules can stand for one obligation in the course
/// of time (a reply owed, then a holding reply); `obligation_of` says which one
/// its decisions are stored under.
enum class Rule : std::uint8_t {
    reply_owed = 0,       ///< row 22: an inbound contact waits for an answer
    call_back = 1,        ///< row 82: they called and did not reach me
    holding_reply = 2,    ///< row 100: acknowledged without a date
    silence = 3,          ///< row 1: no word from me to an active client
    new_client = 4,       ///< row 6: no word from me to a client of the first 30 days
    ping = 5,             ///< row 68: no word from me to a prospect or a quiet client
    their_silence = 6,    ///< row 71: my question is unanswered
    summary = 7,          ///< row 28: a talk without a summary
    own_commitment = 8,   ///< row 32: what I promised
    target = 9,           ///< row 96: the same, on the way to my own earlier date
    third_party = 10,     ///< row 116: somebody else does it, I owe the client the word
    next_contact = 11,    ///< row 23: they were told when they hear from me
    nudge = 12,           ///< row 65: the client's commitment is late
    call_or_close = 13,   ///< row 65: three nudges did not help, there is an end to chasing
    avoiding = 14,        ///< row 102: something I owe, snoozed twice
    blocker = 15,         ///< row 21: a blocker that the client has not been told
    bad_news = 16,        ///< row 101: a delay or a refusal: bad news has the same clock
    concern = 17,         ///< row 19: honest feedback that was not sent
    contact_plan = 18,    ///< row 20: an agreement runs, when will they hear from me?
    decision_again = 19,  ///< row 25: a decision was asked again
    agenda = 20,          ///< row 26: a planned talk without goal or agenda
    wrap_up = 21,         ///< row 27: a talk whose timer runs
    at_risk = 22,         ///< row 34: the forecast lies behind the due date
    lessons = 23,         ///< row 37: an agreement closed without lessons
    changer = 24,         ///< row 38: several unplanned changes in a month
    own_idea = 25,        ///< row 39: a parked idea of mine
    log_change = 26,      ///< row 40: a request outside the agreed work, not logged
    agreement_gap = 27,   ///< row 43: parts of a running agreement are missing
    change_notice = 28,   ///< row 45: an included change, the client is told n of N
    change_order = 29,    ///< row 46: a change beyond N without an order
    order_approval = 30,  ///< row 46: an order nobody has accepted
    change_unclear = 31,  ///< row 48: a change whose wording is not confirmed
    report = 32,          ///< row 58: the weekly progress report
    check_in = 33,        ///< row 58: a report went out without its question
    ahead = 34,           ///< row 62: what the next 14 days will need or end
    quote = 35,           ///< row 92: a quote was asked for
    quote_late = 36,      ///< row 70: the same, past the date they were told
    quote_ready = 37,     ///< row 93: the same, finished and not sent
    follow_up = 38,       ///< row 92: a quote without a decision
    quote_outcome = 39,   ///< row 92: the same after the last follow-up: won or lost?
    price_notice = 40,    ///< row 78: a price will change
    tell_absence = 41,    ///< row 114: I shall be away, and they do not know
    inside_absence = 42,  ///< row 114: what falls into an absence
    return_triage = 43,   ///< row 114: I am back
    over_capacity = 44,   ///< row 98: more hours are promised than there are
    overrun = 45,         ///< row 9: talks took longer than planned
    boundary = 46,        ///< row 10: requests inside my decision area
    play_back = 47,       ///< row 11: a brief that nobody has confirmed
    unknowns = 48,        ///< row 12: open questions of the kickoff checklist
    drift = 49,           ///< row 13: work without an agreed goal
    repair = 50,          ///< row 14: something was delivered late: what is done about it?
    thank = 51,           ///< row 30: good behaviour that nobody thanked for
    outburst = 52,        ///< row 53: an emotional outburst
    threat = 53,          ///< row 55: a threat to leave
    reciprocity = 54,     ///< row 73: nudges ignored: does this client respect my time?
    goal_pace = 55,       ///< row 77: a goal is behind its pace
    plan_b = 56,          ///< row 79: the deadline of a step has passed twice
    stuck = 57,           ///< row 80: a step planned and not done
    weekly_review = 58,   ///< row 35: the Friday review
    heated_draft = 59,    ///< row 56: a letter written in anger, held back
};
inline constexpr std::size_t rule_count = 60;

/// The one thing that settles a line.
enum class Action : std::uint8_t {
    acknowledge = 0,  ///< answer, or acknowledge with a date
    call_back = 1,
    send_message = 2,   ///< three call-backs reached nobody: write instead
    holding_reply = 3,  ///< no answer yet: why, and when they hear more
    update = 4,         ///< a personal word
    introduction = 5,   ///< the introduction plan of a new client
    ping = 6,           ///< a sign of life to a prospect or a quiet client
    ask_again = 7,      ///< repeat the unanswered question
    nudge = 8,          ///< ask for what they promised
    call_or_close = 9,  ///< call them, or let it go
    summarise = 10,
    keep = 11,         ///< deliver, and mark as kept
    contact = 12,      ///< the promised next contact
    tell_client = 13,  ///< where the third party's work stands
    send_bad_news = 14,
    notify = 15,  ///< tell them what stops the work
    send_concern = 16,
    send_plan = 17,       ///< the contact plan
    restate = 18,         ///< give the earlier reason again
    set_agenda = 19,      ///< goal and agenda before the talk
    wrap_up = 20,         ///< end the talk
    at_risk_notice = 21,  ///< warn early
    note_lessons = 22,
    explain_changes = 23,  ///< how changes work from now on
    offer_change = 24,     ///< offer the own idea as a change
    log_change = 25,
    complete_agreement = 26,  ///< fill in what is missing
    change_notice = 27,       ///< n of N
    change_order = 28,
    ask_wording = 29,  ///< is this what you mean?
    report = 30,
    check_in = 31,  ///< the one question of the week
    heads_up = 32,  ///< tell them first
    send_quote = 33,
    say_when = 34,  ///< a new date for the quote
    follow_up = 35,
    close_quote = 36,  ///< won or lost
    price_notice = 37,
    tell_absence = 38,
    move_or_hand_over = 39,
    triage = 40,             ///< go through what came meanwhile
    choose_date = 41,        ///< stop, choose another date
    plan_talk = 42,          ///< plan the next talk with an agenda
    explain_reason = 43,     ///< why it is mine to decide
    play_back = 44,          ///< say what I understood
    send_questions = 45,     ///< ask what is still unknown
    confirm_direction = 46,  ///< where this is going
    repair_plan = 47,        ///< what is done about it, until when
    thank = 48,
    calm_answer = 49,    ///< neutral, at once
    schedule_call = 50,  ///< a talk in the next hours
    review_client = 51,  ///< talk, reprice or goodbye
    add_step = 52,       ///< the next step with a date
    choose_plan_b = 53,  ///< another way
    do_it_now = 54,      ///< and mark the step as done
    weekly_review = 55,
    reread = 56,  ///< the held letter: send it or drop it
};
inline constexpr std::size_t action_count = 57;

/// What an obligation is stored under in a LineKey: `reply_owed` for every kind
/// of reply, `silence` for every kind of silence, `own_commitment` also on the
/// way to its target. `avoiding` belongs to whatever is avoided and is never
/// stored.
[[nodiscard]] constexpr Rule obligation_of(Rule rule) {
    switch (rule) {
        case Rule::call_back:
        case Rule::holding_reply:
            return Rule::reply_owed;
        case Rule::new_client:
        case Rule::ping:
            return Rule::silence;
        case Rule::target:
        case Rule::at_risk:
            return Rule::own_commitment;
        case Rule::bad_news:
            return Rule::blocker;
        case Rule::quote_late:
        case Rule::quote_ready:
            return Rule::quote;
        case Rule::quote_outcome:
            return Rule::follow_up;
        default:
            return rule;
    }
    return rule;
}

}  // namespace wordkeep::attention

namespace wordkeep {

template <>
struct EnumNames<attention::State> {
    using enum attention::State;
    static constexpr std::array names{
        std::pair{late, std::string_view("late")},
        std::pair{now, std::string_view("now")},
        std::pair{today, std::string_view("today")},
        std::pair{coming_up, std::string_view("coming_up")},
    };
};
template <>
struct EnumNames<attention::Rule> {
    using enum attention::Rule;
    static constexpr std::array names{
        std::pair{reply_owed, std::string_view("reply_owed")},
        std::pair{call_back, std::string_view("call_back")},
        std::pair{holding_reply, std::string_view("holding_reply")},
        std::pair{silence, std::string_view("silence")},
        std::pair{new_client, std::string_view("new_client")},
        std::pair{ping, std::string_view("ping")},
        std::pair{their_silence, std::string_view("their_silence")},
        std::pair{summary, std::string_view("summary")},
        std::pair{own_commitment, std::string_view("own_commitment")},
        std::pair{target, std::string_view("target")},
        std::pair{third_party, std::string_view("third_party")},
        std::pair{next_contact, std::string_view("next_contact")},
        std::pair{nudge, std::string_view("nudge")},
        std::pair{call_or_close, std::string_view("call_or_close")},
        std::pair{avoiding, std::string_view("avoiding")},
        std::pair{blocker, std::string_view("blocker")},
        std::pair{bad_news, std::string_view("bad_news")},
        std::pair{concern, std::string_view("concern")},
        std::pair{contact_plan, std::string_view("contact_plan")},
        std::pair{decision_again, std::string_view("decision_again")},
        std::pair{agenda, std::string_view("agenda")},
        std::pair{wrap_up, std::string_view("wrap_up")},
        std::pair{at_risk, std::string_view("at_risk")},
        std::pair{lessons, std::string_view("lessons")},
        std::pair{changer, std::string_view("changer")},
        std::pair{own_idea, std::string_view("own_idea")},
        std::pair{log_change, std::string_view("log_change")},
        std::pair{agreement_gap, std::string_view("agreement_gap")},
        std::pair{change_notice, std::string_view("change_notice")},
        std::pair{change_order, std::string_view("change_order")},
        std::pair{order_approval, std::string_view("order_approval")},
        std::pair{change_unclear, std::string_view("change_unclear")},
        std::pair{report, std::string_view("report")},
        std::pair{check_in, std::string_view("check_in")},
        std::pair{ahead, std::string_view("ahead")},
        std::pair{quote, std::string_view("quote")},
        std::pair{quote_late, std::string_view("quote_late")},
        std::pair{quote_ready, std::string_view("quote_ready")},
        std::pair{follow_up, std::string_view("follow_up")},
        std::pair{quote_outcome, std::string_view("quote_outcome")},
        std::pair{price_notice, std::string_view("price_notice")},
        std::pair{tell_absence, std::string_view("tell_absence")},
        std::pair{inside_absence, std::string_view("inside_absence")},
        std::pair{return_triage, std::string_view("return_triage")},
        std::pair{over_capacity, std::string_view("over_capacity")},
        std::pair{overrun, std::string_view("overrun")},
        std::pair{boundary, std::string_view("boundary")},
        std::pair{play_back, std::string_view("play_back")},
        std::pair{unknowns, std::string_view("unknowns")},
        std::pair{drift, std::string_view("drift")},
        std::pair{repair, std::string_view("repair")},
        std::pair{thank, std::string_view("thank")},
        std::pair{outburst, std::string_view("outburst")},
        std::pair{threat, std::string_view("threat")},
        std::pair{reciprocity, std::string_view("reciprocity")},
        std::pair{goal_pace, std::string_view("goal_pace")},
        std::pair{plan_b, std::string_view("plan_b")},
        std::pair{stuck, std::string_view("stuck")},
        std::pair{weekly_review, std::string_view("weekly_review")},
        std::pair{heated_draft, std::string_view("heated_draft")},
    };
};
template <>
struct EnumNames<attention::Action> {
    using enum attention::Action;
    static constexpr std::array names{
        std::pair{acknowledge, std::string_view("acknowledge")},
        std::pair{call_back, std::string_view("call_back")},
        std::pair{send_message, std::string_view("send_message")},
        std::pair{holding_reply, std::string_view("holding_reply")},
        std::pair{update, std::string_view("update")},
        std::pair{introduction, std::string_view("introduction")},
        std::pair{ping, std::string_view("ping")},
        std::pair{ask_again, std::string_view("ask_again")},
        std::pair{nudge, std::string_view("nudge")},
        std::pair{call_or_close, std::string_view("call_or_close")},
        std::pair{summarise, std::string_view("summarise")},
        std::pair{keep, std::string_view("keep")},
        std::pair{contact, std::string_view("contact")},
        std::pair{tell_client, std::string_view("tell_client")},
        std::pair{send_bad_news, std::string_view("send_bad_news")},
        std::pair{notify, std::string_view("notify")},
        std::pair{send_concern, std::string_view("send_concern")},
        std::pair{send_plan, std::string_view("send_plan")},
        std::pair{restate, std::string_view("restate")},
        std::pair{set_agenda, std::string_view("set_agenda")},
        std::pair{wrap_up, std::string_view("wrap_up")},
        std::pair{at_risk_notice, std::string_view("at_risk_notice")},
        std::pair{note_lessons, std::string_view("note_lessons")},
        std::pair{explain_changes, std::string_view("explain_changes")},
        std::pair{offer_change, std::string_view("offer_change")},
        std::pair{log_change, std::string_view("log_change")},
        std::pair{complete_agreement, std::string_view("complete_agreement")},
        std::pair{change_notice, std::string_view("change_notice")},
        std::pair{change_order, std::string_view("change_order")},
        std::pair{ask_wording, std::string_view("ask_wording")},
        std::pair{report, std::string_view("report")},
        std::pair{check_in, std::string_view("check_in")},
        std::pair{heads_up, std::string_view("heads_up")},
        std::pair{send_quote, std::string_view("send_quote")},
        std::pair{say_when, std::string_view("say_when")},
        std::pair{follow_up, std::string_view("follow_up")},
        std::pair{close_quote, std::string_view("close_quote")},
        std::pair{price_notice, std::string_view("price_notice")},
        std::pair{tell_absence, std::string_view("tell_absence")},
        std::pair{move_or_hand_over, std::string_view("move_or_hand_over")},
        std::pair{triage, std::string_view("triage")},
        std::pair{choose_date, std::string_view("choose_date")},
        std::pair{plan_talk, std::string_view("plan_talk")},
        std::pair{explain_reason, std::string_view("explain_reason")},
        std::pair{play_back, std::string_view("play_back")},
        std::pair{send_questions, std::string_view("send_questions")},
        std::pair{confirm_direction, std::string_view("confirm_direction")},
        std::pair{repair_plan, std::string_view("repair_plan")},
        std::pair{thank, std::string_view("thank")},
        std::pair{calm_answer, std::string_view("calm_answer")},
        std::pair{schedule_call, std::string_view("schedule_call")},
        std::pair{review_client, std::string_view("review_client")},
        std::pair{add_step, std::string_view("add_step")},
        std::pair{choose_plan_b, std::string_view("choose_plan_b")},
        std::pair{do_it_now, std::string_view("do_it_now")},
        std::pair{weekly_review, std::string_view("weekly_review")},
        std::pair{reread, std::string_view("reread")},
    };
};

}  // namespace wordkeep
