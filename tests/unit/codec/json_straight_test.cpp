// The short way takes plain text, gives exactly the tape of the library, and leaves the rest alone.

#include "codec/json_straight.h"
#include "support/random.h"

#include <doctest/doctest.h>

#include <string>

namespace wordkeep::codec {
namespace {

void check_same(std::string_view text, const JsonTape& a, const JsonTape& b) {
    CAPTURE(text);
    REQUIRE(b.error == TapeError::none);
    REQUIRE(a.tokens.size() == b.tokens.size());
    for (std::size_t i = 0; i < a.tokens.size(); ++i) {
        REQUIRE(a.tokens[i].kind == b.tokens[i].kind);
        REQUIRE(a.tokens[i].end == b.tokens[i].end);
        if (a.tokens[i].kind == TokenKind::text)
            REQUIRE(a.text_of(a.tokens[i], text) == b.text_of(b.tokens[i], text));
        else
            REQUIRE(a.tokens[i].whole == b.tokens[i].whole);
    }
}

/// True when the short way has taken it.
bool judge(std::string_view text) {
    JsonTape tape;
    if (!read_straight(text, {}, tape)) return false;
    check_same(text, tape, read_tape_by_library(text, {}));
    return true;
}

constexpr std::string_view event =
    R"({"v":1,"id":"1-7","stamp":[800000000001,0],"do":"client.add","patches":[{"new":"client",)"
    R"("id":"1-1","set":{"name":"Åsa \"Oh\" Öberg","note":"a\nb\\","acquainted":true,"rate":-12,)"
    R"("until":null,"tags":[],"more":{}}}] } )";

TEST_CASE("TheShortWayGivesTheTapeOfTheLibrary") {
    for (const std::string_view plain :
         {event, std::string_view("[]"), std::string_view("{}"), std::string_view(" 12 "),
          std::string_view("\"x\""), std::string_view("[1,-2,[3],{\"a\":[{}]}]"),
          std::string_view("true"), std::string_view("999999999999999999")})
        CHECK(judge(plain));
}

TEST_CASE("TheShortWayLeavesEverythingUnusualAndEveryErrorToTheLibrary") {
    for (const std::string_view other : {"",
                                         "[1,]",
                                         "{\"a\":1,}",
                                         "[1 2]",
                                         "{\"a\" 1}",
                                         "[1.5]",
                                         "[1e3]",
                                         "[-0]",
                                         "[01]",
                                         "[-]",
                                         "[1000000000000000000]",
                                         "\"\\u0041\"",
                                         "\"\\x\"",
                                         "\"a",
                                         "\"a\\",
                                         "\"\t\"",
                                         "\"\xFF\"",
                                         "[\xC3\xA4]",
                                         "\xEF\xBB\xBF[]",
                                         "[] []",
                                         "tru",
                                         "truee",
                                         "nul",
                                         "[",
                                         "]",
                                         "{\"a\"}",
                                         "{1:2}",
                                         "'a'",
                                         "[1]x",
                                         "\xED\xA0\x80"})
        CHECK_FALSE(judge(other));
    CHECK_FALSE(judge(std::string(33, '[') + std::string(33, ']')));
    CHECK_FALSE(judge(std::string_view("[1]\0", 4)));
}

TEST_CASE("WhateverTheShortWayTakesOfDamagedTextTheLibraryTakesAsWell") {
    test::Random random = test::seeded_random("damaged texts");
    int taken = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text(event);
        for (auto i = random.between(1, 3); i-- > 0;) {
            const auto at =
                static_cast<std::size_t>(random.between(0, static_cast<int>(text.size()) - 1));
            constexpr std::string_view letters = "{}[],:\"\\ 019-ntfue.\xC3\xA4\n";
            const char letter =
                letters[static_cast<std::size_t>(random.between(0, letters.size() - 1))];
            switch (random.between(0, 2)) {
                case 0:
                    text.erase(at, 1);
                    break;
                case 1:
                    text.insert(at, 1, letter);
                    break;
                default:
                    text[at] = letter;
            }
        }
        taken += judge(text) ? 1 : 0;
    }
    CHECK(taken > 1000);
}

}  // namespace
}  // namespace wordkeep::codec
