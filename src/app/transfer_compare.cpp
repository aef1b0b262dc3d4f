// What taking a file in would do: counted and named without touching the workspace.

#include "app/erase.h"
#include "app/record_list.h"
#include "app/record_words.h"
#include "app/transfer.h"
#include "base/arrange.h"
#include "words/gist.h"

#include <algorithm>
#include <bit>
#include <ranges>
#include <utility>

namespace wordkeep::app {
namespace {

constexpr std::size_t conflicts_shown = 200;
constexpr std::size_t namesakes_shown = 50;

std::uint64_t hash_of(const Stamp& stamp) {
    std::uint64_t hash = static_cast<std::uint64_t>(stamp.millis) * 0x9E3779B97F4A7C15ull;
    hash ^=
        (static_cast<std::uint64_t>(stamp.device) << 32 | stamp.counter) * 0xC2B2AE3D27D4EB4Full;
    return hash;
}

/// Whether the record is there when both are put together.
template <HasSchema R>
bool visible_together(const Row<R>& mine, const Row<R>& theirs) {
    if constexpr (requires { R::singleton; }) {
        return true;
    } else {
        if (mine.base == Stamp{} && theirs.base == Stamp{}) return false;
        constexpr auto removed = static_cast<std::size_t>(std::countr_zero(mask_of(&R::removed)));
        const bool later = mine.stamp_of(removed) < theirs.stamp_of(removed);
        return !(later ? theirs : mine).value.removed;
    }
}

/// `workspace`: where its client is found.
template <HasSchema R>
RecordName name_of(const Workspace& workspace, const R& record) {
    RecordName name{Schema<R>::name, {}, {}};
    if constexpr (std::is_same_v<R, Client>) {
        name.title = record.name;
    } else if constexpr (std::is_same_v<R, Conversation>) {
        name.title = words::gist(record.subject.empty() ? record.note : record.subject, 80);
    } else if constexpr (std::is_same_v<R, Commitment>) {
        name.title = record.what;
    } else if (const KindInfo* kind = kind_of_record(name.record)) {
        name.title = record_title(*kind, &record);
    }
    if constexpr (BelongsToClient<R>)
        if (const Row<Client>* client = workspace.clients().find_row(record.client))
            name.client = client->value.name;
    return name;
}

template <HasSchema R>
void note(Difference& difference, RecordEffect effect, const Workspace& workspace,
          const R& record) {
    if (difference.note(effect)) difference.names_of(effect).push_back(name_of(workspace, record));
}

}  // namespace

void OwnView::take(Event&& event) {
    const bool gone = counted_.came_and_went(event);
    (gone ? gone_ : here_).push_back(event.id);
    if (!gone) note(known_, event.id);
    if (counted_.counts_here(event)) workspace.add(std::move(event));
}

void OwnView::end() {
    arrange(here_);
    arrange(gone_);
    complete_ = true;
}

Reach OwnView::reach(const std::vector<EventId>& file) const {
    const auto is_in = [](const std::vector<EventId>& list, EventId id) {
        return std::ranges::binary_search(list, id);
    };
    const auto of_device = [](const std::vector<EventId>& list, EventId first) {
        const EventId end{((first.value >> 32) + 1) << 32};
        return std::ranges::subrange(std::ranges::lower_bound(list, first),
                                     std::ranges::lower_bound(list, end));
    };
    Reach reach{known_, {}, {}, {}};
    std::vector<EventId> without;
    std::vector<EventId> also;
    for (auto gone = gone_.begin(); gone != gone_.end();) {  // one device after the other
        const auto all_gone = of_device(gone_, *gone);
        const auto in_file = of_device(file, EventId{gone->value >> 32 << 32});
        const auto here_above = of_device(here_, *gone);
        const EventId last_gone = *(all_gone.end() - 1);
        EventId& known = reach.known[static_cast<DeviceId>(gone->value >> 32)];
        if (in_file.empty()) {
            known = std::max(known, last_gone);
        } else {
            reach.up_to[static_cast<DeviceId>(gone->value >> 32)] = *(in_file.end() - 1);
            // From the first that went on nothing counts as known, where that takes fewer words.
            if (here_above.size() <= all_gone.size()) {
                known = here_above.begin() == here_.begin() ? EventId{} : *(here_above.begin() - 1);
                if (known.value >> 32 != gone->value >> 32) known = {};
                without.insert(without.end(), here_above.begin(), here_above.end());
            }
        }
        gone = all_gone.end();
    }
    std::erase_if(reach.known, [](const auto& last) { return !last.second; });
    for (const EventId id : gone_)
        if (!is_in(file, id) && reaches(reach, id)) without.push_back(id);
    for (const EventId id : file)
        if (!has(id) && !reaches(reach, id)) also.push_back(id);
    arrange(without);
    reach.without = std::move(without);
    reach.also = std::move(also);
    return reach;
}

std::shared_ptr<OwnView> TransferFlow::wanted(const Session& session) {
    if (stage_ != TransferStage::comparing || own_ || !session.adoptions().any_reversed())
        return nullptr;
    return own_ = std::make_shared<OwnView>(session);
}

void TransferFlow::begin_comparing() {
    stage_ = TransferStage::comparing;
    own_ = nullptr;
    comparing_ = counting_ ? Comparing::naming : Comparing::sorting;
    cursor_ = {};
    events_done_ = 0;
    by_stamp_.clear();
    here_ = {};
    const auto [first, last] = std::pair(counts_.first, counts_.last);
    counts_ = {};
    counts_.first = first;
    counts_.last = last;
    merge_ = restore_ = {};
    conflicts_.clear();
    namesakes_.clear();
}

/// Of another computer's undone adoptions nothing comes here. True: there is more to do.
bool TransferFlow::sort_some() {
    if (!adoptions_.any_reversed()) return false;
    if (!counting_) counting_ = std::make_unique<Workspace>();
    const Counted counted(adoptions_);
    const std::size_t end = std::min(events_.size(), events_done_ + events_per_step);
    for (; events_done_ < end; ++events_done_) {
        Event& event = events_[events_done_].event;
        if (counted.counts(event))
            counting_->add(Event(event));
        else
            event.stamp = {};  // is dropped below
    }
    if (events_done_ < events_.size()) return true;
    std::erase_if(events_, [](const Incoming& one) { return one.event.stamp == Stamp{}; });
    events_done_ = 0;
    return false;
}

/// Only where there is something that could be in conflict. True: there is more to do.
bool TransferFlow::name_some(const Session& session) {
    if (session.workspace().empty()) return false;
    const std::size_t end = std::min(events_.size(), events_done_ + rows_per_step);
    for (; events_done_ < end; ++events_done_) {
        const Event& event = events_[events_done_].event;
        by_stamp_[hash_of(event.stamp)] = event.id;
    }
    return events_done_ < events_.size();
}

void TransferFlow::count_clients(const Session& session) {
    for (const auto& [event, json] : events_)
        if (event.command == erase_command)
            for (const AnyPatch& patch : event.patches)
                if (const auto* client = std::get_if<Patch<Client>>(&patch))
                    counts_.erased += session.workspace().find(client->id) ? 1 : 0;
}

/// A field of a record that both have; true when the file's value is another one and wins.
bool TransferFlow::compare_field(const Session& session, FieldConflict field,
                                 const FieldStamps& stamps) {
    if (field.mine == field.theirs) return false;
    const bool wins = stamps.here < stamps.there;
    if (nameless_ || stamps.here == Stamp{} || stamps.there == Stamp{}) return wins;
    const auto event = by_stamp_.find(hash_of(stamps.there));
    const bool was_known = wins ? by_stamp_.contains(hash_of(stamps.here))
                                : event != by_stamp_.end() && is_known(session, event->second);
    if (was_known) return wins;  // one after the other: nobody is surprised
    ++counts_.both_changed;
    field.theirs_wins = wins;
    if (conflicts_.size() < conflicts_shown) conflicts_.push_back(std::move(field));
    return wins;
}

/// Both computers have this record; whether a value of the file wins.
template <HasSchema R>
bool TransferFlow::find_conflicts(const Session& session, const Row<R>& mine,
                                  const Row<R>& theirs) {
    bool changed = false;
    for (std::size_t i = 0; i < field_count<R>; ++i) {
        const FieldStamps stamps{mine.stamp_of(i), theirs.stamp_of(i)};
        if (stamps.here == stamps.there) continue;
        const codec::FieldEntry& field = codec::field_table<R>[i];
        const bool wins =
            compare_field(session,
                          {Schema<R>::name, field.name, title_of(session.workspace(), mine.value),
                           field_json(field, &mine.value), field_json(field, &theirs.value), false},
                          stamps);
        changed = changed || wins;
    }
    return changed;
}

template <HasSchema R>
void TransferFlow::plan_merge(const Session& session, const Row<R>& theirs) {
    if (session.erased().contains(theirs.id.value)) return;
    const Workspace& own = mine(session);
    const Row<R>* row = own.table<R>().find_row(theirs.id);
    const bool changed = row && find_conflicts(session, *row, theirs);
    const bool here = row && row->visible();
    const bool after = row ? visible_together(*row, theirs) : theirs.visible();
    const Workspace& there = counting_ ? *counting_ : theirs_;
    if (here && !after) note(merge_, RecordEffect::removed, own, row->value);
    if (here && after && changed) note(merge_, RecordEffect::changed, there, theirs.value);
    if (here || !after) return;
    note(merge_, RecordEffect::added, there, theirs.visible() ? theirs.value : row->value);
    if constexpr (std::is_same_v<R, Client>) look_for_namesake(theirs.id, theirs.value, session);
}

void TransferFlow::look_for_namesake(ClientId id, const Client& client, const Session& session) {
    bool same_email = false;
    const ClientId* here = here_.find(client, same_email);
    if (!here) return;
    ++counts_.namesakes;
    if (namesakes_.size() < namesakes_shown)
        namesakes_.push_back(
            {id, *here, client.name, session.workspace().find(*here)->name, same_email});
}

template <HasSchema R>
void TransferFlow::plan_return(const Session& session, const Row<R>& theirs) {
    if (!theirs.visible()) return;
    const bool is_erased = session.erased().contains(theirs.id.value);
    if constexpr (std::is_same_v<R, Client>) ++(is_erased ? counts_.stay_erased : counts_.clients);
    if (is_erased) return;
    if constexpr (std::is_same_v<R, Conversation>) ++counts_.conversations;
    if constexpr (std::is_same_v<R, Commitment>) ++counts_.commitments;
    const R* here = session.workspace().find(theirs.id);
    if (!here)
        note(restore_, RecordEffect::added, theirs_, theirs.value);
    else if (!(*here == theirs.value))
        note(restore_, RecordEffect::changed, theirs_, theirs.value);
}

bool TransferFlow::compare_some(const Session& session) {
    const Workspace& counting = counting_ ? *counting_ : theirs_;
    const auto next = [this](bool more) {
        if (more) return;
        cursor_.table = cursor_.row = 0;
        comparing_ = static_cast<Comparing>(static_cast<int>(comparing_) + 1);
    };
    switch (comparing_) {
        case Comparing::sorting:
            next(sort_some());
            break;
        case Comparing::naming:
            next(name_some(session));
            if (comparing_ != Comparing::naming) count_clients(session);
            break;
        case Comparing::knowing:
            next(walk(session.workspace(), [&]<class R>(const Row<R>& row) {
                if constexpr (std::is_same_v<R, Client>)
                    if (row.visible()) here_.add(row.id, row.value);
            }));
            break;
        case Comparing::merging:
            next(walk(counting, [&](const auto& row) { plan_merge(session, row); }));
            break;
        case Comparing::restoring:
            next(walk(theirs_, [&](const auto& row) { plan_return(session, row); }));
            break;
        case Comparing::leaving:
            next(walk(session.workspace(), [&](const auto& row) {
                if (row.visible() && !theirs_.find(row.id))
                    note(restore_, RecordEffect::removed, session.workspace(), row.value);
            }));
            break;
        case Comparing::over:
            break;
    }
    return comparing_ != Comparing::over;
}

}  // namespace wordkeep::app
