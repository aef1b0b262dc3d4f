#include <charconv>

#include "platform/tzif.h"

namespace wordkeep::platform {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Reads a POSIX TZ string from left to right; every function is false when its part is not there.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool accept(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// "CET" or "<+01>"
    [[nodiscard]] bool skip_name() {
        const bool quoted = accept('<');
        std::size_t size = 0;
        const auto is_letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        while (size < rest_.size() && (quoted ? rest_[size] != '>' : is_letter(rest_[size])))
            ++size;
        rest_.remove_prefix(size);
        return size > 0 && (!quoted || accept('>'));
    }
    [[nodiscard]] bool number(int& out) {
        if (rest_.empty() || rest_.front() == '-') return false;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return true;
    }
    /// "[+-]h[:mm[:ss]]"
    [[nodiscard]] bool time(seconds& out) {
        const bool negative = accept('-');
        if (!negative) (void)accept('+');
        int hour = 0;
        int minute = 0;
        int second = 0;
        if (!number(hour)) return false;
        if (accept(':') && !number(minute)) return false;
        if (accept(':') && !number(second)) return false;
        if (hour > 167 || minute > 59 || second > 59) return false;
        out = hours{hour} + minutes{minute} + seconds{second};
        if (negative) out = -out;
        return true;
    }
    /// ",M3.5.0/3", ",J60" or ",59/2"
    [[nodiscard]] bool rule(YearlyRule& out) {
        using Kind = YearlyRule::Kind;
        if (!accept(',')) return false;
        bool ok = false;
        if (accept('M')) {
            out.kind = Kind::weekday_of_month;
            ok = number(out.month) && accept('.') && number(out.week) && accept('.') &&
                 number(out.day) && out.month >= 1 && out.month <= 12 && out.week >= 1 &&
                 out.week <= 5 && out.day <= 6;
        } else {
            out.kind = accept('J') ? Kind::day_without_leap_day : Kind::day_of_year;
            ok = number(out.day) && out.day <= 365;
        }
        out.time = hours{2};
        return ok && (!accept('/') || time(out.time));
    }

  private:
    std::string_view rest_;
};

}  // namespace

LocalTime YearlyRule::in(std::chrono::year year) const {
    const Date new_year{year / 1 / 1};
    const std::chrono::month in_month{static_cast<unsigned>(month)};
    const std::chrono::weekday weekday{static_cast<unsigned>(day)};
    switch (kind) {
        case Kind::weekday_of_month:
            if (week == 5) return Date{year / in_month / weekday[std::chrono::last]} + time;
            return Date{year / in_month / weekday[static_cast<unsigned>(week)]} + time;
        case Kind::day_without_leap_day:
            return new_year + days{day - 1 + (year.is_leap() && day >= 60 ? 1 : 0)} + time;
        case Kind::day_of_year:
            return new_year + days{day} + time;
    }
    return new_year + time;
}

std::optional<PosixZone> parse_posix_zone(std::string_view text) {
    Scanner scan{text};
    PosixZone zone;
    seconds west{};  // POSIX counts westwards
    if (!scan.skip_name() || !scan.time(west)) return std::nullopt;
    zone.standard_offset = -west;
    if (scan.at_end()) return zone;

    PosixZone::DaylightSaving summer;
    if (!scan.skip_name()) return std::nullopt;
    summer.offset = zone.standard_offset + hours{1};
    if (scan.time(west)) summer.offset = -west;
    if (!scan.rule(summer.begins) || !scan.rule(summer.ends) || !scan.at_end()) return std::nullopt;
    zone.daylight_saving = summer;
    return zone;
}

}  // namespace wordkeep::platform
