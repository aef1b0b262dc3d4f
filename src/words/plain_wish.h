#pragma once
// A wish in as many words as it needs, to be said back to whoever asked (row 48).

#include "base/later.h"

#include <string>
#include <string_view>

namespace wordkeep::words {

/// One sentence without its courtesies: "Could you please make the logo bigger, if at all
/// possible?" → "make the logo bigger". What is more than one sentence, or no courteous question,
/// stays as it is, but for the full stop at its end: it is said inside a sentence.
WORDKEEP_LATER [[nodiscard]] std::string plain_wish(std::string_view request);

}  // namespace wordkeep::words
