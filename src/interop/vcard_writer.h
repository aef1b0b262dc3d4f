#pragma once
// Clients as vCard 4.0 (RFC 6350).

#include <span>
#include <string>

#include "domain/clients/client.h"
#include "interop/contact_card.h"

namespace wordkeep::interop {

/// What an address book keeps of a client. The UID is the one it came with, else one made of the
/// id, so that a second import updates.
[[nodiscard]] ContactCard card_of(const Client& client, ClientId id);

[[nodiscard]] std::string vcards_of(std::span<const ContactCard> cards);

}  // namespace wordkeep::interop
