// What makes a client record right, and what changes its stage.

#include "domain/decide.h"

#include <map>

namespace wordkeep {

std::optional<Rejection> check(const Workspace&, const Client& client) {
    if (is_blank(client.name)) return rejection("reject.client.name_missing", "name");
    if (auto problem = check_length(client.name, longest_name_bytes, "name")) return problem;
    if (auto problem = check_length(client.notes, longest_note_bytes, "notes")) return problem;
    if (client.weight < 1 || client.weight > 3)
        return rejection("reject.client.weight_range", "weight");
    if (client.cadence_days && (*client.cadence_days < 1 || *client.cadence_days > 365))
        return rejection("reject.client.cadence_range", "cadence_days");
    if (client.stage == Stage::paused && !client.paused_until)
        return rejection("reject.client.pause_without_end", "paused_until");
    return {};
}

void fill_defaults(Client& client, Instant now) {
    if (!client.added_at) client.added_at = now;
    if (runs_clocks(client.stage) && !client.stage_since) client.stage_since = now;
}

void complete_edit(const Client& old, Client& edited, FieldMask set, Instant now) {
    const bool says_since = set & mask_of(&Client::stage_since);
    if (edited.stage != old.stage && !says_since) edited.stage_since = now;
}

namespace {

enum class Counts : bool { no, yes };  ///< whether it counts towards goals

Objection set_stage(const Workspace& workspace, const SetStage& command, Counts counts,
                    Draft& draft) {
    const Client* old = workspace.find(command.client);
    if (!old) return rejection("reject.client.missing", "client");
    const Instant since = command.since.value_or(draft.now);
    if (auto problem = check_not_future(since, draft.now)) return problem;
    Client changed = *old;
    changed.stage = command.stage;
    changed.stage_since = since;
    changed.acquainted = command.acquainted;
    changed.paused_until = command.stage == Stage::paused ? command.until : std::nullopt;
    if (auto problem = check(workspace, changed)) return problem;
    if (counts == Counts::yes) count_new_client(workspace, old->stage, changed, draft);
    draft.add(difference(command.client, *old, std::move(changed)));
    return {};
}

}  // namespace

Objection decide_patches(const Workspace& workspace, const SetStage& command, Draft& draft) {
    return set_stage(workspace, command, Counts::yes, draft);
}

Objection decide_patches(const Workspace& workspace, const SetStages& command, Draft& draft) {
    // Who is a client already when an address book comes in is no new one. Said twice of one
    // client, the last word counts.
    std::map<ClientId, const SetStage*> last;
    for (const SetStage& item : command.items)
        last[item.client] = &item;
    for (const auto& [client, item] : last)
        if (auto problem = set_stage(workspace, *item, Counts::no, draft)) return problem;
    return {};
}

Objection decide_patches(const Workspace& workspace, const ImportClients& command, Draft& draft) {
    for (Client client : command.added) {
        fill_defaults(client, draft.now);
        if (auto problem = check(workspace, client)) return problem;
        draft.add(creation(draft.ids.next<Client>(), std::move(client)));
    }
    for (const Patch<Client>& patch : command.merged) {
        const Client* old = workspace.find(patch.id);
        if (!old) return rejection("reject.client.missing", "client");
        Client merged = *old;
        for_each_field<Client>([&](const auto& f, auto index) {
            if (patch.mask & (FieldMask{1} << index)) merged.*(f.member) = patch.values.*(f.member);
        });
        if (auto problem = check(workspace, merged)) return problem;
        draft.add(difference(patch.id, *old, std::move(merged)));
    }
    return {};
}

}  // namespace wordkeep
