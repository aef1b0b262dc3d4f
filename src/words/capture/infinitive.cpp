#include "words/capture/infinitive.h"

#include "words/capture/word_list.h"
#include "words/tokens.h"

#include <algorithm>
#include <iterator>

namespace wordkeep::words {
namespace {

struct Irregular {
    std::string_view form;  ///< folded
    std::string_view infinitive;
};

constexpr Irregular irregular[] = {
    {"gibt", "geben"},   {"liest", "lesen"}, {"spricht", "sprechen"}, {"nimmt", "nehmen"},
    {"tut", "tun"},      {"ger", "ge"},      {"tar", "ta"},           {"far", "få"},
    {"ser", "se"},       {"hor", "höra"},    {"gor", "göra"},         {"goes", "go"},
    {"lasst", "lassen"}, {"halt", "halten"}, {"tragt", "tragen"},
};
// Words of these endings that are no verbs of their own.
constexpr std::string_view helpers =
    "will soll wird muss mochte hat ist kann darf ska vill maste is has was wants needs noch ich "
    "kommer mir steht wollte sollte hatte wurde skulle har drojer later";

std::string without(std::string_view verb, std::size_t letters) {
    return std::string(verb.substr(0, verb.size() - letters));
}

std::optional<std::string> german(std::string_view verb) {
    std::string stem;
    if (verb.ends_with("tet") || verb.ends_with("det") || verb.ends_with("net"))
        stem = without(verb, 2);
    else if (verb.ends_with("t") || verb.ends_with("e"))
        stem = without(verb, 1);
    else if (!verb.ends_with("n") && !verb.ends_with("s"))
        stem = verb;  // "schick"
    else
        return std::nullopt;
    const bool short_ending = stem.ends_with("er") || stem.ends_with("el");
    return stem + (short_ending ? "n" : "en");
}

std::optional<std::string> english(std::string_view verb) {
    if (!verb.ends_with("s") || verb.ends_with("ss")) return std::nullopt;
    if (verb.ends_with("ies")) return without(verb, 3) + "y";
    const bool hissing = verb.ends_with("shes") || verb.ends_with("ches") || verb.ends_with("sses");
    return without(verb, hissing ? 2 : 1);
}

std::optional<std::string> swedish(std::string_view verb) {
    if (verb.ends_with("ar")) return without(verb, 1);
    if (verb.ends_with("er")) return without(verb, 2) + "a";
    return std::nullopt;
}

}  // namespace

std::optional<std::string> infinitive(std::string_view verb, Language language) {
    const Token word = tokenise(verb).front();
    constexpr std::size_t shortest = 3;
    if (!word.is_word() || word.folded.size() < shortest) return std::nullopt;
    if (is_among(word.folded, helpers)) return std::nullopt;
    const auto known = std::ranges::find(irregular, word.folded, &Irregular::form);
    if (known != std::end(irregular)) return std::string(known->infinitive);
    switch (language) {
        case Language::english:
            return english(word.lower);
        case Language::german:
            return german(word.lower);
        case Language::swedish:
            return swedish(word.lower);
    }
    return std::nullopt;
}

std::string with_infinitive(std::string_view rest, std::string_view verb, Language language) {
    if (rest.empty()) return std::string(verb);
    if (language != Language::german) return std::string(verb) + " " + std::string(rest);
    static constexpr std::string_view particles =
        "frei ab an auf aus ein nach vor mit weg rein raus zu zurück durch vorbei";
    const std::size_t space = rest.rfind(' ');
    const std::string_view last = rest.substr(space == std::string_view::npos ? 0 : space + 1);
    const bool joined = is_among(last, particles);
    return std::string(rest) + (joined ? "" : " ") + std::string(verb);
}

}  // namespace wordkeep::words
