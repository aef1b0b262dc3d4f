#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/utf8.h"
#include "interop/calendar.h"

namespace wordkeep::interop {
namespace {

using namespace std::chrono;
using Kind = CalendarTime::Kind;

/// Periods of rules that are looked at, in all: a hostile file must not keep the page busy.
constexpr std::size_t max_effort = 300'000;

/// The zone that a VTIMEZONE describes, right within the window.
Zone zone_of(const CalendarZone& described, const CalendarWindow& window, std::size_t& effort) {
    struct Change {
        Instant since;
        seconds before, after;
    };
    std::vector<Change> changes;
    const LocalTime from = window.from - days{800}, to = window.to + days{400};
    for (const CalendarZone::Observance& one : described.observances) {
        std::vector<LocalTime> starts = one.more_starts;
        starts.push_back(one.start);
        if (one.rule) {
            RecurrenceRule rule = *one.rule;
            if (rule.until && rule.until_is_utc) *rule.until += one.offset_before;
            // A rule that ended long ago left the state that holds since.
            const LocalTime since = rule.until ? std::min(from, *rule.until - days{800}) : from;
            const Occurrences found = occurrences(rule, one.start, since, to, effort);
            starts.insert(starts.end(), found.starts.begin(), found.starts.end());
        }
        for (const LocalTime start : starts)
            changes.push_back({Instant{start.time_since_epoch() - one.offset_before},
                               one.offset_before, one.offset});
    }
    std::ranges::stable_sort(changes, {}, &Change::since);
    Zone zone{.name = described.id, .initial_offset = {}, .transitions = {}};
    if (!changes.empty()) zone.initial_offset = changes.front().before;
    for (const Change& change : changes) {
        if (!zone.transitions.empty() && zone.transitions.back().since == change.since)
            zone.transitions.pop_back();
        zone.transitions.push_back({change.since, change.after});
    }
    return zone;
}

/// Zones by TZID: an IANA name, the end of a longer path, else what the file itself says.
class CalendarZones {
  public:
    CalendarZones(const Calendar& calendar, const CalendarWindow& window, ZoneSource& source,
                  std::size_t& effort)
        : calendar_(calendar), window_(window), source_(source), effort_(effort) {}

    /// Nullptr when nobody knows it.
    const Zone* find(const std::string& id) {
        const auto [at, is_new] = known_.try_emplace(id, nullptr);
        if (is_new) at->second = look_up(id);
        return at->second;
    }

  private:
    const Zone* look_up(const std::string& id) {
        if (const Zone* zone = by_name(id)) return zone;
        for (const CalendarZone& described : calendar_.zones) {
            if (described.id != id) continue;
            if (!described.iana_name.empty())
                if (const Zone* zone = source_.find(described.iana_name)) return zone;
            if (described.observances.empty()) continue;
            return &own_.emplace(id, zone_of(described, window_, effort_)).first->second;
        }
        return nullptr;
    }

    /// "/freeassociation.sourceforge.net/Europe/Berlin" ends in a name that is known.
    const Zone* by_name(std::string_view id) {
        while (!id.empty()) {
            if (const Zone* zone = source_.find(id)) return zone;
            const std::size_t slash = id.find('/');
            if (slash == std::string_view::npos) return nullptr;
            id.remove_prefix(slash + 1);
        }
        return nullptr;
    }

    const Calendar& calendar_;
    const CalendarWindow& window_;
    ZoneSource& source_;
    std::size_t& effort_;
    std::map<std::string, const Zone*> known_;
    std::map<std::string, Zone> own_;
};

class Expansion {
  public:
    Expansion(const Calendar& calendar, const CalendarWindow& window, ZoneSource& source,
              const Zone& mine)
        : calendar_(calendar),
          window_(window),
          mine_(mine),
          zones_(calendar, window, source, effort_) {}

    CalendarEntries run() {
        out_.rejected = calendar_.rejected;
        out_.remarks = calendar_.remarks;
        for (const CalendarEvent& event : calendar_.events)
            if (event.replaces && !event.uid.empty())
                replaced_.insert({event.uid, moment(*event.replaces)});
        for (const CalendarEvent& event : calendar_.events)
            take(event);
        std::ranges::stable_sort(out_.entries, {}, &CalendarEntry::from);
        return std::move(out_);
    }

  private:
    const Zone& zone_of_time(const CalendarTime& time) {
        if (time.kind != Kind::zoned) return time.kind == Kind::utc ? utc_ : mine_;
        const Zone* zone = zones_.find(time.zone);
        return zone ? *zone : mine_;
    }

    Instant moment(const CalendarTime& time) { return zone_of_time(time).to_instant(time.local); }

    void remark(const CalendarEvent& event, Phrase phrase) {
        if (out_.remarks.size() < max_listed_remarks)
            out_.remarks.push_back({event.line, std::move(phrase)});
    }
    void reject(const CalendarEvent& event, Phrase phrase) {
        if (out_.rejected.size() < max_listed_remarks)
            out_.rejected.push_back({event.line, std::move(phrase)});
    }

