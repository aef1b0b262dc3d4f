// Days: today, weekdays, holidays, and the choice among everything that names a day.

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

using std::chrono::days;

constexpr int deepest = 3;

}  // namespace

std::optional<DayPiece> Grammar::day(std::size_t i) const {
    if (depth_ >= deepest) return std::nullopt;
    ++depth_;
    Day best = day_without_tail(i);
    const std::size_t behind_article = skip(i, Meaning::article);
    if (behind_article != i && !lost_article(i, behind_article))
        keep_longer(best, day_without_tail(behind_article));
    if (best) keep_longer(best, day_with_tail(*best));
    --depth_;
    return best;
}

std::optional<DayPiece> Grammar::day_without_tail(std::size_t i) const {
    Day best = numeric_date(i);
    keep_longer(best, holiday_day(i));  // "jul" is Christmas before it is July
    keep_longer(best, month_date(i));
    keep_longer(best, casual_day(i));
    keep_longer(best, weekday_day(i));
    keep_longer(best, relative_day(i));
    keep_longer(best, half_span(i));
    keep_longer(best, edge_day(i));
    keep_longer(best, nth_weekday_day(i));
    keep_longer(best, quarter_span(i));
    keep_longer(best, season_span(i));
    keep_longer(best, week_of_day(i));
    keep_longer(best, counted_weekdays(i));
    keep_longer(best, ordinal_day(i));
    Day week = which_unit(i);
    keep_longer(week, week_number_span(i));
    if (week && week->grain == Grain::week) keep_longer(week, week_then_weekday(*week));
    if (week && week->grain == Grain::month) keep_longer(week, month_then_day_of_it(*week));
    keep_longer(best, week);
    keep_longer(best, year_span(i));
    return best;
}

std::optional<DayPiece> Grammar::casual_day(std::size_t i) const {
    DayPiece piece;
    if (const auto offset = find(i, Meaning::day_offset); offset && !greeted(i)) {
        piece.next = offset->next;
        piece.first = today() + days{offset->value};
        piece.weak = offset->weak;
        piece.named = true;
        return piece;
    }
    if (const auto both = find(i, Meaning::day_with_part)) {
        piece.next = both->next;
        piece.first = today();
        piece.part = static_cast<Part>(both->value);
        piece.minute = minute_of_part(*piece.part);
        return piece;
    }
    // "this arvo": a part of today
    if (const auto which = find(i, Meaning::which);
        which && which->value == static_cast<int>(Which::current) && !which->weak) {
        if (const auto part = find(which->next, Meaning::part)) {
            piece.next = part->next;
            piece.first = today();
            piece.part = static_cast<Part>(part->value);
            piece.minute = minute_of_part(*piece.part);
            return piece;
        }
    }
    if (const auto night = find(i, Meaning::last_night)) {
        piece.next = night->next;
        piece.first = today() - days{1};
        piece.part = Part::night;
        piece.minute = minute_of_part(Part::night);
        return piece;
    }
    if (const auto weekday = find(i, Meaning::past_weekday)) {
        piece.next = weekday->next;
        const int back = (weekday_of(today()) - weekday->value + 6) % 7 + 1;
        piece.first = today() - days{back};
        return piece;
    }
    // Inside a sentence "now" is hardly ever a date ("for now", "from now on").
    if (const auto moment = find(i, Meaning::now);
        moment && (whole() || find(moment->next, Meaning::range_to))) {
        piece.next = moment->next;
        piece.first = today();
        piece.minute = minute_of(query_.now);
        piece.weak = true;
        return piece;
    }
    return std::nullopt;
}

Date Grammar::weekday_date(int weekday, std::optional<Which> which,
                           std::optional<Date>& other) const {
    const int ahead = (weekday - weekday_of(today()) + 7) % 7;
    const Date coming = today() + days{ahead == 0 ? 7 : ahead};
    const int behind = (weekday_of(today()) - weekday + 6) % 7 + 1;
    const Date in_next_week = monday_of(today()) + days{7 + weekday - 1};
    if (!which) {
        if (past()) return today() - days{behind};
        if (ahead == 0) other = today();
        return coming;
    }
    switch (*which) {
        case Which::current:
            return today() + days{ahead};
        case Which::coming:
            return coming;
        case Which::last:
            return today() - days{behind};
        case Which::before_last:
            return today() - days{behind + 7};
        case Which::next:
            if (coming != in_next_week) other = coming;
            return in_next_week;
        case Which::after_next:
            if (coming != in_next_week) other = coming + days{7};
            return in_next_week + days{7};
    }
    return coming;
}

