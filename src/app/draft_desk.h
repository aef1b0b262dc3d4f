#pragma once
// The draft that lies beside the selected line of Today. Another line brings another draft; what
// the person has worked on waits until its line is selected again.

#include "app/view_state.h"
#include "base/later.h"

namespace wordkeep::app {

/// Nothing when there is nothing to write about this line. A draft that nobody has touched follows
/// the record.
WORDKEEP_LATER [[nodiscard]] DraftForm* draft_of(ViewState& view, const attention::Line& line,
                                                 const Session& session);

}  // namespace wordkeep::app
