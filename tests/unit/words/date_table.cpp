#include "date_table.h"

#include <span>

#include <doctest/doctest.h>

namespace wordkeep::words {

DateQuery query_at(LocalTime now, Language language) {
    DateQuery query;
    query.now = now;
    query.locale.language = language;
    return query;
}

DateQuery reference_query(Language language) {
    return query_at(*parse_local_time("2026-11-18T10:00:00"), language);
}

std::string written(const DateReading& reading) {
    static constexpr std::string_view relations[] = {"", " by", " before", " after", " around"};
    std::string text = to_iso(reading.start);
    if (reading.end) text += "/" + to_iso(*reading.end);
    text += relations[static_cast<std::size_t>(reading.relation)];
    return text;
}

void check_table(std::span<const DatePhrase> table, const DateQuery& query) {
    for (const DatePhrase& phrase : table) {
        CAPTURE(phrase.text);
        const auto reading = read_date(phrase.text, query);
        const std::string got = reading ? written(*reading) : "-";
        CHECK(got == phrase.expected);
    }
}

std::string found_in(std::string_view text, const DateQuery& query) {
    std::string all;
    for (const DateReading& reading : find_dates(text, query)) {
        if (!all.empty()) all += "; ";
        all += text.substr(reading.begin, reading.finish - reading.begin);
        all += " = " + written(reading);
    }
    return all;
}

}  // namespace wordkeep::words
