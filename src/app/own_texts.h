#pragma once
// Letters in the person's own words (row 104): which text counts for a letter, and the form in
// which an own variant is written. The signature is one of these texts.

#include "app/forms.h"
#include "words/drafts/drafts.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Session;

/// The text below every letter; its only field is {me}.
inline constexpr std::string_view signature_kind = "signature";

/// One text: a letter by its frozen name (or the signature), in a language and form of address.
struct TextKey {
    std::string kind;
    ClientLanguage language = ClientLanguage::english;
    AddressForm address = AddressForm::formal;
    friend auto operator<=>(const TextKey&, const TextKey&) = default;
};

/// The key under which a text is kept: formal wherever both forms of address have the same one.
[[nodiscard]] TextKey kept_under(TextKey key);
/// Whether du and Sie differ in any text of this language.
[[nodiscard]] bool has_two_forms(ClientLanguage language);
/// Every text that can be changed: the signature, then all letters.
[[nodiscard]] std::vector<std::string_view> text_kinds();
/// What lists call it.
[[nodiscard]] std::string text_name(std::string_view kind, const words::Context& words);

[[nodiscard]] std::string shipped_text(const TextKey& key);
[[nodiscard]] std::string shipped_subject(const TextKey& key);
struct OwnTextRef {
    OwnTextId id;
    const OwnText* text = nullptr;
};
/// The person's variant, if there is one.
[[nodiscard]] OwnTextRef own_text(const TextKey& key, const Workspace& workspace);
/// What letters are made of: the own variant, else the shipped text.
[[nodiscard]] std::string template_text(const TextKey& key, const Workspace& workspace);
[[nodiscard]] std::string template_subject(const TextKey& key, const Workspace& workspace);
/// What it says whatever is known, in one line: without its optional parts, "{Project}" for fields.
[[nodiscard]] std::string text_preview(const TextKey& key, const Workspace& workspace,
                                       const words::Context& words);
/// What stands below a letter in this language.
[[nodiscard]] std::string signature(ClientLanguage language, AddressForm address,
                                    const Session& session);

/// The fields that the shipped text has, in their order.
[[nodiscard]] std::vector<words::TemplateField> fields_of_text(const TextKey& key);

struct OwnTextForm {
    TextKey key;
    std::string subject, text;
    FieldErrors errors;
};
[[nodiscard]] OwnTextForm own_text_form(const TextKey& key, const Workspace& workspace);

/// What makes it impossible to use a text: a bracket left open, a field that nobody knows. Nothing
/// when it can be used.
[[nodiscard]] std::optional<Phrase> problem_in_text(const TextKey& key, std::string_view text);
/// Fields that the shipped text needs and this one leaves out; it can be used all the same.
[[nodiscard]] std::vector<std::string> left_out(const OwnTextForm& form);
/// Nothing typed that is not stored.
[[nodiscard]] bool is_as_stored(const OwnTextForm& form, const Workspace& workspace);

/// Stores the variant; the shipped text typed again removes it.
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const OwnTextForm& form,
                                                   const FormContext& context);

/// The list of texts on the screen: which language it shows, and what is being changed.
struct TextDesk {
    std::optional<ClientLanguage> language;  ///< none: that of the interface
    AddressForm address = AddressForm::formal;
    std::optional<TextKey> open;
    std::map<TextKey, OwnTextForm> typed;  ///< as far as the person has opened them
    bool unstored = false;                 ///< one of them is not as stored
};

}  // namespace wordkeep::app
