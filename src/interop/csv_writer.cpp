#include "interop/csv_writer.h"

#include <algorithm>

#include "interop/vcard_writer.h"

namespace wordkeep::interop {
namespace {

using Row = std::vector<std::string>;

template <class E>
std::string name_of(E value) {
    return std::string(enum_name(value));
}

void add_cell(std::string& out, std::string_view cell, char delimiter) {
    // Apostrophes before the sign count as well, so that they come back as they were.
    const std::size_t sign = std::min(cell.find_first_not_of('\''), cell.size());
    const bool guarded = sign < cell.size() && std::string_view("=+-@").contains(cell[sign]);
    const bool quoted = cell.find_first_of("\"\r\n") != std::string_view::npos ||
                        cell.contains(delimiter) || cell.starts_with(' ') || cell.ends_with(' ');
    if (quoted) out += '"';
    if (guarded) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    if (quoted) out += '"';
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : " ::: ") + text;
    return out;
}

std::string_view label_of(PhoneKind kind) {
    static constexpr std::string_view names[] = {"Other", "Mobile",   "Work",
                                                 "Home",  "Work Fax", "Pager"};
    return names[static_cast<std::size_t>(kind)];
}
std::string_view label_of(PlaceKind kind) {
    static constexpr std::string_view names[] = {"Other", "Work", "Home"};
    return names[static_cast<std::size_t>(kind)];
}

/// A client has as many telephone numbers as it has: the longest list decides about the columns.
struct Widths {
    std::size_t phones = 0, emails = 0, addresses = 0, urls = 0;
};

void add_headers(Row& row, std::string_view name, std::size_t count, bool labelled,
                 std::string_view value = "Value") {
    for (std::size_t i = 1; i <= count; ++i) {
        const std::string begin = std::string(name) + ' ' + std::to_string(i) + " - ";
        if (labelled) row.push_back(begin + "Label");
        row.push_back(begin + std::string(value));
    }
}

template <class Value>
void add_points(Row& row, const std::vector<Value>& values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const bool there = i < values.size();
        row.emplace_back();
        if (there)
            row.back() =
                values[i].label.empty() ? std::string(label_of(values[i].kind)) : values[i].label;
        row.push_back(there ? values[i].value : std::string());
    }
}

Row client_header(const Widths& widths) {
    Row row{"Name", "Organization Name", "Organization Title", "Nickname"};
    add_headers(row, "Phone", widths.phones, true);
    add_headers(row, "E-mail", widths.emails, true);
    add_headers(row, "Address", widths.addresses, false, "Formatted");
    add_headers(row, "Website", widths.urls, false);
    for (const char* name :
         {"Birthday", "Labels", "Notes", "Language", "Time Zone", "UID", "Wordkeep stage"})
        row.emplace_back(name);
    return row;
}

Row client_row(const Client& client, const ContactCard& card, const Widths& widths) {
    Row row{card.full_name, card.organisation, card.title, joined(card.nicknames)};
    add_points(row, card.phones, widths.phones);
    add_points(row, card.emails, widths.emails);
    for (std::size_t i = 0; i < widths.addresses; ++i)
        row.push_back(i < card.addresses.size() ? card.addresses[i].formatted : std::string());
    for (std::size_t i = 0; i < widths.urls; ++i)
        row.push_back(i < card.urls.size() ? card.urls[i].value : std::string());
    for (std::string text : {card.birthday, joined(card.categories), card.notes, card.language,
                             card.time_zone, card.uid, name_of(client.stage)})
        row.push_back(std::move(text));
    return row;
}

std::string client_name(const Workspace& workspace, ClientId id) {
    const Client* client = workspace.find(id);
    return client ? client->name : std::string();
}

/// "2026-11-20 16:30"
std::string time_text(Instant instant, const Zone& mine) {
    std::string text = to_iso(mine.to_local(instant)).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string due_text(const Due& due) {
    std::string text = to_iso(due);
    std::ranges::replace(text, 'T', ' ');
    return text;
}

/// "1250.50"
std::string money_text(std::int64_t cents) {
    constexpr std::int64_t unit = 100;
    std::string text = std::to_string(cents / unit);
    const std::int64_t rest = cents % unit;
    return text + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

}  // namespace

std::string csv_text(std::span<const Row> rows, CsvStyle style) {
    std::string out;
    if (style.byte_order_mark) out = "\xEF\xBB\xBF";
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += style.delimiter;
            add_cell(out, row[i], style.delimiter);
        }
        out += "\r\n";
    }
    return out;
}

std::string clients_csv(const Workspace& workspace, CsvStyle style) {
    Widths widths;
    workspace.clients().for_each([&](ClientId, const Client& client) {
        widths.phones = std::max(widths.phones, client.phones.size());
        widths.emails = std::max(widths.emails, client.emails.size());
        widths.addresses = std::max(widths.addresses, client.addresses.size());
        widths.urls = std::max(widths.urls, client.urls.size());
    });
    std::vector<Row> rows{client_header(widths)};
    workspace.clients().for_each([&](ClientId id, const Client& client) {
        rows.push_back(client_row(client, card_of(client, id), widths));
    });
    return csv_text(rows, style);
}

std::string conversations_csv(const Workspace& workspace, const Zone& mine, CsvStyle style) {
    std::vector<Row> rows{
        {"Date", "Client", "Channel", "Direction", "Reached", "Minutes", "Subject", "Note"}};
    workspace.conversations().for_each([&](ConversationId, const Conversation& one) {
        rows.push_back({time_text(one.at, mine), client_name(workspace, one.client),
                        name_of(one.channel), name_of(one.direction), one.reached ? "yes" : "no",
                        std::to_string(one.duration_minutes), one.subject, one.note});
    });
    return csv_text(rows, style);
}

std::string commitments_csv(const Workspace& workspace, const Zone& mine, CsvStyle style) {
    std::vector<Row> rows{
        {"Client", "Owner", "Kind", "What", "Made", "Due", "State", "Closed", "Reason"}};
    workspace.commitments().for_each([&](CommitmentId, const Commitment& one) {
        rows.push_back(
            {client_name(workspace, one.client), name_of(one.owner), name_of(one.kind), one.what,
             time_text(one.made_at, mine), due_text(one.due), name_of(one.state),
             one.closed_at ? time_text(*one.closed_at, mine) : std::string(), one.close_reason});
    });
    return csv_text(rows, style);
}

std::string quotes_csv(const Workspace& workspace, const Zone& mine, CsvStyle style) {
    const auto when = [&](const std::optional<Instant>& at) {
        return at ? time_text(*at, mine) : std::string();
    };
    const auto day = [](const std::optional<Due>& due) {
        return due ? due_text(*due) : std::string();
    };
    std::vector<Row> rows{{"Client", "Title", "State", "Asked", "Latest", "Told", "Ready", "Sent",
                           "Decided", "Rivals", "Price", "Currency", "Reason"}};
    const std::string& currency = workspace.settings().currency;
    workspace.table<Quote>().for_each([&](QuoteId, const Quote& one) {
        rows.push_back({client_name(workspace, one.client), one.title, name_of(one.state),
                        time_text(one.asked_at, mine), day(one.latest), day(one.told),
                        when(one.ready_at), when(one.sent_at), when(one.decided_at),
                        std::to_string(one.rivals), one.price ? money_text(*one.price) : "",
                        one.price ? currency : "", one.reason});
    });
    return csv_text(rows, style);
}

}  // namespace wordkeep::interop
