#pragma once
// What the pictures of Insights show, gathered client by client so that a long life can be read in
// slices (UX.md, Insights; rows 1, 2, 15, 32, 33, 94, 98). Every figure is defined where it was
// first: kept and lead in figures.h, replies and quotes in own_figures.h, estimates in
// work_history.h.
//
// months   the last twelve, the present one last, by the day in my zone
// replies  of the last 90 days, by working time until the answer: up to 1 h, 4 h, one usual day,
//          longer
// quotes   of the last 365 days, by working time from request to sending: up to one usual day, two,
//          five, longer; only those that were won or lost
// load     promised minutes with an estimate by the week of their deadline (late ones in the
// first),
//          beside the share of the week's working time that may be promised

#include "attention/figures.h"
#include "attention/own_figures.h"

#include <array>
#include <cstdint>
#include <vector>

namespace wordkeep::attention {

inline constexpr std::size_t insight_months = 12;
inline constexpr std::size_t insight_weeks = 6;

struct InsightMonth {
    std::chrono::year_month month{};
    Kept mine;
    Kept theirs;
    Lead lead;
};

/// Quotes that took about as long.
struct QuoteSpeed {
    std::int64_t won = 0;
    std::int64_t lost = 0;
};

/// A work that is done, with its estimate.
struct DoneWork {
    CommitmentId id;
    Instant at{};
    std::int64_t estimated = 0;  ///< minutes
    std::int64_t actual = 0;     ///< working minutes
};

struct LoadWeek {
    Date monday{};
    std::int64_t promised = 0;  ///< minutes
    std::int64_t capacity = 0;  ///< minutes that may be promised
};

struct Insights {
    std::array<InsightMonth, insight_months> months{};
    std::array<std::int64_t, 4> replies{};
    std::optional<std::int64_t> reply_median;  ///< working minutes
    std::array<QuoteSpeed, 4> quotes{};
    std::vector<DoneWork> works;  ///< the latest twenty, the last one last
    std::array<LoadWeek, insight_weeks> load{};
};

class InsightsBuilder {
  public:
    /// `context` must outlive it.
    InsightsBuilder(const RuleContext& context, Instant now);
    /// One client; costs the number of their records.
    void add(const ClientRecords& records);
    /// After the last one. `history` holds what is promised.
    [[nodiscard]] Insights finish();

  private:
    void add_kept(const ClientRecords& records);
    void add_lead(const ClientRecords& records);
    void add_quotes(const ClientRecords& records);
    void add_works(const ClientRecords& records);
    [[nodiscard]] InsightMonth* month_of(Instant at);

    const RuleContext* context_;
    Instant now_;
    Insights insights_;
    Spread replies_;
};

/// What is promised by the week, and what may be.
[[nodiscard]] std::array<LoadWeek, insight_weeks> load_of(const RuleContext& context, Instant now);

/// How long one client heard nothing: for each of the last `weeks` weeks (Monday to Sunday, the
/// present one last) the most days since a word of mine or with me, at any moment of it (row 1).
/// Nothing for weeks before the first word.
[[nodiscard]] std::vector<std::optional<std::int64_t>> silent_days(const ClientRecords& records,
                                                                   const RuleContext& context,
                                                                   std::size_t weeks, Instant now);

}  // namespace wordkeep::attention
