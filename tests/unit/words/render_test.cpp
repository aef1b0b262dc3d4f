#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "words/catalogue.h"
#include "words/data_size.h"
#include "words/words.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

// Friday 20 November 2026, 10:00, in UTC.
constexpr Date friday = std::chrono::local_days{std::chrono::year{2026} / 11 / 20};

Instant at(Date date, int hour, int minute) {
    return Instant{date.time_since_epoch() + std::chrono::hours{hour} +
                   std::chrono::minutes{minute}};
}

Context reader(Language language, HourCycle hours = HourCycle::h24,
               DateOrder order = DateOrder::day_month_year) {
    return Context{{language, hours, order}, nullptr, at(friday, 10, 0)};
}

struct Expected {
    std::string_view en;
    std::string_view de;
    std::string_view sv;
};

void check(const PhraseValue& value, std::string_view form, const Expected& expected) {
    CAPTURE(form);
    CHECK(text_of(value, reader(Language::english), form) == expected.en);
    CHECK(text_of(value, reader(Language::german), form) == expected.de);
    CHECK(text_of(value, reader(Language::swedish), form) == expected.sv);
}

Date day(int year, unsigned month, unsigned day_of_month) {
    return std::chrono::local_days{std::chrono::year{year} / std::chrono::month{month} /
                                   std::chrono::day{day_of_month}};
}

}  // namespace

TEST_CASE("APastWeekdayOfADueDateNamesItsDateAComingOneDoesNot") {
    struct Row {
        Date date;
        Expected said;
    };
    for (const Row& row : {
             Row{day(2026, 11, 18), {"Wed 18 Nov", "Mi. 18. Nov.", "ons 18 nov"}},
             Row{day(2026, 11, 19), {"yesterday", "gestern", "i går"}},
             Row{day(2026, 11, 23), {"Mon", "Mo.", "mån"}},
         }) {
        CHECK(due({row.date, {}}, reader(Language::english), "") == row.said.en);
        CHECK(due({row.date, {}}, reader(Language::german), "") == row.said.de);
        CHECK(due({row.date, {}}, reader(Language::swedish), "") == row.said.sv);
    }
}

TEST_CASE("SpansTakeTheUnitThatSuitsThem") {
    using std::chrono::minutes;
    check(Span{minutes{0}}, "", {"a minute", "eine Minute", "en minut"});
    check(Span{minutes{0}}, "dative", {"a minute", "einer Minute", "en minut"});
    check(Span{minutes{23}}, "", {"23 min", "23 min", "23 min"});
    check(Span{minutes{60}}, "", {"1 h", "1 h", "1 h"});
    check(Span{minutes{130}}, "", {"2 h 10 min", "2 h 10 min", "2 h 10 min"});
    check(Span{minutes{24 * 60}}, "", {"1 day", "1 Tag", "1 dag"});
    check(Span{minutes{8 * 24 * 60 + 300}}, "", {"8 days", "8 Tage", "8 dagar"});
    // From Friday at four to Monday at nine.
    check(Span{minutes{65 * 60}}, "", {"3 days", "3 Tage", "3 dagar"});
    check(Span{minutes{35 * 60}}, "", {"1 day", "1 Tag", "1 dag"});
    check(Span{minutes{8 * 24 * 60}}, "dative", {"8 days", "8 Tagen", "8 dagar"});
    check(Span{minutes{24 * 60}}, "dative", {"1 day", "1 Tag", "1 dag"});
    check(Span{minutes{1}}, "long", {"1 minute", "1 Minute", "1 minut"});
    check(Span{minutes{61}}, "long", {"1 hour 1 minute", "1 Stunde 1 Minute", "1 timme 1 minut"});
    check(Span{minutes{300}}, "long", {"5 hours", "5 Stunden", "5 timmar"});
    check(Span{minutes{-30}}, "", {"−30 min", "−30 min", "−30 min"});
}

