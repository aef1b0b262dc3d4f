#pragma once
// The records of one client, read once for all rules.

#include "attention/context.h"
#include "attention/line.h"
#include "domain/conversations/reply_run.h"

#include <optional>
#include <tuple>
#include <vector>

namespace wordkeep::attention {

/// A commitment that is still open.
struct OpenCommitment {
    CommitmentId id;
    const Commitment* commitment = nullptr;
    Instant told_at{};  ///< when the present due date was told: made, or renegotiated last
    Instant deadline{};
    bool works = true;  ///< false: no working time, `deadline` is the end of the date
};

/// Pointers stay valid until the workspace changes. Reused from client to client, so that looking
/// at all of them does not allocate for each.
template <HasSchema R>
struct Of {
    Id<R> id;
    const R* record = nullptr;
    const R* operator->() const { return record; }
};

/// The records behind agreements, changes and so on, by id.
using MeasureRecords =
    std::tuple<std::vector<Of<Agreement>>, std::vector<Of<Change>>, std::vector<Of<Quote>>,
               std::vector<Of<Report>>, std::vector<Of<Blocker>>, std::vector<Of<Concern>>,
               std::vector<Of<PriceChange>>, std::vector<Of<Meeting>>, std::vector<Of<Absence>>,
               std::vector<Of<GoodBehaviour>>, std::vector<Of<Review>>, std::vector<Of<HeldDraft>>>;

struct ClientRecords {
    ClientId id;  ///< none: what is about me
    const Client* client = nullptr;
    const Workspace* workspace = nullptr;
    std::vector<TimedConversation> conversations;  ///< in the order in which they happened
    std::vector<OpenCommitment> commitments;       ///< open ones, by id
    std::vector<Of<Commitment>> settled;           ///< kept and dropped ones, in any order
    std::vector<const LineDecision*> decisions;    ///< in the order in which they were made

    MeasureRecords measures;

    template <HasSchema R>
    [[nodiscard]] const std::vector<Of<R>>& of() const {
        return std::get<std::vector<Of<R>>>(measures);
    }

    /// The last contact of mine with this purpose that reached them and is about this record, not
    /// before `from`; with `about` 0 about anything.
    [[nodiscard]] std::optional<Instant> told(Purpose purpose, std::uint64_t about,
                                              Instant from = Instant::min()) const;
    /// How many of them there were.
    [[nodiscard]] std::int32_t times_told(Purpose purpose, std::uint64_t about,
                                          Instant from = Instant::min()) const;
    /// The first day on which a client who is away at that moment is there again.
    [[nodiscard]] std::optional<Date> back_after(Instant moment,
                                                 const clock::WorkingCalendar& calendar) const;

    /// Reads everything anew. False: there is no such client.
    [[nodiscard]] bool load(const Workspace& source, ClientId wanted, const RuleContext& context);

    /// Whether `decision` is about the obligation that a line with this rule and origin stands for.
    [[nodiscard]] static bool is_about(const LineDecision& decision, Rule obligation,
                                       std::uint64_t origin);
    /// The last "not needed" about it, not before `from`.
    [[nodiscard]] std::optional<Instant> not_needed(Rule obligation, std::uint64_t origin,
                                                    Instant from = Instant::min()) const;
};

/// What may make earlier decisions about a line void.
struct Since {
    Instant obligation = Instant::min();  ///< decisions before are over: another date was agreed
    Instant news = Instant::min();        ///< snoozes up to here are no avoiding: they were told
    Instant wake = Instant::min();        ///< snoozes before hide no longer: something new happened
};

enum class Raises : bool { no, yes };  ///< whether two snoozes make it "avoiding" (row 102)

/// Applies what the person decided about the line, then appends it; not if it is not needed.
void append_decided(Line line, const ClientRecords& records, const RuleContext& context,
                    Raises raises, const Since& since, std::vector<Line>& out);

/// A line of this client with its weight, obligation and action; the rest is the rule's.
[[nodiscard]] Line new_line(const ClientRecords& records, Rule rule, std::uint64_t origin,
                            Instant since);

/// Starts a clock: its due date, turns and length, in whatever unit it is counted.
void start_clock(Line& line, Instant start, Clock clock, const ClientRecords& records,
                 const RuleContext& context);

/// For what nobody was told and no limit was set: it waits, but is never late.
inline void never_late(Line& line) { line.turns.now = line.turns.late = never; }

/// When the client was last told bad news, about this commitment or in general (row 102).
[[nodiscard]] Instant last_bad_news(const ClientRecords& records, CommitmentId about);

}  // namespace wordkeep::attention
