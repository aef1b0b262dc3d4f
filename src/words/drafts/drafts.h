#pragma once
// The letters and spoken sentences that Wordkeep drafts: which there are, their texts in each
// language and form of address, and the forms of dates inside them.

#include "base/schema.h"
#include "words/drafts/template.h"
#include "words/language.h"
#include "words/words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wordkeep::words {

/// Stored with a user's own variants: names and numbers are frozen.
enum class DraftKind : std::uint8_t {
    acknowledgement = 0,
    quick_later = 1,
    quick_no = 2,
    quick_ok = 3,
    holding_reply = 4,
    callback_opener = 5,
    summary = 6,
    weekly_report = 7,
    change_notice = 8,
    change_order = 9,
    deadline_at_risk = 10,
    thank_you = 11,
    nudge = 12,
    quote_cover = 13,
    quote_follow_up = 14,
    calm_answer = 15,
    goodbye = 16,
    check_in = 17,
    absence_notice = 18,
    contact_plan = 19,
    introduction_plan = 20,
    play_back = 21,
    question_list = 22,
    concern = 23,
    restated_decision = 24,
    repair_plan = 25,
    blocker_notice = 26,
    price_change = 27,
    newsletter = 28,
    meeting_invitation = 29,
    meeting_agenda = 30,
    voicemail = 31,
    update = 32,
    ping = 33,
    delivery = 34,
    after_calls = 35,
    ask_again = 36,
    heads_up = 37,
    ground_rules = 38,
    quote_delay = 39,
    clarify = 40,
    moved = 41,
};

enum class DraftVoice : std::uint8_t { written, spoken };

struct DraftInfo {
    DraftKind kind;
    std::string_view name;  ///< "summary"; also the catalogue key behind "draft."
    int most_words;         ///< a filled draft should stay below
    DraftVoice voice = DraftVoice::written;
};

[[nodiscard]] std::span<const DraftInfo> draft_kinds();
[[nodiscard]] const DraftInfo& draft_info(DraftKind kind);
[[nodiscard]] std::optional<DraftKind> draft_from_name(std::string_view name);

/// The shipped template. A user's own variant is kept elsewhere and wins.
[[nodiscard]] std::string_view draft_text(DraftKind kind, Language language, Address address);

/// The shipped subject line, a template as well; empty for what is spoken or is a mere reply.
[[nodiscard]] std::string_view draft_subject(DraftKind kind, Language language);

/// How a person is asked for a field in place: "Topic", "By when". The field's own name when a
/// user's template brings a new one.
[[nodiscard]] std::string field_label(std::string_view field, const Context& context);

/// Dates inside letters, absolute and in full: "Friday 4 December", with the time when there is
/// one: "Friday 4 December, 15:00". `context` is the client's: language, zone of the date, now.
[[nodiscard]] std::string letter_date(const Due& due, const Context& context);

/// The greeting line of a letter, "Hello Anna," / "Guten Tag Frau Meyer," / "Hej Anna!". `name` is
/// what the person is called in that form of address.
[[nodiscard]] std::string greeting(std::string_view name, Address address, const Context& context);

/// The text of a letter as it goes on below its greeting: German writes on in small letters behind
/// a comma, unless a noun or a formal pronoun begins.
[[nodiscard]] std::string after_greeting(std::string text, std::string_view greeting,
                                         Language language);

/// The line above the signature, "Kind regards".
[[nodiscard]] std::string_view closing(Address address, Language language);

/// What menus and the Playbook call it, "Holding reply".
[[nodiscard]] std::string_view draft_name(DraftKind kind, Language language);

}  // namespace wordkeep::words

namespace wordkeep {

template <>
struct EnumNames<words::DraftKind> {
    static constexpr std::array names{
        std::pair{words::DraftKind::acknowledgement, std::string_view("acknowledgement")},
        std::pair{words::DraftKind::quick_later, std::string_view("quick_later")},
        std::pair{words::DraftKind::quick_no, std::string_view("quick_no")},
        std::pair{words::DraftKind::quick_ok, std::string_view("quick_ok")},
        std::pair{words::DraftKind::holding_reply, std::string_view("holding_reply")},
        std::pair{words::DraftKind::callback_opener, std::string_view("callback_opener")},
        std::pair{words::DraftKind::summary, std::string_view("summary")},
        std::pair{words::DraftKind::weekly_report, std::string_view("weekly_report")},
        std::pair{words::DraftKind::change_notice, std::string_view("change_notice")},
        std::pair{words::DraftKind::change_order, std::string_view("change_order")},
        std::pair{words::DraftKind::deadline_at_risk, std::string_view("deadline_at_risk")},
        std::pair{words::DraftKind::thank_you, std::string_view("thank_you")},
        std::pair{words::DraftKind::nudge, std::string_view("nudge")},
        std::pair{words::DraftKind::quote_cover, std::string_view("quote_cover")},
        std::pair{words::DraftKind::quote_follow_up, std::string_view("quote_follow_up")},
        std::pair{words::DraftKind::calm_answer, std::string_view("calm_answer")},
        std::pair{words::DraftKind::goodbye, std::string_view("goodbye")},
        std::pair{words::DraftKind::check_in, std::string_view("check_in")},
        std::pair{words::DraftKind::absence_notice, std::string_view("absence_notice")},
        std::pair{words::DraftKind::contact_plan, std::string_view("contact_plan")},
        std::pair{words::DraftKind::introduction_plan, std::string_view("introduction_plan")},
        std::pair{words::DraftKind::play_back, std::string_view("play_back")},
        std::pair{words::DraftKind::question_list, std::string_view("question_list")},
        std::pair{words::DraftKind::concern, std::string_view("concern")},
        std::pair{words::DraftKind::restated_decision, std::string_view("restated_decision")},
        std::pair{words::DraftKind::repair_plan, std::string_view("repair_plan")},
        std::pair{words::DraftKind::blocker_notice, std::string_view("blocker_notice")},
        std::pair{words::DraftKind::price_change, std::string_view("price_change")},
        std::pair{words::DraftKind::newsletter, std::string_view("newsletter")},
        std::pair{words::DraftKind::meeting_invitation, std::string_view("meeting_invitation")},
        std::pair{words::DraftKind::meeting_agenda, std::string_view("meeting_agenda")},
        std::pair{words::DraftKind::voicemail, std::string_view("voicemail")},
        std::pair{words::DraftKind::update, std::string_view("update")},
        std::pair{words::DraftKind::ping, std::string_view("ping")},
        std::pair{words::DraftKind::delivery, std::string_view("delivery")},
        std::pair{words::DraftKind::after_calls, std::string_view("after_calls")},
        std::pair{words::DraftKind::ask_again, std::string_view("ask_again")},
        std::pair{words::DraftKind::heads_up, std::string_view("heads_up")},
        std::pair{words::DraftKind::ground_rules, std::string_view("ground_rules")},
        std::pair{words::DraftKind::quote_delay, std::string_view("quote_delay")},
        std::pair{words::DraftKind::clarify, std::string_view("clarify")},
        std::pair{words::DraftKind::moved, std::string_view("moved")},
    };
};

}  // namespace wordkeep
