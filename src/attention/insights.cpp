#include "attention/insights.h"

#include "attention/client_records.h"
#include "base/arrange.h"
#include "base/week.h"
#include "clock/working_time.h"

#include <algorithm>
#include <ranges>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::year_month;

constexpr std::int64_t reply_days = 90;
constexpr std::int64_t quote_days = 365;
constexpr std::size_t most_works = 20;

std::int64_t minutes_of(std::chrono::seconds span) { return floor<minutes>(span).count(); }

/// The first of the limits that `value` does not exceed; behind the last one: the last place.
template <std::size_t N>
std::size_t place_among(const std::array<std::int64_t, N>& limits, std::int64_t value) {
    return static_cast<std::size_t>(std::ranges::lower_bound(limits, value) - limits.begin());
}

}  // namespace

InsightsBuilder::InsightsBuilder(const RuleContext& context, Instant now)
    : context_(&context), now_(now) {
    const std::chrono::year_month_day today{context.calendar->day_of(now)};
    year_month month{today.year(), today.month()};
    for (InsightMonth& one : std::views::reverse(insights_.months)) {
        one.month = month;
        month -= std::chrono::months{1};
    }
}

InsightMonth* InsightsBuilder::month_of(Instant at) {
    if (at > now_) return nullptr;
    const std::chrono::year_month_day day{context_->calendar->day_of(at)};
    const auto back = (insights_.months.back().month - year_month{day.year(), day.month()}).count();
    if (back < 0 || back >= static_cast<std::int64_t>(insight_months)) return nullptr;
    return &insights_.months[insight_months - 1 - static_cast<std::size_t>(back)];
}

void InsightsBuilder::add(const ClientRecords& records) {
    add_kept(records);
    add_lead(records);
    const OwnFigures figures = own_figures_of(records, *context_, last_days(reply_days, now_));
    const auto& replied = figures.replies.minutes;
    replies_.minutes.insert(replies_.minutes.end(), replied.begin(), replied.end());
    add_quotes(records);
    add_works(records);
}

void InsightsBuilder::add_kept(const ClientRecords& records) {
    for (const Judged& judged :
         judged_commitments(*records.workspace, records.id, *context_, now_)) {
        InsightMonth* month = judged.is_next_contact ? nullptr : month_of(judged.deadline);
        if (!month) continue;
        Kept& kept = judged.theirs ? month->theirs : month->mine;
        ++(judged.kept ? kept.kept : kept.broken);
    }
}

void InsightsBuilder::add_lead(const ClientRecords& records) {
    for (const Conversation* start : starts_of(records.conversations))
        if (InsightMonth* month = month_of(start->at))
            ++(start->direction == Direction::out ? month->lead.mine : month->lead.theirs);
}

void InsightsBuilder::add_quotes(const ClientRecords& records) {
    const std::int64_t day = minutes_of(context_->calendar->usual_day());
    const std::array limits{day, 2 * day, 5 * day};
    const Window window = last_days(quote_days, now_);
    for (const Of<Quote>& quote : records.of<Quote>()) {
        const bool decided = quote->state == QuoteState::won || quote->state == QuoteState::lost;
        if (!decided || !quote->sent_at || quote->asked_at <= window.from) continue;
        const auto took = clock::working_time_between(quote->asked_at, *quote->sent_at,
                                                      *context_->calendar, clock::Busy::pauses);
        QuoteSpeed& speed = insights_.quotes[place_among(limits, took.count())];
        ++(quote->state == QuoteState::won ? speed.won : speed.lost);
    }
}

void InsightsBuilder::add_works(const ClientRecords& records) {
    for (const Of<Commitment>& settled : records.settled)
        if (const auto actual = actual_minutes(*settled.record, *context_->calendar))
            insights_.works.push_back(
                {settled.id, settled->finished_at.value_or(settled->closed_at.value_or(now_)),
                 *settled->estimate_minutes, *actual});
    // Only the latest are shown: what is older need not be carried along.
    if (insights_.works.size() < 4 * most_works) return;
    arrange(insights_.works, {}, &DoneWork::at);
    insights_.works.erase(insights_.works.begin(),
                          insights_.works.end() - static_cast<std::ptrdiff_t>(most_works));
}

Insights InsightsBuilder::finish() {
    const std::int64_t day = minutes_of(context_->calendar->usual_day());
    const std::array<std::int64_t, 3> limits{60, 240, std::max<std::int64_t>(day, 241)};
    for (const std::int64_t took : replies_.minutes)
        ++insights_.replies[place_among(limits, took)];
    insights_.reply_median = replies_.median();
    arrange(insights_.works, {}, &DoneWork::at);
    if (insights_.works.size() > most_works)
        insights_.works.erase(insights_.works.begin(),
                              insights_.works.end() - static_cast<std::ptrdiff_t>(most_works));
    insights_.load = load_of(*context_, now_);
    return std::move(insights_);
}

std::array<LoadWeek, insight_weeks> load_of(const RuleContext& context, Instant now) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const Date first = monday_of(calendar.day_of(now));
    std::array<LoadWeek, insight_weeks> load;
    for (std::size_t i = 0; i < insight_weeks; ++i) {
        LoadWeek& week = load[i];
        week.monday = first + days{7 * static_cast<int>(i)};
        // Of the present week only what is left of it can still be worked.
        const auto begin = i == 0 ? calendar.work_before(now) : calendar.work_before(week.monday);
        week.capacity = minutes_of(calendar.work_before(week.monday + days{7}) - begin) *
                        context.capacity_percent / 100;
    }
    for (const PromisedWork& work : context.work.open) {
        const auto week = (monday_of(calendar.day_of(work.deadline)) - first).count() / 7;
        if (week >= static_cast<std::int64_t>(insight_weeks)) continue;
        load[static_cast<std::size_t>(std::max<std::int64_t>(week, 0))].promised += work.minutes;
    }
    return load;
}

std::vector<std::optional<std::int64_t>> silent_days(const ClientRecords& records,
                                                     const RuleContext& context, std::size_t weeks,
                                                     Instant now) {
    const clock::WorkingCalendar& calendar = *context.calendar;
    const Date first = monday_of(calendar.day_of(now)) - days{7 * (static_cast<int>(weeks) - 1)};
    std::vector<std::optional<std::int64_t>> longest(weeks);
    std::optional<Instant> last;
    // From one word to the next: each week in between has been silent up to its end.
    const auto silent_until = [&](Instant until) {
        if (!last) return;
        for (std::size_t i = 0; i < weeks; ++i) {
            const Date monday = first + days{7 * static_cast<int>(i)};
            const Instant end = std::min(calendar.start_of(monday + days{7}), until);
            if (end <= calendar.start_of(monday) || end <= *last) continue;
            const std::int64_t silent = floor<days>(end - *last).count();
            longest[i] = std::max(longest[i].value_or(0), silent);
        }
    };
    for (const TimedConversation& timed : records.conversations) {
        if (!counts_as_word(*timed.conversation)) continue;
        if (timed.conversation->at > now) break;
        silent_until(timed.conversation->at);
        last = timed.conversation->at;
    }
    silent_until(now);
    return longest;
}

}  // namespace wordkeep::attention
