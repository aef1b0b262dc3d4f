// What people say beside the plain forms: the same time on another day, a week named by one of its
// days, seasons and halves, counted weekdays, and what repeats.

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

using std::chrono::days;

constexpr int months_of_a_season = 3;
constexpr int days_of_half_a_month = 15;
// More Mondays than these are not counted by their name.
constexpr int most_weekdays = 20;

Date last_of_months(Date first, int months) { return add_months(first, months) - days{1}; }

DayPiece long_span(std::size_t next, Date first, int months) {
    DayPiece piece;
    piece.next = next;
    piece.first = first;
    piece.last = last_of_months(first, months);
    piece.grain = Grain::quarter;
    piece.certainty = Certainty::likely;
    return piece;
}

}  // namespace

std::optional<MomentPiece> Grammar::same_time_moment(std::size_t i) const {
    // "this time tomorrow", "nächste Woche um diese Zeit"
    const auto front = find(i, Meaning::same_time);
    const Day base = day(front ? front->next : i);
    if (!base || base->minute || base->weak) return std::nullopt;
    DayPiece piece = *base;
    if (!front) {
        const auto behind = find(skip_mark(piece.next, ','), Meaning::same_time);
        if (!behind) return std::nullopt;
        piece.next = behind->next;
    }
    if (piece.last && piece.grain != Grain::week) return std::nullopt;
    if (piece.last) piece.first += days{weekday_of(today()) - 1};
    piece.last.reset();
    piece.other.reset();
    piece.grain = Grain::day;
    piece.minute = minute_of(query_.now);
    return join(piece, nullptr);
}

std::optional<MomentPiece> Grammar::hours_beside_moment(std::size_t i) const {
    // "2 hours before noon tomorrow", "eine Stunde nach Mittag"
    const auto length = duration(i);
    if (!length || !length->timed) return std::nullopt;
    const auto direction = find(length->next, Meaning::from_day);
    static constexpr std::string_view beside[] = {"before", "after", "vor",  "nach",
                                                  "fore",   "innan", "efter"};
    if (!direction || std::ranges::find(beside, token(length->next).folded) == std::end(beside))
        return std::nullopt;
    const Moment base = moment(direction->next);
    if (!base || !base->start.minute || base->end) return std::nullopt;
    const auto moved = add(LocalTime{base->start.date} + std::chrono::minutes{*base->start.minute},
                           *length, direction->value);
    if (!moved) return std::nullopt;
    MomentPiece piece = *base;
    piece.start = Due{moved->first, moved->minute};
    piece.other.reset();
    piece.approximate = piece.weak = piece.weekday = false;
    return piece;
}

std::optional<DayPiece> Grammar::month_then_day_of_it(const DayPiece& month) const {
    // "next month on the 5th", "nästa månad den 5:e"
    std::size_t at = skip_mark(month.next, ',');
    at = skip(at, Meaning::relation);
    at = skip(at, Meaning::article);
    bool marked = false;
    const auto number = day_number(at, marked);
    if (!number || !marked || at == month.next) return std::nullopt;
    const YearMonthDay named = split(month.first);
    const auto date = make_date(named.year, named.month, number->value);
    if (!date) return std::nullopt;
    DayPiece piece = month;
    piece.next = number->next;
    piece.first = *date;
    piece.last.reset();
    piece.grain = Grain::day;
    piece.certainty = Certainty::sure;
    piece.weak = false;
    return piece;
}

std::optional<DayPiece> Grammar::weekday_beside(std::size_t next, int weekday) const {
    // "the Monday after Easter", "am Freitag vor dem 1. April"
    const auto direction = find(next, Meaning::from_day);
    static constexpr std::string_view plain[] = {"from", "on", "past", "von", "ab", "fran"};
    if (!direction || std::ranges::find(plain, token(next).folded) != std::end(plain))
        return std::nullopt;
    const Day base = day(direction->next);
    if (!base || base->named || base->weak || base->last || base->minute) return std::nullopt;
    DayPiece piece = *base;
    const int ahead = (weekday - weekday_of(base->first) + 6) % 7 + 1;
    const int behind = (weekday_of(base->first) - weekday + 6) % 7 + 1;
    piece.first += days{direction->value > 0 ? ahead : -behind};
    piece.other.reset();
    return piece;
}

