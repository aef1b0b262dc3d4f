#pragma once
// Whether a message wishes something else than what was agreed (row 40). It is only offered as a
// mark: the person decides.

#include "base/later.h"

#include <string_view>

namespace wordkeep::words {

/// "Could you make the logo bigger?", "Bitte noch eine Seite ergänzen", "Går det att lägga till …?"
/// Reads English, German and Swedish at once. Another day for a meeting or a new address is none.
/// Quoted earlier mails must have been taken out before. Costs the length of the text.
WORDKEEP_LATER [[nodiscard]] bool asks_for_change(std::string_view text);

}  // namespace wordkeep::words
