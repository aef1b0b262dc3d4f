#include <algorithm>

#include "base/utf8.h"
#include "interop/calendar.h"

namespace wordkeep::interop {
namespace {

using std::chrono::seconds;

constexpr std::size_t max_people = 200;
constexpr std::size_t max_dates = 2'000;

std::string text_of(const VcardProperty& property) {
    return shortened(interop::text_of(property, VcardVersion::v3_0), max_value_characters);
}

/// "mailto:anna@example.com" with its CN
CalendarPerson person_of(const VcardProperty& property) {
    CalendarPerson person;
    std::string address = cleaned(decoded_value(property), LineBreaks::drop);
    if (address.size() > 7 &&
        equals_ascii_nocase(std::string_view(address).substr(0, 7), "mailto:"))
        address.erase(0, 7);
    else if (const auto given = property.parameter("EMAIL"); !given.empty())
        address = cleaned(given, LineBreaks::drop);
    if (address.contains('@')) person.email = shortened(address, max_name_characters);
    person.name =
        shortened(cleaned(property.parameter("CN"), LineBreaks::drop), max_name_characters);
    return person;
}

std::optional<CalendarTime> time_of(const VcardProperty& property) {
    return parse_calendar_time(trimmed(property.value), property.parameter("TZID"));
}

/// "+0100", "-033000"
std::optional<seconds> offset_of(std::string_view text) {
    text = trimmed(text);
    if (text.size() != 5 && text.size() != 7) return std::nullopt;
    if (text[0] != '+' && text[0] != '-') return std::nullopt;
    int parts[3] = {0, 0, 0};
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        int& part = parts[(at - 1) / 2];
        part = part * 10 + (text[at] - '0');
    }
    if (parts[0] > 18 || parts[1] > 59 || parts[2] > 59) return std::nullopt;
    const seconds value{parts[0] * 3600 + parts[1] * 60 + parts[2]};
    return text[0] == '-' ? -value : value;
}

void add_dates(const VcardProperty& property, std::vector<CalendarTime>& to) {
    std::string_view list = property.value;
    while (!list.empty() && to.size() < max_dates) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view item = trimmed(list.substr(0, end));
        item = item.substr(0, item.find('/'));  // a period: its start
        if (auto time = parse_calendar_time(item, property.parameter("TZID")))
            to.push_back(*std::move(time));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

bool is_one_of(std::string_view text, std::string_view a, std::string_view b) {
    return equals_ascii_nocase(text, a) || equals_ascii_nocase(text, b);
}

}  // namespace

std::optional<CalendarTime> parse_calendar_time(std::string_view text, std::string_view zone) {
    CalendarTime time;
    if (text.ends_with('Z') || text.ends_with('z')) {
        time.kind = CalendarTime::Kind::utc;
        text.remove_suffix(1);
    } else if (!zone.empty()) {
        time.kind = CalendarTime::Kind::zoned;
        time.zone = shortened(cleaned(zone, LineBreaks::drop), max_name_characters);
    }
    if (text.size() != 8 && text.size() != 15 && text.size() != 13) return std::nullopt;
    if (text.size() != 8 && text[8] != 'T' && text[8] != 't') return std::nullopt;
    std::string iso{text.substr(0, 4)};
    iso.append("-").append(text.substr(4, 2)).append("-").append(text.substr(6, 2));
    const std::optional<Date> day = parse_date(iso);
    // Far years would leave the calendar when a rule counts on from them.
    if (!day || text[0] < '0' || iso >= "9000") return std::nullopt;
    if (text.size() == 8) {
        if (time.kind == CalendarTime::Kind::utc) return std::nullopt;
        time.kind = CalendarTime::Kind::day;
        time.zone.clear();
        time.local = *day;
        return time;
    }
    int parts[3] = {0, 0, 0};
    for (std::size_t at = 9; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        int& part = parts[(at - 9) / 2];
        part = part * 10 + (text[at] - '0');
    }
    if (parts[0] > 23 || parts[1] > 59 || parts[2] > 60) return std::nullopt;
    time.local = *day + seconds{parts[0] * 3600 + parts[1] * 60 + std::min(parts[2], 59)};
    return time;
}

std::optional<seconds> parse_calendar_duration(std::string_view text) {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.size() < 3 || (text[0] != 'P' && text[0] != 'p')) return std::nullopt;
    std::int64_t total = 0, number = -1;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            number = std::max<std::int64_t>(number, 0) * 10 + (c - '0');
            if (number > 1'000'000) return std::nullopt;
            continue;
        }
        if (c == 'T' || c == 't') continue;
        static constexpr std::string_view units = "WDHMS";
        static constexpr std::int64_t lengths[] = {604'800, 86'400, 3'600, 60, 1};
        const std::size_t unit = units.find(c);
        if (unit == std::string_view::npos || number < 0) return std::nullopt;
        total += number * lengths[unit];
        number = -1;
    }
    if (number >= 0) return std::nullopt;
    return seconds{negative ? -total : total};
}

