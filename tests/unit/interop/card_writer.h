#pragma once
// Writes vCards and CSV by the book, for tests that read back what was written.

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "interop/contact_card.h"
#include "support/random.h"

namespace wordkeep::interop::test {

inline std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

/// Folds after `width` bytes, in the middle of characters as well.
inline std::string folded(std::string_view line, std::size_t width, std::string_view line_break) {
    std::string out;
    while (line.size() > width) {
        out += line.substr(0, width);
        out += line_break;
        out += ' ';
        line.remove_prefix(width);
    }
    out += line;
    out += line_break;
    return out;
}

inline std::string quoted_printable(std::string_view text, std::size_t width) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    std::size_t column = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > 0x20 && byte < 0x7F && c != '=';
        std::string code(1, c);
        if (!plain) code = {'=', hex[byte >> 4], hex[byte & 15]};
        if (column + code.size() > width) {
            out += "=\r\n";
            column = 0;
        }
        out += code;
        column += code.size();
    }
    return out;
}

inline std::string random_text(wordkeep::test::Random& random, int longest) {
    static const std::vector<std::string> signs{
        "a",  "b", "Z",  "0", "7",  " ", " ",           ",", ";", ":",   "\\",
        "\"", "=", "\n", "'", "-",  "ä", "ß",           "å", "é", "€",   "ł",
        "Я",  "λ", "ש",  "ن", "孙", "😀", "👩‍🌾", "n", "N", "\\n", "=C3"};
    std::string out;
    const auto length = random.between(0, longest);
    for (int i = 0; i < length; ++i)
        out += random.pick(signs);
    return cleaned(out);
}

inline std::string random_name(wordkeep::test::Random& random) {
    std::string name = cleaned(random_text(random, 20), LineBreaks::drop);
    return has_visible_text(name) ? name : "Anna " + std::to_string(random.between(0, 9999));
}

}  // namespace wordkeep::interop::test
