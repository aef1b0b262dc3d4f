#include "words/tone/sentence.h"

#include "base/utf8.h"
#include "words/tokens.h"
#include "words/values.h"

#include <algorithm>
#include <span>
#include <vector>

namespace wordkeep::words {
namespace {

using Words = std::span<const std::string_view>;

bool is_one_of(std::string_view word, Words list) {
    return std::ranges::find(list, word) != list.end();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// The dot of "3. Dezember" and of "z.B." ends nothing.
bool ends_sentence(std::string_view text, std::size_t i) {
    if (text[i] == '\n') return true;
    if (!is_end_mark(text[i])) return false;
    if (i + 1 < text.size() && !is_blank(text[i + 1]) && !is_end_mark(text[i + 1])) return false;
    return text[i] != '.' || i == 0 || text[i - 1] < '0' || text[i - 1] > '9';
}

// --- verbs and subjects, folded ---

constexpr std::string_view german_verbs[] = {
    "ist",    "sind",    "war",     "waren",    "bin",          "bist",    "hat",      "habe",
    "haben",  "hast",    "hatte",   "hatten",   "wird",         "werden",  "werde",    "wirst",
    "wurde",  "wurden",  "kann",    "konnen",   "kannst",       "konnte",  "konnten",  "muss",
    "mussen", "musst",   "soll",    "sollen",   "sollte",       "sollten", "darf",     "durfen",
    "will",   "wollen",  "mochte",  "mochten",  "kommt",        "kommen",  "geht",     "gehen",
    "gibt",   "liegt",   "liegen",  "steht",    "stehen",       "bleibt",  "bleiben",  "fehlt",
    "fehlen", "braucht", "brauche", "brauchen", "passt",        "passen",  "klappt",   "lauft",
    "dauert", "endet",   "beginnt", "bekommen", "bekommt",      "schickt", "schicke",  "schicken",
    "sende",  "melde",   "mache",   "machen",   "macht",        "sehen",   "sieht",    "lasst",
    "gilt",   "kostet",  "reicht",  "stimmt",   "funktioniert", "folgt",   "schaffe",  "schaffen",
    "haette", "hatten",  "waere",   "ware",     "wurden",       "horen",   "erhalten", "liefern",
    "lag",    "lagen",   "kam",     "kamen",    "ging",         "gingen",  "lief",     "liefen",
    "blieb",  "blieben", "gab",     "gaben",    "fand",         "fanden",  "hielt",    "hielten",
    "rief",   "schrieb", "sah",     "sahen",    "nahm",         "nahmen",  "begann",   "galt"};
constexpr std::string_view swedish_verbs[] = {
    "ar",     "var",    "blir",   "har",    "hade",   "kan",     "kunde",    "ska",
    "skulle", "maste",  "vill",   "bor",    "far",    "fick",    "kommer",   "gar",
    "gick",   "finns",  "ligger", "star",   "saknas", "behover", "behovs",   "skickar",
    "ringer", "hor",    "tar",    "gor",    "ser",    "later",   "fungerar", "racker",
    "kostar", "borjar", "slutar", "drojer", "blev",   "fixar",   "hinner"};
// In the dative they may stand first as well.
constexpr std::string_view german_pronouns[] = {"ich", "du",   "er",  "sie",  "es",  "wir",
                                                "ihr", "man",  "das", "dies", "mir", "dir",
                                                "uns", "euch", "ihm", "ihnen"};
constexpr std::string_view swedish_pronouns[] = {"jag", "du", "han", "hon", "den",
                                                 "det", "vi", "ni",  "man", "de"};
constexpr std::string_view german_articles[] = {
    "der",   "die",   "das",    "ein",    "eine",  "mein",   "meine", "ihr",   "ihre", "dein",
    "deine", "unser", "unsere", "dieser", "diese", "dieses", "kein",  "keine", "alle", "jeder"};
// They look like verbs before a pronoun and are none.
constexpr std::string_view no_verbs[] = {
    "seit",  "damit", "nicht", "die",    "welche", "ohne",  "selbst", "jetzt",    "heute", "eller",
    "efter", "over",  "under", "ofta",   "gerade", "gegen", "neben",  "zwischen", "wegen", "statt",
    "erst",  "fast",  "meist", "sonst",  "leicht", "lange", "gerne",  "alle",     "keine", "eine",
    "beide", "unten", "oben",  "hinten", "vorne",  "innen", "morgen", "mit",      "oft"};
constexpr std::string_view joining[] = {"und", "aber",  "denn", "oder", "och",
                                        "men", "eller", "and",  "but"};
constexpr std::string_view subordinating[] = {"wenn", "falls", "weil", "da",     "sobald",   "ob",
                                              "dass", "om",    "nar",  "att",    "eftersom", "if",
                                              "when", "since", "that", "because"};
constexpr std::string_view english_verbs[] = {
    "is",     "are",  "was",   "were", "has",   "have",  "had",   "will", "can", "could", "would",
    "should", "must", "comes", "goes", "needs", "works", "looks", "does", "did", "s"};

bool is_verb(std::span<const Token> tokens, std::size_t i, Language language) {
    if (!tokens[i].is_word()) return false;
    const std::string& word = tokens[i].folded;
    if (language == Language::english) return is_one_of(word, english_verbs);
    const bool german = language == Language::german;
    if (is_one_of(word, german ? Words(german_verbs) : Words(swedish_verbs))) return true;
    if (!tokens[i + 1].is_word() || is_one_of(word, no_verbs)) return false;
    if (tokens[i].capital) return false;
    const std::string& next = tokens[i + 1].folded;
    const bool before_pronoun =
        is_one_of(next, german ? Words(german_pronouns) : Words(swedish_pronouns)) ||
        (german && is_one_of(next, german_articles));
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    return before_pronoun && word.size() > 3 &&
           (german ? ends("e") || ends("t") || ends("en") : ends("r") || ends("de") || ends("te"));
}

/// How many tokens from `i` on are the subject; 0 when that cannot be told.
std::size_t subject_length(std::span<const Token> tokens, std::size_t i, Language language) {
    const auto noun = [&](std::size_t k) { return tokens[k].is_word() && tokens[k].capital; };
    if (!tokens[i].is_word()) return 0;
    if (language == Language::swedish) {
        if (!is_one_of(tokens[i].folded, swedish_pronouns)) return 0;
        const bool article = (tokens[i].folded == "den" || tokens[i].folded == "de") &&
                             tokens[i + 1].folded.ends_with('a');
        return article ? 0 : 1;
    }
    std::size_t k = i;
    if (is_one_of(tokens[i].folded, german_articles)) {
        ++k;
        const auto adjective = [&](const Token& token) {
            return token.is_word() && !token.capital && token.folded.size() > 4 &&
                   (token.folded.ends_with('e') || token.folded.ends_with("er") ||
                    token.folded.ends_with("es") || token.folded.ends_with("en"));
        };
        while (adjective(tokens[k]) && (noun(k + 1) || adjective(tokens[k + 1])))
            ++k;
        if (noun(k)) {
            ++k;
            // "die Datei des Kunden"
            const bool belongs = tokens[k].folded == "des" || tokens[k].folded == "der" ||
                                 tokens[k].folded == "vom" || tokens[k].folded == "von";
            return (belongs && noun(k + 1) ? k + 2 : k) - i;
        }
    }
    if (is_one_of(tokens[i].folded, german_pronouns)) return 1;
    for (k = i; noun(k); ++k) {
    }
    return k - i;
}

/// "haben Sie sie geliefert" becomes "Sie haben sie geliefert", from `at` on.
void say_subject_first(std::string& text, std::size_t at, Language language,
                       std::string_view lead) {
    const std::vector<Token> all = tokenise(std::string_view(text).substr(at));
    const std::span<const Token> tokens(all);
    if (tokens.size() < 3 || !is_verb(tokens, 0, language)) return;
    const std::size_t length = subject_length(tokens, 1, language);
    const std::string_view verb =
        std::string_view(text).substr(at + tokens[0].begin, tokens[0].end - tokens[0].begin);
    if (length == 0) {
        if (!lead.empty()) text.insert(at, std::string(lead) + " ");
        return;
    }
    const std::size_t begin = at + tokens[1].begin;
    const std::size_t end = at + tokens[length].end;
    const std::string turned = text.substr(begin, end - begin) + " " + std::string(verb);
    text.replace(at, end - at, turned);
}

/// "Herr Krause", "Anna", "Danke": somebody is spoken to, or a word stands for itself.
bool stands_apart(std::string_view before, std::string_view after, Language language) {
    const std::vector<Token> tokens = tokenise(before);
    const std::size_t count = tokens.size() - 1;
    constexpr std::size_t longest = 4;
    if (count == 0 || count > longest || !tokens[0].is_word()) return false;
    static constexpr std::string_view others[] = {"the", "this", "that", "a",   "an", "it",
                                                  "det", "den",  "en",   "ett", "de"};
    if (is_one_of(tokens[0].folded, subordinating) || is_one_of(tokens[0].folded, others) ||
        is_one_of(tokens[0].folded, german_articles))
        return false;
    static constexpr std::string_view greetings[] = {
        "danke", "ja",     "nein", "gut", "also", "ok",   "hello", "hi",
        "hallo", "hej",    "tack", "yes", "no",   "well", "nej",   "guten",
        "dear",  "thanks", "mr",   "mrs", "ms",   "herr", "frau"};
    const bool addressed = is_one_of(tokens[0].folded, greetings);
    const bool named = std::ranges::all_of(std::span(tokens).first(count), [](const Token& token) {
        return !token.is_word() || token.capital;
    });
    if (!addressed && !named) return false;
    const std::vector<Token> follows = tokenise(after);
    if (follows.size() < 2) return addressed;
    if (language == Language::english) return addressed || !is_verb(follows, 0, language);
    return !is_verb(follows, 0, language) || subject_length(std::span(follows), 1, language) > 0;
}

/// "Wenn es passt": what comes behind it begins with the verb, and rightly so.
bool follows_condition(std::string_view before) {
    const std::size_t comma = before.rfind(',');
    const std::string_view clause =
        comma == std::string_view::npos ? before : before.substr(comma + 1);
    const auto conditional = [](std::string_view part) {
        const std::vector<Token> tokens = tokenise(part);
        return is_one_of(tokens.front().folded, subordinating);
    };
    return conditional(clause) || conditional(before);
}

/// Spaces and commas that meet where something was taken out.
void tidy(std::string& text, std::size_t at) {
    at = std::min(at, text.size());
    std::size_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == ','))
        --begin;
    std::size_t end = at;
    while (end < text.size() && (text[end] == ' ' || text[end] == ','))
        ++end;
    const std::string_view joint = std::string_view(text).substr(begin, end - begin);
    const bool comma = joint.find(',') != std::string_view::npos;
    const bool opens = begin == 0 || text[begin - 1] == '\n' || is_end_mark(text[begin - 1]);
    const bool closes = end == text.size() || text[end] == '\n' || is_end_mark(text[end]) ||
                        text[end] == ';' || text[end] == ':';
    std::string with;
    if (comma && !opens && !closes)
        with = ", ";
    else if (!joint.empty() && !closes && begin > 0 && text[begin - 1] != '\n')
        with = " ";
    text.replace(begin, end - begin, with);
}

}  // namespace

