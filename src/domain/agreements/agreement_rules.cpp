// What makes an agreement right, and what its states carry with them.

#include "domain/checks.h"

namespace wordkeep {
namespace {

constexpr std::int64_t most_days = 3650;

void close_pause(Agreement& agreement, Instant now) {
    if (!agreement.pauses.empty() && !agreement.pauses.back().to) agreement.pauses.back().to = now;
}

void open_pause(Agreement& agreement, Instant now) {
    if (agreement.pauses.empty() || agreement.pauses.back().to)
        agreement.pauses.push_back({.from = now, .to = {}, .reason = {}});
}

/// The moments that go with a state.
void settle_state(Agreement& agreement, Instant now) {
    if (agreement.state == AgreementState::paused)
        open_pause(agreement, now);
    else
        close_pause(agreement, now);
    if (agreement.state == AgreementState::running && !agreement.started_at)
        agreement.started_at = now;
    if (agreement.state == AgreementState::closed) {
        if (!agreement.closed_at) agreement.closed_at = now;
    } else {
        agreement.closed_at.reset();
    }
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Agreement& agreement) {
    Checks checks(workspace);
    checks.client(agreement.client)
        .needs(agreement.title, "title")
        .note(agreement.goal, "goal")
        .short_text(agreement.approver, "approver")
        .range(agreement.included_changes.value_or(0), 0, 1000, "included_changes")
        .range(agreement.report_weekday, 0, 7, "report_weekday")
        .amount(agreement.fee, "fee")
        .amount(agreement.price, "price")
        .note(agreement.must_differ, "must_differ");
    for (const Milestone& milestone : agreement.milestones)
        checks.needs(milestone.what, "milestones")
            .that(milestone.due != Due{}, "reject.commitment.due_missing", "milestones");
    for (const Pause& pause : agreement.pauses)
        checks.range(pause.cost_days, 0, most_days, "pauses")
            .in_order(pause.from, pause.to, "pauses");
    for (const KickoffItem& item : agreement.kickoff)
        checks.needs(item.question, "kickoff");
    return checks.result();
}

void fill_defaults(Agreement& agreement, Instant now) { settle_state(agreement, now); }

void complete_edit(const Agreement& old, Agreement& edited, FieldMask, Instant now) {
    if (edited.state != old.state) settle_state(edited, now);
}

}  // namespace wordkeep
