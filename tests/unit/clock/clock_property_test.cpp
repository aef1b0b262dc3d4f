// Random calendars against a naive count of minutes: every minute of seven weeks is marked as free,
// busy or off, and everything is answered by walking over them.

#include <vector>

#include "clock/deadlines.h"
#include "clock/working_days.h"
#include "clock/working_time.h"
#include "support/random.h"
#include "unit/clock/clock_test.h"

using namespace wordkeep;
using namespace wordkeep::clock;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;
using test::Random;

namespace {

constexpr days length{49};

DaySlots random_slots(Random& random) {
    // Steps of 5 minutes; sometimes the slots touch, sometimes they reach midnight.
    DaySlots slots;
    std::int64_t from = random.between(0, 24) * 15;
    for (std::int64_t i = random.between(0, 3); i > 0 && from < 1440; --i) {
        const std::int64_t to = std::min<std::int64_t>(1440, from + random.between(1, 120) * 5);
        slots.push_back({static_cast<MinuteOfDay>(from), static_cast<MinuteOfDay>(to)});
        from = to + random.between(0, 3) * 45;
    }
    return slots;
}

/// A calendar with its unusual days around the middle of `[first, first + length)`.
CalendarSpec random_calendar(Random& random, Date first) {
    CalendarSpec spec{.zone = *random.pick(test::all_zones())};
    if (!random.one_in(4))
        for (DaySlots& slots : spec.weekly)
            slots = random_slots(random);
    const auto some_date = [&] { return first + days{random.between(0, length.count() - 1)}; };
    for (std::int64_t i = random.between(0, 5); i > 0; --i)
        spec.holidays.push_back({some_date(), "holiday"});
    for (std::int64_t i = random.between(0, 5); i > 0; --i)
        spec.exceptions.push_back({some_date(), random_slots(random)});
    const Instant start = spec.zone.to_instant(first);
    for (std::int64_t i = random.between(0, 30); i > 0; --i) {
        const Instant from = start + minutes{random.between(0, minutes{length}.count())};
        spec.busy.push_back({from, from + minutes{random.between(1, 300)}, BusyKind::meeting});
    }
    return spec;
}

enum class Minute : char { off, free, busy };

struct Naive {
    const CalendarSpec& spec;
    Instant start;
    std::vector<Minute> marks;  ///< one a minute from `start`

    Naive(const CalendarSpec& calendar, Date first)
        : spec(calendar),
          start(spec.zone.to_instant(first)),
          marks(static_cast<std::size_t>(minutes{length}.count()), Minute::off) {
        for (Date date = first - days{1}; date <= first + length; date += days{1})
            for (const Slot& slot : slots_on(date))
                mark(moment(date, slot.from), moment(date, slot.to), Minute::off, Minute::free);
        for (const BusyBlock& block : spec.busy)
            mark(block.from, block.to, Minute::free, Minute::busy);
    }

    [[nodiscard]] DaySlots slots_on(Date date) const {
        for (auto i = spec.exceptions.rbegin(); i != spec.exceptions.rend(); ++i)
            if (i->date == date) return i->slots;
        for (const Holiday& holiday : spec.holidays)
            if (holiday.date == date) return {};
        return spec.weekly[std::chrono::weekday{date}.iso_encoding() - 1];
    }
    [[nodiscard]] Instant moment(Date date, MinuteOfDay minute) const {
        return spec.zone.to_instant(LocalTime{date} + minutes{minute});
    }
    void mark(Instant from, Instant to, Minute old_mark, Minute new_mark) {
        for (; from < to; from += 1min)
            if (from >= start && from < end() && at(from) == old_mark) at(from) = new_mark;
    }
    [[nodiscard]] Instant end() const { return start + length; }
    [[nodiscard]] Minute& at(Instant instant) {
        return marks[static_cast<std::size_t>((instant - start) / 1min)];
    }
    [[nodiscard]] bool counts(Instant instant, Busy busy) {
        return at(instant) == Minute::free ||
               (busy == Busy::ignored && at(instant) == Minute::busy);
    }

