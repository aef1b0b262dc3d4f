#pragma once
// Properties that mean something to a person but have no field: relations, anniversaries,
// messengers, profiles, pronunciation. They become extras of the card.

#include <cstdint>
#include <string_view>

#include "interop/contact_card.h"
#include "interop/vcard_property.h"

namespace wordkeep::interop {

enum class ExtraOutcome : std::uint8_t { taken, unknown };

[[nodiscard]] ExtraOutcome take_vcard_extra(ContactCard& card, const VcardProperty& property,
                                            VcardVersion version, std::string_view ab_label);

}  // namespace wordkeep::interop
