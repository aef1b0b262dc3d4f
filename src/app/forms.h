#pragma once
// Drafts of what a person is filling in, and how each becomes a command. Texts stay as typed until
// they are submitted; what is wrong is said at its field and nothing typed is lost.

#include "app/date_input.h"
#include "base/later.h"
#include "base/phrase.h"
#include "domain/commands.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::app {

/// What is wrong, by field name (a Rejection's `where`); "" is the form as a whole.
using FieldErrors = std::map<std::string, Phrase, std::less<>>;

/// The client field of a form: what is typed, and whom it means.
struct ClientChoice {
    std::string text;
    ClientId id;
    std::string email = {};  ///< of somebody who is no client yet, from their mail
};

/// "You'll hear from me", "not needed", … after a talk.
enum class SummaryChoice : std::uint8_t { later = 0, sent = 1, not_needed = 2 };

struct PromiseDraft {
    Owner owner = Owner::me;
    std::string what;
    std::string due;
};

/// What a line of the note became, and the line as it was said.
struct TakenLine {
    std::string what;
    std::string line;
    std::string behind;  ///< the line of the note in front of it; empty: it was the first
};

/// An open commitment, ticked when the contact settles it.
struct Settles {
    CommitmentId commitment;
    bool ticked = false;
};

/// A change that waits for the client's word, ticked when the contact says it is right or accepted.
struct ChangeAnswer {
    ChangeId change;
    bool ticked = false;
};

/// Logs a conversation, new or corrected.
struct LogForm {
    ConversationId editing;
    ClientChoice client;
    Channel channel = Channel::call;
    Direction direction = Direction::out;
    bool reached = true;
    std::string when;  ///< as typed; empty: now
    std::string subject;
    std::string note;
    std::vector<std::string> questions;  ///< that were found in an e-mail (row 64)
    ConversationId answering;            ///< what it replies to, to be shown; not stored
    Answer answer = Answer::settles;
    Purpose purpose = Purpose::general;
    ConversationId about_conversation;
    CommitmentId about_commitment;
    std::uint64_t about = 0;  ///< the record that it settles: a quote, a change …
    bool needs_answer = true;
    std::vector<ContactTag> tags;  ///< of something of theirs: an outburst, a threat (rows 53, 55)
    bool sounds_upset = false;     ///< it was read as one: the marks are offered
    bool asks_quote = false;       ///< a quote that is to be made goes with it
    std::string quote_by;          ///< by when they want it, as typed; empty: they said nothing
    std::string next_contact;      ///< date as typed; empty: none
    std::vector<PromiseDraft> promises;
    std::vector<std::string> decided;      ///< what was decided (row 24)
    std::vector<std::string> open_points;  ///< what is still to be answered (row 64)
    std::vector<TakenLine> taken;          ///< what of these was read from lines of the note
    SummaryChoice summary = SummaryChoice::later;
    std::vector<Settles> settles;      ///< open ones
    std::vector<ChangeAnswer> agrees;  ///< to what I asked or offered (app/change_answers.h)
    FieldErrors errors;
};

struct CommitmentForm {
    CommitmentId editing;
    ClientChoice client;
    Owner owner = Owner::me;
    std::string third_party;
    CommitmentKind kind = CommitmentKind::promise;
    std::string what;
    std::string due;
    FieldErrors errors;
};

struct RenegotiateForm {
    CommitmentId commitment;
    std::string to;
    std::string reason;
    bool write = false;  ///< the letter that tells them of it follows
    FieldErrors errors;
};

struct ClientForm {
    ClientId editing;
    std::string name, greeted_as, organisation, email, phone, zone, notes, cadence_days;
    ClientKind kind = ClientKind::external;
    ClientLanguage language = ClientLanguage::english;
    AddressForm address_form = AddressForm::formal;
    Stage stage = Stage::active;
    bool acquainted = true;
    std::string paused_until;
    std::int32_t weight = 1;
    bool newsletter = false;  ///< has asked for it
    FieldErrors errors;
};

/// Where a day of snoozing ends when no time was typed: when most people begin to work.
inline constexpr MinuteOfDay snooze_minute = 9 * 60;

/// Snooze (with `until`) or "not needed" (without).
struct LineForm {
    LineKey line;
    LineVerdict verdict = LineVerdict::snoozed;
    Phrase sentence;  ///< of the line, to show what it is about
    std::string until;
    std::string reason;
    FieldErrors errors;
};

/// What is needed to read what was typed.
struct FormContext {
    const Workspace& workspace;
    const DateReader& dates;
};

/// When I have promised what a snooze puts off beyond that day (rows 34, 102); nothing when it
/// comes back in time.
[[nodiscard]] std::optional<Due> promised_before(const LineForm& form, const FormContext& context);

/// A call of mine that did not reach them.
[[nodiscard]] bool is_tried_call(const LogForm& form);
/// Something of theirs, or a talk: then it may be the word that a change waits for.
[[nodiscard]] bool may_agree(const LogForm& form);

WORDKEEP_LATER [[nodiscard]] Result<Command> build(const LogForm& form, const FormContext& context);
/// Somebody who is not there yet: active, and written to in the person's own language.
[[nodiscard]] Client new_client(const ClientChoice& choice, const words::Context& words);
/// When something of theirs is logged late: the first word of mine after it, which has answered it.
WORDKEEP_LATER [[nodiscard]] std::optional<Instant> answered_since(const LogForm& form,
                                                                   const FormContext& context);
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const CommitmentForm& form,
                                                   const FormContext& context);
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const RenegotiateForm& form,
                                                   const FormContext& context);
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const ClientForm& form,
                                                   const FormContext& context);
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const LineForm& form,
                                                   const FormContext& context);

/// Forms filled from a record, for correcting it.
[[nodiscard]] LogForm form_of(const Workspace& workspace, ConversationId id,
                              const DateReader& dates);
[[nodiscard]] CommitmentForm form_of(const Workspace& workspace, CommitmentId id,
                                     const DateReader& dates);
[[nodiscard]] ClientForm form_of(const Workspace& workspace, ClientId id, const DateReader& dates);

/// Whether it could be an address: for a remark beside the field, not for refusing.
[[nodiscard]] bool looks_like_email(std::string_view text);

/// Lists anew what of the client's is open for ticking off: their commitments, the changes that
/// wait for their word.
WORDKEEP_LATER void list_open(LogForm& form, const Workspace& workspace);

/// An empty log form for this client with what is open listed for ticking off.
[[nodiscard]] LogForm log_form_for(const Workspace& workspace, ClientId client);

}  // namespace wordkeep::app
