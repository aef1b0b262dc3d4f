#pragma once
// A letter that may have been written in anger is put aside for a while (row 56): when that is
// offered, how it is kept, and how it comes back to be read again. It is only ever offered.

#include "app/draft_form.h"

#include <vector>

namespace wordkeep::app {

/// The tone rules call it heated, or it answers an outburst in the person's own words.
[[nodiscard]] bool should_lie(const DraftForm& form, const Session& session);
/// For how long, and until when from now on.
[[nodiscard]] std::chrono::minutes time_to_lie(const DraftForm& form, const Session& session);

/// Puts it aside, as it stands.
WORDKEEP_LATER [[nodiscard]] Command hold(const DraftForm& form, const Session& session);

struct HeldRef {
    HeldDraftId id;
    const HeldDraft* held = nullptr;
    Instant until{};  ///< when it may be read again
};
/// The letters to a client that lie, the oldest first.
[[nodiscard]] std::vector<HeldRef> held_letters(ClientId client, const Session& session);
/// The letter as it was put aside. Nothing when it is gone.
[[nodiscard]] std::optional<DraftForm> read_again(HeldDraftId id, const Session& session);

}  // namespace wordkeep::app
