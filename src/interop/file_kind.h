#pragma once
// What a file is, by its content: names lie, and people drop what they have.

#include <optional>
#include <string_view>

#include "base/phrase.h"

namespace wordkeep::interop {

/// What the first bytes of a file say it is: nothing when it may hold contacts, else the sentence
/// why not (reject.import.empty, .not_contacts, .archive, .spreadsheet, .calendar, .workspace).
[[nodiscard]] std::optional<Phrase> why_not_contacts(std::string_view first_bytes);

/// "This is a picture, not contacts": `what` is a key, import.kind.….
[[nodiscard]] Phrase not_contacts(std::string_view what);

}  // namespace wordkeep::interop
