#include "attention/work_history.h"

#include "base/arrange.h"
#include "clock/deadlines.h"
#include "clock/working_time.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::minutes;

constexpr MinuteOfDay end_of_day = 24 * 60 - 1;

void add_sample(WorkHistory& history, const Commitment& c, const clock::WorkingCalendar& calendar) {
    const Instant from = c.started_at.value_or(c.made_at);
    const Instant to = c.finished_at.value_or(c.closed_at.value_or(from));
    const auto actual = std::max<std::int64_t>(
        1, clock::working_time_between(from, to, calendar, clock::Busy::ignored).count());
    const double ratio = static_cast<double>(actual) / static_cast<double>(*c.estimate_minutes);
    history.all.push_back(ratio);
    if (!c.work.empty()) history.by_work[c.work].push_back(ratio);
}

/// Nearest rank.
double percentile(const std::vector<double>& ascending, std::size_t percent) {
    const std::size_t rank = (ascending.size() * percent + 99) / 100;
    return ascending[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

WorkHistory work_history_of(const Workspace& workspace, const clock::WorkingCalendar& calendar) {
    WorkHistory history;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment& c) {
        if (!c.estimate_minutes || *c.estimate_minutes < 1 || c.owner != Owner::me) return;
        if (c.state == CommitmentState::kept) add_sample(history, c, calendar);
        if (c.state != CommitmentState::open) return;
        const Instant deadline = clock::deadline_of(c.due, c.made_at, calendar)
                                     .value_or(calendar.instant_of(c.due.date, end_of_day));
        history.open.push_back({id, c.made_at, deadline, *c.estimate_minutes});
    });
    arrange(history.all);
    for (auto& [work, ratios] : history.by_work)
        arrange(ratios);
    arrange(history.open, [](const PromisedWork& a, const PromisedWork& b) {
        return a.deadline != b.deadline ? a.deadline < b.deadline : a.id < b.id;
    });
    return history;
}

const std::vector<double>* WorkHistory::sample(const std::string& work,
                                               const Clocks& clocks) const {
    const auto enough = static_cast<std::size_t>(clocks.of(Clock::forecast_sample));
    const auto same = by_work.find(work);
    if (same != by_work.end() && same->second.size() >= enough) return &same->second;
    return all.size() >= enough ? &all : nullptr;
}

Forecast WorkHistory::forecast(const Commitment& commitment, const Clocks& clocks) const {
    const auto* ratios = sample(commitment.work, clocks);
    if (!ratios) return {static_cast<double>(clocks.of(Clock::forecast_default)) / 100, 0, false};
    return {percentile(*ratios, 80), static_cast<std::int64_t>(ratios->size()), ratios != &all};
}

std::optional<double> WorkHistory::chance_within(const Commitment& commitment, std::int64_t within,
                                                 const Clocks& clocks) const {
    const auto* ratios = sample(commitment.work, clocks);
    if (!ratios || !commitment.estimate_minutes || *commitment.estimate_minutes < 1)
        return std::nullopt;
    const double limit =
        static_cast<double>(within) / static_cast<double>(*commitment.estimate_minutes);
    const auto below = std::ranges::count_if(*ratios, [&](double r) { return r <= limit; });
    return static_cast<double>(below) / static_cast<double>(ratios->size());
}

std::optional<std::int64_t> forecast_minutes(const WorkHistory& history,
                                             const Commitment& commitment, const Clocks& clocks) {
    if (!commitment.estimate_minutes || *commitment.estimate_minutes < 1) return std::nullopt;
    const double ratio = history.forecast(commitment, clocks).ratio;
    return static_cast<std::int64_t>(ratio * static_cast<double>(*commitment.estimate_minutes) +
                                     0.5);
}

std::optional<Date> suggested_date(const WorkHistory& history, const Commitment& commitment,
                                   Instant start, const clock::WorkingCalendar& calendar,
                                   const Clocks& clocks) {
    const auto needed = forecast_minutes(history, commitment, clocks);
    if (!needed) return std::nullopt;
    const auto done =
        clock::add_working_time(start, minutes{*needed}, calendar, clock::Busy::ignored);
    if (!done) return std::nullopt;
    return calendar.day_of(*done - std::chrono::seconds{1});
}

Instant latest_start(Instant from, Instant due, std::int64_t needed,
                     const clock::WorkingCalendar& calendar) {
    const auto there = clock::working_time_between(from, due, calendar, clock::Busy::ignored);
    const minutes slack = there - minutes{needed};
    if (slack <= minutes{0}) return from;
    return clock::add_working_time(from, slack, calendar, clock::Busy::ignored).value_or(from);
}

std::optional<Overload> first_overload(const WorkHistory& history, std::int32_t capacity_percent,
                                       const clock::WorkingCalendar& calendar) {
    std::optional<Overload> first;
    Overload sum;
    for (const PromisedWork& work : history.open) {
        if (work.promised_at >= sum.promised_at) {
            sum.promised_at = work.promised_at;
            sum.last = work.id;
        }
        sum.minutes += work.minutes;
        sum.by = work.deadline;
        const std::int64_t needed = sum.minutes * 100 / std::max(1, capacity_percent);
        // One promise that does not fit is at risk by itself (row 34): this is about their sum.
        if (&work == &history.open.front()) continue;
        const auto there = clock::working_time_between(sum.promised_at, work.deadline, calendar,
                                                       clock::Busy::ignored);
        if (needed > there.count() && (!first || sum.promised_at < first->promised_at)) first = sum;
    }
    return first;
}

}  // namespace wordkeep::attention
