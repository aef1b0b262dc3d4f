#include "interop/mail_words.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

struct Word {
    std::string_view charset;
    std::string bytes;
    std::size_t length = 0;  ///< in the header
};

/// The encoded word that begins at the front of `text`.
std::optional<Word> encoded_word(std::string_view text) {
    if (!text.starts_with("=?")) return std::nullopt;
    const std::size_t charset_end = text.find('?', 2);
    if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() ||
        text[charset_end + 2] != '?')
        return std::nullopt;
    const std::size_t begin = charset_end + 3;
    const std::size_t end = text.find("?=", begin);
    if (end == std::string_view::npos) return std::nullopt;
    Word word;
    word.charset = text.substr(2, charset_end - 2);
    word.charset = word.charset.substr(0, word.charset.find('*'));  // RFC 2231: a language
    word.length = end + 2;
    const std::string_view code = text.substr(begin, end - begin);
    const char encoding = text[charset_end + 1];
    if (encoding == 'B' || encoding == 'b') {
        std::optional<std::string> bytes = decode_base64(code);
        if (!bytes) return std::nullopt;
        word.bytes = *std::move(bytes);
    } else if (encoding == 'Q' || encoding == 'q') {
        std::string spaced(code);
        std::ranges::replace(spaced, '_', ' ');
        word.bytes = decode_quoted_printable(spaced);
    } else {
        return std::nullopt;
    }
    return word;
}

std::string decoded(std::string_view charset, std::string_view bytes) {
    const std::optional<Charset> known = charset_of_name(charset);
    return known && *known != Charset::utf8 ? to_utf8(bytes, *known) : to_utf8_guessed(bytes);
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; }) &&
           !text.contains("=?");
}

}  // namespace

std::string decoded_mail_words(std::string_view header) {
    std::string out, pending, plain;
    std::string_view pending_charset;
    const auto flush = [&] {
        if (!plain.empty()) out += to_utf8_guessed(plain);
        plain.clear();
        // Some programs cut a character between two words: they are decoded together.
        if (!pending.empty()) out += decoded(pending_charset, pending);
        pending.clear();
    };
    for (std::size_t at = 0; at < header.size();) {
        std::optional<Word> word = encoded_word(header.substr(at));
        if (!word) {
            if (!pending.empty()) {
                // White space between two words vanishes.
                const std::size_t next = header.find_first_not_of(" \t\r\n", at);
                if (next != std::string_view::npos && next > at &&
                    encoded_word(header.substr(next))) {
                    at = next;
                    continue;
                }
                flush();
            }
            plain += header[at++];
            continue;
        }
        if (!plain.empty() || !equals_ascii_nocase(pending_charset, word->charset)) flush();
        pending_charset = word->charset;
        pending += word->bytes;
        at += word->length;
    }
    flush();
    return out;
}

std::string mail_header(std::string_view name, std::string_view text) {
    constexpr std::size_t longest_line = 76;
    std::string out(name);
    out += ": ";
    std::size_t column = out.size();
    if (is_plain(text)) {
        // Folded before a space; the space stays.
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' ', 1), text.size());
            if (column > name.size() + 2 && column + end > longest_line && text[0] == ' ' &&
                text.find_first_not_of(' ') != std::string_view::npos) {
                out += "\r\n";
                column = 0;
            }
            out += text.substr(0, end);
            column += end;
            text.remove_prefix(end);
        }
        return out + "\r\n";
    }
    while (!text.empty()) {
        // 45 bytes make 60 signs: with "=?utf-8?B?…?=" and a long name of a header it stays below
        // 76.
        std::string_view part = head_of(text, column > 40 ? 9 : 42);
        if (part.empty()) part = text.substr(0, 1);
        const std::string word = "=?utf-8?B?" + encode_base64(part) + "?=";
        if (column + word.size() > longest_line) {
            out += "\r\n ";
            column = 1;
        }
        out += word;
        column += word.size();
        text.remove_prefix(part.size());
        if (text.empty()) break;
        out += "\r\n ";
        column = 1;
    }
    return out + "\r\n";
}

}  // namespace wordkeep::interop
