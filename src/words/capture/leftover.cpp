#include "words/capture/leftover.h"

#include <algorithm>
#include <cstddef>

namespace wordkeep::words {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view leading[] = {
    "the",  "a",      "an",    "that",   "to",    "for",    "about", "re",       "and",
    "i",    "we",     "me",    "him",    "her",   "them",   "us",    "it",       "is",
    "with", "of",     "on",    "at",     "he",    "she",    "they",  "has",      "have",
    "will", "ll",     "from",  "den",    "die",   "das",    "dem",   "der",      "ein",
    "eine", "einen",  "einem", "dass",   "zu",    "fur",    "wegen", "uber",     "und",
    "ich",  "wir",    "mir",   "ihm",    "ihr",   "ihnen",  "uns",   "mit",      "von",
    "an",   "sie",    "er",    "hat",    "habe",  "zum",    "zur",   "bei",      "auf",
    "es",   "sich",   "im",    "in",     "en",    "ett",    "det",   "att",      "om",
    "och",  "jag",    "vi",    "mig",    "honom", "henne",  "dem",   "oss",      "med",
    "till", "av",     "han",   "hon",    "har",   "ska",    "pa",    "angaende", "betr",
    "ang",  "fran",   "ha",    "mich",   "dich",  "ihn",    "noch",  "whether",  "ob",
    "if",   "had",    "ar",    "ist",    "var",   "just",   "still", "wg",       "bzgl",
    "nyss", "precis", "eben",  "soeben", "grad",  "gerade", "pls",   "w",        "m",
    "hab",  "hatte",  "abt",   "ne",     "nen",   "furs",   "ans",   "ums",      "fortfarande"};
constexpr std::string_view leading_verbs[] = {"need", "must",  "should", "have",  "muss", "soll",
                                              "ska",  "maste", "will",   "going", "gotta"};
constexpr std::string_view leading_questions[] = {"about", "re",  "nach", "the",      "on",   "for",
                                                  "and",   "dem", "den",  "angaende", "efter"};
// What is left of "call back" says nothing by itself.
constexpr std::string_view nothing_alone[] = {"back",   "zuruck", "tillbaka", "again", "upp",
                                              "an",     "wieder", "igen",     "noch",  "ran",
                                              "vorbei", "forbi",  "mal",      "bitte", "please"};
constexpr std::string_view trailing[] = {
    "to",  "with", "for", "by",  "on",   "at",  "and", "from",   "the", "a",  "of",  "about", "in",
    "mit", "an",   "von", "bei", "bis",  "fur", "und", "zu",     "am",  "um", "den", "hat",   "auf",
    "med", "till", "och", "av",  "fran", "pa",  "om",  "senast", "at",  "kl", "ab",  "wegen", "i"};

bool among(Words words, const Token& token) {
    return token.is_word() && std::ranges::find(words, token.folded) != words.end();
}

bool is_open_mark(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.mark == '(' || token.mark == '"' || token.mark == '#' || token.mark == '@' ||
            token.mark == '$' || token.mark == '+' || token.mark == 0);
}

bool is_close_mark(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.mark == ')' || token.mark == '"' || token.mark == '%' || token.mark == 0);
}

}  // namespace

bool ties_a_name(const Token& token) {
    static constexpr std::string_view words[] = {
        "for", "with", "to", "from", "at",   "of",  "by",  "fur",  "mit",  "an",
        "von", "bei",  "zu", "beim", "vom",  "zum", "med", "till", "fran", "av",
        "hos", "at",   "me", "ask",  "dear", "re",  "via", "per",  "w",    "m"};
    return among(words, token);
}

bool is_form_of_address(const Token& token) {
    static constexpr std::string_view words[] = {"herr", "herrn", "frau", "mr",   "mrs",
                                                 "ms",   "dr",    "fru",  "miss", "prof"};
    return among(words, token);
}

std::string leftover_text(std::string_view line, std::span<const Token> tokens,
                          const std::vector<bool>& taken, LeftoverKind kind) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!taken[i] && tokens[i].kind != Token::Kind::end) kept.push_back(i);
    const auto ties = [&](const Token& first) {
        if (first.kind == Token::Kind::mark) return !is_open_mark(first);
        if (first.is_number()) return false;
        if (kind == LeftoverKind::question) return among(leading_questions, first);
        return among(leading, first) || among(leading_verbs, first);
    };
    while (!kept.empty() && ties(tokens[kept.front()]))
        kept.erase(kept.begin());
    while (!kept.empty()) {
        const Token& last = tokens[kept.back()];
        const bool loose_mark = last.kind == Token::Kind::mark && !is_close_mark(last);
        // "ob er die Dateien hat" ends with what it asks.
        const bool verb = kind == LeftoverKind::question && last.is_word() && last.folded == "hat";
        if (!loose_mark && (verb || !among(trailing, last))) break;
        kept.pop_back();
    }
    if (kept.size() == 1 && among(nothing_alone, tokens[kept.front()])) return {};
    std::string text;
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const Token& token = tokens[kept[k]];
        const bool gap = k > 0 && kept[k] != kept[k - 1] + 1;
        const bool tight = token.kind == Token::Kind::mark && (token.is(',') || token.is('.'));
        if (gap && tight) continue;  // the comma belonged to what is gone
        if (k > 0 && (token.space_before || gap)) text += ' ';
        text += line.substr(token.begin, token.end - token.begin);
    }
    return text;
}

}  // namespace wordkeep::words
