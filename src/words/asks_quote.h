#pragma once
// Whether a message asks for a quote (row 91). It is only offered as a mark: the person decides.

#include "base/later.h"

#include <string_view>

namespace wordkeep::words {

/// "Could you send us a quote for the shop?", "Was würde das kosten?", "Vi behöver en offert".
/// Reads English, German and Swedish at once. What is said about a quote that they have is none.
/// Quoted earlier mails must have been taken out before. Costs the length of the text.
WORDKEEP_LATER [[nodiscard]] bool asks_for_quote(std::string_view text);

}  // namespace wordkeep::words
