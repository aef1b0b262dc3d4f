#include "words/capture/task_text.h"

#include "base/utf8.h"
#include "words/capture/infinitive.h"
#include "words/capture/word_list.h"
#include "words/tokens.h"

#include <cstddef>
#include <span>

namespace wordkeep::words {
namespace {

// Folded; "her" is a recipient only in front of an article ("check her invoice").
constexpr std::string_view recipients =
    "you me us him them dir mir uns euch ihnen ihm mig dig oss honom henne";
constexpr std::string_view articles = "the a an our my your den das die dem der ein eine einen";

bool among(std::string_view words, const Token& token) {
    return token.is_word() && is_among(token.folded, words);
}

bool is_recipient(const Token& token, const Token& next) {
    return next.is_word() &&
           (among(recipients, token) || (token.folded == "her" && among(articles, next)));
}

/// How many tokens in front say only that it will be done: "will", "'ll", "are going to", "ska".
std::size_t words_of_future(std::span<const Token> tokens) {
    static constexpr std::string_view single = "will shall werde werden ska skall ll";
    std::size_t i = tokens.front().is('\'') ? 1 : 0;
    if (among(single, tokens[i])) return i + 1;
    if (among("am are m re", tokens[i])) ++i;
    const bool two = (tokens[i].folded == "going" && tokens[i + 1].folded == "to") ||
                     (tokens[i].folded == "kommer" && tokens[i + 1].folded == "att");
    return two ? i + 2 : 0;
}

}  // namespace

std::string without_recipient(std::string_view task) {
    const std::vector<Token> tokens = tokenise(task);
    constexpr std::size_t fewest = 3;  // with the end
    if (tokens.size() < fewest) return std::string(task);
    if (is_recipient(tokens[0], tokens[1])) return std::string(trimmed(task.substr(tokens[0].end)));
    // "call him": whoever it is said to is somebody else in each of them.
    const bool ends = tokens[2].kind == Token::Kind::end;
    if (ends && (among(recipients, tokens[1]) || tokens[1].folded == "her"))
        return std::string(task.substr(0, tokens[0].end));
    if (!is_recipient(tokens[1], tokens[2])) return std::string(task);
    if (tokens[0].folded == "let" && tokens[2].folded == "have" && tokens[3].is_word())
        return std::string(trimmed(task.substr(tokens[2].end)));
    return std::string(task.substr(0, tokens[0].end)) + std::string(task.substr(tokens[1].end));
}

std::string task_of_clause(std::string_view clause, Language language) {
    const std::vector<Token> tokens = tokenise(clause);
    if (tokens.size() < 3) return std::string(clause);
    if (const std::size_t gone = words_of_future(tokens); gone > 0 && gone < tokens.size())
        return without_recipient(trimmed(clause.substr(tokens[gone].begin)));
    const std::string_view verb = clause.substr(tokens[0].begin, tokens[0].end - tokens[0].begin);
    const std::string_view rest = trimmed(clause.substr(tokens[0].end));
    const auto to_do = language == Language::english ? std::nullopt : infinitive(verb, language);
    if (!to_do) return without_recipient(clause);
    if (language == Language::german)
        return with_infinitive(without_recipient(rest), *to_do, language);
    return without_recipient(with_infinitive(rest, *to_do, language));
}

}  // namespace wordkeep::words
