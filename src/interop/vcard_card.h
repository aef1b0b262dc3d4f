#pragma once
// The properties of one vCard → a contact card. What has no field is kept as an extra or counted.

#include <cstddef>
#include <vector>

#include "interop/contact_card.h"
#include "interop/vcard_property.h"

namespace wordkeep::interop {

/// One BEGIN … END.
struct RawVcard {
    VcardVersion version = VcardVersion::v3_0;
    std::vector<VcardProperty> properties;
    std::size_t line = 0;
};

[[nodiscard]] CardOutcome card_of_vcard(const RawVcard& raw);

}  // namespace wordkeep::interop
