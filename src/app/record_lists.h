#pragma once
// Lists of records that are shown frame after frame: put in order once, while nothing changes.

#include "app/record_kinds.h"
#include "base/ids.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace wordkeep::app {

class Session;

class RecordLists {
  public:
    /// As records_of (app/record_list.h); valid until the workspace changes.
    [[nodiscard]] const std::vector<RecordRef>& of(RecordKind kind, const Session& session,
                                                   std::optional<ClientId> client = {});
    /// While records still come in without a change of the revision.
    void forget() { entries_.clear(); }

  private:
    struct Entry {
        RecordKind kind{};
        std::optional<ClientId> client;
        std::vector<RecordRef> refs;
    };
    std::deque<Entry> entries_;  // of the kinds of one screen: a handful
    std::uint64_t revision_ = 0;
};

}  // namespace wordkeep::app
