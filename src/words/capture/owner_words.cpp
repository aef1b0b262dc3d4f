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

namespace {

bool english_past(std::span<const Token> tokens, std::size_t i) {
    static constexpr std::string_view objects[] = {"the", "a",    "an",   "him", "her", "them",
                                                   "it",  "this", "that", "my",  "our", "his"};
    return tokens[i].folded.ends_with("ed") && tokens[i + 1].is_word() &&
           among(objects, tokens[i + 1]);
}

bool swedish_past(std::span<const Token> tokens, std::size_t i) {
    // "uppdaterade priserna" is done, "uppdaterade priser" are to be delivered.
    const std::string& object = tokens[i + 1].folded;
    return tokens[i].folded.ends_with("ade") && tokens[i + 1].is_word() &&
           (object.ends_with("n") || object.ends_with("na") || object.ends_with("et"));
}

bool german_participle(const std::string& word) {
    static constexpr std::string_view prefixes[] = {
        "",     "ab",  "an",  "auf", "aus", "ein",   "her",    "hin",     "mit",
        "nach", "vor", "weg", "zu",  "um",  "durch", "weiter", "zusammen"};
    constexpr std::size_t shortest = 7;
    if (word.size() < shortest || !(word.ends_with("t") || word.ends_with("en"))) return false;
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
        return word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge");
    });
}

const Token* last_word(std::span<const Token> tokens) {
    for (std::size_t i = tokens.size(); i-- > 0;)
        if (tokens[i].is_word()) return &tokens[i];
    return nullptr;
}

}  // namespace

bool tells_of_the_past(std::span<const Token> tokens, std::size_t behind_name) {
    for (const std::size_t i : {std::size_t{0}, behind_name})
        if (i + 2 < tokens.size() && tokens[i].is_word() &&
            (english_past(tokens, i) || swedish_past(tokens, i)))
            return true;
    const Token* last = last_word(tokens);
    return last && !last->capital && german_participle(last->folded);
}

bool ends_with_infinitive(std::span<const Token> tokens) {
    static constexpr std::string_view finite[] = {"sind",   "haben",  "wollen", "werden", "mag",
                                                  "konnen", "mussen", "sollen", "waren",  "gegen",
                                                  "oben",   "unten",  "morgen", "neben",  "wegen"};
    const Token* last = last_word(tokens);
    constexpr std::size_t shortest = 5;
    if (!last || last->capital || last->folded.size() < shortest) return false;
    const bool ending = last->folded.ends_with("en") || last->folded.ends_with("ern") ||
                        last->folded.ends_with("eln");
    const auto is_finite = [&](const Token& token) { return among(finite, token); };
    return ending && !german_participle(last->folded) && std::ranges::none_of(tokens, is_finite);
}

}  // namespace wordkeep::words
