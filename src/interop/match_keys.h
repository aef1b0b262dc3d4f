#pragma once
// Keys by which values of two address books are compared. For comparing, never for showing.

#include <string>
#include <string_view>

namespace wordkeep::interop {

/// " Anna@X.de" → "anna@x.de"
[[nodiscard]] std::string email_key(std::string_view email);

/// The last eight digits, so that "+49 (0)30 1234-567" and "030 1234567" are the same; shorter
/// numbers as they are; empty without digits.
[[nodiscard]] std::string phone_key(std::string_view phone);

/// The words of a name in alphabetical order without forms of address: "Dr. Anna Berg", "Berg,
/// Anna" → "anna berg"; empty when nothing is left.
[[nodiscard]] std::string name_key(std::string_view name);

/// Without punctuation and legal form: "Acme GmbH & Co. KG" → "acme".
[[nodiscard]] std::string organisation_key(std::string_view organisation);

/// Whether neither name can be a shorter form of the other: "Anna" and "Anna Berg" can.
[[nodiscard]] bool are_other_names(std::string_view a, std::string_view b);

}  // namespace wordkeep::interop
