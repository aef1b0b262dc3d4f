// Weeks, months, quarters and years, and their beginnings and ends.

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

using std::chrono::days;

int offset_of(Which which) {
    switch (which) {
        case Which::current:
            return 0;
        case Which::next:
        case Which::coming:
            return 1;
        case Which::last:
            return -1;
        case Which::after_next:
            return 2;
        case Which::before_last:
            return -2;
    }
    return 0;
}

Date first_of_quarter(int year, int quarter) { return *make_date(year, quarter * 3 - 2, 1); }

Date last_of_month(Date first) {
    const YearMonthDay value = split(first);
    return *make_date(value.year, value.month, last_day_of_month(value.year, value.month));
}

}  // namespace

DayPiece Grammar::unit_span(Unit unit, int offset) const {
    DayPiece piece;
    const YearMonthDay now = split(today());
    const Date first_of_month = *make_date(now.year, now.month, 1);
    switch (unit) {
        case Unit::minute:
        case Unit::hour:
        case Unit::day:
            piece.first = today() + days{offset};
            break;
        case Unit::week:
        case Unit::fortnight:
            piece.first = monday_of(today()) + days{7 * offset};
            piece.last = piece.first + days{6};
            piece.grain = Grain::week;
            break;
        case Unit::month:
            piece.first = add_months(first_of_month, offset);
            piece.last = last_of_month(piece.first);
            piece.grain = Grain::month;
            break;
        case Unit::quarter:
            piece.first = add_months(first_of_quarter(now.year, (now.month + 2) / 3), 3 * offset);
            piece.last = last_of_month(add_months(piece.first, 2));
            piece.grain = Grain::quarter;
            break;
        case Unit::year:
            piece.first = add_months(*make_date(now.year, 1, 1), 12 * offset);
            piece.last = last_of_month(add_months(piece.first, 11));
            piece.grain = Grain::year;
            break;
    }
    return piece;
}

std::optional<DayPiece> Grammar::weekend_span(std::size_t next, Which which) const {
    const Date saturday = monday_of(today()) + days{5};
    DayPiece piece;
    piece.next = next;
    piece.grain = Grain::day;
    int offset = offset_of(which);
    if (which == Which::coming) offset = today() < saturday ? 0 : 1;
    piece.first = saturday + days{7 * offset};
    piece.last = piece.first + days{1};
    if (which == Which::next) piece.other = saturday;
    if (which == Which::next) piece.certainty = Certainty::likely;
    return piece;
}

std::optional<DayPiece> Grammar::which_unit(std::size_t i) const {
    const std::size_t begin = skip(i, Meaning::article);
    if (const auto weekend = find(begin, Meaning::weekend)) {
        const auto later = find(weekend->next, Meaning::which);
        if (later && later->value == static_cast<int>(Which::after_next))
            return weekend_span(later->next, Which::after_next);
        Day piece = weekend_span(weekend->next, Which::current);
        piece->weak = true;
        return piece;
    }
    if (const auto month = find(begin, Meaning::this_month)) {
        DayPiece piece = unit_span(Unit::month, 0);
        piece.next = month->next;
        return piece;
    }
    auto which = find(i, Meaning::which);  // "den här veckan" begins like an article
    if (!which) which = find(begin, Meaning::which);
    if (!which) {
        // "the week after next"
        const auto unit = find(begin, Meaning::unit);
        const auto later = unit ? find(unit->next, Meaning::which) : std::nullopt;
        if (!later || later->value != static_cast<int>(Which::after_next)) return std::nullopt;
        DayPiece piece = unit_span(static_cast<Unit>(unit->value), 2);
        piece.next = later->next;
        return piece;
    }
    const Which chosen = static_cast<Which>(which->value);
    if (const auto weekend = find(which->next, Meaning::weekend))
        return weekend_span(weekend->next, chosen);
    if (const auto working = find(which->next, Meaning::workdays)) {
        DayPiece piece;
        piece.next = working->next;
        piece.first = add_working_days(today(), offset_of(chosen));
        return piece;
    }
    const auto unit = find(which->next, Meaning::unit);
    if (!unit || (unit->weak && !whole() && which->weak)) return std::nullopt;
    const Unit named = static_cast<Unit>(unit->value);
    if (named == Unit::minute || named == Unit::hour) return std::nullopt;
    if (named == Unit::day && chosen != Which::next) return std::nullopt;
    // "in den nächsten Tagen" is vague.
    const std::string_view noun = token(unit->next - 1).folded;
    if (named == Unit::day && (noun == "tage" || noun == "tagen")) return std::nullopt;
    DayPiece piece = unit_span(named, offset_of(chosen));
    piece.next = unit->next;
    piece.certainty = piece.grain == Grain::day ? Certainty::sure : Certainty::likely;
    // "d. M." and "i veckan" need company; "nu" and "dag" are too common together.
    piece.weak = which->weak;
    if (which->weak && piece.grain == Grain::day) return std::nullopt;
    return piece;
}

