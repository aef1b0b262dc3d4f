#pragma once
// Catalogue keys of the words for stored values.

#include "domain/records.h"

#include <string_view>

namespace wordkeep::ui {

[[nodiscard]] std::string_view label_key(Channel channel);
[[nodiscard]] std::string_view label_key(Stage stage);
[[nodiscard]] std::string_view label_key(Owner owner);
/// "from me", in a list of commitments.
[[nodiscard]] std::string_view short_label_key(Owner owner);
[[nodiscard]] std::string_view label_key(ClientKind kind);
[[nodiscard]] std::string_view label_key(AddressForm form);
[[nodiscard]] std::string_view label_key(PointKind kind);
[[nodiscard]] std::string_view label_key(Purpose purpose);

/// Icon of a contact in this channel and direction.
[[nodiscard]] std::string_view icon_of(const Conversation& conversation);

}  // namespace wordkeep::ui
