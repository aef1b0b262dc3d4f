#include "interop/mime.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "interop/html_text.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

constexpr int deepest = 12;
constexpr std::size_t most_parts = 1'000;
constexpr std::size_t most_headers = 2'000;

/// The next line without its line break; `rest` moves on behind it.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Where the name of a header ends; 0 when the line is none.
std::size_t name_length(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && line[at] > 0x20 && line[at] < 0x7F && line[at] != ':')
        ++at;
    std::size_t colon = at;
    while (colon < line.size() && line[colon] == ' ')
        ++colon;
    return colon < line.size() && line[colon] == ':' ? at : 0;
}

/// Base64 that something was added to (a footer of a list) is read as far as it goes.
std::string lenient_base64(std::string_view text) {
    if (std::optional<std::string> bytes = decode_base64(text)) return *std::move(bytes);
    std::string good;
    for (const char c : text) {
        const bool fits = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                          (c >= '0' && c <= '9') || c == '+' || c == '/';
        if (c == '=') break;
        if (fits) good += c;
    }
    return decode_base64(good).value_or(std::string());
}

std::string transfer_decoded(const MimeEntity& entity) {
    const std::string encoding = header_word(entity.header("content-transfer-encoding"));
    if (encoding == "base64") return lenient_base64(entity.body);
    if (encoding == "quoted-printable") return decode_quoted_printable(entity.body);
    return std::string(entity.body);
}

std::string charset_decoded(const std::string& bytes, std::string_view name) {
    if (const auto mark = byte_order_mark(bytes))
        return to_utf8(std::string_view(bytes).substr(mark->length), mark->charset);
    const std::optional<Charset> charset = charset_of_name(name);
    if (!charset || *charset == Charset::utf8) return to_utf8_guessed(bytes);
    return to_utf8(bytes, *charset);
}

/// RFC 3676: a line that ends in a space goes on in the next one.
std::string unflowed(std::string_view text, bool delete_space) {
    std::string out;
    const auto depth = [](std::string_view line) {
        return std::min(line.find_first_not_of('>'), line.size());
    };
    bool joins = false;
    std::size_t last_depth = 0;
    while (!text.empty()) {
        std::string_view line = take_line(text);
        const std::size_t quotes = depth(line);
        std::string_view content = line.substr(quotes);
        if (content.starts_with(' ')) content.remove_prefix(1);
        if (joins && quotes == last_depth) {
            if (delete_space) out.pop_back();
        } else {
            if (!out.empty()) out += '\n';
            out.append(quotes, '>');
            if (quotes > 0) out += ' ';
        }
        out += content;
        if (out.empty()) out += '\n';  // an empty first line
        joins = content.ends_with(' ') && content != "-- ";
        last_depth = quotes;
    }
    return out;
}

class TextFinder {
  public:
    MimeText run(const MimeEntity& entity) {
        visit(entity, 0);
        MimeText found;
        found.text = has_visible_text(plain_) ? std::move(plain_) : html_to_text(html_);
        found.attachments = attachments_;
        return found;
    }

  private:
    void visit(const MimeEntity& entity, int depth) {
        const std::string_view type_header = entity.header("content-type");
        std::string type = header_word(type_header);
        if (type.empty()) type = "text/plain";
        if (type.starts_with("multipart/")) {
            visit_parts(entity, header_parameter(type_header, "boundary"), depth);
            return;
        }
        const std::string_view disposition = entity.header("content-disposition");
        const bool is_attached = header_word(disposition) == "attachment" ||
                                 !header_parameter(disposition, "filename").empty() ||
                                 !header_parameter(type_header, "name").empty();
        const bool is_text = type == "text/plain" || type == "text/html" || type == "text";
        if (is_attached || !is_text) {
            ++attachments_;
            return;
        }
        std::string text =
            charset_decoded(transfer_decoded(entity), header_parameter(type_header, "charset"));
        if (type == "text/html") {
            html_ += text;
            return;
        }
        if (header_parameter(type_header, "format") == "flowed")
            text = unflowed(text, header_parameter(type_header, "delsp") == "yes");
        if (!plain_.empty()) plain_ += '\n';
        plain_ += text;
    }

    /// Parts between the lines "--boundary". Of alternatives the plain text is preferred; that is
    /// what run() does with what is gathered.
    void visit_parts(const MimeEntity& entity, const std::string& boundary, int depth) {
        if (boundary.empty() || depth >= deepest) return;
        std::string_view rest = entity.body;
        std::optional<std::size_t> begin;
        while (!rest.empty()) {
            const std::size_t line_begin = entity.body.size() - rest.size();
            std::string_view line = take_line(rest);
            if (!line.starts_with("--") || !line.substr(2).starts_with(boundary)) continue;
            const std::string_view tail = trimmed(line.substr(2 + boundary.size()));
            if (!tail.empty() && tail != "--") continue;
            if (begin) visit_part(entity.body.substr(*begin, line_begin - *begin), depth);
            begin.reset();
            if (tail == "--") return;
            begin = entity.body.size() - rest.size();
        }
        if (begin) visit_part(entity.body.substr(*begin), depth);
    }

    void visit_part(std::string_view bytes, int depth) {
        if (++parts_ > most_parts) return;
        // The line break before a boundary belongs to it.
        if (bytes.ends_with('\n')) bytes.remove_suffix(1);
        if (bytes.ends_with('\r')) bytes.remove_suffix(1);
        visit(split_entity(bytes), depth + 1);
    }

    std::string plain_, html_;
    std::size_t attachments_ = 0, parts_ = 0;
};

}  // namespace

std::string_view MimeEntity::header(std::string_view name) const {
    const auto found = std::ranges::find(headers, name, &MimeHeader::name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->value);
}

MimeEntity split_entity(std::string_view bytes) {
    MimeEntity entity;
    entity.body = bytes;
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const std::string_view line = take_line(rest);
        if (line.empty()) {
            entity.body = rest;
            return entity;
        }
        if ((line[0] == ' ' || line[0] == '\t') && !entity.headers.empty()) {
            entity.headers.back().value += line;
            continue;
        }
        const std::size_t length = name_length(line);
        // Mailbox files begin with "From anna@example.com Fri Nov 20 …".
        if (length == 0 && entity.headers.empty() && line.starts_with("From ")) continue;
        if (length == 0 || entity.headers.size() >= most_headers) {
            entity.body = before;
            return entity;
        }
        const std::size_t colon = line.find(':');
        entity.headers.push_back(
            {to_lower_ascii(line.substr(0, length)), std::string(trimmed(line.substr(colon + 1)))});
    }
    entity.body = rest;
    return entity;
}

std::string header_word(std::string_view value) {
    return to_lower_ascii(trimmed(value.substr(0, value.find(';'))));
}

std::string header_parameter(std::string_view value, std::string_view name) {
    std::size_t at = value.find(';');
    while (at < value.size()) {
        std::string text;
        bool quoted = false;
        for (++at; at < value.size() && (quoted || value[at] != ';'); ++at) {
            if (value[at] == '"')
                quoted = !quoted;
            else if (quoted && value[at] == '\\' && at + 1 < value.size())
                text += value[++at];
            else
                text += value[at];
        }
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) continue;
        std::string_view found = trimmed(std::string_view(text).substr(0, equals));
        found = found.substr(0, found.find('*'));  // RFC 2231
        if (equals_ascii_nocase(found, name))
            return std::string(trimmed(std::string_view(text).substr(equals + 1)));
    }
    return {};
}

MimeText text_of_entity(const MimeEntity& entity) { return TextFinder().run(entity); }

}  // namespace wordkeep::interop
