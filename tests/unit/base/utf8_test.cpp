#include "base/utf8.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace wordkeep;

TEST_CASE("FoldMakesSpellingsOfOneNameEqual") {
    struct Row {
        const char* text;
        const char* key;
    };
    const Row rows[] = {
        {"Müller", "muller"},
        {"MU\u0308LLER", "muller"},  // composed of two signs, as macOS writes file names
        {"  Anna \t Berg\u00A0", "anna berg"},
        {"Straße", "strasse"},
        {"STRAẞE", "strasse"},
        {"Ærø", "aero"},
        {"Łódź", "lodz"},
        {"Åsa Öberg", "asa oberg"},
        {"Đorđe Þór", "dorde thor"},
        {"İstanbul Işık", "istanbul isik"},
        {"Nguyễn Ơn", "nguyen on"},
        {"Ёлкин Йод", "елкин иод"},
        {"Ελένη Παπαδοπούλου", "ελενη παπαδοπουλου"},
        {"ΟΔΥΣΣΕΥΣ", "οδυσσευσ"},
        {"ｆｕｌｌ　ＷＩＤＴＨ", "full width"},
        {"zero\u200Bwidth\u00ADsigns", "zerowidthsigns"},
        {"田中 太郎", "田中 太郎"},
        {"ﬁnal", "final"},
        {"", ""},
        {" \u3000 ", ""},
    };
    for (const Row& row : rows)
        CHECK(fold(row.text) == row.key);
}

TEST_CASE("LettersBehindZStandThereWhereTheReaderPutsThem") {
    constexpr std::string_view swedish = "å äæ öø";
    const std::vector<std::string_view> names = {"Anna",  "Zara",     "Åke", "Åsa",
                                                 "Ängla", "Ärlebäck", "Ærø", "Öberg"};
    const auto key = [&](std::string_view name) { return order_key(name, swedish); };
    CHECK(std::ranges::is_sorted(names, {}, key));
    CHECK(order_key("ÅSA", swedish) == order_key("åsa", swedish));
    CHECK(order_key("Anna  Åkesson", swedish) < order_key("Anna Öst", swedish));
    CHECK(order_key("Müller", swedish) == fold("Müller"));
    CHECK(order_key("Åsa-Öst", "-") == fold("Åsa-Öst"));
}

TEST_CASE("LowerCaseKeepsAccents") {
    CHECK(to_lower("ÄÖÜ ÅÉ ŠŸ ẞ") == "äöü åé šÿ ß");
    CHECK(to_lower("ΆΈΉΊΌΎΏ ΑΩ") == "άέήίόύώ αω");
    CHECK(to_lower("ЁЖЯ ЉҐ") == "ёжя љґ");
    CHECK(to_lower("× 12 €") == "× 12 €");
}

TEST_CASE("BrokenBytesAreFoundAndReplaced") {
    struct Row {
        std::string bytes;
        const char* repaired;
    };
    const Row rows[] = {
        {"\x80", "\uFFFD"},
        {"a\xC3", "a\uFFFD"},
        {"\xC3(", "\uFFFD("},
        {"\xC0\xAF", "\uFFFD\uFFFD"},            // overlong
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // surrogate
        {"\xF0\x9F\x98", "\uFFFD"},              // torn emoji
        {"\xF5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xE2\x82x", "\uFFFDx"},
    };
    for (const Row& row : rows) {
        CHECK_FALSE(is_utf8(row.bytes));
        CHECK(repaired_utf8(row.bytes) == row.repaired);
    }
    CHECK(is_utf8("Grüße 😀 שלום"));
    CHECK(count_characters("ö😀a") == 3);
}

TEST_CASE("EveryCodePointSurvivesWritingAndReading") {
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        std::string text;
        append_utf8(text, code);
        const Utf8Character back = decode_utf8(text, 0);
        if (!back.valid || back.code != code || back.length != text.size())
            FAIL("code point " << static_cast<unsigned>(code));
    }
}

