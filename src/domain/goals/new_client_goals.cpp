// Goals for new clients count by themselves (row 77). What is counted is a record like any other:
// it can be seen, corrected and undone, and two computers can both count.

#include "domain/decide.h"

namespace wordkeep {
namespace {

bool is_new(Stage before, const Client& now) {
    if (now.stage != Stage::active) return false;
    return before == Stage::prospect || (before == Stage::contact && !now.acquainted);
}

}  // namespace

void count_new_client(const Workspace& workspace, Stage before, const Client& now, Draft& draft) {
    if (!is_new(before, now)) return;
    const Instant at = now.stage_since.value_or(draft.now);
    // The day in Greenwich, as for the beginning of a goal.
    const Date day{std::chrono::floor<std::chrono::days>(at).time_since_epoch()};
    workspace.table<Goal>().for_each([&](GoalId id, const Goal& goal) {
        if (goal.kind != GoalKind::new_clients || goal.state != GoalState::open) return;
        if (day < goal.begins || day > goal.until) return;
        Activity one;
        one.goal = id;
        one.at = at;
        one.note = now.name;
        draft.add(creation(draft.ids.next<Activity>(), std::move(one)));
    });
}

}  // namespace wordkeep
