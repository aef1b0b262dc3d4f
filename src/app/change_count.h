#pragma once
// Which of the changes that an agreement includes one is, or would be (rows 41, 44).

#include "app/record_form.h"
#include "base/later.h"
#include "base/phrase.h"

#include <optional>

namespace wordkeep::app {

/// "Change 2 of the 3 that are included"; of one that the client has not confirmed yet, what it
/// would be. Nothing for a refused one, an idea of mine, and one without an agreement.
WORDKEEP_LATER [[nodiscard]] std::optional<Phrase> change_count(ChangeId id,
                                                                const Workspace& workspace);

/// The same while the form of a change is filled in, by what is chosen there. Nothing for other
/// kinds.
WORDKEEP_LATER [[nodiscard]] std::optional<Phrase> change_count(const RecordForm& form,
                                                                const Workspace& workspace);

}  // namespace wordkeep::app
