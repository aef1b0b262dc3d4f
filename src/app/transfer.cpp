#include "app/transfer.h"

#include "app/erase.h"
#include "app/record_words.h"

#include "base/arrange.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace wordkeep::app {
namespace {

/// How much one step does: some milliseconds on a slow machine.
constexpr std::size_t rows_per_step = 4000;
constexpr std::size_t events_per_step = 1000;
constexpr std::size_t conflicts_shown = 200;

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

}  // namespace

TransferFlow::TransferFlow(std::string file_name, std::uint64_t total_bytes, TransferMode mode)
    : file_name_(std::move(file_name)),
      total_bytes_(total_bytes),
      mode_(mode),
      reader_(
          std::make_unique<codec::WorkspaceFileReader>([this](Event&& event, std::string&& json) {
              take({std::move(event), std::move(json)});
          })) {}

void TransferFlow::take(Incoming&& incoming) {
    const Event& event = incoming.event;
    if (!event.id) nameless_ = true;
    const Instant at =
        std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(
            std::chrono::milliseconds(event.stamp.millis)));
    counts_.first = counts_.first ? std::min(*counts_.first, at) : at;
    counts_.last = counts_.last ? std::max(*counts_.last, at) : at;
    theirs_.add(Event(event));
    events_.push_back(std::move(incoming));
}

/// By which conflicts are found, where there is something that could be in conflict. True: there is
/// more to do.
bool TransferFlow::note_stamps(const Session& session) {
    if (stamps_noted_ == events_.size() || session.workspace().empty()) return false;
    const std::size_t end = std::min(events_.size(), stamps_noted_ + rows_per_step);
    for (; stamps_noted_ < end; ++stamps_noted_) {
        const Event& event = events_[stamps_noted_].event;
        by_stamp_[hash_of(event.stamp)] = event.id;
    }
    return true;
}

void TransferFlow::fail(Rejection rejection) {
    failure_ = std::move(rejection);
    stage_ = TransferStage::failed;
    events_.clear();
}

void TransferFlow::feed(std::string_view bytes) {
    if (stage_ != TransferStage::reading) return;
    bytes_done_ += bytes.size();
    reader_->feed(bytes);
}

void TransferFlow::end_of_file() {
    if (stage_ != TransferStage::reading) return;
    const auto read = reader_->finish();
    reader_ = nullptr;
    if (!read) return fail(read.error());
    counts_.clients = theirs_.clients().visible_count();
    counts_.conversations = theirs_.conversations().visible_count();
    counts_.commitments = theirs_.commitments().visible_count();
    for_each_record_type([&]<class R>() { rows_total_ += theirs_.table<R>().all_rows().size(); });
    stage_ = TransferStage::comparing;
}

void TransferFlow::file_lost() { fail({Phrase{"reject.transfer.unreadable", {}}, {}}); }

template <class Visit>
bool TransferFlow::walk(const Workspace& workspace, Visit&& visit) {
    std::size_t left = rows_per_step;
    std::size_t table = 0;
    for_each_record_type([&]<class R>() {
        if (table++ != cursor_.table || left == 0) return;
        const auto rows = workspace.table<R>().all_rows();
        const std::size_t end = std::min(rows.size(), cursor_.row + left);
        left -= end - cursor_.row;
        cursor_.rows_done += end - cursor_.row;
        for (; cursor_.row < end; ++cursor_.row)
            visit(rows[cursor_.row]);
        if (end == rows.size()) {
            ++cursor_.table;
            cursor_.row = 0;
        }
    });
    return cursor_.table < table;
}

/// A field of a record that both have; true when the file's value is another one and wins.
bool TransferFlow::compare_field(const Session& session, FieldConflict field,
                                 const FieldStamps& stamps) {
    if (field.mine == field.theirs) return false;
    const bool wins = stamps.here < stamps.there;
    if (nameless_ || stamps.here == Stamp{} || stamps.there == Stamp{}) return wins;
    const auto event = by_stamp_.find(hash_of(stamps.there));
    const bool was_known = wins ? by_stamp_.contains(hash_of(stamps.here))
                                : event != by_stamp_.end() && session.knows(event->second);
    if (was_known) return wins;  // one after the other: nobody is surprised
    ++counts_.both_changed;
    field.theirs_wins = wins;
    if (conflicts_.size() < conflicts_shown) conflicts_.push_back(std::move(field));
    return wins;
}

/// Both computers have this record, with different values of some fields.
template <HasSchema R>
void TransferFlow::note_conflict(const Session& session, const Row<R>& mine, const Row<R>& theirs) {
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
    const bool here = mine.visible();
    const bool after = visible_together(mine, theirs);
    if (!here && after) ++counts_.added;
    if (here && !after) ++counts_.removed;
    if (here && after && changed) ++counts_.changed;
}

