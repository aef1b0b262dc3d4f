#include "base/checksum.h"

#include <cstddef>
#include <string>

#include <doctest/doctest.h>

using wordkeep::crc32c;

TEST_CASE("ChecksumIsTheOneOfRfc3720") {
    CHECK(crc32c("") == 0u);
    CHECK(crc32c("123456789") == 0xE3069283u);
    CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAu);
    CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43u);
    std::string ascending;
    for (char c = 0; c < 32; ++c)
        ascending.push_back(c);
    CHECK(crc32c(ascending) == 0x46DD794Eu);
}

TEST_CASE("ChecksumOfPiecesIsTheChecksumOfTheWhole") {
    const std::string text = "who does what until when, and who must hear from me now";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CHECK(crc32c(text.substr(cut), crc32c(text.substr(0, cut))) == crc32c(text));
    }
}

TEST_CASE("ChecksumNoticesEveryBit") {
    const std::string text = "Entwurf f\xC3\xBCr M\xC3\xBCller by Friday";
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        std::string changed = text;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        CHECK(crc32c(changed) != crc32c(text));
    }
}
