#include "interop/vcard_writer.h"

#include "interop/content_line.h"

namespace wordkeep::interop {
namespace {

PhoneKind phone_kind(PointKind kind) {
    switch (kind) {
        case PointKind::work:
            return PhoneKind::work;
        case PointKind::home:
            return PhoneKind::home;
        case PointKind::mobile:
            return PhoneKind::mobile;
        case PointKind::fax:
            return PhoneKind::fax;
        case PointKind::other:
            return PhoneKind::other;
    }
    return PhoneKind::other;
}

PlaceKind place_kind(PointKind kind) {
    if (kind == PointKind::work) return PlaceKind::work;
    return kind == PointKind::home ? PlaceKind::home : PlaceKind::other;
}

std::string_view type_of(PhoneKind kind) {
    static constexpr std::string_view types[] = {"", "cell", "work", "home", "fax", "pager"};
    return types[static_cast<std::size_t>(kind)];
}
std::string_view type_of(PlaceKind kind) {
    static constexpr std::string_view types[] = {"", "work", "home"};
    return types[static_cast<std::size_t>(kind)];
}

class CardWriter {
  public:
    void write(const ContactCard& card) {
        groups_ = 0;
        out_ += "BEGIN:VCARD\r\nVERSION:4.0\r\n";
        add_text_line(out_, "FN", card.full_name);
        names(card);
        organisation(card);
        add_text_line(out_, "TITLE", card.title);
        add_text_line(out_, "ROLE", card.role);
        list("NICKNAME", card.nicknames);
        for (const CardPhone& phone : card.phones)
            point("TEL", type_of(phone.kind), phone.preferred, phone.label, phone.value);
        for (const CardEmail& email : card.emails)
            point("EMAIL", type_of(email.kind), email.preferred, email.label, email.value);
        for (const CardAddress& address : card.addresses)
            write(address);
        for (const CardUrl& url : card.urls)
            point("URL", type_of(url.kind), false, url.label, url.value);
        birthday(card.birthday);
        list("CATEGORIES", card.categories);
        add_text_line(out_, "NOTE", card.notes);
        if (!card.language.empty()) add_content_line(out_, "LANG:" + card.language);
        if (!card.time_zone.empty()) add_content_line(out_, "TZ:" + card.time_zone);
        if (!card.uid.empty()) add_text_line(out_, "UID;VALUE=text", card.uid);
        out_ += "END:VCARD\r\n";
    }
    std::string take() { return std::move(out_); }

  private:
    void names(const ContactCard& card) {
        const std::string value = escaped_value(card.family) + ';' + escaped_value(card.given) +
                                  ';' + escaped_value(card.additional) + ';' +
                                  escaped_value(card.prefix) + ';' + escaped_value(card.suffix);
        if (value != ";;;;") add_content_line(out_, "N:" + value);
    }

    void organisation(const ContactCard& card) {
        if (card.organisation.empty() && card.department.empty()) return;
        std::string value = escaped_value(card.organisation);
        if (!card.department.empty()) value += ';' + escaped_value(card.department);
        add_content_line(out_, "ORG:" + value);
    }

    void list(std::string_view name, const std::vector<std::string>& values) {
        if (values.empty()) return;
        std::string line(name);
        for (const std::string& value : values) {
            line += &value == &values.front() ? ':' : ',';
            line += escaped_value(value);
        }
        add_content_line(out_, line);
    }

    /// A label of one's own goes the way address books understand: item1.TEL with item1.X-ABLabel.
    void point(std::string_view name, std::string_view type, bool preferred,
               const std::string& label, const std::string& value) {
        std::string line;
        if (!label.empty()) line = "item" + std::to_string(++groups_) + '.';
        line += name;
        if (!type.empty()) line.append(";TYPE=").append(type);
        if (preferred) line += ";PREF=1";
        // A link is a URI: nothing in it is escaped.
        line += ':' + (name == "URL" ? value : escaped_value(value));
        add_content_line(out_, line);
        add_label(label);
    }

    void add_label(const std::string& label) {
        if (label.empty()) return;
        add_content_line(out_,
                         "item" + std::to_string(groups_) + ".X-ABLabel:" + escaped_value(label));
    }

    void write(const CardAddress& address) {
        std::string line;
        if (!address.label.empty()) line = "item" + std::to_string(++groups_) + '.';
        line += "ADR";
        if (const auto type = type_of(address.kind); !type.empty())
            line.append(";TYPE=").append(type);
        if (address.preferred) line += ";PREF=1";
        if (!address.formatted.empty()) line += ";LABEL=" + quoted_parameter(address.formatted);
        const std::string* parts[] = {&address.po_box, &address.extended, &address.street,
                                      &address.city,   &address.region,   &address.postcode,
                                      &address.country};
        for (const std::string* part : parts)
            line += (part == parts[0] ? ":" : ";") + escaped_value(*part);
        add_content_line(out_, line);
        add_label(address.label);
    }

    /// 4.0 has no hyphens: 19600910, --0307
    void birthday(const std::string& text) {
        if (text.empty()) return;
        std::string value;
        for (const char c : text)
            if (c != '-') value += c;
        add_content_line(out_, (text.starts_with("--") ? "BDAY:--" : "BDAY:") + value);
    }

    std::string out_;
    int groups_ = 0;
};

}  // namespace

ContactCard card_of(const Client& client, ClientId id) {
    ContactCard card;
    card.uid =
        client.external_uid.empty() ? id_to_text(id.value) + "@wordkeep" : client.external_uid;
    card.full_name = client.name;
    card.organisation = client.organisation;
    card.title = client.title;
    card.nicknames = client.nicknames;
    for (const ContactPoint& phone : client.phones)
        card.phones.push_back({phone.value, phone_kind(phone.kind), phone.label});
    for (const ContactPoint& email : client.emails)
        card.emails.push_back({email.value, place_kind(email.kind), email.label});
    for (const std::string& address : client.addresses) {
        card.addresses.emplace_back();
        card.addresses.back().formatted = address;
    }
    for (const std::string& url : client.urls)
        card.urls.push_back({url, PlaceKind::other, {}});
    card.birthday = client.birthday;
    card.categories = client.categories;
    card.notes = client.notes;
    card.language = enum_name(client.language);
    card.time_zone = client.zone;
    return card;
}

std::string vcards_of(std::span<const ContactCard> cards) {
    CardWriter writer;
    for (const ContactCard& card : cards)
        writer.write(card);
    return writer.take();
}

}  // namespace wordkeep::interop
