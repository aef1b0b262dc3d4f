#include "domain/decide.h"

#include "base/utf8.h"

namespace wordkeep {
namespace {

/// A person's clock may be a little ahead of ours without meaning the future.
constexpr std::chrono::minutes clock_tolerance{2};

template <class C>
std::string name_of(const C&) {
    return std::string(Schema<C>::name);
}
std::string name_of(const ImportClients&) { return "client.import"; }
std::string name_of(const ChangeRecord& command) {
    std::string name(
        std::visit([]<class R>(const Patch<R>&) { return Schema<R>::name; }, command.patch));
    switch (command.verb) {
        case Verb::add:
            return name + ".add";
        case Verb::edit:
            return name + ".edit";
        case Verb::remove:
            return name + ".remove";
    }
    return name;
}

template <HasSchema R>
Objection add_record(const Workspace& workspace, const Patch<R>& given, Draft& draft) {
    if constexpr (requires { R::singleton; }) {
        return rejection("reject.record.exists");
    } else {
        R values = given.values;
        fill_defaults(values, draft.now);
        if (auto problem = check(workspace, values)) return problem;
        const Id<R> id = given.id ? given.id : draft.ids.next<R>();
        if (workspace.table<R>().find_row(id)) return rejection("reject.record.exists");
        if constexpr (std::is_same_v<R, Client>)
            count_new_client(workspace, Stage::contact, values, draft);
        draft.add(creation(id, values));
        if constexpr (std::is_same_v<R, Goal>) count_those_before(workspace, id, values, draft);
        return {};
    }
}

/// A changed due date stays visible in the ledger, however it was changed (row 32).
void note_date_edit(const Workspace& workspace, const Patch<Commitment>& patch, Draft& draft) {
    const Commitment* old = workspace.find(patch.id);
    if (!old || !(patch.mask & mask_of(&Commitment::due)) || old->due == patch.values.due) return;
    Renegotiation move{.commitment = patch.id,
                       .client = old->client,
                       .at = draft.now,
                       .from = old->due,
                       .to = patch.values.due,
                       .reason = {},
                       .removed = false};
    draft.add(creation(draft.ids.next<Renegotiation>(), std::move(move)));
}

template <HasSchema R>
Objection edit_record(const Workspace& workspace, const Patch<R>& given, Draft& draft) {
    const R* old = workspace.find(given.id);
    R values{};
    if (old)
        values = *old;
    else if constexpr (!requires { R::singleton; })
        return rejection("reject.record.missing");
    copy_fields(field_refs<R>(), &values, &given.values, given.mask);
    if (old) complete_edit(*old, values, given.mask, draft.now);
    if (auto problem = check_edit(workspace, old, values)) return problem;
    if constexpr (std::is_same_v<R, Commitment>) note_date_edit(workspace, given, draft);
    if constexpr (std::is_same_v<R, Client>)
        if (old) count_new_client(workspace, old->stage, values, draft);
    draft.add(difference(given.id, old ? *old : R{}, std::move(values)));
    return {};
}

template <HasSchema R>
void mark_removed(Id<R> id, Draft& draft) {
    draft.add(PatchBuilder<R>(id).set(&R::removed, true).done());
}

template <HasSchema R, class Of>
void remove_all_of(const Workspace& workspace, Id<Client> client, Of&& of, Draft& draft) {
    workspace.table<R>().for_each_of(client, [&](Id<R> id, const R& record) {
        if (of(record)) mark_removed(id, draft);
    });
}

/// With a record go those that say nothing without it; undo brings all of them back.
template <HasSchema R>
void remove_what_belongs_to(const Workspace& workspace, Id<R> id, Draft& draft) {
    if constexpr (std::is_same_v<R, Client>) {
        const auto all = [](const auto&) { return true; };
        for_each_record_type([&]<class Other>() {
            if constexpr (BelongsToClient<Other>) remove_all_of<Other>(workspace, id, all, draft);
        });
    } else if constexpr (std::is_same_v<R, Agreement>) {
        const auto of_it = [&](const auto& record) { return record.agreement == id; };
        const ClientId client = workspace.find(id)->client;
        remove_all_of<Change>(workspace, client, of_it, draft);
        remove_all_of<Report>(workspace, client, of_it, draft);
    } else if constexpr (std::is_same_v<R, Goal>) {
        workspace.table<Activity>().for_each([&](ActivityId activity, const Activity& record) {
            if (record.goal == id) mark_removed(activity, draft);
        });
    }
}

template <HasSchema R>
Objection remove_record(const Workspace& workspace, Id<R> id, Draft& draft) {
    if constexpr (requires { R::singleton; }) {
        return rejection("reject.record.permanent");
    } else {
        if (!workspace.find(id)) return rejection("reject.record.missing");
        remove_what_belongs_to(workspace, id, draft);
        mark_removed(id, draft);
        return {};
    }
}

Objection decide_patches(const Workspace& workspace, const ChangeRecord& command, Draft& draft) {
    return std::visit(
        [&](const auto& patch) -> Objection {
            switch (command.verb) {
                case Verb::add:
                    return add_record(workspace, patch, draft);
                case Verb::edit:
                    return edit_record(workspace, patch, draft);
                case Verb::remove:
                    return remove_record(workspace, patch.id, draft);
            }
            return {};
        },
        command.patch);
}

std::int64_t wall_millis(Instant now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
}

}  // namespace

std::string command_name(const Command& command) {
    return std::visit([](const auto& c) { return name_of(c); }, command);
}

Result<Event> decide(const Workspace& workspace, const Command& command, const Inputs& inputs) {
    Draft draft{inputs.now, *inputs.ids, {}};
    const EventId id = draft.ids.next<Event>();
    const Objection problem =
        std::visit([&](const auto& c) { return decide_patches(workspace, c, draft); }, command);
    if (problem) return std::unexpected(*problem);
    if (draft.patches.empty()) return std::unexpected(rejection("reject.nothing_to_change"));
    const Stamp stamp = draft.ids.next_stamp(wall_millis(inputs.now));
    *inputs.ids = draft.ids;
    return Event{
        id, stamp, command_name(command), EventKind::command, {}, std::move(draft.patches)};
}

Event reversal(EventKind kind, EventId of, std::string command, std::vector<AnyPatch> before,
               const Inputs& inputs) {
    const EventId id = inputs.ids->next<Event>();
    return Event{id,
                 inputs.ids->next_stamp(wall_millis(inputs.now)),
                 std::move(command),
                 kind,
                 of,
                 std::move(before)};
}

Rejection rejection(std::string_view key, std::string where) {
    return {Phrase{key, {}}, std::move(where)};
}

Objection check_not_future(Instant at, Instant now) {
    if (at <= now + clock_tolerance) return {};
    return Rejection{Phrase{"reject.time.future", {{"at", Moment{at}}}}, "at"};
}

Objection check_length(std::string_view text, std::size_t limit, std::string where) {
    if (text.size() <= limit) return {};
    return Rejection{
        Phrase{"reject.text.too_long", {{"limit", Count{static_cast<std::int64_t>(limit / 4)}}}},
        std::move(where)};
}

bool is_blank(std::string_view text) { return !has_visible_text(text); }

}  // namespace wordkeep
