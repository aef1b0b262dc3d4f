// Lower case and the search key. The tables hold what the scripts of our users need – Latin with
// all its accents, Greek, Cyrillic – in a kilobyte instead of the whole of Unicode.

#include "base/utf8.h"

namespace wordkeep {
namespace {

/// The plain letter of U+00C0 … U+024F; '.' where there is none.
constexpr std::string_view latin_letters =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllll"
    "llnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "b...............................oo.............uu..............."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "...b............";
static_assert(latin_letters.size() == 0x250 - 0xC0);

/// The plain letter of U+1E00 … U+1EFF; '.' where there is none.
constexpr std::string_view latin_additional_letters =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(latin_additional_letters.size() == 0x100);

bool is_within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

/// Blocks where capital and small letter alternate, the capital on the even code point.
bool has_even_capitals(char32_t code) {
    return is_within(code, 0x100, 0x137) || is_within(code, 0x14A, 0x177) ||
           is_within(code, 0x1DE, 0x1EF) || is_within(code, 0x1F8, 0x21F) ||
           is_within(code, 0x222, 0x233) || is_within(code, 0x246, 0x24F) ||
           is_within(code, 0x370, 0x373) || is_within(code, 0x3D8, 0x3EF) ||
           is_within(code, 0x460, 0x481) || is_within(code, 0x48A, 0x4BF) ||
           is_within(code, 0x4D0, 0x52F) || is_within(code, 0x1E00, 0x1E95) ||
           is_within(code, 0x1EA0, 0x1EFF);
}

bool has_odd_capitals(char32_t code) {
    return is_within(code, 0x139, 0x148) || is_within(code, 0x179, 0x17E) ||
           is_within(code, 0x1CD, 0x1DC) || is_within(code, 0x4C1, 0x4CE);
}

/// Letters that become two; empty for all others.
std::string_view two_letters(char32_t lower) {
    switch (lower) {
        case 0xDF:
            return "ss";
        case 0xE6:
        case 0x1FD:
        case 0x1E3:
            return "ae";
        case 0xFE:
            return "th";
        case 0x133:
            return "ij";
        case 0x153:
            return "oe";
        case 0x1C6:
        case 0x1F3:
            return "dz";
        case 0x1C9:
            return "lj";
        case 0x1CC:
            return "nj";
        case 0xFB00:
            return "ff";
        case 0xFB01:
            return "fi";
        case 0xFB02:
            return "fl";
        default:
            return {};
    }
}

/// Greek and Cyrillic small letters without their accents, as if the accent had been written apart.
char32_t without_accent(char32_t lower) {
    switch (lower) {
        case 0x3AC:
            return 0x3B1;
        case 0x3AD:
            return 0x3B5;
        case 0x3AE:
            return 0x3B7;
        case 0x390:
        case 0x3AF:
        case 0x3CA:
            return 0x3B9;
        case 0x3CC:
            return 0x3BF;
        case 0x3B0:
        case 0x3CD:
        case 0x3CB:
            return 0x3C5;
        case 0x3CE:
            return 0x3C9;
        case 0x3C2:
            return 0x3C3;  // final sigma
        case 0x439:
        case 0x45D:
            return 0x438;
        case 0x450:
        case 0x451:
            return 0x435;
        case 0x453:
            return 0x433;
        case 0x457:
            return 0x456;
        case 0x45C:
            return 0x43A;
        case 0x45E:
            return 0x443;
        default:
            return lower;
    }
}

/// Accents written apart, and signs nobody sees: they do not count when people are compared.
bool is_ignored(char32_t code) {
    return is_within(code, 0x300, 0x36F) || is_within(code, 0x64B, 0x65F) || code == 0xAD ||
           is_within(code, 0x200B, 0x200F) || is_within(code, 0x202A, 0x202E) ||
           is_within(code, 0x2060, 0x206F) || code == 0xFEFF || is_within(code, 0xFE00, 0xFE0F) ||
           (code < 0x20 && !is_space(code)) || code == 0x7F;
}

void append_folded(std::string& out, char32_t code) {
    if (is_within(code, 0xFF01, 0xFF5E)) code -= 0xFF01 - '!';  // full-width forms
    const char32_t lower = to_lower(code);
    if (const std::string_view pair = two_letters(lower); !pair.empty()) {
        out += pair;
        return;
    }
    char letter = '.';
    if (is_within(lower, 0xC0, 0x24F)) letter = latin_letters[lower - 0xC0];
    if (is_within(lower, 0x1E00, 0x1EFF)) letter = latin_additional_letters[lower - 0x1E00];
    if (letter != '.')
        out += letter;
    else
        append_utf8(out, without_accent(lower));
}

}  // namespace

char32_t to_lower(char32_t code) {
    if (code < 0x80) return is_within(code, 'A', 'Z') ? code + 32 : code;
    if (is_within(code, 0xC0, 0xDE)) return code == 0xD7 ? code : code + 32;
    if (code == 0x130) return 'i';
    if (code == 0x178) return 0xFF;
    if (code == 0x1E9E) return 0xDF;
    if (has_even_capitals(code)) return code | 1;
    if (has_odd_capitals(code)) return code + (code & 1);
    if (code == 0x1A0 || code == 0x1AF || code == 0x1F4) return code + 1;
    if (code == 0x18F) return 0x259;
    if (code == 0x1C4 || code == 0x1C5) return 0x1C6;
    if (code == 0x1C7 || code == 0x1C8) return 0x1C9;
    if (code == 0x1CA || code == 0x1CB) return 0x1CC;
    if (code == 0x1F1 || code == 0x1F2) return 0x1F3;
    if (code == 0x386) return 0x3AC;
    if (is_within(code, 0x388, 0x38A)) return code + 37;
    if (code == 0x38C) return 0x3CC;
    if (code == 0x38E || code == 0x38F) return code + 63;
    if (is_within(code, 0x391, 0x3AB)) return code == 0x3A2 ? code : code + 32;
    if (is_within(code, 0x400, 0x40F)) return code + 80;
    if (is_within(code, 0x410, 0x42F)) return code + 32;
    if (code == 0x4C0) return 0x4CF;
    if (is_within(code, 0x531, 0x556)) return code + 48;
    if (is_within(code, 0xFF21, 0xFF3A)) return code + 32;
    return code;
}

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        append_utf8(out, to_lower(character.code));
        at += character.length;
    }
    return out;
}

