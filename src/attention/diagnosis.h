#pragma once
// Why a client is insecure (rows 6–17): the twelve causes, read from the record where they can be,
// asked about where not. A pure query for the Care tab and the brief; what asks for a measure by a
// date is a line of its own (insecurity.cpp, silence.cpp).
//
//   new             no more than 30 days since the stage began, and not acquainted       row 6
//   bad_experience  the kickoff note of a running agreement; else asked                  row 7
//   insecure        3 reassurance questions in 14 days                                   row 8
//   chatty          2 talks over their plan in 30 days                                   row 9
//   dominant        2 requests inside my decision area in 30 days                        row 10
//   misunderstood   the brief of a running agreement is not confirmed; or 3 letters of   row 11
//                   mine in 30 days sounded unsure
//   unknowns        blanks in the kickoff checklist of a running agreement               row 12
//   adrift          a running agreement without a goal                                   row 13
//   failed          more than 1 working day late, until a repair plan was sent and 3     row 14
//                   commitments were kept after it; at most 90 days
//   slow            8 or more replies in 30 days, their median above 4 working hours     row 15
//   silent          nothing that I started within the cadence                            row 16
//   vague           2 letters of mine in 30 days announced or asked something without a  row 17
//                   date; asked about where no letters are kept
// and beside them
//   driven          of at least 4 runs in 30 days clients started more than half         row 2

#include "attention/client_records.h"
#include "attention/defaults.h"
#include "base/phrase.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace wordkeep::attention {

enum class Cause : std::uint8_t {
    new_here = 0,
    bad_experience = 1,
    insecure = 2,
    chatty = 3,
    dominant = 4,
    misunderstood = 5,
    unknowns = 6,
    adrift = 7,
    failed = 8,
    slow = 9,
    silent = 10,
    vague = 11,
    driven = 12,
};
inline constexpr std::size_t cause_count = 13;

struct CauseInfo {
    Cause cause;
    std::string_view key;  ///< catalogue: "cause." + key (name), + ".evidence", + ".ask"
    int row;
    Action remedy;  ///< the action that answers it
    std::string_view name;
    std::string_view evidence;  ///< a sentence with numbers: {n}, {days}, {span}, {what}
    std::string_view ask;       ///< the question to the person; empty: it is always detected
    std::string_view measure;   ///< what helps, one sentence
};
[[nodiscard]] const CauseInfo& info(Cause cause);

struct Finding {
    Cause cause{};
    bool asked = false;  ///< false: the record says so
    std::int64_t times = 0;
    std::int64_t minutes = 0;  ///< slow: the median; silent: since the last word that I started
    std::uint64_t about = 0;   ///< the record that the remedy begins with; 0: none
    Phrase evidence;           ///< what was found; the question when asked
};

/// How a letter of mine reads, in the client's language (the words are read elsewhere).
struct LetterWording {
    int hedges = 0;
    bool undated = false;
};
using ReadLetter = LetterWording (*)(const Client& client, std::string_view text, LocalTime sent);

/// In the order of the rows; detected ones before those that are asked. Without `read_letter` the
/// letters are not read.
[[nodiscard]] std::vector<Finding> diagnose(const ClientRecords& records,
                                            const RuleContext& context, Instant now,
                                            ReadLetter read_letter = nullptr);
[[nodiscard]] std::vector<Finding> diagnose(const Workspace& workspace, ClientId client,
                                            const RuleContext& context, Instant now,
                                            ReadLetter read_letter = nullptr);

}  // namespace wordkeep::attention

namespace wordkeep {
template <>
struct EnumNames<attention::Cause> {
    using enum attention::Cause;
    static constexpr std::array names{
        std::pair{new_here, std::string_view("new_here")},
        std::pair{bad_experience, std::string_view("bad_experience")},
        std::pair{insecure, std::string_view("insecure")},
        std::pair{chatty, std::string_view("chatty")},
        std::pair{dominant, std::string_view("dominant")},
        std::pair{misunderstood, std::string_view("misunderstood")},
        std::pair{unknowns, std::string_view("unknowns")},
        std::pair{adrift, std::string_view("adrift")},
        std::pair{failed, std::string_view("failed")},
        std::pair{slow, std::string_view("slow")},
        std::pair{silent, std::string_view("silent")},
        std::pair{vague, std::string_view("vague")},
        std::pair{driven, std::string_view("driven")},
    };
};
}  // namespace wordkeep