    [[nodiscard]] minutes between(Instant from, Instant to, Busy busy) {
        minutes sum{};
        for (; from < to; from += 1min)
            sum += minutes{counts(from, busy) ? 1 : 0};
        return sum;
    }
    /// The end of time when it is not within the seven weeks.
    [[nodiscard]] Instant add(Instant from, minutes amount, Busy busy) {
        for (; from < end(); from += 1min) {
            if (!counts(from, busy)) continue;
            if (amount == 0min) return from;
            if (amount == 1min) return from + 1min;
            amount -= 1min;
        }
        return Instant::max();
    }
    [[nodiscard]] bool works_on(Date date) const {
        for (const Slot& slot : slots_on(date))
            if (moment(date, slot.from) < moment(date, slot.to)) return true;
        return false;
    }
    [[nodiscard]] Instant next_close(Instant from) const {
        for (Date date = spec.zone.date_at(from) - days{2}; moment(date, 0) < end();
             date += days{1})
            if (works_on(date) && moment(date, slots_on(date).back().to) >= from)
                return moment(date, slots_on(date).back().to);
        return Instant::max();
    }
    [[nodiscard]] Instant previous_close(Instant from) const {
        for (Date date = spec.zone.date_at(from) + days{1}; moment(date, 0) >= start;
             date -= days{1})
            if (works_on(date) && moment(date, slots_on(date).back().to) <= from)
                return moment(date, slots_on(date).back().to);
        return Instant::min();
    }
};

/// Weeks with a change of clocks somewhere in the zones of the tests, or without.
Date random_start(Random& random) {
    const std::vector<std::string_view> starts{"2026-01-26", "2026-02-20", "2026-03-10",
                                               "2026-06-01", "2026-09-15", "2026-10-05",
                                               "2011-12-10", "2026-10-20", "2029-12-15"};
    return test::date(random.pick(starts));
}

}  // namespace

TEST_CASE("WorkingTimeAgreesWithANaiveCountOfMinutes") {
    Random random = test::seeded_random("working time against a naive count");
    for (int round = 0; round < 200; ++round) {
        const Date first = random_start(random);
        const CalendarSpec spec = random_calendar(random, first);
        const WorkingCalendar calendar = calendar_of(spec);
        Naive naive{spec, first};
        const auto some_moment = [&] {
            return naive.start + minutes{random.between(0, minutes{length}.count() - 1)};
        };
        for (int i = 0; i < 15; ++i) {
            const Instant from = some_moment();
            const Instant to = some_moment();
            const minutes amount{random.one_in(4) ? 0 : random.between(0, 3000)};
            const Busy busy = random.one_in(2) ? Busy::pauses : Busy::ignored;
            CAPTURE(spec.zone.name);
            CAPTURE(show(from, spec.zone));
            CAPTURE(show(to, spec.zone));
            CAPTURE(amount.count());
            CAPTURE(static_cast<int>(busy));
            REQUIRE(working_time_between(from, to, calendar, busy) ==
                    naive.between(from, to, busy));
            REQUIRE(is_working_moment(from, calendar, busy) == naive.counts(from, busy));
            const Instant expected = naive.add(from, amount, busy);
            const auto result = add_working_time(from, amount, calendar, busy);
            if (expected != Instant::max())
                REQUIRE(show(result, spec.zone) == show(expected, spec.zone));
            else if (result)
                REQUIRE(*result >= naive.end());
        }
    }
}

TEST_CASE("WorkingDaysAgreeWithANaiveWalkOverDays") {
    Random random = test::seeded_random("working days against a naive walk");
    for (int round = 0; round < 200; ++round) {
        const Date first = random_start(random);
        const CalendarSpec spec = random_calendar(random, first);
        const WorkingCalendar calendar = calendar_of(spec);
        const Naive naive{spec, first};
        for (int i = 0; i < 15; ++i) {
            const Instant moment =
                naive.start + minutes{random.between(0, minutes{length}.count() - 1)};
            CAPTURE(spec.zone.name);
            CAPTURE(show(moment, spec.zone));
            const auto next = next_working_close(moment, calendar);
            if (const Instant expected = naive.next_close(moment); expected != Instant::max())
                REQUIRE(show(next, spec.zone) == show(expected, spec.zone));
            const auto previous = previous_working_close(moment, calendar);
            if (const Instant expected = naive.previous_close(moment); expected != Instant::min())
                REQUIRE(show(previous, spec.zone) == show(expected, spec.zone));

            const Date from = first + days{random.between(0, length.count() - 1)};
            const Date to = first + days{random.between(0, length.count() - 1)};
            std::int64_t count = 0;
            for (Date date = from + days{1}; date <= to; date += days{1})
                count += naive.works_on(date) ? 1 : 0;
            CAPTURE(to_iso(from));
            CAPTURE(to_iso(to));
            REQUIRE(is_working_day(from, calendar) == naive.works_on(from));
            REQUIRE(working_days_between(from, to, calendar) == count);
            if (count > 0 && naive.works_on(to))
                REQUIRE(show(add_working_days(from, count, calendar)) == to_iso(to));
            if (count > 0 && naive.works_on(from)) {
                const std::int64_t back = count + 1 - (naive.works_on(to) ? 1 : 0);
                REQUIRE(show(add_working_days(to, -back, calendar)) == to_iso(from));
            }
        }
    }
}

