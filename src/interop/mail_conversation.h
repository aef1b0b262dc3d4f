#pragma once
// One e-mail as the conversation it was (row 113).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time_zone.h"
#include "interop/known_addresses.h"
#include "interop/mail.h"

namespace wordkeep::interop {

struct MailConversation {
    std::uint64_t client = 0;  ///< 0: nobody with one of these addresses is known
    MailAddress other;         ///< whom it was exchanged with
    bool outbound = false;     ///< I wrote it
    std::optional<Instant> at;
    std::string subject;
    std::string text;  ///< what was new in it; of a message that was only passed on, all
    std::vector<std::string> questions;
    bool automatic = false;
};

/// Mine is what comes from one of my addresses, or goes to a client without coming from one.
[[nodiscard]] MailConversation conversation_of(const Mail& mail, const KnownAddresses& people,
                                               const Zone& mine);

}  // namespace wordkeep::interop
