#include "attention/lines.h"

#include "attention/families.h"
#include "attention/order.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

/// Keeps what is a line at `now`, with what the clock makes of it.
void keep_lines(std::vector<Line>& lines, std::size_t first, Instant now, Snoozed snoozed) {
    std::size_t kept = first;
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (!at_moment(lines[i], now)) continue;
        if (snoozed == Snoozed::left_out && is_hidden(lines[i], now)) continue;
        if (kept != i) lines[kept] = lines[i];
        ++kept;
    }
    lines.resize(kept);
}

}  // namespace

void append_obligations(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out) {
    append_reply(records, context, out);
    append_silence(records, context, out);
    append_their_silence(records, context, out);
    append_summary(records, context, out);
    append_commitments(records, context, out);
    append_nudges(records, context, out);
}

void append_obligations(const Workspace& workspace, ClientId client, const RuleContext& context,
                        std::vector<Line>& out) {
    ClientRecords records;
    if (records.load(workspace, client, context)) append_obligations(records, context, out);
}

std::vector<Line> lines_of_client(const Workspace& workspace, ClientId client,
                                  const RuleContext& context, Instant now, Snoozed snoozed) {
    std::vector<Line> lines;
    append_obligations(workspace, client, context, lines);
    keep_lines(lines, 0, now, snoozed);
    rank(lines, context);
    return lines;
}

std::vector<Line> all_lines(const Workspace& workspace, const RuleContext& context, Instant now,
                            Snoozed snoozed) {
    std::vector<Line> lines;
    ClientRecords records;
    workspace.clients().for_each([&](ClientId id, const Client&) {
        const std::size_t first = lines.size();
        if (records.load(workspace, id, context)) append_obligations(records, context, lines);
        keep_lines(lines, first, now, snoozed);
    });
    return lines;
}

}  // namespace wordkeep::attention