namespace {

/// The place of a letter behind z, from 1; 0 where it is one of the 26 or none at all.
int place_behind_z(char32_t code, std::string_view behind_z) {
    if (code < 0x80 || behind_z.empty()) return 0;
    const char32_t lower = to_lower(code);
    int place = 1;
    for (std::size_t at = 0; at < behind_z.size();) {
        const Utf8Character letter = decode_utf8(behind_z, at);
        if (letter.code == lower) return place;
        if (letter.code == ' ') ++place;
        at += letter.length;
    }
    return 0;
}

std::string folded(std::string_view text, std::string_view behind_z) {
    constexpr char after_z = '{';
    std::string out;
    out.reserve(text.size());
    bool space_owed = false;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = decode_utf8(text, at);
        at += character.length;
        if (is_space(character.code)) {
            space_owed = !out.empty();
        } else if (!is_ignored(character.code)) {
            if (space_owed) out += ' ';
            space_owed = false;
            if (const int place = place_behind_z(character.code, behind_z); place > 0)
                out += {after_z, static_cast<char>('a' + place)};
            else
                append_folded(out, character.code);
        }
    }
    return out;
}

}  // namespace

std::string fold(std::string_view text) { return folded(text, {}); }

std::string order_key(std::string_view text, std::string_view behind_z) {
    return folded(text, behind_z);
}

std::string to_lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

bool equals_ascii_nocase(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        };
        if (lower(a[i]) != lower(b[i])) return false;
    }
    return true;
}

}  // namespace wordkeep
