#include "app/transfer.h"

#include "base/arrange.h"

#include <utility>

namespace wordkeep::app {
namespace {

FileFault fault_of(const codec::WorkspaceFileReader& reader, const Rejection& failure) {
    const std::string_view key = failure.phrase.key;
    if (key == "reject.codec.no_workspace") return FileFault::foreign;
    if (key == "reject.codec.newer_version" || key == "reject.codec.newer_content")
        return FileFault::said;
    return reader.ends_early() ? FileFault::cut_off : FileFault::changed;
}

/// Not even removed ones, whose stamps might win.
bool has_no_rows(const Workspace& workspace) {
    bool none = true;
    for_each_record_type(
        [&]<class R>() { none = none && workspace.table<R>().all_rows().empty(); });
    return none;
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
    if (event.id)
        adoptions_.note(event);
    else
        nameless_ = true;
    const Instant at =
        std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(
            std::chrono::milliseconds(event.stamp.millis)));
    counts_.first = counts_.first ? std::min(*counts_.first, at) : at;
    counts_.last = counts_.last ? std::max(*counts_.last, at) : at;
    theirs_.add(Event(event));
    events_.push_back(std::move(incoming));
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
    if (!read) fault_ = fault_of(*reader_, read.error());
    reader_ = nullptr;
    if (!read) return fail(read.error());
    for_each_record_type([&]<class R>() { rows_total_ += theirs_.table<R>().all_rows().size(); });
    begin_comparing();
}

void TransferFlow::file_lost() { fail({Phrase{"reject.transfer.unreadable", {}}, {}}); }

bool TransferFlow::step(Session& session) {
    if (stage_ == TransferStage::taking) {
        take_some(session);
        return true;
    }
    if (stage_ != TransferStage::comparing || waits_for_records()) return false;
    if (compare_some(session)) return true;
    stage_ = TransferStage::preview;
    return true;
}

bool TransferFlow::changes_something() const {
    if (mode_ == TransferMode::merge) return merge_.any() || counts_.both_changed > 0;
    return restore_.any();
}

void TransferFlow::accept(Session& session) {
    if (stage_ != TransferStage::preview || !session.can_edit()) return;
    // Somebody did something meanwhile: what was compared is not what is here.
    if (own_ && !own_->is_of(session)) return begin_comparing();
    stage_ = TransferStage::taking;
    cursor_ = {};
    taken_ = 0;
    arrange(events_, {}, [](const Incoming& incoming) { return incoming.event.stamp; });
    from_nothing_ = !own_ && session.erased().empty() && has_no_rows(session.workspace());
    if (!own_) return session.begin_adoption(events_.size());
    std::vector<EventId> file;
    for (const Incoming& incoming : events_)
        if (incoming.event.id) file.push_back(incoming.event.id);
    arrange(file);
    const Reach reach = own_->reach(file);
    session.begin_adoption(events_.size(), &reach);
}

/// One record of the workspace as it is to be in the end.
template <HasSchema R>
void TransferFlow::make_so(const Session& session, const Workspace& wanted, const Row<R>& mine) {
    if (session.erased().contains(mine.id.value)) return;
    // What the events make of it that count for everybody: an undo of a merge is this computer's
    // own business, and hides from `mine` what a merge elsewhere would show.
    const Row<R>* counted = own_ ? own_->workspace.table<R>().find_row(mine.id) : nullptr;
    if (const R* value = wanted.find(mine.id)) {
        if constexpr (!requires { R::singleton; }) {
            // Where its beginning does not count here any more (Counted::counts_here).
            if (own_ && (!counted || counted->base == Stamp{})) {
                setting_.emplace_back(creation(mine.id, *value));
                return;
            }
        }
        Patch<R> patch = wordkeep::difference(mine.id, mine.value, *value);
        if (counted) patch.mask |= wordkeep::difference(mine.id, counted->value, *value).mask;
        if (patch.mask != 0) setting_.emplace_back(std::move(patch));
    } else if (mine.visible() || (counted && counted->visible())) {
        // Settings cannot be removed; they go back to what they are without any.
        if constexpr (requires { R::singleton; }) {
            Patch<R> patch = wordkeep::difference(mine.id, mine.value, R{});
            if (patch.mask != 0) setting_.emplace_back(std::move(patch));
        } else {
            setting_.emplace_back(PatchBuilder<R>(mine.id).set(&R::removed, true).done());
        }
    }
}

void TransferFlow::settle_some(Session& session) {
    if (!session.step_settling() || !theirs_.discard_some()) return;
    if (counting_ && !counting_->discard_some()) return;
    if (own_ && !own_->workspace.discard_some()) return;
    stage_ = TransferStage::done;
}

void TransferFlow::hand_over(Session& session) {
    const std::size_t end = std::min(events_.size(), taken_ + events_per_step);
    std::vector<Incoming> some;
    some.reserve(end - taken_);
    for (; taken_ < end; ++taken_) {
        Incoming& one = events_[taken_];
        if (own_ && !own_->has(one.event.id)) {
            const bool is_new = !own_->workspace.apply(one.event).before.empty();
            // Without a name it would be stored once more each time.
            if (!one.event.id && !is_new) continue;
        }
        some.push_back(std::move(one));
    }
    session.adopt(std::move(some));
}

void TransferFlow::take_some(Session& session) {
    if (ended_) return settle_some(session);
    if (taken_ < events_.size()) return hand_over(session);
    // A restore makes everything what the file shows; after an undo a merge is more than what its
    // events say, because the undo is later than they are.
    const Workspace* wanted = from_nothing_                    ? nullptr
                              : mode_ == TransferMode::restore ? &theirs_
                              : own_                           ? &own_->workspace
                                                               : nullptr;
    const bool more = wanted && walk(session.workspace(),
                                     [&](const auto& row) { make_so(session, *wanted, row); });
    if (!more) end_taking(session);
}

void TransferFlow::end_taking(Session& session) {
    const bool merging = mode_ == TransferMode::merge;
    (void)session.end_adoption(merging ? merge_command : restore_command,
                               std::exchange(setting_, {}));
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
            return share(cursor_.rows_done, 2 * rows_total_);
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
