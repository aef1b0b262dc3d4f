#pragma once
// The rule families, one file each. Every function appends the obligations that its rules find in
// the records of one client; none of them depends on the time.

#include "attention/client_records.h"

#include <vector>

namespace wordkeep::attention {

/// Rows 22, 66, 82, 83, 100: reply owed, call back, holding reply (reply.cpp).
void append_reply(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out);
/// Rows 1, 6, 68 (silence.cpp).
void append_silence(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out);
/// Rows 64, 71 (their_silence.cpp).
void append_their_silence(const ClientRecords& records, const RuleContext& context,
                          std::vector<Line>& out);
/// Rows 28, 29 (summary.cpp).
void append_summary(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out);
/// Rows 23, 32, 96, 116 (commitments.cpp).
void append_commitments(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out);
/// Row 65 (nudges.cpp).
void append_nudges(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out);

/// Whether a commitment is one of mine to keep: my own, or a third party's about which I owe the
/// client the word.
[[nodiscard]] inline bool is_mine(const Commitment& commitment) {
    return commitment.owner != Owner::client;
}
/// The rule, and so the key, under which a commitment of mine is a line.
[[nodiscard]] Rule rule_of(const Commitment& commitment);

}  // namespace wordkeep::attention
