// Time zones as the browser knows them. It tells only the wall-clock time of a given moment, so the
// moments at which the offset changes are searched for.
//
// One question costs about 1 µs. Asking every 14 days and narrowing what lies between down to the
// quarter of an hour – where nearly all changes are – and if need be to the second takes some 4,500
// questions for 1970–2060: about 5 ms per zone, once. That is little enough to read a zone whole
// when it is first needed, so that it is a constant value from then on. What is missed are daylight
// saving times of less than two weeks: Brazil's north-east in October 2000, Palestine's from 2040
// on.

#include <algorithm>

#include <emscripten.h>

#include "platform/zone_reader.h"
#include "platform/zones.h"

namespace {

// clang-format off
EM_JS_DEPS(wordkeep_zones, "$UTF8ToString,$stringToUTF8");

// Writes pairs (moment, offset from then on) and returns their number; the first pair is the
// beginning. 0 when there is no such zone, or more pairs than fit.
EM_JS(int, wordkeep_zone_transitions,
      (const char* name, double first, double last, double* out, int capacity), {
    let format;
    try {
        format = new Intl.DateTimeFormat("en-US", {
            timeZone: UTF8ToString(name), calendar: "gregory", numberingSystem: "latn",
            hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
            hour: "numeric", minute: "numeric", second: "numeric"
        });
    } catch {
        return 0;
    }
    const offset = (moment) => {
        const [month, day, year, hour, minute, second] =
            format.format(moment * 1000).match(/[0-9]+/g);
        return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - moment;
    };
    // The first moment in (low, high] whose offset is not that of `low`.
    const change = (low, high, before) => {
        const narrow_down = (unit) => {
            for (;;) {
                const middle = Math.floor((low + high) / 2 / unit) * unit;
                if (middle <= low) return;
                if (offset(middle) === before) low = middle;
                else high = middle;
            }
        };
        narrow_down(900);
        if (offset(high - 1) !== before) narrow_down(1);
        return high;
    };
    let count = 0;
    const write = (since, value) => {
        if (count < capacity) HEAPF64.set([since, value], (out >> 3) + 2 * count);
        ++count;
    };
    const step = 14 * 86400;
    let at = first;
    let current = offset(at);
    write(at, current);
    while (at < last) {
        const next = Math.min(at + step, last);
        if (offset(next) === current) {
            at = next;
            continue;
        }
        at = change(at, next, current);
        current = offset(at);
        if (at < last) write(at, current);
    }
    return count <= capacity ? count : 0;
});

EM_JS(void, wordkeep_local_zone_name, (char* out, int capacity), {
    const name = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    stringToUTF8(name || "UTC", out, capacity);
});
EM_JS(void, wordkeep_zone_names, (char* out, int capacity), {
    const names = Intl.supportedValuesOf ? Intl.supportedValuesOf("timeZone") : [];
    stringToUTF8(names.join("\n"), out, capacity);
});
// clang-format on

[[nodiscard]] std::string text_from(void (*write)(char*, int)) {
    std::string text(32 * 1024, '\0');  // all names together take a third of it
    write(text.data(), static_cast<int>(text.size()));
    text.resize(text.find('\0'));
    return text;
}

}  // namespace

namespace wordkeep::platform {

std::optional<Zone> read_zone(const std::string& name) {
    constexpr int capacity = 2048;
    std::vector<double> pairs(2 * capacity);
    const auto seconds_of = [](Instant instant) {
        return static_cast<double>(instant.time_since_epoch().count());
    };
    const int count =
        wordkeep_zone_transitions(name.c_str(), seconds_of(first_known_instant),
                                  seconds_of(last_known_instant), pairs.data(), capacity);
    if (count == 0) return std::nullopt;

    const auto seconds_at = [&](std::size_t i) {
        return std::chrono::seconds{static_cast<std::int64_t>(pairs[i])};
    };
    Zone zone{.name = name, .initial_offset = seconds_at(1), .transitions = {}};
    for (std::size_t i = 2; i < 2 * static_cast<std::size_t>(count); i += 2)
        zone.transitions.push_back({Instant{seconds_at(i)}, seconds_at(i + 1)});
    return zone;
}

std::string read_local_zone_name() { return text_from(wordkeep_local_zone_name); }

std::vector<std::string> read_zone_names() {
    const std::string text = text_from(wordkeep_zone_names);
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        names.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

}  // namespace wordkeep::platform
