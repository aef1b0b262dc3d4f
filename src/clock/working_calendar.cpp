#include "clock/working_calendar.h"

#include "base/arrange.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <utility>

namespace wordkeep::clock {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr MinuteOfDay end_of_day = 24 * 60;
/// A Monday; the sums count from here.
constexpr Date origin{std::chrono::local_days{std::chrono::year{1970} / 1 / 5}};

[[nodiscard]] std::size_t weekday_index(Date date) {
    return std::chrono::weekday{date}.iso_encoding() - 1;
}

/// Sorts the slots of one day and finds what is wrong with them.
[[nodiscard]] std::optional<Rejection> check_slots(DaySlots& slots, const std::string& where) {
    const auto wrong = [&](std::string_view key) { return Rejection{Phrase{key, {}}, where}; };
    arrange(slots);
    for (const Slot& slot : slots) {
        if (slot.from < 0 || slot.to > end_of_day) return wrong("reject.calendar.slot_outside_day");
        if (slot.from >= slot.to) return wrong("reject.calendar.slot_reversed");
    }
    const auto overlap = [](const Slot& a, const Slot& b) { return b.from < a.to; };
    if (std::ranges::adjacent_find(slots, overlap) != slots.end())
        return wrong("reject.calendar.slots_overlap");
    return std::nullopt;
}

[[nodiscard]] std::optional<Rejection> check(CalendarSpec& spec) {
    constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu",
                                                        "fri", "sat", "sun"};
    for (std::size_t i = 0; i < spec.weekly.size(); ++i)
        if (auto wrong = check_slots(spec.weekly[i], std::string{day_names[i]})) return wrong;
    for (DayException& exception : spec.exceptions)
        if (auto wrong = check_slots(exception.slots, to_iso(exception.date))) return wrong;
    for (const BusyBlock& block : spec.busy)
        if (block.from >= block.to)
            return Rejection{Phrase{"reject.calendar.busy_reversed", {}}, "busy"};
    return std::nullopt;
}

/// Sorts, and joins blocks that overlap or touch.
void join(std::vector<BusyBlock>& blocks) {
    arrange(blocks, {}, [](const BusyBlock& b) { return std::pair{b.from, b.to}; });
    std::size_t kept = 0;
    for (const BusyBlock& block : blocks) {
        if (kept > 0 && block.from <= blocks[kept - 1].to)
            blocks[kept - 1].to = std::max(blocks[kept - 1].to, block.to);
        else
            blocks[kept++] = block;
    }
    blocks.resize(kept);
}

}  // namespace

WeeklySlots default_weekly_slots() {
    const DaySlots nine_to_five{{9 * 60, 17 * 60}};
    return {nine_to_five, nine_to_five, nine_to_five, nine_to_five, nine_to_five, {}, {}};
}

Rejection to_rejection(NoWorkingTime) {
    return Rejection{Phrase{"reject.clock.no_working_time", {}}, {}};
}

Result<WorkingCalendar> make_calendar(CalendarSpec spec) {
    if (auto wrong = check(spec)) return std::unexpected(std::move(*wrong));
    return WorkingCalendar{std::move(spec)};
}

WorkingCalendar::WorkingCalendar() : WorkingCalendar(CalendarSpec{}) {}

WorkingCalendar::WorkingCalendar(CalendarSpec&& checked)
    : zone_(std::move(checked.zone)), weekly_(std::move(checked.weekly)) {
    collect_unusual_days(checked);
    sum_days();
    sum_busy_blocks(checked.busy);
}

void WorkingCalendar::collect_unusual_days(CalendarSpec& spec) {
    std::map<Date, UnusualDay> found;
    const auto day = [&](Date date) -> UnusualDay& {
        return found.try_emplace(date, UnusualDay{weekly_[weekday_index(date)], {}}).first->second;
    };
    seconds offset = zone_.initial_offset;
    for (const ZoneTransition& transition : zone_.transitions) {
        // The wall clock jumps between these two readings: slots across them are longer or shorter.
        const auto [first, last] = std::minmax(offset, transition.offset);
        const seconds at = transition.since.time_since_epoch();
        for (Date date = date_of(LocalTime{at + first}) - days{1};
             date <= date_of(LocalTime{at + last}); date += days{1})
            day(date);
        offset = transition.offset;
    }
    for (Holiday& holiday : spec.holidays) {
        UnusualDay& unusual_day = day(holiday.date);
        unusual_day.slots.clear();
        if (!unusual_day.holiday) unusual_day.holiday = std::move(holiday.name);
    }
    for (DayException& exception : spec.exceptions)
        day(exception.date).slots = std::move(exception.slots);
    for (auto& [date, unusual_day] : found) {
        unusual_dates_.push_back(date);
        unusual_.push_back(std::move(unusual_day));
    }
}