bool is_end_mark(char c) { return c == '.' || c == '!' || c == '?'; }

TextRange sentence_around(std::string_view text, TextRange place) {
    TextRange range{0, text.size()};
    for (std::size_t i = 0; i < place.begin; ++i)
        if (ends_sentence(text, i)) range.begin = i + 1;
    while (range.begin < place.begin && is_blank(text[range.begin]))
        ++range.begin;
    for (std::size_t i = place.finish; i < text.size(); ++i) {
        if (!ends_sentence(text, i)) continue;
        range.finish = i;
        while (range.finish < text.size() && is_end_mark(text[range.finish]))
            ++range.finish;
        break;
    }
    return range;
}

std::string replaced(std::string_view text, TextRange range, std::string_view with) {
    std::string out(text.substr(0, range.begin));
    out += with;
    out += text.substr(range.finish);
    return out;
}

std::size_t joining_word(std::string_view text) {
    const std::vector<Token> tokens = tokenise(text);
    const bool joins = tokens.size() > 2 && is_one_of(tokens[0].folded, joining);
    return joins ? tokens[1].begin : 0;
}

bool ends_in_copula(std::string_view before) {
    static constexpr std::string_view copulas[] = {"is",   "s",   "are", "was", "ist",
                                                   "sind", "war", "ar",  "var", "ware"};
    const std::vector<Token> tokens = tokenise(before);
    return tokens.size() > 1 && is_one_of(tokens[tokens.size() - 2].folded, copulas);
}

