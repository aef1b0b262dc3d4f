#include "app/data_work.h"

#include "app/persistence.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

/// A backup that writes itself waits until nothing was done for so long, and so long since the
/// last.
constexpr std::chrono::seconds quiet_before_backup{20};
constexpr std::chrono::seconds pause_between_backups{120};

void say(ViewState& view, Phrase text, bool offers_undo = false, bool is_problem = false) {
    view.toasts.push_back({view.next_toast++, std::move(text), offers_undo, is_problem});
}

std::string backup_name(const words::Context& words) {
    return "wordkeep-" + to_iso(words.today()) + ".json";
}

std::shared_ptr<const ErasedRecords> shared(const ErasedRecords& records) {
    return std::make_shared<const ErasedRecords>(records);
}

/// The texts to be blanked out, kept until erasing is done: after half of it nobody could say them.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

Phrase result_of(const EraseResult& result) {
    const auto n = [](std::uint64_t count) { return Count{static_cast<std::int64_t>(count)}; };
    if (!result.report.complete) return {"erase.interrupted", {}};
    if (!result.counted) return {"erase.finished", {}};
    return {"erase.done",
            {{"conversations", n(result.conversations)}, {"commitments", n(result.commitments)}}};
}

Phrase result_of(const TransferResult& result) {
    const Difference& d = result.difference;
    const bool merged = result.mode == TransferMode::merge;
    if (!d.any()) return {merged ? "merge.nothing" : "restore.nothing", {}};
    // "3 new, 1 changed": what is nothing is not said.
    Phrase what;
    const auto add = [&](std::string_view key, std::size_t n) {
        if (n == 0) return;
        Phrase part{key, {{"n", Count{static_cast<std::int64_t>(n)}}}};
        what =
            what.empty()
                ? std::move(part)
                : Phrase{"transfer.and",
                         {{"before", nested(std::move(what))}, {"next", nested(std::move(part))}}};
    };
    add("transfer.n_added", d.added);
    add("transfer.n_changed", d.changed);
    add("transfer.n_removed", d.removed);
    return {merged ? "merge.done" : "restore.done", {{"what", nested(std::move(what))}}};
}

Phrase namesakes_of(const TransferCounts& counts) {
    return {"transfer.namesakes", {{"n", Count{static_cast<std::int64_t>(counts.namesakes)}}}};
}

bool DataWork::act(const Action& action) {
    return std::visit(
        [&]<class A>(const A& a) {
            if constexpr (std::is_same_v<A, ChooseWorkspaceFile>) {
                next_mode_ = a.mode;
                effects_.emplace_back(PickWorkspaceFile{});
            } else if constexpr (std::is_same_v<A, AcceptTransfer>) {
                if (state_.transfer) state_.transfer->accept(session_);
            } else if constexpr (std::is_same_v<A, CloseTransfer>) {
                state_.transfer = nullptr;
            } else if constexpr (std::is_same_v<A, SaveBackup>) {
                save_backup(a.target);
            } else if constexpr (std::is_same_v<A, PutOffBackup>) {
                state_.backup.put_off = session_.now() + backup_age;
                remember();
            } else if constexpr (std::is_same_v<A, CheckNow>) {
                state_.check = journal::CheckReport{};
                effects_.emplace_back(CheckStore{});
            } else if constexpr (std::is_same_v<A, ShowHistory>) {
                show_history(a);
            } else if constexpr (std::is_same_v<A, CloseHistory>) {
                state_.history.reset();
            } else if constexpr (std::is_same_v<A, AskEraseClient>) {
                ask_erase(a.client);
            } else if constexpr (std::is_same_v<A, EraseClient>) {
                erase();
            } else if constexpr (std::is_same_v<A, CloseErased>) {
                state_.erased.reset();
            } else {
                // The page does it as everywhere else; here it is waited for the answer.
                if constexpr (std::is_same_v<A, Outside>)
                    if (std::holds_alternative<AskPersistence>(a.effect))
                        state_.persistence = Asking::waiting;
                return false;
            }
            return true;
        },
        action);
}

/// An erasing that was interrupted, or one that came in with another computer's file.
void DataWork::go_on_erasing() {
    if (has_leftovers(session_.workspace(), session_.erased())) rewrite(lines_of(erasing_memory_));
}

