#include "attention/today_cache.h"

#include "base/arrange.h"

#include <algorithm>

namespace wordkeep::attention {

void TodayCache::apply(const Applied& applied) {
    if (applied.settings) everything_ = true;
    estimates_ = estimates_ || !applied.estimates.empty();
    if (applied.mine || !applied.estimates.empty()) dirty_.push_back({});
    dirty_.insert(dirty_.end(), applied.clients.begin(), applied.clients.end());
}

std::size_t TodayCache::slot_of(ClientId client) {
    const auto [at, inserted] = index_.try_emplace(client, slots_.size());
    if (inserted) {
        slots_.push_back({client, {}, {}});
        next_changes_.push_back(never);
    }
    return at->second;
}

void TodayCache::forget_and_collect(const Workspace& workspace) {
    slots_.clear();
    next_changes_.clear();
    index_.clear();
    tally_ = besides_;
    workspace.clients().for_each([&](ClientId id, const Client&) { slot_of(id); });
    slot_of({});
}

void TodayCache::recompute(std::size_t position, const Workspace& workspace,
                           const RuleContext& context) {
    Slot& slot = slots_[position];
    slot.obligations.clear();
    tally_ -= slot.tally;
    slot.tally = {};
    slot.estimated = false;
    Instant next_tally = never;
    if (records_.load(workspace, slot.client, context)) {
        append_obligations(records_, context, slot.obligations);
        slot.estimated = std::ranges::any_of(records_.commitments, [](const OpenCommitment& open) {
            return open.commitment->estimate_minutes.has_value();
        });
        const TimedTally timed = tally_of(workspace, records_, context, now_);
        slot.tally = timed.tally;
        next_tally = timed.valid_until;
    }
    tally_ += slot.tally;
    set_next_change(position, next_tally);
}

void TodayCache::set_next_change(std::size_t position, Instant next_tally) {
    Instant next = next_tally;
    for (const Line& line : slots_[position].obligations)
        next = std::min(next, attention::next_change(line, now_));
    next_changes_[position] = next;
}

bool TodayCache::prepare(const Workspace& workspace, const RuleContext& context, Instant now,
                         std::size_t most) {
    if (prepared_ == 0) {
        now_ = now;
        forget_and_collect(workspace);
    }
    const std::size_t end = std::min(slots_.size(), prepared_ + most);
    for (; prepared_ < end; ++prepared_)
        recompute(prepared_, workspace, context);
    if (prepared_ < slots_.size()) return false;
    everything_ = false;
    estimates_ = false;
    samples_ = context.work.samples;
    prepared_ = 0;
    dirty_.clear();
    rebuild(context);
    return true;
}

bool TodayCache::refresh(const Workspace& workspace, const RuleContext& context, Instant now) {
    const bool is_later = now >= now_;
    now_ = now;
    if (everything_ || !is_later) {
        forget_and_collect(workspace);
        for (std::size_t i = 0; i < slots_.size(); ++i)
            recompute(i, workspace, context);
    } else if (!dirty_.empty() || next_change_ <= now) {
        if (estimates_ && context.work.samples != samples_)
            for (const Slot& slot : slots_)
                if (slot.estimated) dirty_.push_back(slot.client);
        arrange(dirty_);
        const auto repeats = std::ranges::unique(dirty_);
        dirty_.erase(repeats.begin(), repeats.end());
        for (const ClientId client : dirty_)
            recompute(slot_of(client), workspace, context);
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (next_changes_[i] <= now) recompute(i, workspace, context);
    } else {
        return false;
    }
    everything_ = false;
    estimates_ = false;
    samples_ = context.work.samples;
    dirty_.clear();
    rebuild(context);
    return true;
}

void TodayCache::rebuild(const RuleContext& context) {
    std::vector<Line> lines;
    lines.reserve(today_.lines.size() + 8);
    for (const Slot& slot : slots_) {
        for (const Line& obligation : slot.obligations) {
            if (!state_at(obligation, now_) || is_hidden(obligation, now_)) continue;
            lines.push_back(obligation);
            (void)at_moment(lines.back(), now_);
        }
    }
    today_ = build_today(std::move(lines), context);
    figures_ = figures_of(tally_, today_.lines);
    const auto next = std::ranges::min_element(next_changes_);
    next_change_ = next == next_changes_.end() ? never : *next;
}

std::vector<ClientId> TodayCache::concerned(Tally& rest) const {
    std::vector<ClientId> clients;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const ClientId client = slots_[i].client;
        if (client && slots_[i].obligations.empty() && next_changes_[i] == never)
            rest += slots_[i].tally;
        else
            clients.push_back(client);
    }
    return clients;
}

std::vector<Line> TodayCache::snoozed() const {
    std::vector<Line> lines;
    for (const Slot& slot : slots_)
        for (const Line& obligation : slot.obligations) {
            if (!is_hidden(obligation, now_)) continue;
            lines.push_back(obligation);
            if (!at_moment(lines.back(), now_)) lines.pop_back();
        }
    arrange(lines, {}, [](const Line& line) { return *line.hidden_until; });
    return lines;
}

}  // namespace wordkeep::attention
