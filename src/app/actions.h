#pragma once
// What screens ask for. Queued while drawing, carried out at the end of the frame by update().

#include "app/draft_form.h"
#include "app/effects.h"
#include "app/export.h"
#include "app/transfer.h"
#include "app/view_state.h"
#include "attention/defaults.h"

#include <utility>
#include <variant>
#include <vector>

namespace wordkeep::app {

/// A domain command; `said` is the toast ("Commitment kept").
struct Perform {
    Command command;
    Phrase said;
};
struct Undo {};
struct Redo {};

struct Go {
    Route route;
};
struct GoBack {};

struct OpenLog {
    LogForm form;
};
struct OpenCommitment {
    CommitmentForm form;
};
struct OpenRenegotiate {
    CommitmentId commitment;
};
struct OpenClientForm {
    ClientForm form;
};
struct OpenLineForm {
    LineForm form;
};
struct OpenRecord {
    RecordForm form;
};
struct OpenLetter {
    DraftForm form;
};
/// The screen of a live conversation, with this client if there is one (app/talk.h).
struct OpenTalk {
    ClientId client;
};
/// How a client is addressed from now on, chosen while a letter to them is written.
struct AddressAs {
    ClientId client;
    AddressForm form{};
};
struct TalkStep {
    enum class Does : std::uint8_t { begin, end, drop, send_summary } does;
};
/// What came in during an absence of mine (row 114); none: closes the list.
struct OpenTriage {
    AbsenceId absence;
};
struct OpenNewsletter {
    NewsletterForm form;
};
/// Submits the form that is open; on a rejection it stays open and shows why.
enum class FormKind : std::uint8_t {
    log,
    commitment,
    renegotiate,
    client,
    line,
    record,
    stages,
    settings,
    draft,   ///< beside the line of Today that it settles
    letter,  ///< to a client, in a dialog
    capture,
    own_text,    ///< the variant that is open in the list of texts
    newsletter,  ///< stores the issue as it is
};
struct Submit {
    FormKind form;
};
/// Puts the open letter (beside a line, or in its dialog) aside for a while (row 56).
struct HoldLetter {
    FormKind form = FormKind::letter;
};
/// The open issue of the newsletter went out.
struct SendNewsletter {};
/// A file for other programs.
struct Export {
    ExportKind kind{};
};
/// What was pasted into the note of the log is an e-mail: it becomes the conversation it was.
struct ReadNoteAsMail {};
struct CloseForm {
    FormKind form;
};
/// Sets a clock for everybody; an empty text goes back to the default.
struct SetClock {
    attention::Clock clock{};
    std::string typed;
};
struct AskRemoveClient {
    ClientId client;
};

struct ChooseFile {};
struct AcceptImport {};
struct CloseImport {};

/// Asks for a workspace file to restore or merge.
struct ChooseWorkspaceFile {
    TransferMode mode = TransferMode::restore;
};
struct AcceptTransfer {};
struct CloseTransfer {};
/// Saves a backup file: to be downloaded, or into the file that was chosen for it.
struct SaveBackup {
    BackupTarget target = BackupTarget::download;
};
/// The reminder about backups comes again in a week.
struct PutOffBackup {};
struct CheckNow {};
struct ShowHistory {
    ClientId client;
    CommitmentId commitment;
};
struct CloseHistory {};
/// Asks before erasing a client for good; without a client it closes the question.
struct AskEraseClient {
    ClientId client;
};
struct EraseClient {};
struct CloseErased {};
/// The pass over everybody who is only a contact so far.
struct OpenStages {};

/// Opens forms again that were left (Toast::left).
struct Reopen {
    std::string left;
};
struct DismissToast {
    std::uint64_t number = 0;
};

struct StartEmpty {};
struct OpenSample {};
struct LeaveSample {};

struct Outside {
    Effect effect;
    Phrase said = {};  ///< a toast, when nothing else shows that it was done
};

using Action =
    std::variant<Perform, Undo, Redo, Go, GoBack, OpenLog, OpenCommitment, OpenRenegotiate,
                 OpenClientForm, OpenLineForm, OpenLetter, AddressAs, ReadNoteAsMail, OpenRecord,
                 OpenTalk, TalkStep, OpenTriage, Submit, CloseForm, SetClock, AskRemoveClient,
                 ChooseFile, AcceptImport, CloseImport, ChooseWorkspaceFile, AcceptTransfer,
                 CloseTransfer, SaveBackup, PutOffBackup, CheckNow, ShowHistory, CloseHistory,
                 AskEraseClient, EraseClient, CloseErased, OpenStages, HoldLetter, SendNewsletter,
                 OpenNewsletter, Export, Reopen, DismissToast, StartEmpty, OpenSample, LeaveSample,
                 Outside>;

class ActionQueue {
  public:
    void push(Action action) { actions_.push_back(std::move(action)); }
    [[nodiscard]] std::vector<Action> take() { return std::exchange(actions_, {}); }
    [[nodiscard]] bool empty() const { return actions_.empty(); }

  private:
    std::vector<Action> actions_;
};

}  // namespace wordkeep::app
