#pragma once
// What is new in an e-mail: quotations of earlier ones and the signature apart, and the questions
// that the new text asks (row 64).

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::interop {

struct ReplyParts {
    std::string fresh;      ///< what was written now, without the lines that are quoted
    std::string quoted;     ///< earlier e-mails, with the line that introduces them
    std::string signature;  ///< below "-- ", or "Sent from my …"
    friend bool operator==(const ReplyParts&, const ReplyParts&) = default;
};

/// Understands ">", "On … wrote:", "Am … schrieb …:", "Den … skrev …:", the header blocks of
/// Outlook, and forwarded messages. Answers between quoted lines are kept. Nothing is lost: every
/// line is in one of the parts.
[[nodiscard]] ReplyParts split_reply(std::string_view text);

/// The sentences that end in a question mark, in order, each once; at most 20.
[[nodiscard]] std::vector<std::string> questions_in(std::string_view text);

}  // namespace wordkeep::interop