std::optional<DayPiece> Grammar::weekday_day(std::size_t i) const {
    auto which = find(i, Meaning::which);
    std::optional<Part> part;
    auto weekday = which ? weekday_at(which->next, part) : std::nullopt;
    if (!weekday) {
        which.reset();
        weekday = weekday_at(i, part);
    }
    if (!weekday) return std::nullopt;
    DayPiece piece;
    piece.next = weekday->next;
    piece.weekday = piece.named = true;
    piece.part = part;
    if (part) piece.minute = minute_of_part(*part);
    piece.weak = weekday->weak && !which && !part && !certain_abbreviation(i);
    std::optional<Which> chosen;
    if (which) chosen = static_cast<Which>(which->value);
    if (const auto later = find(weekday->next, Meaning::which); later && !which) {
        const Which named = static_cast<Which>(later->value);
        const Token& behind = token(later->next);
        const bool last_word = behind.kind == Token::Kind::end || behind.kind == Token::Kind::mark;
        // "the Friday after next", "Tuesday coming"
        if (named == Which::after_next)
            chosen = named;
        else if (language_ == Language::english && last_word &&
                 (named == Which::coming || named == Which::next))
            chosen = Which::coming;
        if (chosen) piece.next = later->next;
    }
    piece.first = weekday_date(weekday->value, chosen, piece.other);
    if (piece.other) piece.certainty = Certainty::likely;
    if (part || (which && chosen != Which::current)) return piece;
    // "Freitag, den 4. Dezember", "Friday next week": a date beside it overrides the nearest one.
    Day best = piece;
    keep_longer(best, weekday_beside(weekday->next, weekday->value));
    keep_longer(best, weekday_with_date(weekday->next, weekday->value));
    keep_longer(best, weekday_of_week(weekday->next, weekday->value));
    return best;
}

std::optional<DayPiece> Grammar::weekday_with_date(std::size_t next, int weekday) const {
    std::size_t at = skip_mark(skip_dot(next), ',');
    Day best;
    for (int k = 0; k < 3; ++k) {
        Day date = numeric_date(at);
        keep_longer(date, day_then_month(at));
        keep_longer(date, month_then_day(at));
        keep_longer(date, ordinal_day(at));
        if (date && date->grain == Grain::day) keep_longer(best, date);
        std::size_t further = skip(at, Meaning::article);
        if (further == at) further = skip(at, Meaning::relation);
        if (further == at) break;
        at = further;
    }
    if (!best) return std::nullopt;
    // A bare number behind a weekday is an hour as well; the calendar decides.
    const bool bare = token(best->next - 1).is_number() && best->next == at + 1;
    const bool fits = weekday_of(best->first) == weekday;
    if (bare && token(at).digits <= 2 && !fits) return std::nullopt;
    best->weak = false;
    best->certainty = Certainty::sure;
    best->other.reset();
    if (fits) return best;
    // "Friday 13th": the next one that is.
    bool marked = false;
    const auto day_alone = day_number(at, marked);
    const bool only_day = day_alone && day_alone->next == best->next;
    for (int k = 1; only_day && !past() && k <= 14; ++k) {
        const Date later = add_months(best->first, k);
        if (weekday_of(later) != weekday || split(later).day != split(best->first).day) continue;
        best->first = later;
        return best;
    }
    best->certainty = Certainty::guess;
    if (!best->year_open) return best;
    // The years around may hold the date that was meant.
    for (const int years : {1, -1, 2}) {
        const Date moved = add_months(best->first, 12 * years);
        if (weekday_of(moved) != weekday) continue;
        best->other = moved;
        break;
    }
    return best;
}

std::optional<DayPiece> Grammar::weekday_of_week(std::size_t next, int weekday) const {
    std::size_t at = skip_mark(skip_dot(next), ',');
    at = skip(at, Meaning::linking);
    for (const std::size_t begin : {at, skip(next, Meaning::relation)}) {
        Day week = which_unit(begin);
        keep_longer(week, week_number_span(begin));
        if (!week || week->grain != Grain::week) continue;
        DayPiece piece = *week;
        piece.first += days{weekday - 1};
        piece.last.reset();
        piece.grain = Grain::day;
        piece.certainty = Certainty::sure;
        piece.weak = false;
        return piece;
    }
    return std::nullopt;
}

std::optional<DayPiece> Grammar::week_then_weekday(const DayPiece& week) const {
    std::size_t at = skip_mark(week.next, ',');
    at = skip(at, Meaning::relation);
    at = skip(at, Meaning::article);
    std::optional<Part> part;
    const auto weekday = weekday_at(at, part);
    if (!weekday || (weekday->weak && at == week.next && !whole() && !token(at).capital))
        return std::nullopt;
    DayPiece piece = week;
    piece.next = weekday->next;
    piece.first += days{weekday->value - 1};
    piece.last.reset();
    piece.grain = Grain::day;
    piece.certainty = Certainty::sure;
    piece.weak = false;
    piece.part = part;
    if (part) piece.minute = minute_of_part(*part);
    return piece;
}