bool looks_like_calendar(std::string_view first_bytes) {
    if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
    constexpr std::string_view begin = "BEGIN:VCALENDAR";
    return equals_ascii_nocase(trimmed(first_bytes.substr(0, 100)).substr(0, begin.size()), begin);
}

void CalendarReader::feed(std::string_view bytes) {
    while (lines_.next(bytes))
        take_line();
}

void CalendarReader::finish() {
    while (lines_.next_at_end())
        take_line();
    if (!open_.empty() && (open_.back() == "VEVENT" || open_.back() == "VTODO")) end_event();
    open_.clear();
}

void CalendarReader::take_line() {
    std::string_view line = lines_.line();
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    const std::optional<VcardProperty> property = parse_vcard_property(line);
    if (!property) return;
    const std::string value = to_lower_ascii(trimmed(property->value));
    if (property->name == "BEGIN") return begin(value);
    if (property->name == "END") return end(value);
    if (open_.empty()) return;
    const std::string& inside = open_.back();
    if (inside == "VEVENT" || inside == "VTODO")
        take_event_property(*property);
    else if (inside == "VTIMEZONE" || inside == "STANDARD" || inside == "DAYLIGHT")
        take_zone_property(*property);
    else if (inside == "VCALENDAR" && property->name == "X-WR-CALNAME")
        calendar_.name = text_of(*property);
}

