#pragma once
// The month of PRODUCT.md (Today): 30 clients – 14 active, 4 new, 4 prospects, 8 quiet –, every
// working day 11 mails, 3 missed calls and 5 talks, and a person who looks at Today every half an
// hour and settles what stands highest.

#include "attention/today_cache.h"
#include "support/random.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace wordkeep::test {

struct SimulatedDay {
    Date date{};
    bool is_worked = false;
    std::size_t morning = 0;  ///< entries that are open at 9:00
    std::size_t most = 0;     ///< entries that were open at once
    std::size_t lines = 0;    ///< clients (and me) whose line was open at any time of the day
    std::map<std::string, std::size_t> by_rule{};  ///< obligations that stood highest for a client
    bool all_reachable = true;  ///< every obligation stood in some entry at every look
    friend bool operator==(const SimulatedDay&, const SimulatedDay&) = default;
};

struct SimulatedMonth {
    std::vector<SimulatedDay> days;
    Workspace workspace;
    friend bool same_days(const SimulatedMonth& a, const SimulatedMonth& b) {
        return a.days == b.days;
    }
};

/// Four weeks from Monday 2 November 2026, in Berlin. `contacts`: imported beside, without a stage.
[[nodiscard]] SimulatedMonth simulate_month(std::uint64_t seed, int contacts = 0);

}  // namespace wordkeep::test