std::string taken_out(std::string_view text, TextRange range, Language language,
                      std::string_view lead) {
    const TextRange sentence = sentence_around(text, range);
    const std::string_view before = text.substr(sentence.begin, range.begin - sentence.begin);
    const auto blank_or = [&](char c) { return c == ' ' || c == ',' || c == ':' || c == ';'; };
    std::size_t next = range.finish;
    while (next < sentence.finish && blank_or(text[next]))
        ++next;
    const bool opens = trimmed(before).empty();
    const bool rest = next < sentence.finish && !is_end_mark(text[next]) && text[next] != '\n';
    if (opens && !rest) {
        // It was the whole sentence.
        std::size_t end = sentence.finish;
        while (end < text.size() && text[end] == ' ')
            ++end;
        std::size_t begin = sentence.begin;
        const bool last = end == text.size() || text[end] == '\n';
        while (last && begin > 0 && text[begin - 1] == ' ')
            --begin;
        return replaced(text, {begin, end}, "");
    }
    const bool question =
        text.substr(sentence.begin, sentence.finish - sentence.begin).ends_with('?');
    const std::string_view left = trimmed(before);
    const bool behind_comma = left.ends_with(',');
    const bool enclosed = behind_comma && text.substr(range.finish).starts_with(',');
    const std::string_view said = behind_comma ? left.substr(0, left.size() - 1) : left;
    const bool apart = behind_comma && stands_apart(said, text.substr(next), language);
    const std::vector<Token> tokens = tokenise(left);
    const bool joined = tokens.size() > 1 && is_one_of(tokens[tokens.size() - 2].folded, joining);
    TextRange cut = range;
    // Behind a colon ("Status: as I told you, the draft …") it opens what is said.
    if (opens || left.ends_with(':')) cut.finish = next;
    const bool bracketed = left.ends_with('(') && text.substr(range.finish).starts_with(')');
    if (bracketed) {
        cut.begin = sentence.begin + before.rfind('(');
        ++cut.finish;
    }
    if (enclosed && !apart) {
        // ", maybe, " takes its commas with it.
        while (cut.begin > 0 && text[cut.begin - 1] != ',')
            --cut.begin;
        --cut.begin;
        ++cut.finish;
    }
    std::string out = replaced(text, cut, "");
    if (opens) {
        // "and" joined it to what is now the beginning.
        out.erase(cut.begin, joining_word(std::string_view(out).substr(cut.begin)));
    } else {
        tidy(out, cut.begin);
    }
    std::size_t at = std::min(cut.begin, out.size());
    while (at < out.size() && (out[at] == ' ' || out[at] == ','))
        ++at;
    const bool begins_clause =
        opens || apart || joined || (behind_comma && !enclosed && !follows_condition(said));
    if (begins_clause && !question && language != Language::english)
        say_subject_first(out, at, language, lead);
    if (opens && sentence.begin < out.size()) capitalise(out, sentence.begin);
    return out;
}

}  // namespace wordkeep::words
