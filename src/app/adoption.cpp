#include "app/adoption.h"

#include "base/arrange.h"

#include <algorithm>
#include <tuple>

namespace wordkeep::app {
namespace {

DeviceId device_of(EventId event) { return static_cast<DeviceId>(event.value >> 32); }

struct End {
    EventId event;
    Stamp stamp;
    KnownEvents known;
};

/// The text behind the command; anything that is no id is passed over.
KnownEvents known_in(std::string_view command) {
    KnownEvents known;
    for (std::size_t at = command.find(' '); at != std::string_view::npos;) {
        const std::size_t end = command.find(' ', at + 1);
        const auto id = id_from_text(command.substr(at + 1, end - at - 1));
        if (id && *id != 0) note(known, EventId{*id});
        at = end;
    }
    return known;
}

}  // namespace

bool ends_adoption(const Event& event) {
    if (event.kind != EventKind::command) return false;
    const auto name = std::string_view(event.command).substr(0, event.command.find(' '));
    return name == merge_command || name == restore_command;
}

KnownEvents known_before(const Event& end) { return known_in(end.command); }

bool came_in_with(const Event& event, const Stamp& end, const KnownEvents& known) {
    return event.stamp < end && !knows(known, event.id);
}

void note(KnownEvents& known, EventId event) {
    EventId& last = known[device_of(event)];
    last = std::max(last, event);
}

bool knows(const KnownEvents& known, EventId event) {
    const auto last = known.find(device_of(event));
    return last != known.end() && event <= last->second;
}

std::string to_text(const KnownEvents& known) {
    std::string text;
    for (const auto& [device, last] : known)
        text += " " + id_to_text(last.value);
    return text;
}

std::vector<Arrival> in_order_of_arrival(const std::vector<Event>& events) {
    std::vector<End> ends;
    for (const Event& event : events)
        if (ends_adoption(event)) ends.push_back({event.id, event.stamp, known_in(event.command)});
    arrange(ends, {}, &End::stamp);
    // What another computer took in at some time came here with all the rest of its file.
    for (std::size_t i = ends.size(); i-- > 1;) {
        const End later = ends[i];
        std::erase_if(ends, [&](const End& end) {
            return end.stamp < later.stamp && !knows(later.known, end.event);
        });
        i = std::min(i, ends.size());
    }

    struct Placed {
        Stamp at;
        Arrival arrival;
    };
    std::vector<Placed> placed;
    placed.reserve(events.size());
    for (const Event& event : events) {
        Placed one{event.stamp, {&event, Arrival::How::made}};
        if (ends_adoption(event)) one.arrival.how = Arrival::How::ends_adoption;
        for (const End& end : ends) {
            if (!came_in_with(event, end.stamp, end.known)) continue;
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

}  // namespace wordkeep::app
