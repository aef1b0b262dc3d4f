#include "attention/work_history.h"

#include "base/arrange.h"
#include "clock/deadlines.h"
#include "clock/working_time.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace wordkeep::attention {
namespace {

using std::chrono::minutes;

constexpr MinuteOfDay end_of_day = 24 * 60 - 1;

bool is_estimated(const Commitment& c) {
    return c.estimate_minutes && *c.estimate_minutes >= 1 && c.owner == Owner::me;
}

/// Differs with the ratio, the type of work and the commitment; the sum of all does not depend on
/// their order.
std::uint64_t fingerprint(CommitmentId id, double ratio, const std::string& work) {
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;
    const std::uint64_t kind = std::hash<std::string>{}(work);
    return ((id.value * mix) ^ std::bit_cast<std::uint64_t>(ratio) ^ (kind << 1)) * mix;
}

void insert(std::vector<double>& ascending, double ratio) {
    ascending.insert(std::ranges::upper_bound(ascending, ratio), ratio);
}

void erase(std::vector<double>& ascending, double ratio) {
    const auto at = std::ranges::lower_bound(ascending, ratio);
    if (at != ascending.end() && *at == ratio) ascending.erase(at);
}

bool is_earlier(const PromisedWork& a, const PromisedWork& b) {
    return a.deadline != b.deadline ? a.deadline < b.deadline : a.id < b.id;
}

/// Nearest rank.
double percentile(const std::vector<double>& ascending, std::size_t percent) {
    const std::size_t rank = (ascending.size() * percent + 99) / 100;
    return ascending[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

std::optional<std::int64_t> actual_minutes(const Commitment& c,
                                           const clock::WorkingCalendar& calendar) {
    if (!is_estimated(c) || c.state != CommitmentState::kept) return std::nullopt;
    const Instant from = c.started_at.value_or(c.made_at);
    const Instant to = c.finished_at.value_or(c.closed_at.value_or(from));
    const auto minutes = clock::working_time_between(from, to, calendar, clock::Busy::ignored);
    return std::max<std::int64_t>(1, minutes.count());
}

void WorkHistory::add(CommitmentId id, const Commitment& c,
                      const clock::WorkingCalendar& calendar) {
    if (!is_estimated(c)) return;
    if (const auto actual = actual_minutes(c, calendar)) {
        const double ratio =
            static_cast<double>(*actual) / static_cast<double>(*c.estimate_minutes);
        all.push_back(ratio);
        if (!c.work.empty()) by_work[c.work].push_back(ratio);
        samples += fingerprint(id, ratio, c.work);
        parts_.emplace(id, Part{ratio, c.work, {}});
    } else if (c.state == CommitmentState::open) {
        const Instant deadline = clock::deadline_of(c.due, c.made_at, calendar)
                                     .value_or(calendar.instant_of(c.due.date, end_of_day));
        open.push_back({id, c.made_at, deadline, *c.estimate_minutes});
        parts_.emplace(id, Part{{}, {}, deadline});
    }
}

void WorkHistory::remove(CommitmentId id) {
    const auto known = parts_.find(id);
    if (known == parts_.end()) return;
    const Part& part = known->second;
    if (part.ratio) {
        erase(all, *part.ratio);
        if (const auto same = by_work.find(part.work); same != by_work.end())
            erase(same->second, *part.ratio);
        samples -= fingerprint(id, *part.ratio, part.work);
    } else {
        const PromisedWork wanted{id, {}, part.deadline, 0};
        const auto at = std::ranges::lower_bound(open, wanted, &is_earlier);
        if (at != open.end() && at->id == id) open.erase(at);
    }
    parts_.erase(known);
}

void WorkHistory::update(const Workspace& workspace, std::span<const CommitmentId> changed,
                         const clock::WorkingCalendar& calendar) {
    for (const CommitmentId id : changed) {
        remove(id);
        const Commitment* c = workspace.find(id);
        if (!c) continue;
        add(id, *c, calendar);
        const auto known = parts_.find(id);
        if (known == parts_.end()) continue;
        // What was added stands at the end: it goes to its place.
        if (known->second.ratio) {
            all.pop_back();
            insert(all, *known->second.ratio);
            if (!c->work.empty()) {
                auto& same = by_work[c->work];
                same.pop_back();
                insert(same, *known->second.ratio);
            }
        } else {
            const PromisedWork promised = open.back();
            open.pop_back();
            open.insert(std::ranges::upper_bound(open, promised, &is_earlier), promised);
        }
    }
}

WorkHistory work_history_of(const Workspace& workspace, const clock::WorkingCalendar& calendar) {
    WorkHistory history;
    workspace.commitments().for_each(
        [&](CommitmentId id, const Commitment& c) { history.add(id, c, calendar); });
    arrange(history.all);
    for (auto& [work, ratios] : history.by_work)
        arrange(ratios);
    arrange(history.open, &is_earlier);
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

std::optional<std::int64_t> WorkHistory::minutes_for(const Commitment& commitment,
                                                     std::int64_t percent,
                                                     const Clocks& clocks) const {
    const auto* ratios = sample(commitment.work, clocks);
    if (!ratios || !commitment.estimate_minutes || *commitment.estimate_minutes < 1)
        return std::nullopt;
    const double ratio = percentile(*ratios, static_cast<std::size_t>(percent));
    return static_cast<std::int64_t>(ratio * static_cast<double>(*commitment.estimate_minutes) +
                                     0.5);
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

PromiseVerdict judge_promise(const WorkHistory& history, const Commitment& commitment,
                             Instant start, const clock::WorkingCalendar& calendar,
                             const Clocks& clocks) {
    PromiseVerdict verdict{
        .suggested = suggested_date(history, commitment, start, calendar, clocks),
        .chance = {},
        .samples = history.forecast(commitment, clocks).samples};
    const auto deadline = clock::deadline_of(commitment.due, start, calendar);
    if (!deadline) return verdict;
    const auto there =
        clock::working_time_between(start, *deadline, calendar, clock::Busy::ignored).count();
    verdict.chance = history.chance_within(commitment, there, clocks);
    const auto enough = history.minutes_for(commitment, clocks.of(Clock::promise_generous), clocks);
    // Nobody promises by the minute: the day itself is no padding.
    if (enough) {
        const auto done =
            clock::add_working_time(start, minutes{*enough}, calendar, clock::Busy::ignored);
        verdict.generous =
            done && commitment.due.date > calendar.day_of(*done - std::chrono::seconds{1});
    }
    return verdict;
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
