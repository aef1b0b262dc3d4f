#pragma once
// An issue of the newsletter while it is put together (rows 49–52): subject, opening, tips; as a
// document in every form in which it can leave; to whom it goes; and what is kept once it went out.

#include "app/forms.h"
#include "app/letter_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Session;

struct NewsletterForm {
    IssueId editing;
    std::string subject, intro;
    std::vector<TipId> tips;  ///< in the order of the letter
    ClientChoice reader;      ///< who is to be put on the list
    FieldErrors errors;
};

/// A new issue begins with the tips that were never sent, the oldest three of them.
[[nodiscard]] NewsletterForm new_issue(const Session& session);
[[nodiscard]] NewsletterForm issue_form(IssueId id, const Workspace& workspace);

/// The tips to choose from: those never sent first.
struct TipChoice {
    TipId id;
    const Tip* tip = nullptr;
    const Issue* sent_in = nullptr;  ///< the last issue that it went out with
};
[[nodiscard]] std::vector<TipChoice> tip_choices(const Workspace& workspace);
void choose_tip(NewsletterForm& form, TipId tip, bool chosen);

/// Who has asked for it (Client::newsletter) and still works with me, by name.
struct Reader {
    ClientId id;
    const Client* client = nullptr;
    std::string_view email;  ///< empty: it cannot be sent to them
};
[[nodiscard]] std::vector<Reader> readers(const Session& session);
/// Puts a client on the list, or takes them off it.
[[nodiscard]] Command set_reader(ClientId client, bool reads);

[[nodiscard]] interop::Document document_of(const NewsletterForm& form, const Session& session);
/// As it stands in an e-mail: without the subject, with the signature.
[[nodiscard]] std::string letter_text(const NewsletterForm& form, const Session& session);

/// The e-mail is to me (Settings::my_addresses), its readers are Bcc: none of them sees the others.
[[nodiscard]] LetterFile file_of(const NewsletterForm& form, LetterFormat format,
                                 const Session& session);

/// Stores it as it is.
WORDKEEP_LATER [[nodiscard]] Result<Command> build(const NewsletterForm& form,
                                                   const FormContext& context);
/// It went out: what, when and to whom is kept. Rejected without readers or without anything said.
WORDKEEP_LATER [[nodiscard]] Result<Command> build_sent(const NewsletterForm& form,
                                                        const Session& session);

/// Tips to begin with (row 52), in the person's language, with their sources.
inline constexpr std::size_t shipped_tips = 6;
[[nodiscard]] Tip shipped_tip(std::size_t number, const words::Context& words);
/// Those of them that are not among the person's tips yet.
[[nodiscard]] std::vector<Tip> open_tip_ideas(const Session& session);

}  // namespace wordkeep::app
