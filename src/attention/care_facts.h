#pragma once
// What several measures read out of the records of one client: rules make lines of it, the
// diagnosis shows it with its evidence. Nothing here depends on the time.

#include "attention/client_records.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wordkeep::attention {

/// Something that happened often enough within a window: when for the last time, and how often.
struct Often {
    Instant last{};
    std::uint64_t origin = 0;  ///< the record of the last time
    std::int32_t times = 0;
};

struct Frequency {
    Clock count;
    Clock days;
};

/// The last contact with this tag that had enough of them, itself counted, in the days before it.
[[nodiscard]] std::optional<Often> often_tagged(const ClientRecords& records, ContactTag tag,
                                                Frequency frequency, const RuleContext& context);

/// Talks that took longer than their agenda (row 9). A later talk that kept to its plan, or one
/// with an agenda that is still to come, ends it.
[[nodiscard]] std::optional<Often> overruns(const ClientRecords& records,
                                            const RuleContext& context);

/// Minutes that the agenda takes; 0 without one.
[[nodiscard]] std::int64_t planned_minutes(const Meeting& meeting);

/// When the date passes: rolled back like every due date; its end where there is no working time.
[[nodiscard]] Instant deadline_of(const Commitment& commitment, const RuleContext& context);

/// A commitment of mine that was, or will be, more than one working day late (row 14).
struct Failure {
    CommitmentId commitment;
    Instant deadline{};
    Instant since{};  ///< from here on it is too late; of an open one it may lie ahead
};

/// In the order of `since`.
[[nodiscard]] std::vector<Failure> failures_of(const ClientRecords& records,
                                               const RuleContext& context);
/// Those that no repair plan has answered.
[[nodiscard]] std::vector<Failure> unrepaired_failures(const ClientRecords& records,
                                                       const RuleContext& context);

/// Contacts of mine that asked for something and got no answer within three working days (rows 65,
/// 73), each with the moment from which it counts as ignored.
struct Ignored {
    ConversationId nudge;
    Instant at{};
    Instant since{};
};
[[nodiscard]] std::vector<Ignored> ignored_nudges(const ClientRecords& records,
                                                  const RuleContext& context);

}  // namespace wordkeep::attention
