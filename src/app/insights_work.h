#pragma once
// The figures behind Insights and the weekly review, gathered in slices: at lifetime size they are
// half a million records (attention/insights.h, attention/review.h).

#include "attention/insights.h"
#include "attention/review.h"
#include "base/later.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace wordkeep::app {

class Session;

class InsightsWork {
  public:
    /// Not up to date: the workspace or the day has changed since the last figures.
    [[nodiscard]] bool waits(const Session& session) const;
    /// Some hundred clients more.
    WORDKEEP_LATER void step(const Session& session);
    /// The last figures that were finished; nothing before the first.
    [[nodiscard]] const attention::Insights* figures() const {
        return figures_ ? &*figures_ : nullptr;
    }
    [[nodiscard]] const attention::OwnReview* review() const {
        return figures_ ? &review_ : nullptr;
    }
    /// Of the present pass.
    [[nodiscard]] float share() const { return share_; }

  private:
    struct State {
        std::uint64_t revision = ~std::uint64_t{0};
        Date day{};
        friend bool operator==(const State&, const State&) = default;
    };
    [[nodiscard]] static State state_of(const Session& session);

    std::optional<attention::Insights> figures_;
    attention::OwnReview review_;
    State figures_of_;
    std::optional<attention::InsightsBuilder> builder_;
    std::optional<attention::ReviewBuilder> reviewing_;
    State building_;
    std::size_t next_ = 0;  ///< client
    float share_ = 0;
};

}  // namespace wordkeep::app
