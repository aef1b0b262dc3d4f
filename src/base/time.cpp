#include "base/time.h"

#include <array>

namespace wordkeep {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

void append_number(std::string& out, std::int64_t value, std::size_t width) {
    std::array<char, 24> digits;
    std::size_t begin = digits.size();
    auto rest = static_cast<std::uint64_t>(value < 0 ? -value : value);
    do {
        digits[--begin] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0 || digits.size() - begin < width);
    if (value < 0) out += '-';
    out.append(digits.data() + begin, digits.size() - begin);
}

void append_date(std::string& out, Date date) {
    const std::chrono::year_month_day day{date};
    append_number(out, static_cast<int>(day.year()), 4);
    out += '-';
    append_number(out, static_cast<unsigned>(day.month()), 2);
    out += '-';
    append_number(out, static_cast<unsigned>(day.day()), 2);
}

void append_clock(std::string& out, MinuteOfDay minute) {
    append_number(out, minute / 60, 2);
    out += ':';
    append_number(out, minute % 60, 2);
}

/// Reads a text from left to right; once something is missing, everything after it is too.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    /// Exactly `width` digits.
    [[nodiscard]] int number(std::size_t width) {
        int value = 0;
        if (rest_.size() < width) return fail();
        for (const char c : rest_.substr(0, width)) {
            if (c < '0' || c > '9') return fail();
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(width);
        return value;
    }
    void expect(char c) {
        if (!accept(c)) fail();
    }
    [[nodiscard]] bool accept(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    [[nodiscard]] bool at_end() const { return ok_ && rest_.empty(); }
    [[nodiscard]] bool ok() const { return ok_; }
    int fail() {
        ok_ = false;
        rest_ = {};
        return 0;
    }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

[[nodiscard]] Date scan_date(Scanner& scan) {
    const int year = scan.number(4);
    scan.expect('-');
    const auto month = static_cast<unsigned>(scan.number(2));
    scan.expect('-');
    const auto day = static_cast<unsigned>(scan.number(2));
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (year < 1 || !date.ok()) scan.fail();
    return scan.ok() ? Date{date} : Date{};
}

[[nodiscard]] minutes scan_clock(Scanner& scan) {
    const int hour = scan.number(2);
    scan.expect(':');
    const int minute = scan.number(2);
    if (hour > 23 || minute > 59) scan.fail();
    return hours{hour} + minutes{minute};
}

[[nodiscard]] LocalTime scan_local_time(Scanner& scan) {
    const Date date = scan_date(scan);
    scan.expect('T');
    LocalTime result = LocalTime{date} + scan_clock(scan);
    if (scan.accept(':')) {
        const int second = scan.number(2);
        if (second > 59) scan.fail();
        result += seconds{second};
    }
    return result;
}

}  // namespace

std::string to_iso(Date date) {
    std::string out;
    append_date(out, date);
    return out;
}

std::string to_iso(LocalTime local) {
    std::string out;
    append_date(out, date_of(local));
    out += 'T';
    append_clock(out, minute_of(local));
    out += ':';
    // In seconds: a count of minutes has 32 bits in WebAssembly, too few for the year 9999.
    append_number(out, (local - date_of(local)).count() % 60, 2);
    return out;
}

std::string to_iso(Instant instant) { return to_iso(LocalTime{instant.time_since_epoch()}) + 'Z'; }

std::string to_iso(const Due& due) {
    std::string out;
    append_date(out, due.date);
    if (due.minute) {
        out += 'T';
        append_clock(out, *due.minute);
    }
    return out;
}

std::optional<Date> parse_date(std::string_view text) {
    Scanner scan{text};
    const Date date = scan_date(scan);
    return scan.at_end() ? std::optional{date} : std::nullopt;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    Scanner scan{text};
    const LocalTime local = scan_local_time(scan);
    return scan.at_end() ? std::optional{local} : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text) {
    Scanner scan{text};
    const LocalTime utc = scan_local_time(scan);
    scan.expect('Z');
    return scan.at_end() ? std::optional{Instant{utc.time_since_epoch()}} : std::nullopt;
}

std::optional<Due> parse_due(std::string_view text) {
    Scanner scan{text};
    Due due{scan_date(scan), std::nullopt};
    if (scan.accept('T')) due.minute = static_cast<MinuteOfDay>(scan_clock(scan).count());
    return scan.at_end() ? std::optional{due} : std::nullopt;
}

std::optional<MinuteOfDay> parse_minute_of_day(std::string_view text) {
    if (text == "24:00") return 24 * 60;
    Scanner scan{text};
    const auto minute = static_cast<MinuteOfDay>(scan_clock(scan).count());
    return scan.at_end() ? std::optional{minute} : std::nullopt;
}

std::string to_clock(MinuteOfDay minute) {
    std::string out;
    append_clock(out, minute);
    return out;
}

}  // namespace wordkeep
