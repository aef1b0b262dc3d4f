#include "domain/workspace.h"

#include "base/arrange.h"

#include <algorithm>
#include <utility>

namespace wordkeep {
namespace {

template <HasSchema R>
void collect_clients(const Table<R>& table, const Patch<R>& undo, Applied& applied) {
    const Id<R> id = undo.id;
    const R& before = undo.values;
    const Row<R>* row = table.find_row(id);
    if constexpr (std::is_same_v<R, Client>) {
        applied.clients.push_back(id);
    } else if constexpr (BelongsToClient<R>) {
        if (row && row->value.client) applied.clients.push_back(row->value.client);
        if (row && !row->value.client) applied.mine = true;
        if (before.client) applied.clients.push_back(before.client);
        if constexpr (std::is_same_v<R, Absence>) applied.settings = true;
        if constexpr (std::is_same_v<R, Commitment>)
            if ((row && row->value.estimate_minutes) || before.estimate_minutes)
                applied.estimates.push_back(id);
    } else if constexpr (std::is_same_v<R, Settings> || std::is_same_v<R, BusyBlock>) {
        applied.settings = true;
    } else {
        applied.mine = true;
    }
}

template <class R>
inline constexpr bool is_numerous =
    std::is_same_v<R, Client> || std::is_same_v<R, Conversation> || std::is_same_v<R, Commitment>;

/// Settings that were never stored, and ones that were set back, are the same: the defaults.
const Settings& settings_in(const Table<Settings>& table) {
    static const Settings defaults;
    const Settings* stored = table.find(settings_id);
    return stored ? *stored : defaults;
}

bool same_table(const Table<Settings>& a, const Table<Settings>& b) {
    return settings_in(a) == settings_in(b);
}

template <HasSchema R>
bool same_table(const Table<R>& a, const Table<R>& b) {
    if (a.visible_count() != b.visible_count()) return false;
    bool same = true;
    a.for_each([&](Id<R> id, const R& value) {
        const R* other = b.find(id);
        if (!other || differing_fields(field_refs<R>(), other, &value) != 0) same = false;
    });
    return same;
}

void settle(Applied& applied) {
    // A later patch of the same event may build on an earlier one: the way back runs backwards.
    std::ranges::reverse(applied.before);
    arrange(applied.clients);
    const auto repeats = std::ranges::unique(applied.clients);
    applied.clients.erase(repeats.begin(), repeats.end());
}

}  // namespace

Applied Workspace::apply(const Event& event) {
    Applied applied;
    for (const AnyPatch& any : event.patches)
        std::visit(
            [&]<class R>(const Patch<R>& patch) {
                auto& table = std::get<Table<R>>(tables_);
                Patch<R> before = table.apply(patch, event.stamp);
                collect_clients(table, before, applied);
                if (before.mask != 0) applied.before.emplace_back(std::move(before));
            },
            any);
    settle(applied);
    return applied;
}

Applied Workspace::apply(Event&& event) {
    Applied applied;
    const auto take = [&]<class R>(Patch<R>* patch) {
        if (!patch) return false;
        auto& table = std::get<Table<R>>(tables_);
        Patch<R> before = table.take(std::move(*patch), event.stamp);
        collect_clients(table, before, applied);
        if (before.mask != 0) applied.before.emplace_back(std::move(before));
        settle(applied);
        return true;
    };
    // Of these there may be many; of the others the code counts.
    if (event.patches.size() == 1) {
        AnyPatch& any = event.patches.front();
        if (take(std::get_if<Patch<Commitment>>(&any)) || take(std::get_if<Patch<Client>>(&any)) ||
            take(std::get_if<Patch<Conversation>>(&any)))
            return applied;
    }
    return apply(std::as_const(event));
}

void Workspace::add(Event&& event) {
    for (AnyPatch& any : event.patches) {
        std::visit(
            [&]<class R>(Patch<R>& patch) {
                auto& table = std::get<Table<R>>(tables_);
                // Of these there may be many; of the others the code counts.
                if constexpr (is_numerous<R>)
                    table.add(std::move(patch), event.stamp);
                else
                    (void)table.apply(patch, event.stamp);
            },
            any);
    }
}

bool Workspace::discard_some() {
    constexpr std::size_t rows = 10'000;
    return std::get<Table<Conversation>>(tables_).discard(rows) &&
           std::get<Table<Commitment>>(tables_).discard(rows);
}

const Settings& Workspace::settings() const { return settings_in(table<Settings>()); }

bool Workspace::empty() const {
    bool empty = settings() == Settings{};
    for_each_record_type([&]<class R>() {
        if constexpr (!std::is_same_v<R, Settings>)
            empty = empty && table<R>().visible_count() == 0;
    });
    return empty;
}

bool same_content(const Workspace& a, const Workspace& b) {
    bool same = true;
    for_each_record_type([&]<class R>() { same = same && same_table(a.table<R>(), b.table<R>()); });
    return same;
}

}  // namespace wordkeep