    /// Days of an all-day event, or seconds; nothing when it ends before it begins.
    std::optional<seconds> length_of(const CalendarEvent& event) {
        if (event.kind == CalendarKind::todo) return seconds{0};
        const bool by_day = event.start.kind == Kind::day;
        seconds length = by_day ? seconds{days{1}} : seconds{0};
        if (event.end)
            length = by_day ? seconds{floor<days>(event.end->local) - date_of(event.start.local)}
                            : seconds{moment(*event.end) - moment(event.start)};
        else if (event.duration)
            length = *event.duration;
        if (length < seconds{0} || length > days{4000}) return std::nullopt;
        // Some programs write the same day as the end of a day.
        return by_day ? std::max(length, seconds{days{1}}) : length;
    }

    void take(const CalendarEvent& event) {
        if (event.cancelled)
            return reject(event, {"import.calendar.cancelled", {{"title", event.title}}});
        if (event.start.kind == Kind::zoned && !zones_.find(event.start.zone))
            remark(event, {"import.calendar.zone_unknown",
                           {{"title", event.title}, {"zone", event.start.zone}}});
        const std::optional<seconds> length = length_of(event);
        if (!length) return reject(event, {"import.calendar.ends_early", {{"title", event.title}}});
        std::set<Instant> left_out;
        std::set<Date> left_out_days;
        for (const CalendarTime& time : event.left_out)
            if (time.kind == Kind::day)
                left_out_days.insert(date_of(time.local));
            else
                left_out.insert(moment(time));
        bool any = false;
        for (const LocalTime start : starts_of(event, *length)) {
            CalendarTime at = event.start;
            at.local = start;
            const Instant from = moment(at);
            if (left_out.contains(from) || left_out_days.contains(date_of(start))) continue;
            if (!event.replaces && replaced_.contains({event.uid, from})) continue;
            any = add(event, at, *length) || any;
        }
        if (!any) ++out_.outside;
    }

    std::vector<LocalTime> starts_of(const CalendarEvent& event, seconds length) {
        std::vector<LocalTime> starts{event.start.local};
        const Zone& zone = zone_of_time(event.start);
        if (event.rule) {
            RecurrenceRule rule = *event.rule;
            if (rule.until && rule.until_is_utc)
                rule.until = zone.to_local(Instant{rule.until->time_since_epoch()});
            // A day on either side: zones differ by less than two.
            const Occurrences found =
                occurrences(rule, event.start.local, window_.from - days{2} - length,
                            window_.to + days{2}, effort_);
            out_.cut = out_.cut || found.cut;
            starts = found.starts;
        }
        for (const CalendarTime& time : event.more_starts)
            starts.push_back(time.kind == Kind::utc ? zone.to_local(moment(time)) : time.local);
        std::ranges::sort(starts);
        starts.erase(std::ranges::unique(starts).begin(), starts.end());
        return starts;
    }

    bool add(const CalendarEvent& event, const CalendarTime& at, seconds length) {
        CalendarEntry entry;
        entry.all_day = at.kind == Kind::day;
        if (entry.all_day) {
            entry.first_day = date_of(at.local);
            entry.last_day = entry.first_day + floor<days>(length) - days{1};
            if (event.kind == CalendarKind::todo) entry.last_day = entry.first_day;
            entry.from = mine_.to_instant(entry.first_day);
            entry.to = mine_.to_instant(entry.last_day + days{1});
        } else {
            entry.from = moment(at);
            entry.to = entry.from + length;
            entry.first_day = mine_.date_at(entry.from);
            const seconds to_last{length > seconds{0} ? 1 : 0};
            entry.last_day = std::max(entry.first_day, mine_.date_at(entry.to - to_last));
        }
        if (entry.first_day >= window_.to || entry.last_day < window_.from) return false;
        if (out_.entries.size() >= max_calendar_entries) {
            out_.cut = true;
            return true;
        }
        entry.kind = event.kind;
        entry.uid = event.uid;
        entry.title = event.title;
        entry.location = event.location;
        entry.busy = event.busy;
        entry.done = event.done;
        entry.organiser = event.organiser;
        entry.attendees = event.attendees;
        entry.line = event.line;
        out_.entries.push_back(std::move(entry));
        return true;
    }

    const Calendar& calendar_;
    CalendarWindow window_;
    const Zone& mine_;
    Zone utc_;
    std::size_t effort_ = max_effort;
    CalendarZones zones_;
    std::set<std::pair<std::string, Instant>> replaced_;
    CalendarEntries out_;
};

}  // namespace

CalendarEntries entries_in(const Calendar& calendar, const CalendarWindow& window,
                           ZoneSource& zones, const Zone& mine) {
    return Expansion(calendar, window, zones, mine).run();
}

}  // namespace wordkeep::interop
