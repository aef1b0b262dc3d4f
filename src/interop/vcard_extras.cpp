#include "interop/vcard_extras.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "interop/card_cleanup.h"
#include "interop/vcard_labels.h"

namespace wordkeep::interop {
namespace {

struct NamedExtra {
    std::string_view property;
    std::string_view key;
};

/// One meaning, one phrase.
constexpr NamedExtra named_extras[] = {
    {"X-SPOUSE", "import.extra.spouse"},
    {"X-MS-SPOUSE", "import.extra.spouse"},
    {"X-EVOLUTION-SPOUSE", "import.extra.spouse"},
    {"X-KADDRESSBOOK-X-SPOUSESNAME", "import.extra.spouse"},
    {"X-MANAGER", "import.extra.manager"},
    {"X-MS-MANAGER", "import.extra.manager"},
    {"X-EVOLUTION-MANAGER", "import.extra.manager"},
    {"X-KADDRESSBOOK-X-MANAGERSNAME", "import.extra.manager"},
    {"X-ASSISTANT", "import.extra.assistant"},
    {"X-MS-ASSISTANT", "import.extra.assistant"},
    {"X-EVOLUTION-ASSISTANT", "import.extra.assistant"},
    {"X-KADDRESSBOOK-X-ASSISTANTSNAME", "import.extra.assistant"},
    {"X-MS-CHILD", "import.extra.child"},
    {"X-CHILDREN", "import.extra.child"},
    {"X-MS-INTERESTS", "import.extra.interest"},
    {"INTEREST", "import.extra.interest"},
    {"HOBBY", "import.extra.hobby"},
    {"EXPERTISE", "import.extra.expertise"},
    {"PRONOUNS", "import.extra.pronouns"},
    {"X-PRONOUNS", "import.extra.pronouns"},
    {"FBURL", "import.extra.calendar"},
    {"CALURI", "import.extra.calendar"},
};

constexpr NamedExtra dates[] = {
    {"ANNIVERSARY", "import.extra.anniversary"},
    {"X-ANNIVERSARY", "import.extra.anniversary"},
    {"X-MS-ANNIVERSARY", "import.extra.anniversary"},
    {"X-EVOLUTION-ANNIVERSARY", "import.extra.anniversary"},
    {"X-KADDRESSBOOK-X-ANNIVERSARY", "import.extra.anniversary"},
};

struct Messenger {
    std::string_view property;
    std::string_view service;
};

constexpr Messenger messengers[] = {
    {"X-AIM", "AIM"},
    {"X-ICQ", "ICQ"},
    {"X-JABBER", "Jabber"},
    {"X-MSN", "MSN"},
    {"X-YAHOO", "Yahoo"},
    {"X-SKYPE", "Skype"},
    {"X-SKYPE-USERNAME", "Skype"},
    {"X-GOOGLE-TALK", "Google Talk"},
    {"X-GTALK", "Google Talk"},
    {"X-QQ", "QQ"},
    {"X-GADUGADU", "Gadu-Gadu"},
    {"X-GROUPWISE", "GroupWise"},
    {"X-MATRIX", "Matrix"},
    {"X-TELEGRAM", "Telegram"},
    {"X-SIGNAL", "Signal"},
    {"X-WHATSAPP", "WhatsApp"},
    {"X-TWITTER", "Twitter"},
    {"X-MS-IMADDRESS", ""},
    {"X-KADDRESSBOOK-X-IMADDRESS", ""},
};

std::string readable_date(std::string text) {
    CardDate date = read_card_date(text);
    return date.state == CardDate::State::readable ? std::move(date.iso) : std::move(text);
}

Phrase messenger_label(std::string service) {
    if (service.empty()) return Phrase{"import.extra.messenger", {}};
    return Phrase{"import.extra.messenger_of", {{"service", std::move(service)}}};
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

/// IMPP:xmpp:anna@example.org, with the service in a parameter or in the scheme.
void take_impp(ContactCard& card, const VcardProperty& property, std::string value) {
    std::string service(property.parameter("X-SERVICE-TYPE"));
    if (service.empty()) service = property.parameter("SERVICE-TYPE");
    const std::size_t colon = value.find(':');
    if (colon != std::string::npos && colon < 20 && value.find('/') != colon + 1) {
        if (service.empty()) service = value.substr(0, colon);
        value.erase(0, colon + 1);
    }
    if (service == "x-apple") service.clear();
    add_extra(card, messenger_label(capitalised(std::move(service))), std::move(value));
}

void take_profile(ContactCard& card, const VcardProperty& property, const std::string& ab_label,
                  std::string value) {
    std::string service = ab_label;
    if (service.empty()) service = property.parameter("SERVICE-TYPE");
    for (const std::string& type : property.types())
        if (service.empty() && type != "PREF") service = to_lower_ascii(type);
    if (value.starts_with("x-apple:")) value.erase(0, 8);
    if (value.empty()) value = property.parameter("X-USER");
    const Phrase label =
        service.empty() ? Phrase{"import.extra.profile", {}}
                        : Phrase{"import.extra.profile_of", {{"service", capitalised(service)}}};
    add_extra(card, label, std::move(value));
}

/// First, middle and last name come one by one and are read together.
void take_pronunciation(ContactCard& card, std::string value) {
    const Phrase label{"import.extra.pronunciation", {}};
    const auto there = std::ranges::find(card.extras, label, &CardExtra::label);
    if (there != card.extras.end())
        there->value += " " + value;
    else
        add_extra(card, label, std::move(value));
}

/// RELATED;TYPE=spouse:Kim – a reference to another card says nothing to a person.
ExtraOutcome take_related(ContactCard& card, const VcardProperty& property, std::string value) {
    if (value.starts_with("urn:")) return ExtraOutcome::unknown;
    const std::vector<std::string> types = property.types();
    const auto type = std::ranges::find_if(types, [](const auto& t) { return t != "PREF"; });
    const Phrase label = type == types.end() ? Phrase{"import.extra.related", {}}
                                             : label_phrase(capitalised(to_lower_ascii(*type)));
    add_extra(card, label, std::move(value));
    return ExtraOutcome::taken;
}

/// AGENT holds a name, or (3.0) a whole card as text, of which the name is enough.
void take_agent(ContactCard& card, std::string value) {
    if (const std::size_t name = value.find("\nFN:"); name != std::string::npos) {
        value.erase(0, name + 4);
        value.resize(std::min(value.find('\n'), value.size()));
    }
    add_extra(card, Phrase{"import.extra.assistant", {}}, std::move(value));
}

std::string_view component(const std::vector<std::string>& parts, std::size_t index) {
    return index < parts.size() ? std::string_view(parts[index]) : std::string_view{};
}

/// X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2012-08-01;1;;;…
ExtraOutcome take_android_custom(ContactCard& card, const VcardProperty& property) {
    const std::vector<std::string> parts = components_of(property);
    const std::string_view kind = component(parts, 0), type = component(parts, 2),
                           own_label = component(parts, 3);
    const std::string value(component(parts, 1));
    if (kind.ends_with("/nickname")) {
        if (std::ranges::find(card.nicknames, value) == card.nicknames.end())
            card.nicknames.push_back(value);
    } else if (kind.ends_with("/contact_event")) {
        Phrase label{"import.extra.date", {}};
        if (!own_label.empty()) label = label_phrase(own_label);
        if (type == "1") label = label_phrase("anniversary");
        if (type == "3") label = label_phrase("birthday");
        add_extra(card, std::move(label), readable_date(value));
    } else if (kind.ends_with("/relation")) {
        static constexpr std::string_view relations[] = {
            "",        "assistant",   "brother",  "child",  "domestic partner",
            "father",  "friend",      "manager",  "mother", "parent",
            "partner", "referred by", "relative", "sister", "spouse"};
        std::size_t index = 0;
        for (std::size_t i = 1; i < std::size(relations); ++i)
            if (type == std::to_string(i)) index = i;
        Phrase label{"import.extra.related", {}};
        if (!own_label.empty()) label = label_phrase(own_label);
        if (index > 0 && relations[index] != "relative") label = label_phrase(relations[index]);
        add_extra(card, std::move(label), value);
    } else {
        return ExtraOutcome::unknown;
    }
    return ExtraOutcome::taken;
}

}  // namespace

ExtraOutcome take_vcard_extra(ContactCard& card, const VcardProperty& property,
                              VcardVersion version, std::string_view ab_label) {
    const std::string& name = property.name;
    std::string value = text_of(property, version);
    const std::string own_label = plain_ab_label(ab_label);
    const auto extra = std::ranges::find(named_extras, name, &NamedExtra::property);
    const auto date = std::ranges::find(dates, name, &NamedExtra::property);
    const auto messenger = std::ranges::find(messengers, name, &Messenger::property);
    if (extra != std::end(named_extras)) {
        add_extra(card, Phrase{extra->key, {}}, std::move(value));
    } else if (date != std::end(dates)) {
        add_extra(card, Phrase{date->key, {}}, readable_date(std::move(value)));
    } else if (messenger != std::end(messengers)) {
        add_extra(card, messenger_label(std::string(messenger->service)), std::move(value));
    } else if (name == "AGENT") {
        take_agent(card, std::move(value));
    } else if (name == "IMPP") {
        take_impp(card, property, std::move(value));
    } else if (name == "X-SOCIALPROFILE" || name == "SOCIALPROFILE") {
        take_profile(card, property, own_label, std::move(value));
    } else if (name == "X-ABRELATEDNAMES") {
        const Phrase related{"import.extra.related", {}};
        add_extra(card, own_label.empty() ? related : label_phrase(own_label), std::move(value));
    } else if (name == "RELATED") {
        return take_related(card, property, std::move(value));
    } else if (name == "X-ABDATE") {
        const Phrase any_date{"import.extra.date", {}};
        add_extra(card, own_label.empty() ? any_date : label_phrase(own_label),
                  readable_date(std::move(value)));
    } else if (name.starts_with("X-PHONETIC-")) {
        take_pronunciation(card, std::move(value));
    } else if (name == "X-ANDROID-CUSTOM") {
        return take_android_custom(card, property);
    } else {
        return ExtraOutcome::unknown;
    }
    return ExtraOutcome::taken;
}

}  // namespace wordkeep::interop
