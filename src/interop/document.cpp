#include "interop/document.h"

#include <string_view>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

bool is_item(BlockKind kind) {
    return kind == BlockKind::item || kind == BlockKind::done_item || kind == BlockKind::open_item;
}

/// What would begin a list, a heading or a rule at the beginning of a line.
bool begins_markup(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '+' || c == '-' || c == '=') return true;
    return false;
}

/// "12. " at the beginning: the place of the dot, else 0.
std::size_t numbered(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9')
        ++at;
    return at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')') ? at : 0;
}

std::string escaped_markdown(std::string_view text, std::string_view indent) {
    static constexpr std::string_view special = "\\`*_[]<>#|~&";
    std::string out;
    bool at_start = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            // Two spaces: the line ends here, the paragraph does not.
            out.append("  \n").append(indent);
            at_start = true;
            continue;
        }
        if (at_start) {
            if (const std::size_t dot = numbered(text.substr(at)); dot > 0) {
                out.append(text.substr(at, dot)).append("\\");
                at += dot;
                out += text[at];
                at_start = false;
                continue;
            }
        }
        if (special.contains(c) || (at_start && begins_markup(text, at))) out += '\\';
        out += c;
        at_start = at_start && c == ' ';
    }
    return out;
}

std::string escaped_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n')
            out += "<br>\n";
        else
            out += c;
    }
    return out;
}

std::string with_indent(std::string_view text, std::string_view indent) {
    std::string out;
    for (const char c : text) {
        out += c;
        if (c == '\n') out += indent;
    }
    return out;
}

std::string markdown_of(const DocumentBlock& block) {
    switch (block.kind) {
        case BlockKind::heading:
            return "## " + escaped_markdown(cleaned(block.text, LineBreaks::drop), "");
        case BlockKind::item:
            return "- " + escaped_markdown(block.text, "  ");
        case BlockKind::done_item:
            return "- [x] " + escaped_markdown(block.text, "  ");
        case BlockKind::open_item:
            return "- [ ] " + escaped_markdown(block.text, "  ");
        case BlockKind::quote:
            return "> " + escaped_markdown(block.text, "> ");
        case BlockKind::paragraph:
            return escaped_markdown(block.text, "");
    }
    return {};
}

std::string html_of(const DocumentBlock& block) {
    const std::string text = escaped_html(block.text);
    switch (block.kind) {
        case BlockKind::heading:
            return "<h2>" + text + "</h2>";
        case BlockKind::item:
            return "<li>" + text + "</li>";
        case BlockKind::done_item:
            return "<li>\xE2\x9C\x93 " + text + "</li>";
        case BlockKind::open_item:
            return "<li>\xE2\x98\x90 " + text + "</li>";
        case BlockKind::quote:
            return "<blockquote>" + text + "</blockquote>";
        case BlockKind::paragraph:
            return "<p>" + text + "</p>";
    }
    return {};
}

std::string plain_of(const DocumentBlock& block) {
    switch (block.kind) {
        case BlockKind::item:
            return "- " + with_indent(block.text, "  ");
        case BlockKind::done_item:
            return "[x] " + with_indent(block.text, "    ");
        case BlockKind::open_item:
            return "[ ] " + with_indent(block.text, "    ");
        case BlockKind::quote:
            return "> " + with_indent(block.text, "> ");
        case BlockKind::heading:
        case BlockKind::paragraph:
            return block.text;
    }
    return {};
}

/// Items stand close together, everything else apart.
template <class Form>
std::string joined(const Document& document, std::string out, Form form) {
    const DocumentBlock* before = nullptr;
    for (const DocumentBlock& block : document.blocks) {
        if (!out.empty()) out += '\n';
        const bool is_close = before && is_item(before->kind) && is_item(block.kind);
        if (!is_close && !out.empty()) out += '\n';
        out += form(block);
        before = &block;
    }
    if (!out.empty()) out += '\n';
    return out;
}

}  // namespace

std::string to_markdown(const Document& document) {
    std::string title;
    if (!document.title.empty())
        title = "# " + escaped_markdown(cleaned(document.title, LineBreaks::drop), "");
    return joined(document, std::move(title), markdown_of);
}

std::string to_plain_text(const Document& document) {
    return joined(document, document.title, plain_of);
}

std::string to_html(const Document& document) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"" + escaped_html(document.language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped_html(document.title) +
        "</title>\n<style>\nbody { font: 16px/1.5 system-ui, sans-serif; max-width: "
        "42em; margin: 2em auto; padding: 0 1em; }\n"
        "blockquote { border-left: 3px solid #888; margin-left: 0; padding-left: 1em; "
        "}\n@media print { body { margin: 0; } h2 { break-after: avoid; } }\n"
        "</style>\n</head>\n<body>\n";
    if (!document.title.empty()) out += "<h1>" + escaped_html(document.title) + "</h1>\n";
    bool in_list = false;
    for (const DocumentBlock& block : document.blocks) {
        if (is_item(block.kind) != in_list) out += in_list ? "</ul>\n" : "<ul>\n";
        in_list = is_item(block.kind);
        out += html_of(block) + '\n';
    }
    if (in_list) out += "</ul>\n";
    return out + "</body>\n</html>\n";
}

}  // namespace wordkeep::interop
