#include "app/program.h"

#include "app/mail_form.h"
#include "app/persistence.h"
#include "app/sample.h"
#include "app/unsaved.h"
#include "attention/sentences.h"

#include <utility>

namespace wordkeep::app {
namespace {

/// A front is made when nobody has done anything for so long: at first soon, later not after every
/// few edits, because it is written as a whole.
constexpr std::chrono::seconds quiet_before_first_front{3};
constexpr std::chrono::seconds quiet_before_front{20};

/// The sample is written by a device of its own and never stored.
constexpr DeviceId sample_device = 0x5A3B1E00;

}  // namespace

Program::Program(ZoneSource& zones, words::Locale locale, SampleScript sample_script)
    : zones_(&zones), locale_(locale), sample_script_(sample_script), own_(zones, locale) {
    own_.begin_opening();
}

void Program::set_now(Instant now) {
    own_.set_now(now);
    if (sample_) sample_->set_now(now);
    if (front_) front_->set_now(now);
}

void Program::set_store_status(const journal::StoreStatus& status) {
    store_ = status;
    own_.set_device(status.can_edit() ? status.device : 0);
}

void Program::take_records(std::span<const journal::Record> records) {
    std::vector<Event> news;
    for (const journal::Record& record : records) {
        auto event = from_record(record);
        if (!event)
            ++unreadable_;
        else if (all_here_)
            news.push_back(*std::move(event));
        else
            own_.open(*std::move(event));
    }
    if (news.empty()) return;
    own_.load(std::move(news));
    view_.settings.filled = false;
}

void Program::take_front(std::string_view bytes) {
    if (all_here_ || loaded_) return;
    std::optional<Front> front = read_front(bytes);
    if (!front) return;
    front_ = std::make_unique<Session>(*zones_, locale_);
    front_->set_now(own_.now());
    front_->load_front(std::move(front->events), front->besides);
    // Praise for an empty list belongs to those who know everything.
    if (front_->today().lines.empty()) front_.reset();
}

void Program::leave_front() {
    front_.reset();
    view_.settings.filled = false;
}

void Program::store_loaded() {
    if (all_here_) return;
    all_here_ = true;
    own_.close_opening();
}

void Program::files_removed() {
    // The tab that writes does it itself, when it has erased everything.
    if (!loaded_ || own_.can_edit() || own_.erased().empty()) return;
    forget_again_ = forgets_;
    if (forgets_) return;
    forgets_ = true;
    data_.read_again(DataWork::Reading::anew);
}

void Program::step_opening() {
    switch (own_.step_opening()) {
        case Session::OpeningStep::more:
            break;
        case Session::OpeningStep::done:
            leave_front();
            if (!std::exchange(loaded_, true)) bring_back_unsaved();
            forgets_ = false;
            if (std::exchange(forget_again_, false)) files_removed();
            break;
        case Session::OpeningStep::again:
            data_.read_again(DataWork::Reading::once_more);
            break;
    }
}

void Program::bring_back_unsaved() {
    const bool talks = own_.workspace().table<Meeting>().visible_count() > 0;
    if (unsaved_.empty() && !talks) return;
    if (!restore_unsaved(view_, unsaved_, own_)) return;
    // A form that is open again speaks for itself; a letter lies beside its line, and what was
    // typed into a screen is there when one comes to it.
    std::vector<std::string> back;
    for (const DraftForm& draft : view_.drafts_aside)
        if (const Client* client = own_.workspace().find(draft.client))
            back.push_back(
                words::render({"write.letter_to", {{"client", client->name}}}, own_.words()));
    if (!view_.capture.line.empty()) back.emplace_back(words::tr("capture.name", own_.words()));
    if (view_.texts.unstored) back.emplace_back(words::tr("nav.playbook", own_.words()));
    if (view_.settings.unstored) back.emplace_back(words::tr("nav.settings", own_.words()));
    if (back.empty()) return;
    std::string what = std::move(back.front());
    for (std::size_t i = 1; i < back.size(); ++i)
        what += " · " + back[i];
    view_.toasts.push_back(
        {view_.next_toast++, {"did.unsaved_back", {{"what", std::move(what)}}}, false, false});
}

std::optional<std::string> Program::take_unsaved() {
    // The sample is forgotten with the tab, and what came before it waits.
    if (!loaded_ || sample_ || (unsaved_.empty() && !has_unsaved(view_))) return std::nullopt;
    std::string text = unsaved_text(view_);
    if (text == unsaved_) return std::nullopt;
    unsaved_ = std::move(text);
    return unsaved_;
}

bool Program::loading() const {
    if (all_here_) return !loaded_;
    return store_.phase == journal::Phase::opening || store_.phase == journal::Phase::loading;
}

bool Program::may_open_file() {
    const bool importing = view_.import && view_.import->stage() == ImportStage::storing;
    const bool taking = transfer() && transfer()->stage() == TransferStage::taking;
    const std::string_view why = loading() && !in_sample() ? "store.loading"
                                 : importing || taking     ? "transfer.busy"
                                                           : "";
    if (!why.empty()) view_.toasts.push_back({view_.next_toast++, {why, {}}, false, true});
    return why.empty();
}

void Program::begin_import(std::string file_name, std::uint64_t total_bytes, std::size_t files) {
    view_.import = std::make_unique<ImportFlow>(std::move(file_name), total_bytes, files);
}

void Program::feed_import(std::string_view bytes) {
    if (view_.import) view_.import->feed(bytes);
}

void Program::end_import_file() {
    if (!view_.import) return;
    const Session& now = session();
    view_.import->end_of_file(now.workspace());
    if (CalendarImport* calendar = view_.import->calendar())
        calendar->finish(now.workspace(), now.zones(), now.zone(), now.now());
    if (const auto mail = view_.import->take_mail()) {
        view_.log = log_form_of(*mail, {now.workspace(), now.dates()}, now.zone(), now.now());
        view_.import.reset();
    }
}

void Program::import_file_lost() {
    if (view_.import) view_.import->file_lost();
}

void Program::begin_transfer(std::string file_name, std::uint64_t total_bytes) {
    leave_sample();
    data_.begin_transfer(std::move(file_name), total_bytes);
}

bool Program::work_waits() const {
    if (own_.opening_waits()) return true;
    if (const TransferFlow* transfer = data_.state().transfer.get()) {
        const TransferStage stage = transfer->stage();
        if (stage == TransferStage::comparing && !transfer->waits_for_records()) return true;
        if (stage == TransferStage::taking) return true;
    }
    if (data_.counts_mentions()) return true;
    if (view_.palette && view_.palette->waits(session())) return true;
    if (insights_wait()) return true;
    return front_waits() || app::work_waits(view_);
}

/// Whether a front is to be made now, or being made.
bool Program::front_waits() const { return front_writer_ || own_.now() >= front_at_; }

void Program::write_front() {
    front_at_ = Instant::max();
    if (own_.revision() != seen_revision_) return front_writer_.reset();
    if (!front_writer_) front_writer_ = std::make_unique<FrontWriter>(own_);
    if (!front_writer_->step(own_)) return;
    front_made_ = true;
    effects_.emplace_back(KeepFront{std::move(*front_writer_).take()});
    front_writer_.reset();
}

/// After everything that may have changed the workspace or the files it is stored in.
void Program::plan_front() {
    const bool changed = own_.revision() != seen_revision_ || store_.files != seen_files_;
    if (changed) {
        seen_revision_ = own_.revision();
        seen_files_ = store_.files;
        front_writer_.reset();
        front_at_ = own_.now() + (front_made_ ? quiet_before_front : quiet_before_first_front);
    }
    const bool possible = loaded_ && !own_.opening_waits() && own_.can_edit() &&
                          store_.phase == journal::Phase::ready && store_.all_saved() &&
                          store_.records >= front_from_records && !data_.is_erasing();
    if (!possible) {
        front_writer_.reset();
        front_at_ = Instant::max();
        seen_revision_ = 0;  // looked at anew when it is
    }
}

bool Program::insights_wait() const {
    const bool reviews = view_.record && view_.record->kind == RecordKind::self_check;
    const bool shown = reviews || view_.route.screen == Screen::insights;
    return shown && !loading() && view_.insights.waits(session());
}

void Program::work() {
    if (own_.opening_waits())
        step_opening();
    else
        work_on_files();
}

void Program::work_on_files() {
    if (front_waits()) write_front();
    (void)data_.step();
    if (view_.palette && view_.palette->waits(session())) view_.palette->step(session());
    if (insights_wait()) view_.insights.step(session());
    if (app::work_waits(view_)) app::work({session(), view_, effects_});
}

bool Program::settle() {
    bool changed = false;
    for (Action& action : queue_.take()) {
        changed = true;
        const bool filling_in = has_form(view_);
        const bool again = std::holds_alternative<Reopen>(action);
        if (data_.act(action)) continue;
        switch (update({session(), view_, effects_}, std::move(action))) {
            case Mode::keep:
                break;
            case Mode::open_sample:
                open_sample();
                break;
            case Mode::leave_sample:
                leave_sample();
                break;
        }
        if (filling_in || again || !has_form(view_)) continue;
        view_.forms_as_opened = form_text(view_);
        take_up_again(view_, session());
    }
    if (loaded_) data_.look(own_.now(), store_);
    plan_front();
    return changed;
}

void Program::open_sample() {
    if (!sample_) own_view_ = std::exchange(view_, ViewState{});
    view_ = ViewState{};
    sample_ = std::make_unique<Session>(*zones_, locale_);
    sample_->set_device(sample_device);
    sample_->set_now(own_.now());
    // The sample speaks the language that was chosen, and lives in the person's zone.
    load_sample(*sample_, sample_script_());
}

void Program::leave_sample() {
    if (!sample_) return;
    sample_.reset();
    view_ = std::exchange(own_view_, ViewState{});
}

std::vector<journal::Record> Program::take_records_to_store() {
    std::vector<journal::Record> records = own_.take_adopted();
    for (const Event& event : own_.take_outbox())
        records.push_back(to_record(event));
    if (sample_) (void)sample_->take_outbox();
    return records;
}

unsigned Program::badge() const {
    // As many as the heading of Late says: clients, not reasons.
    return static_cast<unsigned>(session().today().group(attention::State::late).size());
}

std::string Program::title() const {
    const unsigned late = badge();
    return late == 0 ? "Wordkeep" : "(" + std::to_string(late) + ") Wordkeep";
}

std::optional<std::string> Program::take_notice() {
    // Reasons, not clients: a further one with a client who waits already is news too.
    const std::size_t late = session().today().obligations[0];
    const bool more = late > std::exchange(late_told_, late);
    if (!more || !view_.notices || !loaded_ || sample_) return std::nullopt;
    const auto entries = own_.today().group(attention::State::late);
    if (entries.empty()) return std::nullopt;
    const attention::Line& line = own_.today().strongest(entries.front());
    const Client* client = own_.workspace().find(line.client);
    const std::string sentence = words::render(
        attention::sentence(line, own_.workspace(), own_.rules(), own_.now()), own_.words());
    return client ? client->name + ": " + sentence : sentence;
}

void Program::set_notices(bool on, bool refused) {
    view_.notices = on;
    if (refused)
        view_.toasts.push_back({view_.next_toast++, {"settings.notices_refused", {}}, false, true});
}

std::optional<Instant> Program::next_look() const {
    std::optional<Instant> next = session().next_change();
    if (front_at_ != Instant::max() && (!next || front_at_ < *next)) next = front_at_;
    // "23 min ago" is a sentence that grows old by the minute, but only while one is shown.
    if (const auto data = data_.next_look(own_.now()); data && (!next || *data < *next))
        next = data;
    const auto& shown = session().today().obligations;
    if (shown[0] + shown[1] > 0) {
        const Instant minute =
            std::chrono::floor<std::chrono::minutes>(session().now()) + std::chrono::minutes(1);
        if (!next || minute < *next) next = minute;
    }
    return next;
}

}  // namespace wordkeep::app