TEST_CASE("MomentsAreNamedRelativeToNow") {
    check(Moment{at(friday, 16, 30)}, "", {"16:30", "16:30", "16:30"});
    check(Moment{at(friday, 16, 30)}, "on", {"at 16:30", "um 16:30", "kl. 16:30"});
    check(Moment{at(day(2026, 11, 21), 9, 0)}, "",
          {"tomorrow 9:00", "morgen 9:00", "i morgon 9:00"});
    check(Moment{at(day(2026, 11, 19), 9, 5)}, "",
          {"yesterday 9:05", "gestern 9:05", "i går 9:05"});
    check(Moment{at(day(2026, 11, 26), 16, 30)}, "", {"Thu 16:30", "Do. 16:30", "tors 16:30"});
    check(Moment{at(day(2026, 11, 26), 16, 30)}, "on",
          {"on Thursday at 16:30", "am Donnerstag um 16:30", "på torsdag kl. 16:30"});
    check(Moment{at(day(2026, 11, 16), 9, 0)}, "on",
          {"on Monday at 9:00", "am Montag um 9:00", "i måndags kl. 9:00"});
    check(Moment{at(day(2026, 11, 16), 9, 0)}, "past",
          {"Mon 16 Nov 9:00", "Mo. 16. Nov. 9:00", "mån 16 nov 9:00"});
    check(Moment{at(day(2026, 11, 26), 16, 30)}, "past", {"Thu 16:30", "Do. 16:30", "tors 16:30"});
    check(Moment{at(day(2026, 11, 27), 9, 0)}, "", {"27 Nov 9:00", "27. Nov. 9:00", "27 nov 9:00"});
    check(Moment{at(day(2026, 12, 3), 9, 0)}, "on",
          {"on 3 Dec at 9:00", "am 3. Dez. um 9:00", "den 3 dec kl. 9:00"});
    check(Moment{at(day(2027, 3, 3), 9, 0)}, "",
          {"3 Mar 2027 9:00", "3. März 2027 9:00", "3 mars 2027 9:00"});
    check(Moment{at(day(2026, 12, 4), 16, 0)}, "long",
          {"Friday 4 December, 16:00", "Freitag, 4. Dezember, 16:00 Uhr",
           "fredag 4 december kl. 16:00"});
    check(Moment{at(day(2026, 12, 4), 16, 0)}, "time", {"16:00", "16:00", "16:00"});
    check(Moment{at(day(2026, 12, 4), 16, 0)}, "day", {"4 Dec", "4. Dez.", "4 dec"});
}

TEST_CASE("MomentsAreShownInTheReadersZone") {
    Zone zone{"Test/East", std::chrono::hours{2}, {}};
    Context context = reader(Language::english);
    context.zone = &zone;
    CHECK(text_of(Moment{at(friday, 23, 30)}, context) == "tomorrow 1:30");
}

TEST_CASE("DaysAreNamedRelativeToToday") {
    check(Day{friday}, "", {"today", "heute", "i dag"});
    check(Day{friday}, "on:cap", {"Today", "Heute", "I dag"});
    check(Day{day(2026, 11, 21)}, "on", {"tomorrow", "morgen", "i morgon"});
    check(Day{day(2026, 11, 23)}, "", {"Mon", "Mo.", "mån"});
    check(Day{day(2026, 11, 23)}, "on", {"on Monday", "am Montag", "på måndag"});
    check(Day{day(2026, 12, 24)}, "", {"24 Dec", "24. Dez.", "24 dec"});
    check(Day{day(2026, 12, 24)}, "on", {"on 24 Dec", "am 24. Dez.", "den 24 dec"});
    check(Day{day(2025, 12, 24)}, "", {"24 Dec 2025", "24. Dez. 2025", "24 dec 2025"});
    check(Day{day(2026, 12, 4)}, "long",
          {"Friday 4 December", "Freitag, 4. Dezember", "fredag 4 december"});
    check(Day{day(2027, 1, 8)}, "long:on",
          {"on Friday 8 January 2027", "am Freitag, 8. Januar 2027", "fredag 8 januari 2027"});
    check(Day{friday}, "date", {"20 Nov", "20. Nov.", "20 nov"});
}

TEST_CASE("NorthAmericansSeeMonthFirstAndHalfDays") {
    const Context american = reader(Language::english, HourCycle::h12, DateOrder::month_day_year);
    CHECK(text_of(Moment{at(day(2026, 12, 3), 9, 0)}, american) == "Dec 3 9:00 am");
    CHECK(text_of(Moment{at(friday, 0, 5)}, american) == "12:05 am");
    CHECK(text_of(Moment{at(friday, 12, 0)}, american) == "12:00 pm");
    CHECK(text_of(Day{day(2027, 12, 3)}, american) == "Dec 3, 2027");
    CHECK(first_weekday(american.locale) == 7);
    CHECK(first_weekday(reader(Language::swedish).locale) == 1);
}

TEST_CASE("DueDatesWithoutATimeAreDays") {
    const Context english = reader(Language::english);
    CHECK(due({friday, std::nullopt}, english) == "today");
    CHECK(due({day(2026, 11, 23), 15 * 60}, english) == "Mon 15:00");
    CHECK(due({day(2026, 11, 23), 15 * 60}, reader(Language::german), "on:cap") ==
          "Am Montag um 15:00");
    CHECK(due({day(2026, 11, 22), 24 * 60}, english) == "Mon 0:00");
}

