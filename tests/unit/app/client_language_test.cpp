// A language is stored by its tag, so that a catalogue more is a file more.

#include "app/client_language.h"
#include "codec/json_values.h"

#include <doctest/doctest.h>

namespace wordkeep::app {
namespace {

TEST_CASE("EveryLanguageWithACatalogueCanBeChosenAndIsFoundAgainByItsTag") {
    const auto offered = client_languages(ClientLanguage::english);
    REQUIRE(offered.size() == words::languages().size());
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const words::Language language = words::languages()[i];
        CHECK(catalogue_of(offered[i]) == language);
        CHECK(enum_name(offered[i]) == words::language_tag(language));
        CHECK(catalogue_of(interface_language(language)) == language);
        CHECK(language_name(offered[i]) == words::language_name(language));
    }
    CHECK(client_language(words::Language::german) == ClientLanguage::german);
    CHECK_FALSE(catalogue_of(InterfaceLanguage::system));
}

TEST_CASE("ALanguageThatThisVersionHasNoCatalogueForIsKeptAndWrittenToInEnglish") {
    const auto read = codec::from_json<Client>(R"({"name":"Léa","language":"fr"})");
    REQUIRE(read);
    CHECK(codec::to_json(*read).find(R"("language":"fr")") != std::string::npos);
    CHECK(catalogue_of(read->language) == words::Language::english);
    CHECK(language_name(read->language) == "fr");
    // It stays the one that is chosen.
    CHECK(client_languages(read->language).back() == read->language);

    const auto settings = codec::from_json<Settings>(R"({"language":"fr"})");
    REQUIRE(settings);
    CHECK(codec::to_json(*settings).find(R"("language":"fr")") != std::string::npos);
    CHECK_FALSE(catalogue_of(settings->language));
}

TEST_CASE("WhatIsNoTagIsRefusedAsALanguage") {
    for (const std::string_view text : {"", "f", "fra", "FR", "f1", "ä"}) {
        CAPTURE(text);
        const std::string json = R"({"name":"Léa","language":")" + std::string(text) + R"("})";
        const auto read = codec::from_json<Client>(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().where == "language");
    }
}

TEST_CASE("TagsArePackedAndUnpackedWithoutLoss") {
    for (char a = 'a'; a <= 'z'; ++a)
        for (char b = 'a'; b <= 'z'; ++b) {
            const std::string tag{a, b};
            CHECK(unpacked_tag(packed_tag(tag)) == tag);
        }
    CHECK(unpacked_tag(0).empty());
    CHECK(unpacked_tag(26 * 26 + 1).empty());
}

}  // namespace
}  // namespace wordkeep::app
