#pragma once
// The one list of record types. A new kind of record is added here (at the end) and nowhere else:
// storage, undo, history and merge follow from its field list.

#include "domain/absences/absence.h"
#include "domain/agreements/agreement.h"
#include "domain/blockers/blocker.h"
#include "domain/blockers/concern.h"
#include "domain/care/good_behaviour.h"
#include "domain/care/review.h"
#include "domain/care/self_check.h"
#include "domain/changes/change.h"
#include "domain/clients/client.h"
#include "domain/commitments/commitment.h"
#include "domain/conversations/conversation.h"
#include "domain/decisions/decision.h"
#include "domain/decisions/question.h"
#include "domain/drafts/held_draft.h"
#include "domain/goals/goal.h"
#include "domain/lines/line_decision.h"
#include "domain/meetings/meeting.h"
#include "domain/newsletter/newsletter.h"
#include "domain/prices/price_change.h"
#include "domain/quotes/quote.h"
#include "domain/record.h"
#include "domain/reports/report.h"
#include "domain/settings/settings.h"
#include "domain/wording/wording.h"

#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace wordkeep {

using RecordTypes =
    std::tuple<Settings, Client, Conversation, Commitment, Renegotiation, LineDecision, BusyBlock,
               Agreement, Change, Quote, Report, Decision, Question, Blocker, Concern,
               GoodBehaviour, Review, PriceChange, Meeting, Absence, Goal, Activity, Tip, Issue,
               SelfCheck, OwnText, OwnPhrase, HeldDraft>;

namespace detail {
template <class Tuple>
struct PatchVariant;
template <class... R>
struct PatchVariant<std::tuple<R...>> {
    using type = std::variant<Patch<R>...>;
};
}  // namespace detail

using AnyPatch = detail::PatchVariant<RecordTypes>::type;

/// Calls `visit.template operator()<R>()` for every record type.
template <class Visit>
void for_each_record_type(Visit&& visit) {
    [&]<class... R>(std::type_identity<std::tuple<R...>>) {
        (visit.template operator()<R>(), ...);
    }(std::type_identity<RecordTypes>{});
}

struct Event;
using EventId = Id<Event>;

/// Whether an event is new work or moves along the chain of undo.
enum class EventKind : std::uint8_t { command = 0, undo = 1, redo = 2 };

template <>
struct EnumNames<EventKind> {
    static constexpr std::array names{
        std::pair{EventKind::command, std::string_view("command")},
        std::pair{EventKind::undo, std::string_view("undo")},
        std::pair{EventKind::redo, std::string_view("redo")},
    };
};

/// What one command did. `stamp` orders it among all events of all devices; its wall time is when
/// it was entered. `command` is the command's name ("commitment.keep"), for the history.
struct Event {
    EventId id;
    Stamp stamp;
    std::string command;
    EventKind kind = EventKind::command;
    EventId of;  ///< undo, redo: which event; a command: the first event of a step in several parts
    std::vector<AnyPatch> patches;
};

}  // namespace wordkeep
