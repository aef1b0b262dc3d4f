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
/// Calendar days that a silence which began at `start` may last (row 3).
[[nodiscard]] std::int64_t cadence_of(const Client& client, Instant start,
                                      const RuleContext& context);
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

/// Rows 19, 21, 101 (blockers.cpp).
void append_blockers(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out);
/// Rows 20, 37, 43, 62, 78 (agreements.cpp).
void append_agreements(const ClientRecords& records, const RuleContext& context,
                       std::vector<Line>& out);
/// Rows 38–40, 44–48 (changes.cpp).
void append_changes(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out);
/// Rows 70, 91–93 (quotes.cpp).
void append_quotes(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out);
/// Rows 58–60 (reports.cpp).
void append_reports(const ClientRecords& records, const RuleContext& context,
                    std::vector<Line>& out);
/// Rows 25–27 (decisions.cpp).
void append_decisions(const ClientRecords& records, const RuleContext& context,
                      std::vector<Line>& out);
/// Rows 9–14: what makes a client insecure and asks for a measure (insecurity.cpp).
void append_insecurity(const ClientRecords& records, const RuleContext& context,
                       std::vector<Line>& out);
/// Rows 53, 55, 56 (upset.cpp).
void append_upset(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out);
/// Rows 30, 31 (thanks.cpp).
void append_thanks(const ClientRecords& records, const RuleContext& context,
                   std::vector<Line>& out);
/// Row 73 (reciprocity.cpp).
void append_reciprocity(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out);
/// Rows 76–80, about me (goals.cpp).
void append_goals(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out);
/// Row 35, about me (weekly_review.cpp).
void append_weekly_review(const ClientRecords& records, const RuleContext& context,
                          std::vector<Line>& out);
/// Row 114, towards a client (absence.cpp).
void append_absences(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out);
/// What is about me and no client: rows 35, 76–80, 98, 114 (mine.cpp).
void append_mine(const ClientRecords& records, const RuleContext& context, std::vector<Line>& out);

/// When the next report of a running agreement is due; nothing when it has none (row 58).
[[nodiscard]] std::optional<Instant> report_due(const Of<Agreement>& agreement,
                                                const ClientRecords& records,
                                                const RuleContext& context);

/// Who sits in the same company is not asked for money: no quotes, no prices (row 5).
[[nodiscard]] inline bool shows_prices(const Client& client) {
    return client.kind == ClientKind::external;
}

/// Whether a commitment is one of mine to keep: my own, or a third party's about which I owe the
/// client the word.
[[nodiscard]] inline bool is_mine(const Commitment& commitment) {
    return commitment.owner != Owner::client;
}
/// The rule, and so the key, under which a commitment of mine is a line.
[[nodiscard]] Rule rule_of(const Commitment& commitment);
/// The contact that is due was announced to somebody who is furious (rows 53, 55): it is a call.
[[nodiscard]] bool soothes(const Line& line, const Workspace& workspace);

}  // namespace wordkeep::attention
