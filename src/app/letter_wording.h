#pragma once
// What the diagnosis asks of letters that were sent: do they hedge, do they name a date?

#include "attention/diagnosis.h"

#include <string_view>

namespace wordkeep::app {

/// For attention::diagnose.
[[nodiscard]] attention::LetterWording read_letter(const Client& client, std::string_view text,
                                                   LocalTime sent);

}  // namespace wordkeep::app
