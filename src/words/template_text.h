#pragma once
// The syntax of catalogue texts: literals, {name}, {name:form}, {n|one|other}.

#include <string_view>
#include <vector>

namespace wordkeep::words {

struct TextPart {
    enum class Kind { literal, placeholder, choice };

    Kind kind = Kind::literal;
    std::string_view text;  ///< literal text; for a choice everything behind the first '|'
    std::string_view name;
    std::string_view form;  ///< "on:cap"
};

/// Cuts a text into its parts. A brace without its partner is literal text.
[[nodiscard]] std::vector<TextPart> split_text(std::string_view text);

/// The alternatives of a choice: "one text|other text"; a '|' inside inner braces does not count.
[[nodiscard]] std::vector<std::string_view> split_choice(std::string_view text);

}  // namespace wordkeep::words
