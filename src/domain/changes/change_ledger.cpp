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

Shift shift_by(ChangeId id, const Change& change, std::int32_t days) {
    return {change.decided_at.value_or(change.confirmed_at.value_or(change.requested_at)), days, id,
            change.wording.empty() ? change.request : change.wording};
}

/// What somebody counted in days, in any order.
std::vector<Shift> counted_shifts(const Workspace& workspace, const Agreement& agreement,
                                  AgreementId id) {
    std::vector<Shift> shifts;
    for_each_change(workspace, id, [&](ChangeId c, const Change& change) {
        if (holds(change) && change.days_added != 0)
            shifts.push_back(shift_by(c, change, change.days_added));
    });
    for (const Pause& pause : agreement.pauses)
        if (pause.cost_days > 0) shifts.push_back({pause.from, pause.cost_days, {}, pause.reason});
    return shifts;
}

std::int64_t counted_days(const std::vector<Shift>& shifts) {
    std::int64_t days = 0;
    for (const Shift& shift : shifts)
        days += shift.days;
    return days;
}

/// A new finish that both sides agreed on holds, also when nobody counted its days.
struct Agreed {
    ChangeId id;
    const Change* change = nullptr;  ///< the one with the latest finish; none: nothing was agreed
};
Agreed agreed_finish(const Workspace& workspace, AgreementId id) {
    Agreed latest;
    for_each_change(workspace, id, [&](ChangeId c, const Change& change) {
        if (!holds(change) || change.days_added != 0 || !change.new_date) return;
        if (!latest.change || *latest.change->new_date < *change.new_date) latest = {c, &change};
    });
    return latest;
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

std::optional<Due> shifted_finish(const Workspace& workspace, AgreementId id) {
    const Agreement* agreement = workspace.find(id);
    if (!agreement || !agreement->finish) return std::nullopt;
    Due finish = *agreement->finish;
    finish.date += std::chrono::days{counted_days(counted_shifts(workspace, *agreement, id))};
    if (const Agreed agreed = agreed_finish(workspace, id); agreed.change)
        finish = std::max(finish, *agreed.change->new_date);
    return finish;
}

std::vector<Shift> shifts_of(const Workspace& workspace, AgreementId id) {
    const Agreement* agreement = workspace.find(id);
    if (!agreement) return {};
    std::vector<Shift> shifts = counted_shifts(workspace, *agreement, id);
    const Agreed agreed = agreed_finish(workspace, id);
    if (agreement->finish && agreed.change) {
        const auto left = agreed.change->new_date->date - agreement->finish->date -
                          std::chrono::days{counted_days(shifts)};
        if (left.count() > 0)
            shifts.push_back(
                shift_by(agreed.id, *agreed.change, static_cast<std::int32_t>(left.count())));
    }
    arrange(shifts, {}, &Shift::at);
    return shifts;
}

}  // namespace wordkeep
