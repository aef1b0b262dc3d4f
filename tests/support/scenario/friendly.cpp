#include "support/scenario/friendly.h"

#include <array>
#include <vector>

#include "attention/defaults.h"
#include "base/time.h"
#include "codec/nearest_name.h"

namespace wordkeep::scenario {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string_view trimmed_of(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(trimmed_of(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

int weekday_of(const Node& node, std::string_view name) {
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (weekdays[i] == name) return static_cast<int>(i) + 1;
    node.fail("\"" + std::string(name) + "\" is no weekday; possible are: " + joined(weekdays) +
              ", and ranges such as mon-fri");
}

MinuteOfDay minute_of_text(const Node& node, std::string_view text) {
    const std::string two_digits = (text.find(':') == 1 ? "0" : "") + std::string(text);
    const auto minute = parse_minute_of_day(two_digits);
    if (!minute) node.fail("\"" + std::string(text) + "\" is no time of day such as 9:00 or 24:00");
    return *minute;
}

/// "9:00-12:00, 13:00-17:00" or "off".
Json slots_of(const Node& node, int weekday) {
    Json slots = Json::array();
    const std::string text = node.text();
    if (trimmed_of(text) == "off") return slots;
    for (const std::string_view part : split(text, ',')) {
        const auto ends = split(part, '-');
        if (ends.size() != 2)
            node.fail("\"" + std::string(part) + "\" is no working time such as 9:00-17:00");
        slots.push_back({{"weekday", weekday},
                         {"from", minute_of_text(node, ends[0])},
                         {"to", minute_of_text(node, ends[1])}});
    }
    return slots;
}

Json week_of(const Node& node) {
    Json week = Json::array();
    for (const auto& [days, times] : node.members()) {
        const auto ends = split(days, '-');
        const int first = weekday_of(times, ends.front());
        const int last = weekday_of(times, ends.back());
        if (ends.size() > 2 || last < first) times.fail("\"" + days + "\" is no range of weekdays");
        for (int day = first; day <= last; ++day)
            for (const Json& slot : slots_of(times, day))
                week.push_back(slot);
    }
    return week;
}

Json holidays_of(const Node& node) {
    Json holidays = Json::array();
    for (const Node& item : node.items())
        holidays.push_back(item.is_text() ? Json{{"date", item.text()}} : item.json());
    return holidays;
}

Json exceptions_of(const Node& node) {
    Json exceptions = Json::array();
    for (const auto& [date, times] : node.members())
        exceptions.push_back({{"date", date}, {"slots", slots_of(times, 1)}});
    return exceptions;
}

void check_clock(const Node& node, std::string_view key) {
    if (attention::clock_from_key(key)) return;
    std::vector<std::string_view> known;
    for (const attention::ClockInfo& clock : attention::all_clocks())
        known.push_back(clock.key);
    node.fail("there is no clock \"" + std::string(key) + "\". Possible are: " + joined(known));
}

Json clocks_of(const Node& node) {
    Json clocks = Json::array();
    for (const auto& [key, value] : node.members()) {
        check_clock(value, key);
        clocks.push_back({{"clock", key}, {"value", value.whole()}});
    }
    return clocks;
}

}  // namespace

Json stored_form(std::string_view field, const Node& node) {
    if (field == "week" && node.is_object()) return week_of(node);
    if (field == "holidays" && node.is_list()) return holidays_of(node);
    if (field == "exceptions" && node.is_object()) return exceptions_of(node);
    if (field == "clocks" && node.is_object()) return clocks_of(node);
    if (field == "clocks" && node.is_list())
        for (const Node& item : node.items())
            if (const auto clock = item.find("clock")) check_clock(*clock, clock->text());
    return node.json();
}

}  // namespace wordkeep::scenario
