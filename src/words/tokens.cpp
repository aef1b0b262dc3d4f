#include "words/tokens.h"

#include "base/utf8.h"

#include <utility>

namespace wordkeep::words {
namespace {

bool is_letter(char32_t code) {
    if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    if (code < 0xC0 || code == 0xD7 || code == 0xF7 || code == replacement_character) return false;
    // Punctuation, symbols, arrows, full-width signs and emoji separate words; every other sign
    // beyond ASCII belongs to one, combining accents too.
    const bool sign = (code >= 0x2000 && code <= 0x2BFF) || (code >= 0x3000 && code <= 0x303F) ||
                      (code >= 0xFE00 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF20) ||
                      (code >= 0xE000 && code <= 0xF8FF) || code >= 0x1F000;
    return !sign;
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
    const std::size_t begin = i;
    for (; i < text.size();) {
        const Utf8Character letter = decode_utf8(text, i);
        if (!is_letter(letter.code)) break;
        if (i == begin) token.capital = to_lower(letter.code) != letter.code;
        i += letter.length;
    }
    const std::string_view word = text.substr(begin, i - begin);
    token.lower = to_lower(word);
    token.folded = fold(word);
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

char mark_of(char32_t code) {
    if (code < 0x80) return static_cast<char>(code);
    if ((code >= 0x2010 && code <= 0x2014) || code == 0x2212) return '-';
    if (code == 0x2018 || code == 0x2019) return '\'';
    return '\0';
}

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
    std::vector<Token> tokens;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character character = decode_utf8(text, i);
        if (is_space(character.code)) {
            space = true;
            i += character.length;
            continue;
        }
        Token token;
        token.begin = i;
        token.space_before = space;
        space = false;
        if (is_digit(text[i])) {
            i = read_number(text, i, token);
        } else if (is_letter(character.code)) {
            i = read_word(text, i, token);
        } else {
            token.kind = Token::Kind::mark;
            token.mark = mark_of(character.code);
            i += character.length;
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

}  // namespace wordkeep::words
