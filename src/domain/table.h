#pragma once
// All records of one type, with the stamps that decide which value of a field is the latest.

#include "base/id_map.h"
#include "domain/record.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace wordkeep {

struct Client;

template <class R>
concept BelongsToClient = requires(const R& r) {
    { r.client } -> std::convertible_to<Id<Client>>;
};

/// `base` is the stamp of a record's creation; fields changed later have a stamp of their own in
/// `newer` (short: most records are hardly ever changed).
struct RowStamps {
    struct FieldStamp {
        std::uint8_t field;
        Stamp stamp;
    };

    Stamp base{};
    std::vector<FieldStamp> newer;

    [[nodiscard]] Stamp stamp_of(std::size_t field) const {
        for (const auto& entry : newer)
            if (entry.field == field) return entry.stamp;
        return base;
    }
};

/// One record where it is stored.
template <HasSchema R>
struct Row : RowStamps {
    Id<R> id;
    R value{};

    /// False for a record that was removed, or of which only later changes have arrived so far. A
    /// singleton (settings) is there from the beginning and is only ever changed.
    [[nodiscard]] bool visible() const {
        if constexpr (requires { R::singleton; })
            return base != Stamp{} || !newer.empty();
        else
            return !value.removed && base != Stamp{};
    }
};

/// Of a patch, sets each field in `mask` whose stamp is greater than the one it has. What it
/// replaced goes into `before`; returns which fields that were.
[[nodiscard]] FieldMask apply_fields(FieldRefs fields, RowStamps& stamps, void* value,
                                     const void* given, void* before, FieldMask mask,
                                     const Stamp& stamp, bool creates);

template <HasSchema R>
class Table {
  public:
    /// Nullptr if there is no such record or it was removed.
    [[nodiscard]] const R* find(Id<R> id) const {
        const Row<R>* row = find_row(id);
        return row && row->visible() ? &row->value : nullptr;
    }
    /// Also finds removed records.
    [[nodiscard]] const Row<R>* find_row(Id<R> id) const {
        const std::uint32_t at = index_.find(id.value);
        return at == IdMap::none ? nullptr : &rows_[at];
    }
    /// Every row ever stored, removed ones too, in order of arrival.
    [[nodiscard]] std::span<const Row<R>> all_rows() const { return rows_; }

    /// Calls `visit(id, record)` for each visible record.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const auto& row : rows_)
            if (row.visible()) visit(row.id, row.value);
    }
    /// Calls `visit(id, record)` for each visible record of one client (none: those about me);
    /// costs the number of those.
    template <class Visit>
    requires BelongsToClient<R>
    void for_each_of(Id<Client> client, Visit&& visit) const {
        for_each_row_of(client, [&](const Row<R>& row) {
            if (row.visible()) visit(row.id, row.value);
        });
    }
    /// The same with every row ever stored under the client, removed ones too.
    template <class Visit>
    requires BelongsToClient<R>
    void for_each_row_of(Id<Client> client, Visit&& visit) const {
        const std::uint32_t at = clients_.find(client.value);
        if (at == IdMap::none) return;
        for (const std::uint32_t position : by_client_[at])
            visit(rows_[position]);
    }
    [[nodiscard]] std::size_t visible_count() const { return visible_count_; }

    /// Applies a patch: each field keeps the value with the greater stamp. Returns what it replaced
    /// (the inverse patch; its mask holds the fields that really changed hands).
    Patch<R> apply(const Patch<R>& patch, const Stamp& stamp) {
        Row<R>& row = row_for(patch.id);
        const bool was_visible = row.visible();
        const Id<Client> old_client = client_of(row);
        Patch<R> before{patch.id, {}, 0, false};
        before.mask = apply_fields(field_refs<R>(), row, &row.value, &patch.values, &before.values,
                                   patch.mask, stamp, patch.creates);
        if (patch.creates && row.base < stamp) {
            row.base = stamp;
            // Undoing a creation removes the record; its other fields stay for the history.
            before = removal(patch.id);
        }
        if (was_visible != row.visible()) visible_count_ += row.visible() ? 1 : -1;
        reindex(row, old_client);
        return before;
    }

    /// The same for a patch that nobody needs afterwards: a new record moves in.
    Patch<R> take(Patch<R>&& patch, const Stamp& stamp) {
        if (!is_new(patch, stamp)) return apply(patch, stamp);
        const Id<R> id = patch.id;
        insert(std::move(patch), stamp);
        return removal(id);
    }

    /// Without the way back.
    void add(Patch<R>&& patch, const Stamp& stamp) {
        if (is_new(patch, stamp))
            insert(std::move(patch), stamp);
        else
            (void)apply(patch, stamp);
    }

    /// Lets go of some rows; true when none are left. A table of a life takes too long to go at
    /// once. Of no use afterwards.
    bool discard(std::size_t most) {
        rows_.erase(rows_.end() - static_cast<std::ptrdiff_t>(std::min(most, rows_.size())),
                    rows_.end());
        return rows_.empty();
    }

  private:
    [[nodiscard]] static Patch<R> removal(Id<R> id) {
        Patch<R> patch{id, {}, 0, false};
        patch.values.removed = true;
        patch.mask = mask_of(&R::removed);
        return patch;
    }

    /// All of a record of which nothing is here.
    [[nodiscard]] bool is_new(const Patch<R>& patch, const Stamp& stamp) const {
        return patch.creates && patch.mask == all_fields<R>() && stamp != Stamp{} &&
               index_.find(patch.id.value) == IdMap::none;
    }

    void insert(Patch<R>&& patch, const Stamp& stamp) {
        const auto position = static_cast<std::uint32_t>(rows_.size());
        (void)index_.insert(patch.id.value, position);
        Row<R>& row = rows_.emplace_back();
        row.id = patch.id;
        row.base = stamp;
        row.value = std::move(patch.values);
        if (row.visible()) ++visible_count_;
        if constexpr (BelongsToClient<R>) list_of(row.value.client).push_back(position);
    }

    Row<R>& row_for(Id<R> id) {
        const auto last = static_cast<std::uint32_t>(rows_.size());
        const std::uint32_t at = index_.insert(id.value, last);
        if (at == last) {
            rows_.emplace_back();
            rows_.back().id = id;
            if constexpr (BelongsToClient<R>) list_of({}).push_back(at);
        }
        return rows_[at];
    }

    std::vector<std::uint32_t>& list_of(Id<Client> client) {
        const auto last = static_cast<std::uint32_t>(by_client_.size());
        const std::uint32_t at = clients_.insert(client.value, last);
        if (at == last) by_client_.emplace_back();
        return by_client_[at];
    }

    [[nodiscard]] static Id<Client> client_of(const Row<R>& row) {
        if constexpr (BelongsToClient<R>)
            return row.value.client;
        else
            return {};
    }

    void reindex(const Row<R>& row, Id<Client> old_client) {
        if constexpr (BelongsToClient<R>) {
            const Id<Client> client = row.value.client;
            if (client == old_client) return;
            const std::uint32_t position = index_.find(row.id.value);
            std::erase(list_of(old_client), position);
            list_of(client).push_back(position);
        } else {
            (void)row;
            (void)old_client;
        }
    }

    std::vector<Row<R>> rows_;
    IdMap index_;
    IdMap clients_;  // where the list of each is in by_client_
    std::vector<std::vector<std::uint32_t>> by_client_;
    std::size_t visible_count_ = 0;
};

}  // namespace wordkeep
