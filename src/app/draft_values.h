#pragma once
// What the record knows that a letter can use, by the names of template fields.

#include "app/draft_form.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// What the letters are about: the records behind a line, or whatever the client has.
struct DraftSubject {
    ClientId client;
    ConversationId conversation;  ///< what is answered or summed up
    CommitmentId commitment;
    std::uint64_t origin = 0;  ///< an agreement, a change, a quote …
    std::optional<Due> due;    ///< of the line that it answers
};

/// As a form holds them: dates as typed by the reader of the screen, all else in the client's
/// language.
using KnownValues = std::map<std::string, std::vector<std::string>, std::less<>>;

[[nodiscard]] KnownValues known_values(words::DraftKind kind, const DraftSubject& subject,
                                       const Session& session);

/// The agreement that a letter is about: that of its origin, else the one that runs.
[[nodiscard]] AgreementId agreement_for(ClientId client, std::uint64_t origin,
                                        const Workspace& workspace);
/// They were furious, or threatened to leave, in this contact (rows 53, 55).
[[nodiscard]] bool is_upset(ConversationId conversation, const Workspace& workspace);

/// The client's language, the person's zone and time.
[[nodiscard]] words::Context letter_context(const Client& client, const Session& session);
[[nodiscard]] words::Address address_form_of(const Client& client);
/// What a letter calls the client: the first name, or the whole one where that is the custom.
[[nodiscard]] std::string called(const Client& client);

/// Grows with every change of the workspace and with the day: what a letter was filled from then
/// may read differently now.
[[nodiscard]] std::uint64_t filled_at(const Session& session);
/// Fields that hold a date.
[[nodiscard]] bool is_date_field(std::string_view field);

}  // namespace wordkeep::app