std::optional<DayPiece> Grammar::week_number_span(std::size_t i) const {
    auto marker = find(i, Meaning::week_number);
    std::size_t at = marker ? skip_dot(marker->next) : i;
    const Token& number = token(at);
    if (!number.is_number() || number.digits > 2) return std::nullopt;
    // "feedback on v2": weeks are only written so in Swedish.
    if (!whole() && marker && number.digits == 1 && !number.space_before &&
        token(i).folded == "v" && query_.locale.language != Language::swedish)
        return std::nullopt;
    // "nöjd med v2", "en v3": a version
    static constexpr std::string_view before_version[] = {"med", "av", "en", "den",  "ny",
                                                          "nya", "om", "pa", "kring"};
    if (!whole() && number.digits == 1 && !number.space_before && token(i).folded == "v" && i > 0 &&
        std::ranges::find(before_version, token(i - 1).folded) != std::end(before_version))
        return std::nullopt;
    DayPiece piece;
    piece.next = at + 1;
    if (!marker) {  // 14. KW
        marker = token(i + 1).is('.') ? find(i + 2, Meaning::week_number) : std::nullopt;
        if (!marker || language_ != Language::german) return std::nullopt;
        at = marker->next - 1;
        piece.next = marker->next;
    }
    if (time_follows(at + 1)) return std::nullopt;
    piece.grain = Grain::week;
    piece.weak = marker->weak || token(i).folded == "week" || token(i).folded == "woche";
    std::optional<int> year;
    // "v. 14–15", "KW 14/15": the next one as well
    int more_weeks = 0;
    const Token& last = token(piece.next + 1);
    if ((token(piece.next).is('-') || token(piece.next).is('/')) && last.is_number() &&
        last.digits <= 2 && last.value > number.value && last.value <= 53 &&
        (token(piece.next).is('-') || last.value == number.value + 1)) {
        more_weeks = last.value - number.value;
        piece.next += 2;
    }
    const std::size_t year_place = skip_mark(piece.next, '/');
    if (const auto written = year_behind(skip_mark(year_place, ','))) {
        year = written->value;
        piece.next = written->next;
    } else if (year_place != piece.next && token(year_place).digits == 2) {
        year = 2000 + token(year_place).value;
        piece.next = year_place + 1;
    }
    std::optional<Date> monday;
    const int this_year = week_year_of(today());
    if (year) {
        monday = monday_of_week(*year, number.value);
    } else {
        // A 53rd week may be years away.
        for (int k = 0; k < 9 && !monday; ++k) {
            monday = monday_of_week(past() ? this_year - k : this_year + k, number.value);
            const Date sunday = monday ? *monday + days{6} : today();
            if (monday && (past() ? *monday > today() : sunday < today())) monday.reset();
        }
        piece.year_open = true;
    }
    if (!monday) {
        impossible(piece.next);
        return std::nullopt;
    }
    piece.first = *monday;
    piece.last = *monday + days{6 + 7 * more_weeks};
    return piece;
}

std::optional<DayPiece> Grammar::quarter_span(std::size_t i) const {
    std::optional<int> number;
    std::size_t next = i;
    bool marked = false;
    if (const auto marker = find(i, Meaning::quarter)) {  // Q1, kvartal 1
        const Token& behind = token(skip_dot(marker->next));
        if (!behind.is_number() || behind.digits != 1) return std::nullopt;
        number = behind.value;
        next = skip_dot(marker->next) + 1;
    } else if (const auto ordinal = day_number(i, marked); ordinal && marked) {  // 1. Quartal
        const auto noun = find(ordinal->next, Meaning::quarter);
        if (!noun) return std::nullopt;
        number = ordinal->value;
        next = noun->next;
    }
    if (!number || *number < 1 || *number > 4) return std::nullopt;
    DayPiece piece;
    piece.next = next;
    piece.grain = Grain::quarter;
    piece.weak = true;
    int year = split(today()).year;
    std::size_t year_place = skip_mark(next, '/');
    year_place = skip(year_place, Meaning::linking);
    if (const auto written = year_behind(skip(year_place, Meaning::year_word))) {
        year = written->value;
        piece.next = written->next;
        piece.weak = false;
    } else if (year_place == next + 1 && token(next).is('/') && token(year_place).digits == 2) {
        year = 2000 + token(year_place).value;  // Q3/27
        piece.next = year_place + 1;
        piece.weak = false;
    } else {
        piece.year_open = true;
        const Date first = first_of_quarter(year, *number);
        if (!past() && last_of_month(add_months(first, 2)) < today()) ++year;
        if (past() && first > today()) --year;
    }
    piece.first = first_of_quarter(year, *number);
    piece.last = last_of_month(add_months(piece.first, 2));
    return piece;
}

