#pragma once
// Reports as records and as letters (rows 58–61): what is written in the one is not typed again in
// the other.

#include "app/draft_form.h"
#include "app/record_form.h"
#include "base/later.h"

namespace wordkeep::app {

class Session;

/// The letter of a report; sending it is sending the report.
WORDKEEP_LATER [[nodiscard]] DraftForm report_letter(ReportId id, const Session& session);

/// A new report of an agreement, filled with what has happened since the last one.
WORDKEEP_LATER [[nodiscard]] RecordForm report_form(ClientId client, AgreementId agreement,
                                                    const Session& session);

}  // namespace wordkeep::app
