#pragma once
// A change: one request outside the agreed work (PRODUCT.md, Words; rows 38–48). It counts (n) once
// its wording is confirmed. Amounts in cents.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/agreements/agreement.h"
#include "domain/conversations/conversation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Change;
using ChangeId = Id<Change>;

enum class ChangeState : std::uint8_t {
    unclear = 0,     ///< until the client confirms the wording (row 48)
    included = 1,    ///< one of the N
    order_sent = 2,  ///< beyond N: waits for approval, work on it is locked
    accepted = 3,
    refused = 4,
};

/// Whose wish it is; mine are ideas parked until they are offered (row 39).
enum class ChangeOrigin : std::uint8_t {
    client = 0,
    me = 1,
};

struct Change {
    ClientId client;
    Id<Agreement> agreement;
    std::string request;  ///< verbatim (row 40)
    Instant requested_at = {};
    std::string requested_by;
    Channel channel = Channel::email;
    ConversationId conversation;  ///< the contact in which it came
    ChangeOrigin origin = ChangeOrigin::client;
    bool planned = false;  ///< it was announced: no sign of a changer (row 38)
    ChangeState state = ChangeState::unclear;
    std::string wording;                  ///< what both sides understand by it
    std::optional<Instant> confirmed_at;  ///< when the client confirmed the wording
    std::int32_t days_added = 0;          ///< by how much the finish shifts (row 41)
    std::optional<std::int64_t> price;    ///< may be zero; none: not yet said
    /// what it would cost if it were not included (row 47)
    std::optional<std::int64_t> list_value;
    std::optional<Due> new_date;  ///< the finish the client was told
    std::optional<Instant> order_sent_at;
    std::optional<Instant> decided_at;  ///< accepted or refused
    std::optional<Instant> noticed_at;  ///< the client was told n of N (row 45)
    bool removed = false;

    friend bool operator==(const Change&, const Change&) = default;
};

template <>
struct EnumNames<ChangeState> {
    static constexpr std::array names{
        std::pair{ChangeState::unclear, std::string_view("unclear")},
        std::pair{ChangeState::included, std::string_view("included")},
        std::pair{ChangeState::order_sent, std::string_view("order_sent")},
        std::pair{ChangeState::accepted, std::string_view("accepted")},
        std::pair{ChangeState::refused, std::string_view("refused")},
    };
};
template <>
struct EnumNames<ChangeOrigin> {
    static constexpr std::array names{
        std::pair{ChangeOrigin::client, std::string_view("client")},
        std::pair{ChangeOrigin::me, std::string_view("me")},
    };
};
template <>
struct Schema<Change> {
    static constexpr std::string_view name = "change";
    static constexpr auto fields = std::tuple{
        required("client", &Change::client),
        required("agreement", &Change::agreement),
        required("request", &Change::request),
        field("requested_at", &Change::requested_at),
        field("requested_by", &Change::requested_by),
        field("channel", &Change::channel),
        field("conversation", &Change::conversation),
        field("origin", &Change::origin),
        field("planned", &Change::planned),
        field("state", &Change::state),
        field("wording", &Change::wording),
        field("confirmed_at", &Change::confirmed_at),
        field("days_added", &Change::days_added),
        field("price", &Change::price),
        field("list_value", &Change::list_value),
        field("new_date", &Change::new_date),
        field("order_sent_at", &Change::order_sent_at),
        field("decided_at", &Change::decided_at),
        field("noticed_at", &Change::noticed_at),
        field("removed", &Change::removed),
    };
};

}  // namespace wordkeep
