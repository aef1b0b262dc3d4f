#pragma once
// mailto links: the quickest way from a draft into the person's mail program, as long as they are
// short enough for every browser and mail program.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::words {

/// Longer links are cut off somewhere on their way; then a file (.eml) is offered instead.
inline constexpr std::size_t longest_mail_link = 1500;

/// "mailto:anna@example.com?subject=…&body=…", percent-encoded as RFC 6068 asks (line breaks as
/// %0D%0A). Nothing when the encoded link reaches the limit. `to` may be empty.
[[nodiscard]] std::optional<std::string> mail_link(std::string_view to, std::string_view subject,
                                                   std::string_view body);

}  // namespace wordkeep::words