std::optional<DayPiece> Grammar::year_span(std::size_t i) const {
    const auto word = find(i, Meaning::year_word);
    const bool last_year =
        language_ == Language::swedish && token(i).folded == "i" && token(i + 1).folded == "fjol";
    const auto year = last_year ? year_behind(i) : year_at(word ? word->next : i);
    if (!year || token(i).is('-')) return std::nullopt;
    // The beginning of 2026-13-01 is no year of its own.
    const Token& behind = token(year->next);
    if (behind.kind == Token::Kind::mark && !behind.space_before && !behind.is('.') &&
        token(year->next + 1).is_number() && !token(year->next + 1).space_before)
        return std::nullopt;
    DayPiece piece;
    piece.next = year->next;
    piece.grain = Grain::year;
    piece.weak = !last_year;
    piece.certainty = Certainty::likely;
    const auto first = make_date(year->value, 1, 1);
    const auto last = make_date(year->value, 12, 31);
    if (!first || !last) return std::nullopt;
    piece.first = *first;
    piece.last = last;
    return piece;
}

Date Grammar::edge_date(const DayPiece& span, Edge edge) const {
    const Date last = span.last.value_or(span.first);
    const YearMonthDay first = split(span.first);
    switch (edge) {
        case Edge::begin:
            return span.first;
        case Edge::end:
            return span.grain == Grain::week ? span.first + days{4} : last;
        case Edge::middle:
            break;
    }
    switch (span.grain) {
        case Grain::minute:
        case Grain::day:
            return span.first;
        case Grain::week:
            return span.first + days{2};
        case Grain::month:
            return span.first + days{14};
        case Grain::quarter:
            return add_months(span.first, 1) + days{14};
        case Grain::year:
            return *make_date(first.year, 6, 30);
    }
    return span.first;
}

std::optional<DayPiece> Grammar::edge_of_named(std::size_t i, Edge edge) const {
    // What the person named: a span of its own, or a unit that means the running one.
    Day span = which_unit(i);
    bool rolls = false;
    int offset = 0;
    Unit unit = Unit::week;
    const std::size_t behind_article = skip(i, Meaning::article);
    if (!span || span->weak) {
        if (const auto plain = find(behind_article, Meaning::unit); plain && !plain->weak) {
            unit = static_cast<Unit>(plain->value);
            if (unit < Unit::week) return std::nullopt;
            span = unit_span(unit, 0);
            span->next = plain->next;
            rolls = true;
        }
    }
    keep_longer(span, month_span(i));
    keep_longer(span, month_span(behind_article));
    keep_longer(span, quarter_span(behind_article));
    keep_longer(span, half_span(behind_article));
    keep_longer(span, season_span(i));
    keep_longer(span, week_number_span(i));
    keep_longer(span, year_span(i));
    if (!span) return std::nullopt;
    DayPiece piece = *span;
    piece.first = edge_date(*span, edge);
    piece.last.reset();
    piece.grain = Grain::day;
    piece.weak = false;
    piece.closing = edge == Edge::end;
    piece.certainty = Certainty::likely;
    if (span->year_open) {
        if (!past() && piece.first < today())
            piece.first = add_months(piece.first, 12);
        else if (past() && piece.first > today())
            piece.first = add_months(piece.first, -12);
    }
    // "Monatsanfang" on the 20th is the next one.
    while (rolls && !past() && piece.first < today() && offset < 2)
        piece.first = edge_date(unit_span(unit, ++offset), edge);
    return piece;
}

std::optional<DayPiece> Grammar::edge_day(std::size_t i) const {
    if (const auto word = find(i, Meaning::edge_of_unit)) {
        const auto edge = static_cast<Edge>(word->value / 16);
        const auto unit = static_cast<Unit>(word->value % 16);
        DayPiece piece = unit_span(unit, 0);
        piece.first = edge_date(piece, edge);
        if (!past() && piece.first < today()) piece.first = edge_date(unit_span(unit, 1), edge);
        piece.last.reset();
        piece.grain = Grain::day;
        piece.next = word->next;
        piece.closing = edge == Edge::end;
        // "before the week is out"
        const auto before = find(i, Meaning::relation);
        if (before && before->value == static_cast<int>(Relation::before))
            piece.relation = Relation::by;
        // "Monatsende November", "Jahresende 2027"
        if (const Day named = month_span(word->next); named && unit == Unit::month) {
            piece.first = edge_date(*named, edge);
            piece.next = named->next;
        } else if (const Day year = year_span(word->next); year && unit == Unit::year) {
            piece.first = edge_date(*year, edge);
            piece.next = year->next;
        }
        return piece;
    }
    const auto edge = find(skip(i, Meaning::article), Meaning::edge);
    if (!edge) return std::nullopt;
    std::size_t at = edge->next;
    at = skip(at, Meaning::linking);
    Day piece = edge_of_named(at, static_cast<Edge>(edge->value));
    if (!piece && at != edge->next)
        piece = edge_of_named(edge->next, static_cast<Edge>(edge->value));
    if (!piece && edge->value == static_cast<int>(Edge::end)) {  // "by the end of Friday"
        piece = casual_day(at);
        if (!piece) piece = weekday_day(at);
        if (piece && (piece->minute || piece->last)) return std::nullopt;
        if (piece) piece->closing = true;
    }
    return piece;
}

}  // namespace wordkeep::words
