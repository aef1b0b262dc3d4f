#pragma once
// Further figures, each defined here once and readable from the records of one client (rows 4, 15,
// 69, 70, 73, 81, 94, 99). They are made when somebody looks, for a window of days before `now`;
// sums over clients are sums of their parts.
//
// reply      working minutes from the first unanswered contact of a run to the word of mine that
//            ended it (busy blocks pause); receipts do not count, calls are counted as callback
// callback   the same from a missed call to my first call or answer after it
// talk       minutes of calls, meetings and face-to-face talks
// waiting    of theirs: the replies and callbacks above, and what is waiting now; of mine: working
//            minutes from a question of mine to their next word, and from the due date of a
//            commitment of theirs to its delivery, open ones up to now
// quote      working minutes from the request to the quote; won ÷ (won + lost)
// extras     quotes with an extra idea that were sent, ideas of mine that were offered; never
//            counted among what is kept
// ignored    nudges of mine without an answer in three working days

#include "attention/client_records.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wordkeep::attention {

/// Lengths of time in minutes. The median of an even number is the lower of the two in the middle.
struct Spread {
    std::vector<std::int64_t> minutes;

    [[nodiscard]] std::optional<std::int64_t> median() const;
    [[nodiscard]] std::int64_t sum() const;
};

struct OwnFigures {
    Spread replies;
    Spread callbacks;
    std::int64_t talk_minutes = 0;
    std::int64_t they_waited = 0;  ///< working minutes
    std::int64_t i_waited = 0;
    Spread quotes;
    std::int64_t won = 0;
    std::int64_t lost = 0;
    std::int64_t extras = 0;
    std::int64_t ignored_nudges = 0;
    std::int64_t short_notice = 0;  ///< requests with that tag (row 70)
    std::optional<Instant> last_word;
    std::optional<Instant> last_face_to_face;

    [[nodiscard]] std::optional<double> win_rate() const {
        if (won + lost == 0) return std::nullopt;
        return static_cast<double>(won) / static_cast<double>(won + lost);
    }
    OwnFigures& operator+=(const OwnFigures& other);
};

struct Window {
    Instant from{};
    Instant now{};

    [[nodiscard]] bool holds(Instant at) const { return at > from && at <= now; }
};

[[nodiscard]] Window last_days(std::int64_t days, Instant now);

/// Costs the number of that client's records.
[[nodiscard]] OwnFigures own_figures_of(const ClientRecords& records, const RuleContext& context,
                                        Window window);
/// Everybody's. Costs all records: for screens that show figures, not for Today.
[[nodiscard]] OwnFigures own_figures_of_all(const Workspace& workspace, const RuleContext& context,
                                            Window window);

/// My promises that were kept in time, the last first: for the days when confidence sinks (row 72).
[[nodiscard]] std::vector<CommitmentId> kept_promises(const Workspace& workspace,
                                                      const RuleContext& context);

/// Whatever the other side owes me, in whatever channel, the oldest first (row 63).
enum class OwedKind : std::uint8_t { promise, question, order, quote_decision };
struct Owed {
    ClientId client;
    OwedKind kind{};
    std::uint64_t origin = 0;
    Instant since{};  ///< when it was due, asked or sent
};
[[nodiscard]] std::vector<Owed> owed_to_me(const ClientRecords& records, const RuleContext& context,
                                           Instant now);

}  // namespace wordkeep::attention

namespace wordkeep {
template <>
struct EnumNames<attention::OwedKind> {
    using enum attention::OwedKind;
    static constexpr std::array names{
        std::pair{promise, std::string_view("promise")},
        std::pair{question, std::string_view("question")},
        std::pair{order, std::string_view("order")},
        std::pair{quote_decision, std::string_view("quote_decision")},
    };
};
}  // namespace wordkeep
