#include "app/adoption.h"

#include "app/erase.h"
#include "base/arrange.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace wordkeep::app {
namespace {

DeviceId device_of(EventId event) { return static_cast<DeviceId>(event.value >> 32); }

struct End {
    EventId event;
    Stamp stamp;
    Reach reach;
};

constexpr char up_to_mark = '<';
constexpr char without_mark = '-';
constexpr char also_mark = '+';

/// The text behind the command; anything that is no id is passed over.
Reach reach_in(std::string_view command) {
    Reach reach;
    for (std::size_t at = command.find(' '); at != std::string_view::npos;) {
        const std::size_t end = command.find(' ', at + 1);
        std::string_view word = command.substr(at + 1, end - at - 1);
        const char mark = word.empty() ? ' ' : word.front();
        const bool is_marked = mark == up_to_mark || mark == without_mark || mark == also_mark;
        if (is_marked) word.remove_prefix(1);
        const EventId id{id_from_text(word).value_or(0)};
        if (!id) {
        } else if (mark == without_mark) {
            reach.without.push_back(id);
        } else if (mark == also_mark) {
            reach.also.push_back(id);
        } else {
            note(mark == up_to_mark ? reach.up_to : reach.known, id);
        }
        at = end;
    }
    arrange(reach.without);
    arrange(reach.also);
    return reach;
}

std::string_view name_of(std::string_view command) { return command.substr(0, command.find(' ')); }

/// What another computer took in at some time came here with all the rest of its file: of `ends`,
/// in order, those are left that were made here.
template <class Ends, class At, class ReachOf>
void leave_own_ends(Ends& ends, At at, ReachOf reach) {
    for (std::size_t i = ends.size(); i-- > 1;) {
        const auto later = ends[i];
        std::erase_if(ends, [&](const auto& end) {
            return at(end) < at(later) && reaches(reach(later), end.event);
        });
        i = std::min(i, ends.size());
    }
}

}  // namespace

bool is_about_adoption(const Event& event) {
    if (!event.command.starts_with("workspace.")) return false;  // asked of every stored event
    const std::string_view name = name_of(event.command);
    return name == merge_command || name == restore_command;
}

bool ends_adoption(const Event& event) {
    return event.kind == EventKind::command && is_about_adoption(event);
}

Reach reach_of(const Event& end) { return reach_in(end.command); }

bool reaches(const Reach& reach, EventId event) {
    const auto is_in = [&](const std::vector<EventId>& list) {
        return std::ranges::binary_search(list, event);
    };
    if (!reach.also.empty() && is_in(reach.also)) return true;
    if (knows(reach.known, event) || is_in(reach.without)) return false;
    const auto last = reach.up_to.find(device_of(event));
    return last == reach.up_to.end() || event <= last->second;
}

bool came_in_with(const Event& event, const Stamp& end, const Reach& reach) {
    return event.stamp < end && reaches(reach, event.id);
}

void note(KnownEvents& known, EventId event) {
    EventId& last = known[device_of(event)];
    last = std::max(last, event);
}

bool knows(const KnownEvents& known, EventId event) {
    const auto last = known.find(device_of(event));
    return last != known.end() && event <= last->second;
}

std::string to_text(const Reach& reach) {
    std::string text;
    const auto add = [&](std::string_view mark, EventId id) {
        text += ' ';
        text += mark;
        text += id_to_text(id.value);
    };
    for (const auto& [device, last] : reach.known)
        add("", last);
    for (const auto& [device, last] : reach.up_to)
        add({&up_to_mark, 1}, last);
    for (const EventId id : reach.without)
        add({&without_mark, 1}, id);
    for (const EventId id : reach.also)
        add({&also_mark, 1}, id);
    return text;
}

