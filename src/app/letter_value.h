#pragma once
// What was typed into a field of a letter, as the letter says it.

#include "app/draft_form.h"

#include <cstddef>
#include <string>

namespace wordkeep::app {

/// In the letter's language: dates and weekdays in its words, an amount with its currency, none
/// instead of 0. Anything else as it was typed.
[[nodiscard]] std::string letter_value(const DraftInput& input, std::size_t item,
                                       const words::Context& letter, const Session& session);

}  // namespace wordkeep::app
