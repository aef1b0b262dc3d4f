// Dates with a month by number: "24/12", "3.12.", "2026-12-03", "20261203".

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <utility>

namespace wordkeep::words {
namespace {

constexpr int earliest_year = 1900;
constexpr int latest_year = 2199;

/// "26" → 2026; three digits are no year.
std::optional<int> year_of(const Token& number) {
    if (number.digits == 2) return 2000 + number.value;
    if (number.digits == 4 && number.value >= earliest_year && number.value <= latest_year)
        return number.value;
    return std::nullopt;
}

bool glued_number(const Token& token) { return token.is_number() && !token.space_before; }

}  // namespace

std::optional<DayPiece> Grammar::numeric_date(std::size_t i) const {
    const Token& first = token(i);
    if (!first.is_number()) return std::nullopt;
    if (auto packed = packed_date(i)) return packed;
    if (auto week = iso_week(i)) return week;
    const Token& mark = token(i + 1);
    if (mark.kind != Token::Kind::mark || mark.space_before) return std::nullopt;
    const char separator = mark.mark;
    if (separator != '/' && separator != '.' && separator != '-') return std::nullopt;
    const Token& second = token(i + 2);
    const bool spaced_dots = separator == '.' && language_ != Language::english;
    if (!second.is_number() || (second.space_before && !spaced_dots)) return std::nullopt;
    if (second.space_before && (time_follows(i + 3) || second.digits > 2)) return std::nullopt;
    const Token& third = token(i + 4);
    const bool same_again = token(i + 3).is(separator) && !token(i + 3).space_before;
    const bool year_apart =
        third.space_before && spaced_dots &&
        (third.digits == 4 || (third.digits == 2 && whole() && !time_follows(i + 5)));
    if (same_again && third.is_number() && (!third.space_before || year_apart))
        return three_numbers(i, separator, i + 4);
    return two_numbers(i, separator);
}

std::optional<DayPiece> Grammar::packed_date(std::size_t i) const {
    const Token& number = token(i);
    const int value = number.value;
    if (number.digits == 8 && value / 10000 >= earliest_year && value / 10000 <= latest_year)
        return finish_date(i, i + 1, value / 10000, value / 100 % 100, value % 100);
    if (number.digits == 6 && whole() && !token(i + 1).is(':'))
        return finish_date(i, i + 1, 2000 + value / 10000, value / 100 % 100, value % 100);
    return std::nullopt;
}

std::optional<DayPiece> Grammar::swappable_date(std::size_t begin, std::size_t next,
                                                std::optional<int> year, int first,
                                                int second) const {
    const bool month_first = query_.locale.order == DateOrder::month_day_year;
    int day = month_first ? second : first;
    int month = month_first ? first : second;
    const bool ambiguous = day <= 12 && month <= 12 && day != month;
    // 12/24 has only one meaning, wherever the reader lives.
    const bool swapped = month > 12 && day <= 12;
    if (swapped) std::swap(day, month);
    if (month < 1 || month > 12) {
        impossible(next);
        return std::nullopt;
    }
    Day piece = finish_date(begin, next, year, month, day);
    if (piece && (ambiguous || swapped)) piece->certainty = Certainty::likely;
    if (!piece || !ambiguous) return piece;
    if (const Day turned = finish_date(begin, next, year, day, month)) piece->other = turned->first;
    return piece;
}

std::optional<DayPiece> Grammar::three_numbers(std::size_t i, char separator,
                                               std::size_t third_at) const {
    const Token& first = token(i);
    const Token& second = token(i + 2);
    const Token& third = token(third_at);
    const std::size_t next = third_at + 1;
    // More of the same is a version or an address, not a date.
    if (token(next).is(separator) && glued_number(token(next + 1))) return std::nullopt;
    if (first.digits == 4) {
        if (first.value < earliest_year || first.value > latest_year) return std::nullopt;
        return finish_date(i, next, first.value, second.value, third.value);
    }
    const bool year_first = separator == '-' && first.digits == 2 && third.digits == 2 &&
                            language_ == Language::swedish;
    if (year_first) return finish_date(i, next, 2000 + first.value, second.value, third.value);
    if (first.digits > 2 || second.digits > 2) return std::nullopt;
    const auto year = year_of(third);
    if (!year) return std::nullopt;
    if (separator == '.') return finish_date(i, next, year, second.value, first.value);
    return swappable_date(i, next, year, first.value, second.value);
}

std::optional<DayPiece> Grammar::two_numbers(std::size_t i, char separator) const {
    const Token& first = token(i);
    const Token& second = token(i + 2);
    std::size_t next = i + 3;
    const bool iso_month = first.digits == 4 && separator == '-' && second.digits == 2 && whole();
    if (iso_month && year_of(first) && second.value >= 1 && second.value <= 12) {  // 2027-04
        DayPiece piece;
        piece.next = next;
        piece.grain = Grain::month;
        piece.first = *make_date(first.value, second.value, 1);
        piece.last =
            make_date(first.value, second.value, last_day_of_month(first.value, second.value));
        return piece;
    }
    if (first.digits > 2) return std::nullopt;
    if (second.digits == 4 && separator != '-') {  // 12/2026
        if (first.value < 1 || first.value > 12 || !year_of(second)) return std::nullopt;
        DayPiece piece;
        piece.next = next;
        piece.grain = Grain::month;
        piece.weak = separator == '.';
        piece.first = *make_date(second.value, first.value, 1);
        piece.last =
            make_date(second.value, first.value, last_day_of_month(second.value, first.value));
        return piece;
    }
    if (second.digits > 2) return std::nullopt;
    const bool announced = i > 0 && (announced_by(token(i - 1)) || find(i - 1, Meaning::weekday));
    if (separator == '/') {
        std::optional<int> year;
        if (const auto written = year_at(next)) {  // Swedish 24/12 -26
            year = written->value;
            next = written->next;
        }
        // Around the clock, not the 24th of July.
        if (first.value == 24 && second.value == 7 && !announced && !whole()) return std::nullopt;
        Day piece = swappable_date(i, next, year, first.value, second.value);
        // "skickade det 3/3": Swedes write days so, and nobody counts in three thirds.
        const bool part = language_ != Language::swedish || first.value < second.value;
        if (piece && first.value < 10 && second.value < 10 && !year && part) piece->weak = true;
        return piece;
    }
    if (separator == '-') {
        const bool all = whole() && i == 0 && token(next).kind == Token::Kind::end;
        if (!all || language_ == Language::english) return std::nullopt;
        return finish_date(i, next, std::nullopt, second.value, first.value);
    }
    const bool closed = token(next).is('.') && !token(next).space_before;
    if (time_follows(next) || (closed && glued_number(token(next + 1)))) return std::nullopt;
    const bool german = language_ == Language::german;
    if (!closed && !whole() && !(announced && german)) return std::nullopt;
    // Swedish writes 10.11 for a time and 10/11 for a day.
    if (!closed && language_ == Language::swedish && !announced) return std::nullopt;
    if (!closed && !german && second.digits == 2 && second.value > 12) return std::nullopt;
    if (!german && !whole() && !announced) return std::nullopt;
    return finish_date(i, closed ? next + 1 : next, std::nullopt, second.value, first.value);
}

}  // namespace wordkeep::words
