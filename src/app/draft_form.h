#pragma once
// A letter while it is written: a template in the client's language, filled from the record, with
// what is missing asked for in place; and what is recorded once it has been sent.
//
// The text belongs to the person. As long as they have not touched it, it follows the fields; after
// that a changed field only replaces what it had put there.

#include "app/forms.h"
#include "app/letter_file.h"
#include "attention/line.h"
#include "words/drafts/drafts.h"
#include "words/drafts/template.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wordkeep::app {

class Session;

/// A field of the template. Repeated ones have an item each time.
struct DraftInput {
    std::string field;
    words::FieldUse use = words::FieldUse::required;
    bool is_date = false;              ///< typed as dates are typed, written out in the letter
    int group = -1;                    ///< fields that repeat together
    std::vector<std::string> items;    ///< as typed
    std::vector<std::string> written;  ///< as they stand in the text; "{Topic}" for an empty one

    [[nodiscard]] bool repeats() const { return group >= 0; }
    [[nodiscard]] bool is_required() const {
        return use == words::FieldUse::required || use == words::FieldUse::repeated;
    }
};

struct DraftForm {
    ClientId client;
    std::optional<LineKey> line;  ///< the line of Today that it settles
    std::string action;           ///< of that line: decides which texts are offered first
    words::DraftKind kind{};
    std::vector<words::DraftKind> offered;  ///< what fits, the best first
    std::vector<words::DraftKind> fitting;  ///< the same, and what the client's other lines ask for
    Channel channel = Channel::email;       ///< e-mail, message or letter
    LogForm log;                            ///< what the line's action records
    HeldDraftId held;                       ///< it was put aside in anger and is read again
    std::vector<DraftInput> inputs;
    std::string subject, text;
    std::string made_subject, made_text;  ///< as made from the fields
    bool touched = false;                 ///< the person has changed something
    bool more_fields = false;             ///< optional fields are shown
    std::int64_t tone_hits = 0;           ///< how many the last picture showed beneath the text
    std::string finish_by_days;  ///< of a change order: the date as it followed from its days
    std::uint64_t revision = 0;  ///< of the workspace that it was filled from
    FieldErrors errors;          ///< by "field.topic"
};

// --- which texts there are for what ---

/// What each action of Today is answered with, the best first; empty when there is nothing to
/// write. By name, so that a rule that is new finds its texts here.
[[nodiscard]] std::span<const words::DraftKind> drafts_for(std::string_view action);
/// What fits, then what the other lines of the client ask for.
[[nodiscard]] std::vector<words::DraftKind> fitting_kinds(const DraftForm& form,
                                                          const Session& session);
/// Every text, as a list offers them: what fits first, the rest by names in the reader's language.
WORDKEEP_LATER [[nodiscard]] std::vector<words::DraftKind> kinds_in_order(const DraftForm& form,
                                                                          words::Language reader);
/// What a letter of this kind counts as once it is sent.
[[nodiscard]] Purpose purpose_of(words::DraftKind kind);

// --- making one ---

/// The draft of a line's action. Nothing when the line is about me or there is nothing to write.
[[nodiscard]] std::optional<DraftForm> draft_for(const attention::Line& line,
                                                 const Session& session);
/// A letter to a client: what their strongest line asks for, else an update.
WORDKEEP_LATER [[nodiscard]] DraftForm letter_for(ClientId client, const Session& session);

/// A letter of this kind in which nothing has been said yet: what the ones below begin with.
[[nodiscard]] DraftForm blank_letter(words::DraftKind kind, ClientId client,
                                     const Session& session);

/// The letter about one record, whether or not a line asks for it.
WORDKEEP_LATER [[nodiscard]] DraftForm letter_about(words::DraftKind kind, ClientId client,
                                                    std::uint64_t origin, const Session& session);

/// The letter that tells the client of the new date that was noted for a promise (row 34).
WORDKEEP_LATER [[nodiscard]] DraftForm letter_of_move(CommitmentId commitment,
                                                      const Session& session);

/// Another text; what was typed into fields of the same name is kept.
void choose_kind(DraftForm& form, words::DraftKind kind, const Session& session);
/// After an input or the channel changed.
void refill(DraftForm& form, const Session& session);
/// Everything made anew from the record and the template.
void start_again(DraftForm& form, const Session& session);
/// One more (or less) of the fields that repeat together.
void add_item(DraftForm& form, int group, const Session& session);
void remove_item(DraftForm& form, int group, std::size_t item, const Session& session);

/// Whether the form shows the field at once: what must be filled, and what it costs.
[[nodiscard]] bool is_in_front(const DraftForm& form, const DraftInput& input);
/// Of a letter about a change: which one it is among those that the agreement includes
/// (app/change_count.h).
[[nodiscard]] std::optional<Phrase> change_number(const DraftForm& form,
                                                  const Workspace& workspace);

// --- sending one ---

[[nodiscard]] bool is_spoken(const DraftForm& form);
/// A letter that ends without a name, because nobody has said which.
[[nodiscard]] bool is_unsigned(const DraftForm& form, const Session& session);
/// Required fields that are still open in the text.
[[nodiscard]] std::vector<std::string> missing_fields(const DraftForm& form);
/// The first address of the client; empty when there is none.
[[nodiscard]] std::string address_of(const DraftForm& form, const Workspace& workspace);
/// Nothing when it is too long for a link.
[[nodiscard]] std::optional<std::string> mail_link(const DraftForm& form,
                                                   const Workspace& workspace);
/// The text as a file, called after its subject.
[[nodiscard]] LetterFile letter_file(const DraftForm& form, LetterFormat format,
                                     const Workspace& workspace);

/// What is recorded when it is sent.
[[nodiscard]] LogForm log_of(const DraftForm& form, const DateReader& dates);
/// Empties all fields but the date that the letter announces: of a text that is finished only that
/// is recorded.
void keep_only_date(DraftForm& form, const std::optional<Due>& told, const Session& session);

/// What the letter says about the record that it is about (price, days and date of a change order,
/// price of a quote): to be stored with it, in the same step. Nothing when it says nothing new.
WORDKEEP_LATER [[nodiscard]] std::optional<Command> record_said_in(const DraftForm& form,
                                                                   const FormContext& context);
/// Who is called by no name yet is called as the letter says from now on. Nothing when that is
/// known.
WORDKEEP_LATER [[nodiscard]] std::optional<Command> name_said_in(const DraftForm& form,
                                                                 const Workspace& workspace);
/// The price that the letter names, as typed; empty for none.
WORDKEEP_LATER [[nodiscard]] std::string_view price_typed_in(const DraftForm& form);
/// Where in the form something is said: at the input that holds it, else above the form. An input
/// that is folded away is unfolded for it.
[[nodiscard]] std::string place_of(DraftForm& form, const std::string& where);

/// It was sent: the conversation, which stops the clock that asked for it. Rejected while a
/// required field is open.
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const DraftForm& form,
                                                   const FormContext& context);

}  // namespace wordkeep::app
