#include "words/drafts/mail_link.h"

#include "base/utf8.h"

namespace wordkeep::words {
namespace {

void append_encoded(std::string& out, std::string_view text, std::string_view kept) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain || kept.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        out += '%';
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
}

std::string with_mail_line_breaks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        if (text[i] == '\n') out += '\r';
        out += text[i];
    }
    return out;
}

}  // namespace

std::optional<std::string> mail_link(std::string_view to, std::string_view subject,
                                     std::string_view body) {
    if (body.size() >= longest_mail_link) return std::nullopt;
    std::string link = "mailto:";
    append_encoded(link, repaired_utf8(to), "@,");
    link += "?subject=";
    append_encoded(link, repaired_utf8(subject), "");
    link += "&body=";
    append_encoded(link, with_mail_line_breaks(repaired_utf8(body)), "");
    if (link.size() >= longest_mail_link) return std::nullopt;
    return link;
}

}  // namespace wordkeep::words
