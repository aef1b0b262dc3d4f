#include "words/dates/tokens.h"

#include <optional>

namespace wordkeep::words {
namespace {

struct Letter {
    std::size_t size = 0;  ///< bytes; 0 when this is no letter
    bool capital = false;
    std::string_view lower;
    std::string_view folded;
};

struct AccentedLetter {
    std::string_view upper;
    std::string_view lower;
    std::string_view folded;
};

// What names and words of the three languages and their neighbours need. Letters of other scripts
// are words too, but are left as they are.
constexpr AccentedLetter accented[] = {
    {"Ä", "ä", "a"}, {"Ö", "ö", "o"}, {"Ü", "ü", "u"}, {"ẞ", "ß", "ss"}, {"Å", "å", "a"},
    {"É", "é", "e"}, {"È", "è", "e"}, {"Ê", "ê", "e"}, {"Ë", "ë", "e"},  {"À", "à", "a"},
    {"Á", "á", "a"}, {"Â", "â", "a"}, {"Ã", "ã", "a"}, {"Æ", "æ", "a"},  {"Ç", "ç", "c"},
    {"Ì", "ì", "i"}, {"Í", "í", "i"}, {"Î", "î", "i"}, {"Ï", "ï", "i"},  {"Ñ", "ñ", "n"},
    {"Ò", "ò", "o"}, {"Ó", "ó", "o"}, {"Ô", "ô", "o"}, {"Õ", "õ", "o"},  {"Ø", "ø", "o"},
    {"Ù", "ù", "u"}, {"Ú", "ú", "u"}, {"Û", "û", "u"}, {"Ý", "ý", "y"},  {"Ł", "ł", "l"},
    {"Č", "č", "c"}, {"Š", "š", "s"}, {"Ž", "ž", "z"}, {"Ć", "ć", "c"},  {"Ś", "ś", "s"},
    {"Ń", "ń", "n"}, {"Ż", "ż", "z"}, {"Ź", "ź", "z"}, {"Ę", "ę", "e"},  {"Ą", "ą", "a"},
    {"Ř", "ř", "r"}, {"Ě", "ě", "e"}, {"Ů", "ů", "u"}, {"Ő", "ő", "o"},  {"Ű", "ű", "u"},
    {"Ğ", "ğ", "g"}, {"Ş", "ş", "s"}, {"İ", "i", "i"}, {"Đ", "đ", "d"},
};

// Combining diaeresis, ring and acute: decomposed text (from some systems' file names) folds by
// dropping them.
constexpr std::string_view combining_marks[] = {"\u0300", "\u0301", "\u0302", "\u0303",
                                                "\u0308", "\u030A", "\u030C"};

/// Length of the UTF-8 sequence at `i`, 1 for a byte that starts none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
    if (byte < 0x80 || length == 1 || i + length > text.size()) return 1;
    for (std::size_t k = 1; k < length; ++k)
        if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return 1;
    return length;
}

bool is_other_letter(std::string_view sequence) {
    if (sequence.size() < 2) return false;
    // U+2000–U+2BFF and U+3000–U+303F are punctuation and symbols, U+00A0–U+00BF as well; four
    // bytes are emoji and rare scripts.
    const auto first = static_cast<unsigned char>(sequence[0]);
    const auto second = static_cast<unsigned char>(sequence[1]);
    if (first == 0xC2 || sequence.size() == 4) return false;
    if (first == 0xE2 && second <= 0xAF) return false;
    return !(first == 0xE3 && second == 0x80) && first != 0xEF;
}

Letter letter_at(std::string_view text, std::size_t i) {
    const char c = text[i];
    static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
    if (c >= 'a' && c <= 'z') {
        const auto one = alphabet.substr(static_cast<std::size_t>(c - 'a'), 1);
        return {1, false, one, one};
    }
    if (c >= 'A' && c <= 'Z') {
        const auto one = alphabet.substr(static_cast<std::size_t>(c - 'A'), 1);
        return {1, true, one, one};
    }
    const std::string_view sequence = text.substr(i, sequence_length(text, i));
    if (sequence.size() == 1) return {};
    for (const AccentedLetter& letter : accented) {
        if (sequence == letter.lower)
            return {sequence.size(), false, letter.lower, letter.folded};
        if (sequence == letter.upper) return {sequence.size(), true, letter.lower, letter.folded};
    }
    for (const std::string_view mark : combining_marks)
        if (sequence == mark) return {sequence.size(), false, sequence, {}};
    if (is_other_letter(sequence)) return {sequence.size(), false, sequence, sequence};
    return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Read ae, oe, ue as the umlauts they stand for where umlauts cannot be typed.
std::string without_digraphs(std::string_view folded) {
    std::string out;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        out += folded[i];
        const bool vowel = folded[i] == 'a' || folded[i] == 'o' || folded[i] == 'u';
        if (vowel && i + 1 < folded.size() && folded[i + 1] == 'e') ++i;
    }
    return out;
}

std::size_t read_word(std::string_view text, std::size_t i, Token& token) {
    token.kind = Token::Kind::word;
    bool first = true;
    while (i < text.size()) {
        const Letter letter = letter_at(text, i);
        if (letter.size == 0) break;
        if (first) token.capital = letter.capital;
        first = false;
        token.lower += letter.lower;
        token.folded += letter.folded;
        i += letter.size;
    }
    token.spelled = without_digraphs(token.folded);
    return i;
}

std::size_t read_number(std::string_view text, std::size_t i, Token& token) {
    token.kind = Token::Kind::number;
    constexpr int most_digits = 9;
    for (; i < text.size() && is_digit(text[i]); ++i) {
        ++token.digits;
        if (token.digits <= most_digits) token.value = token.value * 10 + (text[i] - '0');
    }
    if (token.digits > most_digits) token.value = -1;
    return i;
}

char mark_of(std::string_view sequence) {
    if (sequence.size() == 1) {
        const auto byte = static_cast<unsigned char>(sequence[0]);
        return byte < 0x80 ? sequence[0] : '\0';
    }
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
        if (sequence == dash) return '-';
    if (sequence == "\u2019" || sequence == "\u2018") return '\'';
    return '\0';
}

bool is_space(std::string_view sequence) {
    if (sequence.size() == 1)
        return sequence[0] == ' ' || (sequence[0] >= '\t' && sequence[0] <= '\r');
    for (const std::string_view space : {"\u00A0", "\u2007", "\u2009", "\u202F", "\u200A"})
        if (sequence == space) return true;
    return false;
}

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
    std::vector<Token> tokens;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view sequence = text.substr(i, sequence_length(text, i));
        if (is_space(sequence)) {
            space = true;
            i += sequence.size();
            continue;
        }
        Token token;
        token.begin = i;
        token.space_before = space;
        space = false;
        if (is_digit(text[i])) {
            i = read_number(text, i, token);
        } else if (letter_at(text, i).size > 0) {
            i = read_word(text, i, token);
        } else {
            token.kind = Token::Kind::mark;
            token.mark = mark_of(sequence);
            i += sequence.size();
        }
        token.end = i;
        tokens.push_back(std::move(token));
    }
    Token end;
    end.begin = end.end = text.size();
    end.space_before = space;
    tokens.push_back(std::move(end));
    return tokens;
}

std::string fold(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const Letter letter = letter_at(text, i);
        if (letter.size > 0) {
            out += letter.folded;
            i += letter.size;
            continue;
        }
        const std::size_t length = sequence_length(text, i);
        out += text.substr(i, length);
        i += length;
    }
    return out;
}

}  // namespace wordkeep::words
