#include "app/insights_work.h"

#include "app/session.h"
#include "attention/client_records.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

constexpr std::size_t clients_a_step = 100;

}  // namespace

InsightsWork::State InsightsWork::state_of(const Session& session) {
    return {session.revision(), session.zone().date_at(session.now())};
}

bool InsightsWork::waits(const Session& session) const {
    return !figures_ || figures_of_ != state_of(session);
}

void InsightsWork::step(const Session& session) {
    const State state = state_of(session);
    if (!builder_ || building_ != state) {
        builder_.emplace(session.rules(), session.now());
        reviewing_.emplace(session.rules(), session.now());
        building_ = state;
        next_ = 0;
    }
    const auto all = session.clients().all();
    const std::size_t end = std::min(next_ + clients_a_step, all.size());
    attention::ClientRecords records;
    for (; next_ < end; ++next_)
        if (records.load(session.workspace(), all[next_].id, session.rules())) {
            builder_->add(records);
            reviewing_->add(records);
        }
    share_ = all.empty() ? 1 : static_cast<float>(next_) / static_cast<float>(all.size());
    if (next_ < all.size()) return;
    figures_ = builder_->finish();
    review_ = reviewing_->result();
    figures_of_ = state;
    builder_.reset();
    reviewing_.reset();
}

}  // namespace wordkeep::app
