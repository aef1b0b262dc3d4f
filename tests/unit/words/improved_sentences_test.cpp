// Whatever a better wording takes out, what is left is a sentence.

#include "words/tone/better.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "words/tokens.h"
#include "words/words.h"

#include "word_table.h"

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

/// The text with its first finding but "no date" put right.
std::string better(std::string_view text, Language language) {
    for (const ToneHit& hit : check_tone(text, {.language = language}))
        if (hit.rule != ToneRule::no_date) return improved(text, hit, words_for(language));
    FAIL("nothing is found in: " << std::string(text));
    return {};
}

/// What is wrong with the marks and words of an improved text; empty when nothing is.
std::string flaw(std::string_view before, std::string_view after) {
    for (const std::string_view marks :
         {", ,", " ,", ",,", "  ", ",.", ",?", ",!", ": ,", " .", "..", ".,"})
        if (after.find(marks) != std::string_view::npos &&
            before.find(marks) == std::string_view::npos)
            return "marks: " + std::string(marks);
    if (after.empty()) return {};
    if (after.starts_with(' ') || after.ends_with(' ') || after.starts_with(',')) return "edge";
    const Utf8Character first = decode_utf8(after, 0);
    const bool began_small = to_lower(decode_utf8(before, 0).code) == decode_utf8(before, 0).code;
    if (!began_small && first.code != '"' && to_lower(first.code) == first.code &&
        (first.code < '0' || first.code > '9') && first.code != 0x2026)
        return "small letter";
    static constexpr std::string_view auxiliaries[] = {
        "habe", "hat", "haben", "hatte", "ist", "war", "has", "have", "had", "ve", "har", "hade"};
    const auto tokens = tokenise(after);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (std::ranges::find(auxiliaries, tokens[i].folded) == std::end(auxiliaries)) continue;
        const bool stands_alone = (i == 0 || !tokens[i - 1].is_word()) &&
                                  !tokens[i + 1].is_word() && !(i > 0 && tokens[i - 1].is('\''));
        if (stands_alone) return "auxiliary: " + tokens[i].folded;
    }
    return {};
}

struct Row {
    std::string_view text, better;
};

void check_rows(std::span<const Row> rows, Language language) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::string after = better(row.text, language);
        CHECK(after == row.better);
        CHECK(flaw(row.text, after) == "");
    }
}

}  // namespace

