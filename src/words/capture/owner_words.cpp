#include "words/capture/owner_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

bool among(std::span<const std::string_view> words, const Token& token) {
    return token.is_word() && std::ranges::find(words, token.folded) != words.end();
}

}  // namespace

std::optional<CaptureKind> owner_prefix(std::span<const Token> tokens) {
    static constexpr std::string_view mine[] = {"me", "ich", "jag", "i", "we", "wir", "vi"};
    static constexpr std::string_view theirs[] = {"you",    "sie",  "du",   "ni", "client", "kunde",
                                                  "kundin", "kund", "they", "er", "ihr"};
    if (tokens.size() < 3 || !tokens[1].is(':')) return std::nullopt;
    if (among(mine, tokens[0])) return CaptureKind::commitment_mine;
    if (among(theirs, tokens[0])) return CaptureKind::commitment_theirs;
    return std::nullopt;
}

bool only_they_can_give(std::span<const Token> tokens, std::size_t behind_name) {
    static constexpr std::string_view theirs[] = {
        "feedback",     "answer",       "reply",       "approval",     "decision",
        "payment",      "signature",    "input",       "ruckmeldung",  "antwort",
        "freigabe",     "entscheidung", "zahlung",     "unterschrift", "zusage",
        "aterkoppling", "svar",         "besked",      "godkannande",  "beslut",
        "betalning",    "underlag",     "underskrift", "bestatigung",  "confirmation"};
    const bool apostrophe = tokens[behind_name].is('\'') && behind_name + 2 < tokens.size();
    if (!apostrophe && !tokens[behind_name - 1].folded.ends_with('s')) return false;
    return among(theirs, tokens[apostrophe ? behind_name + 2 : behind_name]);
}

}  // namespace wordkeep::words
