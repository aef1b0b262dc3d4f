#pragma once
// What letters take from what was filled in elsewhere: answers before the start of an agreement,
// and a report that was written and has not gone out.

#include "domain/workspace.h"
#include "words/words.h"

#include <string>
#include <vector>

namespace wordkeep::app {

/// The questions before the start (row 12), in the language of the letter where they are ours.
struct KickoffAnswers {
    std::vector<std::string> open;  ///< without an answer
    std::string goal, done_when, excluded;
};
[[nodiscard]] KickoffAnswers kickoff_of(const Agreement& agreement, const words::Context& letter);

/// What a letter says of a report's status: "on track".
[[nodiscard]] std::string_view report_status_key(ReportStatus status);

struct ReportRef {
    ReportId id;
    const Report* report = nullptr;
};
/// The newest report of an agreement that waits to be sent.
[[nodiscard]] ReportRef unsent_report(ClientId client, AgreementId agreement,
                                      const Workspace& workspace);

}  // namespace wordkeep::app
