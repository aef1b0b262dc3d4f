// What makes own wording and held drafts right. Whether a template can be filled is the business of
// words/drafts, which knows the fields.

#include "domain/checks.h"

namespace wordkeep {

std::optional<Rejection> check(const Workspace& workspace, const OwnText& own) {
    return Checks(workspace)
        .needs(own.kind, "kind")
        .short_text(own.subject, "subject")
        .that(!is_blank(own.text), "reject.text.missing", "text")
        .note(own.text, "text")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const OwnPhrase& own) {
    return Checks(workspace)
        .needs(own.phrase, "phrase")
        .short_text(own.better, "better")
        .short_text(own.why, "why")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const HeldDraft& held) {
    return Checks(workspace)
        .client(held.client)
        .short_text(held.subject, "subject")
        .that(!is_blank(held.text), "reject.text.missing", "text")
        .note(held.text, "text")
        .in_order(held.held_at, held.sent_at, "sent_at")
        .result();
}

void fill_defaults(HeldDraft& held, Instant now) {
    if (held.held_at == Instant{}) held.held_at = now;
}

}  // namespace wordkeep
