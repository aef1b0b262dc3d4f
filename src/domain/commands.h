#pragma once
// What a person can do, as values. decide() turns a command into an event or a rejection.
//
// Three generic commands exist for every record type (add, edit, remove: "client.add", …), so that
// each record can be entered, seen and corrected; the others carry meaning of their own. `at` is
// when it really happened ("already done at 10:20"); empty means now.

#include "base/later.h"
#include "base/result.h"
#include "domain/records.h"
#include "domain/workspace.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wordkeep {

enum class Verb : std::uint8_t { add = 0, edit = 1, remove = 2 };

/// One of the three for a record of any kind: of `patch` an addition means the values and the id
/// (none: a new one is drawn), an edit the fields in its mask, a removal the id. Made from:
struct ChangeRecord {
    Verb verb = Verb::add;
    AnyPatch patch;
};

template <HasSchema R>
struct Add {
    R values{};
    Id<R> id;
    operator ChangeRecord() const { return {Verb::add, Patch<R>{id, values, 0, false}}; }
};

template <HasSchema R>
struct Edit {
    Patch<R> patch;
    operator ChangeRecord() const { return {Verb::edit, patch}; }
};

template <HasSchema R>
struct Remove {
    Id<R> id;
    operator ChangeRecord() const { return {Verb::remove, Patch<R>{id, {}, 0, false}}; }
};

/// Says who a client is now, and starts or stops the clocks.
struct SetStage {
    ClientId client;
    Stage stage = Stage::active;
    std::optional<Instant> since;  ///< when the stage began; empty: now
    bool acquainted = false;       ///< they know me already: not "new" (row 6)
    std::optional<Date> until;     ///< paused only
};

/// The same for many people in one pass after an import; one undo.
struct SetStages {
    std::vector<SetStage> items;
};

/// A commitment made inside a conversation.
struct Promise {
    Owner owner = Owner::me;
    std::string what;
    Due due{};
    std::string third_party;
    std::optional<Due> target;
};

/// Records one contact and everything that came out of it, in one step.
struct LogConversation {
    Conversation conversation;  ///< `at` is filled from `at` below
    std::optional<Instant> at;
    std::optional<Due> next_contact;  ///< they were told when they hear from me (rows 22, 23)
    std::string next_contact_about;
    std::vector<Promise> promises;         ///< rows 28, 29
    std::vector<CommitmentId> kept;        ///< commitments this contact settles
    bool summary_sent = false;             ///< its summary went out at once (row 28)
    std::vector<std::string> decided;      ///< what was decided in it (row 24)
    std::vector<std::string> open_points;  ///< what was asked and is to be answered (row 64)
    MeetingId meeting;                     ///< the planned talk that it was; it has ended
    HeldDraftId held;   ///< the letter that was held back and went out now (row 56)
    ConversationId id;  ///< none: a new one is drawn
};

/// "No answer needed": ends the reply clock of this client without a reply.
struct NoAnswerNeeded {
    ClientId client;
    std::optional<Instant> at;
};

struct KeepCommitment {
    CommitmentId commitment;
    std::optional<Instant> at;
};
struct DropCommitment {
    CommitmentId commitment;
    std::string reason;
    std::optional<Instant> at;
};
struct ReopenCommitment {
    CommitmentId commitment;
};
/// The client has agreed to the wording: the change counts, as one of the N included ones if there
/// are any left, else it needs an order (rows 44–46, 48).
struct ConfirmChange {
    ChangeId change;
    std::string wording;  ///< blank: as it was entered
    std::optional<std::int32_t> days_added;
    std::int32_t included_by_default = 3;  ///< N of an agreement that names none (row 44)
    std::optional<Instant> at;
};

/// From a won quote to a running agreement without retyping (row 118): title and price go over, the
/// client is active, the kickoff questions are those given.
struct WinQuote {
    QuoteId quote;
    std::vector<std::string> kickoff;
    std::optional<Instant> at;
};

/// Moves the due date with the other side's knowledge. Before it was due this counts as moved,
/// afterwards as broken (PRODUCT.md, kept ratio).
struct Renegotiate {
    CommitmentId commitment;
    Due to{};
    std::string reason;
    std::optional<Instant> at;
};

struct SnoozeLine {
    LineKey line;
    std::optional<Instant> until;  ///< required here; the app offers the next working morning
    std::string reason;
    std::optional<Instant> at;
};
struct LineNotNeeded {
    LineKey line;
    std::string reason;
    std::optional<Instant> at;
};

/// Contacts that come in from a file: one event, one undo.
struct ImportClients {
    std::vector<Client> added;
    std::vector<Patch<Client>> merged;
};

using Command = std::variant<LogConversation, NoAnswerNeeded, KeepCommitment, DropCommitment,
                             ReopenCommitment, Renegotiate, SetStage, SetStages, SnoozeLine,
                             LineNotNeeded, ImportClients, ConfirmChange, WinQuote, ChangeRecord>;

/// The frozen name of a command ("commitment.keep"), as the journal and the scenarios spell it.
[[nodiscard]] std::string command_name(const Command& command);

