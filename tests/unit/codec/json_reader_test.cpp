// The reader against the grammar: what it lets through and what it refuses, and where.

#include "codec/json_reader.h"
#include "codec/json_writer.h"
#include "support/json_tree.h"
#include "support/random.h"
#include "support/random_records.h"

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace wordkeep;
using namespace wordkeep::codec;
using wordkeep::test::Random;
using wordkeep::test::seeded_random;

namespace {

struct Verdict {
    bool ok = false;
    std::string code;
    std::int64_t line = 0;
    std::int64_t column = 0;
};

Verdict judge(std::string_view text, const Limits& limits = {}) {
    JsonReader reader(text, nullptr, limits);
    if (reader.ok() && reader.skip() && reader.finish()) return {true, "", 0, 0};
    Verdict verdict{false, std::string(reader.error().phrase.key), 0, 0};
    for (const PhraseArg& arg : reader.error().phrase.args) {
        if (arg.name == "line") verdict.line = std::get<Count>(arg.value).value;
        if (arg.name == "column") verdict.column = std::get<Count>(arg.value).value;
    }
    return verdict;
}

std::string text_of(std::string_view json) {
    JsonReader reader(json);
    std::string out;
    REQUIRE(reader.read_text(out));
    return out;
}

}  // namespace

TEST_CASE("JsonGrammarIsHeldToTheLetter") {
    for (const std::string_view good :
         {"{}", "[]", " [ ] ", "0", "-0", "1.5e-3", "1E+9", "true", "false", "null", "\"\"",
          R"({"a":[1,{"b":null}],"":"x"})", "\xEF\xBB\xBF{}", R"("é 世界 🙂")",
          R"("\u00e9\ud83d\ude42\/")"}) {
        CAPTURE(good);
        CHECK(judge(good).ok);
    }
    for (const std::string_view bad : {"",
                                       " ",
                                       "{",
                                       "[",
                                       "\"",
                                       "[1,]",
                                       "[,1]",
                                       "[1 2]",
                                       "{\"a\":1,}",
                                       "{\"a\"}",
                                       "{a:1}",
                                       "{'a':1}",
                                       "{\"a\" 1}",
                                       "01",
                                       "1.",
                                       ".5",
                                       "+1",
                                       "-",
                                       "1e",
                                       "1e+",
                                       "0x10",
                                       "NaN",
                                       "Infinity",
                                       "tru",
                                       "nul",
                                       "True",
                                       "[1]]",
                                       "{}{}",
                                       "1 1",
                                       "\"\\x\"",
                                       "\"\\u12\"",
                                       "\"\\ud800\"",
                                       "\"\\udc00\"",
                                       "\"\\ud800\\u0041\"",
                                       "\"a\nb\"",
                                       "\"a\tb\"",
                                       "// no\n1",
                                       "[1,/* no */2]",
                                       "\"\\"}) {
        CAPTURE(bad);
        CHECK_FALSE(judge(bad).ok);
    }
}

TEST_CASE("PlacesOfSyntaxErrorsAreCountedInCharacters") {
    CHECK(judge("{\n  \"a\": tru\n}").line == 2);
    CHECK(judge("{\n  \"a\": tru\n}").column == 11);  // where it is known to be no word
    CHECK(judge("[\"é世\" x]").column == 7);
    CHECK(judge("").line == 1);
    CHECK(judge("").column == 1);
}

TEST_CASE("TextsAreUnescaped") {
    CHECK(text_of(R"("a\"\\\/\b\f\n\r\tz")") == "a\"\\/\b\f\n\r\tz");
    CHECK(text_of(R"("\u0041\u00E9\u4e16\uD83D\uDE42")") == "Aé世🙂");
    CHECK(text_of(R"("\u0000x")") == std::string("\0x", 2));
}

TEST_CASE("TextsThatAreNoUtf8AreRefused") {
    CHECK(judge("\"\xFF\"").code == "reject.codec.not_utf8");
    CHECK(judge("\"\\n\xC3\"").code == "reject.codec.not_utf8");
    CHECK(judge("\"\xED\xA0\x80\"").code == "reject.codec.not_utf8");  // half a pair
}

TEST_CASE("DepthAndLengthAreLimited") {
    const auto nested_lists = [](std::size_t n) {
        return std::string(n, '[') + std::string(n, ']');
    };
    CHECK(judge(nested_lists(32)).ok);
    CHECK(judge(nested_lists(33)).code == "reject.codec.too_deep");
    CHECK(judge(nested_lists(1'000'000)).code == "reject.codec.too_deep");
    CHECK(judge("[1,2,3]", {.bytes = 6}).code == "reject.codec.too_large");
    CHECK(judge("[1,2,3]", {.bytes = 7}).ok);
}

TEST_CASE("WhatTheWriterWritesTheReaderReads") {
    Random random = seeded_random("json texts");
    for (int round = 0; round < 2000; ++round) {
        const std::string text = test::random_text(random);
        std::string json;
        JsonWriter(json).text(text);
        REQUIRE(text_of(json) == text);
        REQUIRE(nlohmann::json::parse(json).get<std::string>() == text);
    }
}

