// When an e-mail was sent, as mail programs of three languages write it.

#include <algorithm>

#include "base/utf8.h"
#include "interop/mail.h"

namespace wordkeep::interop {
namespace {

using std::chrono::seconds;

struct Month {
    std::string_view begin;
    int number;
};
constexpr Month months[] = {{"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},
                            {"may", 5},  {"mai", 5},  {"maj", 5},  {"jun", 6},
                            {"jul", 7},  {"aug", 8},  {"sep", 9},  {"oct", 10},
                            {"okt", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}};

struct ZoneName {
    std::string_view name;
    int hours;
};
constexpr ZoneName zone_names[] = {{"z", 0},    {"ut", 0},   {"utc", 0},  {"gmt", 0},
                                   {"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5},
                                   {"mst", -7}, {"mdt", -6}, {"pst", -8}, {"pdt", -7},
                                   {"cet", 1},  {"cest", 2}, {"mez", 1},  {"mesz", 2}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class TimeReader {
  public:
    explicit TimeReader(std::string_view text) : text_(text) {}

    std::optional<MailTime> run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '(')
                skip_comment();
            else if (is_digit(c))
                numbers();
            else if ((c == '+' || c == '-') && minute_ >= 0 && is_digit(next()))
                offset();
            else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
                word();
            else
                ++at_;
        }
        return result();
    }

  private:
    [[nodiscard]] char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }

    void skip_comment() {
        const std::size_t end = text_.find(')', at_);
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
    }

    int number() {
        int value = 0;
        while (at_ < text_.size() && is_digit(text_[at_])) {
            value = std::min(value * 10 + (text_[at_] - '0'), 100'000);
            ++at_;
        }
        return value;
    }

    /// A sign with a number after it: takes the sign.
    bool joined_by(char sign) {
        if (at_ + 1 >= text_.size() || text_[at_] != sign || !is_digit(text_[at_ + 1]))
            return false;
        ++at_;
        return true;
    }

    void numbers() {
        const int first = number();
        if (minute_ < 0 && day_ != 0 && month_ != 0 && first < 24 && at_ < text_.size() &&
            text_[at_] == '.' && joined_by('.')) {
            hour_ = first;  // "16.30", after the date
            minute_ = number();
        } else if (joined_by(':')) {
            hour_ = first;
            minute_ = number();
            if (joined_by(':')) second_ = number();
        } else if (first > 999 && joined_by('-')) {
            year_ = first;
            month_ = number();
            if (joined_by('-')) day_ = number();
        } else if (joined_by('/')) {
            const int second = number();
            const bool month_first = second > 12;
            day_ = month_first ? second : first;
            month_ = month_first ? first : second;
            if (joined_by('/')) year_ = full_year(number());
        } else if (month_ == 0 && joined_by('.')) {
            day_ = first;
            month_ = number();
            if (joined_by('.')) year_ = full_year(number());
        } else if (day_ == 0 && first >= 1 && first <= 31) {
            day_ = first;
        } else if (year_ == 0) {
            year_ = full_year(first);
        }
    }

    static int full_year(int year) {
        if (year < 50) return 2000 + year;
        return year < 100 ? 1900 + year : year;
    }

    void offset() {
        const int sign = text_[at_++] == '-' ? -1 : 1;
        int value = number();
        int minutes = value % 100;
        if (joined_by(':'))
            minutes = number();
        else if (value < 100)
            minutes = 0;
        else
            value /= 100;
        if (value < 100 && minutes < 60 && value <= 18)
            offset_ = seconds{sign * (value * 3600 + minutes * 60)};
    }

    void word() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && ((text_[at_] >= 'a' && text_[at_] <= 'z') ||
                                      static_cast<unsigned char>(text_[at_]) >= 0x80))
            ++at_;
        const std::string_view found = text_.substr(begin, at_ - begin);
        if (found == "pm" || found == "em") pm_ = true;
        if ((found == "am" || found == "fm") && minute_ >= 0) am_ = true;
        if (month_ == 0 && found.size() >= 3)
            for (const Month& month : months)
                if (found.starts_with(month.begin)) month_ = month.number;
        if (minute_ >= 0 && !offset_)
            for (const ZoneName& zone : zone_names)
                if (found == zone.name) offset_ = seconds{zone.hours * 3600};
    }

    [[nodiscard]] std::optional<MailTime> result() const {
        int hour = hour_;
        if (pm_ && hour < 12) hour += 12;
        if (am_ && hour == 12) hour = 0;
        if (minute_ < 0 || minute_ > 59 || hour > 23 || second_ > 60) return std::nullopt;
        if (year_ < 1970 || year_ > 2200 || month_ < 1 || day_ < 1) return std::nullopt;
        const std::chrono::year_month_day day{std::chrono::year{year_},
                                              std::chrono::month{static_cast<unsigned>(month_)},
                                              std::chrono::day{static_cast<unsigned>(day_)}};
        if (!day.ok()) return std::nullopt;
        const seconds clock{hour * 3600 + minute_ * 60 + std::min(second_, 59)};
        return MailTime{Date{day} + clock, offset_};
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int day_ = 0, month_ = 0, year_ = 0;
    int hour_ = 0, minute_ = -1, second_ = 0;
    bool pm_ = false, am_ = false;
    std::optional<seconds> offset_;
};

}  // namespace

std::optional<MailTime> parse_mail_time(std::string_view text) {
    const std::string folded = fold(text.substr(0, 200));
    return TimeReader(folded).run();
}

}  // namespace wordkeep::interop
