#pragma once
// A blocker: what stops or delays the work. The client is told within the hour (rows 21, 101).

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

struct Blocker;
using BlockerId = Id<Blocker>;

enum class BlockerKind : std::uint8_t {
    question = 0,
    showstopper = 1,
    delay = 2,    ///< bad news has the same clock as good (row 101)
    refusal = 3,  ///< something will not be done
};

struct Blocker {
    ClientId client;
    Id<Agreement> agreement;
    CommitmentId commitment;  ///< what it stops
    BlockerKind kind = BlockerKind::showstopper;
    std::string what;
    Instant noticed_at = {};
    std::optional<Instant> told_at;
    std::optional<Instant> resolved_at;
    bool removed = false;

    friend bool operator==(const Blocker&, const Blocker&) = default;
};

template <>
struct EnumNames<BlockerKind> {
    static constexpr std::array names{
        std::pair{BlockerKind::question, std::string_view("question")},
        std::pair{BlockerKind::showstopper, std::string_view("showstopper")},
        std::pair{BlockerKind::delay, std::string_view("delay")},
        std::pair{BlockerKind::refusal, std::string_view("refusal")},
    };
};
template <>
struct Schema<Blocker> {
    static constexpr std::string_view name = "blocker";
    static constexpr auto fields = std::tuple{
        required("client", &Blocker::client),      field("agreement", &Blocker::agreement),
        field("commitment", &Blocker::commitment), field("kind", &Blocker::kind),
        required("what", &Blocker::what),          field("noticed_at", &Blocker::noticed_at),
        field("told_at", &Blocker::told_at),       field("resolved_at", &Blocker::resolved_at),
        field("removed", &Blocker::removed),
    };
};

}  // namespace wordkeep
