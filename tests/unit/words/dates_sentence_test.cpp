#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "date_table.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

struct Sentence {
    std::string_view text;
    std::string_view expected;
};

void check_sentences(std::span<const Sentence> table, Language language) {
    for (const Sentence& sentence : table) {
        CAPTURE(sentence.text);
        CHECK(found_in(sentence.text, reference_query(language)) == sentence.expected);
    }
}

DateReading read(std::string_view text, Language language = Language::english) {
    const auto reading = read_date(text, reference_query(language));
    REQUIRE(reading.has_value());
    return *reading;
}

}  // namespace

TEST_CASE("DatesAreFoundInsideSentences") {
    static constexpr Sentence english[] = {
        {"promised Anna the draft by Fri 3pm", "by Fri 3pm = 2026-11-20T15:00 by"},
        {"call Anna back tomorrow at 9", "tomorrow at 9 = 2026-11-19T09:00"},
        {"You'll hear from me by 24 December.", "by 24 December = 2026-12-24 by"},
        {"Anna called this morning, wants a quote by EOD",
         "this morning = 2026-11-18T09:00; by EOD = 2026-11-18 by"},
        {"lunch with Tom (Thu, noon)", "Thu, noon = 2026-11-19T12:00"},
        {"me: draft by Fri", "by Fri = 2026-11-20 by"},
        {"you: feedback 3 Dec", "3 Dec = 2026-12-03"},
        {"report for Q1", "for Q1 = 2027-01-01/2027-03-31"},
        {"since Monday no answer", "since Monday = 2026-11-16 after"},
        {"I may send it in May", "in May = 2027-05-01/2027-05-31"},
        {"the first version by the 3rd", "by the 3rd = 2026-12-03 by"},
        {"call 030 123456 tomorrow", "tomorrow = 2026-11-19"},
        {"moved to 2026-12-01, 10:00", "2026-12-01, 10:00 = 2026-12-01T10:00"},
    };
    check_sentences(english, Language::english);
    static constexpr Sentence german[] = {
        {"Meyer ruft Dienstag an", "Dienstag = 2026-11-24"},
        {"Entwurf für Müller bis Freitag", "bis Freitag = 2026-11-20 by"},
        {"Guten Morgen, bis morgen", "bis morgen = 2026-11-19 by"},
        {"Rechnung Nr. 2026-114 fällig am 15.12.", "fällig am 15.12. = 2026-12-15 by"},
        {"Workshop 3.–5. Dezember in Berlin", "3.–5. Dezember = 2026-12-03/2026-12-05"},
        {"Do. 10 Uhr Meyer", "Do. 10 Uhr = 2026-11-19T10:00"},
        {"Rückruf Schmidt heute 14:30", "heute 14:30 = 2026-11-18T14:30"},
        {"Anna: Angebot in 2 Wochen, dann anrufen", "in 2 Wochen = 2026-12-02"},
        {"seit Montag keine Antwort", "seit Montag = 2026-11-16 after"},
        {"12,50 € bis Freitag", "bis Freitag = 2026-11-20 by"},
        {"Sie hören bis 3. Dezember von mir", "bis 3. Dezember = 2026-12-03 by"},
        {"Angebot bis zum 24. Danke!", "bis zum 24. = 2026-11-24 by"},
    };
    check_sentences(german, Language::german);
    static constexpr Sentence swedish[] = {
        {"lovade Anna utkastet senast fredag kl 15", "senast fredag kl 15 = 2026-11-20T15:00 by"},
        {"Anna ringde i morse", "i morse = 2026-11-18T09:00"},
        {"offert till Volvo i slutet av månaden", "i slutet av månaden = 2026-11-30"},
        {"Möte v. 49", "v. 49 = 2026-11-30/2026-12-06"},
        {"ring Anna om en vecka", "om en vecka = 2026-11-25"},
        {"telefon med Larsson tors 13.30", "tors 13.30 = 2026-11-19T13:30"},
        {"tis 10-11 möte", "tis 10-11 = 2026-11-24T10:00/2026-11-24T11:00"},
        {"sedan måndag har hon inte svarat", "sedan måndag = 2026-11-16 after"},
        {"hör av dig senast den 3 om något inte stämmer", "senast den 3 = 2026-12-03 by"},
    };
    check_sentences(swedish, Language::swedish);
}

