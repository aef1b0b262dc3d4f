#pragma once
// Whether somebody writes "du": they are answered alike.

#include "base/later.h"

#include <string_view>

namespace wordkeep::words {

/// In German, by "du", "dir", "dein" …, and by no "Sie" or "Ihnen" that can only be the reader.
/// Other languages have one form; for them it is false. Costs the length of the text.
WORDKEEP_LATER [[nodiscard]] bool speaks_du(std::string_view text);

}  // namespace wordkeep::words
