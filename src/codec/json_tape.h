#pragma once
// JSON text as a flat list of its tokens: a tape that the pull reader of json_reader.h walks along.
// Plain text takes a short way (json_straight.h); everything else, and every error, is the business
// of nlohmann/json (its SAX interface).

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::codec {

struct Limits {
    std::size_t bytes = std::size_t{512} << 20;  ///< longest text; below 4 GiB
    int depth = 32;                              ///< objects and lists inside each other
    /// Objects and lists inside this many others are not taken apart: they can only be skipped, for
    /// their text. A file of many records needs no tape of all of them at once.
    int closed_from = std::numeric_limits<int>::max();
};

enum class TokenKind : std::uint8_t {
    object,
    list,
    end,
    closed_object,
    closed_list,
    text,
    whole,    ///< fits std::int64_t, written without point and exponent
    decimal,  ///< any other number
    yes,
    no,
    null,
};

/// Where it stands, in bytes: in JsonTape::texts, or in the source (Token::in_source).
struct TapeText {
    std::uint32_t at;
    std::uint32_t size;
};

struct Token {
    TokenKind kind;
    bool in_source = false;  ///< of `text`: it needs no copy
    std::uint32_t end = 0;   ///< where it ends in the source; of `object`, `list`: the bracket
    union {
        TapeText text;  ///< keys are texts, too
        std::int64_t whole;
        std::uint32_t next;  ///< object, list: the token behind its `end`
    };
};

enum class TapeError : std::uint8_t { none, syntax, not_utf8, too_deep, number_too_large };

struct JsonTape {
    std::vector<Token> tokens;  ///< of all that stands before the error
    std::string texts;
    TapeError error = TapeError::none;
    std::size_t error_at = 0;  ///< the byte that was not expected
    std::string error_text;    ///< the token that cannot be taken

    /// Of a key or text; `source` is what the tape was read from.
    [[nodiscard]] std::string_view text_of(const Token& token, std::string_view source) const {
        return (token.in_source ? source : std::string_view(texts))
            .substr(token.text.at, token.text.size);
    }
};

/// Strict (RFC 8259): no comments, no trailing commas, valid UTF-8 only, nothing behind the value.
/// A byte order mark in front is taken for what editors on Windows put there.
[[nodiscard]] JsonTape read_tape(std::string_view text, const Limits& limits);
/// The same by the library alone.
[[nodiscard]] JsonTape read_tape_by_library(std::string_view text, const Limits& limits);

}  // namespace wordkeep::codec