std::optional<DayPiece> Grammar::counted_weekdays(std::size_t i) const {
    // "two Mondays from now", "three Fridays ago"
    auto count = cardinal(i);
    if (!count) count = find(i, Meaning::number);
    const auto weekday = count ? find(count->next, Meaning::plural_weekday) : std::nullopt;
    if (!weekday || count->value < 1 || count->value > most_weekdays) return std::nullopt;
    const auto ahead = find(weekday->next, Meaning::later_after);
    const auto ago = find(weekday->next, Meaning::ago_after);
    if (!ahead && !ago) return std::nullopt;
    std::optional<Date> other;
    DayPiece piece;
    piece.next = ahead ? ahead->next : ago->next;
    piece.first = weekday_date(weekday->value, ahead ? Which::coming : Which::last, other) +
                  days{7 * (count->value - 1) * (ahead ? 1 : -1)};
    return piece;
}

std::optional<DayPiece> Grammar::week_of_day(std::size_t i) const {
    // "the week of 15 March", "Woche vom 15.3.", "veckan som börjar 15 mars"
    const auto week = find(skip(i, Meaning::article), Meaning::week_of);
    const Day base = week ? day(week->next) : std::nullopt;
    if (!base || base->named || base->grain != Grain::day || base->minute) return std::nullopt;
    DayPiece piece = *base;
    piece.first = monday_of(base->first);
    piece.last = piece.first + days{6};
    piece.grain = Grain::week;
    piece.weak = false;
    return piece;
}

std::optional<DayPiece> Grammar::season_span(std::size_t i) const {
    const auto which = find(i, Meaning::which);
    const std::size_t at = skip(which ? which->next : i, Meaning::article);
    const auto season = find(at, Meaning::season);
    if (!season || titled(at)) return std::nullopt;
    // "fall" and "vår" are too common to be seasons inside a sentence.
    if (season->weak && !whole()) return std::nullopt;
    const int this_year = split(today()).year;
    const auto begin = [&](int year) {
        return *make_date(year, months_of_a_season * (season->value + 1), 1);
    };
    DayPiece piece = long_span(season->next, begin(this_year), months_of_a_season);
    piece.weak = !which;
    piece.certainty = Certainty::guess;
    if (const auto year = year_behind(season->next)) {
        piece = long_span(year->next, begin(year->value), months_of_a_season);
        return piece;
    }
    const Which chosen = which ? static_cast<Which>(which->value) : Which::current;
    const bool back = past() || chosen == Which::last;
    for (int year = this_year + (back ? 0 : -1); year <= this_year + 2 && year >= this_year - 2;
         year += back ? -1 : 1) {
        const Date first = begin(year);
        const Date last = last_of_months(first, months_of_a_season);
        const bool running = first <= today() && last >= today();
        const bool fits = back                                                ? last < today()
                          : chosen == Which::current || chosen == Which::last ? last >= today()
                                                                              : first > today();
        if (!fits && !(past() && running)) continue;
        piece.first = first;
        piece.last = last;
        return piece;
    }
    return std::nullopt;
}

std::optional<DayPiece> Grammar::part_of_named_month(std::size_t i, int n) const {
    // "erste Aprilwoche", "zweite Märzhälfte"
    static constexpr std::string_view endings[] = {"woche", "halfte"};
    const Token& word = token(i);
    if (language_ != Language::german || !word.is_word()) return std::nullopt;
    for (const std::string_view ending : endings) {
        if (!word.folded.ends_with(ending)) continue;
        const Token name = tokenise(
            std::string_view(word.folded).substr(0, word.folded.size() - ending.size()))[0];
        const auto month = look_up(std::span(&name, 1), 0, Meaning::month, language_);
        if (!month) continue;
        const int year = split(today()).year + (month->value < split(today()).month ? 1 : 0);
        DayPiece piece;
        piece.next = i + 1;
        piece.first = *make_date(year, month->value, 1);
        piece.last = last_of_months(piece.first, 1);
        piece.grain = Grain::month;
        if (ending == "woche") return nth_week(piece, n);
        if (n == 1) piece.last = piece.first + days{days_of_half_a_month - 1};
        if (n != 1) piece.first += days{days_of_half_a_month};
        piece.grain = Grain::week;
        return piece;
    }
    return std::nullopt;
}

