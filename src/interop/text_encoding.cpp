#include "interop/text_encoding.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

// Windows-1252, 0x80 … 0x9F; 0 where it defines nothing.
constexpr std::array<char16_t, 32> windows_1252_signs = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t windows_1252_character(unsigned char byte) {
    if (byte < 0x80 || byte >= 0xA0) return byte;
    const char32_t sign = windows_1252_signs[byte - 0x80];
    return sign == 0 ? replacement_character : sign;
}

char32_t iso_8859_15_character(unsigned char byte) {
    switch (byte) {
        case 0xA4:
            return 0x20AC;
        case 0xA6:
            return 0x160;
        case 0xA8:
            return 0x161;
        case 0xB4:
            return 0x17D;
        case 0xB8:
            return 0x17E;
        case 0xBC:
            return 0x152;
        case 0xBD:
            return 0x153;
        case 0xBE:
            return 0x178;
        default:
            return windows_1252_character(byte);
    }
}

template <class Decode>
std::string decode_bytes(std::string_view bytes, Decode decode) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes)
        append_utf8(out, decode(static_cast<unsigned char>(byte)));
    return out;
}

std::string decode_utf16(std::string_view bytes, Charset charset) {
    std::string out;
    Utf16Decoder decoder(charset);
    decoder.decode(bytes, out);
    decoder.finish(out);
    return out;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

/// The length of a soft line break that starts at text[at] == '=', or 0.
std::size_t soft_break_length(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    if (end == text.size()) return end - at;
    if (text[end] == '\r') ++end;
    if (end < text.size() && text[end] == '\n') return end + 1 - at;
    return 0;
}

}  // namespace

std::optional<Charset> charset_of_name(std::string_view name) {
    std::string key;
    for (const char c : to_lower_ascii(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    struct Row {
        std::string_view key;
        Charset charset;
    };
    static constexpr Row rows[] = {
        {"utf8", Charset::utf8},
        {"utf16", Charset::utf16_le},
        {"utf16le", Charset::utf16_le},
        {"utf16be", Charset::utf16_be},
        {"windows1252", Charset::windows_1252},
        {"cp1252", Charset::windows_1252},
        {"iso88591", Charset::iso_8859_1},
        {"latin1", Charset::iso_8859_1},
        {"iso885915", Charset::iso_8859_15},
        {"latin9", Charset::iso_8859_15},
    };
    const auto row = std::ranges::find(rows, key, &Row::key);
    if (row == std::end(rows)) return std::nullopt;
    return row->charset;
}

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return ByteOrderMark{Charset::utf8, 3};
    if (bytes.starts_with("\xFF\xFE")) return ByteOrderMark{Charset::utf16_le, 2};
    if (bytes.starts_with("\xFE\xFF")) return ByteOrderMark{Charset::utf16_be, 2};
    return std::nullopt;
}

std::optional<Charset> looks_like_utf16(std::string_view bytes) {
    const std::size_t pairs = std::min<std::size_t>(bytes.size(), 512) / 2;
    if (pairs < 2) return std::nullopt;
    std::size_t zeros_first = 0, zeros_second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        zeros_first += bytes[2 * i] == 0;
        zeros_second += bytes[2 * i + 1] == 0;
    }
    // Headers and property names are ASCII, so nearly every character has one zero byte.
    if (zeros_second * 10 >= pairs * 8 && zeros_first == 0) return Charset::utf16_le;
    if (zeros_first * 10 >= pairs * 8 && zeros_second == 0) return Charset::utf16_be;
    return std::nullopt;
}

std::string to_utf8(std::string_view bytes, Charset charset) {
    switch (charset) {
        case Charset::utf8:
            return repaired_utf8(bytes);
        case Charset::utf16_le:
        case Charset::utf16_be:
            return decode_utf16(bytes, charset);
        // What calls itself ISO-8859-1 is Windows-1252 in practice, as the web found out.
        case Charset::iso_8859_1:
        case Charset::windows_1252:
            return decode_bytes(bytes, windows_1252_character);
        case Charset::iso_8859_15:
            return decode_bytes(bytes, iso_8859_15_character);
    }
    return repaired_utf8(bytes);
}

Charset guessed_charset(std::string_view bytes) {
    std::size_t good = 0, broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character character = decode_utf8(bytes, at);
        at += character.length;
        good += character.valid && character.length > 1;
        broken += !character.valid;
    }
    return broken == 0 || good > broken ? Charset::utf8 : Charset::windows_1252;
}

std::string to_utf8_guessed(std::string_view bytes) {
    return to_utf8(bytes, guessed_charset(bytes));
}

void Utf16Decoder::decode(std::string_view bytes, std::string& out) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!half_) {
            half_ = byte;
            continue;
        }
        const char32_t unit = charset_ == Charset::utf16_be
                                  ? static_cast<char32_t>(*half_ << 8 | byte)
                                  : static_cast<char32_t>(byte << 8 | *half_);
        half_.reset();
        take_unit(unit, out);
    }
}

void Utf16Decoder::take_unit(char32_t unit, std::string& out) {
    const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_surrogate_ != 0) {
        const char32_t high = high_surrogate_;
        high_surrogate_ = 0;
        if (is_low) {
            append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
            return;
        }
        append_utf8(out, replacement_character);
    }
    if (unit >= 0xD800 && unit <= 0xDBFF)
        high_surrogate_ = unit;
    else
        append_utf8(out, is_low ? replacement_character : unit);
}

void Utf16Decoder::finish(std::string& out) {
    if (half_ || high_surrogate_ != 0) append_utf8(out, replacement_character);
    half_.reset();
    high_surrogate_ = 0;
}

std::string decode_quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '=') {
            out += text[at++];
            continue;
        }
        const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            at += 3;
        } else if (const std::size_t length = soft_break_length(text, at); length > 0) {
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

std::optional<std::string> decode_base64(std::string_view text) {
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int bit_count = 0;
    bool ended = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
        if (c == '=') {
            ended = true;
            continue;
        }
        const int value = base64_value(c);
        if (value < 0 || ended) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        bit_count += 6;
        if (bit_count >= 8) {
            bit_count -= 8;
            out += static_cast<char>((bits >> bit_count) & 0xFF);
        }
    }
    return out;
}

std::string encode_base64(std::string_view bytes) {
    static constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= count ? signs[(bits >> (18 - 6 * i)) & 63] : '=';
    }
    return out;
}

}  // namespace wordkeep::interop
