#include "domain/changes/change_ledger.h"

#include "base/arrange.h"

#include <utility>

namespace wordkeep {
namespace {

bool counts(const Change& change) {
    return change.origin == ChangeOrigin::client && change.confirmed_at &&
           change.state != ChangeState::refused;
}

bool holds(const Change& change) {
    return change.state == ChangeState::included || change.state == ChangeState::accepted;
}

template <class Visit>
void for_each_change(const Workspace& workspace, AgreementId id, Visit&& visit) {
    const Agreement* agreement = workspace.find(id);
    if (!agreement) return;
    workspace.table<Change>().for_each_of(agreement->client, [&](ChangeId c, const Change& change) {
        if (change.agreement == id) visit(c, change);
    });
}

}  // namespace

ChangeLedger ledger_of(const Workspace& workspace, AgreementId id,
                       std::int32_t included_by_default) {
    ChangeLedger ledger;
    if (const Agreement* agreement = workspace.find(id))
        ledger.included = agreement->included_changes.value_or(included_by_default);
    for_each_change(workspace, id, [&](ChangeId, const Change& change) {
        if (counts(change)) ++ledger.confirmed;
        if (change.state == ChangeState::included)
            ledger.list_value += change.list_value.value_or(0);
        if (change.state == ChangeState::accepted) ledger.charged += change.price.value_or(0);
        if (holds(change)) ledger.days_added += change.days_added;
    });
    return ledger;
}

std::int32_t number_of(const Workspace& workspace, ChangeId id) {
    const Change* wanted = workspace.find(id);
    if (!wanted || !counts(*wanted)) return 0;
    const auto place = std::pair(*wanted->confirmed_at, id);
    std::int32_t number = 1;
    for_each_change(workspace, wanted->agreement, [&](ChangeId other, const Change& change) {
        if (counts(change) && std::pair(*change.confirmed_at, other) < place) ++number;
    });
    return number;
}

std::vector<Shift> shifts_of(const Workspace& workspace, AgreementId id) {
    std::vector<Shift> shifts;
    for_each_change(workspace, id, [&](ChangeId c, const Change& change) {
        if (!holds(change) || change.days_added == 0) return;
        const Instant at =
            change.decided_at.value_or(change.confirmed_at.value_or(change.requested_at));
        shifts.push_back(
            {at, change.days_added, c, change.wording.empty() ? change.request : change.wording});
    });
    if (const Agreement* agreement = workspace.find(id))
        for (const Pause& pause : agreement->pauses)
            if (pause.cost_days > 0)
                shifts.push_back({pause.from, pause.cost_days, {}, pause.reason});
    arrange(shifts, {}, &Shift::at);
    return shifts;
}

std::optional<Due> shifted_finish(const Workspace& workspace, AgreementId id) {
    const Agreement* agreement = workspace.find(id);
    if (!agreement || !agreement->finish) return std::nullopt;
    Due finish = *agreement->finish;
    for (const Shift& shift : shifts_of(workspace, id))
        finish.date += std::chrono::days{shift.days};
    // A new finish that both sides agreed on holds, also when nobody counted its days.
    workspace.table<Change>().for_each_of(agreement->client, [&](ChangeId, const Change& change) {
        const bool agreed =
            change.state == ChangeState::accepted || change.state == ChangeState::included;
        if (change.agreement == id && agreed && change.new_date && change.days_added == 0)
            finish = std::max(finish, *change.new_date);
    });
    return finish;
}

}  // namespace wordkeep
