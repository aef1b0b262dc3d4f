#pragma once
// Whether a message asks for a quote (row 91). It is only offered as a mark: the person decides.

#include "base/later.h"
#include "words/dates/dates.h"

#include <optional>
#include <string_view>

namespace wordkeep::words {

/// "Could you send us a quote for the shop?", "Was würde das kosten?", "Vi behöver en offert".
/// Reads English, German and Swedish at once. What is said about a quote that they have is none.
/// Quoted earlier mails must have been taken out before. Costs the length of the text.
WORDKEEP_LATER [[nodiscard]] bool asks_for_quote(std::string_view text);

/// By when they want it: "by Friday" in a sentence that asks for a quote, or in the one behind it
/// ("We decide on Monday and need it by Friday"). Nothing when that day has passed.
WORDKEEP_LATER [[nodiscard]] std::optional<Due> quote_wanted_by(std::string_view text,
                                                                const DateQuery& query);

}  // namespace wordkeep::words
