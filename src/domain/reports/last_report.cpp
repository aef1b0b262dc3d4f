#include "domain/reports/last_report.h"

#include <algorithm>

namespace wordkeep {

std::optional<Instant> last_report(const Workspace& workspace, ClientId client,
                                   AgreementId agreement) {
    std::optional<Instant> last;
    const auto heard = [&](Instant at) { last = std::max(last.value_or(at), at); };
    workspace.conversations().for_each_of(client, [&](ConversationId, const Conversation& c) {
        const bool reports =
            c.purpose == Purpose::report && c.direction == Direction::out && c.reached;
        if (reports && c.about == agreement.value) heard(c.at);
    });
    workspace.table<Report>().for_each_of(client, [&](ReportId, const Report& report) {
        if (report.agreement == agreement && report.sent_at) heard(*report.sent_at);
    });
    return last;
}

}  // namespace wordkeep
