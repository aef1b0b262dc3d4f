// What makes a commitment right, and how it is kept, dropped, reopened and renegotiated.

#include "domain/checks.h"
#include "domain/decide.h"

#include <algorithm>

namespace wordkeep {
namespace {

constexpr std::int64_t longest_work_minutes = 60 * 24 * 365;

/// The due date must not lie before the promise. A day of slack: civil dates know no zone here.
bool due_before_made(const Due& due, Instant made_at) {
    if (made_at == Instant{}) return false;
    const auto made_day = std::chrono::floor<std::chrono::days>(made_at).time_since_epoch();
    return due.date.time_since_epoch() + std::chrono::days{1} < made_day;
}

/// The same day so many months later; the last one where the month is too short.
Date months_later(Date date, int months) {
    const std::chrono::year_month_day day{date};
    const auto month =
        std::chrono::year_month{day.year(), day.month()} + std::chrono::months{months};
    const std::chrono::year_month_day_last last{month.year(), month.month() / std::chrono::last};
    return Date{month / std::min(day.day(), last.day())};
}

Date one_repeat_later(Date date, Repeat repeat) {
    using std::chrono::days;
    switch (repeat) {
        case Repeat::never:
        case Repeat::daily:
            return date + days{1};
        case Repeat::weekly:
            return date + days{7};
        case Repeat::two_weeks:
            return date + days{14};
        case Repeat::monthly:
            return months_later(date, 1);
        case Repeat::quarterly:
            return months_later(date, 3);
        case Repeat::yearly:
            return months_later(date, 12);
    }
    return date + days{1};
}

/// The first date of the series after `date` that still lies ahead: what was missed meanwhile does
/// not come again.
Date next_repeat(Date date, Repeat repeat, Instant now) {
    const Date today{std::chrono::floor<std::chrono::days>(now).time_since_epoch()};
    do
        date = one_repeat_later(date, repeat);
    while (date <= today);
    return date;
}

struct Found {
    const Commitment* commitment = nullptr;
    Objection problem;
};

Found find_open(const Workspace& workspace, CommitmentId id) {
    const Commitment* commitment = workspace.find(id);
    if (!commitment) return {nullptr, rejection("reject.commitment.missing", "commitment")};
    if (commitment->state != CommitmentState::open)
        return {nullptr, rejection("reject.commitment.closed", "commitment")};
    return {commitment, {}};
}

Objection close(const Workspace& workspace, CommitmentId id, CommitmentState state,
                std::optional<Instant> at, const std::string& reason, Draft& draft) {
    const auto [commitment, missing] = find_open(workspace, id);
    if (missing) return missing;
    const Instant when = at.value_or(draft.now);
    if (auto problem = check_not_future(when, draft.now)) return problem;
    if (state == CommitmentState::kept) {
        if (is_locked(workspace, *commitment)) return rejection("reject.change.locked", "change");
        close_as_kept(workspace, id, when, draft);
        return {};
    }
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
    const bool is_work = commitment.started_at || commitment.state == CommitmentState::kept;
    return Checks(workspace)
        .range(commitment.estimate_minutes.value_or(1), 1, longest_work_minutes, "estimate_minutes")
        .in_order(commitment.started_at, commitment.finished_at, "finished_at")
        .that(!is_work || !is_locked(workspace, commitment), "reject.change.locked", "change")
        .result();
}

bool is_locked(const Workspace& workspace, const Commitment& commitment) {
    const Change* change = workspace.find(commitment.change);
    return change && change->state != ChangeState::included &&
           change->state != ChangeState::accepted;
}

void close_as_kept(const Workspace& workspace, CommitmentId id, Instant at, Draft& draft) {
    draft.add(PatchBuilder<Commitment>(id)
                  .set(&Commitment::state, CommitmentState::kept)
                  .set(&Commitment::closed_at, at)
                  .done());
    const Commitment* kept = workspace.find(id);
    if (!kept || kept->repeat == Repeat::never) return;
    Commitment next = *kept;
    next.made_at = at;
    next.due.date = next_repeat(kept->due.date, kept->repeat, at);
    next.target.reset();
    next.started_at.reset();
    next.finished_at.reset();
    draft.add(creation(draft.ids.next<Commitment>(), std::move(next)));
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

Objection decide_patches(const Workspace& workspace, const KeepCommitment& command, Draft& draft) {
    return close(workspace, command.commitment, CommitmentState::kept, command.at, {}, draft);
}

Objection decide_patches(const Workspace& workspace, const DropCommitment& command, Draft& draft) {
    return close(workspace, command.commitment, CommitmentState::dropped, command.at,
                 command.reason, draft);
}

Objection decide_patches(const Workspace& workspace, const ReopenCommitment& command,
                         Draft& draft) {
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

Objection decide_patches(const Workspace& workspace, const Renegotiate& command, Draft& draft) {
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
