#pragma once
// What other programs take over: clients, commitments, conversations and quotes as files.

#include "app/effects.h"

#include <cstdint>

namespace wordkeep::app {

class Session;

enum class ExportKind : std::uint8_t {
    clients_csv,
    clients_vcard,
    commitments_csv,
    commitments_calendar,
    conversations_csv,
    quotes_csv,
};

/// Ready to be saved, named after what it holds and the day.
[[nodiscard]] DownloadFile export_of(ExportKind kind, const Session& session);

}  // namespace wordkeep::app
