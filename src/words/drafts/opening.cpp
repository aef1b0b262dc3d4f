// How a letter goes on below its greeting.

#include "words/drafts/drafts.h"

#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

/// German words that only the beginning of a sentence writes with a capital letter. Nouns and what
/// might be one, names and the formal pronouns are not among them.
constexpr std::string_view small_words[] = {
    "ab",      "aber",  "als",       "am",     "an",         "angekommen", "auch",    "auf",
    "aus",     "bei",   "beim",      "bis",    "da",         "damit",      "danke",   "dann",
    "darf",    "das",   "dein",      "deine",  "deinen",     "dem",        "den",     "der",
    "des",     "die",   "diese",     "dieser", "du",         "ein",        "eine",    "einen",
    "endlich", "er",    "es",        "falls",  "fertig",     "für",        "gern",    "gerne",
    "gestern", "gut",   "gute",      "heute",  "herzlichen", "hier",       "hiermit", "ich",
    "im",      "in",    "ist",       "jetzt",  "kurz",       "können",     "leider",  "mein",
    "meine",   "mit",   "morgen",    "nach",   "noch",       "notiert",    "nun",     "nur",
    "ob",      "offen", "pünktlich", "schade", "schon",      "schön",      "seit",    "so",
    "soeben",  "um",    "und",       "unser",  "unsere",     "vereinbart", "vielen",  "vom",
    "von",     "vor",   "vorab",     "wann",   "warum",      "was",        "wegen",   "weil",
    "wenn",    "wie",   "wir",       "wo",     "zu",         "zuerst",     "zum",     "zunächst",
    "zur",     "zwei"};

}  // namespace

std::string after_greeting(std::string text, std::string_view greeting, Language language) {
    if (language != Language::german || !trimmed(greeting).ends_with(',')) return text;
    std::size_t end = 0;
    while (end < text.size()) {
        const Utf8Character letter = decode_utf8(text, end);
        // Letters of ASCII and what German has beside them; anything else ends the word.
        const char32_t small = to_lower(letter.code);
        if (!((small >= 'a' && small <= 'z') || (small >= 0xDF && small <= 0xFC))) break;
        end += letter.length;
    }
    std::string first = to_lower(std::string_view(text).substr(0, end));
    if (std::ranges::find(small_words, first) == std::end(small_words)) return text;
    // "IST" is shouted, not begun.
    if (std::string_view(text).substr(1, end - 1) != std::string_view(first).substr(1) &&
        static_cast<unsigned char>(text[0]) < 0x80)
        return text;
    text.replace(0, end, first);
    return text;
}

}  // namespace wordkeep::words
