#pragma once
// My own history of estimate against actual, and what it says about what is still open (rows 33,
// 34, 95, 98).
//
// actual  working time from the start of the work (else from when it was promised) to its finish
//         (else to when it was closed), in whole minutes, at least 1
// ratio   actual ÷ estimate, of what I kept myself
// sample  the ratios of the same type of work when there are `forecast.sample` (10) or more, else
// all
//         of them when those are that many, else none: then the default (× 1.5) counts and nobody
//         speaks of per cent
// forecast = estimate × the 80th percentile of the sample (nearest rank)

#include "attention/defaults.h"
#include "clock/working_calendar.h"
#include "domain/workspace.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace wordkeep::attention {

struct Forecast {
    double ratio = 1;          ///< 80th percentile, or the default
    std::int64_t samples = 0;  ///< how many it was read from; 0: the default
    bool same_work = false;    ///< from this type of work alone
};

/// An open promise of mine that says how long it takes.
struct PromisedWork {
    CommitmentId id;
    Instant promised_at{};
    Instant deadline{};
    std::int64_t minutes = 0;
    friend bool operator==(const PromisedWork&, const PromisedWork&) = default;
};

/// Working minutes that a work of mine took; nothing unless it is kept and has an estimate.
[[nodiscard]] std::optional<std::int64_t> actual_minutes(const Commitment& commitment,
                                                         const clock::WorkingCalendar& calendar);

/// Kept up to date commitment by commitment (`update`): a change costs what it changes.
struct WorkHistory {
    std::vector<double> all;                             ///< ascending
    std::map<std::string, std::vector<double>> by_work;  ///< by type of work, ascending
    std::vector<PromisedWork> open;                      ///< by deadline
    std::uint64_t samples = 0;  ///< fingerprint of all ratios: as long as it is the same, so is
                                ///< every forecast

    /// Reads these commitments again; whatever else there is stays as it was.
    void update(const Workspace& workspace, std::span<const CommitmentId> changed,
                const clock::WorkingCalendar& calendar);

    [[nodiscard]] Forecast forecast(const Commitment& commitment, const Clocks& clocks) const;
    /// The minutes within which so many of 100 own works stayed; nothing without a sample.
    [[nodiscard]] std::optional<std::int64_t> minutes_for(const Commitment& commitment,
                                                          std::int64_t percent,
                                                          const Clocks& clocks) const;
    /// The share of own works that stayed within `minutes` of working time, for one estimated like
    /// this; nothing without a sample.
    [[nodiscard]] std::optional<double> chance_within(const Commitment& commitment,
                                                      std::int64_t minutes,
                                                      const Clocks& clocks) const;

  private:
    /// What one commitment contributes: a ratio, or a place among what is open.
    struct Part {
        std::optional<double> ratio;
        std::string work;
        Instant deadline{};
    };

    void add(CommitmentId id, const Commitment& commitment, const clock::WorkingCalendar& calendar);
    void remove(CommitmentId id);
    [[nodiscard]] const std::vector<double>* sample(const std::string& work,
                                                    const Clocks& clocks) const;
    friend WorkHistory work_history_of(const Workspace&, const clock::WorkingCalendar&);

    std::unordered_map<CommitmentId, Part> parts_;
};

[[nodiscard]] WorkHistory work_history_of(const Workspace& workspace,
                                          const clock::WorkingCalendar& calendar);

/// Minutes of working time that the work will take; nothing without an estimate.
[[nodiscard]] std::optional<std::int64_t> forecast_minutes(const WorkHistory& history,
                                                           const Commitment& commitment,
                                                           const Clocks& clocks);

/// The day to promise when work of this estimate begins at `start` (row 33); nothing without
/// working time or estimate.
[[nodiscard]] std::optional<Date> suggested_date(const WorkHistory& history,
                                                 const Commitment& commitment, Instant start,
                                                 const clock::WorkingCalendar& calendar,
                                                 const Clocks& clocks);

/// What a person should know before they promise `commitment` with its estimate and due date, when
/// the work begins at `start` (rows 33, 95).
struct PromiseVerdict {
    std::optional<Date> suggested;  ///< the day to promise
    std::optional<double> chance;   ///< that it is done by the due date; nothing without a sample
    std::int64_t samples = 0;
    bool generous = false;  ///< row 95: later than 95 of 100 of my own works took (sandbagging)
};
[[nodiscard]] PromiseVerdict judge_promise(const WorkHistory& history, const Commitment& commitment,
                                           Instant start, const clock::WorkingCalendar& calendar,
                                           const Clocks& clocks);

/// More hours promised by one date than can be worked until then (row 98).
struct Overload {
    CommitmentId last;         ///< what was promised last
    Instant promised_at{};     ///< when: too much since then
    Instant by{};              ///< the date by which there is too much
    std::int64_t minutes = 0;  ///< promised by that date
};

/// The one that begins first. Every open promise with an estimate counts whole: what of it is done
/// already is not known.
[[nodiscard]] std::optional<Overload> first_overload(const WorkHistory& history,
                                                     std::int32_t capacity_percent,
                                                     const clock::WorkingCalendar& calendar);

/// The last moment at which work of `minutes` can begin to be done by `due`; `from` when it is too
/// late at that moment already.
[[nodiscard]] Instant latest_start(Instant from, Instant due, std::int64_t minutes,
                                   const clock::WorkingCalendar& calendar);

}  // namespace wordkeep::attention
