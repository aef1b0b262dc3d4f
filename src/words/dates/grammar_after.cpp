// What comes after a feast, a weekend, a week or a day: the first day on which it can be done.

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {

using std::chrono::days;

namespace {

/// Days on which nobody works anywhere; other holidays are not known here.
bool is_free(Date date) {
    const auto [year, month, day] = split(date);
    const bool christmas = month == 12 && (day == 25 || day == 26);
    const bool new_year = month == 1 && day == 1;
    return weekday_of(date) > 5 || christmas || new_year;
}

Date working_day_behind(Date date) {
    do
        date += days{1};
    while (is_free(date));
    return date;
}

/// The last day of a feast of several days: whoever says "after Easter" means after Easter Monday.
Date last_of_feast(Holiday holiday, Date date) {
    const int year = split(date).year;
    switch (holiday) {
        case Holiday::christmas_eve:
        case Holiday::christmas_day:
            return holiday_date(Holiday::boxing_day, year);
        case Holiday::new_years_eve:
        case Holiday::midsummer_eve:
            return date + days{1};
        case Holiday::maundy_thursday:
        case Holiday::good_friday:
        case Holiday::easter_saturday:
        case Holiday::easter_sunday:
            return holiday_date(Holiday::easter_monday, year);
        case Holiday::whit_saturday:
        case Holiday::whit_sunday:
            return holiday_date(Holiday::whit_monday, year);
        default:
            return date;
    }
}

template <std::size_t size>
bool is_one_of(const Token& token, const std::string_view (&words)[size]) {
    return std::ranges::find(words, std::string_view(token.folded)) != std::end(words);
}

}  // namespace

/// "after", "direkt nach", "strax efter" rather than "from" and "ab".
bool Grammar::says_after(std::size_t next) const {
    static constexpr std::string_view words[] = {"after", "nach", "efter"};
    return next > 0 && is_one_of(token(next - 1), words);
}

void Grammar::move_behind(DateReading& reading, std::size_t first, std::size_t next) const {
    if (past() || reading.grain == Grain::minute || reading.start.minute) return;
    if (reading.end && reading.end->minute) return;
    // "after Tuesday's call", "after the Monday meeting": that is on the day itself.
    static constexpr std::string_view events[] = {"meeting", "call",  "workshop", "lunch", "dinner",
                                                  "party",   "event", "demo",     "review"};
    if (token(next).is('\'') || is_one_of(token(next), events)) return;
    bool numbered = false;
    Date last = reading.end ? reading.end->date : reading.start.date;
    for (std::size_t i = first; i < next; ++i) {
        numbered = numbered || token(i).is_number();
        if (const auto feast = find(i, Meaning::holiday); feast && !reading.end)
            last = last_of_feast(static_cast<Holiday>(feast->value), last);
    }
    // "after the 5th" is the 6th, whatever day that is.
    const bool plain = numbered && !reading.end && reading.grain == Grain::day;
    const auto behind = [&](Date date) {
        return plain ? date + days{1} : working_day_behind(date);
    };
    reading.start = Due{behind(last), std::nullopt};
    if (reading.other) reading.other = Due{behind(reading.other->date), std::nullopt};
    reading.end.reset();
    reading.grain = Grain::day;
}

/// "after the holidays", "nach den Feiertagen", "efter helgerna", as the year ends.
std::optional<Found> Grammar::after_the_holidays(std::size_t i) const {
    const auto word = find(i, Meaning::relation);
    if (!word || past() || !says_after(word->next)) return std::nullopt;
    const std::size_t at = skip(word->next, Meaning::article);
    static constexpr std::string_view christmas[] = {"feiertagen", "feiertage", "weihnachtstagen",
                                                     "festtagen", "julhelgen"};
    static constexpr std::string_view both[] = {"holidays", "helgerna", "storhelgerna"};
    const bool only_christmas = is_one_of(token(at), christmas);
    if (!only_christmas && !is_one_of(token(at), both)) return std::nullopt;
    const auto [year, month, day] = split(today());
    constexpr int october = 10;
    if (month < october) return std::nullopt;
    Found found;
    found.next = at + 1;
    const Date last = only_christmas ? holiday_date(Holiday::boxing_day, year)
                                     : holiday_date(Holiday::new_years_day, year + 1);
    found.reading.start = Due{working_day_behind(last), std::nullopt};
    found.reading.relation = Relation::after;
    found.reading.certainty = Certainty::guess;
    found.reading.language = language_;
    found.reading.begin = token(i).begin;
    found.reading.finish = token(at).end;
    return found;
}

}  // namespace wordkeep::words