template <HasSchema R>
void TransferFlow::compare(const Session& session, const Row<R>& theirs) {
    if (session.erased().contains(theirs.id.value)) return;
    const Row<R>* mine = session.workspace().template table<R>().find_row(theirs.id);
    const bool here = mine && mine->visible();
    const bool there = theirs.visible();
    if (there && !here) ++counts_.brought_back;
    if (there && here && !(mine->value == theirs.value)) ++counts_.replaced;
    if (mine)
        note_conflict(session, *mine, theirs);
    else if (there)
        ++counts_.added;
}

/// One record of the workspace as it is to be after restoring.
template <HasSchema R>
void TransferFlow::plan_restore(const Session& session, const Row<R>& mine) {
    if (session.erased().contains(mine.id.value)) return;
    const R* wanted = theirs_.find(mine.id);
    if (wanted) {
        Patch<R> patch = difference(mine.id, mine.value, *wanted);
        if (patch.mask != 0) restoring_.emplace_back(std::move(patch));
    } else if (mine.visible()) {
        // Settings cannot be removed; they go back to what they are without any.
        if constexpr (requires { R::singleton; }) {
            Patch<R> patch = difference(mine.id, mine.value, R{});
            if (patch.mask != 0) restoring_.emplace_back(std::move(patch));
        } else {
            restoring_.emplace_back(PatchBuilder<R>(mine.id).set(&R::removed, true).done());
        }
    }
}

bool TransferFlow::step(Session& session) {
    if (stage_ == TransferStage::taking) {
        take_some(session);
        return true;
    }
    if (stage_ != TransferStage::comparing) return false;
    if (note_stamps(session)) return true;
    if (!mine_compared_) {
        if (walk(theirs_, [&](const auto& row) { compare(session, row); })) return true;
        mine_compared_ = true;
        cursor_ = {};
        for (const auto& [event, json] : events_)
            if (event.command == erase_command)
                for (const AnyPatch& patch : event.patches)
                    if (const auto* client = std::get_if<Patch<Client>>(&patch))
                        counts_.erased += session.workspace().find(client->id) ? 1 : 0;
        return true;
    }
    const bool more = walk(session.workspace(), [&]<class R>(const Row<R>& row) {
        if (row.visible() && !theirs_.find(row.id)) ++counts_.taken_away;
    });
    if (!more) stage_ = TransferStage::preview;
    return true;
}

bool TransferFlow::changes_something() const {
    if (mode_ == TransferMode::merge)
        return counts_.added + counts_.changed + counts_.removed + counts_.both_changed > 0;
    return counts_.brought_back + counts_.replaced + counts_.taken_away > 0;
}

void TransferFlow::accept(Session& session) {
    if (stage_ != TransferStage::preview || !session.can_edit()) return;
    stage_ = TransferStage::taking;
    cursor_ = {};
    taken_ = 0;
    arrange(events_, {}, [](const Incoming& incoming) { return incoming.event.stamp; });
    session.begin_adoption(events_.size());
}

void TransferFlow::settle_some(Session& session) {
    if (!session.step_settling() || !theirs_.discard_some()) return;
    stage_ = TransferStage::done;
}

void TransferFlow::take_some(Session& session) {
    if (ended_) return settle_some(session);
    if (taken_ < events_.size()) {
        const std::size_t end = std::min(events_.size(), taken_ + events_per_step);
        const auto at = [&](std::size_t i) {
            return std::make_move_iterator(events_.begin() + static_cast<std::ptrdiff_t>(i));
        };
        session.adopt(std::vector<Incoming>(at(taken_), at(end)));
        taken_ = end;
        return;
    }
    const bool more =
        mode_ == TransferMode::restore &&
        walk(session.workspace(), [&](const auto& row) { plan_restore(session, row); });
    if (!more) end_taking(session);
}

void TransferFlow::end_taking(Session& session) {
    const bool merging = mode_ == TransferMode::merge;
    (void)session.end_adoption(merging ? merge_command : restore_command,
                               std::exchange(restoring_, {}));
    events_.clear();
    ended_ = true;
}

double TransferFlow::progress() const {
    const auto share = [](std::uint64_t done, std::uint64_t total) {
        return total == 0 ? 1.0
                          : std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    };
    switch (stage_) {
        case TransferStage::reading:
            return share(bytes_done_, total_bytes_);
        case TransferStage::comparing:
            return share(cursor_.rows_done, rows_total_);
        case TransferStage::taking:
            return share(taken_, events_.size());
        case TransferStage::preview:
        case TransferStage::done:
        case TransferStage::failed:
            return 1.0;
    }
    return 1.0;
}

}  // namespace wordkeep::app