std::optional<DayPiece> Grammar::half_span(std::size_t i) const {
    bool marked = false;
    std::size_t at = i;
    int n = 0;
    bool of_year = false;
    bool letter = false;
    const Token& digit = token(i + 1);
    if (token(i).folded == "h" && digit.is_number() && !digit.space_before && digit.digits == 1) {
        n = digit.value;  // H2 2027
        at = i + 2;
        of_year = letter = true;
    } else {
        const auto last = find(i, Meaning::last_ordinal);
        const auto nth = last ? last : day_number(i, marked);
        if (!nth || (!last && !marked)) return std::nullopt;
        n = last ? -1 : nth->value;
        if (const Day named = part_of_named_month(nth->next, n)) return named;
        const auto half = find(nth->next, Meaning::half_of);
        if (!half) return std::nullopt;
        of_year = half->value == 1;
        at = half->next;
    }
    if (n < 1 || n > 2) return std::nullopt;
    const std::size_t place = skip(skip(at, Meaning::linking), Meaning::article);
    if (const Day month = month_span(place)) {
        DayPiece piece = *month;
        piece.weak = false;
        piece.grain = Grain::week;
        if (n == 1) piece.last = piece.first + days{days_of_half_a_month - 1};
        if (n == 2) piece.first += days{days_of_half_a_month};
        return piece;
    }
    const auto year = year_behind(skip(place, Meaning::year_word));
    if (!year && !of_year) return std::nullopt;
    int chosen = year ? year->value : split(today()).year;
    if (!year && n == 1 && split(today()).month > 6) ++chosen;
    DayPiece piece = long_span(year ? year->next : at, *make_date(chosen, n == 1 ? 1 : 7, 1), 6);
    piece.year_open = !year;
    piece.weak = letter && !year;  // "H1" is a heading as well
    return piece;
}

std::optional<DayPiece> Grammar::iso_week(std::size_t i) const {
    // 2027-W14, 2027-W14-3
    const Token& week = token(i + 3);
    if (token(i).digits != 4 || !token(i + 1).is('-') || token(i + 2).folded != "w" ||
        !week.is_number() || week.space_before || week.digits != 2)
        return std::nullopt;
    const auto monday = monday_of_week(token(i).value, week.value);
    if (!monday) {
        impossible(i + 4);
        return std::nullopt;
    }
    DayPiece piece;
    piece.next = i + 4;
    piece.first = *monday;
    const Token& weekday = token(i + 5);
    if (token(i + 4).is('-') && weekday.is_number() && !weekday.space_before &&
        weekday.value >= 1 && weekday.value <= 7) {
        piece.first += days{weekday.value - 1};
        piece.next = i + 6;
        return piece;
    }
    piece.last = *monday + days{6};
    piece.grain = Grain::week;
    return piece;
}

bool Grammar::titled(std::size_t i) const {
    // "Herr Freitag", "Mr. March"
    if (i == 0 || !token(i).capital) return false;
    const Token& before = token(token(i - 1).is('.') && i > 1 ? i - 2 : i - 1);
    static constexpr std::string_view titles[] = {"herr",    "herrn",    "frau",  "fru",  "mr",
                                                  "mrs",     "ms",       "dr",    "miss", "prof",
                                                  "familie", "familjen", "family"};
    return std::ranges::find(titles, before.folded) != std::end(titles);
}

std::size_t Grammar::repeated(std::size_t i) const {
    if (const auto every = find(i, Meaning::every)) {
        // "every first Monday of the month": some words may lie between.
        for (std::size_t at = every->next; at < every->next + 2; ++at)
            if (const auto found = expression(at)) return found->next;
        return 0;
    }
    const auto weekday = find(i, Meaning::plural_weekday);
    if (!weekday) return 0;
    const Time hour = time(weekday->next, true);
    return hour ? hour->next : weekday->next;
}

}  // namespace wordkeep::words
