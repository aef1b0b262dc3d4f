#include "codec/json_straight.h"

#include "base/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace wordkeep::codec {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool ends_text(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

class Straight {
  public:
    static constexpr std::size_t most_depth = 32;

    Straight(std::string_view text, JsonTape& tape) : text_(text), tape_(tape) {}

    bool run(std::size_t deepest) {
        bool more = read_value(deepest);
        while (more && depth_ > 0)
            more = read_member(deepest);
        skip_space();
        return more && at_ == text_.size();
    }

  private:
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                      text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }
    bool take(char wanted) {
        skip_space();
        if (here() != wanted) return false;
        ++at_;
        return true;
    }
    Token& add(TokenKind kind) {
        Token& token = tape_.tokens.emplace_back();
        token.kind = kind;
        token.end = static_cast<std::uint32_t>(at_);
        token.whole = 0;
        return token;
    }

    /// What comes next in the innermost object or list: its end, or a comma and a value.
    bool read_member(std::size_t deepest) {
        const bool in_object = tape_.tokens[open_[depth_ - 1]].kind == TokenKind::object;
        const bool first = tape_.tokens.size() == open_[depth_ - 1] + 1;
        if (take(in_object ? '}' : ']')) {
            add(TokenKind::end);
            tape_.tokens[open_[--depth_]].next = static_cast<std::uint32_t>(tape_.tokens.size());
            return true;
        }
        if (!first && !take(',')) return false;
        if (in_object && !(take('"') && read_text() && take(':'))) return false;
        return read_value(deepest);
    }

    bool read_value(std::size_t deepest) {
        skip_space();
        const char c = here();
        switch (c) {
            case '"':
                ++at_;
                return read_text();
            case '{':
            case '[':
                if (depth_ == deepest) return false;
                ++at_;
                open_[depth_++] = static_cast<std::uint32_t>(tape_.tokens.size());
                add(c == '{' ? TokenKind::object : TokenKind::list);
                return true;
            case 't':
                return read_literal("true", TokenKind::yes);
            case 'f':
                return read_literal("false", TokenKind::no);
            case 'n':
                return read_literal("null", TokenKind::null);
            default:
                return read_whole();
        }
    }

    bool read_literal(std::string_view literal, TokenKind kind) {
        if (text_.substr(at_, literal.size()) != literal) return false;
        at_ += literal.size();
        add(kind);
        return true;
    }

    bool read_whole() {
        const bool negative = here() == '-';
        if (negative) ++at_;
        const std::size_t begin = at_;
        std::int64_t value = 0;
        for (; is_digit(here()); ++at_) {
            if (at_ - begin == 18) return false;
            value = value * 10 + (text_[at_] - '0');
        }
        const std::size_t digits = at_ - begin;
        if (digits == 0 || (text_[begin] == '0' && (digits > 1 || negative))) return false;
        if (here() == '.' || here() == 'e' || here() == 'E') return false;
        add(TokenKind::whole).whole = negative ? -value : value;
        return true;
    }

    /// Behind the opening quote.
    bool read_text() {
        const std::size_t begin = at_;
        at_ = find_text_end(text_, at_);
        if (here() == '\\') return read_escaped(begin);
        if (here() != '"') return false;
        ++at_;
        Token& token = add(TokenKind::text);
        token.in_source = true;
        token.text = {static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(at_ - 1 - begin)};
        return true;
    }

    /// A text that does not stand in the source as it is; at the first backslash.
    bool read_escaped(std::size_t begin) {
        std::string& texts = tape_.texts;
        const std::size_t stored = texts.size();
        texts += text_.substr(begin, at_ - begin);
        for (; here() != '"'; ++at_) {
            char c = here();
            if (c == '\\') {
                constexpr std::string_view written = "\"\\/bfnrt";
                constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
                ++at_;
                const std::size_t which = written.find(here());
                if (at_ == text_.size() || which == std::string_view::npos) return false;
                c = meant[which];
            } else if (ends_text(c)) {
                return false;
            }
            texts += c;
        }
        ++at_;
        add(TokenKind::text).text = {static_cast<std::uint32_t>(stored),
                                     static_cast<std::uint32_t>(texts.size() - stored)};
        return true;
    }

    std::string_view text_;
    JsonTape& tape_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::array<std::uint32_t, most_depth> open_{};
};

}  // namespace

// Eight at a time: notes are most of what is stored.
std::size_t find_text_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t highs = 0x80 * ones;
    const auto below = [](std::uint64_t bytes, std::uint64_t n) {
        return (bytes - ones * n) & ~bytes & highs;
    };
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        const std::uint64_t quotes = bytes ^ ones * '"';
        const std::uint64_t slashes = bytes ^ ones * '\\';
        if ((below(quotes, 1) | below(slashes, 1) | below(bytes, 0x20)) != 0) break;
    }
    while (at < text.size() && !ends_text(text[at]))
        ++at;
    return at;
}

bool read_straight(std::string_view text, const Limits& limits, JsonTape& tape) {
    const auto deepest = static_cast<std::size_t>(limits.depth);
    if (limits.closed_from <= limits.depth || deepest > Straight::most_depth) return false;
    return is_utf8(text) && Straight(text, tape).run(deepest);
}

}  // namespace wordkeep::codec
