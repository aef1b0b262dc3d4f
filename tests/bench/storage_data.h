#pragma once
// The lifetime data set as the journal has it.

#include "domain/workspace.h"
#include "journal/byte_store.h"

#include <vector>

namespace wordkeep::bench {

/// One for each record, as if every one of them had been entered by hand, in the order of time.
[[nodiscard]] std::vector<Event> events_of(const Workspace& workspace);
/// The files that the journal makes of them when they are imported at once.
[[nodiscard]] std::vector<journal::StoredFile> journal_files(const std::vector<Event>& events);

}  // namespace wordkeep::bench
