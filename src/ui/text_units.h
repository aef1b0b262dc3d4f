#pragma once
// Where text may be cut: words, spaces, emoji, signs of scripts without spaces. A simple reading of
// Unicode's line breaking and of its writing directions, enough for sentences and names.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::ui {

enum class Piece : std::uint8_t { word, space, line_break };
enum class Direction : std::uint8_t { neutral, left_to_right, right_to_left };

struct TextPiece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Piece kind = Piece::word;
    Direction direction = Direction::neutral;
    bool break_after = false;  ///< a line may end here
};

/// The pieces in the order of the text; together they are the whole text.
void cut_into_pieces(std::string_view text, std::vector<TextPiece>& pieces);

/// The end of the sign (with its accents, joiners, skin tones, flags) that begins at `at`.
[[nodiscard]] std::size_t end_of_sign(std::string_view text, std::size_t at);

/// The first letters of the first and the last word of a name; without "Dr." and "Prof.", which are
/// no names, and without pictures.
[[nodiscard]] std::string initials_of(std::string_view name);

}  // namespace wordkeep::ui
