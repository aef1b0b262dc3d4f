#pragma once
// A conversation while it takes place (rows 18, 26–29, 86): goal and agenda with their time, notes
// that become structure, and at the end everything that came out of it in one step, with its
// summary drafted.
//
// That it has begun is stored at once (a Meeting with `started_at`), so a reload finds it again,
// and a talk over its plan shows in Today.

#include "app/draft_form.h"
#include "app/forms.h"
#include "base/later.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Session;

struct AgendaDraft {
    std::string what;
    std::string minutes;      ///< as typed; empty: 10
    std::string answer = {};  ///< to an open question before the start (row 12)
};

struct TalkForm {
    LogForm log;        ///< client, channel, notes, and what comes out of it
    MeetingId meeting;  ///< its record; before it has begun: the planned one, if there is any
    std::string goal;
    std::vector<AgendaDraft> agenda;
    std::optional<Instant> begun;
    std::uint32_t item = 0;             ///< of the agenda, that is spoken about
    std::optional<Instant> item_begun;  ///< since when
    /// After the end: the summary, to be sent in the same pass (row 28).
    std::optional<DraftForm> summary;
};

inline constexpr std::int64_t usual_item_minutes = 10;

/// Minutes of an item; what is no number between 1 and 600 counts as usual.
[[nodiscard]] std::int64_t minutes_of(const AgendaDraft& item);

/// How the time stands.
struct TalkTime {
    std::int64_t gone = 0;       ///< minutes since it began
    std::int64_t planned = 0;    ///< of the whole agenda; 0: there is none
    std::int64_t item_left = 0;  ///< of the present item; below 0: so much over
    [[nodiscard]] bool over() const { return planned > 0 && gone > planned; }
};
[[nodiscard]] TalkTime time_of(const TalkForm& form, Instant now);

/// A new talk with this client (or with one to be chosen): the one that is under way with them,
/// the one planned for today, or an empty one.
WORDKEEP_LATER [[nodiscard]] TalkForm talk_with(ClientId client, const Session& session);
/// A talk that has begun and not ended, after a reload; nothing when it began over 12 hours ago.
WORDKEEP_LATER [[nodiscard]] std::optional<TalkForm> talk_under_way(const Session& session);
/// Takes over what is planned with the client that was chosen now.
WORDKEEP_LATER void plan_for(TalkForm& form, const Session& session);

/// On to an item of the agenda; behind the last one everything has been spoken about.
void go_to_item(TalkForm& form, std::uint32_t item, Instant now);

/// What begins it: the meeting, new or as planned, with its goal and agenda.
WORDKEEP_LATER [[nodiscard]] Result<Command> beginning_of(const TalkForm& form, Instant now);
/// The record that beginning_of() made or changed, once it is stored.
[[nodiscard]] MeetingId meeting_of(const TalkForm& form, const Session& session);
/// The agreement whose open question before the start an item of the agenda is; none otherwise.
WORDKEEP_LATER [[nodiscard]] AgreementId asked_for_agreement(const TalkForm& form,
                                                             const AgendaDraft& item,
                                                             const Session& session);
/// Whether this question has been answered in the talk; it is asked no longer then.
[[nodiscard]] bool is_answered(const TalkForm& form, std::string_view question);
/// What was answered to those questions, into their agreement (row 118); nothing when none was.
WORDKEEP_LATER [[nodiscard]] std::optional<Command> answers_of(const TalkForm& form,
                                                               const Session& session);
/// What ends it: the conversation with everything that came out of it.
WORDKEEP_LATER [[nodiscard]] Result<Command> ending_of(const TalkForm& form,
                                                       const FormContext& context);
/// Once that is stored: the summary that is owed, drafted; nothing when none is.
WORDKEEP_LATER [[nodiscard]] std::optional<DraftForm> summary_of(const TalkForm& form,
                                                                 const Session& session);

}  // namespace wordkeep::app
