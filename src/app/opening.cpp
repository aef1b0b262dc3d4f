#include "app/opening.h"

#include "base/arrange.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wordkeep::app {
namespace {

/// How many events one step applies: a few milliseconds on a slow machine.
constexpr std::size_t events_per_step = 500;

}  // namespace

void Opening::take(Event&& event) {
    for (const End& end : ends_) {
        if (!came_in_with(event, end.at, end.reach)) continue;
        adopted_.push_back(std::move(event));
        return;
    }
    newest_.push_back(std::move(event));
    if (newest_.size() >= 2 * kept_back) settle_older_half();
}

void Opening::settle_older_half() {
    arrange(newest_, {}, &Event::stamp);
    const auto middle = newest_.begin() + static_cast<std::ptrdiff_t>(kept_back);
    for (auto event = newest_.begin(); event != middle; ++event)
        settle(std::move(*event));
    newest_.erase(newest_.begin(), middle);
}

void Opening::settle(Event&& event) {
    note(settled_, event.id);
    workspace.add(std::move(event));
}

bool Opening::close(const std::vector<Event>& late) {
    std::vector<End> ends;
    for (const Event& event : newest_) {
        if (!ends_adoption(event)) continue;
        Reach reach = reach_of(event);
        // What went in is older than all that was kept back: if it was not known, it was adopted.
        const bool is_gone = std::ranges::any_of(
            settled_, [&](const auto& last) { return !knows(reach.known, last.second); });
        if (is_gone) ends.push_back({event.stamp, std::move(reach)});
    }
    if (ends_.empty() && !ends.empty()) {
        ends_ = std::move(ends);
        return false;
    }
    std::move(adopted_.begin(), adopted_.end(), std::back_inserter(newest_));
    adopted_.clear();
    for (const Event& event : newest_)
        names_.push_back(event.id);
    arrange(names_);
    for (const Event& event : late) {
        if (knows(settled_, event.id) || std::ranges::binary_search(names_, event.id)) continue;
        newest_.push_back(event);
        names_.insert(std::ranges::upper_bound(names_, event.id), event.id);
    }
    arrivals_ = in_order_of_arrival(newest_);
    return true;
}

void Opening::begin_again() {
    Opening again;
    again.ends_ = std::move(ends_);
    *this = std::move(again);
}

/// Whether all parts of its step were kept back, so that it can be taken back as a whole.
bool Opening::began_here(const Event& event) const {
    return settled_.empty() || !event.of || std::ranges::binary_search(names_, event.of);
}

bool Opening::step(const ErasedRecords& erased) {
    const std::size_t end = std::min(arrivals_.size(), applied_ + events_per_step);
    for (; applied_ < end; ++applied_) {
        const auto& [event, how] = arrivals_[applied_];
        std::vector<AnyPatch> before = workspace.apply(*event).before;
        if (event->command == erase_command) before.clear();  // there is no way back
        if (how != Arrival::How::made) {
            std::move(before.begin(), before.end(), std::back_inserter(way_back_));
            before.clear();
        }
        if (how == Arrival::How::adopted) continue;
        if (how == Arrival::How::ends_adoption) {
            before = std::exchange(way_back_, {});
            remove_records(before, erased);
        }
        if (began_here(*event)) history.add(*event, std::move(before));
    }
    if (applied_ < arrivals_.size()) return false;
    if (!erased.empty()) history.forget_records(erased);
    return true;
}

}  // namespace wordkeep::app
