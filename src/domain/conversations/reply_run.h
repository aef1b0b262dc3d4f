#pragma once
// The run of contacts of a client that nobody has answered yet (PRODUCT.md, Reply owed).

#include "domain/workspace.h"

#include <optional>
#include <vector>

namespace wordkeep {

struct TimedConversation {
    ConversationId id;
    const Conversation* conversation = nullptr;
};

/// A client's conversations in the order in which they really happened (ties: by id). Pointers stay
/// valid until the workspace changes.
[[nodiscard]] std::vector<TimedConversation> conversations_in_order(const Workspace& workspace,
                                                                    ClientId client);

/// One per client, in whatever channel. Empty when nothing waits for an answer.
struct ReplyRun {
    std::vector<TimedConversation> unanswered;  ///< inbound, the first one starts the clock
    std::optional<Instant> acknowledged_at;     ///< first receipt without a date in this run
    std::vector<Instant> failed_calls;          ///< my call-backs that did not reach them

    [[nodiscard]] bool empty() const { return unanswered.empty(); }
    /// True when somebody called: then the answer is due at once (row 82).
    [[nodiscard]] bool has_missed_call() const;
};

/// Inbound, not a talk, and not said to need no answer: it opens a run or chases.
[[nodiscard]] bool waits_for_answer(const Conversation& conversation);
/// A word of mine that ends an open run: an answer in any channel, or a date when they hear more.
[[nodiscard]] bool ends_reply_run(const Conversation& conversation);
/// A receipt without a date: the holding clock runs on (row 100). A holding reply is no answer, so
/// without a date it is one, whatever else was said of it.
[[nodiscard]] bool is_receipt(const Conversation& conversation);

/// The run that is open after the given conversations (in order). Chasing does not restart it; a
/// reply in another channel ends it; summaries, nudges and newsletters do not.
[[nodiscard]] ReplyRun open_reply_run(const std::vector<TimedConversation>& in_order);

}  // namespace wordkeep
