// Goals for new clients count by themselves (row 77). What is counted is a record like any other:
// it can be seen, corrected and undone, and two computers can both count.

#include "domain/decide.h"

namespace wordkeep {
namespace {

bool is_new(Stage before, const Client& now) {
    if (now.stage != Stage::active) return false;
    return before == Stage::prospect || (before == Stage::contact && !now.acquainted);
}

/// The day in Greenwich, as for the beginning of a goal.
Date day_of(Instant at) {
    return Date{std::chrono::floor<std::chrono::days>(at).time_since_epoch()};
}

void count_one(GoalId goal, const Client& client, Instant at, Draft& draft) {
    Activity one;
    one.goal = goal;
    one.at = at;
    one.note = client.name;
    draft.add(creation(draft.ids.next<Activity>(), std::move(one)));
}

}  // namespace

void count_new_client(const Workspace& workspace, Stage before, const Client& now, Draft& draft) {
    if (!is_new(before, now)) return;
    const Instant at = now.stage_since.value_or(draft.now);
    const Date day = day_of(at);
    workspace.table<Goal>().for_each([&](GoalId id, const Goal& goal) {
        if (goal.kind != GoalKind::new_clients || goal.state != GoalState::open) return;
        if (day >= goal.begins && day <= goal.until) count_one(id, now, at, draft);
    });
}

void count_those_before(const Workspace& workspace, GoalId id, const Goal& goal, Draft& draft) {
    if (goal.kind != GoalKind::new_clients || goal.begins >= day_of(draft.now)) return;
    workspace.clients().for_each([&](ClientId, const Client& client) {
        if (!is_new(Stage::prospect, client) || client.acquainted || !client.stage_since) return;
        const Date day = day_of(*client.stage_since);
        if (day >= goal.begins && day <= goal.until)
            count_one(id, client, *client.stage_since, draft);
    });
}

}  // namespace wordkeep
