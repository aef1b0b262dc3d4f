#include <string>

#include <doctest/doctest.h>

#include "date_table.h"
#include "word_table.h"

using namespace wordkeep;
using namespace wordkeep::words;

TEST_CASE("DatesAreReadTheWayPeopleWriteThem") {
    for (const Language language : {Language::english, Language::german, Language::swedish}) {
        const std::string name = "dates_" + std::string(language_tag(language)) + ".txt";
        for (const TableLine& line : read_table(name, " = ")) {
            CAPTURE(name);
            CAPTURE(line.number);
            CAPTURE(line.text);
            const auto reading = read_date(line.text, query_at(line.now, language));
            CHECK((reading ? written(*reading) : "-") == line.expected);
        }
    }
}

TEST_CASE("AmericanEnglishPutsTheMonthFirst") {
    static constexpr DatePhrase table[] = {
        {"3/4/2027", "2027-03-04"}, {"3/4", "2027-03-04"},           {"12/24", "2026-12-24"},
        {"24/12", "2026-12-24"},    {"12/24/26", "2026-12-24"},      {"12-24-2026", "2026-12-24"},
        {"1/2/2027", "2027-01-02"}, {"at 3:30", "2026-11-18T15:30"}, {"2027-03-04", "2027-03-04"},
    };
    DateQuery query = reference_query(Language::english);
    query.locale.order = DateOrder::month_day_year;
    query.locale.hours = HourCycle::h12;
    check_table(table, query);
}