std::optional<DayPiece> Grammar::nth_weekday_day(std::size_t i) const {
    bool marked = false;
    std::optional<Lexeme> nth = find(i, Meaning::last_ordinal);
    int n = -1;
    if (!nth) {
        nth = day_number(i, marked);
        if (!nth || !marked || nth->value > 5) return std::nullopt;
        n = nth->value;
    }
    if (n < 0)
        if (const Day last = ultimo_day(nth->next)) return last;
    std::optional<Part> part;
    const auto weekday = weekday_at(nth->next, part);
    const auto unit = find(nth->next, Meaning::unit);
    const auto working = find(nth->next, Meaning::workdays);
    const bool of_days = unit && unit->value == static_cast<int>(Unit::day);
    const bool of_weeks = unit && unit->value == static_cast<int>(Unit::week);
    if (!weekday && !of_days && !of_weeks && !working) return std::nullopt;
    std::size_t at = weekday ? weekday->next : working ? working->next : unit->next;
    at = skip(at, Meaning::linking);
    at = skip(at, Meaning::article);
    Day span = month_span(at);
    keep_longer(span, which_unit(at));
    if (const auto plain = find(at, Meaning::unit); !span && plain) {
        span = unit_span(static_cast<Unit>(plain->value), 0);
        span->next = plain->next;
    }
    if (!span || !span->last) return std::nullopt;
    if (of_weeks && !weekday) return nth_week(*span, n);
    DayPiece piece = *span;
    piece.last.reset();
    piece.grain = Grain::day;
    piece.weak = false;
    piece.certainty = Certainty::sure;
    if (weekday) {
        const YearMonthDay month = split(span->first);
        const auto date = nth_weekday(month.year, month.month, weekday->value, n);
        if (!date || span->grain != Grain::month) return std::nullopt;
        piece.first = *date;
    } else if (working) {
        piece.first = n < 0 ? add_working_days(*span->last + days{1}, -1)
                            : add_working_days(span->first - days{1}, n);
    } else {
        piece.first = n < 0 ? *span->last : span->first + days{n - 1};
    }
    return piece;
}

std::optional<DayPiece> Grammar::ultimo_day(std::size_t next) const {
    // "am Letzten des Monats", "sista november", "den sista"
    std::size_t at = skip(next, Meaning::linking);
    at = skip(at, Meaning::article);
    Day month = month_span(next);
    if (const auto unit = find(at, Meaning::unit);
        unit && at != next && unit->value == static_cast<int>(Unit::month)) {
        month = unit_span(Unit::month, 0);
        month->next = unit->next;
    }
    if (!month && whole() && token(next).kind == Token::Kind::end && next > 1) {
        month = unit_span(Unit::month, 0);
        month->next = next;
    }
    if (!month) return std::nullopt;
    if (language_ == Language::english) return std::nullopt;  // "last November" is a month
    DayPiece piece = *month;
    piece.first = *month->last;
    piece.last.reset();
    piece.grain = Grain::day;
    piece.weak = false;
    return piece;
}

std::optional<DayPiece> Grammar::nth_week(const DayPiece& month, int n) const {
    // "the first week of December": the first seven days; the last week is the last seven.
    if (month.grain != Grain::month || n > 5) return std::nullopt;
    DayPiece piece = month;
    piece.first = n < 0 ? *month.last - days{6} : month.first + days{7 * (n - 1)};
    piece.last = std::min(piece.first + days{6}, *month.last);
    piece.grain = Grain::week;
    piece.weak = false;
    piece.certainty = Certainty::likely;
    if (piece.first > *piece.last) return std::nullopt;
    return piece;
}

std::optional<DayPiece> Grammar::holiday_day(std::size_t i) const {
    const auto which = find(i, Meaning::which);  // "next Easter" is the one to come
    const std::size_t at = which ? which->next : i;
    const auto compound = find(at, Meaning::holiday_week);  // Weihnachtswoche
    const auto name = compound ? compound : find(at, Meaning::holiday);
    if (!name || greeted(i)) return std::nullopt;
    if (which && which->value > static_cast<int>(Which::coming)) return std::nullopt;
    static constexpr std::string_view wishes[] = {"merry", "happy", "frohe", "frohes", "glad"};
    if (i > 0 && std::ranges::find(wishes, token(i - 1).folded) != std::end(wishes))
        return std::nullopt;
    const Holiday holiday = static_cast<Holiday>(name->value);
    DayPiece piece;
    piece.next = name->next;
    piece.weak = name->weak;
    const auto unit = find(name->next, Meaning::unit);  // Christmas week
    const bool week = compound || (unit && unit->value == static_cast<int>(Unit::week) &&
                                   language_ == Language::english);
    if (week) {
        if (!compound) piece.next = unit->next;
        piece.grain = Grain::week;
        int of_year = split(today()).year;
        const auto monday = [&] { return monday_of(holiday_date(holiday, of_year)); };
        if (!past() && monday() + days{6} < today()) ++of_year;
        if (past() && monday() > today()) --of_year;
        piece.first = monday();
        piece.last = piece.first + days{6};
        return piece;
    }
    if (const auto year = year_at(name->next); year && !token(name->next).is('-')) {
        piece.next = year->next;
        piece.first = holiday_date(holiday, year->value);
        return piece;
    }
    piece.year_open = true;
    const int year = split(today()).year;
    piece.first = holiday_date(holiday, year);
    if (!past() && piece.first < today()) piece.first = holiday_date(holiday, year + 1);
    if (past() && piece.first > today()) piece.first = holiday_date(holiday, year - 1);
    if (holiday == Holiday::between_years) piece.last = piece.first + days{3};
    return piece;
}

}  // namespace wordkeep::words
