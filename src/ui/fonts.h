#pragma once
// Text as pictures of words.
//
// Dear ImGui draws letters one by one from a font file: no kerning, no shaping, one writing
// direction, no script that the file lacks. Here the browser sets every *word* on a 2D canvas
// instead – with its own rasteriser, kerning, ligatures, the fonts of the machine for every script,
// emoji in colour – and the picture is kept in a texture. A word is measured once and drawn once
// per size and colour class; after that a line of text costs a table look-up per word. The pixels
// never enter the program's memory. Words stand on whole device pixels, which keeps them as sharp
// as the browser's own.

#include "ui/text_source.h"
#include "ui/tokens.h"
#include "ui/widgets/basics.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::ui {

/// A word (or part of one) in a line.
struct Unit {
    std::uint32_t begin = 0;  ///< bytes in the text
    std::uint32_t end = 0;
    float x = 0;  ///< logical pixels from the line's left edge
    float advance = 0;
    bool space = false;
    bool right_to_left = false;
};
struct Line {
    std::uint32_t begin = 0;  ///< bytes in the text
    std::uint32_t end = 0;    ///< without the line break or the spaces at which it was broken
    std::uint32_t next = 0;   ///< where the following line begins
    float width = 0;
    bool right_to_left = false;
    bool cut = false;  ///< ends in "…"
    float ellipsis_x = 0;
    std::vector<Unit> units;
};
struct Paragraph {
    std::vector<Line> lines;
    float width = 0;    ///< of the widest line
    float natural = 0;  ///< of the widest line if nothing had been wrapped or cut
};

struct Style {
    Face face = Face::regular;
    float size = 15;  ///< logical pixels
    friend bool operator==(const Style&, const Style&) = default;
};

/// How the lines of a paragraph are made.
struct Fit {
    float width = 0;           ///< 0: without limit
    bool wrap = false;         ///< else one line per line of the text, cut with "…"
    int max_lines = 0;         ///< 0: no limit; the last one is cut with "…"
    bool keep_spaces = false;  ///< for editing: spaces at the end of a line stay in it
};

/// Device pixels per logical pixel; empties the cache when it changes.
void set_text_scale_ratio(float ratio);
/// While false nothing is drawn; all is measured as ever.
void set_drawing(bool draws);
[[nodiscard]] bool is_drawing();
void set_text_source(TextSource* source);
void drop_text_cache();
/// Between pictures: makes room when the textures are full.
void tidy_text_cache();

/// Shapes are drawn with a white spot in the texture of the words, so that a whole window is one
/// draw call. To be called once a pass, and after each ImGui::Begin.
void set_white_spot();
void draw_with_words_texture();

/// The result stays valid until the end of the frame.
[[nodiscard]] const Paragraph& lay_out(std::string_view text, const Style& style,
                                       const Fit& fit = {});
[[nodiscard]] float text_width(std::string_view text, const Style& style);

/// Where the caret stands in `line` before byte `at`; the byte nearest to `x`.
[[nodiscard]] float x_of_byte(const Line& line, std::string_view text, const Style& style,
                              std::size_t at);
[[nodiscard]] std::size_t byte_at_x(const Line& line, std::string_view text, const Style& style,
                                    float x);

/// From the top of a line of this height to its base line, so that capitals stand in its middle.
[[nodiscard]] float baseline_in(float line_height, float size);

/// Draws one line with its left edge at x and its base line at y (logical pixels, window
/// coordinates) into the current window.
void draw_line(const Line& line, std::string_view text, const Style& style, float x, float y,
               Colour colour);

/// Byte offsets in UTF-8 ⇄ units of UTF-16, which the browser counts in.
[[nodiscard]] std::size_t utf16_to_bytes(std::string_view text, std::size_t units);
[[nodiscard]] std::size_t bytes_to_utf16(std::string_view text, std::size_t bytes);
/// The next and the previous place where a caret may stand.
[[nodiscard]] std::size_t next_caret(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t previous_caret(std::string_view text, std::size_t at);

struct TextStatistics {
    std::size_t words = 0;
    std::size_t pages = 0;
    std::uint64_t drawn = 0;
};
[[nodiscard]] TextStatistics text_statistics();

}  // namespace wordkeep::ui
