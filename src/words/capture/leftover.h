#pragma once
// What remains of a captured line when client, date and signal words are taken out of it.

#include "words/tokens.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

enum class LeftoverKind { thing, question };

/// The tokens that are not `taken`, as they were written, without the small words that only tied
/// them to what is gone ("the", "for", "dass", "att"); a question keeps its "whether".
[[nodiscard]] std::string leftover_text(std::string_view line, std::span<const Token> tokens,
                                        const std::vector<bool>& taken,
                                        LeftoverKind kind = LeftoverKind::thing);

/// Small words that tie a name to a sentence: "for Anna", "mit Meyer", "till Åsa".
[[nodiscard]] bool ties_a_name(const Token& token);
/// "Herr", "Mrs", "fru".
[[nodiscard]] bool is_form_of_address(const Token& token);

}  // namespace wordkeep::words
