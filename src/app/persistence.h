#pragma once
// Events as the journal's records, and back.

#include "base/result.h"
#include "domain/records.h"
#include "journal/record.h"

namespace wordkeep::app {

[[nodiscard]] journal::Record to_record(const Event& event);
/// A rejection for a record of a newer version or a damaged one; nothing of it is used then.
[[nodiscard]] Result<Event> from_record(const journal::Record& record);

}  // namespace wordkeep::app
