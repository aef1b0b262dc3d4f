#pragma once
// A commitment: one thing one side has promised to do until a date (PRODUCT.md, Words).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"
#include "domain/conversations/conversation.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wordkeep {

struct Agreement;
struct Change;
using CommitmentId = Id<Commitment>;

/// Who has promised. third_party: a subcontractor does it, I still owe the client the word (row
/// 116).
enum class Owner : std::uint8_t { me = 0, client = 1, third_party = 2 };

enum class CommitmentKind : std::uint8_t {
    promise = 0,
    next_contact = 1,  ///< the client was told when they hear from me; counted apart (row 23)
};

enum class CommitmentState : std::uint8_t {
    open = 0,
    kept = 1,     ///< done, at `closed_at`; on time or late follows from the due date
    dropped = 2,  ///< no longer needed: neither kept nor broken
};

/// Kept, it begins again at its next date; one missed while nobody looked appears once (row 115).
enum class Repeat : std::uint8_t {
    never = 0,
    daily = 1,  ///< every day of the calendar
    weekly = 2,
    two_weeks = 3,
    monthly = 4,
    quarterly = 5,
    yearly = 6,
};

struct Commitment {
    ClientId client;
    Owner owner = Owner::me;
    std::string third_party;  ///< name, when the owner is one
    CommitmentKind kind = CommitmentKind::promise;
    std::string what;
    Instant made_at{};
    Due due{};                  ///< what the client was told
    std::optional<Due> target;  ///< my own earlier date when set by hand; else computed (row 96)
    bool tells = true;          ///< keeping it tells the client something; quiets the silence clock
    CommitmentState state = CommitmentState::open;
    std::optional<Instant> closed_at;
    std::string close_reason;
    ConversationId from_conversation;  ///< the talk in which it was promised
    std::string work{};                ///< type of work: estimates are compared within one (row 33)
    std::optional<std::int32_t> estimate_minutes{};  ///< of working time, from start to finish
    std::optional<Instant> started_at{};             ///< none: the work has not begun
    std::optional<Instant> finished_at{};  ///< when the work was done; none: when it was closed
    Repeat repeat = Repeat::never;
    Id<Agreement> agreement{};
    Id<Change> change{};  ///< which asks for it: locked until that is included or accepted (row 46)
    bool removed = false;

    friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// One change of a due date; the ledger keeps every one of them (row 32).
struct Renegotiation {
    CommitmentId commitment;
    ClientId client;
    Instant at{};
    Due from{};
    Due to{};
    std::string reason;
    bool removed = false;

    friend bool operator==(const Renegotiation&, const Renegotiation&) = default;
};

template <>
struct EnumNames<Owner> {
    static constexpr std::array names{
        std::pair{Owner::me, std::string_view("me")},
        std::pair{Owner::client, std::string_view("client")},
        std::pair{Owner::third_party, std::string_view("third_party")},
    };
};
template <>
struct EnumNames<CommitmentKind> {
    static constexpr std::array names{
        std::pair{CommitmentKind::promise, std::string_view("promise")},
        std::pair{CommitmentKind::next_contact, std::string_view("next_contact")},
    };
};
template <>
struct EnumNames<CommitmentState> {
    static constexpr std::array names{
        std::pair{CommitmentState::open, std::string_view("open")},
        std::pair{CommitmentState::kept, std::string_view("kept")},
        std::pair{CommitmentState::dropped, std::string_view("dropped")},
    };
};
template <>
struct EnumNames<Repeat> {
    static constexpr std::array names{
        std::pair{Repeat::never, std::string_view("never")},
        std::pair{Repeat::daily, std::string_view("daily")},
        std::pair{Repeat::weekly, std::string_view("weekly")},
        std::pair{Repeat::two_weeks, std::string_view("two_weeks")},
        std::pair{Repeat::monthly, std::string_view("monthly")},
        std::pair{Repeat::quarterly, std::string_view("quarterly")},
        std::pair{Repeat::yearly, std::string_view("yearly")},
    };
};
template <>
struct Schema<Commitment> {
    static constexpr std::string_view name = "commitment";
    static constexpr auto fields = std::tuple{
        required("client", &Commitment::client),
        field("owner", &Commitment::owner),
        field("third_party", &Commitment::third_party),
        field("kind", &Commitment::kind),
        field("what", &Commitment::what),
        field("made_at", &Commitment::made_at),
        required("due", &Commitment::due),
        field("target", &Commitment::target),
        field("tells", &Commitment::tells),
        field("state", &Commitment::state),
        field("closed_at", &Commitment::closed_at),
        field("close_reason", &Commitment::close_reason),
        field("from_conversation", &Commitment::from_conversation),
        field("work", &Commitment::work),
        field("estimate_minutes", &Commitment::estimate_minutes),
        field("started_at", &Commitment::started_at),
        field("finished_at", &Commitment::finished_at),
        field("repeat", &Commitment::repeat),
        field("agreement", &Commitment::agreement),
        field("change", &Commitment::change),
        field("removed", &Commitment::removed),
    };
};
template <>
struct Schema<Renegotiation> {
    static constexpr std::string_view name = "renegotiation";
    static constexpr auto fields = std::tuple{
        required("commitment", &Renegotiation::commitment),
        field("client", &Renegotiation::client),
        field("at", &Renegotiation::at),
        field("from", &Renegotiation::from),
        required("to", &Renegotiation::to),
        field("reason", &Renegotiation::reason),
        field("removed", &Renegotiation::removed),
    };
};

}  // namespace wordkeep
