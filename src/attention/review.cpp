#include "attention/review.h"

#include "attention/client_records.h"
#include "attention/families.h"

#include <algorithm>
#include <cmath>

namespace wordkeep::attention {
namespace {

using std::chrono::days;

constexpr days newsletter_every{7};

struct Part {
    ReviewSpan OwnReview::*span;
    Window window;
};
std::array<Part, 4> parts_of(Instant now) {
    const auto back = [&](int from, int to) { return Window{now - days{from}, now - days{to}}; };
    return {Part{&OwnReview::week, back(7, 0)}, Part{&OwnReview::week_before, back(14, 7)},
            Part{&OwnReview::month, back(30, 0)}, Part{&OwnReview::month_before, back(60, 30)}};
}

/// Small times and counts are good; shares are good when they are large.
bool is_share(ReviewFigure figure) {
    return figure == ReviewFigure::kept || figure == ReviewFigure::lead;
}

bool has_moved(ReviewFigure figure, double before, double now) {
    constexpr double points = 0.05;
    constexpr double part = 0.1;
    constexpr double rounding = 1e-9;
    if (is_share(figure)) return std::abs(now - before) > points + rounding;
    return std::abs(now - before) > part * before + rounding;
}

bool is_good(ReviewFigure figure, double value) {
    constexpr double an_hour = 60;
    switch (figure) {
        case ReviewFigure::reply_time:
            return value <= an_hour;
        case ReviewFigure::kept:
            return value >= 1;
        case ReviewFigure::silences:
            return value <= 0;
        case ReviewFigure::lead:
            return value >= 0.5;
    }
    return false;
}

}  // namespace

std::optional<double> ReviewSpan::value_of(ReviewFigure figure) const {
    switch (figure) {
        case ReviewFigure::reply_time:
            if (const auto median = replies.median()) return static_cast<double>(*median);
            return std::nullopt;
        case ReviewFigure::kept:
            return kept.ratio();
        case ReviewFigure::silences:
            if (watched == 0) return std::nullopt;
            return static_cast<double>(silences);
        case ReviewFigure::lead:
            return lead.ratio();
    }
    return std::nullopt;
}

Course OwnReview::course_of(ReviewFigure figure) const {
    const auto now = month.value_of(figure);
    const auto before = month_before.value_of(figure);
    if (!now || !before) return Course::unknown;
    if (has_moved(figure, *before, *now))
        return (*now > *before) == is_share(figure) ? Course::better : Course::worse;
    return is_good(figure, *now) ? Course::good : Course::unchanged;
}

bool OwnReview::goes_in_circles() const {
    bool stands = false;
    for (const auto& [figure, name] : EnumNames<ReviewFigure>::names) {
        const Course course = course_of(figure);
        if (course == Course::better) return false;
        stands |= course == Course::unchanged || course == Course::worse;
    }
    return stands;
}

void ReviewBuilder::add(const ClientRecords& records) {
    const auto parts = parts_of(now_);
    const auto& talks = records.conversations;
    const bool spoke = !talks.empty() && talks.back().conversation->at > parts.back().window.from;
    for (const Judged& judged :
         judged_commitments(*records.workspace, records.id, *context_, now_)) {
        if (judged.theirs || judged.is_next_contact) continue;
        for (const Part& part : parts)
            if (part.window.holds(judged.deadline))
                ++(judged.kept ? (review_.*part.span).kept.kept : (review_.*part.span).kept.broken);
    }
    add_silences(records);
    if (!spoke) return;
    for (const Conversation* start : starts_of(talks))
        for (const Part& part : parts)
            if (part.window.holds(start->at)) {
                Lead& lead = (review_.*part.span).lead;
                ++(start->direction == Direction::out ? lead.mine : lead.theirs);
            }
    for (const Part& part : parts) {
        const auto replies = own_figures_of(records, *context_, part.window).replies.minutes;
        auto& all = (review_.*part.span).replies.minutes;
        all.insert(all.end(), replies.begin(), replies.end());
    }
}

void ReviewBuilder::add_silences(const ClientRecords& records) {
    const Client& client = *records.client;
    if (!runs_clocks(client.stage) || !client.stage_since) return;
    const auto parts = parts_of(now_);
    // From one word to the next; the beginning of the stage counts as one.
    std::array<bool, 4> silent{};
    Instant last = *client.stage_since;
    const auto until = [&](Instant next) {
        const Instant over = last + days{cadence_of(client, last, *context_)};
        for (std::size_t i = 0; i < parts.size(); ++i)
            silent[i] |= std::max(over, parts[i].window.from) < std::min(next, parts[i].window.now);
        last = std::max(last, next);
    };
    for (const TimedConversation& timed : records.conversations) {
        const Conversation& c = *timed.conversation;
        if (c.at > now_) break;
        if (c.at > last && counts_as_word(c)) until(c.at);
    }
    until(now_);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (*client.stage_since > parts[i].window.now) continue;
        ReviewSpan& span = review_.*parts[i].span;
        ++span.watched;
        span.silences += silent[i] ? 1 : 0;
    }
}

OwnReview review_of_all(const Workspace& workspace, const RuleContext& context, Instant now) {
    ReviewBuilder builder{context, now};
    ClientRecords records;
    workspace.clients().for_each([&](ClientId id, const Client&) {
        if (records.load(workspace, id, context)) builder.add(records);
    });
    return builder.result();
}

NewsletterState newsletter_state(const Workspace& workspace, Instant now) {
    NewsletterState state;
    std::vector<TipId> sent;
    workspace.table<Issue>().for_each([&](IssueId, const Issue& issue) {
        if (!issue.copied_at || *issue.copied_at > now) return;
        state.last_sent = std::max(state.last_sent, issue.copied_at);
        sent.insert(sent.end(), issue.tips.begin(), issue.tips.end());
    });
    std::ranges::sort(sent);
    workspace.table<Tip>().for_each([&](TipId id, const Tip&) {
        if (!std::ranges::binary_search(sent, id)) ++state.tips_waiting;
    });
    workspace.clients().for_each([&](ClientId, const Client& client) {
        if (client.newsletter) ++state.readers;
    });
    const bool lately = state.last_sent && *state.last_sent > now - newsletter_every;
    state.is_due = state.tips_waiting > 0 && state.readers > 0 && !lately;
    return state;
}

std::string_view chosen_habit(const Workspace& workspace) {
    const SelfCheck* last = nullptr;
    workspace.table<SelfCheck>().for_each([&](SelfCheckId, const SelfCheck& check) {
        if (!check.habit.empty() && (!last || check.week > last->week)) last = &check;
    });
    return last ? std::string_view(last->habit) : std::string_view();
}

}  // namespace wordkeep::attention
