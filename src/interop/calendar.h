#pragma once
// iCalendar files (.ics, RFC 5545): holidays, busy times and meetings of another calendar.
//
//   CalendarReader reader;
//   reader.feed(slice); …  reader.finish();
//   CalendarEntries found = entries_in(reader.calendar(), window, zones, my_zone);
//
// Reading keeps what is written; only entries_in() knows a window, expands what repeats, and turns
// times of any zone into moments.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "base/time_zone.h"
#include "interop/contact_card.h"
#include "interop/recurrence.h"
#include "interop/vcard_lines.h"
#include "interop/vcard_property.h"

namespace wordkeep::interop {

inline constexpr std::size_t max_calendar_events = 100'000;
inline constexpr std::size_t max_calendar_entries = 20'000;

/// A time as a calendar writes it: a day, the time of some zone, UTC, or "wherever you are".
struct CalendarTime {
    enum class Kind : std::uint8_t { day, floating, utc, zoned };
    Kind kind = Kind::floating;
    LocalTime local{};
    std::string zone;  ///< TZID, for zoned
    friend bool operator==(const CalendarTime&, const CalendarTime&) = default;
};

struct CalendarPerson {
    std::string name;
    std::string email;
    friend bool operator==(const CalendarPerson&, const CalendarPerson&) = default;
};

/// todo: what is to be done until `start` (its DUE).
enum class CalendarKind : std::uint8_t { event, todo };

/// VEVENT or VTODO as written.
struct CalendarEvent {
    CalendarKind kind = CalendarKind::event;
    std::string uid, title, note, location;
    CalendarTime start;
    std::optional<CalendarTime> end;
    std::optional<std::chrono::seconds> duration;
    std::optional<RecurrenceRule> rule;
    std::vector<CalendarTime> more_starts;  ///< RDATE
    std::vector<CalendarTime> left_out;     ///< EXDATE
    std::optional<CalendarTime> replaces;   ///< RECURRENCE-ID: changes this occurrence of its UID
    bool busy = true;                       ///< false: shown as free (TRANSP:TRANSPARENT)
    bool cancelled = false;
    bool done = false;  ///< todo: completed
    CalendarPerson organiser;
    std::vector<CalendarPerson> attendees;
    std::size_t line = 0;
};

/// VTIMEZONE: for names that are no IANA names.
struct CalendarZone {
    struct Observance {
        LocalTime start{};
        std::chrono::seconds offset_before{}, offset{};
        std::optional<RecurrenceRule> rule;
        std::vector<LocalTime> more_starts;
    };
    std::string id;
    std::string iana_name;  ///< X-LIC-LOCATION, may be empty
    std::vector<Observance> observances;
};

struct Calendar {
    std::string name;
    std::vector<CalendarEvent> events;
    std::vector<CalendarZone> zones;
    std::vector<ImportRemark> rejected;  ///< events that could not be taken, by line
    std::vector<ImportRemark> remarks;   ///< events that were taken with something changed
    std::size_t rejected_unlisted = 0;
};

/// Whether the first bytes of a file are those of a calendar.
[[nodiscard]] bool looks_like_calendar(std::string_view first_bytes);

class CalendarReader {
  public:
    /// UTF-8, or 8-bit bytes of another charset. Slices of any size give the same.
    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] const Calendar& calendar() const { return calendar_; }
    [[nodiscard]] Calendar take_calendar() { return std::move(calendar_); }
    /// Whether a BEGIN:VCALENDAR was seen at all.
    [[nodiscard]] bool is_calendar() const { return is_calendar_; }

  private:
    void take_line();
    void begin(std::string_view component);
    void end(std::string_view component);
    void take_event_property(const VcardProperty& property);
    void take_zone_property(const VcardProperty& property);
    void end_event();
    void reject(Phrase phrase);

    VcardLines lines_;
    Calendar calendar_;
    std::vector<std::string> open_;  ///< components that have begun
    CalendarEvent event_;
    Phrase problem_;  ///< why the present event cannot be taken
    std::string unknown_rule_;
    bool has_start_ = false;
    bool is_calendar_ = false;
};

/// One thing in the calendar, with moments.
struct CalendarEntry {
    CalendarKind kind = CalendarKind::event;
    std::string uid, title, location;
    Instant from{}, to{};          ///< todo: both are when it is due; all-day: midnights of my zone
    Date first_day{}, last_day{};  ///< in my zone; both included
    bool all_day = false;
    bool busy = true;
    bool done = false;
    CalendarPerson organiser;
    std::vector<CalendarPerson> attendees;
    std::size_t line = 0;
    friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

struct CalendarWindow {
    Date from{};  ///< first day
    Date to{};    ///< first day after
};

struct CalendarEntries {
    std::vector<CalendarEntry> entries;  ///< by time
    std::vector<ImportRemark> rejected;  ///< the reader's, and what is cancelled
    std::vector<ImportRemark> remarks;
    std::size_t outside = 0;  ///< events without any occurrence in the window
    bool cut = false;         ///< more than max_calendar_entries, or too much to work out
};

/// Entries that touch the window. Floating times are those of `mine`.
[[nodiscard]] CalendarEntries entries_in(const Calendar& calendar, const CalendarWindow& window,
                                         ZoneSource& zones, const Zone& mine);

/// "20261120", "20261120T093000", "20261120T083000Z" with its TZID; nothing for anything else.
[[nodiscard]] std::optional<CalendarTime> parse_calendar_time(std::string_view text,
                                                              std::string_view zone);
/// "PT1H30M", "P2D", "-P1W"
[[nodiscard]] std::optional<std::chrono::seconds> parse_calendar_duration(std::string_view text);

}  // namespace wordkeep::interop
