#pragma once
// A draft as a file that a mail program opens (.eml).

#include <string>
#include <string_view>
#include <vector>

#include "interop/mail.h"

namespace wordkeep::interop {

/// Everything in UTF-8; X-Unsent says that it is still to be sent. Texts may have any length and
/// any line breaks. Nobody sees who is `hidden` (Bcc).
[[nodiscard]] std::string mail_draft(const std::vector<MailAddress>& to, std::string_view subject,
                                     std::string_view text,
                                     const std::vector<MailAddress>& hidden = {});

/// RFC 2045: lines of at most 76 signs, line breaks as CRLF.
[[nodiscard]] std::string encode_quoted_printable(std::string_view text);

}  // namespace wordkeep::interop
