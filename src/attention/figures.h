#pragma once
// Figures, each defined here once.
//
// kept ratio = kept ÷ (kept + broken), per direction. A commitment counts as soon as it is settled
// or due, by its last due date:
//   kept    closed as kept at or before its due date, and never renegotiated after a due date
//   broken  open or closed after its due date, or renegotiated after the date it then had
//   moved   renegotiated, always before it was due (counted beside: its new date decides above)
//   not at all: dropped before it was due, and open with the due date ahead
// What a third party does counts as mine: I am the one who told the client. Next contacts are
// counted apart by the same formula; they have no direction, because only I announce them.
//
// lead ratio = runs of contact that I started ÷ all runs that started in the last 30 days. A
// contact starts a run unless it belongs to the one before:
//   mine    while a reply is owed (it is the answer, a receipt or a try), or a summary
//   theirs  while a reply is already owed (chasing), or when the last contact is mine, one-way and
//   at
//           most 3 days old (it is the answer)
// Newsletters are no contact. A talk is one contact; it is started by the side its direction names.

#include "attention/context.h"
#include "attention/line.h"
#include "domain/conversations/reply_run.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wordkeep::attention {

struct ClientRecords;

struct Kept {
    std::int64_t kept = 0;
    std::int64_t broken = 0;
    std::int64_t moved = 0;

    [[nodiscard]] std::int64_t due() const { return kept + broken; }
    /// Nothing when none was due.
    [[nodiscard]] std::optional<double> ratio() const {
        if (due() == 0) return std::nullopt;
        return static_cast<double>(kept) / static_cast<double>(due());
    }
    Kept& operator+=(const Kept& other);
    friend bool operator==(const Kept&, const Kept&) = default;
};

struct Lead {
    std::int64_t mine = 0;
    std::int64_t theirs = 0;

    [[nodiscard]] std::optional<double> ratio() const {
        if (mine + theirs == 0) return std::nullopt;
        return static_cast<double>(mine) / static_cast<double>(mine + theirs);
    }
    Lead& operator+=(const Lead& other);
    friend bool operator==(const Lead&, const Lead&) = default;
};

/// Everything that is counted, for one client or for all.
struct Tally {
    Kept mine;    ///< my commitments and third parties'
    Kept theirs;  ///< the clients' commitments
    Kept next_contacts;
    Lead lead;
    std::int64_t open_mine = 0;    ///< open commitments of mine, next contacts among them
    std::int64_t open_theirs = 0;  ///< open commitments of clients

    Tally& operator+=(const Tally& other);
    Tally& operator-=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// A tally and the moment at which time alone changes it (`never` if not).
struct TimedTally {
    Tally tally;
    Instant valid_until = never;
};

/// Costs the number of that client's records.
[[nodiscard]] TimedTally tally_of(const Workspace& workspace, ClientId client,
                                  const RuleContext& context, Instant now);
/// The same from records that were loaded already.
[[nodiscard]] TimedTally tally_of(const Workspace& workspace, const ClientRecords& records,
                                  const RuleContext& context, Instant now);

/// A commitment that has been kept or broken.
struct Judged {
    CommitmentId id;
    Instant deadline{};  ///< by its last due date
    bool theirs = false;
    bool is_next_contact = false;
    bool kept = false;
};
/// What the kept ratio of one client is made of.
[[nodiscard]] std::vector<Judged> judged_commitments(const Workspace& workspace, ClientId client,
                                                     const RuleContext& context, Instant now);

/// The contacts that start a run, in order: what the lead ratio is made of.
[[nodiscard]] std::vector<const Conversation*> starts_of(
    const std::vector<TimedConversation>& in_order);

/// The header of Today. `open_items` = open commitments of both sides + the lines that are late,
/// now or today and stand for no commitment (replies, summaries, silences, questions).
struct Figures {
    Tally tally;
    std::int64_t open_items = 0;
    friend bool operator==(const Figures&, const Figures&) = default;
};

[[nodiscard]] Figures figures_of(const Tally& tally, const std::vector<Line>& lines);

[[nodiscard]] Tally tally_of_all(const Workspace& workspace, const RuleContext& context,
                                 Instant now);

}  // namespace wordkeep::attention
