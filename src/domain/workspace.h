#pragma once
// The workspace: everything the person has stored, as the sum of all events.

#include "domain/records.h"
#include "domain/table.h"

#include <string_view>
#include <tuple>
#include <vector>

namespace wordkeep {

/// What applying an event did: the way back, and whom it touched.
struct Applied {
    std::vector<AnyPatch> before;   ///< inverse patches, in the order in which to apply them
    std::vector<ClientId> clients;  ///< clients whose obligations may have changed, without repeats
    bool settings = false;  ///< settings, busy blocks or my absence changed: everything may differ
    bool mine = false;      ///< what belongs to no client changed: goals, newsletter, self-check
    std::vector<CommitmentId> estimates;  ///< commitments with an estimate: forecasts may differ
};

class Workspace {
  public:
    /// Adds an event. Commutative, associative and idempotent over sets of events.
    Applied apply(const Event& event);
    /// The same; the values of the event's patches are of no use afterwards.
    Applied apply(Event&& event);
    /// The same where nobody asks what it did: a start has hundreds of thousands of them.
    void add(Event&& event);
    /// Lets go of some thousand records; true when the rest can go at once. Of no use afterwards.
    bool discard_some();

    template <HasSchema R>
    [[nodiscard]] const Table<R>& table() const {
        return std::get<Table<R>>(tables_);
    }
    template <HasSchema R>
    [[nodiscard]] const R* find(Id<R> id) const {
        return table<R>().find(id);
    }

    [[nodiscard]] const Table<Client>& clients() const { return table<Client>(); }
    [[nodiscard]] const Table<Conversation>& conversations() const { return table<Conversation>(); }
    [[nodiscard]] const Table<Commitment>& commitments() const { return table<Commitment>(); }
    /// The settings; defaults when none were ever stored.
    [[nodiscard]] const Settings& settings() const;
    /// True while the person has stored nothing of their own.
    [[nodiscard]] bool empty() const;

  private:
    template <class Tuple>
    struct Tables;
    template <class... R>
    struct Tables<std::tuple<R...>> {
        using type = std::tuple<Table<R>...>;
    };
    Tables<RecordTypes>::type tables_;
};

/// Same visible records with the same values (stamps and removed records do not count).
[[nodiscard]] bool same_content(const Workspace& a, const Workspace& b);

}  // namespace wordkeep