TEST_CASE("AGermanSentenceStaysOneWhenAPhraseIsTakenOut") {
    static constexpr Row rows[] = {
        {"Wie ich Ihnen bereits gesagt habe, lag das nicht an mir.", "Das lag nicht an mir."},
        {"Wie ich Ihnen bereits gesagt habe, kamen die Texte am Montag.",
         "Die Texte kamen am Montag."},
        {"Herr Krause, wie ich Ihnen schon tausendmal gesagt habe, haben SIE die Texte nie "
         "geliefert.",
         "Herr Krause, SIE haben die Texte nie geliefert."},
        {"Wie ich Ihnen bereits mehrfach geschrieben habe, fehlen die Texte.", "Die Texte fehlen."},
        {"Wie bereits erwähnt, liegt die Datei bei.", "Die Datei liegt bei."},
        {"Wie gesagt, es ist fertig.", "Es ist fertig."},
        {"Wie gesagt ist es fertig.", "Es ist fertig."},
        {"Die Datei, wie bereits erwähnt, liegt bei.", "Die Datei liegt bei."},
        {"Die Datei liegt, wie ich schon sagte, im Ordner.", "Die Datei liegt im Ordner."},
        {"Das habe ich Ihnen schon gesagt.", ""},
        {"Danke. Das habe ich Ihnen schon gesagt. Das Logo ist blau.", "Danke. Das Logo ist blau."},
        {"Ich habe Ihnen schon gesagt, dass das Logo blau ist.",
         "Wichtig ist, dass das Logo blau ist."},
        {"Das Logo ist blau, das habe ich Ihnen schon geschrieben.", "Das Logo ist blau."},
        {"Die Texte fehlen (wie bereits erwähnt) noch.", "Die Texte fehlen noch."},
        {"Leider habe ich Ihnen das bereits mehrfach erklärt, und Sie haben es nicht gelesen.",
         "Sie haben es nicht gelesen."},
        {"Guten Tag Herr Krause, wie bereits mehrfach erwähnt, brauche ich die Texte.",
         "Guten Tag Herr Krause, ich brauche die Texte."},
        {"Heute geht es nicht, vielleicht klappt es morgen.",
         "Heute geht es nicht, es klappt morgen."},
        {"Wenn es passt, komme ich vielleicht.", "Wenn es passt, komme ich."},
        {"Hoffentlich gefällt Ihnen der neue Entwurf.", "Ihnen gefällt der neue Entwurf."},
        {"Vielleicht neue Farben für die Seite.", "Neue Farben für die Seite."},
        {"Danke für nichts, Herr Krause. Hier ist der Plan.", "Hier ist der Plan."},
        {"Zum dritten Mal: Das Logo ist blau.", "Das Logo ist blau."},
        {"Eigentlich ist es fertig.", "Es ist fertig."},
        {"Hoffentlich klappt das.", "Das klappt."},
        {"Vielleicht kommt Anna morgen.", "Anna kommt morgen."},
        {"Vielleicht können wir telefonieren?", "Können wir telefonieren?"},
        {"Das ist fertig, hoffentlich.", "Das ist fertig."},
        {"Ich hoffe, dass es klappt.", "Mein Ziel ist, dass es klappt."},
        {"Ich hoffe, es klappt.", "Es klappt."},
        {"Ich glaube nicht, dass es klappt.", "Ich sehe nicht, dass es klappt."},
        {"Ich wollte nur fragen, ob es passt.", "Ich möchte fragen, ob es passt."},
        {"Endlich haben Sie geliefert.", "Sie haben geliefert."},
        {"Das ist kein Problem.", "Das geht bis Freitag, 4. Dezember."},
        {"Schönen Montag allerseits. Hier ist der Plan.", "Hier ist der Plan."},
        {"Das ist eine Frechheit.",
         "Ich möchte das gern klären; darf ich am Freitag, 4. Dezember anrufen?"},
        {"Sie haben die Texte wieder nicht geliefert, das ist eine Frechheit.",
         "Sie haben die Texte wieder nicht geliefert."},
        {"Leider ist das nicht mein Problem.",
         "Ich möchte das gern klären; darf ich am Freitag, 4. Dezember anrufen?"},
        {"Das ist nicht mein Problem, Herr Krause.",
         "Ich möchte das gern klären; darf ich am Freitag, 4. Dezember anrufen?"},
        {"Dort haben SIE das nie geliefert.", "Dort haben Sie das nie geliefert."},
        {"Das war NIE vereinbart.", "Das war nie vereinbart."},
    };
    check_rows(rows, Language::german);
}

TEST_CASE("AnEnglishSentenceStaysOneWhenAPhraseIsTakenOut") {
    static constexpr Row rows[] = {
        {"As I already told you a hundred times, the texts are missing.", "The texts are missing."},
        {"As I've told you before, the texts are missing.", "The texts are missing."},
        {"Anna, as I already said, you never sent it.", "Anna, you never sent it."},
        {"The file, as mentioned before, is here.", "The file is here."},
        {"As I said the file is here.", "The file is here."},
        {"I already told you that the logo is blue.", "The logo is blue."},
        {"I already told you what to do.", "Once more, in short: …."},
        {"I already told you.", ""},
        {"I've already told you twice, the texts are missing.", "The texts are missing."},
        {"We already said so, and it is still true.", "It is still true."},
        {"The texts are missing, as I already told you.", "The texts are missing."},
        {"How many times do I have to say it?", ""},
        {"Like I said, it's done.", "It's done."},
        {"It is fine, perhaps.", "It is fine."},
        {"Maybe, the logo is fine.", "The logo is fine."},
        {"I just wanted to ask about the logo.", "I want to ask about the logo."},
        {"We might be able to send it.", "We can send it."},
        {"I hope to send it on Friday.", "I'll send it on Friday."},
        {"I guess that the logo is fine.", "The logo is fine."},
        {"That's a piece of cake.", "I can do that by Friday 4 December."},
        {"That's a piece of cake, you have the file.",
         "I can do that by Friday 4 December. You have the file."},
        {"I can send it, no problem.", "I can send it by Friday 4 December."},
        {"Oh great, the file is gone.", "The file is gone."},
        {"It's Monday again, so here is the plan.", "So here is the plan."},
        {"It's about time.", ""},
        {"You are finally answering my mail.", "You are answering my mail."},
        {"That's not my problem.", "I'd like to sort this out; may I call on Friday 4 December?"},
        {"You never sent the texts again, that is outrageous.", "You never sent the texts again."},
        {"That's outrageous, you never sent the texts.", "You never sent the texts."},
        {"This is what YOU wanted.", "This is what you wanted."},
    };
    check_rows(rows, Language::english);
}

