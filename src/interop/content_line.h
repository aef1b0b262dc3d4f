#pragma once
// Lines of vCards and calendars as they are written: escaped, folded at 75 bytes, ended by CRLF.

#include <string>
#include <string_view>

namespace wordkeep::interop {

/// `\`, `,`, `;` and line breaks of a text value.
[[nodiscard]] std::string escaped_value(std::string_view text);
/// A parameter's value in quotes (RFC 6868: ^n, ^', ^^).
[[nodiscard]] std::string quoted_parameter(std::string_view text);
/// Appends "NAME;PARAMETER=x:value", folded where no character is torn.
void add_content_line(std::string& out, std::string_view line);
/// The same with "NAME:" and an escaped text; nothing when the text is empty.
void add_text_line(std::string& out, std::string_view name, std::string_view text);

}  // namespace wordkeep::interop
