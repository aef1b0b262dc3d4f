#pragma once
// HTML of e-mails → the text that is read in it.

#include <string>
#include <string_view>

namespace wordkeep::interop {

/// Paragraphs, line breaks and list signs are kept; quotations begin with "> ". UTF-8 in and out.
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace wordkeep::interop
