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
        copy_fields(field_refs<R>(), &earlier->values, &patch.values, patch.mask);
        earlier->mask |= patch.mask;
    }
};

using Objection = std::optional<Rejection>;  ///< nothing: it can be done

[[nodiscard]] Objection decide_patches(const Workspace&, const LogConversation&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const NoAnswerNeeded&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const KeepCommitment&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const DropCommitment&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const ReopenCommitment&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const Renegotiate&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const SetStage&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const SetStages&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const ImportClients&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const SnoozeLine&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const LineNotNeeded&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const ConfirmChange&, Draft&);
[[nodiscard]] Objection decide_patches(const Workspace&, const WinQuote&, Draft&);

// Per-record checks, each beside its record's other rules. Nothing when the record is fine.
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Client&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Conversation&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Commitment&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Renegotiation&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const LineDecision&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Settings&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const BusyBlock&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Agreement&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Change&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Quote&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Report&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Decision&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Question&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Blocker&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Concern&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const GoodBehaviour&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Review&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const PriceChange&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Meeting&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Absence&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Goal&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Activity&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Tip&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const Issue&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const SelfCheck&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const OwnText&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const OwnPhrase&);
[[nodiscard]] std::optional<Rejection> check(const Workspace&, const HeldDraft&);

/// Fills what an added record leaves open from the moment (added_at, at, made_at …).
void fill_defaults(Client&, Instant now);
void fill_defaults(Conversation&, Instant now);
void fill_defaults(Commitment&, Instant now);
void fill_defaults(Agreement&, Instant now);
void fill_defaults(Change&, Instant now);
void fill_defaults(Quote&, Instant now);
void fill_defaults(Report&, Instant now);
void fill_defaults(Blocker&, Instant now);
void fill_defaults(Concern&, Instant now);
void fill_defaults(GoodBehaviour&, Instant now);
void fill_defaults(Review&, Instant now);
void fill_defaults(Goal&, Instant now);
void fill_defaults(Activity&, Instant now);
void fill_defaults(HeldDraft&, Instant now);
template <class R>
void fill_defaults(R&, Instant) {}

/// Fills what an edit of the fields in `set` leaves open: another stage begins now, and so on.
void complete_edit(const Client& old, Client& edited, FieldMask set, Instant now);
void complete_edit(const Conversation& old, Conversation& edited, FieldMask set, Instant now);
void complete_edit(const Commitment& old, Commitment& edited, FieldMask set, Instant now);
void complete_edit(const Agreement& old, Agreement& edited, FieldMask set, Instant now);
void complete_edit(const Change& old, Change& edited, FieldMask set, Instant now);
void complete_edit(const Quote& old, Quote& edited, FieldMask set, Instant now);
void complete_edit(const Review& old, Review& edited, FieldMask set, Instant now);
void complete_edit(const Goal& old, Goal& edited, FieldMask set, Instant now);
template <class R>
void complete_edit(const R&, R&, FieldMask, Instant) {}

/// What a contact does to the record it is about: a blocker is told, a quote sent, and so on;
/// `next` is the date the client was told in it.
[[nodiscard]] std::optional<Rejection> settle_by_contact(const Workspace&, const Conversation&,
                                                         const std::optional<Due>& next, Draft&);
/// When somebody becomes a client by this, each open goal for new clients that runs counts one
/// (row 77). Who was a prospect does, and who did not know me before; nobody comes back as new.
void count_new_client(const Workspace&, Stage before, const Client& now, Draft&);
/// A goal that is written down after its beginning counts who has become a client since then.
void count_those_before(const Workspace&, GoalId id, const Goal& goal, Draft&);
/// Closes a commitment as kept; a repeated one begins again at its next date (row 115).
void close_as_kept(const Workspace&, CommitmentId id, Instant at, Draft&);
/// Work that a change asks for waits until the change is included or accepted (row 46).
[[nodiscard]] bool is_locked(const Workspace&, const Commitment&);

/// An edit is not refused for what was wrong before it: merging two computers may leave a record
/// that names another client's agreement, and everything else of it must stay correctable.
template <HasSchema R>
[[nodiscard]] Objection check_edit(const Workspace& workspace, const R* old, const R& edited) {
    auto problem = check(workspace, edited);
    if (problem && old && check(workspace, *old) == problem) return {};
    return problem;
}

// Shared checks.
[[nodiscard]] Rejection rejection(std::string_view key, std::string where = {});
/// A moment given by the person must not lie ahead; clocks of the past would follow it.
[[nodiscard]] Objection check_not_future(Instant at, Instant now);
/// `limit` in bytes; the sentence names the field.
[[nodiscard]] Objection check_length(std::string_view text, std::size_t limit, std::string where);
[[nodiscard]] bool is_blank(std::string_view text);

inline constexpr std::size_t longest_name_bytes = 1200;    // 300 characters in any script
inline constexpr std::size_t longest_note_bytes = 200000;  // about a hundred pages

}  // namespace wordkeep
