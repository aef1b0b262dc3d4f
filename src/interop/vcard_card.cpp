#include "interop/vcard_card.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "interop/card_cleanup.h"
#include "interop/text_encoding.h"
#include "interop/vcard_extras.h"
#include "interop/vcard_labels.h"
#include "interop/vcard_lines.h"

namespace wordkeep::interop {
namespace {

struct Builder {
    const RawVcard& raw;
    ContactCard card{};
    std::vector<Phrase> remarks{};

    [[nodiscard]] std::string text(const VcardProperty& property) const {
        return text_of(property, raw.version);
    }
    [[nodiscard]] std::string ab_label(const VcardProperty& property) const {
        if (property.group.empty()) return {};
        for (const VcardProperty& other : raw.properties)
            if (other.group == property.group && other.name == "X-ABLABEL") return text(other);
        return {};
    }
    [[nodiscard]] VcardLabel label(const VcardProperty& property) const {
        return label_of(property, ab_label(property));
    }
};

/// The first fills the field; another value that differs becomes an extra.
void fill(Builder& b, std::string& field, std::string value, std::string_view extra_key) {
    if (!has_visible_text(value)) return;
    if (field.empty())
        field = std::move(value);
    else if (field != value)
        add_extra(b.card, Phrase{extra_key, {}}, std::move(value));
}

void take_full_name(Builder& b, const VcardProperty& p) {
    fill(b, b.card.full_name, b.text(p), "import.extra.other_name");
}

void take_name(Builder& b, const VcardProperty& p) {
    std::vector<std::string> parts = name_components_of(p, b.raw.version);
    parts.resize(std::max<std::size_t>(parts.size(), 5));
    std::string* const fields[] = {&b.card.family, &b.card.given, &b.card.additional,
                                   &b.card.prefix, &b.card.suffix};
    for (std::size_t i = 0; i < 5; ++i)
        if (fields[i]->empty()) *fields[i] = std::move(parts[i]);
}

void take_nickname(Builder& b, const VcardProperty& p) {
    for (std::string& nickname : list_of(p, b.raw.version))
        if (std::ranges::find(b.card.nicknames, nickname) == b.card.nicknames.end())
            b.card.nicknames.push_back(std::move(nickname));
}

void take_organisation(Builder& b, const VcardProperty& p) {
    const std::vector<std::string> parts = components_of(p);
    std::string department;
    for (const std::string& part : std::span(parts).subspan(1)) {
        if (!has_visible_text(part)) continue;
        if (!department.empty()) department += ", ";
        department += part;
    }
    if (!has_visible_text(parts[0])) {
        fill(b, b.card.department, std::move(department), "import.field.department");
    } else if (b.card.organisation.empty()) {
        b.card.organisation = parts[0];
        b.card.department = std::move(department);
    } else if (b.card.organisation != parts[0]) {
        if (!department.empty()) department = ", " + department;
        add_extra(b.card, Phrase{"import.field.organisation", {}}, parts[0] + department);
    }
}

void take_title(Builder& b, const VcardProperty& p) {
    fill(b, b.card.title, b.text(p), "import.field.title");
}

void take_role(Builder& b, const VcardProperty& p) {
    fill(b, b.card.role, b.text(p), "import.field.role");
}

/// "tel:+46-8-1;ext=5" → "+46-8-1 x5"
std::string plain_phone(std::string value) {
    if (!equals_ascii_nocase(std::string_view(value).substr(0, 4), "tel:")) return value;
    value.erase(0, 4);
    const std::size_t parameters = value.find(';');
    if (parameters == std::string::npos) return value;
    const std::string rest = value.substr(parameters + 1);
    value.resize(parameters);
    if (rest.starts_with("ext=")) value += " x" + rest.substr(4, rest.find(';') - 4);
    return value;
}

void take_phone(Builder& b, const VcardProperty& p) {
    VcardLabel label = b.label(p);
    b.card.phones.push_back(
        {plain_phone(b.text(p)), label.phone, std::move(label.label), label.preferred});
}

void take_email(Builder& b, const VcardProperty& p) {
    VcardLabel label = b.label(p);
    b.card.emails.push_back({b.text(p), label.place, std::move(label.label), label.preferred});
}

void take_url(Builder& b, const VcardProperty& p) {
    VcardLabel label = b.label(p);
    b.card.urls.push_back({b.text(p), label.place, std::move(label.label)});
}

void take_address(Builder& b, const VcardProperty& p) {
    std::vector<std::string> parts = components_of(p);
    parts.resize(std::max<std::size_t>(parts.size(), 7));
    VcardLabel label = b.label(p);
    CardAddress address{.kind = label.place,
                        .label = std::move(label.label),
                        .po_box = std::move(parts[0]),
                        .extended = std::move(parts[1]),
                        .street = std::move(parts[2]),
                        .city = std::move(parts[3]),
                        .region = std::move(parts[4]),
                        .postcode = std::move(parts[5]),
                        .country = std::move(parts[6]),
                        .formatted = cleaned(unescaped(to_utf8_guessed(p.parameter("LABEL")))),
                        .preferred = label.preferred};
    b.card.addresses.push_back(std::move(address));
}

/// LABEL is the printed form of an ADR of the same kind, wherever that stands.
void take_address_label(Builder& b, const VcardProperty& p) {
    VcardLabel label = b.label(p);
    std::string text = b.text(p);
    if (!has_visible_text(text)) return;
    for (CardAddress& address : b.card.addresses)
        if (address.kind == label.place && address.formatted.empty()) {
            address.formatted = std::move(text);
            return;
        }
    CardAddress address;
    address.kind = label.place;
    address.formatted = std::move(text);
    b.card.addresses.push_back(std::move(address));
}

void take_note(Builder& b, const VcardProperty& p) {
    const std::string note = b.text(p);
    if (!has_visible_text(note) || b.card.notes.contains(note)) return;
    if (!b.card.notes.empty()) b.card.notes += "\n\n";
    b.card.notes += note;
}

void take_birthday(Builder& b, const VcardProperty& p) {
    std::string text = b.text(p);
    // Apple writes a year that means none.
    if (const std::string_view omitted = p.parameter("X-APPLE-OMIT-YEAR");
        !omitted.empty() && text.starts_with(omitted) && text.size() > omitted.size())
        text = "-" + text.substr(omitted.size());
    set_birthday(b.card, text, b.remarks);
}

void take_categories(Builder& b, const VcardProperty& p) {
    for (std::string& category : list_of(p, b.raw.version)) {
        // Google puts everybody into this one.
        if (equals_ascii_nocase(category, "myContacts")) continue;
        if (std::ranges::find(b.card.categories, category) == b.card.categories.end())
            b.card.categories.push_back(std::move(category));
    }
}

void take_uid(Builder& b, const VcardProperty& p) {
    if (b.card.uid.empty()) b.card.uid = b.text(p);
}

void take_revision(Builder& b, const VcardProperty& p) {
    if (b.card.rev.empty()) b.card.rev = b.text(p);
}

void take_language(Builder& b, const VcardProperty& p) {
    if (b.card.language.empty() || b.label(p).preferred) b.card.language = b.text(p);
}

void take_time_zone(Builder& b, const VcardProperty& p) {
    if (b.card.time_zone.empty()) b.card.time_zone = b.text(p);
}

void take_kind(Builder& b, const VcardProperty& p) {
    const std::string kind = to_lower_ascii(b.text(p));
    if (kind == "group") b.card.kind = ContactKind::group;
    if (kind == "org" || kind == "organization" || kind == "company")
        b.card.kind = ContactKind::organisation;
}

void ignore(Builder&, const VcardProperty&) {}

struct Handler {
    std::string_view name;
    void (*take)(Builder&, const VcardProperty&);
};

constexpr Handler handlers[] = {
    {"FN", take_full_name},
    {"N", take_name},
    {"NICKNAME", take_nickname},
    {"ORG", take_organisation},
    {"TITLE", take_title},
    {"ROLE", take_role},
    {"X-KADDRESSBOOK-X-PROFESSION", take_role},
    {"TEL", take_phone},
    {"X-MS-TEL", take_phone},
    {"EMAIL", take_email},
    {"URL", take_url},
    {"X-EVOLUTION-BLOG-URL", take_url},
    {"X-EVOLUTION-VIDEO-URL", take_url},
    {"ADR", take_address},
    {"LABEL", take_address_label},
    {"NOTE", take_note},
    {"BDAY", take_birthday},
    {"X-EVOLUTION-BIRTHDATE", take_birthday},
    {"CATEGORIES", take_categories},
    {"UID", take_uid},
    {"REV", take_revision},
    {"LANG", take_language},
    {"LANGUAGE", take_language},
    {"TZ", take_time_zone},
    {"KIND", take_kind},
    {"X-KIND", take_kind},
    {"X-ADDRESSBOOKSERVER-KIND", take_kind},
    {"X-ABSHOWAS", take_kind},
    // Known, and without meaning here.
    {"X-ABLABEL", ignore},
    {"X-ABADR", ignore},
    {"VERSION", ignore},
    {"PRODID", ignore},
    {"SORT-STRING", ignore},
    {"CLASS", ignore},
    {"GEO", ignore},
    {"GENDER", ignore},
    {"X-GENDER", ignore},
    {"MAILER", ignore},
    {"SOURCE", ignore},
    {"NAME", ignore},
    {"PROFILE", ignore},
    {"CLIENTPIDMAP", ignore},
    {"CREATED", ignore},
    {"MEMBER", ignore},
    {"X-ADDRESSBOOKSERVER-MEMBER", ignore},
    {"X-FILE-AS", ignore},
    {"X-EVOLUTION-FILE-AS", ignore},
    {"X-MOZILLA-HTML", ignore},
    {"X-MS-OL-DESIGN", ignore},
    {"X-MS-OL-DEFAULT-POSTAL-ADDRESS", ignore},
    {"X-ABUID", ignore},
    {"X-IMAGETYPE", ignore},
    {"X-IMAGEHASH", ignore},
    {"X-SHARED-PHOTO-DISPLAY-PREF", ignore},
};

void take(Builder& b, const VcardProperty& property) {
    if (is_binary_property(property.name)) {
        ++b.card.photos_skipped;
        return;
    }
    const auto handler = std::ranges::find(handlers, property.name, &Handler::name);
    if (handler != std::end(handlers)) {
        handler->take(b, property);
        return;
    }
    switch (take_vcard_extra(b.card, property, b.raw.version, b.ab_label(property))) {
        case ExtraOutcome::taken:
            return;
        case ExtraOutcome::unknown:
            ++b.card.properties_unknown;
            return;
    }
}

std::string name_for_people(const ContactCard& card) {
    const std::string& name = !card.full_name.empty() ? card.full_name : card.organisation;
    return shortened(cleaned(name, LineBreaks::drop), 60);
}

}  // namespace

CardOutcome card_of_vcard(const RawVcard& raw) {
    Builder b{.raw = raw};
    // Printed addresses look for the address they belong to, so all of those come first.
    for (const VcardProperty& property : raw.properties)
        if (property.name != "LABEL") take(b, property);
    for (const VcardProperty& property : raw.properties)
        if (property.name == "LABEL") take(b, property);
    b.card.place = raw.line;
    if (b.card.kind == ContactKind::group) {
        return {std::nullopt,
                {"reject.import.group", {{"name", name_for_people(b.card)}}},
                std::move(b.remarks)};
    }
    return finished_card(std::move(b.card), std::move(b.remarks));
}

}  // namespace wordkeep::interop
