#include "interop/vcard_property.h"

#include <algorithm>

#include "base/utf8.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

std::string to_upper_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

bool is_name_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '/';
}

/// The first of `wanted` that is not inside double quotes; npos if there is none.
std::size_t find_unquoted(std::string_view text, char wanted, std::size_t from = 0) {
    bool quoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (text[at] == wanted && !quoted) return at;
    }
    return std::string_view::npos;
}

/// RFC 6868: ^n, ^^ and ^' inside a parameter.
std::string parameter_text(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] == '"') continue;
        const char next = at + 1 < raw.size() ? raw[at + 1] : '\0';
        if (raw[at] == '^' && (next == 'n' || next == '^' || next == '\'')) {
            out += next == 'n' ? '\n' : next == '^' ? '^' : '"';
            ++at;
        } else {
            out += raw[at];
        }
    }
    return out;
}

VcardProperty::Parameter parse_parameter(std::string_view raw) {
    const std::size_t equals = raw.find('=');
    // Android writes X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41): one bare value.
    if (equals == std::string_view::npos || raw.substr(0, equals).contains('('))
        return {"", parameter_text(trimmed(raw))};
    return {to_upper_ascii(trimmed(raw.substr(0, equals))),
            parameter_text(trimmed(raw.substr(equals + 1)))};
}

std::vector<VcardProperty::Parameter> parse_parameters(std::string_view text) {
    std::vector<VcardProperty::Parameter> parameters;
    while (!text.empty()) {
        std::size_t end = find_unquoted(text, ';');
        if (end == std::string_view::npos) end = text.size();
        if (end > 0) parameters.push_back(parse_parameter(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parameters;
}

enum class Commas : std::uint8_t { keep, become_spaces };

/// Splits at unescaped `separators`, undoing the escapes on the way.
std::vector<std::string> split(std::string_view text, std::string_view separators, Commas commas) {
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || separators.contains(text[at])) {
            parts.push_back(cleaned(part));
            part.clear();
        } else if (text[at] == '\\' && at + 1 < text.size()) {
            part += unescaped(text.substr(at, 2));
            ++at;
        } else if (text[at] == ',' && commas == Commas::become_spaces) {
            part += ' ';
        } else {
            part += text[at];
        }
    }
    return parts;
}

}  // namespace

std::string_view VcardProperty::parameter(std::string_view wanted) const {
    const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
    return found == parameters.end() ? std::string_view{} : std::string_view(found->value);
}

std::vector<std::string> VcardProperty::types() const {
    std::vector<std::string> types;
    for (const Parameter& parameter : parameters) {
        if (!parameter.name.empty() && parameter.name != "TYPE") continue;
        if (parameter.value.contains('(')) {
            types.push_back(parameter.value);
            continue;
        }
        std::string_view rest = parameter.value;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            if (const std::string_view type = trimmed(rest.substr(0, end)); !type.empty())
                types.push_back(to_upper_ascii(type));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return types;
}

bool VcardProperty::has_type(std::string_view wanted) const {
    const std::vector<std::string> all = types();
    return std::ranges::find(all, wanted) != all.end();
}

bool VcardProperty::is_quoted_printable() const {
    return std::ranges::any_of(parameters, [](const Parameter& parameter) {
        return (parameter.name.empty() || parameter.name == "ENCODING") &&
               equals_ascii_nocase(parameter.value, "QUOTED-PRINTABLE");
    });
}

std::optional<VcardProperty> parse_vcard_property(std::string_view line) {
    while (!line.empty() && (line[0] == ' ' || line[0] == '\t'))
        line.remove_prefix(1);
    std::size_t name_end = 0;
    while (name_end < line.size() && is_name_character(line[name_end]))
        ++name_end;
    std::size_t after = name_end;
    while (after < line.size() && (line[after] == ' ' || line[after] == '\t'))
        ++after;
    if (name_end == 0 || after == line.size() || (line[after] != ':' && line[after] != ';'))
        return std::nullopt;
    std::size_t colon = find_unquoted(line, ':', after);
    if (colon == std::string_view::npos) colon = line.find(':', after);  // an odd quotation mark
    if (colon == std::string_view::npos) return std::nullopt;

    VcardProperty property;
    std::string_view name = line.substr(0, name_end);
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) {
        property.group = to_upper_ascii(name.substr(0, dot));
        name.remove_prefix(dot + 1);
    }
    if (name.empty()) return std::nullopt;
    property.name = to_upper_ascii(name);
    if (colon > after)
        property.parameters = parse_parameters(line.substr(after + 1, colon - after - 1));
    property.value = line.substr(colon + 1);
    return property;
}

std::string decoded_value(const VcardProperty& property) {
    std::string bytes;
    const auto has_encoding = [&](std::string_view encoding) {
        return std::ranges::any_of(property.parameters, [&](const auto& parameter) {
            return (parameter.name.empty() || parameter.name == "ENCODING") &&
                   equals_ascii_nocase(parameter.value, encoding);
        });
    };
    if (property.is_quoted_printable()) {
        bytes = decode_quoted_printable(property.value);
    } else if (has_encoding("BASE64") || has_encoding("B")) {
        bytes = decode_base64(property.value).value_or(property.value);
    } else {
        bytes = property.value;
    }
    // Valid UTF-8 is UTF-8, whatever the charset says: no other encoding looks like it by accident.
    if (is_utf8(bytes)) return bytes;
    const std::optional<Charset> charset = charset_of_name(property.parameter("CHARSET"));
    const bool is_8_bit = charset && *charset != Charset::utf8 && *charset != Charset::utf16_le &&
                          *charset != Charset::utf16_be;
    return is_8_bit ? to_utf8(bytes, *charset) : to_utf8_guessed(bytes);
}

std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] != '\\') {
            out += text[at];
        } else if (next == 'n' || next == 'N') {
            out += '\n';
            ++at;
        } else if (next == ',' || next == ';' || next == ':' || next == '\\' || next == '"') {
            out += next;
            ++at;
        } else {
            out += '\\';
        }
    }
    return out;
}

std::string text_of(const VcardProperty& property, VcardVersion version) {
    const std::string value = decoded_value(property);
    // In 2.1 an encoded value has real line breaks, and a backslash may well be one of a path.
    const bool has_escapes = version != VcardVersion::v2_1 || !property.is_quoted_printable();
    return cleaned(has_escapes ? unescaped(value) : value);
}

std::vector<std::string> components_of(const VcardProperty& property) {
    return split(decoded_value(property), ";", Commas::keep);
}

std::vector<std::string> name_components_of(const VcardProperty& property, VcardVersion version) {
    return split(decoded_value(property), ";",
                 version == VcardVersion::v2_1 ? Commas::keep : Commas::become_spaces);
}

std::vector<std::string> list_of(const VcardProperty& property, VcardVersion version) {
    std::vector<std::string> parts =
        split(decoded_value(property), version == VcardVersion::v2_1 ? ",;" : ",", Commas::keep);
    std::erase_if(parts, [](const std::string& part) { return !has_visible_text(part); });
    return parts;
}

}  // namespace wordkeep::interop
