#pragma once
// What a client did well, and whether they were thanked (rows 30, 31).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"
#include "domain/commitments/commitment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct GoodBehaviour;
using GoodBehaviourId = Id<GoodBehaviour>;

enum class GoodKind : std::uint8_t {
    on_time = 0,
    freedom = 1,  ///< let me decide in my area
    trust = 2,    ///< did not second-guess
    other = 3,
};

struct GoodBehaviour {
    ClientId client;
    std::string what;
    GoodKind kind = GoodKind::on_time;
    Instant at = {};
    std::optional<Instant> thanked_at;
    bool removed = false;

    friend bool operator==(const GoodBehaviour&, const GoodBehaviour&) = default;
};

template <>
struct EnumNames<GoodKind> {
    static constexpr std::array names{
        std::pair{GoodKind::on_time, std::string_view("on_time")},
        std::pair{GoodKind::freedom, std::string_view("freedom")},
        std::pair{GoodKind::trust, std::string_view("trust")},
        std::pair{GoodKind::other, std::string_view("other")},
    };
};
template <>
struct Schema<GoodBehaviour> {
    static constexpr std::string_view name = "good_behaviour";
    static constexpr auto fields = std::tuple{
        required("client", &GoodBehaviour::client),
        required("what", &GoodBehaviour::what),
        field("kind", &GoodBehaviour::kind),
        field("at", &GoodBehaviour::at),
        field("thanked_at", &GoodBehaviour::thanked_at),
        field("removed", &GoodBehaviour::removed),
    };
};

}  // namespace wordkeep