TEST_CASE("TextThatIsNoUtf8IsRepairedWhenWritten") {
    std::string json;
    JsonWriter(json).text("a\xFFz");
    CHECK(json == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("NumbersAreReadExactly") {
    const auto whole = [](std::string_view text, std::int64_t least, std::int64_t most) {
        JsonReader reader(text);
        std::int64_t value = -1;
        return reader.read_whole(value, least, most) ? std::to_string(value)
                                                     : std::string(reader.error().phrase.key);
    };
    CHECK(whole("12", 0, 20) == "12");
    CHECK(whole("-9223372036854775808", INT64_MIN, 0) == "-9223372036854775808");
    CHECK(whole("9223372036854775808", 0, INT64_MAX) == "reject.codec.out_of_range");
    CHECK(whole("21", 0, 20) == "reject.codec.out_of_range");
    CHECK(whole("1.0", 0, 20) == "reject.codec.not_whole");
    CHECK(whole("1e1", 0, 20) == "reject.codec.not_whole");
    CHECK(whole("\"1\"", 0, 20) == "reject.codec.wrong_type");
    CHECK(judge("1e999").code == "reject.codec.number_too_large");
}

TEST_CASE("LookingForAMemberDoesNotMove") {
    JsonReader reader(R"({"x":{"do":"inner"},"do":"outer","y":[1]})");
    CHECK(reader.look_for("do") == "outer");
    CHECK_FALSE(reader.look_for("z"));
    CHECK_FALSE(reader.look_for("y"));
    CHECK(reader.skip());
    CHECK(reader.finish());
}

TEST_CASE("ClosedMembersAreSkippedForTheirText") {
    JsonReader reader(
        R"({"v": 12 , "list":[ {"a":[1,"]"]} ,-2.5e3 ,"x\"y",[], true,null], "t":"u"})", nullptr,
        {.closed_from = 2});
    std::string_view key;
    std::string_view raw;
    REQUIRE(reader.begin_object());
    REQUIRE(reader.next_key(key));
    REQUIRE(reader.skip(raw));
    CHECK(raw == "12");
    REQUIRE(reader.next_key(key));
    REQUIRE(reader.begin_list());
    for (const std::string_view text :
         {R"({"a":[1,"]"]})", "-2.5e3", R"("x\"y")", "[]", "true", "null"}) {
        REQUIRE(reader.next_element());
        REQUIRE(reader.skip(raw));
        CHECK(raw == text);
    }
    CHECK_FALSE(reader.next_element());
    REQUIRE(reader.next_key(key));
    REQUIRE(reader.skip(raw));
    CHECK(raw == R"("u")");
    CHECK_FALSE(reader.next_key(key));
    CHECK(reader.finish());
}

TEST_CASE("WhatStandsBeforeAnErrorCanBeRead") {
    JsonReader reader(R"({"wordkeep":"workspace","events":[{},{"a")", nullptr, {.closed_from = 2});
    std::string_view key;
    CHECK(reader.look_for("wordkeep") == "workspace");
    REQUIRE(reader.begin_object());
    REQUIRE(reader.next_key(key));
    REQUIRE(reader.skip());
    REQUIRE(reader.next_key(key));
    REQUIRE(reader.begin_list());
    REQUIRE(reader.next_element());
    REQUIRE(reader.skip());
    REQUIRE(reader.next_element());
    CHECK_FALSE(reader.skip());
    CHECK(reader.error().phrase.key == "reject.codec.syntax");
}

TEST_CASE("AZeroByteIsNoEnd") {
    CHECK_FALSE(judge(std::string_view("1\0", 2)).ok);
    CHECK_FALSE(judge(std::string_view("{}\0{}", 5)).ok);
}

TEST_CASE("ThePullReaderSeesWhatATreeHolds") {
    // Texts near the edge of the grammar: a good one with a few characters changed.
    Random random = seeded_random("json verdicts");
    constexpr std::array<std::string_view, 5> seeds{
        R"({"do":"client.add","name":"Anna \"M\"","tags":["a",{"b":[1,-2.5e3,true,null]}]})",
        R"([0,1,[2,[3]],"\u00e9\ud83d\ude42"])", R"({"a":{},"b":[],"c":""})", R"("é\n世")",
        R"([1.25,-0,1e10,12E-2])"};
    constexpr std::string_view letters = "{}[]\",:\\ue0123456789.-+tfn \n/aé";
    int accepted = 0;
    for (int round = 0; round < 40'000; ++round) {
        std::string text(random.pick(seeds));
        for (auto n = random.between(0, 3); n > 0; --n) {
            const auto at = static_cast<std::size_t>(
                random.between(0, static_cast<std::int64_t>(text.size()) - 1));
            switch (random.between(0, 2)) {
                case 0:
                    text.erase(at, 1);
                    break;
                case 1:
                    text.insert(at, 1, random.pick(letters));
                    break;
                default:
                    text[at] = random.pick(letters);
                    break;
            }
            if (text.empty()) break;
        }
        const auto other = nlohmann::json::parse(text, nullptr, false);
        JsonReader reader(text);
        const auto mine = test::tree_of(reader);
        CAPTURE(text);
        REQUIRE((mine && reader.finish()) == !other.is_discarded());
        if (other.is_discarded()) continue;
        REQUIRE(*mine == other);
        ++accepted;
    }
    CHECK(accepted > 1000);
}
