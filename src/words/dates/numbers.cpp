#include "words/dates/numbers.h"

#include <array>
#include <cstddef>
#include <span>

namespace wordkeep::words {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view english_low[] = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::string_view english_tens[] = {"twenty", "thirty",  "forty",  "fifty",
                                             "sixty",  "seventy", "eighty", "ninety"};
constexpr std::string_view english_low_ordinals[] = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::string_view english_tens_ordinals[] = {"twentieth", "thirtieth"};

constexpr std::string_view german_low[] = {
    "null",     "eins",     "zwei",     "drei",     "vier",     "funf",    "sechs",
    "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwolf",   "dreizehn",
    "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr std::string_view german_tens[] = {"zwanzig", "dreissig", "vierzig", "funfzig",
                                            "sechzig", "siebzig",  "achtzig", "neunzig"};
constexpr std::string_view german_low_ordinals[] = {
    "nullt",     "erst",      "zweit",     "dritt",     "viert",     "funft",    "sechst",
    "siebt",     "acht",      "neunt",     "zehnt",     "elft",      "zwolft",   "dreizehnt",
    "vierzehnt", "funfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt"};

constexpr std::string_view swedish_low[] = {
    "noll", "ett",  "tva",  "tre",     "fyra",    "fem",    "sex",    "sju",     "atta",  "nio",
    "tio",  "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"};
constexpr std::string_view swedish_tens[] = {"tjugo",  "trettio", "fyrtio", "femtio",
                                             "sextio", "sjuttio", "attio",  "nittio"};
constexpr std::string_view swedish_low_ordinals[] = {
    "nollte",    "forsta",   "andra",    "tredje",    "fjarde",  "femte",   "sjatte",
    "sjunde",    "attonde",  "nionde",   "tionde",    "elfte",   "tolfte",  "trettonde",
    "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde"};
constexpr std::string_view swedish_tens_ordinals[] = {"tjugonde", "trettionde"};

std::optional<int> position(Words words, std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<int>(i);
    return std::nullopt;
}

/// "tjugofem", "twentyfive": tens and what follows them.
template <class Low>
std::optional<int> tens_then(Words tens, std::string_view word, Low low) {
    for (std::size_t i = 0; i < tens.size(); ++i) {
        if (!word.starts_with(tens[i])) continue;
        const std::string_view rest = word.substr(tens[i].size());
        const int ten = 20 + 10 * static_cast<int>(i);
        if (rest.empty()) return ten;
        if (const auto unit = low(rest); unit && *unit >= 1 && *unit <= 9) return ten + *unit;
    }
    return std::nullopt;
}

/// "vierundzwanzig".
std::optional<int> german_compound(std::string_view word) {
    for (std::size_t i = 0; i < std::size(german_tens); ++i) {
        if (!word.ends_with(german_tens[i])) continue;
        std::string_view unit = word.substr(0, word.size() - german_tens[i].size());
        const int ten = 20 + 10 * static_cast<int>(i);
        if (unit.empty()) return ten;
        if (!unit.ends_with("und")) continue;
        unit.remove_suffix(3);
        if (unit == "ein") return ten + 1;
        if (const auto low = position(german_low, unit); low && *low >= 2 && *low <= 9)
            return ten + *low;
    }
    return std::nullopt;
}

std::optional<int> german_ordinal(std::string_view word) {
    // Weak and strong endings alike: der dritte, am dritten, ein dritter.
    for (const std::string_view ending : {"e", "en", "er", "es", "em"}) {
        if (!word.ends_with(ending)) continue;
        std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem == "siebent") return 7;
        if (const auto low = position(german_low_ordinals, stem)) return low;
        if (!stem.ends_with("st")) continue;
        stem.remove_suffix(2);
        if (const auto compound = german_compound(stem)) return compound;
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> cardinal_word(std::string_view folded, Language language) {
    switch (language) {
        case Language::english:
            if (const auto low = position(english_low, folded)) return low;
            return tens_then(english_tens, folded,
                             [](std::string_view rest) { return position(english_low, rest); });
        case Language::german:
            if (const auto low = position(german_low, folded)) return low;
            return german_compound(folded);
        case Language::swedish:
            if (folded == "en") return 1;
            if (const auto low = position(swedish_low, folded)) return low;
            return tens_then(swedish_tens, folded, [](std::string_view rest) {
                return rest == "en" ? std::optional(1) : position(swedish_low, rest);
            });
    }
    return std::nullopt;
}

std::optional<int> ordinal_word(std::string_view folded, Language language) {
    switch (language) {
        case Language::english: {
            if (const auto low = position(english_low_ordinals, folded)) return low;
            if (const auto ten = position(english_tens_ordinals, folded)) return 20 + 10 * *ten;
            const auto low = [](std::string_view rest) {
                return position(english_low_ordinals, rest);
            };
            const auto found = tens_then(english_tens, folded, low);
            return found && *found % 10 != 0 ? found : std::nullopt;
        }
        case Language::german:
            return german_ordinal(folded);
        case Language::swedish: {
            if (folded == "forste") return 1;
            if (folded == "andre") return 2;
            if (const auto low = position(swedish_low_ordinals, folded)) return low;
            if (const auto ten = position(swedish_tens_ordinals, folded)) return 20 + 10 * *ten;
            const auto low = [](std::string_view rest) {
                return rest == "forste" ? std::optional(1) : position(swedish_low_ordinals, rest);
            };
            const auto found = tens_then(swedish_tens, folded, low);
            return found && *found % 10 != 0 ? found : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace wordkeep::words
