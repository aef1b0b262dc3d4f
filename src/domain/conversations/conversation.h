#pragma once
// A conversation: one contact in any channel (PRODUCT.md, Words).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Commitment;
struct Conversation;
using ConversationId = Id<Conversation>;

enum class Channel : std::uint8_t {
    call = 0,
    missed_call = 1,  ///< always inbound
    email = 2,
    message = 3,
    letter = 4,
    meeting = 5,
    face_to_face = 6,
    voicemail = 7,  ///< one side spoke to a machine; inbound it is a missed call with words
};

enum class Direction : std::uint8_t { in = 0, out = 1 };

/// What a contact of mine does to a reply that is owed (rows 22, 100).
enum class Answer : std::uint8_t {
    settles = 0,       ///< answers it; or, with a next contact, hands over to that date
    acknowledges = 1,  ///< receipt only: stops the 1 h clock, the 4 h holding clock goes on
    none = 2,          ///< leaves what is owed as it is
};

/// Why a message of mine was sent; the clock that asked for it stops.
enum class Purpose : std::uint8_t {
    general = 0,
    summary = 1,
    nudge = 2,            ///< asks for a client's commitment
    at_risk_notice = 3,   ///< tells that a commitment of mine will be late (rows 34, 102)
    update = 4,           ///< a personal word against silence (row 1)
    newsletter = 5,       ///< not personal: does not count as contact
    holding_reply = 6,    ///< "no answer yet, because …" (row 100)
    question = 7,         ///< asks the client something
    report = 8,           ///< a weekly progress report (row 58)
    check_in = 9,         ///< the one question of the week (row 58)
    contact_plan = 10,    ///< row 20
    heads_up = 11,        ///< what the next 14 days will need, end or risk (row 62)
    blocker_notice = 12,  ///< a blocker, a delay, a refusal (rows 21, 101)
    concern = 13,         ///< honest feedback (row 19)
    restate = 14,         ///< the earlier reason for a decision (row 25)
    change_notice = 15,   ///< n of N (row 45)
    change_order = 16,    ///< beyond N, or an own idea offered (rows 39, 46)
    ground_rules = 17,    ///< how changes work from now on (row 38)
    quote = 18,           ///< the quote itself (rows 92, 93)
    quote_delay = 19,     ///< when it will come instead (row 70)
    follow_up = 20,       ///< after the quote (row 92)
    price_notice = 21,    ///< row 78
    absence_notice = 22,  ///< row 114
    thanks = 23,          ///< row 30
    play_back = 24,       ///< of the brief (row 11)
    direction = 25,       ///< confirms the direction (row 13)
    repair_plan = 26,     ///< row 14
    introduction = 27,    ///< plan for a new client (row 6)
    calm_answer = 28,     ///< to an outburst (row 53)
    boundary = 29,        ///< the reason for what is mine to decide (row 10)
};

/// Whether a summary is owed after this contact (row 28).
enum class SummaryNeed : std::uint8_t {
    automatic = 0,   ///< owed after a two-way talk, not after written contact
    wanted = 1,      ///< owed: something was agreed in writing that is not recorded yet
    not_needed = 2,  ///< settled without one
};

/// One-key marks on a contact; the care rules read them.
enum class ContactTag : std::uint8_t {
    reassurance = 0,     ///< "is everything all right?" (row 8)
    my_decision = 1,     ///< a request inside my decision area (row 10)
    decision_again = 2,  ///< a decision asked again (row 25)
    change = 3,          ///< a request outside the agreed work (row 40)
    outburst = 4,        ///< row 53
    threat = 5,          ///< threat to leave (row 55)
    night = 6,           ///< row 54
    thanks = 7,          ///< good behaviour worth a thank-you (row 30)
    short_notice = 8,    ///< row 70
};

struct Conversation {
    ClientId client;
    Instant at{};  ///< when it really happened (it may be entered later)
    Channel channel = Channel::email;
    Direction direction = Direction::in;
    /// False: a call of mine that did not reach them, or one of theirs that I missed.
    bool reached = true;
    std::int32_t duration_minutes = 0;
    std::string subject;
    std::string note;
    std::vector<ContactTag> tags;

    bool needs_answer = true;  ///< inbound only: false after "no answer needed"
    Answer answer = Answer::settles;
    Purpose purpose = Purpose::general;
    bool told_next_contact = false;  ///< it told the client when they will hear from me again
    SummaryNeed summary = SummaryNeed::automatic;
    ConversationId about_conversation;   ///< a summary: of which talk
    Id<Commitment> about_commitment;     ///< a nudge or notice: for which commitment
    std::vector<std::string> questions;  ///< what the message asks (row 64)
    /// The id of the record of any kind that it is about: an agreement, a change, a quote …
    std::uint64_t about = 0;
    bool removed = false;

    friend bool operator==(const Conversation&, const Conversation&) = default;
};

/// Both sides spoke with each other: call, meeting, face to face that reached the other.
[[nodiscard]] constexpr bool is_two_way(const Conversation& c) {
    const bool live = c.channel == Channel::call || c.channel == Channel::meeting ||
                      c.channel == Channel::face_to_face;
    return live && c.reached;
}

/// A call of theirs that I did not take, with or without a voice message (row 82).
[[nodiscard]] constexpr bool is_missed_call(const Conversation& c) {
    return c.channel == Channel::missed_call ||
           (c.direction == Direction::in && c.channel == Channel::voicemail) ||
           (c.direction == Direction::in && c.channel == Channel::call && !c.reached);
}

