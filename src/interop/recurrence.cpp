#include "interop/recurrence.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

using namespace std::chrono;

constexpr std::string_view weekday_names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::optional<int> weekday_of(std::string_view text) {
    for (int i = 0; i < 7; ++i)
        if (equals_ascii_nocase(text, weekday_names[i])) return i + 1;
    return std::nullopt;
}

/// A whole number with an optional sign, of at most nine digits.
std::optional<int> number_of(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 9) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

template <class Take>
bool each_of(std::string_view list, Take take) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        if (!take(trimmed(list.substr(0, end)))) return false;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return true;
}

bool take_numbers(std::string_view list, int limit, std::vector<int>& to) {
    return each_of(list, [&](std::string_view item) {
        const std::optional<int> number = number_of(item);
        if (!number || *number == 0 || *number > limit || *number < -limit) return false;
        to.push_back(*number);
        return to.size() <= 60;
    });
}

bool take_days(std::string_view list, std::vector<RuleDay>& to) {
    return each_of(list, [&](std::string_view item) {
        if (item.size() < 2) return false;
        const std::optional<int> weekday = weekday_of(item.substr(item.size() - 2));
        const std::string_view nth = item.substr(0, item.size() - 2);
        const std::optional<int> number = nth.empty() ? std::optional(0) : number_of(nth);
        if (!weekday || !number || *number < -53 || *number > 53) return false;
        to.push_back({*number, *weekday});
        return to.size() <= 60;
    });
}

/// 20261120, 20261120T090000, 20261120T090000Z
bool take_until(std::string_view text, RecurrenceRule& rule) {
    if (text.size() < 8) return false;
    std::string iso = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                      std::string(text.substr(6, 2));
    if (text.size() == 8) {
        const std::optional<Date> day = parse_date(iso);
        if (day) rule.until = *day + hours{24} - seconds{1};
        return day.has_value();
    }
    rule.until_is_utc = text.ends_with('Z') || text.ends_with('z');
    if (rule.until_is_utc) text.remove_suffix(1);
    if (text.size() != 15) return false;
    iso += 'T' + std::string(text.substr(9, 2)) + ':' + std::string(text.substr(11, 2)) + ':' +
           std::string(text.substr(13, 2));
    rule.until = parse_local_time(iso);
    return rule.until.has_value();
}

