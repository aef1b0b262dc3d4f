#include "words/tone/better.h"

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

BetterWords words_for(Language language) {
    switch (language) {
        case Language::english:
            return {language, "Friday 4 December", "Anna", "Hello Anna,", "2", "3"};
        case Language::german:
            return {language, "Freitag, 4. Dezember", "Anna", "Hallo Anna,", "2", "3"};
        case Language::swedish:
            return {language, "fredag 4 december", "Anna", "Hej Anna!", "2", "3"};
    }
    return {};
}

/// The text with its first finding put right.
std::string mended(std::string_view text, Language language, ToneText kind = ToneText::letter) {
    const auto hits = check_tone(text, {.language = language, .kind = kind});
    REQUIRE_MESSAGE(!hits.empty(), std::string(text));
    return improved(text, hits.front(), words_for(language));
}

struct Mended {
    std::string_view text, better;
};

void check_all(std::span<const Mended> table, Language language, ToneText kind = ToneText::letter) {
    for (const Mended& row : table) {
        CAPTURE(row.text);
        CHECK(mended(row.text, language, kind) == row.better);
    }
}

}  // namespace

TEST_CASE("EnglishFindingsAreImprovedInPlace") {
    constexpr Mended table[] = {
        {"I'll send it asap.", "I'll send it by Friday 4 December."},
        {"Soon you will have it.", "By Friday 4 December you will have it."},
        {"Hello. I've been so busy. The draft is attached.",
         "Hello. You'll hear from me by Friday 4 December. The draft is attached."},
        {"Status: we were too busy for the form, the fix comes on Friday 20 November.",
         "Status: the fix comes on Friday 20 November."},
        {"The fix comes on Friday 20 November, sorry, we've been so busy.",
         "The fix comes on Friday 20 November, sorry."},
        {"Status: as I already told you, the draft is here.", "Status: the draft is here."},
        {"Happy Monday! The draft is here.", "The draft is here."},
        {"Hopefully it works.", "It works."},
        {"The logo is, hopefully, what you wanted.", "The logo is what you wanted."},
        {"No problem, I'll send the draft.", "I'll send the draft by Friday 4 December."},
        {"As per my last email, the file is here.", "The file is here."},
        {"This is IMPORTANT for us.", "This is important for us."},
        {"Where is it???", "Where is it?"},
        {"Then find someone else!", "May I call on Friday 4 December?"},
        {"Thanks for finally sending the texts.", "Thanks for sending the texts."},
    };
    check_all(table, Language::english);
}

TEST_CASE("GermanAndSwedishFindingsAreImprovedInPlace") {
    constexpr Mended german[] = {
        {"Ich melde mich zeitnah.", "Ich melde mich bis Freitag, 4. Dezember."},
        {"Zeitnah kommt der Entwurf.", "Bis Freitag, 4. Dezember kommt der Entwurf."},
        {"Das ist eigentlich fertig.", "Das ist fertig."},
        {"Danke, dass Sie endlich geliefert haben.", "Danke, dass Sie geliefert haben."},
        {"Wie bereits erwähnt, liegt die Datei bei.", "Die Datei liegt bei."},
        {"Am 3. Dezember war ich da. Ich hatte viel zu tun. Gruß",
         "Am 3. Dezember war ich da. Bis Freitag, 4. Dezember melde ich mich. Gruß"},
    };
    check_all(german, Language::german);
    constexpr Mended swedish[] = {
        {"Jag återkommer snart.", "Jag återkommer senast fredag 4 december."},
        {"Det är kanske klart.", "Det är klart."},
        {"Tack för att du äntligen skickade bilderna.", "Tack för att du skickade bilderna."},
    };
    check_all(swedish, Language::swedish);
}

TEST_CASE("EveryFindingOfATextCanBeImprovedUntilNoneOfItsRuleIsLeft") {
    constexpr std::string_view text =
        "Happy Monday! I've been swamped, sorry. As per my last email, we should check the server "
        "soon. No problem, it will hopefully be easy!!! There is a slight delay.";
    std::string now(text);
    for (int presses = 0; presses < 20; ++presses) {
        const auto hits = check_tone(now, {.language = Language::english});
        if (hits.empty()) break;
        const std::string next = improved(now, hits.front(), words_for(Language::english));
        CAPTURE(next);
        REQUIRE(next != now);
        now = next;
    }
    CAPTURE(now);
    CHECK(check_tone(now, {.language = Language::english}).empty());
}

TEST_CASE("AngerIsSeenFromOneUltimatumOrTwoStings") {
    const auto heated = [](std::string_view text) {
        return is_heated(check_tone(text, {.language = Language::english}));
    };
    CHECK(heated("Then find someone else."));
    CHECK(heated("That's not my problem."));
    CHECK(heated("You NEVER sent the texts."));
    CHECK_FALSE(heated("The API and the HTML are ready."));
    CHECK_FALSE(heated("WHY US\nThe texts of the page are here."));
    CHECK(heated("You changed again. THIS IS WRONG!!!"));
    CHECK_FALSE(heated("I'll send it soon, hopefully."));
    CHECK_FALSE(heated("Thank you!!!"));
}
