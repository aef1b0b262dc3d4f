#include "ui/text_units.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace wordkeep::ui {
namespace {

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<TextPiece> pieces;
    cut_into_pieces(text, pieces);
    std::vector<std::string> out;
    for (const TextPiece& piece : pieces)
        out.emplace_back(text.substr(piece.begin, piece.end - piece.begin));
    return out;
}

TEST_CASE("PiecesAreWordsSpacesAndBreaks") {
    CHECK(pieces_of("Grüße an  Åsa") ==
          std::vector<std::string>{"Grüße", " ", "an", " ", " ", "Åsa"});
    CHECK(pieces_of("a\nb") == std::vector<std::string>{"a", "\n", "b"});
    CHECK(pieces_of("").empty());
}

TEST_CASE("InitialsAreThoseOfTheNameAndNotOfItsTitles") {
    CHECK(initials_of("Åsa Öberg") == "ÅÖ");
    CHECK(initials_of("Anna Maria Berg") == "AB");
    CHECK(initials_of("Dr. Aylin Özdemir") == "AÖ");
    CHECK(initials_of("Prof. Dr. Eva Lind") == "EL");
    CHECK(initials_of("J. Smith") == "JS");
    CHECK(initials_of("Acme") == "A");
    CHECK(initials_of("Dr.") == "D");
    CHECK(initials_of("").empty());
}

TEST_CASE("PiecesTogetherAreTheText") {
    for (const std::string text : {"plain", "日本語 and 👩‍💻!", "שלום עולם", "a-b/c–d",
                                   "\xff broken \xc3", "\r\n\r\n"}) {
        std::string all;
        for (const std::string& piece : pieces_of(text))
            all += piece;
        CHECK(all == text);
    }
}

TEST_CASE("ASignIsNotTornApart") {
    const auto whole = [](std::string_view sign) { return end_of_sign(sign, 0) == sign.size(); };
    CHECK(whole("e\u0301"));
    CHECK(whole("👩‍💻"));
    CHECK(whole("🇸🇪"));
    CHECK(whole("👍🏽"));
    CHECK(end_of_sign("🇸🇪🇩🇪", 0) == 8);
    CHECK(end_of_sign("ab", 0) == 1);
}

TEST_CASE("LongWordsBecomeSeveralPictures") {
    const std::string text(10'000, 'x');
    for (const std::string& piece : pieces_of(text))
        CHECK(piece.size() <= 48);
}

}  // namespace
}  // namespace wordkeep::ui