void DataWork::remember() {
    effects_.emplace_back(RememberText{backup_key, to_text(state_.backup)});
}

// --- looking after things

void DataWork::look(Instant now, const journal::StoreStatus& store) {
    hear_persistence(store);
    if (!session_.can_edit()) return;  // the tab that writes looks after all this
    if (!begun_) {
        begun_ = true;
        go_on_erasing();
    }
    if (session_.revision() != revision_) {
        revision_ = session_.revision();
        quiet_since_ = now;
        if (notice_changes(state_.backup, session_.newest(), now)) remember();
    }
    const bool wanted = state_.backup.changed && state_.file == BackupFile::ready &&
                        !state_.backing_up && store.phase == journal::Phase::ready;
    if (wanted && now >= quiet_since_ + quiet_before_backup && now >= not_before_)
        save_backup(BackupTarget::file);
}

std::optional<Instant> DataWork::next_look(Instant now) const {
    if (!state_.backup.changed || state_.backing_up) return std::nullopt;
    const auto next = state_.file == BackupFile::ready
                          ? std::max(quiet_since_ + quiet_before_backup, not_before_)
                          : backup_due_at(state_.backup);
    return next && *next > now ? next : std::nullopt;
}

/// The browser may ask the person first, so that the answer takes its time.
void DataWork::hear_persistence(const journal::StoreStatus& store) {
    if (std::exchange(answers_, store.persistence_answers) == store.persistence_answers) return;
    if (state_.persistence == Asking::waiting) state_.persistence = Asking::answered;
}

// --- everything stored

void DataWork::take(journal::Record&& record) {
    if (!jobs_.empty()) jobs_.front().take(std::move(record));
}

void DataWork::end_of_records() {
    if (jobs_.empty()) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    state_.progress = 0;
    job.finish();
}

// --- backup

void DataWork::save_backup(BackupTarget target) {
    if (state_.backing_up) return;
    state_.backing_up = true;
    state_.backup_problem.reset();
    backup_target_ = target;
    backup_newest_ = session_.newest();
    effects_.emplace_back(BeginBackup{target, backup_name(session_.words())});
    const auto writer = std::make_shared<BackupWriter>();
    jobs_.push_back({[this, writer](journal::Record&& record) {
                         writer->take(record);
                         if (writer->has_piece())
                             effects_.emplace_back(AddToBackup{writer->take_piece()});
                     },
                     [this, writer] {
                         writer->finish();
                         effects_.emplace_back(AddToBackup{writer->take_piece()});
                         effects_.emplace_back(EndBackup{});
                     }});
}

void DataWork::backup_ended(bool saved) {
    state_.backing_up = false;
    const Instant now = session_.now();
    not_before_ = now + pause_between_backups;
    if (!saved) {
        state_.backup_problem = Phrase{"backup.failed", {}};
        if (state_.file == BackupFile::ready) state_.file = BackupFile::blocked;
        say(view_, {"backup.failed", {}}, false, true);
        return;
    }
    state_.backup = {now, backup_newest_, {}, {}};
    (void)notice_changes(state_.backup, session_.newest(), now);
    remember();
    if (backup_target_ == BackupTarget::download) say(view_, {"backup.saved", {}});
}

void DataWork::set_backup_file(BackupFile file, std::string name) {
    state_.file = file;
    state_.file_name = std::move(name);
    if (file == BackupFile::ready) state_.backup_problem.reset();
}

// --- restoring and merging

void DataWork::begin_transfer(std::string file_name, std::uint64_t total_bytes) {
    const TransferMode mode = std::exchange(next_mode_, TransferMode::merge);
    state_.transferred.reset();
    state_.transfer = std::make_unique<TransferFlow>(std::move(file_name), total_bytes, mode);
}

void DataWork::count_mentions() {
    if (!counts_mentions()) return;
    constexpr std::size_t records_at_once = 4000;
    EraseQuestion& question = *state_.erasing;
    if (!question.counting.step(session_.workspace(), records_at_once))
        question.mentioned = question.counting.found();
}