bool take_frequency(std::string_view text, Frequency& to) {
    static constexpr std::string_view names[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    for (std::uint8_t i = 0; i < 4; ++i) {
        if (!equals_ascii_nocase(text, names[i])) continue;
        to = static_cast<Frequency>(i);
        return true;
    }
    return false;
}

bool take_part(std::string_view name, std::string_view value, RecurrenceRule& rule) {
    const auto is = [&](std::string_view wanted) { return equals_ascii_nocase(name, wanted); };
    if (is("FREQ")) return take_frequency(value, rule.frequency);
    if (is("UNTIL")) return take_until(value, rule);
    if (is("BYDAY")) return take_days(value, rule.days);
    if (is("BYMONTHDAY")) return take_numbers(value, 31, rule.month_days);
    if (is("BYMONTH")) return take_numbers(value, 12, rule.months);
    if (is("BYSETPOS")) return take_numbers(value, 366, rule.positions);
    if (is("WKST")) {
        rule.week_start = weekday_of(value).value_or(1);
        return true;
    }
    if (!is("INTERVAL") && !is("COUNT")) return false;
    const std::optional<int> number = number_of(value);
    if (!number || *number < 1) return false;
    if (is("COUNT"))
        rule.count = *number;
    else
        rule.interval = *number;
    return true;
}

int weekday_number(Date day) { return static_cast<int>(weekday{day}.iso_encoding()); }

bool fits(const std::vector<int>& wanted, int value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

bool fits_weekday(const std::vector<RuleDay>& days, Date day) {
    return days.empty() || std::ranges::any_of(days, [&](const RuleDay& d) {
               return d.weekday == weekday_number(day);
           });
}

int days_in(year_month month) {
    return static_cast<int>(static_cast<unsigned>((month / last).day()));
}

bool fits_month_day(const std::vector<int>& wanted, Date day) {
    const year_month_day ymd{day};
    const int number = static_cast<int>(static_cast<unsigned>(ymd.day()));
    const int from_end = number - days_in(ymd.year() / ymd.month()) - 1;
    return wanted.empty() ||
           std::ranges::any_of(wanted, [&](int w) { return w == number || w == from_end; });
}

/// The days between two (the second excluded) that the BYDAY parts name.
void add_weekdays(const std::vector<RuleDay>& days, Date begin, Date end, std::vector<Date>& out) {
    for (const RuleDay& wanted : days) {
        const auto to_first = (wanted.weekday - weekday_number(begin) + 7) % 7;
        const Date first = begin + std::chrono::days{to_first};
        if (wanted.nth == 0) {
            for (Date day = first; day < end; day += weeks{1})
                out.push_back(day);
            continue;
        }
        const auto to_last = (weekday_number(end - std::chrono::days{1}) - wanted.weekday + 7) % 7;
        const Date last_one = end - std::chrono::days{1 + to_last};
        const Date day =
            wanted.nth > 0 ? first + weeks{wanted.nth - 1} : last_one + weeks{wanted.nth + 1};
        if (day >= begin && day < end) out.push_back(day);
    }
}

Date first_day(year_month month) { return Date{local_days{month / 1}}; }

void add_month(const RecurrenceRule& rule, year_month month, int start_day,
               std::vector<Date>& out) {
    const Date begin = first_day(month), end = first_day(month + months{1});
    if (rule.month_days.empty() && !rule.days.empty()) {
        add_weekdays(rule.days, begin, end, out);
        return;
    }
    const std::vector<int> own_day{start_day};
    const bool by_own_day = rule.month_days.empty();
    for (const int number : by_own_day ? own_day : rule.month_days) {
        const int day = number > 0 ? number : days_in(month) + 1 + number;
        if (day < 1 || day > days_in(month)) continue;
        const Date date = begin + std::chrono::days{day - 1};
        if (fits_weekday(rule.days, date)) out.push_back(date);
    }
}

/// The days of one period, in order.
class Periods {
  public:
    Periods(const RecurrenceRule& rule, Date start) : rule_(rule), start_(start), ymd_(start) {
        const int into_week = (weekday_number(start) - rule.week_start + 7) % 7;
        week_ = start - std::chrono::days{into_week};
    }

    /// Where the period begins: nothing in it is earlier.
    [[nodiscard]] Date begin_of(std::int64_t index) const {
        const auto step = static_cast<int>(index * rule_.interval);
        switch (rule_.frequency) {
            case Frequency::daily:
                return start_ + std::chrono::days{step};
            case Frequency::weekly:
                return week_ + weeks{step};
            case Frequency::monthly:
                return first_day(ymd_.year() / ymd_.month() + months{step});
            case Frequency::yearly:
                return first_day((ymd_.year() + years{step}) / January);
        }
        return start_;
    }

    /// A period that ends before `day`, as late as is easily said.
    [[nodiscard]] std::int64_t index_before(Date day) const {
        static constexpr int longest[] = {1, 7, 31, 366};
        const auto length =
            longest[static_cast<int>(rule_.frequency)] * std::int64_t{rule_.interval};
        return std::max<std::int64_t>(0, (day - start_).count() / length - 2);
    }

    [[nodiscard]] std::vector<Date> days_of(std::int64_t index) const {
        std::vector<Date> out;
        const Date begin = begin_of(index);
        const year_month_day ymd{begin};
        const int start_day = static_cast<int>(static_cast<unsigned>(ymd_.day()));
        switch (rule_.frequency) {
            case Frequency::daily:
                if (fits_weekday(rule_.days, begin) && fits_month_day(rule_.month_days, begin))
                    out.push_back(begin);
                break;
            case Frequency::weekly:
                if (rule_.days.empty())
                    out.push_back(begin + (start_ - week_));
                else
                    add_weekdays(rule_.days, begin, begin + weeks{1}, out);
                break;
            case Frequency::monthly:
                add_month(rule_, ymd.year() / ymd.month(), start_day, out);
                break;
            case Frequency::yearly:
                add_year(ymd.year(), start_day, out);
                break;
        }
        if (rule_.frequency != Frequency::yearly)
            std::erase_if(out, [&](Date day) { return !fits(rule_.months, month_of(day)); });
        std::ranges::sort(out);
        out.erase(std::ranges::unique(out).begin(), out.end());
        return rule_.positions.empty() ? out : at_positions(out);
    }

  private:
    static int month_of(Date day) {
        return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
    }

    void add_year(year y, int start_day, std::vector<Date>& out) const {
        if (rule_.months.empty() && rule_.month_days.empty() && !rule_.days.empty()) {
            add_weekdays(rule_.days, first_day(y / January), first_day((y + years{1}) / January),
                         out);
            return;
        }
        for (int m = 1; m <= 12; ++m) {
            const bool by_start = rule_.months.empty() && rule_.month_days.empty();
            const bool wanted = by_start ? m == month_of(start_) : fits(rule_.months, m);
            if (wanted) add_month(rule_, y / static_cast<int>(m), start_day, out);
        }
    }

    [[nodiscard]] std::vector<Date> at_positions(const std::vector<Date>& days) const {
        std::vector<Date> out;
        const auto size = static_cast<int>(days.size());
        for (const int position : rule_.positions) {
            const int at = position > 0 ? position - 1 : size + position;
            if (at >= 0 && at < size) out.push_back(days[static_cast<std::size_t>(at)]);
        }
        std::ranges::sort(out);
        out.erase(std::ranges::unique(out).begin(), out.end());
        return out;
    }

    const RecurrenceRule& rule_;
    Date start_, week_;
    year_month_day ymd_;
};

}  // namespace

std::optional<RecurrenceRule> parse_rule(std::string_view text) {
    RecurrenceRule rule;
    bool has_frequency = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string_view name = part.substr(0, equals);
        if (name.starts_with("X-")) continue;
        if (!take_part(name, trimmed(part.substr(equals + 1)), rule)) return std::nullopt;
        has_frequency = has_frequency || equals_ascii_nocase(name, "FREQ");
    }
    // Beyond that a year or a day would not be one of ours.
    if (!has_frequency || rule.interval > 1000) return std::nullopt;
    return rule;
}

Occurrences occurrences(const RecurrenceRule& rule, LocalTime start, LocalTime from, LocalTime to,
                        std::size_t& effort) {
    Occurrences result;
    const Periods periods(rule, date_of(start));
    const auto time_of_day = start - date_of(start);
    std::int64_t left = rule.count.value_or(INT64_MAX);
    const auto take = [&](LocalTime at) {
        if (left <= 0 || at >= to || (rule.until && at > *rule.until && at != start)) return false;
        --left;
        if (at >= from) result.starts.push_back(at);
        return true;
    };
    if (!take(start)) return result;
    // Where nothing is counted, the years before the window need not be walked through.
    std::int64_t index = rule.count ? 0 : periods.index_before(date_of(from));
    const std::size_t price =
        1 + rule.days.size() * std::max<std::size_t>(1, rule.month_days.size()) / 16;
    for (;; ++index) {
        if (effort == 0) {
            result.cut = true;
            return result;
        }
        effort -= std::min(effort, price);
        if (periods.begin_of(index) > date_of(to)) return result;
        for (const Date day : periods.days_of(index)) {
            const LocalTime at = day + time_of_day;
            if (at > start && !take(at)) return result;
        }
    }
}

}  // namespace wordkeep::interop
