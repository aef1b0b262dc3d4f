#include "app/sample_moments.h"

#include "clock/working_days.h"
#include "clock/working_time.h"

#include <charconv>

namespace wordkeep::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// A day with less than this left is over for the sample: what is due by its close would all be due
/// at once.
constexpr hours nearly_over{1};

/// With or without a sign.
std::optional<int> whole(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

Date day_for(const clock::WorkingCalendar& calendar, Instant now) {
    const Date today = calendar.day_of(now);
    const auto close = clock::closing(today, calendar);
    const bool is_over = close && now >= *close - nearly_over;
    return clock::add_working_days(today, is_over ? 1 : 0, calendar).value_or(today);
}

}  // namespace

SampleMoments::SampleMoments(const clock::WorkingCalendar& calendar, Instant now)
    : calendar_(&calendar), now_(now), day_(day_for(calendar, now)) {}

std::optional<std::string> SampleMoments::resolve(std::string_view text) const {
    if (text.ends_with("min")) return working_minutes(text.substr(0, text.size() - 3));
    const std::size_t unit = text.find("wd");
    if (unit == std::string_view::npos) return std::nullopt;
    return working_day(text.substr(0, unit), text.substr(unit + 2));
}

std::optional<std::string> SampleMoments::working_day(std::string_view count,
                                                      std::string_view time) const {
    const auto days = whole(count);
    if (!days) return std::nullopt;
    const Date date =
        clock::add_working_days(day_, *days, *calendar_).value_or(day_ + std::chrono::days{*days});
    if (time.empty()) return to_iso(date);
    if (!time.starts_with(' ') || !parse_minute_of_day(time.substr(1))) return std::nullopt;
    return to_iso(date) + 'T' + std::string(time.substr(1));
}

std::optional<std::string> SampleMoments::working_minutes(std::string_view count) const {
    const auto amount = whole(count);
    if (!amount) return std::nullopt;
    if (*amount < 0) return local_text(before_now(minutes{-*amount}));
    const auto after =
        clock::add_working_time(now_, minutes{*amount}, *calendar_, clock::Busy::ignored);
    const Instant due = after.value_or(now_ + minutes{*amount});
    return local_text(std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<300>>>(due));
}

Instant SampleMoments::before_now(minutes amount) const {
    // The sum of working time never falls as time goes on, so the moment can be searched for.
    const seconds sum = calendar_->work_before(now_) - amount;
    Instant late = now_;
    Instant early = now_ - std::chrono::days{30};
    while (late - early > seconds{1}) {
        const Instant middle = early + (late - early) / 2;
        (calendar_->work_before(middle) < sum ? early : late) = middle;
    }
    return std::chrono::floor<minutes>(late);
}

std::string SampleMoments::local_text(Instant instant) const {
    return to_iso(calendar_->zone().to_local(instant)).substr(0, sizeof "2026-03-06T10:20" - 1);
}

}  // namespace wordkeep::app
