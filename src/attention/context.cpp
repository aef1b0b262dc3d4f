#include "attention/context.h"

namespace wordkeep::attention {
namespace {

clock::BusyKind kind_of(BusyKind kind) {
    switch (kind) {
        case BusyKind::driving:
            return clock::BusyKind::driving;
        case BusyKind::meeting:
            return clock::BusyKind::meeting;
        case BusyKind::lunch:
            return clock::BusyKind::lunch;
        case BusyKind::focus:
            return clock::BusyKind::focus;
        case BusyKind::other:
            return clock::BusyKind::other;
    }
    return clock::BusyKind::other;
}

clock::DaySlots slots_of(const std::vector<WorkingSlot>& slots) {
    clock::DaySlots result;
    for (const WorkingSlot& slot : slots)
        result.push_back({slot.from, slot.to});
    return result;
}

}  // namespace

Result<clock::WorkingCalendar> calendar_of(const Workspace& workspace, const Zone& zone) {
    const Settings& settings = workspace.settings();
    clock::CalendarSpec spec;
    spec.weekly = {};
    for (const WorkingSlot& slot : settings.week)
        if (slot.weekday >= 1 && slot.weekday <= 7)
            spec.weekly[static_cast<std::size_t>(slot.weekday - 1)].push_back({slot.from, slot.to});
    for (const Holiday& holiday : settings.holidays)
        spec.holidays.push_back({holiday.date, holiday.name});
    for (const DayException& day : settings.exceptions)
        spec.exceptions.push_back({day.date, slots_of(day.slots)});
    workspace.table<BusyBlock>().for_each([&](Id<BusyBlock>, const BusyBlock& block) {
        spec.busy.push_back({block.from, block.to, kind_of(block.kind)});
    });
    spec.zone = zone;
    return clock::make_calendar(std::move(spec));
}

bool is_new(const Client& client, Instant at, const Clocks& clocks) {
    if (client.stage != Stage::active || client.acquainted || !client.stage_since) return false;
    const std::chrono::days lasts{clocks.of(Clock::silence_new_lasts, client)};
    return at < *client.stage_since + lasts;
}

RuleContext context_of(const Workspace& workspace, const clock::WorkingCalendar& calendar,
                       ZoneSource* zones) {
    RuleContext context{&calendar, Clocks(workspace.settings()), zones};
    context.work = work_history_of(workspace, calendar);
    context.rules_off = workspace.settings().rules_off;
    context.capacity_percent = workspace.settings().capacity_percent;
    workspace.table<Absence>().for_each_of({}, [&](AbsenceId id, const Absence& absence) {
        context.absences.emplace_back(id, absence);
    });
    return context;
}

const Zone& RuleContext::zone_of(const Client& client) const {
    if (zones && !client.zone.empty())
        if (const Zone* zone = zones->find(client.zone)) return *zone;
    return calendar->zone();
}

}  // namespace wordkeep::attention
