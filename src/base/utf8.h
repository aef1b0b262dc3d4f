#pragma once
// Text as it is kept everywhere: UTF-8. Checking and repairing it, walking it, and the two keys
// that search and matching compare. No locale: the same bytes give the same answer on every
// machine.

#include <cstddef>
#include <string>
#include <string_view>

namespace wordkeep {

/// U+FFFD, what stands for bytes that are no character.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One step through a text. `valid` is false for bytes that are no UTF-8; then `code` is U+FFFD and
/// `length` (1 … 3) covers what a decoder would replace by one such sign.
struct Utf8Character {
    char32_t code = 0;
    std::size_t length = 0;
    bool valid = true;
};

/// The character that starts at byte `at` (must be inside the text).
[[nodiscard]] Utf8Character decode_utf8(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code);
[[nodiscard]] bool is_utf8(std::string_view text);
/// The text with everything that is no character replaced by U+FFFD.
[[nodiscard]] std::string repaired_utf8(std::string_view text);
/// Number of code points (each broken sequence counts as one).
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Lower case of Latin, Greek and Cyrillic; everything else stays.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] char32_t to_lower(char32_t code);

/// The key by which people are found again: lower case, without accents, composed or not, without
/// invisible signs; runs of space become one, none at the ends. "  MÜLLER " → "muller",
/// "Straße" → "strasse", "Ærø" → "aero", "Ёлкин" → "елкин". For comparing, never for showing.
[[nodiscard]] std::string fold(std::string_view text);
/// The key by which names are put in order: that of fold(), but letters that stand behind z in the
/// reader's alphabet do so. `behind_z` has them in their order, those of one place together and
/// the places apart by spaces: "å äæ öø".
[[nodiscard]] std::string order_key(std::string_view text, std::string_view behind_z);

/// Whether the code point is white space (Unicode's list, no-break spaces included).
[[nodiscard]] bool is_space(char32_t code);
/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

enum class LineBreaks { keep, drop };

/// For text that comes from outside: valid UTF-8, without control characters and without the signs
/// that override the writing direction of what follows; tabs become spaces, every kind of line
/// break becomes "\n" (or a space), ends trimmed.
[[nodiscard]] std::string cleaned(std::string_view text, LineBreaks breaks = LineBreaks::keep);

/// At most `characters` characters, cut where no accent, emoji sequence or flag is torn; ends in
/// "…" when something was left out (the sign counts).
[[nodiscard]] std::string shortened(std::string_view text, std::size_t characters);
/// The longest beginning of at most `bytes` bytes that tears no character.
[[nodiscard]] std::string_view head_of(std::string_view text, std::size_t bytes);

/// Whether there is anything to read: a character that is neither space nor invisible.
[[nodiscard]] bool has_visible_text(std::string_view text);

/// ASCII only, for file formats: 'A' equals 'a', nothing else is touched.
[[nodiscard]] bool equals_ascii_nocase(std::string_view a, std::string_view b);
[[nodiscard]] std::string to_lower_ascii(std::string_view text);

}  // namespace wordkeep
