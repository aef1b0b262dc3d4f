#pragma once
// When I work: the one value that every clock is counted against (PRODUCT.md, Clocks).

#include <array>
#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "base/time_zone.h"

namespace wordkeep::clock {

/// One stretch of working time within a day, wall-clock minutes, `to` not included. 0 ≤ from < to ≤
/// 1440; work through the night is two slots (22:00–24:00 and, the next day, 00:00–06:00).
struct Slot {
    MinuteOfDay from = 0;
    MinuteOfDay to = 0;
    friend auto operator<=>(const Slot&, const Slot&) = default;
};

/// The slots of one day, ascending. Empty: a day off.
using DaySlots = std::vector<Slot>;

struct Holiday {
    Date date{};
    std::string name;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// A day unlike its weekday: a Sunday worked, an afternoon off. It also wins over a holiday.
struct DayException {
    Date date{};
    DaySlots slots;
    friend bool operator==(const DayException&, const DayException&) = default;
};

/// Why I cannot answer (row 83).
enum class BusyKind { driving, meeting, lunch, focus, other };

/// A stretch in which response clocks stand still; `to` not included.
struct BusyBlock {
    Instant from{};
    Instant to{};
    BusyKind kind = BusyKind::other;
    friend bool operator==(const BusyBlock&, const BusyBlock&) = default;
};

/// Monday first.
using WeeklySlots = std::array<DaySlots, 7>;

/// Monday to Friday, 9:00–17:00.
[[nodiscard]] WeeklySlots default_weekly_slots();

/// What the person set, in any order, not yet checked.
struct CalendarSpec {
    WeeklySlots weekly = default_weekly_slots();
    std::vector<Holiday> holidays{};         ///< one date twice: the first name counts
    std::vector<DayException> exceptions{};  ///< one date twice: the last one counts
    std::vector<BusyBlock> busy{};           ///< may overlap
    Zone zone{};                             ///< mine
    friend bool operator==(const CalendarSpec&, const CalendarSpec&) = default;
};

/// How far from its start a clock looks for working time. A pattern of holidays that leaves none
/// for so long is as good as no working time at all.
inline constexpr std::chrono::days horizon{3660};  // ten years

/// There is no working time, or not enough, within `horizon` of where a clock starts.
struct NoWorkingTime {
    friend bool operator==(const NoWorkingTime&, const NoWorkingTime&) = default;
};

/// A value, or the finding that there is no working time to count with.
template <class T>
using OrNoWork = std::expected<T, NoWorkingTime>;

/// The same finding as a sentence for the person: "reject.clock.no_working_time".
[[nodiscard]] Rejection to_rejection(NoWorkingTime);

/// Whether a search stops as soon as a sum is reached, or only when it begins to grow beyond it.
enum class Reach { at_least, beyond };

/// A checked calendar, unchangeable and meant to be passed by const reference: make it once when
/// the settings or busy blocks change. Lookups cost log(holidays + exceptions + daylight saving
/// changes), however far apart the moments are, because sums of working time are kept per unusual
/// day.
///
/// A slot is measured in real elapsed time: in the night in spring a slot over the skipped hour is
/// an hour shorter, in autumn one over the doubled hour an hour longer. A slot that begins or ends
/// within the doubled hour means the hour's first passage.
class WorkingCalendar {
  public:
    /// Monday to Friday 9–17 in UTC, no holidays: for tests and before settings are loaded.
    WorkingCalendar();

    [[nodiscard]] const Zone& zone() const { return zone_; }
    /// What holds on this date, after holidays and exceptions.
    [[nodiscard]] const DaySlots& slots_on(Date date) const;
    /// Nothing when it is no holiday; a name also when an exception makes it a working day.
    [[nodiscard]] std::optional<std::string_view> holiday_name(Date date) const;
    /// Ascending, disjoint and not touching; a block joined from several has the kind of the first.
    [[nodiscard]] const std::vector<BusyBlock>& busy() const { return busy_; }
    [[nodiscard]] const BusyBlock* busy_at(Instant instant) const;
    /// Length of a usual working day: the week's working time ÷ its working days; 8 h without any.
    [[nodiscard]] std::chrono::seconds usual_day() const;

    /// The day an instant belongs to: days follow each other without gap or overlap from one first
    /// local midnight to the next, even where the clock is set back over midnight.
    [[nodiscard]] Date day_of(Instant instant) const;
    /// The first moment of a day.
    [[nodiscard]] Instant start_of(Date date) const { return zone_.to_instant(LocalTime(date)); }
    [[nodiscard]] Instant instant_of(Date date, MinuteOfDay minute) const {
        return zone_.to_instant(LocalTime(date) + std::chrono::minutes(minute));
    }

    // Sums since a fixed moment long ago; only their differences mean something. Every function of
    // this folder is written with them, which is why none of them ever steps through days.

    /// Working time up to the start of a day, up to a moment.
    [[nodiscard]] std::chrono::seconds work_before(Date date) const;
    [[nodiscard]] std::chrono::seconds work_before(Instant instant) const;
    /// What of `work_before(instant)` lies inside busy blocks.
    [[nodiscard]] std::chrono::seconds busy_work_before(Instant instant) const;
    /// The working time inside all busy blocks that begin before `free_work` of working time
    /// outside of them has passed: what a clock that pauses must add to its target. `beyond` also
    /// counts a block that begins just then.
    [[nodiscard]] std::chrono::seconds busy_work_until(std::chrono::seconds free_work,
                                                       Reach reach) const;
    /// Days with working time up to the start of a day.
    [[nodiscard]] std::int64_t working_days_before(Date date) const;

  private:
    friend Result<WorkingCalendar> make_calendar(CalendarSpec spec);
    explicit WorkingCalendar(CalendarSpec&& checked);

    /// A day that may differ from its weekday: holiday, exception, or the clock is changed.
    struct UnusualDay {
        DaySlots slots;
        std::optional<std::string> holiday;
    };
    /// A sum that grows by the week, corrected by what the unusual days differ.
    struct Sum {
        std::array<std::int64_t, 8> week{};    ///< before Monday, before Tuesday, … of the week
        std::vector<std::int64_t> correction;  ///< before each unusual day, and after the last
    };
    /// A busy block as sums: working time outside and inside of blocks before it.
    struct BusyWork {
        std::int64_t free_before = 0;
        std::int64_t busy_before = 0;
    };

    void collect_unusual_days(CalendarSpec& spec);
    void sum_days();
    void sum_busy_blocks(std::vector<BusyBlock>& blocks);
    [[nodiscard]] const UnusualDay* unusual(Date date) const;
    [[nodiscard]] std::int64_t before(const Sum& sum, Date date) const;
    /// Real seconds of `slots` on `date` that have passed at `until`.
    [[nodiscard]] std::int64_t seconds_of(const DaySlots& slots, Date date, Instant until) const;

    Zone zone_;
    WeeklySlots weekly_;
    std::vector<Date> unusual_dates_;  ///< ascending
    std::vector<UnusualDay> unusual_;  ///< of these dates
    Sum seconds_;
    Sum days_;
    std::vector<BusyBlock> busy_;
    std::vector<BusyWork> busy_work_;  ///< of these blocks, and one more for the end of time
};

/// Checks and indexes. Rejections: reject.calendar.slot_outside_day, .slot_reversed (also empty),
/// .slots_overlap (touching ones are fine), .busy_reversed (also empty); `where` is "mon" … "sun",
/// the date of an exception, or "busy". A calendar without any working time is no error here:
/// clocks say so.
[[nodiscard]] Result<WorkingCalendar> make_calendar(CalendarSpec spec);

}  // namespace wordkeep::clock
