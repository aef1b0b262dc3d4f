#include "app/record_lists.h"

#include "app/record_list.h"
#include "app/session.h"

namespace wordkeep::app {
namespace {

constexpr std::size_t at_most = 32;  // kinds and clients that were looked at; then begin anew

}  // namespace

const std::vector<RecordRef>& RecordLists::of(RecordKind kind, const Session& session,
                                              std::optional<ClientId> client) {
    if (revision_ != session.revision() || entries_.size() > at_most) {
        entries_.clear();
        revision_ = session.revision();
    }
    for (const Entry& entry : entries_)
        if (entry.kind == kind && entry.client == client) return entry.refs;
    entries_.push_back({kind, client, records_of(kind, session.workspace(), client)});
    return entries_.back().refs;
}

}  // namespace wordkeep::app
