#include "interop/csv_dates.h"

#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

/// Three numbers with one kind of separator between them, a time behind them left out.
struct ThreeNumbers {
    std::array<unsigned, 3> number{};
    std::array<std::size_t, 3> digits{};
    char separator = '\0';
};

std::optional<ThreeNumbers> three_numbers(std::string_view text) {
    text = trimmed(text);
    ThreeNumbers found;
    std::size_t part = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (++found.digits[part] > 4) return std::nullopt;
            found.number[part] = found.number[part] * 10 + static_cast<unsigned>(c - '0');
        } else if ((c == '.' || c == '/' || c == '-') && found.digits[part] > 0 && part < 2 &&
                   (part == 0 || c == found.separator)) {
            found.separator = c;
            ++part;
        } else if ((c == ' ' || c == 'T') && part == 2 && found.digits[2] > 0) {
            break;
        } else {
            return std::nullopt;
        }
    }
    if (part != 2 || found.digits[2] == 0) return std::nullopt;
    return found;
}

CsvDate from(CardDate date) {
    switch (date.state) {
        case CardDate::State::readable:
            return {CsvDate::State::readable, std::move(date.iso)};
        case CardDate::State::impossible:
            return {CsvDate::State::impossible, {}};
        case CardDate::State::not_a_date:
            return {CsvDate::State::not_a_date, {}};
    }
    return {CsvDate::State::not_a_date, {}};
}

}  // namespace

bool looks_like_date(std::string_view text) {
    const std::optional<ThreeNumbers> numbers = three_numbers(text);
    return numbers && (numbers->digits[0] == 4 || numbers->digits[2] == 4);
}

DateOrder order_shown_by(std::string_view text) {
    const std::optional<ThreeNumbers> numbers = three_numbers(text);
    if (!numbers || numbers->digits[0] == 4) return DateOrder::unknown;
    const auto [first, second, year] = numbers->number;
    if (first > 12 && second >= 1 && second <= 12) return DateOrder::day_first;
    if (second > 12 && first >= 1 && first <= 12) return DateOrder::month_first;
    return DateOrder::unknown;
}

CsvDate read_csv_date(std::string_view text, DateOrder order) {
    const std::optional<ThreeNumbers> numbers = three_numbers(text);
    if (!numbers) return from(read_card_date(text));
    const auto [a, b, c] = numbers->number;
    if (a == 0 && b == 0) return {CsvDate::State::empty, {}};
    if (numbers->digits[0] == 4) return from(card_date(static_cast<int>(a), b, c));
    if (numbers->digits[2] != 4) return {CsvDate::State::not_a_date, {}};  // which century?
    const int year = static_cast<int>(c);
    // Dots are written where the day comes first; the same number twice needs no order.
    if (numbers->separator == '.' || a == b) order = DateOrder::day_first;
    if (a > 12) order = DateOrder::day_first;
    if (b > 12) order = DateOrder::month_first;
    switch (order) {
        case DateOrder::day_first:
            return from(card_date(year, b, a));
        case DateOrder::month_first:
            return from(card_date(year, a, b));
        case DateOrder::unknown:
            return {CsvDate::State::ambiguous, {}};
    }
    return {CsvDate::State::ambiguous, {}};
}

}  // namespace wordkeep::interop
