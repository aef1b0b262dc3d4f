#pragma once
// Who measures and draws words; see fonts.h.

#include <cstdint>
#include <string_view>

namespace wordkeep::ui {

enum class Face : std::uint8_t { regular, medium, semibold, icons };

/// Dark letters on light ground are drawn a little stronger by every browser than light ones on
/// dark.
enum class Ink : std::uint8_t { dark, light };

/// Device pixels. The box is relative to the pen on the base line and holds all of the picture.
struct WordBox {
    float advance = 0;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool coloured = false;  ///< emoji: has colours of its own
};

/// How a word is set. Device pixels.
struct WordStyle {
    Face face = Face::regular;
    float pixels = 15;
    float tracking = 0;  ///< added after each letter; large letters stand closer together
};

/// Who measures and draws words: the browser (platform/page_web.cpp), a fixed-width stand-in in
/// tests.
class TextSource {
  public:
    virtual ~TextSource() = default;
    [[nodiscard]] virtual WordBox measure(const WordStyle& style, std::string_view word) = 0;
    /// A new square texture, empty but for the 4 × 4 pixels in its corner, which are white: shapes
    /// are drawn with them. Returns what ImGui calls its id.
    [[nodiscard]] virtual std::uint64_t new_page(int size) = 0;
    /// Draws the word so that the top left corner of its box comes to x, y; the letters in it stand
    /// `shift` of a pixel further right.
    virtual void draw(const WordStyle& style, std::string_view word, Ink ink, const WordBox& box,
                      float shift, std::uint64_t page, int x, int y) = 0;
    virtual void drop_pages() = 0;
};

}  // namespace wordkeep::ui
