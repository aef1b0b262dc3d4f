#pragma once
// A decision, and in whose area it lies (rows 24, 25).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/agreements/agreement.h"
#include "domain/commitments/commitment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Decision;
using DecisionId = Id<Decision>;

struct Decision {
    ClientId client;
    Id<Agreement> agreement;
    std::string what;
    Owner owner = Owner::me;  ///< who decides: the client or I
    std::string reason;
    std::optional<Instant> decided_at;  ///< none: still open
    ConversationId conversation;        ///< the talk in which it was made
    bool removed = false;

    friend bool operator==(const Decision&, const Decision&) = default;
};

template <>
struct Schema<Decision> {
    static constexpr std::string_view name = "decision";
    static constexpr auto fields = std::tuple{
        required("client", &Decision::client),
        field("agreement", &Decision::agreement),
        required("what", &Decision::what),
        field("owner", &Decision::owner),
        field("reason", &Decision::reason),
        field("decided_at", &Decision::decided_at),
        field("conversation", &Decision::conversation),
        field("removed", &Decision::removed),
    };
};

}  // namespace wordkeep
