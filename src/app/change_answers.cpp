#include "app/change_answers.h"

#include "words/says_yes.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

bool was_asked(const Workspace& workspace, ClientId client, ChangeId change) {
    bool asked = false;
    workspace.conversations().for_each_of(client, [&](ConversationId, const Conversation& c) {
        asked |= c.purpose == Purpose::question && c.direction == Direction::out &&
                 c.about == change.value;
    });
    return asked;
}

bool waits_for_a_word(const Change& change) {
    if (change.origin != ChangeOrigin::client) return change.state == ChangeState::order_sent;
    return change.state == ChangeState::order_sent ||
           (change.state == ChangeState::unclear && !change.confirmed_at);
}

Command accepted(ChangeId change, std::optional<Instant> at) {
    PatchBuilder<Change> patch(change);
    patch.set(&Change::state, ChangeState::accepted);
    if (at) patch.set(&Change::decided_at, at);  // when they wrote it
    return Edit<Change>{std::move(patch).done()};
}

}  // namespace

std::vector<ChangeAnswer> awaited_answers(const Workspace& workspace, ClientId client,
                                          std::string_view said) {
    std::vector<ChangeAnswer> answers;
    workspace.table<Change>().for_each_of(client, [&](ChangeId id, const Change& change) {
        if (!waits_for_a_word(change)) return;
        if (change.state == ChangeState::order_sent || was_asked(workspace, client, id))
            answers.push_back({id, false});
    });
    // Of several nobody knows which is meant.
    if (answers.size() == 1) answers.front().ticked = words::says_yes(said);
    return answers;
}

std::vector<Command> commands_of_answers(const std::vector<ChangeAnswer>& answers,
                                         const Workspace& workspace, std::optional<Instant> at) {
    std::vector<Command> commands;
    for (const auto& [id, ticked] : answers) {
        const Change* change = workspace.find(id);
        if (!ticked || !change) continue;
        if (change->state == ChangeState::order_sent)
            commands.emplace_back(accepted(id, at));
        else
            commands.emplace_back(
                ConfirmChange{.change = id, .wording = {}, .days_added = {}, .at = at});
    }
    return commands;
}

}  // namespace wordkeep::app
