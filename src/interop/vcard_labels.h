#pragma once
// The kinds and labels of telephone numbers, addresses and relations in vCards: TYPE in all styles,
// Apple's X-ABLabel, Android's X-CUSTOM.

#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"
#include "interop/vcard_property.h"

namespace wordkeep::interop {

/// `types` as VcardProperty::types() gives them; `label` is the text of the group's X-ABLabel.
struct VcardLabel {
    PhoneKind phone = PhoneKind::other;
    PlaceKind place = PlaceKind::other;
    std::string label;  ///< only what the kind does not say
    bool preferred = false;
};
[[nodiscard]] VcardLabel label_of(const VcardProperty& property, std::string_view ab_label);

/// "_$!<Anniversary>!$_" → "Anniversary"; other texts stay.
[[nodiscard]] std::string plain_ab_label(std::string_view ab_label);

/// The phrase for a relation or event by the name programs give it – "Spouse", "Anniversary",
/// "Jahrestag" – or one that shows the name itself.
[[nodiscard]] Phrase label_phrase(std::string_view name);

}  // namespace wordkeep::interop
