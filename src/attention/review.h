#pragma once
// What the Friday review shows (PRODUCT.md rows 35, 49, 75): my own figures of this week and of
// this month, each beside the time before it, and what is ready for the newsletter. Gathered client
// by client, so that a long life can be read in slices.
//
// week, month  the last 7 and 30 days up to now; before: as many days before those
// reply_time   median of the working minutes until my answer (own_figures.h)
// kept         kept ratio of my own commitments, by their due date (figures.h)
// silences     clients with a clock who at some moment had no word for longer than their cadence
// lead         share of the runs of contact that I started (figures.h)
// course       of the month against the month before. A time or a count has moved when it differs
//              by more than a tenth, a share by more than 5 points. `good`: it has not moved and
//              could hardly be better (replies within an hour, everything kept, nobody in silence,
//              half of the runs started by me)
// in circles   something is known, nothing is better, and something is unchanged or worse: time to
//              choose one habit to change

#include "attention/figures.h"
#include "attention/own_figures.h"
#include "base/later.h"

#include <array>
#include <cstdint>
#include <optional>

namespace wordkeep::attention {

enum class ReviewFigure : std::uint8_t { reply_time, kept, silences, lead };
inline constexpr std::size_t review_figure_count = 4;
enum class Course : std::uint8_t { unknown, better, good, unchanged, worse };

/// What is counted in one window of days.
struct ReviewSpan {
    Spread replies;
    Kept kept;
    Lead lead;
    std::int64_t silences = 0;
    std::int64_t watched = 0;  ///< clients who could have been left in silence

    /// Working minutes, ratio 0…1, clients, ratio 0…1; nothing when nothing was counted.
    [[nodiscard]] std::optional<double> value_of(ReviewFigure figure) const;
};

struct OwnReview {
    ReviewSpan week;
    ReviewSpan week_before;
    ReviewSpan month;
    ReviewSpan month_before;

    [[nodiscard]] Course course_of(ReviewFigure figure) const;
    [[nodiscard]] bool goes_in_circles() const;
};

class ReviewBuilder {
  public:
    /// `context` must outlive it.
    ReviewBuilder(const RuleContext& context, Instant now) : context_(&context), now_(now) {}
    /// One client; costs the number of their records.
    void add(const ClientRecords& records);
    [[nodiscard]] const OwnReview& result() const { return review_; }

  private:
    void add_silences(const ClientRecords& records);

    const RuleContext* context_;
    Instant now_;
    OwnReview review_;
};

/// Everybody's. Costs all records.
[[nodiscard]] OwnReview review_of_all(const Workspace& workspace, const RuleContext& context,
                                      Instant now);

/// What the next newsletter could be made of (row 49). It is due when a tip waits, somebody has
/// asked for it, and none went out in the last 7 days.
struct NewsletterState {
    std::int64_t tips_waiting = 0;  ///< in no issue that went out
    std::int64_t readers = 0;
    std::optional<Instant> last_sent;
    bool is_due = false;
};
/// Costs the tips, the issues and the clients.
WORDKEEP_LATER [[nodiscard]] NewsletterState newsletter_state(const Workspace& workspace,
                                                              Instant now);

/// What was chosen at the last review that chose something (row 75); empty: nothing yet.
WORDKEEP_LATER [[nodiscard]] std::string_view chosen_habit(const Workspace& workspace);

}  // namespace wordkeep::attention

namespace wordkeep {
template <>
struct EnumNames<attention::ReviewFigure> {
    using enum attention::ReviewFigure;
    static constexpr std::array names{
        std::pair{reply_time, std::string_view("reply_time")},
        std::pair{kept, std::string_view("kept")},
        std::pair{silences, std::string_view("silences")},
        std::pair{lead, std::string_view("lead")},
    };
};
template <>
struct EnumNames<attention::Course> {
    using enum attention::Course;
    static constexpr std::array names{
        std::pair{unknown, std::string_view("unknown")},
        std::pair{better, std::string_view("better")},
        std::pair{good, std::string_view("good")},
        std::pair{unchanged, std::string_view("unchanged")},
        std::pair{worse, std::string_view("worse")},
    };
};
}  // namespace wordkeep
