#pragma once
// What a column's header says by itself: its words in English, German and Swedish (and the most
// common ones of neighbours), whatever the program writes between them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interop/csv_mapping.h"

namespace wordkeep::interop {

/// The words of a header, folded, numbers apart: "E-mail 2 Address" → email 2 address,
/// "Gatuadress, arbete" → gatuadress arbete, "phoneNumber1" → phone number 1.
[[nodiscard]] std::vector<std::string> header_words(std::string_view header);

/// What the header says; note_line when it is not known.
[[nodiscard]] ColumnTarget target_of_header(std::string_view header);
/// Whether it names something of a person.
[[nodiscard]] bool is_known_header(std::string_view header);

/// Kinds named in a label cell or a header: "* Work Fax", "Mobiltelefon".
struct LabelKinds {
    PhoneKind phone = PhoneKind::other;
    PlaceKind place = PlaceKind::other;
    std::string label;  ///< the text when it says more than the kinds
    bool preferred = false;
};
[[nodiscard]] LabelKinds kinds_of_label(std::string_view label);

[[nodiscard]] bool looks_like_email(std::string_view text);
[[nodiscard]] bool looks_like_phone(std::string_view text);

}  // namespace wordkeep::interop
