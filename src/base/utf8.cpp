#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace wordkeep {
namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], char32_t code) {
    return std::ranges::any_of(
        ranges, [&](const Range& range) { return code >= range.first && code <= range.last; });
}

// Signs that belong to the one before them: accents, vowel signs, joiners, emoji modifiers.
constexpr Range extending[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},   {0x05BF, 0x05C7},   {0x0610, 0x061A},
    {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},   {0x06DF, 0x06E4},   {0x0900, 0x0903},
    {0x093A, 0x094F}, {0x0981, 0x0983}, {0x09BC, 0x09CD},   {0x0A01, 0x0A03},   {0x0A3C, 0x0A4D},
    {0x0B82, 0x0B82}, {0x0BBE, 0x0BCD}, {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},   {0x20D0, 0x20FF},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};

// Nothing to see, and able to make what follows unreadable: direction overrides and isolates, byte
// order marks inside a text, object replacement.
constexpr Range harmful[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x202A, 0x202E}, {0x2060, 0x206F},
    {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFC}, {0xFFFE, 0xFFFF}, {0xFDD0, 0xFDEF},
};

constexpr Range invisible[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x180E, 0x180E},
    {0x200B, 0x200F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0},
};

bool is_regional_indicator(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

Utf8Character decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const Utf8Character broken{replacement_character, 1, false};
    if (lead < 0xC2 || lead > 0xF4) return broken;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size()) return {replacement_character, i, false};
        const unsigned char next = byte(i);
        unsigned char lowest = 0x80, highest = 0xBF;
        if (i == 1) {  // the first continuation byte rules out overlong forms and surrogates
            if (lead == 0xE0) lowest = 0xA0;
            if (lead == 0xED) highest = 0x9F;
            if (lead == 0xF0) lowest = 0x90;
            if (lead == 0xF4) highest = 0x8F;
        }
        if (next < lowest || next > highest) return {replacement_character, i, false};
        code = (code << 6) | (next & 0x3F);
    }
    return {code, length, true};
}

void append_utf8(std::string& out, char32_t code) {
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = replacement_character;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        // Plain letters eight at a time: a start looks at a hundred megabytes of them.
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Utf8Character character = decode_utf8(text, at);
        if (!character.valid) return false;
        at += character.length;
    }
    return true;
}

std::string repaired_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        append_utf8(out, character.code);
        at += character.length;
    }
    return out;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += decode_utf8(text, at).length;
    return count;
}

bool is_space(char32_t code) {
    return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0x85 || code == 0xA0 ||
           code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character first = decode_utf8(text, 0);
        if (!first.valid || !is_space(first.code)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && is_continuation(text[start]))
            --start;
        const Utf8Character last = decode_utf8(text, start);
        if (!last.valid || start + last.length != text.size() || !is_space(last.code)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

std::string cleaned(std::string_view text, LineBreaks breaks) {
    std::string out;
    out.reserve(text.size());
    const char line_break = breaks == LineBreaks::keep ? '\n' : ' ';
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        const char32_t code = character.code;
        at += character.length;
        if (code >= 0x20 && code < 0x7F) {
            out += static_cast<char>(code);
        } else if (code == '\r') {
            if (at >= text.size() || text[at] != '\n') out += line_break;
        } else if (code == '\n' || code == 0x0B || code == 0x0C || code == 0x85 || code == 0x2028 ||
                   code == 0x2029) {
            out += line_break;
        } else if (code == '\t') {
            out += ' ';
        } else if (!is_in(harmful, code)) {
            append_utf8(out, code);
        }
    }
    return std::string(trimmed(out));
}

std::string shortened(std::string_view text, std::size_t characters) {
    if (text.size() <= characters || count_characters(text) <= characters)
        return repaired_utf8(text);
    if (characters == 0) return {};
    std::size_t boundary = 0, hard_end = 0, flags = 0;
    bool joined = false;
    std::size_t at = 0;
    // `characters - 1` of them, because "…" takes a place; a boundary may lie right after the last.
    for (std::size_t taken = 0; taken < characters; ++taken) {
        const Utf8Character character = decode_utf8(text, at);
        const bool second_of_flag = is_regional_indicator(character.code) && flags % 2 == 1;
        if (!joined && !second_of_flag && !is_in(extending, character.code)) boundary = at;
        hard_end = at;
        flags = is_regional_indicator(character.code) ? flags + 1 : 0;
        joined = character.code == 0x200D;
        at += character.length;
    }
    std::string_view head = text.substr(0, boundary > 0 ? boundary : hard_end);
    return repaired_utf8(trimmed(head)) + "…";
}

std::string_view head_of(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while (end > 0 && bytes - end < 3 && is_continuation(text[end]))
        --end;
    return text.substr(0, end);
}

bool has_visible_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        if (!is_space(character.code) && !is_in(harmful, character.code) &&
            !is_in(invisible, character.code))
            return true;
        at += character.length;
    }
    return false;
}

}  // namespace wordkeep
