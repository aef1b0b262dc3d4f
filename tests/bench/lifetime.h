#pragma once
// The lifetime data set: 10,000 clients, 100,000 commitments, 300,000 conversations with notes,
// 3,000 agreements with their reports, changes and quotes.

#include "domain/workspace.h"

#include <vector>

namespace wordkeep::bench {

inline constexpr int clients = 10'000;
inline constexpr int commitments = 100'000;
inline constexpr int conversations = 300'000;
inline constexpr int agreements = 3'000;

/// A plausible life has 150 clients with a stage, and everything older is settled; the other one is
/// as bad as it can be: everybody active, with something open.
enum class Life { plausible, hostile };

struct Book {
    Workspace workspace;
    IdSource ids{1};
    std::vector<ClientId> clients;
    Instant now{};
};

/// Always the same one.
[[nodiscard]] Book make_book(Life life);

}  // namespace wordkeep::bench
