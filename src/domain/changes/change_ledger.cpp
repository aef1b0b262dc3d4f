#include "domain/changes/change_ledger.h"

#include "base/arrange.h"

#include <utility>

namespace wordkeep {
namespace {

bool counts(const Change& change) {
    return change.origin == ChangeOrigin::client && change.confirmed_at &&
           change.state != ChangeState::refused;
}

bool waits(const Change& change) {
    return change.origin == ChangeOrigin::client && !change.confirmed_at &&
           change.state == ChangeState::unclear;
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

/// What moves the finish, before it is known by how much.
struct Cause {
    Instant at{};
    std::int32_t days = 0;      ///< as counted by somebody
    std::optional<Due> agreed;  ///< the finish that both sides agreed on with it
    ChangeId change;
    std::string words;
};

std::vector<Cause> causes_of(const Workspace& workspace, const Agreement& agreement,
                             AgreementId id) {
    std::vector<Cause> causes;
    for_each_change(workspace, id, [&](ChangeId c, const Change& change) {
        if (holds(change) && (change.days_added != 0 || change.new_date))
            causes.push_back(
                {change.decided_at.value_or(change.confirmed_at.value_or(change.requested_at)),
                 change.days_added, change.new_date, c,
                 change.wording.empty() ? change.request : change.wording});
    });
    for (const Pause& pause : agreement.pauses)
        if (pause.cost_days > 0)
            causes.push_back({pause.from, pause.cost_days, {}, {}, pause.reason});
    arrange(causes, [](const Cause& a, const Cause& b) {
        return a.at != b.at ? a.at < b.at : a.change < b.change;
    });
    return causes;
}

struct Course {
    std::vector<Shift> shifts;
    std::optional<Due> finish;
};
/// A date that was agreed in writing holds, whatever days were counted with it. One that is not
/// later than what came before was agreed without knowing of that: then its days count.
Course course_of(const Workspace& workspace, AgreementId id) {
    Course course;
    const Agreement* agreement = workspace.find(id);
    if (!agreement) return course;
    course.finish = agreement->finish;
    for (Cause& cause : causes_of(workspace, *agreement, id)) {
        std::int32_t days = cause.days;
        if (course.finish && cause.agreed && *cause.agreed > *course.finish) {
            days = static_cast<std::int32_t>((cause.agreed->date - course.finish->date).count());
            course.finish = cause.agreed;
        } else if (course.finish) {
            course.finish->date += std::chrono::days{days};
        }
        if (days != 0)
            course.shifts.push_back({cause.at, days, cause.change, std::move(cause.words)});
    }
    return course;
}

}  // namespace

ChangeLedger ledger_of(const Workspace& workspace, AgreementId id,
                       std::int32_t included_by_default) {
    ChangeLedger ledger;
    if (const Agreement* agreement = workspace.find(id))
        ledger.included = agreement->included_changes.value_or(included_by_default);
    for_each_change(workspace, id, [&](ChangeId, const Change& change) {
        if (counts(change)) ++ledger.confirmed;
        if (waits(change)) ++ledger.unclear;
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
    return course_of(workspace, id).finish;
}

std::vector<Shift> shifts_of(const Workspace& workspace, AgreementId id) {
    return course_of(workspace, id).shifts;
}

}  // namespace wordkeep
