#pragma once
// What a letter calls what the client wrote or said. Only the name of a thing is repeated, and
// nothing at all of what somebody said in anger (rows 53, 55).

#include "domain/workspace.h"
#include "words/words.h"

#include <string>

namespace wordkeep::app {

/// They were furious, or threatened to leave, in this contact (rows 53, 55).
[[nodiscard]] bool is_upset(const Conversation& contact);

/// Its subject, where that is the name of a thing; else empty.
[[nodiscard]] std::string thing_of(const Conversation& contact);
/// "your message “New colours”", else "your message"; empty when nothing is known about it.
[[nodiscard]] std::string message_in_letter(const Conversation& contact, const Client& client,
                                            const words::Context& letter);
/// What is still open, to stand behind a colon: a question as it was asked, a thing, else "your
/// question"; empty when nothing is known about it.
[[nodiscard]] std::string open_in_letter(const Conversation& contact, const Client& client,
                                         const words::Context& letter);
/// What a summary is headed with: the subject without "Re:".
[[nodiscard]] std::string heading_of(const Conversation& contact);

}  // namespace wordkeep::app
