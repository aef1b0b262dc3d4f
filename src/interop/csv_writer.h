#pragma once
// Clients, conversations, commitments and quotes as CSV (RFC 4180).

#include <span>
#include <string>
#include <vector>

#include "base/time_zone.h"
#include "domain/workspace.h"
#include "interop/contact_card.h"

namespace wordkeep::interop {

struct CsvStyle {
    char delimiter = ',';
    bool byte_order_mark = true;  ///< spreadsheets need it to see UTF-8
};

/// Rows of cells; what a spreadsheet would take for a formula gets an apostrophe before it, which
/// our own reader takes off again.
[[nodiscard]] std::string csv_text(std::span<const std::vector<std::string>> rows, CsvStyle style);

/// The columns of an address book, in the names that others and our own import understand.
[[nodiscard]] std::string clients_csv(const Workspace& workspace, CsvStyle style);
/// Times are those of `mine`.
[[nodiscard]] std::string conversations_csv(const Workspace& workspace, const Zone& mine,
                                            CsvStyle style);
[[nodiscard]] std::string commitments_csv(const Workspace& workspace, const Zone& mine,
                                          CsvStyle style);
/// Prices in whole units with a point: "1250.50".
[[nodiscard]] std::string quotes_csv(const Workspace& workspace, const Zone& mine, CsvStyle style);

}  // namespace wordkeep::interop
