#pragma once
// The names of what fills Today: rules, actions and states. The texts are stored with decisions and
// written in scenarios: they are frozen once released.

#include "base/schema.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace wordkeep::attention {

/// State of an obligation (PRODUCT.md, Today). What is further away than the next three working
/// days is no line at all.
enum class State : std::uint8_t {
    late = 0,       ///< past what the client was told, or past the limit
    now = 1,        ///< at most one working hour left
    today = 2,      ///< due on this day
    coming_up = 3,  ///< due in the next three working days; folded
};

/// Which rule speaks. Several rules can stand for one obligation in the course of time (a reply
/// owed, then a holding reply); `obligation_of` says which one its decisions are stored under.
enum class Rule : std::uint8_t {
    reply_owed = 0,      ///< row 22: an inbound contact waits for an answer
    call_back = 1,       ///< row 82: they called and did not reach me
    holding_reply = 2,   ///< row 100: acknowledged without a date
    silence = 3,         ///< row 1: no word from me to an active client
    new_client = 4,      ///< row 6: no word from me to a client of the first 30 days
    ping = 5,            ///< row 68: no word from me to a prospect or a quiet client
    their_silence = 6,   ///< row 71: my question is unanswered
    summary = 7,         ///< row 28: a talk without a summary
    own_commitment = 8,  ///< row 32: what I promised
    target = 9,          ///< row 96: the same, on the way to my own earlier date
    third_party = 10,    ///< row 116: somebody else does it, I owe the client the word
    next_contact = 11,   ///< row 23: they were told when they hear from me
    nudge = 12,          ///< row 65: the client's commitment is late
    call_or_close = 13,  ///< row 65: three nudges did not help, there is an end to chasing
    avoiding = 14,       ///< row 102: something I owe, snoozed twice
};
inline constexpr std::size_t rule_count = 15;

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
};

/// What an obligation is stored under in a LineKey: `reply_owed` for every kind of reply, `silence`
/// for every kind of silence, `own_commitment` also on the way to its target. `avoiding` belongs to
/// whatever is avoided and is never stored.
[[nodiscard]] constexpr Rule obligation_of(Rule rule) {
    switch (rule) {
        case Rule::call_back:
        case Rule::holding_reply:
            return Rule::reply_owed;
        case Rule::new_client:
        case Rule::ping:
            return Rule::silence;
        case Rule::target:
            return Rule::own_commitment;
        case Rule::reply_owed:
        case Rule::silence:
        case Rule::their_silence:
        case Rule::summary:
        case Rule::own_commitment:
        case Rule::third_party:
        case Rule::next_contact:
        case Rule::nudge:
        case Rule::call_or_close:
        case Rule::avoiding:
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
    };
};

}  // namespace wordkeep
