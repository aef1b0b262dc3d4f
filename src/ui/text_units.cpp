#include "ui/text_units.h"

#include "base/utf8.h"

namespace wordkeep::ui {

namespace {

constexpr std::size_t longest_word = 48;  // longer ones become several pictures

bool is_between(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

bool is_right_to_left(char32_t code) {
    return is_between(code, 0x0590, 0x08FF) || is_between(code, 0xFB1D, 0xFDFF) ||
           is_between(code, 0xFE70, 0xFEFE) || is_between(code, 0x10800, 0x10FFF) ||
           is_between(code, 0x1E800, 0x1EFFF);
}

bool is_neutral(char32_t code) {
    if (code < 0x80) {
        const bool letter = is_between(code | 0x20, 'a', 'z');
        return !letter;
    }
    return is_between(code, 0x00A0, 0x00BF) || is_between(code, 0x2000, 0x2BFF) ||
           is_between(code, 0x3000, 0x3003) || is_between(code, 0x0660, 0x0669) ||
           is_between(code, 0x1F000, 0x1FAFF);
}

bool is_emoji(char32_t code) {
    return is_between(code, 0x1F000, 0x1FAFF) || is_between(code, 0x2600, 0x27BF) ||
           code == 0x2B50 || code == 0x2B55 || is_between(code, 0x231A, 0x231B) ||
           is_between(code, 0x23E9, 0x23FA);
}

/// Scripts written without spaces, where a line may end after each sign.
bool is_ideograph(char32_t code) {
    return is_between(code, 0x2E80, 0x9FFF) || is_between(code, 0xF900, 0xFAFF) ||
           is_between(code, 0xFF00, 0xFFEF) || is_between(code, 0x20000, 0x3FFFF);
}

bool is_extending(char32_t code) {
    return is_between(code, 0x0300, 0x036F) || is_between(code, 0x1AB0, 0x1AFF) ||
           is_between(code, 0x20D0, 0x20FF) || is_between(code, 0xFE00, 0xFE0F) ||
           is_between(code, 0x1F3FB, 0x1F3FF) || is_between(code, 0xE0020, 0xE007F) ||
           code == 0x200D || code == 0x0E31 || is_between(code, 0x0E34, 0x0E3A) ||
           is_between(code, 0x0E47, 0x0E4E) || is_between(code, 0x0900, 0x0903) ||
           is_between(code, 0x093A, 0x094F) || is_between(code, 0x0591, 0x05BD) ||
           is_between(code, 0x064B, 0x065F);
}

bool is_flag_letter(char32_t code) { return is_between(code, 0x1F1E6, 0x1F1FF); }

bool may_end_line(char32_t code) {
    return code == '-' || code == '/' || code == 0x2010 || code == 0x2013 || code == 0x2014 ||
           code == 0x200B;
}

bool is_plain_space(char32_t code) {
    // No-break spaces belong to their words.
    return code == ' ' || code == '\t' || (is_between(code, 0x2000, 0x200A) && code != 0x2007) ||
           code == 0x3000;
}

}  // namespace

std::size_t end_of_sign(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const Utf8Character first = decode_utf8(text, at);
    std::size_t end = at + first.length;
    if (first.code == '\r' && end < text.size() && text[end] == '\n') return end + 1;
    bool joined = false;
    bool flag = is_flag_letter(first.code);
    while (end < text.size()) {
        const Utf8Character next = decode_utf8(text, end);
        const bool second_of_flag = flag && is_flag_letter(next.code);
        if (!joined && !is_extending(next.code) && !second_of_flag) break;
        joined = next.code == 0x200D;
        flag = false;
        end += next.length;
    }
    return end;
}

void cut_into_pieces(std::string_view text, std::vector<TextPiece>& pieces) {
    pieces.clear();
    TextPiece word;
    std::size_t signs = 0;
    const auto close_word = [&](bool break_after) {
        if (word.end > word.begin) {
            word.break_after = break_after;
            pieces.push_back(word);
        }
        word = TextPiece{word.end, word.end, Piece::word, Direction::neutral, false};
        signs = 0;
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const char32_t code = decode_utf8(text, at).code;
        const std::size_t end = end_of_sign(text, at);
        const auto from = static_cast<std::uint32_t>(at);
        const auto to = static_cast<std::uint32_t>(end);
        at = end;
        if (code == '\n' || code == '\r' || is_plain_space(code)) {
            close_word(true);
            const bool space = code != '\n' && code != '\r';
            pieces.push_back(
                {from, to, space ? Piece::space : Piece::line_break, Direction::neutral, true});
            word.begin = word.end = to;
            continue;
        }
        if (is_emoji(code) || is_ideograph(code)) {
            close_word(true);
            const Direction direction =
                is_ideograph(code) ? Direction::left_to_right : Direction::neutral;
            pieces.push_back({from, to, Piece::word, direction, true});
            word.begin = word.end = to;
            continue;
        }
        word.end = to;
        ++signs;
        if (is_right_to_left(code)) {
            word.direction = Direction::right_to_left;
        } else if (word.direction == Direction::neutral && !is_neutral(code)) {
            word.direction = Direction::left_to_right;
        }
        if (may_end_line(code) && word.end - word.begin > 1)
            close_word(true);
        else if (signs >= longest_word)
            close_word(false);
    }
    close_word(true);
}

std::string initials_of(std::string_view name) {
    // "J." is a name.
    for (std::size_t end;
         (end = name.find(' ')) != std::string_view::npos && end > 2 && name[end - 1] == '.';)
        name.remove_prefix(end + 1);
    const std::size_t last = name.find_last_of(' ');
    std::string initials;
    for (const std::size_t at :
         {std::size_t{0}, last == std::string_view::npos ? name.size() : last + 1})
        if (at < name.size() && decode_utf8(name, at).code < 0x1F000)  // a picture is no initial
            initials += name.substr(at, end_of_sign(name, at) - at);
    return initials;
}

}  // namespace wordkeep::ui
