// What makes a commitment right, and how it is kept, dropped, reopened and renegotiated.

#include "domain/decide.h"

namespace wordkeep {
namespace {

/// The due date must not lie before the promise. A day of slack: civil dates know no zone here.
bool due_before_made(const Due& due, Instant made_at) {
    if (made_at == Instant{}) return false;
    const auto made_day = std::chrono::floor<std::chrono::days>(made_at).time_since_epoch();
    return due.date.time_since_epoch() + std::chrono::days{1} < made_day;
}

struct Found {
    const Commitment* commitment = nullptr;
    Decision problem;
};

Found find_open(const Workspace& workspace, CommitmentId id) {
    const Commitment* commitment = workspace.find(id);
    if (!commitment) return {nullptr, rejection("reject.commitment.missing", "commitment")};
    if (commitment->state != CommitmentState::open)
        return {nullptr, rejection("reject.commitment.closed", "commitment")};
    return {commitment, {}};
}

Decision close(const Workspace& workspace, CommitmentId id, CommitmentState state,
               std::optional<Instant> at, const std::string& reason, Draft& draft) {
    if (auto found = find_open(workspace, id); found.problem) return found.problem;
    const Instant when = at.value_or(draft.now);
    if (auto problem = check_not_future(when, draft.now)) return problem;
    if (auto problem = check_length(reason, longest_note_bytes, "reason")) return problem;
    draft.add(PatchBuilder<Commitment>(id)
                  .set(&Commitment::state, state)
                  .set(&Commitment::closed_at, when)
                  .set(&Commitment::close_reason, reason)
                  .done());
    return {};
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Commitment& commitment) {
    if (!workspace.find(commitment.client)) return rejection("reject.client.missing", "client");
    const bool is_promise = commitment.kind == CommitmentKind::promise;
    if (is_promise && is_blank(commitment.what))
        return rejection("reject.commitment.what_missing", "what");
    if (auto problem = check_length(commitment.what, longest_name_bytes, "what")) return problem;
    if (commitment.owner == Owner::third_party && is_blank(commitment.third_party))
        return rejection("reject.commitment.third_party_missing", "third_party");
    if (commitment.due == Due{}) return rejection("reject.commitment.due_missing", "due");
    if (due_before_made(commitment.due, commitment.made_at))
        return rejection("reject.commitment.due_before_made", "due");
    return {};
}

std::optional<Rejection> check(const Workspace& workspace, const Renegotiation& move) {
    if (!workspace.find(move.commitment))
        return rejection("reject.commitment.missing", "commitment");
    return {};
}

void fill_defaults(Commitment& commitment, Instant now) {
    if (commitment.made_at == Instant{}) commitment.made_at = now;
    if (commitment.state != CommitmentState::open && !commitment.closed_at)
        commitment.closed_at = now;
}

void complete_edit(const Commitment& old, Commitment& edited, FieldMask set, Instant now) {
    const bool says_closed = set & mask_of(&Commitment::closed_at);
    if (edited.state == old.state || says_closed) return;
    const bool is_open = edited.state == CommitmentState::open;
    edited.closed_at = is_open ? std::nullopt : std::optional(now);
}

Decision decide_patches(const Workspace& workspace, const KeepCommitment& command, Draft& draft) {
    return close(workspace, command.commitment, CommitmentState::kept, command.at, {}, draft);
}

Decision decide_patches(const Workspace& workspace, const DropCommitment& command, Draft& draft) {
    return close(workspace, command.commitment, CommitmentState::dropped, command.at,
                 command.reason, draft);
}

Decision decide_patches(const Workspace& workspace, const ReopenCommitment& command, Draft& draft) {
    const Commitment* old = workspace.find(command.commitment);
    if (!old) return rejection("reject.commitment.missing", "commitment");
    if (old->state == CommitmentState::open) return rejection("reject.commitment.open");
    draft.add(PatchBuilder<Commitment>(command.commitment)
                  .set(&Commitment::state, CommitmentState::open)
                  .set(&Commitment::closed_at, std::nullopt)
                  .set(&Commitment::close_reason, std::string())
                  .done());
    return {};
}

Decision decide_patches(const Workspace& workspace, const Renegotiate& command, Draft& draft) {
    const auto [old, problem] = find_open(workspace, command.commitment);
    if (problem) return problem;
    const Instant when = command.at.value_or(draft.now);
    if (auto early = check_not_future(when, draft.now)) return early;
    if (command.to == old->due) return rejection("reject.commitment.same_date", "to");
    if (due_before_made(command.to, old->made_at))
        return rejection("reject.commitment.due_before_made", "to");
    draft.add(
        creation(draft.ids.next<Renegotiation>(), Renegotiation{.commitment = command.commitment,
                                                                .client = old->client,
                                                                .at = when,
                                                                .from = old->due,
                                                                .to = command.to,
                                                                .reason = command.reason}));
    draft.add(PatchBuilder<Commitment>(command.commitment)
                  .set(&Commitment::due, command.to)
                  .set(&Commitment::target, std::nullopt)
                  .done());
    return {};
}

}  // namespace wordkeep
