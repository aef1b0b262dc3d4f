#include "interop/text_encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "support/random.h"

using namespace wordkeep;
using namespace wordkeep::interop;

TEST_CASE("CharsetNamesAreReadInEverySpelling") {
    CHECK(charset_of_name("utf-8") == Charset::utf8);
    CHECK(charset_of_name("UTF8") == Charset::utf8);
    CHECK(charset_of_name("Windows-1252") == Charset::windows_1252);
    CHECK(charset_of_name("ISO_8859-1") == Charset::iso_8859_1);
    CHECK(charset_of_name("latin-9") == Charset::iso_8859_15);
    CHECK_FALSE(charset_of_name("KOI8-R"));
    CHECK_FALSE(charset_of_name(""));
}

TEST_CASE("EightBitCharsetsBecomeUtf8") {
    CHECK(to_utf8("M\xFCller \x80 5 \x84gut\x93 \x96", Charset::windows_1252) ==
          "Müller € 5 „gut“ –");
    CHECK(to_utf8("\x80 \xE5", Charset::iso_8859_1) == "€ å");
    CHECK(to_utf8("\xA4 \xA6\xB4 \xBD", Charset::iso_8859_15) == "€ ŠŽ œ");
    CHECK(to_utf8("\x81", Charset::windows_1252) == "\uFFFD");
}

TEST_CASE("Utf16IsDecodedInAnySlices") {
    const std::string text = "Åsa 😀 שלום 孙";
    for (const Charset charset : {Charset::utf16_le, Charset::utf16_be}) {
        std::string bytes;
        for (std::size_t at = 0; at < text.size();) {
            const Utf8Character character = decode_utf8(text, at);
            at += character.length;
            std::vector<char32_t> units{character.code};
            if (character.code > 0xFFFF)
                units = {0xD800 + ((character.code - 0x10000) >> 10),
                         0xDC00 + ((character.code - 0x10000) & 0x3FF)};
            for (const char32_t unit : units) {
                const char high = static_cast<char>(unit >> 8),
                           low = static_cast<char>(unit & 0xFF);
                bytes += charset == Charset::utf16_be ? high : low;
                bytes += charset == Charset::utf16_be ? low : high;
            }
        }
        CHECK(to_utf8(bytes, charset) == text);
        for (std::size_t slice = 1; slice < 6; ++slice) {
            Utf16Decoder decoder(charset);
            std::string out;
            for (std::size_t at = 0; at < bytes.size(); at += slice)
                decoder.decode(std::string_view(bytes).substr(at, slice), out);
            decoder.finish(out);
            CHECK(out == text);
        }
    }
    CHECK(to_utf8(std::string("\x00\xDC"
                              "a\0",
                              4),
                  Charset::utf16_le) == "\uFFFDa");
    CHECK(to_utf8(std::string("a\0\x3D", 3), Charset::utf16_le) == "a\uFFFD");
}

TEST_CASE("Utf16WithoutAMarkIsRecognised") {
    CHECK(looks_like_utf16(std::string("N\0a\0m\0e\0,\0", 10)) == Charset::utf16_le);
    CHECK(looks_like_utf16(std::string("\0N\0a\0m\0e\0,", 10)) == Charset::utf16_be);
    CHECK_FALSE(looks_like_utf16("Name,E-mail"));
    CHECK_FALSE(looks_like_utf16(""));
}

TEST_CASE("UnknownBytesAreUtf8IfTheyCanBe") {
    CHECK(to_utf8_guessed("Müller") == "Müller");
    CHECK(to_utf8_guessed("M\xFCller") == "Müller");
    CHECK(to_utf8_guessed("ÑÑÑÑ\x80") == "ÑÑÑÑ\uFFFD");  // a torn end, not another charset
    CHECK(to_utf8_guessed("Stra\xDF"
                          "e 5\x80") == "Straße 5€");
}

TEST_CASE("QuotedPrintableIsReadAsPhonesWriteIt") {
    CHECK(decode_quoted_printable("=C3=91=20a") == "Ñ a");
    CHECK(decode_quoted_printable("=c3=91") == "Ñ");
    CHECK(decode_quoted_printable("one=\r\ntwo= \nthree=") == "onetwothree");
    CHECK(decode_quoted_printable("a=b =ZZ =4") == "a=b =ZZ =4");  // no codes: nothing is lost
    CHECK(decode_quoted_printable("") == "");
}

TEST_CASE("Base64IsReadWithGapsAndWithoutPadding") {
    CHECK(decode_base64("TWF4 IE1\r\n1c3Rlcg==") == "Max Muster");
    CHECK(decode_base64("TWF4") == "Max");
    CHECK(decode_base64("TWE") == "Ma");
    CHECK_FALSE(decode_base64("T?F4"));
    CHECK_FALSE(decode_base64("TW==F4"));
}

TEST_CASE("RandomBytesSurviveBase64") {
    auto random = wordkeep::test::seeded_random("base64");
    for (int round = 0; round < 500; ++round) {
        std::string bytes(static_cast<std::size_t>(random.between(0, 50)), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.next());
        CHECK(decode_base64(encode_base64(bytes)) == bytes);
        CHECK(is_utf8(to_utf8_guessed(bytes)));
        CHECK(is_utf8(to_utf8(bytes, Charset::utf16_be)));
    }
}
