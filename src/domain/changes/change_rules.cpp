// What makes a change right, and how its wording is confirmed.

#include "domain/changes/change_ledger.h"
#include "domain/checks.h"

namespace wordkeep {
namespace {

void settle_state(Change& change, Instant now) {
    const auto reach = [&](std::optional<Instant>& moment, bool is_reached) {
        if (!is_reached)
            moment.reset();
        else if (!moment)
            moment = now;
    };
    const ChangeState state = change.state;
    const bool is_decided = state == ChangeState::accepted || state == ChangeState::refused;
    reach(change.decided_at, is_decided);
    if (state == ChangeState::order_sent) reach(change.order_sent_at, true);
    if (state == ChangeState::included || state == ChangeState::accepted)
        reach(change.confirmed_at, true);
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Change& change) {
    const bool is_order =
        change.state == ChangeState::order_sent || change.state == ChangeState::accepted;
    return Checks(workspace)
        .client(change.client)
        .needs_of_client(change.agreement, change.client, "agreement")
        .that(!is_blank(change.request), "reject.text.missing", "request")
        .note(change.request, "request")
        .note(change.wording, "wording")
        .short_text(change.requested_by, "requested_by")
        .range(change.days_added, 0, 3650, "days_added")
        .amount(change.price, "price")
        .amount(change.list_value, "list_value")
        .that(!is_order || change.price, "reject.change.price_missing", "price")
        .that(!is_order || change.new_date, "reject.change.date_missing", "new_date")
        .result();
}

void fill_defaults(Change& change, Instant now) {
    if (change.requested_at == Instant{}) change.requested_at = now;
    settle_state(change, now);
}

void complete_edit(const Change& old, Change& edited, FieldMask, Instant now) {
    if (edited.state != old.state) settle_state(edited, now);
}

Objection decide_patches(const Workspace& workspace, const ConfirmChange& command, Draft& draft) {
    const Change* old = workspace.find(command.change);
    if (!old) return rejection("reject.record.missing", "change");
    if (old->confirmed_at) return rejection("reject.change.confirmed", "change");
    const Instant at = command.at.value_or(draft.now);
    if (auto problem = check_not_future(at, draft.now)) return problem;
    Change confirmed = *old;
    confirmed.confirmed_at = at;
    if (!is_blank(command.wording)) confirmed.wording = command.wording;
    if (command.days_added) confirmed.days_added = *command.days_added;
    const ChangeLedger ledger = ledger_of(workspace, old->agreement, command.included_by_default);
    // What has a price is none of the included ones: it wants an order.
    const bool free = old->price.value_or(0) == 0;
    if (old->origin == ChangeOrigin::client && free && ledger.left() > 0)
        confirmed.state = ChangeState::included;
    if (auto problem = check(workspace, confirmed)) return problem;
    draft.add(difference(command.change, *old, std::move(confirmed)));
    return {};
}

}  // namespace wordkeep
