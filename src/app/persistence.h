#pragma once
// Events as the journal's records, and back.

#include "base/result.h"
#include "domain/records.h"
#include "journal/record.h"

#include <string_view>

namespace wordkeep::app {

[[nodiscard]] journal::Record to_record(const Event& event);
/// A rejection for a record of a newer version or a damaged one; nothing of it is used then.
[[nodiscard]] Result<Event> from_record(const journal::Record& record);

/// Whether an event's text changes one of these records: a search in the text, because reading all
/// events to find a few would take long. `ids` may hold anything that has contains().
template <class Ids>
[[nodiscard]] bool changes_one_of(std::string_view payload, const Ids& ids) {
    constexpr std::string_view key = "\"id\":\"";
    for (std::size_t at = payload.find(key); at != std::string_view::npos;
         at = payload.find(key, at)) {
        at += key.size();
        const auto id = id_from_text(payload.substr(at, payload.find('"', at) - at));
        if (id && ids.contains(*id)) return true;
    }
    return false;
}

}  // namespace wordkeep::app