void WorkingCalendar::sum_days() {
    for (std::size_t i = 0; i < weekly_.size(); ++i) {
        std::int64_t work = 0;
        for (const Slot& slot : weekly_[i])
            work += seconds{minutes{slot.to - slot.from}}.count();
        seconds_.week[i + 1] = seconds_.week[i] + work;
        days_.week[i + 1] = days_.week[i] + (work > 0 ? 1 : 0);
    }
    const auto usual = [](const Sum& sum, Date date) {
        const std::size_t i = weekday_index(date);
        return sum.week[i + 1] - sum.week[i];
    };
    std::int64_t extra_seconds = 0;
    std::int64_t extra_days = 0;
    for (std::size_t i = 0; i < unusual_.size(); ++i) {
        const Date date = unusual_dates_[i];
        const std::int64_t work = seconds_of(unusual_[i].slots, date, Instant::max());
        seconds_.correction.push_back(extra_seconds);
        days_.correction.push_back(extra_days);
        extra_seconds += work - usual(seconds_, date);
        extra_days += (work > 0 ? 1 : 0) - usual(days_, date);
    }
    seconds_.correction.push_back(extra_seconds);
    days_.correction.push_back(extra_days);
}

void WorkingCalendar::sum_busy_blocks(std::vector<BusyBlock>& blocks) {
    join(blocks);
    busy_ = std::move(blocks);
    busy_work_.reserve(busy_.size() + 1);
    std::int64_t busy = 0;
    for (const BusyBlock& block : busy_) {
        const std::int64_t before = work_before(block.from).count();
        busy_work_.push_back({before - busy, busy});
        busy += work_before(block.to).count() - before;
    }
    busy_work_.push_back({std::numeric_limits<std::int64_t>::max(), busy});
}

const WorkingCalendar::UnusualDay* WorkingCalendar::unusual(Date date) const {
    const auto found = std::ranges::lower_bound(unusual_dates_, date);
    if (found == unusual_dates_.end() || *found != date) return nullptr;
    return &unusual_[static_cast<std::size_t>(found - unusual_dates_.begin())];
}

const DaySlots& WorkingCalendar::slots_on(Date date) const {
    const UnusualDay* found = unusual(date);
    return found ? found->slots : weekly_[weekday_index(date)];
}

std::optional<std::string_view> WorkingCalendar::holiday_name(Date date) const {
    const UnusualDay* found = unusual(date);
    if (!found || !found->holiday) return std::nullopt;
    return *found->holiday;
}

const BusyBlock* WorkingCalendar::busy_at(Instant instant) const {
    const auto after = std::ranges::upper_bound(busy_, instant, {}, &BusyBlock::from);
    if (after == busy_.begin() || std::prev(after)->to <= instant) return nullptr;
    return &*std::prev(after);
}

seconds WorkingCalendar::usual_day() const {
    return days_.week[7] > 0 ? seconds{seconds_.week[7] / days_.week[7]} : std::chrono::hours{8};
}

Date WorkingCalendar::day_of(Instant instant) const {
    const Date date = zone_.date_at(instant);
    if (instant < start_of(date)) return date - days{1};
    if (instant >= start_of(date + days{1})) return date + days{1};
    return date;
}

std::int64_t WorkingCalendar::before(const Sum& sum, Date date) const {
    const auto since_origin = (date - origin).count();
    const auto weekday = (since_origin % 7 + 7) % 7;
    const auto weeks = (since_origin - weekday) / 7;
    const auto unusual_before =
        std::ranges::lower_bound(unusual_dates_, date) - unusual_dates_.begin();
    return weeks * sum.week[7] + sum.week[static_cast<std::size_t>(weekday)] +
           sum.correction[static_cast<std::size_t>(unusual_before)];
}

std::int64_t WorkingCalendar::seconds_of(const DaySlots& slots, Date date, Instant until) const {
    std::int64_t sum = 0;
    for (const Slot& slot : slots) {
        const Instant from = instant_of(date, slot.from);
        if (from >= until) break;
        sum += (std::min(until, instant_of(date, slot.to)) - from).count();
    }
    return sum;
}

seconds WorkingCalendar::work_before(Date date) const { return seconds{before(seconds_, date)}; }

seconds WorkingCalendar::work_before(Instant instant) const {
    const Date date = day_of(instant);
    return seconds{before(seconds_, date) + seconds_of(slots_on(date), date, instant)};
}

seconds WorkingCalendar::busy_work_before(Instant instant) const {
    const auto after = std::ranges::upper_bound(busy_, instant, {}, &BusyBlock::from);
    if (after == busy_.begin()) return seconds{0};
    const auto block = static_cast<std::size_t>(after - busy_.begin()) - 1;
    const BusyWork& work = busy_work_[block];
    const std::int64_t inside = work_before(std::min(instant, busy_[block].to)).count() -
                                (work.free_before + work.busy_before);
    return seconds{work.busy_before + inside};
}

seconds WorkingCalendar::busy_work_until(seconds free_work, Reach reach) const {
    const auto block =
        reach == Reach::at_least
            ? std::ranges::lower_bound(busy_work_, free_work.count(), {}, &BusyWork::free_before)
            : std::ranges::upper_bound(busy_work_, free_work.count(), {}, &BusyWork::free_before);
    assert(block != busy_work_.end());
    return seconds{block->busy_before};
}

std::int64_t WorkingCalendar::working_days_before(Date date) const { return before(days_, date); }

}  // namespace wordkeep::clock
