#include "words/gist.h"

#include "base/utf8.h"
#include "words/sentences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace wordkeep::words {
namespace {

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

std::ptrdiff_t words_in(std::string_view text) { return std::ranges::count(text, ' ') + 1; }

constexpr std::array greetings{"hi",   "hello", "hey",    "dear", "good",   "hallo", "guten",
                               "moin", "liebe", "lieber", "hej",  "hejsan", "god"};
constexpr std::array thanks{"thanks",          "thank",       "many thanks",
                            "danke",           "vielen dank", "besten dank",
                            "herzlichen dank", "tack",        "stort tack"};
constexpr std::array wishes{
    "please",  "could",    "can you", "would",   "like",    "want",     "need",   "add",
    "change",  "bitte",    "konnen",  "konnten", "kannst",  "konntest", "mochte", "mochten",
    "brauche", "brauchen", "hatte",   "hatten",  "wollen",  "will",     "soll",   "sollen",
    "kan du",  "kan ni",   "skulle",  "vill",    "behover", "onskar",   "garna"};

bool begins_with(std::string_view folded, std::string_view word) {
    return folded.starts_with(word) &&
           (folded.size() == word.size() || !is_letter(folded[word.size()]));
}

/// "Hi Nora, could you …" says what stands behind the comma; "Hej Elin!" says nothing.
std::string_view without_greeting(std::string_view sentence) {
    constexpr std::size_t longest = 40;
    constexpr std::ptrdiff_t most_words = 4;
    const std::string folded = fold(sentence);
    const bool greets = std::ranges::any_of(
        greetings, [&](std::string_view word) { return begins_with(folded, word); });
    if (!greets) return sentence;
    const std::size_t comma = sentence.find(',');
    if (comma < longest) return trimmed(sentence.substr(comma + 1));
    return sentence.ends_with('!') && words_in(sentence) <= most_words ? std::string_view()
                                                                       : sentence;
}

bool is_thanks(std::string_view sentence) {
    constexpr std::ptrdiff_t most_words = 8;
    const std::string folded = fold(sentence);
    return words_in(sentence) <= most_words &&
           std::ranges::any_of(thanks,
                               [&](std::string_view word) { return begins_with(folded, word); });
}

bool is_wish(std::string_view sentence) {
    if (sentence.ends_with('?')) return true;
    const std::string folded = " " + fold(sentence);
    return std::ranges::any_of(
        wishes, [&](std::string_view wish) { return folded.contains(" " + std::string(wish)); });
}

/// Joy and thanks in front of a wish: "Great, let's go!", "vielen Dank für das Angebot, …".
bool is_prelude(std::string_view sentence) {
    const std::string folded = fold(sentence);
    return (sentence.ends_with('!') && !is_wish(sentence)) ||
           (!sentence.ends_with('?') && std::ranges::any_of(thanks, [&](std::string_view word) {
               return begins_with(folded, word);
           }));
}

/// What is said, without greeting and thanks; all of it where nothing else is said.
std::vector<std::string_view> said_in(std::string_view text) {
    const auto sentences = sentences_of(text);
    std::vector<std::string_view> said;
    for (const std::string_view sentence : sentences) {
        const std::string_view rest = without_greeting(sentence);
        if (!rest.empty() && !is_thanks(rest)) said.push_back(rest);
    }
    return said.empty() ? sentences : said;
}

std::string joined(const std::vector<std::string_view>& sentences) {
    std::string all;
    for (const std::string_view sentence : sentences)
        all += (all.empty() ? "" : " ") + std::string(sentence);
    return all;
}

}  // namespace

std::string gist(std::string_view text, std::size_t characters) {
    const auto sentences = said_in(text);
    const auto asks = std::ranges::find_if(
        sentences, [](std::string_view sentence) { return sentence.ends_with('?'); });
    if (asks != sentences.end()) return shortened(*asks, characters);
    return shortened(sentences.empty() ? trimmed(text) : sentences.front(), characters);
}

std::string request_in(std::string_view text, std::size_t characters) {
    auto said = said_in(text);
    if (said.empty()) return shortened(trimmed(text), characters);
    if (std::ranges::any_of(said, is_wish))
        said.erase(said.begin(), std::ranges::find_if_not(said, is_prelude));
    std::string all = joined(said);
    if (count_characters(all) <= characters) return all;
    std::vector<std::string_view> wished;
    std::ranges::copy_if(said, std::back_inserter(wished), is_wish);
    return shortened(wished.empty() ? all : joined(wished), characters);
}

}  // namespace wordkeep::words
