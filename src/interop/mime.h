#pragma once
// Headers and parts of an e-mail (RFC 5322, RFC 2045, RFC 2046).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::interop {

struct MimeHeader {
    std::string name;   ///< lower case
    std::string value;  ///< unfolded, otherwise as written
};

struct MimeEntity {
    std::vector<MimeHeader> headers;
    std::string_view body;

    /// The first of that name (lower case), or an empty text.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// Everything up to the first empty line are headers; a line that is none ends them as well.
[[nodiscard]] MimeEntity split_entity(std::string_view bytes);

/// "text/plain" of "Text/Plain; charset=utf-8"
[[nodiscard]] std::string header_word(std::string_view value);
/// The parameter of a header, quotes undone; empty when it is not there.
[[nodiscard]] std::string header_parameter(std::string_view value, std::string_view name);

/// What is there to be read.
struct MimeText {
    std::string text;  ///< UTF-8
    std::size_t attachments = 0;
};
[[nodiscard]] MimeText text_of_entity(const MimeEntity& entity);

}  // namespace wordkeep::interop
