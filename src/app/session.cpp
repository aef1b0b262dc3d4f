#include "app/session.h"

#include "base/arrange.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

const Zone utc{};

words::Locale chosen_locale(const Settings& settings, words::Locale preferred) {
    switch (settings.language) {
        case InterfaceLanguage::system:
            return preferred;
        case InterfaceLanguage::english:
            preferred.language = words::Language::english;
            break;
        case InterfaceLanguage::german:
            preferred.language = words::Language::german;
            break;
        case InterfaceLanguage::swedish:
            preferred.language = words::Language::swedish;
            break;
    }
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
    arrange(events, {}, &Event::stamp);
    for (const Event& event : events)
        take_in(event);
    refresh();
}

Result<std::size_t> Session::adopt(std::vector<Event> events) {
    if (!can_edit()) return reject(Phrase{"reject.read_only", {}});
    arrange(events, {}, &Event::stamp);
    for (Event& event : events) {
        ids_.observe(event.stamp);
        if (!event.id) event.id = ids_.next<Event>();
        take_in(event);
        outbox_.push_back(event);
    }
    refresh();
    return events.size();
}

void Session::take_in(const Event& event) {
    newest_ = std::max(newest_, event.stamp);
    // An event draws its own id last: no id inside it is greater.
    std::uint64_t& last = last_ids_[static_cast<DeviceId>(event.id.value >> 32)];
    last = std::max(last, event.id.value);
    if (ids_.device() != 0) {
        ids_.observe(event.stamp);
        ids_.observe_id(event.id.value);
    }
    Applied applied = workspace_.apply(event);
    today_.apply(applied);
    changed_.insert(changed_.end(), applied.clients.begin(), applied.clients.end());
    calendar_stale_ = calendar_stale_ || applied.settings;
    history_.add(event, std::move(applied.before));
    ++revision_;
}

void Session::settle_calendar() {
    calendar_stale_ = false;
    const std::string& chosen = workspace_.settings().zone;
    const Zone* zone = zones_->find(chosen.empty() ? zones_->local_name() : chosen);
    zone_ = zone ? zone : &utc;
    // Settings are checked before they are stored; should a calendar be impossible all the same,
    // the one before goes on.
    if (auto calendar = attention::calendar_of(workspace_, *zone_))
        calendar_ = *std::move(calendar);
    rules_ = attention::context_of(workspace_, calendar_, zones_);
    today_.reset();
}

void Session::refresh() {
    if (calendar_stale_) settle_calendar();
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
