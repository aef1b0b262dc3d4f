#pragma once
// What the client list shows of each client, kept up to date client by client.

#include "domain/workspace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

struct ClientSummary {
    ClientId id;
    std::string name;
    std::string organisation;
    std::string search_key;  ///< folded name, nicknames, organisation, e-mails, phone digits
    std::string sort_key;    ///< the name as the reader's alphabet orders it
    Stage stage = Stage::contact;
    std::optional<Instant> last_word;  ///< last personal word of mine or two-way contact
    std::optional<Instant> last_contact;
    std::optional<Due> next_contact;   ///< the earliest open one
    std::optional<Instant> next_talk;  ///< the earliest that is planned
    std::int32_t open_mine = 0;        ///< open commitments, next contacts not counted
    std::int32_t open_theirs = 0;
    std::int32_t conversations = 0;
};

/// Costs the records of the clients that changed, not the size of the workspace.
class ClientIndex {
  public:
    void update(const Workspace& workspace, std::span<const ClientId> changed);
    void rebuild(const Workspace& workspace);
    /// The same in parts: the rows of the table of clients from `row` on, at most `most`. Returns
    /// the next one to begin with; at the end of the table it is done.
    std::size_t rebuild_some(const Workspace& workspace, std::size_t row, std::size_t most);

    /// The letters behind z in the reader's alphabet, as for order_key(). Every client finds its
    /// new place when they have changed. They must outlive the index: texts of a catalogue.
    void order_by(std::string_view behind_z);

    /// Another index takes this one's place; the revision grows on.
    void become(ClientIndex&& other);

    /// All clients that exist, by name.
    [[nodiscard]] std::span<const ClientSummary> all() const { return summaries_; }
    [[nodiscard]] const ClientSummary* find(ClientId id) const;
    /// Positions in all() whose names, companies or addresses contain every word of `query`
    /// (case and accents do not matter). An empty query finds everything.
    [[nodiscard]] std::vector<std::uint32_t> matching(std::string_view query) const;
    /// The best few for a picker: names that begin with the query first.
    [[nodiscard]] std::vector<std::uint32_t> suggestions(std::string_view query,
                                                         std::size_t limit) const;
    /// Grows with every change; a cache of a filtered list compares it.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

  private:
    [[nodiscard]] ClientSummary client_summary(const Workspace& workspace, ClientId id,
                                               const Client& client) const;
    void place(const Workspace& workspace, ClientId id);
    void place_all(const Workspace& workspace, std::span<const ClientId> changed);

    std::vector<ClientSummary> summaries_;                 // sorted by sort_key, then id
    std::unordered_map<ClientId, std::string> sort_keys_;  // where each one stands in summaries_
    std::string_view behind_z_;
    std::uint64_t revision_ = 0;
};

}  // namespace wordkeep::app
