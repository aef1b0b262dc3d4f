#pragma once
// A reciprocity review: does this client respect my time, and what follows (row 73).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Review;
using ReviewId = Id<Review>;

enum class ReviewVerdict : std::uint8_t {
    open = 0,
    talk = 1,
    reprice = 2,
    goodbye = 3,
    keep = 4,
};

struct Review {
    ClientId client;
    std::string evidence;
    Instant opened_at = {};
    ReviewVerdict verdict = ReviewVerdict::open;
    std::optional<Instant> decided_at;
    std::string note;
    bool removed = false;

    friend bool operator==(const Review&, const Review&) = default;
};

template <>
struct EnumNames<ReviewVerdict> {
    static constexpr std::array names{
        std::pair{ReviewVerdict::open, std::string_view("open")},
        std::pair{ReviewVerdict::talk, std::string_view("talk")},
        std::pair{ReviewVerdict::reprice, std::string_view("reprice")},
        std::pair{ReviewVerdict::goodbye, std::string_view("goodbye")},
        std::pair{ReviewVerdict::keep, std::string_view("keep")},
    };
};
template <>
struct Schema<Review> {
    static constexpr std::string_view name = "review";
    static constexpr auto fields = std::tuple{
        required("client", &Review::client),      field("evidence", &Review::evidence),
        field("opened_at", &Review::opened_at),   field("verdict", &Review::verdict),
        field("decided_at", &Review::decided_at), field("note", &Review::note),
        field("removed", &Review::removed),
    };
};

}  // namespace wordkeep
