// Snooze and "not needed": decisions about lines of Today.

#include "domain/decide.h"

namespace wordkeep {
namespace {

Objection check_key(const Workspace& workspace, const LineKey& key) {
    if (key.rule.empty()) return rejection("reject.line.rule_missing", "rule");
    if (key.client && !workspace.find(key.client))
        return rejection("reject.client.missing", "client");
    return {};
}

LineDecision decision_about(const LineKey& key, LineVerdict verdict, Instant at,
                            const std::string& reason) {
    return {.client = key.client,
            .rule = key.rule,
            .origin = key.origin,
            .verdict = verdict,
            .at = at,
            .until = {},
            .reason = reason};
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const LineDecision& decision) {
    if (auto problem = check_key(workspace, {decision.client, decision.rule, decision.origin}))
        return problem;
    if (decision.verdict == LineVerdict::snoozed &&
        (!decision.until || *decision.until <= decision.at))
        return rejection("reject.line.snooze_needs_later", "until");
    return check_length(decision.reason, longest_note_bytes, "reason");
}

Objection decide_patches(const Workspace& workspace, const SnoozeLine& command, Draft& draft) {
    const Instant at = command.at.value_or(draft.now);
    if (auto problem = check_not_future(at, draft.now)) return problem;
    LineDecision decision = decision_about(command.line, LineVerdict::snoozed, at, command.reason);
    decision.until = command.until;
    if (auto problem = check(workspace, decision)) return problem;
    draft.add(creation(draft.ids.next<LineDecision>(), std::move(decision)));
    return {};
}

Objection decide_patches(const Workspace& workspace, const LineNotNeeded& command, Draft& draft) {
    const Instant at = command.at.value_or(draft.now);
    if (auto problem = check_not_future(at, draft.now)) return problem;
    LineDecision decision =
        decision_about(command.line, LineVerdict::not_needed, at, command.reason);
    if (auto problem = check(workspace, decision)) return problem;
    draft.add(creation(draft.ids.next<LineDecision>(), std::move(decision)));
    return {};
}

}  // namespace wordkeep
