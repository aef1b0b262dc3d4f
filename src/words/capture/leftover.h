#pragma once
// What remains of a captured line when client, date and signal words are taken out of it.

#include "words/tokens.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

/// What is to be done loses "wants" and "must" in front of it, a remark keeps them.
enum class LeftoverKind { thing, question, remark };

/// A token that is written in another form: "skickar" as "skicka".
struct Reworded {
    std::size_t token = 0;
    std::string form;  ///< empty: none is
};

/// The tokens that are not `taken`, as they were written, without the small words that only tied
/// them to what is gone ("the", "for", "dass", "att"); a question keeps its "whether".
[[nodiscard]] std::string leftover_text(std::string_view line, std::span<const Token> tokens,
                                        const std::vector<bool>& taken,
                                        LeftoverKind kind = LeftoverKind::thing,
                                        const Reworded& reworded = {});

/// "again", "zweimal", "två gånger" from token `i` on: how many tokens say how often, 0 if none do.
[[nodiscard]] std::size_t how_often(std::span<const Token> tokens, std::size_t i);
/// Behind "away", "im Urlaub", "ledig": a date there says until when somebody is not to be had.
[[nodiscard]] bool is_absence(const Token& token);

/// The words of a line, with "w/" as one of them.
[[nodiscard]] std::vector<Token> words_of_line(std::string_view line);

/// Small words that tie a name to a sentence: "for Anna", "mit Meyer", "till Åsa".
[[nodiscard]] bool ties_a_name(const Token& token);
/// "Herr", "Mrs", "fru".
[[nodiscard]] bool is_form_of_address(const Token& token);

}  // namespace wordkeep::words