/// The client has heard something personal from me: two-way contact, or a word of mine that reached
/// them and was not a newsletter (PRODUCT.md, Silence).
[[nodiscard]] constexpr bool counts_as_word(const Conversation& c) {
    if (is_two_way(c)) return true;
    return c.direction == Direction::out && c.reached && c.purpose != Purpose::newsletter;
}

template <>
struct EnumNames<Channel> {
    static constexpr std::array names{
        std::pair{Channel::call, std::string_view("call")},
        std::pair{Channel::missed_call, std::string_view("missed_call")},
        std::pair{Channel::email, std::string_view("email")},
        std::pair{Channel::message, std::string_view("message")},
        std::pair{Channel::letter, std::string_view("letter")},
        std::pair{Channel::meeting, std::string_view("meeting")},
        std::pair{Channel::face_to_face, std::string_view("face_to_face")},
        std::pair{Channel::voicemail, std::string_view("voicemail")},
    };
};
template <>
struct EnumNames<Direction> {
    static constexpr std::array names{
        std::pair{Direction::in, std::string_view("in")},
        std::pair{Direction::out, std::string_view("out")},
    };
};
template <>
struct EnumNames<Answer> {
    static constexpr std::array names{
        std::pair{Answer::settles, std::string_view("settles")},
        std::pair{Answer::acknowledges, std::string_view("acknowledges")},
        std::pair{Answer::none, std::string_view("none")},
    };
};
template <>
struct EnumNames<Purpose> {
    static constexpr std::array names{
        std::pair{Purpose::general, std::string_view("general")},
        std::pair{Purpose::summary, std::string_view("summary")},
        std::pair{Purpose::nudge, std::string_view("nudge")},
        std::pair{Purpose::at_risk_notice, std::string_view("at_risk_notice")},
        std::pair{Purpose::update, std::string_view("update")},
        std::pair{Purpose::newsletter, std::string_view("newsletter")},
        std::pair{Purpose::holding_reply, std::string_view("holding_reply")},
        std::pair{Purpose::question, std::string_view("question")},
        std::pair{Purpose::report, std::string_view("report")},
        std::pair{Purpose::check_in, std::string_view("check_in")},
        std::pair{Purpose::contact_plan, std::string_view("contact_plan")},
        std::pair{Purpose::heads_up, std::string_view("heads_up")},
        std::pair{Purpose::blocker_notice, std::string_view("blocker_notice")},
        std::pair{Purpose::concern, std::string_view("concern")},
        std::pair{Purpose::restate, std::string_view("restate")},
        std::pair{Purpose::change_notice, std::string_view("change_notice")},
        std::pair{Purpose::change_order, std::string_view("change_order")},
        std::pair{Purpose::ground_rules, std::string_view("ground_rules")},
        std::pair{Purpose::quote, std::string_view("quote")},
        std::pair{Purpose::quote_delay, std::string_view("quote_delay")},
        std::pair{Purpose::follow_up, std::string_view("follow_up")},
        std::pair{Purpose::price_notice, std::string_view("price_notice")},
        std::pair{Purpose::absence_notice, std::string_view("absence_notice")},
        std::pair{Purpose::thanks, std::string_view("thanks")},
        std::pair{Purpose::play_back, std::string_view("play_back")},
        std::pair{Purpose::direction, std::string_view("direction")},
        std::pair{Purpose::repair_plan, std::string_view("repair_plan")},
        std::pair{Purpose::introduction, std::string_view("introduction")},
        std::pair{Purpose::calm_answer, std::string_view("calm_answer")},
        std::pair{Purpose::boundary, std::string_view("boundary")},
    };
};
template <>
struct EnumNames<SummaryNeed> {
    static constexpr std::array names{
        std::pair{SummaryNeed::automatic, std::string_view("automatic")},
        std::pair{SummaryNeed::wanted, std::string_view("wanted")},
        std::pair{SummaryNeed::not_needed, std::string_view("not_needed")},
    };
};
template <>
struct EnumNames<ContactTag> {
    static constexpr std::array names{
        std::pair{ContactTag::reassurance, std::string_view("reassurance")},
        std::pair{ContactTag::my_decision, std::string_view("my_decision")},
        std::pair{ContactTag::decision_again, std::string_view("decision_again")},
        std::pair{ContactTag::change, std::string_view("change")},
        std::pair{ContactTag::outburst, std::string_view("outburst")},
        std::pair{ContactTag::threat, std::string_view("threat")},
        std::pair{ContactTag::night, std::string_view("night")},
        std::pair{ContactTag::thanks, std::string_view("thanks")},
        std::pair{ContactTag::short_notice, std::string_view("short_notice")},
    };
};
template <>
struct Schema<Conversation> {
    static constexpr std::string_view name = "conversation";
    static constexpr auto fields = std::tuple{
        required("client", &Conversation::client),
        field("at", &Conversation::at),
        required("channel", &Conversation::channel),
        field("direction", &Conversation::direction),
        field("reached", &Conversation::reached),
        field("duration_minutes", &Conversation::duration_minutes),
        field("subject", &Conversation::subject),
        field("note", &Conversation::note),
        field("tags", &Conversation::tags),
        field("needs_answer", &Conversation::needs_answer),
        field("answer", &Conversation::answer),
        field("purpose", &Conversation::purpose),
        field("told_next_contact", &Conversation::told_next_contact),
        field("summary", &Conversation::summary),
        field("about_conversation", &Conversation::about_conversation),
        field("about_commitment", &Conversation::about_commitment),
        field("questions", &Conversation::questions),
        field("about", &Conversation::about),
        field("removed", &Conversation::removed),
    };
};

}  // namespace wordkeep
