#include "clock/calling_hours.h"

#include <algorithm>

#include "clock/working_time.h"

namespace wordkeep::clock {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr days patience{31};
constexpr MinuteOfDay night_begins = 22 * 60;
constexpr MinuteOfDay night_ends = 6 * 60;

}  // namespace

bool in_calling_hours(Instant instant, const Zone& client_zone, Slot hours) {
    const MinuteOfDay minute = minute_of(client_zone.to_local(instant));
    return hours.from <= minute && minute < hours.to;
}

Instant next_calling_moment(Instant instant, const Zone& client_zone, Slot hours) {
    if (in_calling_hours(instant, client_zone, hours)) return instant;
    const Date today = client_zone.date_at(instant);
    // The third day is for zones that crossed the date line and have no tomorrow.
    for (Date date = today; date <= today + days{2}; date += days{1}) {
        const Instant from = client_zone.to_instant(LocalTime(date) + minutes{hours.from});
        if (from >= instant && in_calling_hours(from, client_zone, hours)) return from;
    }
    return instant;
}

OrNoWork<Instant> next_working_calling_moment(Instant instant, const Zone& client_zone,
                                              const WorkingCalendar& calendar, Slot hours) {
    for (Instant moment = instant; moment < instant + patience;) {
        const auto mine = next_working_moment(moment, calendar, Busy::pauses);
        if (!mine) return mine;
        const Instant theirs = next_calling_moment(*mine, client_zone, hours);
        if (theirs == *mine) return theirs;
        moment = theirs;
    }
    return std::unexpected(NoWorkingTime{});
}

bool is_night(Instant instant, const Zone& sender_zone) {
    const MinuteOfDay minute = minute_of(sender_zone.to_local(instant));
    return minute >= night_begins || minute < night_ends;
}

}  // namespace wordkeep::clock
