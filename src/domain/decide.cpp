#include "domain/decide.h"

#include "base/utf8.h"

namespace wordkeep {
namespace {

/// A person's clock may be a little ahead of ours without meaning the future.
constexpr std::chrono::minutes clock_tolerance{2};

template <HasSchema R>
std::string generic_name(std::string_view verb) {
    return std::string(Schema<R>::name) + "." + std::string(verb);
}

template <class C>
struct CommandName {
    static std::string of(const C&) { return std::string(Schema<C>::name); }
};
template <>
struct CommandName<ImportClients> {
    static std::string of(const ImportClients&) { return "client.import"; }
};
template <class R>
struct CommandName<Add<R>> {
    static std::string of(const Add<R>&) { return generic_name<R>("add"); }
};
template <class R>
struct CommandName<Edit<R>> {
    static std::string of(const Edit<R>&) { return generic_name<R>("edit"); }
};
template <class R>
struct CommandName<Remove<R>> {
    static std::string of(const Remove<R>&) { return generic_name<R>("remove"); }
};

template <HasSchema R>
Decision decide_patches(const Workspace& workspace, const Add<R>& command, Draft& draft) {
    if constexpr (requires { R::singleton; }) return rejection("reject.record.exists");
    R values = command.values;
    fill_defaults(values, draft.now);
    if (auto problem = check(workspace, values)) return problem;
    const Id<R> id = command.id ? command.id : draft.ids.next<R>();
    if (workspace.table<R>().find_row(id)) return rejection("reject.record.exists");
    draft.add(creation(id, std::move(values)));
    return {};
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
Decision decide_patches(const Workspace& workspace, const Edit<R>& command, Draft& draft) {
    const R* old = workspace.find(command.patch.id);
    R values{};
    if (old)
        values = *old;
    else if constexpr (!requires { R::singleton; })
        return rejection("reject.record.missing");
    for_each_field<R>([&](const auto& f, auto index) {
        if (command.patch.mask & (FieldMask{1} << index))
            values.*(f.member) = command.patch.values.*(f.member);
    });
    if (old) complete_edit(*old, values, command.patch.mask, draft.now);
    if (auto problem = check(workspace, values)) return problem;
    if constexpr (std::is_same_v<R, Commitment>) note_date_edit(workspace, command.patch, draft);
    draft.add(difference(command.patch.id, old ? *old : R{}, std::move(values)));
    return {};
}

template <HasSchema R>
void remove_record(Id<R> id, Draft& draft) {
    draft.add(PatchBuilder<R>(id).set(&R::removed, true).done());
}

/// With a client go the records that say nothing without it; undo brings all of them back.
void remove_what_belongs_to(const Workspace& workspace, ClientId client, Draft& draft) {
    for_each_record_type([&]<class R>() {
        if constexpr (BelongsToClient<R>)
            workspace.table<R>().for_each_of(client,
                                             [&](Id<R> id, const R&) { remove_record(id, draft); });
    });
}

template <HasSchema R>
Decision decide_patches(const Workspace& workspace, const Remove<R>& command, Draft& draft) {
    if constexpr (requires { R::singleton; }) {
        return rejection("reject.record.permanent");
    } else {
        if (!workspace.find(command.id)) return rejection("reject.record.missing");
        if constexpr (std::is_same_v<R, Client>)
            remove_what_belongs_to(workspace, command.id, draft);
        remove_record(command.id, draft);
        return {};
    }
}

std::int64_t wall_millis(Instant now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
}

}  // namespace

std::string command_name(const Command& command) {
    return std::visit([]<class C>(const C& c) { return CommandName<C>::of(c); }, command);
}

Result<Event> decide(const Workspace& workspace, const Command& command, const Inputs& inputs) {
    Draft draft{inputs.now, *inputs.ids, {}};
    const EventId id = draft.ids.next<Event>();
    const Decision problem =
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

Decision check_not_future(Instant at, Instant now) {
    if (at <= now + clock_tolerance) return {};
    return Rejection{Phrase{"reject.time.future", {{"at", Moment{at}}}}, "at"};
}

Decision check_length(std::string_view text, std::size_t limit, std::string where) {
    if (text.size() <= limit) return {};
    return Rejection{
        Phrase{"reject.text.too_long", {{"limit", Count{static_cast<std::int64_t>(limit / 4)}}}},
        std::move(where)};
}

bool is_blank(std::string_view text) { return !has_visible_text(text); }

}  // namespace wordkeep