TEST_CASE("TrimmingKnowsUnicodeSpaces") {
    CHECK(trimmed(" \t\u00A0\u2003x y\u3000\n") == "x y");
    CHECK(trimmed("   ").empty());
    CHECK(trimmed("\u00A0").empty());
    CHECK(trimmed("é") == "é");
    CHECK(trimmed("\xA0x\xA0") == "\xA0x\xA0");  // bytes that are no characters are left alone
}

TEST_CASE("CleaningRemovesWhatCannotBeShown") {
    CHECK(cleaned(std::string("a\0b\x01\x7F\xC2\x85", 7)) == "ab");
    CHECK(cleaned("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour");
    CHECK(cleaned("one\r\ntwo\n", LineBreaks::drop) == "one two");
    CHECK(cleaned("a\tb") == "a b");
    CHECK(cleaned("\uFEFFAnna\u202E Berg\u2069") == "Anna Berg");
    CHECK(cleaned("شركة אבג 😀👨‍👩‍👧") ==
          "شركة אבג 😀👨‍👩‍👧");
    CHECK(cleaned("x\xFFy") == "x\uFFFDy");
}

TEST_CASE("ShorteningTearsNothingApart") {
    CHECK(shortened("Anna", 4) == "Anna");
    CHECK(shortened("Annabel", 5) == "Anna…");
    CHECK(shortened("Anna Berg", 6) == "Anna…");             // no space before the sign
    CHECK(shortened("abe\u0301cd", 4) == "ab…");             // the accent stays with its letter
    CHECK(shortened("ab👨‍👩‍👧cd", 5) == "ab…");  // a family is one picture
    CHECK(shortened("a🇸🇪🇩🇪b", 5) == "a🇸🇪…");                 // a flag is two signs
    CHECK(shortened("a👍🏽bc", 3) == "a…");
    CHECK(count_characters(shortened(std::string(10'000, 'x'), 300)) == 300);
    CHECK(shortened("e\u0301\u0301\u0301\u0301\u0301", 3) != "");  // never only the sign
    CHECK(shortened("abc", 0).empty());
}

TEST_CASE("HeadOfCutsBetweenCharacters") {
    CHECK(head_of("aöb", 2) == "a");
    CHECK(head_of("aöb", 3) == "aö");
    CHECK(head_of("😀", 3).empty());
    CHECK(head_of("abc", 10) == "abc");
}

TEST_CASE("VisibleTextIsMoreThanSpacesAndInvisibleSigns") {
    CHECK_FALSE(has_visible_text(""));
    CHECK_FALSE(has_visible_text(" \u00A0\u200B\u3164\u200F\n"));
    CHECK(has_visible_text(" . "));
    CHECK(has_visible_text("😀"));
}

TEST_CASE("RandomBytesNeverYieldInvalidText") {
    const unsigned seed = 20261120;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 40, ' ');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 3 ? random() : 0xC0 + random() % 64);
        CHECK(is_utf8(repaired_utf8(bytes)));
        CHECK(is_utf8(cleaned(bytes)));
        CHECK(is_utf8(fold(bytes)));
        CHECK(is_utf8(shortened(bytes, random() % 12)));
        CHECK(fold(fold(bytes)) == fold(bytes));
        CHECK(cleaned(cleaned(bytes)) == cleaned(bytes));
        const std::string good = repaired_utf8(bytes);
        CHECK(is_utf8(head_of(good, random() % 40)));
        CHECK(count_characters(shortened(good, 7)) <= 7);
    }
}

TEST_CASE("AsciiComparisonTouchesOnlyAscii") {
    CHECK(equals_ascii_nocase("BEGIN", "begin"));
    CHECK_FALSE(equals_ascii_nocase("Ä", "ä"));
    CHECK_FALSE(equals_ascii_nocase("a", "ab"));
    CHECK(to_lower_ascii("ÄB[") == "Äb[");
}
