#include "ui/fonts.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/widgets/widgets.h"
#include "unit/ui/ui_probe.h"

namespace wordkeep::ui {
namespace {

// Letters of FixedWidthText are half as wide as high: 10 pixels at size 20.
constexpr Style style{Face::regular, 20};

struct Fonts {
    FixedWidthText source;
    Fonts() {
        set_text_source(&source);
        set_text_scale_ratio(1);
    }
    ~Fonts() { set_text_source(nullptr); }
};

std::string line_text(const Paragraph& paragraph, std::size_t line, std::string_view text) {
    const Line& l = paragraph.lines.at(line);
    return std::string(text.substr(l.begin, l.end - l.begin));
}

TEST_CASE("LinesBreakBetweenWordsAndDropTheSpaceThere") {
    const Fonts fonts;
    const std::string text = "one two three";
    const Paragraph& p = lay_out(text, style, {.width = 75, .wrap = true});
    REQUIRE(p.lines.size() == 2);
    CHECK(line_text(p, 0, text) == "one two");
    CHECK(line_text(p, 1, text) == "three");
    CHECK(p.lines[0].width == doctest::Approx(70));
    CHECK(p.natural == doctest::Approx(130));
}

TEST_CASE("AWordWiderThanTheLineIsBrokenInside") {
    const Fonts fonts;
    const std::string text = "ab " + std::string(25, 'x') + " cd";
    const Paragraph& p = lay_out(text, style, {.width = 100, .wrap = true});
    std::string all;
    for (std::size_t i = 0; i < p.lines.size(); ++i) {
        CHECK(p.lines[i].width <= 100.01F);
        all += line_text(p, i, text) + "|";
    }
    CHECK(all == "ab|xxxxxxxxxx|xxxxxxxxxx|xxxxx cd|");
}

TEST_CASE("ASpaceKeptAtTheEndOfALineHangsOverAndCutsNothing") {
    const Fonts fonts;
    const std::string text = "one two three";
    const Paragraph& p = lay_out(text, style, {.width = 75, .wrap = true, .keep_spaces = true});
    REQUIRE(p.lines.size() == 2);
    CHECK(line_text(p, 0, text) == "one two ");
    for (const Line& line : p.lines)
        CHECK_FALSE(line.cut);
}

TEST_CASE("LineBreaksOfTheTextAreKept") {
    const Fonts fonts;
    CHECK(lay_out("a\n\nb", style).lines.size() == 3);
    CHECK(lay_out("a\n", style).lines.size() == 2);
    CHECK(lay_out("", style).lines.size() == 1);
}

TEST_CASE("WhatDoesNotFitEndsInDots") {
    const Fonts fonts;
    const Paragraph& p = lay_out("one two three", style, {.width = 80, .max_lines = 1});
    REQUIRE(p.lines.size() == 1);
    CHECK(p.lines[0].cut);
    CHECK(p.lines[0].width <= 80.01F);
    const Paragraph& two =
        lay_out("one two three four", style, {.width = 75, .wrap = true, .max_lines = 2});
    REQUIRE(two.lines.size() == 2);
    CHECK_FALSE(two.lines[0].cut);
    CHECK(two.lines[1].cut);
}

TEST_CASE("CaretPlacesAndPointerPlacesAgree") {
    const Fonts fonts;
    const std::string text = "Größe für Åsa";
    const Paragraph& p = lay_out(text, style, {.keep_spaces = true});
    for (std::size_t at = 0;; at = next_caret(text, at)) {
        const float x = x_of_byte(p.lines[0], text, style, at);
        CHECK(byte_at_x(p.lines[0], text, style, x + 1) == at);
        if (at >= text.size()) break;
    }
}

TEST_CASE("WordsFromRightToLeftAreTurnedRound") {
    const Fonts fonts;
    const std::string text = "אב גד";
    const Paragraph& p = lay_out(text, style);
    REQUIRE(p.lines[0].units.size() == 3);
    CHECK(p.lines[0].right_to_left);
    CHECK(p.lines[0].units[0].x > p.lines[0].units[2].x);
    const Paragraph& mixed = lay_out("see אב גד here", style);
    CHECK_FALSE(mixed.lines[0].right_to_left);
    const auto& units = mixed.lines[0].units;
    CHECK(units[0].x == 0);
    CHECK(units[2].x > units[4].x);
    CHECK(units[6].x > units[2].x);
}

TEST_CASE("BytesAndUnitsOfUtf16") {
    const std::string text = "aä€🎉b";
    CHECK(bytes_to_utf16(text, text.size()) == 6);
    CHECK(utf16_to_bytes(text, 3) == 6);
    CHECK(utf16_to_bytes(text, 5) == 10);
    CHECK(utf16_to_bytes(text, 99) == text.size());
    CHECK(previous_caret(text, 10) == 6);
    CHECK(previous_caret("a\nb", 2) == 1);
    CHECK(previous_caret("a\nb", 3) == 2);
    CHECK(previous_caret("a", 0) == 0);
}

/// Counts what it is asked to measure.
struct Measured final : TextSource {
    int words = 0;
    WordBox measure(const WordStyle&, std::string_view) override {
        ++words;
        return {.advance = 10, .left = 0, .top = -10, .right = 10, .bottom = 0};
    }
    std::uint64_t new_page(int) override { return 1; }
    void draw(const WordStyle&, std::string_view, Ink, const WordBox&, float, std::uint64_t, int,
              int) override {}
    void drop_pages() override {}
};

TEST_CASE("WordsThatDifferInOneLetterAreNeverTakenForOneAnotherInAnotherFace") {
    for (std::size_t length = 1; length <= 17; ++length) {
        Measured source;
        set_text_source(&source);
        set_text_scale_ratio(1);
        int words = 0;
        for (const Face face : {Face::regular, Face::medium, Face::semibold})
            for (int letter = 0; letter < 64; ++letter) {
                std::string word(length, 'a');
                word.back() = static_cast<char>('!' + letter);
                (void)lay_out(word, {face, 15});
                ++words;
            }
        CAPTURE(length);
        CHECK(source.words == words);
        set_text_source(nullptr);
    }
}

TEST_CASE("EachWordIsDrawnOnce") {
    int drawn = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        for (int i = 0; i < 50; ++i)
            text("the same words");
    });
    drawn = probe.text.drawn;
    CHECK(drawn <= 3);
    probe.frame();
    CHECK(probe.text.drawn == drawn);
}

}  // namespace
}  // namespace wordkeep::ui