/// What decide() may know besides the workspace.
struct Inputs {
    Instant now{};
    IdSource* ids = nullptr;  ///< new ids and the stamp are drawn from here, only on success
};

/// What a command does to this workspace, or why it cannot be done. Pure but for drawing ids.
WORDKEEP_LATER [[nodiscard]] Result<Event> decide(const Workspace& workspace,
                                                  const Command& command, const Inputs& inputs);

/// The event that takes `before` (Applied::before of event `of`) back, or does it again.
[[nodiscard]] Event reversal(EventKind kind, EventId of, std::string command,
                             std::vector<AnyPatch> before, const Inputs& inputs);

template <>
struct Schema<ConfirmChange> {
    static constexpr std::string_view name = "change.confirm";
    static constexpr auto fields = std::tuple{
        required("change", &ConfirmChange::change),
        field("wording", &ConfirmChange::wording),
        field("days_added", &ConfirmChange::days_added),
        field("included_by_default", &ConfirmChange::included_by_default),
        field("at", &ConfirmChange::at),
    };
};
template <>
struct Schema<WinQuote> {
    static constexpr std::string_view name = "quote.win";
    static constexpr auto fields = std::tuple{
        required("quote", &WinQuote::quote),
        field("kickoff", &WinQuote::kickoff),
        field("at", &WinQuote::at),
    };
};
template <>
struct Schema<SetStage> {
    static constexpr std::string_view name = "client.set_stage";
    static constexpr auto fields = std::tuple{
        required("client", &SetStage::client), required("stage", &SetStage::stage),
        field("since", &SetStage::since),      field("acquainted", &SetStage::acquainted),
        field("until", &SetStage::until),
    };
};
template <>
struct Schema<SetStages> {
    static constexpr std::string_view name = "client.set_stages";
    static constexpr auto fields = std::tuple{required("items", &SetStages::items)};
};
template <>
struct Schema<Promise> {
    static constexpr std::string_view name = "promise";
    static constexpr auto fields = std::tuple{
        field("owner", &Promise::owner),   required("what", &Promise::what),
        required("due", &Promise::due),    field("third_party", &Promise::third_party),
        field("target", &Promise::target),
    };
};
/// Stored and scenario form: the fields of Conversation beside those of the command itself.
template <>
struct Schema<LogConversation> {
    static constexpr std::string_view name = "conversation.log";
    static constexpr auto fields = std::tuple{
        field("at", &LogConversation::at),
        field("next_contact", &LogConversation::next_contact),
        field("next_contact_about", &LogConversation::next_contact_about),
        field("promises", &LogConversation::promises),
        field("kept", &LogConversation::kept),
        field("summary_sent", &LogConversation::summary_sent),
        field("decided", &LogConversation::decided),
        field("open_points", &LogConversation::open_points),
        field("meeting", &LogConversation::meeting),
        field("held", &LogConversation::held),
    };
};
template <>
struct Schema<NoAnswerNeeded> {
    static constexpr std::string_view name = "conversation.no_answer_needed";
    static constexpr auto fields = std::tuple{
        required("client", &NoAnswerNeeded::client),
        field("at", &NoAnswerNeeded::at),
    };
};
template <>
struct Schema<KeepCommitment> {
    static constexpr std::string_view name = "commitment.keep";
    static constexpr auto fields = std::tuple{
        required("commitment", &KeepCommitment::commitment),
        field("at", &KeepCommitment::at),
    };
};
template <>
struct Schema<DropCommitment> {
    static constexpr std::string_view name = "commitment.drop";
    static constexpr auto fields = std::tuple{
        required("commitment", &DropCommitment::commitment),
        field("reason", &DropCommitment::reason),
        field("at", &DropCommitment::at),
    };
};
template <>
struct Schema<ReopenCommitment> {
    static constexpr std::string_view name = "commitment.reopen";
    static constexpr auto fields =
        std::tuple{required("commitment", &ReopenCommitment::commitment)};
};
template <>
struct Schema<Renegotiate> {
    static constexpr std::string_view name = "commitment.renegotiate";
    static constexpr auto fields = std::tuple{
        required("commitment", &Renegotiate::commitment),
        required("to", &Renegotiate::to),
        field("reason", &Renegotiate::reason),
        field("at", &Renegotiate::at),
    };
};
template <>
struct Schema<LineKey> {
    static constexpr std::string_view name = "line";
    static constexpr auto fields = std::tuple{
        field("client", &LineKey::client),
        required("rule", &LineKey::rule),
        field("origin", &LineKey::origin),
    };
};
template <>
struct Schema<SnoozeLine> {
    static constexpr std::string_view name = "line.snooze";
    static constexpr auto fields = std::tuple{
        required("line", &SnoozeLine::line),
        field("until", &SnoozeLine::until),
        field("reason", &SnoozeLine::reason),
        field("at", &SnoozeLine::at),
    };
};
template <>
struct Schema<LineNotNeeded> {
    static constexpr std::string_view name = "line.not_needed";
    static constexpr auto fields = std::tuple{
        required("line", &LineNotNeeded::line),
        field("reason", &LineNotNeeded::reason),
        field("at", &LineNotNeeded::at),
    };
};

}  // namespace wordkeep
