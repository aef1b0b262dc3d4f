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

bool is_off(const std::vector<std::string>& keys, const Line& line) {
    const auto names = [&](Rule rule) {
        return std::ranges::find(keys, info(rule).key) != keys.end();
    };
    return names(line.base) || names(line.obligation);
}

/// Rules that the person does not use, for this client or for anybody (row 42).
void leave_out_unused(const ClientRecords& records, const RuleContext& context,
                      std::vector<Line>& lines, std::size_t first) {
    const auto& own = records.client->rules_off;
    if (own.empty() && context.rules_off.empty()) return;
    lines.erase(std::remove_if(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                               [&](const Line& line) {
                                   return is_off(own, line) || is_off(context.rules_off, line);
                               }),
                lines.end());
}

}  // namespace

void append_obligations(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out) {
    const std::size_t first = out.size();
    if (!records.id) {
        append_mine(records, context, out);
        leave_out_unused(records, context, out, first);
        return;
    }
    append_reply(records, context, out);
    append_silence(records, context, out);
    append_their_silence(records, context, out);
    append_summary(records, context, out);
    append_commitments(records, context, out);
    append_nudges(records, context, out);
    append_blockers(records, context, out);
    append_agreements(records, context, out);
    append_changes(records, context, out);
    append_quotes(records, context, out);
    append_reports(records, context, out);
    append_decisions(records, context, out);
    append_insecurity(records, context, out);
    append_upset(records, context, out);
    append_thanks(records, context, out);
    append_reciprocity(records, context, out);
    append_absences(records, context, out);
    leave_out_unused(records, context, out, first);
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
    const auto look_at = [&](ClientId id) {
        const std::size_t first = lines.size();
        if (records.load(workspace, id, context)) append_obligations(records, context, lines);
        keep_lines(lines, first, now, snoozed);
    };
    workspace.clients().for_each([&](ClientId id, const Client&) { look_at(id); });
    look_at({});
    return lines;
}

}  // namespace wordkeep::attention
