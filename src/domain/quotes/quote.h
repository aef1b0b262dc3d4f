#pragma once
// A quote (PRODUCT.md, Words; rows 91–94, 97, 118). Amounts in cents.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Quote;
using QuoteId = Id<Quote>;

enum class QuoteState : std::uint8_t {
    asked = 0,
    ready = 1,  ///< finished and printable, not sent (row 93)
    sent = 2,
    won = 3,
    lost = 4,
};

struct Quote {
    ClientId client;
    std::string title;  ///< what it is about
    Instant asked_at = {};
    std::optional<Due> latest;         ///< the date by which the client needs it
    std::optional<Due> told;           ///< the date by which they were told to have it (row 70)
    std::optional<Due> target;         ///< my own, set by hand; else computed (row 92)
    std::int32_t rivals = 0;           ///< how many others were asked (row 91)
    std::optional<std::int32_t> rank;  ///< 1: mine was the first to arrive (row 94)
    QuoteState state = QuoteState::asked;
    std::optional<Instant> ready_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> decided_at;  ///< won or lost
    std::optional<std::int64_t> price;
    std::optional<Due> finish;  ///< when the work would be done, as quoted; the agreement's then
    std::optional<std::int32_t> effort_minutes;  ///< estimated work
    std::string extra_idea;                      ///< one more than was asked for (row 97)
    std::string reason;                          ///< why it was won or lost
    bool removed = false;

    friend bool operator==(const Quote&, const Quote&) = default;
};

template <>
struct EnumNames<QuoteState> {
    static constexpr std::array names{
        std::pair{QuoteState::asked, std::string_view("asked")},
        std::pair{QuoteState::ready, std::string_view("ready")},
        std::pair{QuoteState::sent, std::string_view("sent")},
        std::pair{QuoteState::won, std::string_view("won")},
        std::pair{QuoteState::lost, std::string_view("lost")},
    };
};
template <>
struct Schema<Quote> {
    static constexpr std::string_view name = "quote";
    static constexpr auto fields = std::tuple{
        required("client", &Quote::client),
        required("title", &Quote::title),
        field("asked_at", &Quote::asked_at),
        field("latest", &Quote::latest),
        field("told", &Quote::told),
        field("target", &Quote::target),
        field("rivals", &Quote::rivals),
        field("rank", &Quote::rank),
        field("state", &Quote::state),
        field("ready_at", &Quote::ready_at),
        field("sent_at", &Quote::sent_at),
        field("decided_at", &Quote::decided_at),
        field("price", &Quote::price),
        field("effort_minutes", &Quote::effort_minutes),
        field("extra_idea", &Quote::extra_idea),
        field("reason", &Quote::reason),
        field("removed", &Quote::removed),
        field("finish", &Quote::finish),
    };
};

}  // namespace wordkeep
