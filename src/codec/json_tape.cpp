#include "codec/json_tape.h"

#include "base/utf8.h"
#include "codec/json_straight.h"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

namespace wordkeep::codec {
namespace {

/// Walks the text and lets the taper know how far the parser has come.
class Walker {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit Walker(const char*& place) : place_(&place) {}
    reference operator*() const { return **place_; }
    Walker& operator++() {
        ++*place_;
        return *this;
    }
    bool operator==(const Walker& other) const { return *place_ == *other.place_; }
    bool operator!=(const Walker& other) const { return *place_ != *other.place_; }

  private:
    const char** place_;
};

bool belongs_to_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The names of its functions are those that nlohmann/json calls.
class Taper {
  public:
    using json = nlohmann::json;

    Taper(JsonTape& tape, std::string_view text, const char*& place, const Limits& limits)
        : tape_(tape), text_(text), place_(place), limits_(limits) {}

    bool null() { return add(TokenKind::null); }
    bool boolean(bool value) { return add(value ? TokenKind::yes : TokenKind::no); }
    bool number_integer(std::int64_t value) { return add_whole(value); }
    bool number_unsigned(std::uint64_t value) {
        return value <= std::uint64_t{std::numeric_limits<std::int64_t>::max()}
                   ? add_whole(static_cast<std::int64_t>(value))
                   : add(TokenKind::decimal, number_end());
    }
    bool number_float(double, const std::string&) { return add(TokenKind::decimal, number_end()); }
    bool string(const std::string& value) { return add_text(value); }
    bool key(const std::string& value) { return add_text(value); }
    bool binary(const json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(TokenKind::object, TokenKind::closed_object); }
    bool start_array(std::size_t) { return open(TokenKind::list, TokenKind::closed_list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& token,
                     const json::exception& problem) {
        constexpr int number_overflow = 406;
        tape_.error = problem.id == number_overflow ? TapeError::number_too_large
                      : is_utf8(text_)              ? TapeError::syntax
                                                    : TapeError::not_utf8;
        tape_.error_at = std::min(position == 0 ? 0 : position - 1, text_.size());
        tape_.error_text = token;
        return false;
    }

  private:
    [[nodiscard]] std::uint32_t here() const {
        return static_cast<std::uint32_t>(place_ - text_.data());
    }
    /// The parser has looked one character further, unless the text is over.
    [[nodiscard]] std::uint32_t number_end() const {
        const std::uint32_t at = here();
        return at > 0 && !belongs_to_number(text_[at - 1]) ? at - 1 : at;
    }
    [[nodiscard]] bool inside_closed() const { return depth_ > limits_.closed_from; }

    bool add(TokenKind kind, std::uint32_t end) {
        if (inside_closed()) return true;
        Token& token = tape_.tokens.emplace_back();
        token.kind = kind;
        token.end = end;
        token.whole = 0;
        return true;
    }
    bool add(TokenKind kind) { return add(kind, here()); }
    bool add_whole(std::int64_t value) {
        if (inside_closed()) return true;
        add(TokenKind::whole, number_end());
        tape_.tokens.back().whole = value;
        return true;
    }
    bool add_text(const std::string& value) {
        if (inside_closed()) return true;
        add(TokenKind::text);
        tape_.tokens.back().text = {static_cast<std::uint32_t>(tape_.texts.size()),
                                    static_cast<std::uint32_t>(value.size())};
        tape_.texts += value;
        return true;
    }
    bool open(TokenKind kind, TokenKind closed) {
        if (depth_ == limits_.depth) {
            tape_.error = TapeError::too_deep;
            return false;
        }
        const bool opens = depth_ < limits_.closed_from;
        if (opens) open_.push_back(static_cast<std::uint32_t>(tape_.tokens.size()));
        add(opens ? kind : closed, opens ? here() : 0);
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        if (inside_closed()) return true;
        if (depth_ == limits_.closed_from) {
            tape_.tokens.back().end = here();
            return true;
        }
        add(TokenKind::end);
        tape_.tokens[open_.back()].next = static_cast<std::uint32_t>(tape_.tokens.size());
        open_.pop_back();
        return true;
    }

    JsonTape& tape_;
    std::string_view text_;
    const char*& place_;
    const Limits& limits_;
    int depth_ = 0;
    std::vector<std::uint32_t> open_;
};

}  // namespace

JsonTape read_tape(std::string_view text, const Limits& limits) {
    JsonTape tape;
    tape.tokens.reserve(std::min<std::size_t>(text.size() / 8, 1024));
    if (read_straight(text, limits, tape)) return tape;
    return read_tape_by_library(text, limits);
}

JsonTape read_tape_by_library(std::string_view text, const Limits& limits) {
    JsonTape tape;
    tape.tokens.reserve(std::min<std::size_t>(text.size() / 8, 1024));
    const char* place = text.data();
    const char* const begin = place;
    const char* end = begin + text.size();
    Taper taper(tape, text, place, limits);
    const bool complete = nlohmann::json::sax_parse(Walker(place), Walker(end), &taper);
    // For the parser a zero byte ends the text.
    const bool zero = complete && (place != end || (!text.empty() && text.back() == '\0'));
    if (zero) {
        tape.error = TapeError::syntax;
        tape.error_at = std::min(static_cast<std::size_t>(place - begin), text.size()) - 1;
    }
    return tape;
}

}  // namespace wordkeep::codec
