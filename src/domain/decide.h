#pragma once
// How the features share the work of decide(): each overload appends patches or says why not.

#include "domain/commands.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wordkeep {

/// What one decision gathers. Ids come from a copy of the source, so a rejected command draws none.
struct Draft {
    Instant now{};
    IdSource ids;
    std::vector<AnyPatch> patches;
    std::unordered_map<std::uint64_t, std::size_t> position{};  ///< of a record's patch, by its id

    /// A second patch of the same record goes into the first: all of an event carries one stamp, so
    /// of two patches that set one field the later would be lost.
    template <HasSchema R>
    void add(Patch<R> patch) {
        if (patch.mask == 0) return;
        const auto [at, is_new] = position.try_emplace(patch.id.value, patches.size());
        auto* const earlier = is_new ? nullptr : std::get_if<Patch<R>>(&patches[at->second]);
        if (!earlier) {
            patches.emplace_back(std::move(patch));
            return;
        }
        for_each_field<R>([&](const auto& f, auto index) {
            if (patch.mask & (FieldMask{1} << index))
                earlier->values.*(f.member) = std::move(patch.values.*(f.member));
        });
        earlier->mask |= patch.mask;
    }
};

using Decision = std::optional<Rejection>;  ///< nothing: it can be done

[[nodiscard]] Decision decide_patches(const Workspace&, const LogConversation&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const NoAnswerNeeded&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const KeepCommitment&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const DropCommitment&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const ReopenCommitment&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const Renegotiate&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const SetStage&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const SetStages&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const ImportClients&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const SnoozeLine&, Draft&);
[[nodiscard]] Decision decide_patches(const Workspace&, const LineNotNeeded&, Draft&);

/// Fills what an added record leaves open from the moment (added_at, at, made_at …).
void fill_defaults(Client&, Instant now);
void fill_defaults(Conversation&, Instant now);
void fill_defaults(Commitment&, Instant now);
template <class R>
void fill_defaults(R&, Instant) {}

/// Fills what an edit of the fields in `set` leaves open: another stage begins now, and so on.
void complete_edit(const Client& old, Client& edited, FieldMask set, Instant now);
void complete_edit(const Conversation& old, Conversation& edited, FieldMask set, Instant now);
void complete_edit(const Commitment& old, Commitment& edited, FieldMask set, Instant now);
template <class R>
void complete_edit(const R&, R&, FieldMask, Instant) {}

// Shared checks.
[[nodiscard]] Rejection rejection(std::string_view key, std::string where = {});
/// A moment given by the person must not lie ahead; clocks of the past would follow it.
[[nodiscard]] Decision check_not_future(Instant at, Instant now);
/// `limit` in bytes; the sentence names the field.
[[nodiscard]] Decision check_length(std::string_view text, std::size_t limit, std::string where);
[[nodiscard]] bool is_blank(std::string_view text);

inline constexpr std::size_t longest_name_bytes = 1200;    // 300 characters in any script
inline constexpr std::size_t longest_note_bytes = 200000;  // about a hundred pages

}  // namespace wordkeep
