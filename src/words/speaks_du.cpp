#include "words/speaks_du.h"

#include "words/letter_language.h"
#include "words/tokens.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::words {
namespace {

/// Said by nobody but who speaks German: a short mail has too few other words to tell.
bool is_german_du(const Token& token) {
    constexpr std::array forms{"dir",     "dich",     "deine",   "deinen", "deinem",
                               "deiner",  "kannst",   "hast",    "bist",   "willst",
                               "hättest", "könntest", "würdest", "machst", "meldest"};
    return std::ranges::contains(forms, token.lower);
}

bool is_du(const Token& token) {
    constexpr std::array forms{"du",     "dir",    "dich", "dein", "deine", "deinen", "deinem",
                               "deiner", "deines", "euch", "euer", "eure",  "euren",  "eurem"};
    return std::ranges::contains(forms, token.lower);
}

/// In the middle of a sentence a capital says that the reader is meant.
bool is_sie(const std::vector<Token>& tokens, std::size_t i) {
    constexpr std::array forms{"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"};
    const bool inside = i > 0 && (tokens[i - 1].is_word() || tokens[i - 1].is(','));
    return inside && tokens[i].capital && std::ranges::contains(forms, tokens[i].lower);
}

}  // namespace

bool speaks_du(std::string_view text) {
    const auto language = letter_language(text);
    const std::vector<Token> tokens = tokenise(text);
    if (language.value_or(Language::german) != Language::german) return false;
    if (!language && std::ranges::none_of(tokens, is_german_du)) return false;
    bool du = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is_word()) continue;
        if (is_sie(tokens, i)) return false;
        du = du || is_du(tokens[i]);
    }
    return du;
}

}  // namespace wordkeep::words