TEST_CASE("WordsThatOnlyLookLikeDatesArePassedOver") {
    static constexpr std::string_view innocent[] = {
        "The sun is shining and I sat down",
        "May I call you?",
        "version 1.2.3 of the report",
        "24/7 support",
        "costs 3.50 euro",
        "between 2 and 4 people",
        "deadline 30 February 2027",
        "on the third floor",
        "see www.may.com or fri@example.com",
        "phone +49 30 1234567",
        "for 3 days",
        "in two parts",
        "half of the team",
        "at the same time",
        "end of the project",
        "I'm on it",
        "second draft",
        "next steps",
        "by 2 people",
        "Budget 2027",
        "page 12/240",
        "room 3.14",
        "at 3% growth",
        "http://example.com/2026/12/24/post",
        "man kan inte veta",
        "om Anna ringer",
        "den 3 rummen",
        "på plats",
        "till Anna",
        "wir sehen uns so oder so",
        "Das mache ich so bald wie möglich",
        "Guten Morgen Frau Meyer",
        "bis 30. Februar",
        "zum 3. Mal nachgefragt",
        "am 2. Termin arbeiten",
        "in 3 Punkten",
        "am Anfang war das Wort",
        "am Ende des Projekts",
        "Ende gut, alles gut",
        "Tor 3 öffnen",
        "Mit Anna sprechen",
        "vor dem Meeting",
        "um es kurz zu machen",
        "um 3 Ecken",
        "ab 100 Euro",
        "",
        "   ",
        "…",
        "🎉🎉",
    };
    for (const std::string_view text : innocent) {
        CAPTURE(text);
        for (const Language language : {Language::english, Language::german, Language::swedish})
            CHECK(found_in(text, reference_query(language)) == "");
    }
}

TEST_CASE("AmbiguousDatesSayThatTheyAre") {
    const DateReading slashes = read("3/4/2027");
    CHECK(slashes.certainty == Certainty::likely);
    REQUIRE(slashes.other.has_value());
    CHECK(to_iso(*slashes.other) == "2027-03-04");
    CHECK(read("13/4/2027").certainty == Certainty::sure);
    CHECK(read("24 December 2026").certainty == Certainty::sure);

    const DateReading next_friday = read("next Friday");
    REQUIRE(next_friday.other.has_value());
    CHECK(to_iso(*next_friday.other) == "2026-11-20");
    CHECK(read("at 3").certainty == Certainty::likely);
    CHECK(read("in a few days").certainty == Certainty::guess);
    CHECK(read("Friday 5 December").certainty == Certainty::guess);
    CHECK(read("Friday 4 December").certainty == Certainty::sure);
}

TEST_CASE("TheDeadlineOfASpanIsItsEnd") {
    const auto deadline = [](std::string_view text) { return to_iso(read(text).deadline()); };
    CHECK(deadline("next week") == "2026-11-27");
    CHECK(deadline("next month") == "2026-12-31");
    CHECK(deadline("Mon–Wed") == "2026-11-25");
    CHECK(deadline("by December") == "2026-12-01");
    CHECK(deadline("before Friday") == "2026-11-19");
    CHECK(deadline("before EOD") == "2026-11-18");
    CHECK(deadline("Fri 2-4pm") == "2026-11-20T16:00");
    CHECK(deadline("from Monday") == "2026-11-23");
}

TEST_CASE("TimesOfDayAreMarkedAsVagueOnes") {
    CHECK(read("tomorrow morning").time_approximate);
    CHECK(read("by noon").time_approximate);
    CHECK_FALSE(read("tomorrow at 9").time_approximate);
    CHECK_FALSE(read("tomorrow morning at 9").time_approximate);
    CHECK_FALSE(read("3pm").date_said);
    CHECK(read("3pm today").date_said);
    CHECK(read("Fri 3pm").grain == Grain::minute);
    CHECK(read("next week").grain == Grain::week);
}

