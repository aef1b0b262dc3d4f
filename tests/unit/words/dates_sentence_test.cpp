#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "date_table.h"
#include "word_table.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

DateReading read(std::string_view text, Language language = Language::english) {
    const auto reading = read_date(text, reference_query(language));
    REQUIRE(reading.has_value());
    return *reading;
}

}  // namespace

TEST_CASE("DatesAreFoundInsideSentences") {
    for (const TableLine& line : read_table("sentences.txt", " =>")) {
        CAPTURE(line.number);
        CAPTURE(line.text);
        const Language language = line.group == "german"    ? Language::german
                                  : line.group == "swedish" ? Language::swedish
                                                            : Language::english;
        CHECK(found_in(line.text, query_at(line.now, language)) == line.expected);
    }
}

TEST_CASE("WordsThatOnlyLookLikeDatesArePassedOver") {
    for (const Language language : {Language::english, Language::german, Language::swedish}) {
        for (const std::string_view nothing : {"", "   "})
            CHECK(found_in(nothing, reference_query(language)) == "");
        for (const TableLine& line : read_table("innocent.txt", "")) {
            CAPTURE(line.number);
            CAPTURE(line.text);
            CAPTURE(language_tag(language));
            CHECK(found_in(line.text, query_at(line.now, language)) == "");
        }
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
