#pragma once
// Texts in the headers of e-mails (RFC 2047): "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" both ways.

#include <string>
#include <string_view>

namespace wordkeep::interop {

/// Always valid UTF-8. What is not encoded by the book is taken as the bytes it is.
[[nodiscard]] std::string decoded_mail_words(std::string_view header);

/// A header line "Name: text", encoded where it must be and folded, with its line break.
[[nodiscard]] std::string mail_header(std::string_view name, std::string_view text);

}  // namespace wordkeep::interop
