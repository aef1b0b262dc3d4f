#pragma once
// An absence, mine or a client's: who must know, what falls inside (PRODUCT.md, Words; row 114).

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

struct Absence;
using AbsenceId = Id<Absence>;

struct Absence {
    ClientId client;     ///< none: I am away
    Date from = {};      ///< first day away
    Date until = {};     ///< last day away
    std::string deputy;  ///< who can be asked meanwhile
    std::string note;
    std::vector<ClientId> told;             ///< mine: who knows of it
    std::vector<CommitmentId> handed_over;  ///< what somebody else does meanwhile
    std::optional<Instant> triaged_at;      ///< mine: the list on return is worked through
    bool removed = false;

    friend bool operator==(const Absence&, const Absence&) = default;
};

template <>
struct Schema<Absence> {
    static constexpr std::string_view name = "absence";
    static constexpr auto fields = std::tuple{
        field("client", &Absence::client),
        required("from", &Absence::from),
        required("until", &Absence::until),
        field("deputy", &Absence::deputy),
        field("note", &Absence::note),
        field("told", &Absence::told),
        field("handed_over", &Absence::handed_over),
        field("triaged_at", &Absence::triaged_at),
        field("removed", &Absence::removed),
    };
};

}  // namespace wordkeep