std::vector<Arrival> in_order_of_arrival(const std::vector<Event>& events) {
    std::vector<End> ends;
    for (const Event& event : events)
        if (ends_adoption(event)) ends.push_back({event.id, event.stamp, reach_in(event.command)});
    arrange(ends, {}, &End::stamp);
    leave_own_ends(
        ends, [](const End& e) { return e.stamp; },
        [](const End& e) -> const Reach& { return e.reach; });

    struct Placed {
        Stamp at;
        Arrival arrival;
    };
    std::vector<Placed> placed;
    placed.reserve(events.size());
    for (const Event& event : events) {
        Placed one{event.stamp, {&event, Arrival::How::made}};
        if (ends_adoption(event)) one.arrival.how = Arrival::How::ends_adoption;
        // What was not known before a later one has not come in with an earlier one.
        for (const End& end : std::views::reverse(ends)) {
            if (!came_in_with(event, end.stamp, end.reach)) continue;
            one = {end.stamp, {&event, Arrival::How::adopted}};
            break;
        }
        placed.push_back(one);
    }
    arrange(placed, {}, [](const Placed& p) {
        return std::tuple(p.at, p.arrival.how != Arrival::How::adopted, p.arrival.event->stamp);
    });
    std::vector<Arrival> arrivals;
    arrivals.reserve(placed.size());
    for (const Placed& one : placed)
        arrivals.push_back(one.arrival);
    return arrivals;
}

void Adoptions::note(const Event& event) {
    const EventId step = event.of ? event.of : event.id;
    if (event.kind == EventKind::undo) undone_steps_.insert(step);
    if (!is_about_adoption(event)) return;
    One& one = all_[step];
    if (event.kind == EventKind::command) {
        one.at = event.stamp;
        one.reach = reach_in(event.command);
        one.merges = name_of(event.command) == merge_command;
        one.sets = !event.patches.empty();
    } else if (one.reversed_at < event.stamp) {
        one.reversed_at = event.stamp;
        one.undone = event.kind == EventKind::undo;
        reversed_ = true;
    }
}

Counted::Counted(const Adoptions& adoptions) : undone_steps_(adoptions.undone_steps_) {
    for (const auto& [event, one] : adoptions.all_)
        if (one.at != Stamp{}) ends_.push_back({event, one});
    arrange(ends_, {}, [](const End& end) { return end.what.at; });
    leave_own_ends(
        ends_, [](const End& e) { return e.what.at; },
        [](const End& e) -> const Reach& { return e.what.reach; });
    for (std::size_t i = 0; i < ends_.size(); ++i)
        if (ends_[i].what.undone) undone_.push_back(i);
}

const Counted::End* Counted::find(EventId event) const {
    const auto found = std::ranges::find(ends_, event, &End::event);
    return found == ends_.end() ? nullptr : &*found;
}

/// By an adoption later than `after`.
bool Counted::is_carried(const Event& event, const Stamp& after) const {
    return std::ranges::any_of(ends_, [&](const End& end) {
        return after < end.what.at && came_in_with(event, end.what.at, end.what.reach);
    });
}

bool Counted::came_and_went(const Event& event) const {
    if (event.command == erase_command) return false;  // there is no way back
    return std::ranges::any_of(undone_, [&](std::size_t i) {
        const Adoptions::One& one = ends_[i].what;
        return came_in_with(event, one.at, one.reach) && !is_carried(event, one.at);
    });
}

bool Counted::counts(const Event& event) const {
    if (event.command == erase_command) return true;
    if (is_about_adoption(event)) {
        const End* own = find(event.of ? event.of : event.id);
        // What a merge sets only repeats what the events say that came in with it.
        if (own)
            return event.kind == EventKind::command && !own->what.undone &&
                   !(own->what.merges && own->what.sets);
    }
    return !came_and_went(event);
}

bool Counted::counts_here(const Event& event) const {
    if (!counts(event)) return false;
    const EventId step = event.of ? event.of : event.id;
    if (event.command == erase_command || !undone_steps_.contains(step)) return true;
    const bool of_no_effect = std::ranges::any_of(undone_, [&](std::size_t i) {
        const Adoptions::One& one = ends_[i].what;
        return one.at < event.stamp && event.stamp < one.reversed_at;
    });
    return !of_no_effect || is_carried(event, {});
}

}  // namespace wordkeep::app
