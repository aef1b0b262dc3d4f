#include "journal/keeper.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/arrange.h"
#include "journal/fold.h"
#include "journal/segment.h"

namespace wordkeep::journal {

namespace {

/// How long a task may take before the page gets its turn.
constexpr std::int64_t slice_millis = 12;
/// How long a new tab waits for the writer's answer before it reads the database itself.
constexpr std::int64_t answer_millis = 2'000;
constexpr std::int64_t answer_of_busy_writer_millis = 15'000;
constexpr std::int64_t try_again_millis = 5'000;
/// What is not confirmed after this time is set aside: quitting a browser says nothing to the page.
constexpr std::int64_t slow_millis = 100;
/// More than this is an import; it is set aside only when the page goes.
constexpr std::uint64_t slow_bytes_max = 1'000'000;
/// A person's edits are less; more is not copied once for every edit.
constexpr std::uint64_t note_bytes_max = 40'000;
/// Folding waits until nobody has edited for this long, so that no edit finds the store busy.
constexpr std::int64_t fold_quiet_millis = 3'000;
constexpr std::int64_t fold_pause_millis = 100;
constexpr std::int64_t fold_after_failure_millis = 60'000;
constexpr std::int64_t rewrite_pause_millis = 100;
constexpr std::size_t answer_bytes = 1'000'000;

}  // namespace

Keeper::Keeper(ByteStore& store, Surroundings& surroundings, Listener listener)
    : store_(store),
      surroundings_(surroundings),
      listener_(std::move(listener)),
      writer_(store, [this] { return surroundings_.now_millis(); },
              {[this] { settle(); },
               [this](const std::vector<std::string>& names) { confirmed(names); }}),
      alive_(std::make_shared<Keeper*>(this)) {}

ByteStore::Done Keeper::when_done(std::function<void(Keeper&, StoreError)> then) {
    return [alive = std::weak_ptr(alive_), then = std::move(then)](StoreError error) {
        if (const auto keeper = alive.lock()) {
            then(**keeper, error);
            (*keeper)->settle();
        }
    };
}

// --- opening
// --------------------------------------------------------------------------------------

void Keeper::start() {
    tab_ = static_cast<std::uint64_t>(surroundings_.random()) << 32 | surroundings_.random();
    surroundings_.request_lock(LockWish::if_free);
    settle();
}

void Keeper::lock_answered(LockAnswer answer) {
    switch (answer) {
        case LockAnswer::granted:
            status_.guard = Guard::locked;
            has_lock_ = true;
            if (step_ == Step::waiting_for_lock) {
                // The writer before may have gone and left tabs that follow.
                surroundings_.say(encode({MessageKind::who, tab_, 0, {}}));
                load();
            } else {
                others_ = true;
                begin_take_over();
            }
            break;
        case LockAnswer::absent:
            status_.guard = Guard::absent;
            others_ = true;
            same_device_ = false;  // another tab may be making ids under that number
            if (step_ == Step::waiting_for_lock) load();
            break;
        case LockAnswer::busy:
            status_.guard = Guard::locked;
            status_.read_only = ReadOnly::other_tab;
            others_ = true;
            step_ = Step::asking_writer;
            ask_until_millis_ = surroundings_.now_millis() + answer_millis;
            surroundings_.say(encode({MessageKind::hello, tab_, 0, {}}));
            surroundings_.request_lock(LockWish::when_free);
            break;
        case LockAnswer::lost:
            has_lock_ = false;
            note_others();
            take_over_due_ = false;
            taking_over_as_ = {};
            stealing_ = false;
            same_device_ = false;
            stop_writing(ReadOnly::taken_over);
            surroundings_.request_lock(LockWish::when_free);
            break;
    }
    settle();
}

void Keeper::load() {
    step_ = Step::loading;
    if (!load_failed_) status_.phase = Phase::loading;
    ask_until_millis_ = 0;
    marked_ = surroundings_.unsaved_mark();
    if (marked_) same_device_ = false;
    store_.load(when_done([](Keeper& self, StoreError error) { self.loaded(error); }));
}

void Keeper::loaded(StoreError error) {
    if (error == StoreError::none) {
        load_failed_ = false;
        queue_unread();
        step_ = Step::reading;
        read_some();
        return;
    }
    // Nothing is known about what is stored. The program works on in memory, under a number of its
    // own, so that everything can still be merged when the store comes back.
    load_failed_ = true;
    same_device_ = false;
    step_ = Step::open;
    status_.phase = Phase::failed;
    status_.trouble = error;
    try_again_at_millis_ = surroundings_.now_millis() + try_again_millis;
    if (has_lock_ || status_.guard == Guard::absent) become_writer();
}

void Keeper::queue_unread() {
    for (const auto& [name, bytes] : store_.inventory().files()) {
        if (!seen_.contains(name)) unread_.push_back(name);
    }
    arrange(unread_, reads_before);
}

void Keeper::read_some() {
    const std::int64_t begun = surroundings_.now_millis();
    while (!unread_.empty()) {
        const std::string name = std::move(unread_.front());
        unread_.pop_front();
        read_file(name, store_.read(name));
        if (surroundings_.now_millis() - begun >= slice_millis) break;
    }
    if (unread_.empty()) reading_ended();
}

void Keeper::read_file(std::string_view name, std::string_view bytes) {
    if (!seen_.emplace(name).second) return;
    std::vector<Record> records = loader_.add(name, bytes);
    if (read_file_name(name).name.kind == FileKind::aside) {
        aside_names_.emplace_back(name);
        found_aside_.insert(found_aside_.end(), records.begin(), records.end());
    }
    if (!records.empty()) listener_.on_records(std::move(records));
}

void Keeper::reading_ended() {
    step_ = Step::open;
    status_.phase = Phase::ready;
    const LoadReport found = loader_.report();
    if (!found.clean()) same_device_ = false;
    if (found.newer_files > 0) stop_writing(ReadOnly::newer_format);
    listener_.on_loaded(found);
    if (take_over_due_) {
        begin_take_over();
    } else if (has_lock_ || status_.guard == Guard::absent) {
        become_writer();
    }
}

// --- writing and following
// ------------------------------------------------------------------------

Loader::Session Keeper::new_session() {
    const Loader::Session& last = loader_.newest_session();
    const auto now = static_cast<std::uint64_t>(surroundings_.now_millis());
    Loader::Session session{last.device, now << 16 | (surroundings_.random() & 0xFFFFu)};
    session.epoch = std::max(session.epoch, last.epoch + 1);
    while (!same_device_ || session.device == 0) {
        session.device = surroundings_.random();
        if (session.device != 0 && !loader_.has_device(session.device)) break;
    }
    return session;
}

StoredFile Keeper::marker_of(const Loader::Session& session) {
    const FileName name{session.device, session.epoch, 1, FileKind::edits};
    return {to_text(name), SegmentBuilder{name}.seal()};
}

void Keeper::begin_session(const Loader::Session& session, Marker marker) {
    status_.read_only = ReadOnly::no;
    status_.device = session.device;
    was_writer_ = true;
    const DeviceId last = loader_.newest_session().device;
    if (marker == Marker::needed && last != 0 && last != session.device) {
        // Whoever starts next must not go back to the number before, even if nothing is edited now.
        marking_ = true;
        writer_.pause();
        seen_.insert(marker_of(session).name);
        store_.commit({marker_of(session)}, when_done([](Keeper& self, StoreError error) {
                          self.marking_ = error != StoreError::none;
                          self.writer_.resume();
                      }));
    }
    writer_.begin(session.device, session.epoch, 1);
}

void Keeper::become_writer() {
    if (status_.read_only == ReadOnly::newer_format) return;
    if (taking_over_as_.device != 0) {
        begin_session(std::exchange(taking_over_as_, {}), Marker::stored);
        stealing_ = false;
    } else if (status_.read_only != ReadOnly::no) {
        begin_session(new_session(), Marker::needed);
    }  // else it has been the writer since loading failed
    // Known since they were read, so not through append().
    if (!found_aside_.empty()) writer_.append(std::exchange(found_aside_, {}));
    remove_folded_aside();
    plan_fold();
}

void Keeper::stop_writing(ReadOnly reason) {
    // What has been appended is still stored: adding files is safe for whoever does it.
    status_.device = 0;
    folding_ = false;
    fold_at_millis_ = 0;
    if (status_.read_only == ReadOnly::newer_format) return;
    const bool follows = reason == ReadOnly::taken_over && !was_writer_;
    status_.read_only = follows ? ReadOnly::other_tab : reason;
}

void Keeper::take_over() {
    if (has_lock_ || status_.guard != Guard::locked) return;
    if (status_.read_only == ReadOnly::newer_format) return;
    stealing_ = true;
    update_mark();  // before the lock changes hands: see there
    surroundings_.request_lock(LockWish::steal);
}

void Keeper::begin_take_over() {
    if (step_ == Step::asking_writer && !stealing_) {
        load();  // the writer has gone, as it does in a reload: this is a start like any other
        return;
    }
    same_device_ = false;  // the other tab may have made ids that nobody has seen yet
    if (step_ != Step::open || load_failed_) {
        take_over_due_ = true;  // when reading has ended
        const bool nobody_answers = step_ == Step::asking_writer;
        if (nobody_answers || step_ == Step::open) load();
        return;
    }
    take_over_due_ = false;
    try_again_at_millis_ = 0;
    step_ = Step::taking_over;
    // The tab that had the lock may not know yet that it has lost it, and go on making ids. The
    // marker, a file without records, makes this session the newest, so that nobody goes on under
    // that number.
    taking_over_as_ = new_session();
    seen_.insert(marker_of(taking_over_as_).name);
    store_.take_over(marker_of(taking_over_as_),
                     when_done([](Keeper& self, StoreError error) { self.took_over(error); }));
}

void Keeper::took_over(StoreError error) {
    step_ = Step::open;
    if (!has_lock_ || error != StoreError::none) taking_over_as_ = {};
    if (!has_lock_) return;  // and lost again meanwhile
    if (error != StoreError::none) {
        status_.trouble = error;
        try_again_at_millis_ = surroundings_.now_millis() + try_again_millis;
        return;
    }
    queue_unread();
    // The last edits of a tab that has gone may have reached the store and nobody else.
    Answer news{0, {}};
    for (const std::string& name : unread_) {
        if (read_file_name(name).name.kind != FileKind::aside) news.names.push_back(name);
    }
    if (!news.names.empty()) answers_.push_back(std::move(news));
    step_ = Step::reading;
    read_some();
}

void Keeper::append(std::vector<Record> records) {
    // What is known is stored, or on its way: a workspace merged twice changes nothing.
    writer_.append(std::move(records), [this](const RecordKey& key) {
        const bool is_new = loader_.note(key);
        if (is_new) ++appended_;
        return is_new;
    });
    note_down();
    if (status_.can_edit()) plan_fold();
    settle();
}

void Keeper::confirmed(const std::vector<std::string>& names) {
    seen_.insert(names.begin(), names.end());
    tell_others(names);
    if (writer_.pending() == 0) note_down();
    remove_folded_aside();
    plan_fold();
}

/// The store may be busy, and a page may go without being told.
void Keeper::note_down() {
    const bool wanted = writer_.begun() && writer_.pending() > 0;
    if (wanted && writer_.pending_bytes() > note_bytes_max) return;
    if (wanted || noted_down_)
        surroundings_.note_down(wanted ? writer_.unconfirmed_as_aside()
                                       : std::vector<StoredFile>{});
    noted_down_ = wanted;
}

void Keeper::remove_folded_aside() {
    if (aside_names_.empty() || writer_.pending() > 0 || !status_.can_edit()) return;
    // Should it fail, the files are found again at the next start, and add nothing.
    store_.remove_aside(std::exchange(aside_names_, {}), [](StoreError) {});
}

void Keeper::hidden() {
    hidden_ = true;
    set_aside();
    settle();
}

void Keeper::set_aside() {
    aside_at_millis_ = 0;
    aside_until_ = appended_;
    std::vector<StoredFile> files = writer_.unconfirmed_as_aside();
    for (const StoredFile& file : files) {
        seen_.insert(file.name);
        if (std::ranges::find(aside_names_, file.name) == aside_names_.end()) {
            aside_names_.push_back(file.name);
        }
    }
    if (!files.empty()) store_.set_aside(std::move(files));
}

void Keeper::shown() {
    hidden_ = false;
    settle();
}

// --- other tabs
// -----------------------------------------------------------------------------------

/// Mostly there is one tab, and an import would be copied for nobody.
void Keeper::tell_others(const std::vector<std::string>& names) {
    if (!others_) {
        untold_.insert(untold_.end(), names.begin(), names.end());
        return;
    }
    Message message{MessageKind::files, tab_, 0, {}};
    for (const std::string& name : names)
        message.files.push_back({name, store_.read(name)});
    surroundings_.say(encode(message));
}

void Keeper::note_others() {
    others_ = true;
    if (untold_.empty()) return;
    answers_.push_back({0, {untold_.begin(), untold_.end()}});
    untold_.clear();
}

void Keeper::hear(std::string_view bytes) {
    std::optional<Message> message = decode_message(bytes);
    if (!message || message->from == tab_) return;
    note_others();
    if (message->to != 0 && message->to != tab_) return;
    switch (message->kind) {
        case MessageKind::hello:
            if (!has_lock_) break;
            if (step_ != Step::open || load_failed_) {
                surroundings_.say(encode({MessageKind::hold_on, tab_, message->from, {}}));
            }
            answers_.push_back({message->from, {}});
            break;
        case MessageKind::hold_on:
            if (step_ == Step::asking_writer) {
                ask_until_millis_ = surroundings_.now_millis() + answer_of_busy_writer_millis;
            }
            break;
        case MessageKind::files:
            hear_files(std::move(*message));
            break;
        case MessageKind::removed: {
            std::vector<std::string> names;
            for (StoredFile& file : message->files)
                names.push_back(std::move(file.name));
            store_.forget(names);
            if (listener_.on_removed) listener_.on_removed();
            break;
        }
        case MessageKind::all_sent:
            if (step_ == Step::asking_writer) {
                ask_until_millis_ = 0;
                reading_ended();
            }
            break;
        case MessageKind::who:
            if (!has_lock_) surroundings_.say(encode({MessageKind::here, tab_, message->from, {}}));
            break;
        case MessageKind::here:
            break;
    }
    settle();
}

void Keeper::hear_files(Message message) {
    std::erase_if(message.files, [this](const StoredFile& file) {
        return read_file_name(file.name).is == NameIs::stranger || seen_.contains(file.name);
    });
    if (step_ == Step::asking_writer) {
        ask_until_millis_ = std::max(ask_until_millis_, surroundings_.now_millis() + answer_millis);
        status_.phase = Phase::loading;
    }
    store_.remember(message.files);
    for (const StoredFile& file : message.files)
        read_file(file.name, file.bytes);
    if (loader_.newer_files() > 0) stop_writing(ReadOnly::newer_format);
}

void Keeper::answer_some() {
    if (answers_.empty() || step_ != Step::open || load_failed_) return;
    if (!has_lock_) {
        answers_.clear();
        return;
    }
    Answer& answer = answers_.front();
    if (answer.to != 0 && answer.names.empty()) {
        for (const auto& [name, size] : store_.inventory().files()) {
            if (read_file_name(name).name.kind != FileKind::aside) answer.names.push_back(name);
        }
        arrange(answer.names, reads_before);
    }
    Message message{MessageKind::files, tab_, answer.to, {}};
    std::size_t bytes = 0;
    while (!answer.names.empty() && bytes < answer_bytes) {
        std::string name = std::move(answer.names.front());
        answer.names.pop_front();
        if (!store_.inventory().contains(name)) continue;  // folded meanwhile, and sent as such
        message.files.push_back({name, store_.read(name)});
        bytes += message.files.back().bytes.size();
    }
    surroundings_.say(encode(message));
    if (!answer.names.empty()) return;
    if (answer.to != 0) surroundings_.say(encode({MessageKind::all_sent, tab_, answer.to, {}}));
    answers_.pop_front();
}

// --- folding
// --------------------------------------------------------------------------------------

bool Keeper::may_fold() const {
    return status_.can_edit() && status_.phase == Phase::ready && step_ == Step::open &&
           !fold_sent_;
}

void Keeper::plan_fold() {
    const std::size_t count = store_.inventory().segments();
    if (count <= (folding_ ? fold_down_to_files : fold_above_files)) {
        folding_ = false;
        fold_at_millis_ = 0;
        return;
    }
    folding_ = true;
    fold_at_millis_ = std::max(fold_at_millis_, surroundings_.now_millis() + fold_quiet_millis);
}

void Keeper::fold_some() {
    if (!may_fold() || !writer_.idle()) {
        plan_fold();
        return;
    }
    fold_at_millis_ = 0;
    std::optional<FoldStep> step = next_fold(store_, writer_.next_fold_name(), damaged_);
    if (!step) {
        folding_ = false;
        fold_at_millis_ = surroundings_.now_millis() + fold_after_failure_millis;
        return;
    }
    fold_sent_ = true;
    writer_.pause();
    const StoredFile added = step->added;
    store_.replace({step->added}, step->removed,
                   when_done([added, removed = step->removed](Keeper& self, StoreError error) {
                       self.folded(error, removed, added);
                   }));
}

void Keeper::folded(StoreError error, const std::vector<std::string>& removed,
                    const StoredFile& added) {
    fold_sent_ = false;
    const std::int64_t now = surroundings_.now_millis();
    if (error == StoreError::none) {
        replaced({added}, removed);
        folding_ = store_.inventory().segments() > fold_down_to_files;
        fold_at_millis_ = folding_ ? now + fold_pause_millis : 0;
    } else {
        // Nothing has changed, or everything has; both are sound. No hurry.
        fold_at_millis_ = now + fold_after_failure_millis;
    }
    writer_.resume();
}

void Keeper::replaced(const std::vector<StoredFile>& added,
                      const std::vector<std::string>& removed) {
    for (const StoredFile& file : added)
        seen_.insert(file.name);
    Message gone{MessageKind::removed, tab_, 0, {}};
    for (const std::string& name : removed) {
        gone.files.push_back({name, {}});
        damaged_.erase(name);
    }
    if (!added.empty()) surroundings_.say(encode({MessageKind::files, tab_, 0, added}));
    surroundings_.say(encode(gone));
}

// --- erasing
// --------------------------------------------------------------------------------------

void Keeper::rewrite(Judge judge, OnRewrite on_step) {
    rewrite_ = nullptr;
    on_rewrite_ = std::move(on_step);
    rewrite_judge_ = std::move(judge);
    rewrite_at_millis_ = surroundings_.now_millis();
    settle();
}

void Keeper::rewrite_some() {
    const std::int64_t now = surroundings_.now_millis();
    rewrite_at_millis_ = now + rewrite_pause_millis;
    if (!may_fold() || !writer_.idle()) return;
    if (!aside_names_.empty()) {
        remove_folded_aside();  // what is to be erased may stand there too
        return;
    }
    if (!rewrite_) {
        look_again();
        return;
    }
    rewrite_at_millis_ = now;
    if (!rewrite_->survey([this] { return surroundings_.now_millis(); }, slice_millis)) return;
    const std::optional<Rewrite::Step> step = rewrite_->next(writer_.next_fold_name());
    if (!step) {
        rewritten(StoreError::none, {});
        return;
    }
    fold_sent_ = true;
    writer_.pause();
    store_.replace(step->added, step->removed,
                   when_done([step = *step](Keeper& self, StoreError error) {
                       self.fold_sent_ = false;
                       if (error == StoreError::none) self.replaced(step.added, step.removed);
                       self.writer_.resume();
                       self.rewritten(error, step);
                   }));
}

/// Before anything is erased: files may have reached the store although it said no, and nobody has
/// heard of them since.
void Keeper::look_again() {
    fold_sent_ = true;
    writer_.pause();
    store_.load(when_done([](Keeper& self, StoreError error) {
        self.fold_sent_ = false;
        self.writer_.resume();
        if (self.rewrite_at_millis_ == 0) return;  // given up meanwhile
        self.rewrite_ = std::make_unique<Rewrite>(self.store_, self.rewrite_judge_);
        if (error != StoreError::none) {
            self.rewritten(error, {});
            return;
        }
        self.queue_unread();
        for (const std::string& name : std::exchange(self.unread_, {}))
            self.read_file(name, self.store_.read(name));
    }));
}

void Keeper::rewritten(StoreError error, const Rewrite::Step& step) {
    rewrite_->ended(error);
    const RewriteReport report = rewrite_->report();
    const bool over = error != StoreError::none || step.removed.empty();
    const OnRewrite tell = on_rewrite_;
    if (over) {
        erased_records_ += report.records_dropped;
        rewrite_ = nullptr;
        rewrite_at_millis_ = 0;
    }
    if (over || !report.complete) tell(report);
}

// --- time and truth
// -------------------------------------------------------------------------------

void Keeper::wake() {
    const std::int64_t now = surroundings_.now_millis();
    const auto is_due = [now](std::int64_t at) { return at != 0 && at <= now; };
    if (step_ == Step::asking_writer && is_due(ask_until_millis_)) load();
    if (step_ == Step::reading) read_some();
    if (step_ == Step::open && is_due(try_again_at_millis_)) {
        try_again_at_millis_ = 0;
        load_failed_ ? load() : begin_take_over();
    }
    writer_.tick();
    answer_some();
    if (is_due(aside_at_millis_)) set_aside();
    if (is_due(rewrite_at_millis_)) rewrite_some();
    if (is_due(fold_at_millis_)) fold_some();
    settle();
}

void Keeper::retry_now() {
    if (try_again_at_millis_ != 0) try_again_at_millis_ = surroundings_.now_millis();
    writer_.retry_now();
    wake();
}

void Keeper::persistence_answered(Persistence answer) {
    status_.persistence = answer;
    ++status_.persistence_answers;
    settle();
}

void Keeper::estimate_answered(std::uint64_t used_bytes, std::uint64_t quota_bytes) {
    status_.used_bytes = used_bytes;
    status_.quota_bytes = quota_bytes;
    settle();
}

void Keeper::update_status() {
    status_.failures = writer_.failures();
    status_.retry_at_millis = writer_.retry_at_millis();
    status_.pending = writer_.pending();
    status_.pending_bytes = writer_.pending_bytes();
    status_.saved_at_millis = writer_.saved_at_millis();
    status_.records = loader_.known_records() - std::min(erased_records_, loader_.known_records());
    status_.files = static_cast<std::uint32_t>(store_.inventory().count());
    status_.bytes = store_.inventory().bytes();
    if (writer_.failures() > 0) {
        status_.trouble = writer_.trouble();
    } else if (try_again_at_millis_ == 0 && !load_failed_) {
        status_.trouble = StoreError::none;
    }
}

void Keeper::update_mark() {
    if (!writer_.begun() && !stealing_) return;
    // The next start must not go on under the same device number if ids may be in use that it
    // cannot see: those of what could not be stored, or of a tab that does not know yet that it
    // lost the lock.
    const bool wanted =
        stealing_ || marking_ || (writer_.pending() > 0 && (writer_.failures() > 0 || hidden_));
    if (wanted != marked_) surroundings_.set_unsaved_mark(wanted);
    marked_ = wanted;
}

void Keeper::plan_aside() {
    const bool wanted = writer_.begun() && writer_.pending() > 0 && aside_until_ != appended_ &&
                        writer_.pending_bytes() <= slow_bytes_max;
    if (!wanted) {
        aside_at_millis_ = 0;
    } else if (aside_at_millis_ == 0) {
        aside_at_millis_ = surroundings_.now_millis() + slow_millis;
    }
}

void Keeper::set_alarm() {
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    std::int64_t at = never;
    const auto consider = [&at](std::int64_t when) {
        if (when != 0) at = std::min(at, when);
    };
    if (step_ == Step::asking_writer) consider(ask_until_millis_);
    if (step_ == Step::reading) consider(surroundings_.now_millis());
    if (step_ == Step::open) consider(try_again_at_millis_);
    consider(writer_.retry_at_millis());
    consider(aside_at_millis_);
    if (!answers_.empty() && step_ == Step::open && !load_failed_)
        consider(surroundings_.now_millis());
    if (!fold_sent_) consider(fold_at_millis_);
    if (!fold_sent_) consider(rewrite_at_millis_);
    if (at != never) surroundings_.wake_at(at);
}

void Keeper::settle() {
    // A listener may call back in here; then the outer call goes round once more.
    unsettled_ = true;
    if (settling_) return;
    settling_ = true;
    while (unsettled_) {
        unsettled_ = false;
        update_status();
        update_mark();
        if (status_ != told_) {
            told_ = status_;
            listener_.on_status(told_);
        }
    }
    settling_ = false;
    plan_aside();
    set_alarm();
}

}  // namespace wordkeep::journal
