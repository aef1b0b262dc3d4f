#pragma once
// Cuts text into words, numbers and marks, with spellings folded so that "Übermorgen",
// "uebermorgen" and "ubermorgen" compare equal.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

struct Token {
    enum class Kind : std::uint8_t { word, number, mark, end };

    Kind kind = Kind::end;
    char mark = 0;              ///< for marks: the character, every dash as '-', 0 for others
    bool space_before = false;  ///< separated from the token before it
    bool capital = false;       ///< the word begins with a capital letter
    int digits = 0;             ///< for numbers: how many digits were written
    std::int32_t value = 0;     ///< for numbers of up to 9 digits, otherwise -1
    std::size_t begin = 0;      ///< bytes of the source
    std::size_t end = 0;
    std::string lower;    ///< words: lower case, accents kept
    std::string folded;   ///< words: without accents, ß as ss
    std::string spelled;  ///< `folded` with ae, oe, ue read as umlauts

    [[nodiscard]] bool is(char wanted) const { return kind == Kind::mark && mark == wanted; }
    [[nodiscard]] bool is_word() const { return kind == Kind::word; }
    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
};

/// Always ends with a token of kind `end`. Any bytes are accepted; what is no UTF-8 becomes marks.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

}  // namespace wordkeep::words
