#include "app/session.h"

#include "app/client_language.h"
#include "app/erase.h"
#include "base/arrange.h"
#include "words/gist.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wordkeep::app {
namespace {

/// The rules know no language; the words do.
attention::RuleContext rules_with(const Workspace& workspace,
                                  const clock::WorkingCalendar& calendar, ZoneSource* zones) {
    attention::RuleContext rules = attention::context_of(workspace, calendar, zones);
    rules.wish_of = [](std::string_view text) { return words::request_in(text); };
    return rules;
}

const Zone utc{};

std::int64_t wall_millis(Instant now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
}

void append(std::vector<AnyPatch>& to, std::vector<AnyPatch> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

words::Locale chosen_locale(const Settings& settings, words::Locale preferred) {
    const auto chosen = catalogue_of(settings.language);
    if (!chosen) return preferred;
    preferred.language = *chosen;
    // Only English writes halves of the day: elsewhere "2:30" is in the night.
    if (preferred.language != words::Language::english) preferred.hours = words::HourCycle::h24;
    return preferred;
}

}  // namespace

Session::Session(ZoneSource& zones, words::Locale locale)
    : zones_(&zones), locale_(locale), zone_(&utc) {
    refresh();
}

void Session::set_now(Instant now) {
    now_ = now;
    refresh();
}

void Session::set_device(DeviceId device) {
    if (device == ids_.device()) return;
    // The device usually becomes known after everything under its number has been read.
    ids_ = IdSource(device, 1);
    ids_.observe(newest_);
    if (const auto last = last_ids_.find(device); last != last_ids_.end())
        ids_.observe_id(last->second);
}

void Session::load(std::vector<Event> events) {
    // Order does not matter for the content; it does for the chain of undo.
    std::vector<AnyPatch> adopted;
    for (const Arrival& arrival : in_order_of_arrival(events)) {
        std::vector<AnyPatch> before = apply(*arrival.event);
        if (arrival.how == Arrival::How::adopted) {
            append(adopted, std::move(before));
        } else if (arrival.how == Arrival::How::ends_adoption) {
            append(adopted, std::move(before));
            remove_records(adopted, erased_);
            history_.add(*arrival.event, std::exchange(adopted, {}));
        } else {
            history_.add(*arrival.event, std::move(before));
        }
    }
    refresh();
}

void Session::load_front(std::vector<Event> events, const attention::Tally& besides) {
    for (const Event& event : events)
        (void)apply(event);
    today_.count_besides(besides);
    refresh();
}

// --- opening
// --------------------------------------------------------------------------------------

void Session::begin_opening() {
    opening_ = std::make_unique<Opening>();
    closed_ = false;
    stage_ = Stage::closing;
    late_.clear();
}

void Session::open(Event&& event) {
    if (!opening_ || closed_) return;
    note_ids(event);
    note_erased(event);
    opening_->take(std::move(event));
}

Session::OpeningStep Session::step_opening() {
    // About as much as an event of settings costs: a few milliseconds on a slow machine.
    constexpr std::size_t clients_per_step = 100;
    if (stage_ == Stage::letting_go) {
        if (!outdated_.discard_some()) return OpeningStep::more;
        outdated_ = {};
        closed_ = false;
        stage_ = Stage::closing;
        return OpeningStep::done;
    }
    Opening& o = *opening_;
    switch (stage_) {
        case Stage::closing:
            if (!o.close(late_)) {
                o.begin_again();
                closed_ = false;
                return OpeningStep::again;
            }
            late_.clear();
            stage_ = Stage::applying;
            break;
        case Stage::applying:
            if (o.step(erased_)) stage_ = Stage::listing;
            break;
        case Stage::listing:
            o.clients.order_by(letters_behind_z(o.workspace));
            o.clients_done = o.clients.rebuild_some(o.workspace, o.clients_done, clients_per_step);
            if (o.clients_done >= o.workspace.clients().all_rows().size()) stage_ = Stage::ruling;
            break;
        case Stage::ruling:
            if (auto calendar = attention::calendar_of(o.workspace, zone_of(o.workspace)))
                o.calendar = *std::move(calendar);
            o.rules = rules_with(o.workspace, o.calendar, zones_);
            stage_ = Stage::looking;
            break;
        case Stage::looking:
            if (!o.today.prepare(o.workspace, o.rules, now_, clients_per_step)) break;
            finish_opening();
            stage_ = Stage::letting_go;
            break;
        case Stage::letting_go:
            break;
    }
    return OpeningStep::more;
}

void Session::finish_opening() {
    const std::unique_ptr<Opening> opened = std::move(opening_);
    outdated_ = std::exchange(workspace_, std::move(opened->workspace));
    history_ = std::move(opened->history);
    clients_.become(std::move(opened->clients));
    today_ = std::move(opened->today);
    changed_.clear();
    estimates_.clear();
    ++revision_;
    // What settle_rules() would compute from the whole workspace once more.
    calendar_stale_ = false;
    zone_ = &zone_of(workspace_);
    calendar_ = std::move(opened->calendar);
    rules_ = std::move(opened->rules);
    rules_.calendar = &calendar_;
    load(std::exchange(late_, {}));
}

void Session::begin_adoption(std::size_t expected, const Reach* reach) {
    adoption_ = Adoption{reach ? *reach : Reach{known_, {}, {}, {}}, reach != nullptr, 0, {}};
    adoption_->before.reserve(expected);
}

void Session::adopt(std::vector<Incoming> events) {
    arrange(events, {}, [](const Incoming& incoming) { return incoming.event.stamp; });
    for (auto& [event, json] : events) {
        ids_.observe(event.stamp);
        const bool nameless = !event.id;
        if (nameless) event.id = ids_.next<Event>();
        const std::size_t patches = event.patches.size();
        remove_records(event.patches, erased_);
        if (patches > 0 && event.patches.empty()) continue;
        if (!app::knows(adoption_->reach.known, event.id)) ++adoption_->added;
        // What the file says is what is stored: the same bytes as on the other computer.
        const bool as_it_was = !json.empty() && !nameless && event.patches.size() == patches;
        std::vector<AnyPatch> before = as_it_was ? apply(std::move(event)) : apply(event);
        // It was passed over before, in a file in which it did not count.
        if (!adoption_->again && !before.empty() && app::knows(adoption_->reach.known, event.id))
            adoption_->reach.also.push_back(event.id);
        // A condensed event that says nothing new would be stored again under another id.
        if (nameless && before.empty() && !adoption_->again) continue;
        append(adoption_->before, std::move(before));
        if (as_it_was)
            adopted_.push_back({.id = event.id.value,
                                .stamp = event.stamp,
                                .content = journal::Content::event_json,
                                .payload = std::move(json)});
        else
            outbox_.push_back(std::move(event));
    }
}

bool Session::end_adoption(std::string_view command, std::vector<AnyPatch> patches) {
    Adoption adoption = *std::exchange(adoption_, {});
    Event event{ids_.next<Event>(),
                ids_.next_stamp(wall_millis(now_)),
                std::string(command) + to_text(adoption.reach),
                EventKind::command,
                {},
                std::move(patches)};
    append(adoption.before, apply(event));
    remove_records(adoption.before, erased_);
    const bool changed = !adoption.before.empty();
    if (changed || adoption.added > 0) {
        history_.add(event, std::move(adoption.before));
        outbox_.push_back(std::move(event));
    }
    // As many as are looked at between two pictures.
    constexpr std::size_t few = 500;
    const bool all_of_many = calendar_stale_ && workspace_.clients().all_rows().size() > few;
    if (changed_.size() > few || all_of_many) settling_ = std::make_unique<Settling>();
    refresh();
    return changed;
}

bool Session::step_settling() {
    // About a few milliseconds on a slow machine.
    constexpr std::size_t clients_per_step = 100;
    if (!settling_) return true;
    Settling& s = *settling_;
    if (s.revision != revision_) {  // the beginning, or somebody did something meanwhile
        s = {};
        s.revision = revision_;
        settle_rules();
        s.clients.order_by(letters_behind_z(workspace_));
        estimates_.clear();
        changed_.clear();
        today_.reset();
    } else if (!s.listed) {
        s.clients_done = s.clients.rebuild_some(workspace_, s.clients_done, clients_per_step);
        s.listed = s.clients_done >= workspace_.clients().all_rows().size();
    } else if (today_.prepare(workspace_, rules_, now_, clients_per_step)) {
        clients_.become(std::move(s.clients));
        settling_.reset();
        refresh();
    }
    return !settling_;
}

void Session::erase(ClientId client) {
    Event event{ids_.next<Event>(),
                ids_.next_stamp(wall_millis(now_)),
                std::string(erase_command),
                EventKind::command,
                {},
                removals_of(workspace_, client)};
    take_in(event);
    outbox_.push_back(std::move(event));
    refresh();
}

bool Session::knows(EventId event) const { return app::knows(known_, event); }

void Session::note_ids(const Event& event) {
    newest_ = std::max(newest_, event.stamp);
    note(known_, event.id);
    adoptions_.note(event);
    // The ids of records count as well: an event's own id is the first that it draws, not the last.
    const auto see = [this](std::uint64_t id) {
        std::uint64_t& last = last_ids_[static_cast<DeviceId>(id >> 32)];
        last = std::max(last, id);
        if (ids_.device() != 0) ids_.observe_id(id);
    };
    see(event.id.value);
    for (const AnyPatch& patch : event.patches)
        see(record_of(patch));
    if (ids_.device() != 0) ids_.observe(event.stamp);
}

void Session::note_erased(const Event& event) {
    if (event.command != erase_command) return;
    ClientId client;
    for (const AnyPatch& any : event.patches)
        if (const auto* patch = std::get_if<Patch<Client>>(&any)) client = patch->id;
    for (const AnyPatch& patch : event.patches)
        erased_[record_of(patch)] = client;
    history_.forget_records(erased_);
}

std::vector<AnyPatch> Session::apply(const Event& event) {
    note_ids(event);
    return follow(event, workspace_.apply(event));
}

std::vector<AnyPatch> Session::apply(Event&& event) {
    if (opening_) return apply(std::as_const(event));  // it is kept then
    note_ids(event);
    Applied applied = workspace_.apply(std::move(event));
    return follow(event, std::move(applied));
}

/// What else there is to do about an event; of its patches only the ids count.
std::vector<AnyPatch> Session::follow(const Event& event, Applied applied) {
    today_.apply(applied);
    changed_.insert(changed_.end(), applied.clients.begin(), applied.clients.end());
    calendar_stale_ = calendar_stale_ || applied.settings;
    estimates_.insert(estimates_.end(), applied.estimates.begin(), applied.estimates.end());
    ++revision_;
    note_erased(event);
    if (event.command == erase_command) applied.before.clear();  // there is no way back
    if (opening_) late_.push_back(event);
    return std::move(applied.before);
}

const Zone& Session::zone_of(const Workspace& workspace) const {
    const std::string& chosen = workspace.settings().zone;
    const Zone* zone = zones_->find(chosen.empty() ? zones_->local_name() : chosen);
    return zone ? *zone : utc;
}

std::string_view Session::letters_behind_z(const Workspace& workspace) const {
    return words::tr("format.behind_z", chosen_locale(workspace.settings(), locale_).language);
}

void Session::settle_rules() {
    calendar_stale_ = false;
    zone_ = &zone_of(workspace_);
    // Settings are checked before they are stored; should a calendar be impossible all the same,
    // the one before goes on.
    if (auto calendar = attention::calendar_of(workspace_, *zone_))
        calendar_ = *std::move(calendar);
    rules_ = rules_with(workspace_, calendar_, zones_);
}

void Session::settle_calendar() {
    settle_rules();
    today_.reset();
}

void Session::refresh() {
    // While a file is being taken in and just after, it is done once for all of it.
    if (adoption_ || settling_) return;
    if (calendar_stale_) {
        settle_calendar();
        clients_.order_by(letters_behind_z(workspace_));
        estimates_.clear();  // all of them have been read
    }
    if (!estimates_.empty()) rules_.work.update(workspace_, estimates_, calendar_);
    estimates_.clear();
    if (!changed_.empty()) {
        arrange(changed_);
        const auto repeats = std::ranges::unique(changed_);
        changed_.erase(repeats.begin(), repeats.end());
        clients_.update(workspace_, changed_);
        changed_.clear();
    }
    today_.refresh(workspace_, rules_, now_);
}

Result<EventId> Session::perform(const Command& command, EventId step) {
    if (!can_edit()) return reject(Phrase{"reject.read_only", {}});
    auto event = decide(workspace_, command, {.now = now_, .ids = &ids_});
    if (!event) return std::unexpected(event.error());
    event->of = step;
    take_in(*event);
    refresh();
    const EventId id = event->id;
    outbox_.push_back(*std::move(event));
    return id;
}

std::optional<std::string> Session::reverse(EventKind kind, const HistoryEntry* entry) {
    if (!entry || !can_edit()) return std::nullopt;
    std::string command = entry->command;
    Event event =
        reversal(kind, entry->event, command, entry->parts.back(), {.now = now_, .ids = &ids_});
    take_in(event);
    refresh();
    outbox_.push_back(std::move(event));
    return command;
}

std::optional<std::string> Session::undo() { return reverse(EventKind::undo, history_.undoable()); }

std::optional<std::string> Session::redo() { return reverse(EventKind::redo, history_.redoable()); }

std::vector<Event> Session::take_outbox() { return std::exchange(outbox_, {}); }
std::vector<journal::Record> Session::take_adopted() { return std::exchange(adopted_, {}); }

std::vector<attention::Line> Session::lines_of(ClientId client) const {
    return attention::lines_of_client(workspace_, client, rules_, now_);
}

std::optional<Instant> Session::next_change() const {
    const Instant next = today_.next_change();
    if (next == attention::never) return std::nullopt;
    return next;
}

words::Context Session::words() const {
    return {.locale = chosen_locale(workspace_.settings(), locale_), .zone = zone_, .now = now_};
}

}  // namespace wordkeep::app
