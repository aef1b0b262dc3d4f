#pragma once
// A concern: honest feedback with its reason and an alternative (rows 19, 50).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/agreements/agreement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Concern;
using ConcernId = Id<Concern>;

struct Concern {
    ClientId client;
    Id<Agreement> agreement;
    std::string what;
    std::string reason;
    std::string alternative;
    Instant noted_at = {};
    std::optional<Instant> sent_at;
    bool removed = false;

    friend bool operator==(const Concern&, const Concern&) = default;
};

template <>
struct Schema<Concern> {
    static constexpr std::string_view name = "concern";
    static constexpr auto fields = std::tuple{
        required("client", &Concern::client),
        field("agreement", &Concern::agreement),
        required("what", &Concern::what),
        field("reason", &Concern::reason),
        field("alternative", &Concern::alternative),
        field("noted_at", &Concern::noted_at),
        field("sent_at", &Concern::sent_at),
        field("removed", &Concern::removed),
    };
};

}  // namespace wordkeep
