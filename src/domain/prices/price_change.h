#pragma once
// A price that will change, and when the client is to be told (row 78). Amounts in cents.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct PriceChange;
using PriceChangeId = Id<PriceChange>;

struct PriceChange {
    ClientId client;
    std::string what;  ///< of which service
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    Date effective = {};
    Date notice = {};  ///< by when they are to be told
    std::optional<Instant> told_at;
    std::string reason;
    bool removed = false;

    friend bool operator==(const PriceChange&, const PriceChange&) = default;
};

template <>
struct Schema<PriceChange> {
    static constexpr std::string_view name = "price_change";
    static constexpr auto fields = std::tuple{
        required("client", &PriceChange::client),
        field("what", &PriceChange::what),
        field("from", &PriceChange::from),
        field("to", &PriceChange::to),
        required("effective", &PriceChange::effective),
        required("notice", &PriceChange::notice),
        field("told_at", &PriceChange::told_at),
        field("reason", &PriceChange::reason),
        field("removed", &PriceChange::removed),
    };
};

}  // namespace wordkeep