TEST_CASE("WhatHappenedLiesInThePast") {
    DateQuery query = reference_query(Language::english);
    query.expect = Expect::past;
    static constexpr DatePhrase table[] = {
        {"Monday", "2026-11-16"},
        {"Wednesday", "2026-11-11"},
        {"on 15 November", "2026-11-15"},
        {"24 December", "2025-12-24"},
        {"9:20", "2026-11-18T09:20"},
        {"16:30", "2026-11-17T16:30"},
        {"Dienstag 10 Uhr", "2026-11-17T10:00"},
        {"i tisdags", "2026-11-17"},
        {"17.11.", "2026-11-17"},
        {"the 3rd", "2026-11-03"},
        {"yesterday 16:30", "2026-11-17T16:30"},
    };
    check_table(table, query);
}

TEST_CASE("AnyReaderMayWriteInAnyOfTheLanguages") {
    static constexpr DatePhrase table[] = {
        {"übermorgen", "2026-11-20"},      {"nästa tisdag", "2026-11-24"},
        {"next Tuesday", "2026-11-24"},    {"am 3.12.", "2026-12-03"},
        {"den 24 december", "2026-12-24"}, {"in 2 weeks", "2026-12-02"},
        {"end of month", "2026-11-30"},    {"om 2 veckor", "2026-12-02"},
        {"Monatsende", "2026-11-30"},
    };
    for (const Language language : {Language::english, Language::german, Language::swedish})
        check_table(table, reference_query(language));
}

TEST_CASE("AFridayNamedOnAFridayIsTheNextOne") {
    DateQuery query = reference_query(Language::english);
    query.now = *parse_local_time("2026-11-20T10:00:00");
    const auto reading = read_date("Friday", query);
    REQUIRE(reading.has_value());
    CHECK(to_iso(reading->start) == "2026-11-27");
    REQUIRE(reading->other.has_value());
    CHECK(to_iso(*reading->other) == "2026-11-20");
    CHECK(to_iso(read_date("this Friday", query)->start) == "2026-11-20");
    CHECK(to_iso(read_date("next Friday", query)->start) == "2026-11-27");
}

TEST_CASE("DatesAtTheEdgesOfTheCalendarAreHandled") {
    DateQuery query = reference_query(Language::english);
    query.now = *parse_local_time("2024-02-29T23:59:00");
    CHECK(written(*read_date("in a year", query)) == "2025-02-28");
    CHECK(written(*read_date("in 2 minutes", query)) == "2024-03-01T00:01");
    CHECK(written(*read_date("tomorrow", query)) == "2024-03-01");
    CHECK(written(*read_date("29 February", query)) == "2024-02-29");
    query.now = *parse_local_time("2026-12-31T12:00:00");
    CHECK(written(*read_date("end of month", query)) == "2026-12-31");
    CHECK(written(*read_date("next month", query)) == "2027-01-01/2027-01-31");
    CHECK(written(*read_date("week 1", query)) == "2027-01-04/2027-01-10");
    CHECK_FALSE(read_date("in 20000 years", query).has_value());
    CHECK_FALSE(read_date("in 99999999999 days", query).has_value());
}

TEST_CASE("ADateIsReadAtAGivenPlace") {
    const std::string_view text = "call Anna tomorrow at 9, please";
    const auto reading = read_date_at(text, 10, reference_query(Language::english));
    REQUIRE(reading.has_value());
    CHECK(text.substr(reading->begin, reading->finish - reading->begin) == "tomorrow at 9");
    CHECK_FALSE(read_date_at(text, 5, reference_query(Language::english)).has_value());
    CHECK_FALSE(read_date_at(text, text.size(), reference_query(Language::english)).has_value());
}

TEST_CASE("TextsFullOfDateWordsAreReadToTheirEnd") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "since two weeks from the day after next to the end of ";
    text += "tomorrow";
    const auto readings = find_dates(text, reference_query(Language::english));
    REQUIRE_FALSE(readings.empty());
    CHECK(readings.back().finish == text.size());
    std::size_t end = 0;
    for (const DateReading& reading : readings) {
        CHECK(reading.begin >= end);
        end = reading.finish;
    }
}
