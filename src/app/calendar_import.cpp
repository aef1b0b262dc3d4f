#include "app/calendar_import.h"

#include "app/import_flow.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using interop::CalendarUse;

Due due_of(const interop::CalendarEntry& entry, const Zone& mine) {
    const LocalTime local = mine.to_local(entry.from);
    return {date_of(local), minute_of(local)};
}

bool has_holiday(const Settings& settings, Date date) {
    return std::ranges::find(settings.holidays, date, &Holiday::date) != settings.holidays.end();
}

}  // namespace

void CalendarImport::finish(const Workspace& workspace, ZoneSource& zones, const Zone& mine,
                            Instant now) {
    reader_.finish();
    mine_ = &mine;
    now_ = now;
    const Date today = mine.date_at(now);
    interop::CalendarEntries found =
        interop::entries_in(reader_.calendar(), {today, today + holidays_ahead}, zones, mine);
    const interop::KnownAddresses people(known_contacts(workspace), {});
    const auto plan = interop::plan_calendar(found.entries, people);
    remarks_ = std::move(found.rejected);
    remarks_.insert(remarks_.end(), found.remarks.begin(), found.remarks.end());
    for (std::size_t i = 0; i < plan.size(); ++i)
        add_item(found.entries[i], plan[i], workspace, now);
}

void CalendarImport::add_item(const interop::CalendarEntry& entry,
                              const interop::PlannedEntry& planned, const Workspace& workspace,
                              Instant now) {
    constexpr std::size_t most_remarks = 1000;
    if (planned.use == CalendarUse::nothing) {
        if (remarks_.size() < most_remarks) remarks_.push_back({entry.line, planned.why_not});
        return;
    }
    const bool is_day = planned.use == CalendarUse::holiday;
    if (!is_day && (entry.from <= now || entry.from > now + busy_ahead)) return;
    Item item{planned.use, entry, ClientId{planned.client}};
    if (is_there(item, workspace)) return;
    offer(item.use).count += 1;
    items_.push_back(std::move(item));
}

bool CalendarImport::is_there(const Item& item, const Workspace& workspace) const {
    bool found = false;
    if (item.use == CalendarUse::holiday) {
        found = true;
        for (Date day = item.entry.first_day; day <= item.entry.last_day;
             day += std::chrono::days{1})
            found = found && has_holiday(workspace.settings(), day);
    } else if (item.use == CalendarUse::busy) {
        workspace.table<BusyBlock>().for_each([&](Id<BusyBlock>, const BusyBlock& block) {
            found = found || (block.from == item.entry.from && block.to == item.entry.to);
        });
    } else {
        const Due due = due_of(item.entry, *mine_);
        workspace.commitments().for_each_of(item.client, [&](CommitmentId, const Commitment& c) {
            found = found || (c.kind == CommitmentKind::next_contact && c.due == due);
        });
    }
    return found;
}

std::size_t CalendarImport::wanted_count() const {
    std::size_t count = 0;
    for (const Offer& offer : offers_)
        if (offer.wanted) count += offer.count;
    return count;
}

std::optional<Command> CalendarImport::next_command(const Workspace& workspace) {
    if (!std::exchange(holidays_done_, true) && offer(CalendarUse::holiday).wanted &&
        offer(CalendarUse::holiday).count > 0) {
        Settings changed = workspace.settings();
        for (const Item& item : items_) {
            if (item.use != CalendarUse::holiday) continue;
            ++stored;
            for (Date day = item.entry.first_day; day <= item.entry.last_day;
                 day += std::chrono::days{1})
                if (!has_holiday(changed, day)) changed.holidays.push_back({day, item.entry.title});
        }
        std::ranges::stable_sort(changed.holidays, {}, &Holiday::date);
        return Edit<Settings>{difference(settings_id, workspace.settings(), std::move(changed))};
    }
    while (next_ < items_.size()) {
        const Item& item = items_[next_++];
        if (item.use == CalendarUse::holiday || !offer(item.use).wanted) continue;
        ++stored;
        if (item.use == CalendarUse::busy) {
            BusyBlock block;
            block.from = item.entry.from;
            block.to = item.entry.to;
            block.kind = BusyKind::meeting;
            block.note = item.entry.title;
            return Add<BusyBlock>{std::move(block), {}};
        }
        Commitment meeting;
        meeting.client = item.client;
        meeting.kind = CommitmentKind::next_contact;
        meeting.what = item.entry.title;
        meeting.made_at = now_;
        meeting.due = due_of(item.entry, *mine_);
        return Add<Commitment>{std::move(meeting), {}};
    }
    return std::nullopt;
}

}  // namespace wordkeep::app
