#include "interop/mail_writer.h"

#include <algorithm>

#include "base/utf8.h"
#include "interop/mail_words.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// "Berg, Anna" <anna@x.se>, or the name in encoded words; broken between the two.
std::string mailbox(const MailAddress& address) {
    const std::string name = cleaned(address.name, LineBreaks::drop);
    std::string email;
    for (const char c : cleaned(address.email, LineBreaks::drop))
        if (c != '<' && c != '>' && c != ',' && c != ' ') email += c;
    if (name.empty()) return email;
    if (!is_ascii(name) || name.contains("=?") || name.size() > 60) {
        std::string words = mail_header("X", name);
        words.erase(0, 3);
        words.erase(words.size() - 2);
        return words + "\r\n <" + email + '>';
    }
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"\r\n <" + email + '>';
}

/// A header line of its own; nothing without addresses.
std::string address_list(std::string_view name, const std::vector<MailAddress>& addresses) {
    std::string out;
    for (const MailAddress& address : addresses) {
        out += out.empty() ? name : ",\r\n ";
        out += mailbox(address);
    }
    if (!out.empty()) out += "\r\n";
    return out;
}

}  // namespace

std::string encode_quoted_printable(std::string_view text) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::size_t longest = 75;
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool ends_line = at + 1 == text.size() || text[at + 1] == '\n';
        const bool is_blank_at_end = byte == ' ' && ends_line;
        // A dot of its own, and "From " at the beginning, mean something on the way.
        const bool is_mark = column == 0 && (byte == '.' || byte == 'F');
        const bool plain =
            byte >= 0x20 && byte < 0x7F && byte != '=' && !is_blank_at_end && !is_mark;
        const std::size_t length = plain ? 1 : 3;
        if (column + length > longest) {
            out += "=\r\n";
            column = 0;
        }
        if (plain)
            out += text[at];
        else
            out.append("=").append(1, hex[byte >> 4]).append(1, hex[byte & 15]);
        column += length;
    }
    return out;
}

std::string mail_draft(const std::vector<MailAddress>& to, std::string_view subject,
                       std::string_view text, const std::vector<MailAddress>& hidden) {
    std::string out = address_list("To: ", to) + address_list("Bcc: ", hidden);
    out += mail_header("Subject", cleaned(subject, LineBreaks::drop));
    out +=
        "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    return out + encode_quoted_printable(cleaned(text)) + "\r\n";
}

}  // namespace wordkeep::interop
