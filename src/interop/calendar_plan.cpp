#include "interop/calendar_plan.h"

namespace wordkeep::interop {
namespace {

/// Longer whole-day entries are seasons and projects, nobody's holiday.
constexpr std::chrono::days longest_holiday{60};

std::uint64_t client_in(const CalendarEntry& entry, const KnownAddresses& people) {
    for (const CalendarPerson& person : entry.attendees)
        if (const std::uint64_t client = people.client_of(person.email)) return client;
    return people.client_of(entry.organiser.email);
}

PlannedEntry nothing(Phrase why) { return {CalendarUse::nothing, 0, std::move(why)}; }

PlannedEntry planned(const CalendarEntry& entry, const KnownAddresses& people) {
    const auto because = [&](std::string_view key) {
        return nothing({key, {{"title", entry.title}}});
    };
    if (entry.kind == CalendarKind::todo) return because("import.calendar.is_task");
    if (const std::uint64_t client = client_in(entry, people); client != 0 && !entry.all_day)
        return {CalendarUse::meeting, client, {}};
    if (entry.all_day) {
        if (entry.last_day - entry.first_day >= longest_holiday)
            return because("import.calendar.too_long");
        // Calendars of holidays show the day as free: nobody is busy, it is just no working day.
        return {CalendarUse::holiday, 0, {}};
    }
    if (!entry.busy) return because("import.calendar.is_free");
    if (entry.to <= entry.from) return because("import.calendar.no_length");
    return {CalendarUse::busy, 0, {}};
}

}  // namespace

std::vector<PlannedEntry> plan_calendar(const std::vector<CalendarEntry>& entries,
                                        const KnownAddresses& people) {
    std::vector<PlannedEntry> plan;
    plan.reserve(entries.size());
    for (const CalendarEntry& entry : entries)
        plan.push_back(planned(entry, people));
    return plan;
}

}  // namespace wordkeep::interop