bool DataWork::step() {
    count_mentions();
    if (!state_.transfer) return false;
    if (const auto own = state_.transfer->wanted(session_))
        jobs_.push_back({[own](journal::Record&& record) {
                             if (auto event = from_record(record)) own->take(*std::move(event));
                         },
                         [own] { own->end(); }});
    const bool more = state_.transfer->step(session_);
    if (state_.transfer->stage() != TransferStage::done) return more;
    transferred();
    view_.first_run_done = true;
    view_.settings.filled = false;
    effects_.emplace_back(AskPersistence{});
    go_on_erasing();
    return false;
}

void DataWork::transferred() {
    const TransferFlow& flow = *state_.transfer;
    TransferResult result{flow.mode(), flow.counts(), flow.difference(flow.mode()),
                          flow.namesakes()};
    for (auto& names : result.difference.names)
        names = {};
    if (result.mode != TransferMode::merge) result.namesakes.clear();
    state_.transferred = std::move(result);
    state_.transfer = nullptr;
    // The way back is said last, where it is seen; who may be here twice stands on the page too.
    if (!state_.transferred->namesakes.empty())
        say(view_, namesakes_of(state_.transferred->counts));
    say(view_, result_of(*state_.transferred), state_.transferred->difference.any());
}

// --- history

void DataWork::show_history(const ShowHistory& what) {
    const auto reader = std::make_shared<HistoryReader>(
        what.commitment ? HistoryReader(session_.workspace(), what.commitment, session_.adoptions())
                        : HistoryReader(session_.workspace(), what.client, session_.adoptions()));
    state_.history = HistoryView{what.client, what.commitment, session_.revision(), true, {}};
    jobs_.push_back({[reader](journal::Record&& record) { reader->take(record); },
                     [this, reader, what] {
                         const bool wanted = state_.history &&
                                             state_.history->client == what.client &&
                                             state_.history->commitment == what.commitment;
                         if (!wanted) return;
                         state_.history->lines = reader->finish();
                         state_.history->reading = false;
                     }});
}

// --- erasing

void DataWork::ask_erase(ClientId id) {
    state_.erasing.reset();
    const Client* client = session_.workspace().find(id);
    if (!client) return;
    ErasePreview preview = erase_preview(session_.workspace(), id);
    MentionCount counting{id, preview.mentions};
    state_.erasing =
        EraseQuestion{id, client->name, std::move(preview), std::move(counting), {}, true};
}

void DataWork::erase() {
    if (!state_.erasing || !session_.can_edit()) return;
    const EraseQuestion question = *std::exchange(state_.erasing, {});
    std::vector<std::string> mentions;
    if (question.mentions) mentions = question.preview.mentions;
    erasing_memory_.clear();
    for (const std::string& text : mentions)
        erasing_memory_ += text + "\n";
    effects_.emplace_back(RememberText{erasing_key, erasing_memory_});
    session_.erase(question.client);
    // What was said about them a moment ago names them too.
    view_.toasts.clear();
    state_.history.reset();
    rewrite(std::move(mentions));
    state_.erased->conversations = question.preview.conversations;
    state_.erased->commitments = question.preview.commitments;
    state_.erased->counted = true;
}

void DataWork::rewrite(std::vector<std::string> mentions) {
    state_.erased = EraseResult{{}, true};
    effects_.emplace_back(KeepFront{});  // it may name them
    effects_.emplace_back(RewriteStore{judge_of(shared(session_.erased()), std::move(mentions))});
}

void DataWork::erase_step(const journal::RewriteReport& report) {
    const bool over = report.complete || report.error != journal::StoreError::none;
    if (!state_.erased) state_.erased.emplace();
    state_.erased->report = report;
    state_.erased->running = !over;
    if (!over) return;
    say(view_, result_of(*state_.erased), false, !report.complete);
    if (!report.complete) return;
    erasing_memory_.clear();
    effects_.emplace_back(RememberText{erasing_key, {}});
    read_again(Reading::anew);
}

void DataWork::read_again(Reading how) {
    // Begun with the first record: what is done before that is among the records.
    const auto begun = std::make_shared<bool>(how == Reading::once_more);
    const auto begin = [this, begun] {
        if (!std::exchange(*begun, true)) session_.begin_opening();
    };
    jobs_.push_back({[this, begin](journal::Record&& record) {
                         begin();
                         if (auto event = from_record(record)) session_.open(*std::move(event));
                     },
                     [this, begin] {
                         begin();
                         session_.close_opening();
                     }});
}

}  // namespace wordkeep::app
