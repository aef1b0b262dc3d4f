#include "interop/calendar_writer.h"

#include "interop/content_line.h"

namespace wordkeep::interop {
namespace {

/// 20261120T153000Z
std::string compact(Instant instant) {
    std::string out;
    for (const char c : to_iso(instant))
        if (c != '-' && c != ':') out += c;
    return out;
}

std::string compact(Date day) {
    std::string out;
    for (const char c : to_iso(day))
        if (c != '-') out += c;
    return out;
}

void add_time(std::string& out, std::string_view name, const CalendarItem& item) {
    std::string line(name);
    line += item.at ? ':' + compact(*item.at) : ";VALUE=DATE:" + compact(item.day);
    add_content_line(out, line);
}

void add_todo(std::string& out, const CalendarItem& item) {
    add_time(out, "DUE", item);
    const std::string_view status = item.cancelled ? "CANCELLED"
                                    : item.done    ? "COMPLETED"
                                                   : "NEEDS-ACTION";
    add_content_line(out, std::string("STATUS:").append(status));
    add_content_line(out, item.done ? "PERCENT-COMPLETE:100" : "PERCENT-COMPLETE:0");
    if (item.done && item.done_at) add_content_line(out, "COMPLETED:" + compact(*item.done_at));
    if (item.done || item.cancelled || !item.at) return;
    out += "BEGIN:VALARM\r\nACTION:DISPLAY\r\n";
    add_text_line(out, "DESCRIPTION", item.title);
    out += "TRIGGER;RELATED=END:PT0S\r\nEND:VALARM\r\n";
}

void add_event(std::string& out, const CalendarItem& item) {
    add_time(out, "DTSTART", item);
    if (item.at && item.to) add_content_line(out, "DTEND:" + compact(*item.to));
    if (item.cancelled) out += "STATUS:CANCELLED\r\n";
}

}  // namespace

std::vector<CalendarItem> calendar_items(const Workspace& workspace, const Zone& mine,
                                         Instant now) {
    std::vector<CalendarItem> items;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment& commitment) {
        if (commitment.state != CommitmentState::open) return;
        const Client* client = workspace.find(commitment.client);
        CalendarItem item;
        item.uid = id_to_text(id.value) + "@wordkeep";
        item.title = client ? client->name : std::string();
        if (!commitment.what.empty())
            item.title += (item.title.empty() ? "" : ": ") + commitment.what;
        item.stamp = now;
        item.day = commitment.due.date;
        if (commitment.due.minute)
            item.at =
                mine.to_instant(commitment.due.date + std::chrono::minutes{*commitment.due.minute});
        items.push_back(std::move(item));
    });
    return items;
}

std::string calendar_text(std::span<const CalendarItem> items) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wordkeep//Wordkeep//EN\r\n";
    for (const CalendarItem& item : items) {
        const bool is_todo = item.kind == CalendarKind::todo;
        out += is_todo ? "BEGIN:VTODO\r\n" : "BEGIN:VEVENT\r\n";
        add_text_line(out, "UID", item.uid);
        add_content_line(out, "DTSTAMP:" + compact(item.stamp));
        add_text_line(out, "SUMMARY", item.title);
        add_text_line(out, "DESCRIPTION", item.note);
        if (is_todo)
            add_todo(out, item);
        else
            add_event(out, item);
        out += is_todo ? "END:VTODO\r\n" : "END:VEVENT\r\n";
    }
    return out + "END:VCALENDAR\r\n";
}

}  // namespace wordkeep::interop
