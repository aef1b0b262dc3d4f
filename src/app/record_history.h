#pragma once
// Who promised what when: everything that was ever entered about a client or a commitment, read
// from the stored events (rows 32, 110). What one computer entered and another one overruled stands
// there too.

#include "app/adoption.h"
#include "domain/workspace.h"
#include "journal/record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace wordkeep::app {

/// A field that got another value. Values are JSON texts (app/record_words.h).
struct HistoryChange {
    std::string_view record;  ///< kind: "commitment"
    std::string_view field;
    std::string title;   ///< of the record, as it was called then
    std::string before;  ///< empty: the record began here
    std::string after;
};

/// One event, as far as it is about what was asked for.
struct HistoryLine {
    Stamp stamp;
    std::string command;
    EventKind kind = EventKind::command;
    bool came_in = false;  ///< with a file; everything else was entered in this browser
    std::vector<HistoryChange> changes;
};

/// Takes all stored records and keeps those that matter.
class HistoryReader {
  public:
    /// A client with everything recorded under it, or one commitment with its date changes.
    HistoryReader(const Workspace& workspace, ClientId client, const Adoptions& adoptions);
    HistoryReader(const Workspace& workspace, CommitmentId commitment, const Adoptions& adoptions);

    void take(const journal::Record& record);
    /// All lines, the latest first.
    [[nodiscard]] std::vector<HistoryLine> finish();

  private:
    std::unordered_set<std::uint64_t> wanted_;  ///< ids of records
    std::vector<Event> events_;
    Counted counted_;
};

}  // namespace wordkeep::app
