#include "interop/mail.h"

#include <algorithm>

#include "base/utf8.h"
#include "interop/contact_card.h"
#include "interop/mail_words.h"
#include "interop/mime.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

enum class Field : std::uint8_t { from, to, cc, subject, date, other };

/// Headers as files have them, and as programs of three languages show them above a text.
struct FieldName {
    std::string_view name;  ///< folded
    Field field;
};
constexpr FieldName field_names[] = {
    {"from", Field::from},       {"von", Field::from},        {"fran", Field::from},
    {"to", Field::to},           {"an", Field::to},           {"till", Field::to},
    {"cc", Field::cc},           {"kopie", Field::cc},        {"kopia", Field::cc},
    {"subject", Field::subject}, {"betreff", Field::subject}, {"amne", Field::subject},
    {"date", Field::date},       {"sent", Field::date},       {"gesendet", Field::date},
    {"datum", Field::date},      {"skickat", Field::date},    {"skickades", Field::date}};

Field field_of(std::string_view name) {
    const std::string key = fold(name.substr(0, 40));
    const auto* found = std::ranges::find(field_names, key, &FieldName::name);
    return found == std::end(field_names) ? Field::other : found->field;
}

std::string clean_line(std::string_view text) {
    return shortened(cleaned(text, LineBreaks::drop), max_name_characters);
}

/// "*From:* Anna" → "From: Anna", as a text copied from HTML has it.
std::string_view without_stars(std::string_view text) {
    text = trimmed(text);
    while (text.starts_with('*') || text.starts_with(' '))
        text.remove_prefix(1);
    return text;
}

struct ShownLine {
    Field field = Field::other;
    std::string_view value;
};

ShownLine shown_line(std::string_view line) {
    line = without_stars(line);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > 20) return {};
    return {field_of(line.substr(0, colon)), without_stars(line.substr(colon + 1))};
}

void take_field(Mail& mail, Field field, std::string_view value) {
    const auto add = [&](std::vector<MailAddress>& to) {
        if (to.empty()) to = parse_mail_addresses(value);
    };
    switch (field) {
        case Field::from:
            return add(mail.from);
        case Field::to:
            return add(mail.to);
        case Field::cc:
            return add(mail.cc);
        case Field::subject:
            if (mail.subject.empty()) mail.subject = clean_line(decoded_mail_words(value));
            return;
        case Field::date:
            if (!mail.date) mail.date = parse_mail_time(value);
            return;
        case Field::other:
            return;
    }
}

bool is_automatic(const MimeEntity& entity) {
    const std::string submitted = header_word(entity.header("auto-submitted"));
    const std::string precedence = header_word(entity.header("precedence"));
    return (!submitted.empty() && submitted != "no") || precedence == "bulk" ||
           precedence == "list" || precedence == "junk" || !entity.header("list-id").empty() ||
           !entity.header("list-unsubscribe").empty();
}

void set_text(Mail& mail, std::string_view text) {
    mail.cut = text.size() > max_mail_text_bytes;
    mail.text = cleaned(head_of(text, max_mail_text_bytes));
}

/// The lines above a copied text, as far as they go. False when they are none.
bool take_shown_lines(Mail& mail, std::string_view text) {
    std::string_view rest = trimmed(text);
    int found = 0;
    for (int lines = 0; !rest.empty() && lines < 20; ++lines) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        const ShownLine shown = shown_line(line);
        if (shown.field == Field::other && found >= 2 && !line.contains(':')) break;
        if (shown.field == Field::other && found == 0 && !line.empty()) return false;
        found += shown.field != Field::other;
        take_field(mail, shown.field, shown.value);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() && found >= 2) break;
    }
    set_text(mail, rest);
    return found >= 2 && !mail.from.empty();
}

/// Text in UTF-8 whatever the clipboard or the file has.
std::string unwrapped(std::string_view bytes) {
    if (const auto mark = byte_order_mark(bytes))
        return to_utf8(bytes.substr(mark->length), mark->charset);
    if (const auto charset = looks_like_utf16(bytes)) return to_utf8(bytes, *charset);
    return std::string(bytes);
}

}  // namespace

std::vector<MailAddress> parse_mail_addresses(std::string_view header) {
    std::vector<MailAddress> out;
    std::string name, email, plain;
    bool quoted = false, in_angle = false;
    int comment = 0;
    const auto finish = [&] {
        const std::string text = clean_line(decoded_mail_words(plain));
        MailAddress address;
        address.email = clean_line(email);
        // Some programs write mailto: into the brackets.
        if (equals_ascii_nocase(std::string_view(address.email).substr(0, 7), "mailto:"))
            address.email.erase(0, 7);
        if (address.email.empty() && text.contains('@'))
            address.email = text;
        else
            address.name = !text.empty() ? text : clean_line(decoded_mail_words(name));
        if ((address.email.contains('@') || !address.name.empty()) && out.size() < 500)
            out.push_back(std::move(address));
        name.clear();
        email.clear();
        plain.clear();
        in_angle = false;
    };
    for (std::size_t at = 0; at < header.size(); ++at) {
        const char c = header[at];
        if (c == '\\' && (quoted || comment > 0) && at + 1 < header.size()) {
            (comment > 0 ? name : plain) += header[++at];
        } else if (comment == 0 && c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            plain += c;
        } else if (c == '(' && !in_angle) {
            ++comment;
        } else if (c == ')' && comment > 0) {
            --comment;
        } else if (comment > 0) {
            name += c;
        } else if (c == '<' || (c == '[' && header.substr(at).starts_with("[mailto:"))) {
            in_angle = true;
        } else if ((c == '>' || c == ']') && in_angle) {
            in_angle = false;
        } else if (c == ',' || c == ';') {
            finish();
        } else if (c == ':' && !in_angle && !plain.contains('@') && !plain.contains("=?")) {
            plain.clear();  // the name of a group
        } else {
            (in_angle ? email : plain) += c;
        }
    }
    finish();
    return out;
}

bool looks_like_mail(std::string_view first_bytes) {
    const std::string text = unwrapped(first_bytes.substr(0, 16'384));
    const MimeEntity entity = split_entity(text);
    const auto has = [&](std::string_view name) { return !entity.header(name).empty(); };
    if (has("from") && (has("to") || has("date") || has("subject") || has("received"))) return true;
    if (has("to") && has("subject") && (has("x-unsent") || has("mime-version"))) return true;
    if (has("received") && has("return-path")) return true;
    Mail mail;
    return take_shown_lines(mail, text);
}

Result<Mail> read_mail(std::string_view bytes) {
    if (bytes.size() > max_mail_bytes)
        return reject({"reject.mail.too_large",
                       {{"limit", Count{static_cast<std::int64_t>(max_mail_bytes / 1'000'000)}}}});
    const std::string text = unwrapped(bytes);
    Mail mail;
    const MimeEntity entity = split_entity(text);
    for (const MimeHeader& header : entity.headers)
        take_field(mail, field_of(header.name), header.value);
    if (!mail.from.empty() || (!mail.to.empty() && !mail.subject.empty())) {
        MimeText found = text_of_entity(entity);
        mail.message_id = clean_line(entity.header("message-id"));
        mail.attachments = found.attachments;
        mail.automatic = is_automatic(entity);
        set_text(mail, found.text);
        return mail;
    }
    mail = {};
    if (take_shown_lines(mail, to_utf8_guessed(head_of(text, 2 * max_mail_text_bytes))))
        return mail;
    return reject({"reject.mail.no_mail", {}});
}

}  // namespace wordkeep::interop