TEST_CASE("AddedWorkingTimeIsTheTimeBetweenAlsoOverYears") {
    Random random = test::seeded_random("adding and measuring");
    for (int round = 0; round < 200; ++round) {
        const Date first = random_start(random);
        const CalendarSpec spec = random_calendar(random, first);
        const WorkingCalendar calendar = calendar_of(spec);
        const Busy busy = random.one_in(2) ? Busy::pauses : Busy::ignored;
        const Instant start = spec.zone.to_instant(first) +
                              std::chrono::seconds{random.between(-86400 * 400, 86400 * 60)};
        const minutes amount{random.between(1, 200'000)};
        const minutes more = amount + minutes{random.between(0, 10'000)};
        CAPTURE(spec.zone.name);
        CAPTURE(show(start, spec.zone));
        CAPTURE(amount.count());
        const auto result = add_working_time(start, amount, calendar, busy);
        if (!result) continue;
        REQUIRE(working_time_between(start, *result, calendar, busy) == amount);
        // Inside working time: the second before the result still counted, so it is no earlier one.
        REQUIRE(is_working_moment(*result - 1s, calendar, busy));
        REQUIRE(*result >= next_working_moment(start, calendar, busy).value());

        const auto later = add_working_time(start, more, calendar, busy);
        if (later) REQUIRE(*later >= *result);
        const auto started_later = add_working_time(start + 1h, amount, calendar, busy);
        if (started_later) REQUIRE(*started_later >= *result);
        // In two steps as in one, unless the first ends a slot and the second is nothing.
        const auto half = add_working_time(start, amount / 2, calendar, busy);
        REQUIRE(half.has_value());
        if (amount / 2 > 0min)
            REQUIRE(add_working_time(*half, amount - amount / 2, calendar, busy) == result);
    }
}

TEST_CASE("DeadlinesGrowWithWhatTheyAreCountedFrom") {
    Random random = test::seeded_random("deadlines grow");
    for (int round = 0; round < 200; ++round) {
        const Date first = random_start(random);
        const CalendarSpec spec = random_calendar(random, first);
        const WorkingCalendar calendar = calendar_of(spec);
        if (!next_working_day(first, calendar) || !previous_working_day(first, calendar)) continue;
        for (int i = 0; i < 10; ++i) {
            const Instant start =
                spec.zone.to_instant(first) + minutes{random.between(0, minutes{length}.count())};
            const Instant later = start + minutes{random.between(0, 3000)};
            const days limit{random.between(0, 30)};
            const Due due{spec.zone.date_at(start) + days{random.between(0, 20)}, {}};
            CAPTURE(spec.zone.name);
            CAPTURE(show(start, spec.zone));
            CAPTURE(show(later, spec.zone));
            const auto rolled = add_days_rolled_forward(start, limit, calendar);
            const auto rolled_later = add_days_rolled_forward(later, limit, calendar);
            if (!rolled || !rolled_later) continue;
            // A second passage of the hour in autumn shows an earlier wall clock.
            if (spec.zone.to_local(start) <= spec.zone.to_local(later))
                REQUIRE(*rolled <= *rolled_later);
            REQUIRE(next_working_close(*rolled, calendar) == *rolled);
            REQUIRE(previous_working_close(*rolled, calendar) == *rolled);
            const auto target = commitment_target(start, due, calendar);
            const auto deadline = deadline_of(due, start, calendar);
            if (target && deadline && *target) {
                REQUIRE(**target > start);
                REQUIRE(**target < *deadline);
                REQUIRE(next_working_close(**target, calendar) == **target);
            }
            if (const auto quote = quote_target(start, calendar)) REQUIRE(*quote > start);
        }
    }
}
