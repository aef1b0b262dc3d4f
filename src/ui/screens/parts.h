#pragma once
// Pieces that several screens share.

#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"
#include "words/tone/tone.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wordkeep::ui {

// --- the store, in words ---

struct StoreLine {
    std::string text;
    Icon icon;
    Tone tone = Tone::muted;
};
/// "Saved 16:30", "Saving …", "Not saved: …".
[[nodiscard]] StoreLine store_sentence(const Frame& frame);

struct Banner {
    std::string text;
    std::string_view button;
    app::Action action = app::CloseImport{};
    Icon icon;
    Tone tone = Tone::muted;
    bool offers_file = false;  ///< what is here may be nowhere else: a way to save a backup file
};
/// Empty text: nothing to say.
[[nodiscard]] Banner banner_of(const Frame& frame);

/// Why nothing can be edited now, for disabled buttons; empty while editing is possible.
[[nodiscard]] std::string_view read_only_reason(const Frame& frame);

/// How a chord is written on this machine, in the words of this language: "Strg+K".
[[nodiscard]] std::string chord_name(const Frame& frame, const Chord& chord);

// --- forms ---

/// "More for Anna Berg": a menu says whose it is.
[[nodiscard]] std::string more_name(const Frame& frame, std::string_view whose);

/// Opens the log form for a client (or for one to be chosen).
void open_log(const Frame& frame, ClientId client);

/// Names typed are looked up as one types; sets `choice.id` when one is chosen. A name that nobody
/// has can be added as a client in passing, where that is offered.
enum class Adding : std::uint8_t { offered, no };
void client_field(const Frame& frame, std::string_view id, app::ClientChoice& choice,
                  const app::FieldErrors& errors, Adding adding = Adding::offered);

enum class Needed : bool { no, yes };

enum class When : std::uint8_t { past, future, nearest };
/// A field for a due date; beneath it stands how it is understood, or what is wrong.
FieldResult due_field(const Frame& frame, std::string_view id, std::string_view name,
                      std::string& typed, std::string_view error, Needed needed = Needed::no,
                      Width width = {}, When when = When::future);
/// The same for a moment; `empty_hint` says what an empty field means.
FieldResult moment_field(const Frame& frame, std::string_view id, std::string_view name,
                         std::string& typed, std::string_view error, std::string_view empty_hint,
                         When when, Needed needed = Needed::no);

/// A choice over an enum: the widget works on indices, the draft holds the value.
template <class E>
bool enum_choice(const Frame& frame, std::string_view id, std::string_view name, E& value,
                 std::span<const E> values,
                 bool (*widget)(std::string_view, std::string_view, int&,
                                std::span<const std::string_view>, const ChoiceOptions&),
                 const ChoiceOptions& options = {});

/// The same for the language of letters: every catalogue there is, by its own name.
using ChoiceWidget = bool (*)(std::string_view, std::string_view, int&,
                              std::span<const std::string_view>, const ChoiceOptions&);
bool language_choice(std::string_view id, std::string_view name, ClientLanguage& value,
                     ChoiceWidget widget, const ChoiceOptions& options = {});

/// Save and Cancel at the end of a dialog.
void form_footer(const Frame& frame, Dialog& dialog, app::FormKind kind, std::string_view save);
/// The same around buttons of the form's own, without Cancel: what cannot be saved and why before
/// them, Save after them.
void begin_footer(const Frame& frame, Dialog& dialog);
void end_footer(const Frame& frame, Dialog& dialog, app::FormKind kind, std::string_view save);

// --- records in lists ---

/// Of a long list only the first rows are shown; after them comes the button for more.
[[nodiscard]] std::size_t rows_shown(const Frame& frame, std::string_view list);
void more_rows_ui(const Frame& frame, std::string_view list, std::size_t all);

/// Text of a conversation in a timeline: "Call, 12 min · subject".
[[nodiscard]] std::string conversation_title(const Frame& frame, const Conversation& c);

/// Shape and word of an obligation's state.
[[nodiscard]] Mark mark_of(attention::State state);
[[nodiscard]] std::string_view state_key(attention::State state);

/// The stage as a badge; active clients who are new are said to be (row 6).
void stage_of_ui(const Frame& frame, const Client& client);
/// Telephone numbers and addresses as links.
void reach_ui(const Client& client);
/// What is agreed with a client and what is missing from it; nothing without an agreement.
WORDKEEP_LATER void agreement_brief_ui(const Frame& frame, ClientId id, const Client& client);
/// The brief of a client (row 18).
void brief_ui(const Frame& frame, ClientId id, const Client& client);

/// What the tone rules say about a text, under its field. True: it was improved.
struct ToneShown {
    std::int64_t hits = 0;
    bool changed = false;  ///< a better wording was taken
};
ToneShown tone_ui(const Frame& frame, std::string& typed, words::ToneText kind, ClientId client);
/// Where the findings may lie out of sight: how many there are, and the way to them.
void tone_pointer_ui(const Frame& frame, std::int64_t hits);

/// The draft beside a line of Today.
WORDKEEP_LATER void draft_ui(const Frame& frame, app::DraftForm& form);

/// Kind, channel, fields, text and ways out of a letter, wherever it is written. `held_from`: where
/// it can be put aside from; not everywhere.
void draft_body_ui(const Frame& frame, app::DraftForm& form,
                   std::optional<app::FormKind> held_from = {});
/// Under a draft that should lie for a while: why, and the button that puts it aside; nothing
/// otherwise.
WORDKEEP_LATER void hold_offer_ui(const Frame& frame, const app::DraftForm& form);
WORDKEEP_LATER void hold_button_ui(const Frame& frame, const app::DraftForm& form,
                                   app::FormKind kind);
/// The letters to a client that lie.
WORDKEEP_LATER void held_letters_ui(const Frame& frame, ClientId client);

/// One commitment as a row with its actions.
void commitment_row(const Frame& frame, CommitmentId id, const Commitment& commitment,
                    bool show_client);

/// First line of a text, for lists.
[[nodiscard]] std::string_view first_line(std::string_view text);

}  // namespace wordkeep::ui

#include "ui/screens/labels.h"

namespace wordkeep::ui {

template <class E>
bool enum_choice(const Frame& frame, std::string_view id, std::string_view name, E& value,
                 std::span<const E> values,
                 bool (*widget)(std::string_view, std::string_view, int&,
                                std::span<const std::string_view>, const ChoiceOptions&),
                 const ChoiceOptions& options) {
    std::vector<std::string_view> words;
    int index = -1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        words.push_back(frame.tr(label_key(values[i])));
        if (values[i] == value) index = static_cast<int>(i);
    }
    const bool changed = widget(id, name, index, words, options);
    if (changed && index >= 0) value = values[static_cast<std::size_t>(index)];
    return changed;
}

}  // namespace wordkeep::ui
