#pragma once
// One logical line of a vCard – group.NAME;PARAMETER=a,b:value – and what its value says, whatever
// the version, the encoding and the charset.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::interop {

enum class VcardVersion : std::uint8_t { v2_1, v3_0, v4_0 };

struct VcardProperty {
    struct Parameter {
        std::string name;  ///< upper case; empty for the bare values of 2.1 ("TEL;CELL;PREF")
        std::string value;
    };
    std::string group;  ///< "ITEM1", upper case
    std::string name;   ///< upper case
    std::vector<Parameter> parameters;
    std::string value;  ///< as in the file
    std::size_t line = 0;

    /// The first parameter of that name (upper case), or an empty text.
    [[nodiscard]] std::string_view parameter(std::string_view wanted) const;
    /// The values of all TYPE parameters and bare ones, upper case: TYPE=a,b · TYPE="a,b" · ;A;B
    [[nodiscard]] std::vector<std::string> types() const;
    [[nodiscard]] bool has_type(std::string_view wanted) const;
    [[nodiscard]] bool is_quoted_printable() const;
};

/// Nothing when the line has no name of a property before a colon.
[[nodiscard]] std::optional<VcardProperty> parse_vcard_property(std::string_view line);

/// The value as clean UTF-8: transfer encoding and charset undone, escapes still in place.
[[nodiscard]] std::string decoded_value(const VcardProperty& property);

/// The value as one text, escapes undone.
[[nodiscard]] std::string text_of(const VcardProperty& property, VcardVersion version);
/// The parts between `;`, each a text.
[[nodiscard]] std::vector<std::string> components_of(const VcardProperty& property);
/// The same for names: several values in one part ("Richter,James") become "Richter James".
[[nodiscard]] std::vector<std::string> name_components_of(const VcardProperty& property,
                                                          VcardVersion version);
/// The parts between `,` (2.1 also writes `;`), empty ones left out.
[[nodiscard]] std::vector<std::string> list_of(const VcardProperty& property, VcardVersion version);

/// `\n`, `\,`, `\;`, `\:`, `\\` → what they stand for.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace wordkeep::interop