void CalendarReader::begin(std::string_view component) {
    std::string name(component.substr(0, 40));
    for (char& c : name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    is_calendar_ = is_calendar_ || name == "VCALENDAR";
    if (open_.size() > 20) return;
    // A component without an end: the next of its kind cannot be inside it.
    if (!open_.empty() && open_.back() == name) end(component);
    open_.push_back(name);
    if (name == "VEVENT" || name == "VTODO") {
        event_ = {};
        event_.kind = name == "VTODO" ? CalendarKind::todo : CalendarKind::event;
        event_.line = lines_.number();
        problem_ = {};
        unknown_rule_.clear();
        has_start_ = false;
    } else if (name == "VTIMEZONE" && calendar_.zones.size() < 1000) {
        calendar_.zones.emplace_back();
    } else if ((name == "STANDARD" || name == "DAYLIGHT") && !calendar_.zones.empty() &&
               calendar_.zones.back().observances.size() < 1000) {
        calendar_.zones.back().observances.emplace_back();
    }
}

void CalendarReader::end(std::string_view component) {
    const auto is_it = [&](const std::string& open) {
        return equals_ascii_nocase(open, component);
    };
    if (std::ranges::none_of(open_, is_it)) return;
    bool found = false;
    while (!found) {
        found = is_it(open_.back());
        if (open_.back() == "VEVENT" || open_.back() == "VTODO") end_event();
        open_.pop_back();
    }
}

void CalendarReader::take_zone_property(const VcardProperty& property) {
    if (calendar_.zones.empty()) return;
    CalendarZone& zone = calendar_.zones.back();
    if (property.name == "TZID") zone.id = text_of(property);
    if (property.name == "X-LIC-LOCATION") zone.iana_name = text_of(property);
    if (open_.back() == "VTIMEZONE" || zone.observances.empty()) return;
    CalendarZone::Observance& observance = zone.observances.back();
    if (property.name == "DTSTART") {
        if (const auto time = time_of(property)) observance.start = time->local;
    } else if (property.name == "TZOFFSETFROM") {
        observance.offset_before = offset_of(property.value).value_or(seconds{});
    } else if (property.name == "TZOFFSETTO") {
        observance.offset = offset_of(property.value).value_or(seconds{});
    } else if (property.name == "RRULE") {
        observance.rule = parse_rule(property.value);
    } else if (property.name == "RDATE") {
        std::vector<CalendarTime> dates;
        add_dates(property, dates);
        for (const CalendarTime& date : dates)
            if (observance.more_starts.size() < max_dates)
                observance.more_starts.push_back(date.local);
    }
}

void CalendarReader::take_event_property(const VcardProperty& property) {
    CalendarEvent& event = event_;
    const bool is_todo = event.kind == CalendarKind::todo;
    const auto is = [&](std::string_view name) { return property.name == name; };
    const std::string_view value = trimmed(property.value);
    if (is("UID")) {
        event.uid = text_of(property);
    } else if (is("SUMMARY")) {
        event.title = cleaned(text_of(property), LineBreaks::drop);
    } else if (is("DESCRIPTION")) {
        event.note = text_of(property);
    } else if (is("LOCATION")) {
        event.location = cleaned(text_of(property), LineBreaks::drop);
    } else if (is(is_todo ? "DUE" : "DTSTART")) {
        const auto time = time_of(property);
        if (!time)
            return reject({"import.calendar.no_time", {{"text", shortened(cleaned(value), 40)}}});
        event.start = *time;
        has_start_ = true;
    } else if (is("DTEND") && !is_todo) {
        event.end = time_of(property);
        if (!event.end)
            return reject({"import.calendar.no_time", {{"text", shortened(cleaned(value), 40)}}});
    } else if (is("DURATION")) {
        event.duration = parse_calendar_duration(value);
    } else if (is("RRULE")) {
        event.rule = parse_rule(value);
        if (!event.rule) unknown_rule_ = shortened(cleaned(value), 80);
    } else if (is("RDATE")) {
        add_dates(property, event.more_starts);
    } else if (is("EXDATE")) {
        add_dates(property, event.left_out);
    } else if (is("RECURRENCE-ID")) {
        event.replaces = time_of(property);
    } else if (is("TRANSP")) {
        event.busy = !equals_ascii_nocase(value, "TRANSPARENT");
    } else if (is("X-MICROSOFT-CDO-BUSYSTATUS")) {
        event.busy = !is_one_of(value, "FREE", "WORKINGELSEWHERE");
    } else if (is("STATUS")) {
        event.cancelled = equals_ascii_nocase(value, "CANCELLED");
        event.done = equals_ascii_nocase(value, "COMPLETED");
    } else if (is("ORGANIZER")) {
        event.organiser = person_of(property);
    } else if (is("ATTENDEE") && event.attendees.size() < max_people) {
        event.attendees.push_back(person_of(property));
    }
}

void CalendarReader::reject(Phrase phrase) {
    if (problem_.empty()) problem_ = std::move(phrase);
}

void CalendarReader::end_event() {
    if (!has_start_) reject({"import.calendar.no_start", {}});
    if (calendar_.events.size() >= max_calendar_events) reject({"import.calendar.too_many", {}});
    if (!problem_.empty()) {
        if (calendar_.rejected.size() < max_listed_remarks)
            calendar_.rejected.push_back({event_.line, std::move(problem_)});
        else
            ++calendar_.rejected_unlisted;
        return;
    }
    if (!unknown_rule_.empty() && calendar_.remarks.size() < max_listed_remarks)
        calendar_.remarks.push_back(
            {event_.line,
             {"import.calendar.rule_unknown", {{"title", event_.title}, {"text", unknown_rule_}}}});
    calendar_.events.push_back(std::move(event_));
    event_ = {};
}

}  // namespace wordkeep::interop
