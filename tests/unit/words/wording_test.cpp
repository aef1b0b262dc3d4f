#include "words/tone/wording.h"

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

Wording read(std::string_view text, Language language) {
    return wording_of(text, language, *parse_local_time("2026-11-18T10:00:00"));
}

}  // namespace

TEST_CASE("HedgesInSentTextsAreCounted") {
    CHECK(read("Maybe the red one is better. I guess we can do it.", Language::english).hedges ==
          2);
    CHECK(read("Vielleicht geht es, hoffentlich bis Freitag.", Language::german).hedges == 2);
    CHECK(read("Det går kanske.", Language::swedish).hedges == 1);
    CHECK(read("The red one is better, because it is readable.", Language::english).hedges == 0);
    CHECK(read("> Maybe you are late?\nYou get it on Friday.", Language::english).hedges == 0);
    CHECK(read("", Language::german).hedges == 0);
}

TEST_CASE("AnnouncementsWithoutADateAreNoticed") {
    CHECK(read("I'll send you the new layout and the prices for it.", Language::english).undated);
    CHECK_FALSE(read("I'll send you the new layout on Friday.", Language::english).undated);
    CHECK(read("Das kommt zeitnah.", Language::german).undated);
    CHECK_FALSE(read("Danke!", Language::german).undated);
    CHECK(read("Jag återkommer inom kort.", Language::swedish).undated);
    CHECK_FALSE(read("Jag återkommer senast fredag.", Language::swedish).undated);
}
