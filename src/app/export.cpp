#include "app/export.h"

#include "app/session.h"
#include "interop/calendar_writer.h"
#include "interop/csv_writer.h"
#include "interop/vcard_writer.h"

#include <vector>

namespace wordkeep::app {
namespace {

std::string vcards(const Workspace& workspace) {
    std::vector<interop::ContactCard> cards;
    workspace.clients().for_each(
        [&](ClientId id, const Client& client) { cards.push_back(interop::card_of(client, id)); });
    return interop::vcards_of(cards);
}

/// A spreadsheet takes the comma for a decimal sign where people write it so.
interop::CsvStyle style_of(const Session& session) {
    const bool comma = session.words().locale.language != words::Language::english;
    return {.delimiter = comma ? ';' : ','};
}

}  // namespace

DownloadFile export_of(ExportKind kind, const Session& session) {
    const Workspace& workspace = session.workspace();
    const Zone& mine = session.zone();
    const interop::CsvStyle style = style_of(session);
    const auto file = [&](std::string_view key, std::string_view ending, std::string_view type,
                          std::string bytes) {
        std::string name(words::tr(key, session.words()));
        name += ' ';
        name += to_iso(mine.date_at(session.now()));
        name += ending;
        return DownloadFile{std::move(name), std::string(type), std::move(bytes)};
    };
    switch (kind) {
        case ExportKind::clients_csv:
            return file("nav.clients", ".csv", "text/csv", interop::clients_csv(workspace, style));
        case ExportKind::clients_vcard:
            return file("nav.clients", ".vcf", "text/vcard", vcards(workspace));
        case ExportKind::commitments_csv:
            return file("nav.commitments", ".csv", "text/csv",
                        interop::commitments_csv(workspace, mine, style));
        case ExportKind::commitments_calendar:
            return file(
                "nav.commitments", ".ics", "text/calendar",
                interop::calendar_text(interop::calendar_items(workspace, mine, session.now())));
        case ExportKind::conversations_csv:
            return file("export.conversations", ".csv", "text/csv",
                        interop::conversations_csv(workspace, mine, style));
        case ExportKind::quotes_csv:
            break;
    }
    return file("nav.quotes", ".csv", "text/csv", interop::quotes_csv(workspace, mine, style));
}

}  // namespace wordkeep::app
