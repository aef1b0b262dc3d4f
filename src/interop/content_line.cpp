#include "interop/content_line.h"

#include "base/utf8.h"

namespace wordkeep::interop {

std::string escaped_value(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        out += c;
    }
    return out;
}

std::string quoted_parameter(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n' || c == '"' || c == '^') {
            out += '^';
            out += c == '\n' ? 'n' : c == '"' ? '\'' : '^';
        } else {
            out += c;
        }
    }
    return out + '"';
}

void add_content_line(std::string& out, std::string_view line) {
    constexpr std::size_t longest = 75;
    std::size_t room = longest;
    while (line.size() > room) {
        std::string_view part = head_of(line, room);
        if (part.empty()) part = line.substr(0, room);
        out += part;
        out += "\r\n ";
        line.remove_prefix(part.size());
        room = longest - 1;
    }
    out += line;
    out += "\r\n";
}

void add_text_line(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    std::string line(name);
    line += ':';
    line += escaped_value(text);
    add_content_line(out, line);
}

}  // namespace wordkeep::interop