TEST_CASE("ASwedishSentenceStaysOneWhenAPhraseIsTakenOut") {
    static constexpr Row rows[] = {
        {"Som jag redan har sagt, är filen klar.", "Kort sagt är filen klar."},
        {"Som jag redan skrev är det klart.", "Det är klart."},
        {"Som sagt, den är klar.", "Den är klar."},
        {"Filen är, som jag redan har sagt, klar.", "Filen är klar."},
        {"Jag har redan sagt att loggan är blå.", "Det viktiga är att loggan är blå."},
        {"För tredje gången: loggan är blå.", "Loggan är blå."},
        {"Kanske är det klart.", "Det är klart."},
        {"Det är klart, kanske.", "Det är klart."},
        {"Jag hoppas att det fungerar.", "Målet är att det fungerar."},
        {"Jag hoppas kunna skicka den.", "Jag ska kunna skicka den."},
        {"Jag tror inte att det går.", "Jag ser inte att det går."},
        {"Jag ville bara fråga om färgen.", "Jag vill fråga om färgen."},
        {"Hej Anna, som jag redan skrev, behöver jag texterna.", "Hej Anna, jag behöver texterna."},
        {"Äntligen svarade du.", "Du svarade."},
        {"Det är en baggis.", "Det blir klart till fredag 4 december."},
        {"Det är inte mitt problem.",
         "Jag vill gärna reda ut det här; får jag ringa fredag 4 december?"},
        {"Du har inte skickat texterna, det är rent ut sagt fräckt.",
         "Du har inte skickat texterna."},
        {"Ni har ALDRIG skickat texterna.", "Ni har aldrig skickat texterna."},
    };
    check_rows(rows, Language::swedish);
}

TEST_CASE("EveryFindingOfTheTablesIsImprovedToASentence") {
    for (const Language language : {Language::english, Language::german, Language::swedish}) {
        const std::string name = "tone_" + std::string(language_tag(language)) + ".txt";
        for (const TableLine& line : read_table(name, "")) {
            const std::size_t arrow = line.text.find(" => ");
            if (arrow == std::string::npos) continue;
            const bool note = line.group == "problem_client";
            const std::string text = line.text.substr(0, arrow);
            std::string now = text;
            CAPTURE(name);
            CAPTURE(line.number);
            CAPTURE(text);
            for (int presses = 0; presses < 6; ++presses) {
                const ToneQuery query{.language = language,
                                      .kind = note ? ToneText::note : ToneText::letter};
                const auto hits = check_tone(now, query);
                if (hits.empty()) break;
                const std::string next = improved(now, hits.front(), words_for(language));
                CAPTURE(now);
                CAPTURE(next);
                CHECK(flaw(text, next) == "");
                CHECK(next != now);
                if (next == now) break;
                now = next;
            }
        }
    }
}

TEST_CASE("AngerIsSeenUntilNoneIsLeft") {
    std::string text =
        "Herr Krause, wie ich Ihnen schon tausendmal gesagt habe, haben SIE die Texte nie "
        "geliefert. Das ist eine Frechheit. Leider ist das nicht mein Problem. Dann suchen Sie "
        "sich eben jemand anderen. Sie werden schon sehen!";
    const auto hits_of = [&] { return check_tone(text, {.language = Language::german}); };
    for (int presses = 0; presses < 20; ++presses) {
        const auto hits = hits_of();
        if (hits.empty()) break;
        const bool sharp = std::ranges::any_of(hits, &ToneHit::sharp);
        CHECK((!sharp || is_heated(hits)));
        text = improved(text, hits.front(), words_for(Language::german));
    }
    CHECK(hits_of().empty());
    CHECK(text ==
          "Herr Krause, Sie haben die Texte nie geliefert. Ich möchte das gern klären; darf ich am "
          "Freitag, 4. Dezember anrufen?");
}
