#include "words/thing.h"

#include "base/utf8.h"
#include "words/pattern.h"
#include "words/tokens.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

constexpr std::size_t longest_name = 60;

constexpr std::string_view reply_marks[] = {"re", "aw", "sv",   "vs",  "fwd",
                                            "fw", "wg", "antw", "vid", "vb"};

/// Words that make a sentence, an outcry or a request of a subject: who acts, what is done, what is
/// not. Folded; of all languages at once, because a subject may be in another one than its letter.
constexpr std::string_view of_sentences[] = {
    // English
    "i", "you", "we", "me", "us", "they", "he", "she", "it", "m", "re", "ve", "ll", "t", "not",
    "never", "please", "is", "are", "was", "were", "can", "cannot", "could", "would", "should",
    "must", "has", "have", "does", "did", "needs", "need", "stop", "works", "enough",
    "unacceptable", "outrageous", "ridiculous",
    // German
    "ich", "du", "sie", "wir", "euch", "uns", "mich", "mir", "dich", "dir", "ihnen", "man", "es",
    "nicht", "nie", "niemals", "kein", "keine", "bitte", "ist", "sind", "wird", "werden", "haben",
    "kann", "konnen", "muss", "mussen", "soll", "will", "geht", "gibt", "fehlt", "fehlen", "reicht",
    "funktioniert", "klappt", "kommt", "brauche", "brauchen", "wo", "wann", "warum", "frechheit",
    "unverschamt", "schluss",
    // Swedish
    "jag", "vi", "ni", "mig", "oss", "dig", "inte", "aldrig", "snalla", "ar", "har", "kan", "ska",
    "maste", "gar", "fungerar", "saknas", "behover", "nar", "varfor", "oacceptabelt", "racker"};

bool is_loud(std::string_view text) {
    constexpr std::size_t shout = 8;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character letter = decode_utf8(text, i);
        const char32_t small = to_lower(letter.code);
        if (small == letter.code && ((small >= 'a' && small <= 'z') || small >= 0xDF)) return false;
        if (small != letter.code) ++letters;
        i += letter.length;
    }
    return letters >= shout;
}

}  // namespace

std::string_view without_reply_marks(std::string_view subject) {
    subject = trimmed(subject);
    for (bool found = true; found;) {
        found = false;
        const std::size_t colon = subject.find(':');
        if (colon == std::string_view::npos) break;
        // "Re[2]:" counts as "Re:".
        const std::string_view mark = subject.substr(0, colon);
        const std::string_view word = trimmed(mark.substr(0, mark.find_first_of("[(")));
        found = std::ranges::any_of(
            reply_marks, [&](std::string_view known) { return equals_ascii_nocase(word, known); });
        if (found) subject = trimmed(subject.substr(colon + 1));
    }
    return subject;
}

std::string_view quoted_thing(std::string_view subject) {
    // As in words/pattern.h.
    static constexpr std::string_view in_front =
        "?re (request for ?a quote|request for ?a quotation|request for ?a proposal|quote request|"
        "request|enquiry|inquiry|quote|quotation|anfrage|angebotsanfrage|preisanfrage|angebot|"
        "kostenvoranschlag|offerte|offertforfragan|prisforfragan|forfragan|offert) "
        "?(for|about|fur|zu|zum|zur|om|pa|till|ang|angaende|wegen)";
    subject = without_reply_marks(subject);
    const std::vector<Token> tokens = tokenise(subject);
    const auto behind = match_pattern(in_front, tokens, 0);
    if (!behind) return subject;
    std::size_t first = *behind;
    while (tokens[first].kind == Token::Kind::mark)
        ++first;
    if (tokens[first].kind == Token::Kind::end) return subject;
    return trimmed(subject.substr(tokens[first].begin));
}

std::string thing_in(std::string_view subject) {
    subject = without_reply_marks(subject);
    if (count_characters(subject) > longest_name || is_loud(subject)) return {};
    if (subject.find_first_of("!?\n") != std::string_view::npos || subject.ends_with('.') ||
        subject.ends_with("…") || subject.find(". ") != std::string_view::npos)
        return {};
    for (const Token& token : tokenise(subject))
        if (token.is_word() &&
            std::ranges::find(of_sentences, token.folded) != std::end(of_sentences))
            return {};
    return std::string(subject);
}

}  // namespace wordkeep::words