TEST_CASE("NumbersAreGroupedTheLocalWay") {
    check(Count{1234567}, "", {"1,234,567", "1.234.567", "1\u00A0234\u00A0567"});
    check(Count{-999}, "", {"−999", "−999", "−999"});
    check(Count{0}, "", {"0", "0", "0"});
    check(Ratio{0.816, true}, "", {"82%", "82 %", "82 %"});
    check(Ratio{1.25, false}, "", {"1.3", "1,3", "1,3"});
    check(Ratio{-0.5, false}, "", {"−0.5", "−0,5", "−0,5"});
    check(Ratio{3, false}, "", {"3", "3", "3"});
    CHECK(text_of(Count{INT64_MIN}, reader(Language::english)) == "−9,223,372,036,854,775,808");
    CHECK(text_of(Ratio{std::numeric_limits<double>::infinity(), true},
                  reader(Language::english)) == "–");
}

TEST_CASE("PluralsPlaceholdersAndNestedPhrases") {
    const Context english = reader(Language::english);
    CHECK(expand("{n|one line|# lines}", {{"n", Count{1}}}, english) == "one line");
    CHECK(expand("{n|one line|# lines}", {{"n", Count{1200}}}, english) == "1,200 lines");
    CHECK(expand("{n|# line of {who}|# lines of {who}} left",
                 {{"n", Count{2}}, {"who", std::string("{n} # Anna")}},
                 english) == "2 lines of {n} # Anna left");
    CHECK(expand("{a} and {b:cap}",
                 {{"a", nested(Phrase{"format.day.today", {}})}, {"b", std::string("östen")}},
                 english) == "today and Östen");
    CHECK(expand("plain", {}, english) == "plain");
    CHECK(expand("half {open", {}, english) == "half {open");
    CHECK(expand("", {}, english).empty());
}

TEST_CASE("WhatIsMissingIsMarkedAndNeverACrash") {
    const Context english = reader(Language::english);
    CHECK(expand("for {who}", {}, english) == "for ⟦who⟧");
    CHECK(expand("{n|a|b}", {{"n", std::string("x")}}, english) == "⟦n⟧");
    const std::string_view absent =
        "no.such"
        ".key";
    CHECK(render(Phrase{absent, {}}, english) == "⟦no.such.key⟧");
    CHECK(tr(absent, english) == "⟦no.such.key⟧");
    CHECK(tr(absent, english).data() == tr(absent, english).data());
    CHECK_FALSE(has_key(absent));
    CHECK(render(Phrase{}, english).empty());
}

TEST_CASE("EndlessNestingEnds") {
    PhraseValue value = std::string("x");
    for (int i = 0; i < 1000; ++i)
        value = nested(Phrase{"format.percent", {{"n", value}}});
    CHECK(text_of(value, reader(Language::english)).size() < 100);
}

TEST_CASE("EveryLanguageHasEveryKey") {
    const auto keys = catalogue_keys();
    CHECK(std::ranges::is_sorted(keys));
    REQUIRE(languages().size() >= 3);
    for (const Catalogue& catalogue : catalogues())
        CHECK(catalogue.texts.size() == keys.size());
    for (int i = 1; i <= 12; ++i)
        for (const Language language : languages())
            CHECK_FALSE(month_short(i, language).empty());
    for (int i = 1; i <= 7; ++i)
        for (const Language language : languages())
            CHECK_FALSE(weekday_long(i, language).empty());
    CHECK(month_long(13, Language::english).empty());
}

TEST_CASE("SizesOfFilesAreNeverNothing") {
    const Context english = reader(Language::english);
    CHECK(data_size(0, english) == "0\u00A0kB");
    CHECK(data_size(1, english) == "1\u00A0kB");
    CHECK(data_size(4'200, english) == "5\u00A0kB");
    CHECK(data_size(999'400, english) == "1,000\u00A0kB");
    CHECK(data_size(1'250'000, reader(Language::german)) == "1,3\u00A0MB");
}

TEST_CASE("LanguagesAreFoundByTag") {
    CHECK(language_from_tag("de-AT") == Language::german);
    CHECK(language_from_tag("SV_se") == Language::swedish);
    CHECK(language_from_tag("en") == Language::english);
    CHECK_FALSE(language_from_tag("fr-FR").has_value());
    CHECK_FALSE(language_from_tag("").has_value());
    CHECK(language_name(Language::german) == "Deutsch");
    CHECK(language_tag(Language::swedish) == "sv");
}

TEST_CASE("LocalesOfBrowsersAreUnderstood") {
    CHECK(locale_from_tag("en-US") ==
          Locale{Language::english, HourCycle::h12, DateOrder::month_day_year});
    CHECK(locale_from_tag("en-GB") ==
          Locale{Language::english, HourCycle::h24, DateOrder::day_month_year});
    CHECK(locale_from_tag("en-AU").hours == HourCycle::h12);
    CHECK(locale_from_tag("de-CH").language == Language::german);
    CHECK(locale_from_tag("sv").hours == HourCycle::h24);
    CHECK(locale_from_tag("fr-CA") == Locale{});
    CHECK(locale_from_tag("en-u-ca-gregory").language == Language::english);
}
