#include "interop/vcard_labels.h"

#include <algorithm>

#include "base/utf8.h"
#include "interop/text_encoding.h"

namespace wordkeep::interop {
namespace {

/// Types that say nothing a person wants to read.
bool is_technical_type(std::string_view type) {
    static constexpr std::string_view types[] = {"PREF",     "VOICE",    "INTERNET",
                                                 "MSG",      "TEXT",     "VIDEO",
                                                 "X400",     "DOM",      "INTL",
                                                 "POSTAL",   "PARCEL",   "SMS",
                                                 "CUSTOM",   "X-CUSTOM", "OTHER",
                                                 "X-OTHER",  "8BIT",     "7BIT",
                                                 "BASE64",   "B",        "QUOTED-PRINTABLE",
                                                 "ADR",      "UTF-8",    "X-MOBILE",
                                                 "BUSINESS", "MOBILE",   "IPHONE",
                                                 "CELL",     "HOME",     "WORK",
                                                 "FAX",      "PAGER",    "HOMEFAX",
                                                 "WORKFAX",  "OTHERFAX", "X-EVOLUTION-CALLBACK"};
    return std::ranges::find(types, type) != std::end(types) ||
           type.starts_with("X-EVOLUTION-UI-SLOT") || type.starts_with("X-SYNTHESIS");
}

/// "ASSISTANT" → "Assistant": types are written in capitals, people are not shouted at.
std::string readable_type(std::string_view type) {
    for (const std::string_view prefix : {"X-", "EVOLUTION-"})
        if (type.starts_with(prefix)) type.remove_prefix(prefix.size());
    std::string text = to_lower(type);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

/// Android: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=46=69=72=6D=61)
std::string android_custom_type(std::string_view type) {
    std::string_view text = type.substr(type.find('(') + 1);
    if (text.ends_with(')')) text.remove_suffix(1);
    const std::size_t comma = text.rfind(',');
    const bool encoded = text.contains("QUOTED-PRINTABLE") || text.contains("quoted-printable");
    if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
    return cleaned(encoded ? to_utf8_guessed(decode_quoted_printable(text)) : to_utf8_guessed(text),
                   LineBreaks::drop);
}

struct NamedKind {
    std::string_view type;
    PhoneKind phone;
    PlaceKind place;
};

// The strongest first: a mobile number for work is a mobile number.
constexpr NamedKind named_kinds[] = {
    {"FAX", PhoneKind::fax, PlaceKind::other},
    {"HOMEFAX", PhoneKind::fax, PlaceKind::home},
    {"WORKFAX", PhoneKind::fax, PlaceKind::work},
    {"OTHERFAX", PhoneKind::fax, PlaceKind::other},
    {"PAGER", PhoneKind::pager, PlaceKind::other},
    {"CELL", PhoneKind::mobile, PlaceKind::other},
    {"MOBILE", PhoneKind::mobile, PlaceKind::other},
    {"IPHONE", PhoneKind::mobile, PlaceKind::other},
    {"X-MOBILE", PhoneKind::mobile, PlaceKind::other},
    {"WORK", PhoneKind::work, PlaceKind::work},
    {"BUSINESS", PhoneKind::work, PlaceKind::work},
    {"HOME", PhoneKind::home, PlaceKind::home},
};

/// Applies the kinds that are named; false for a word that names none.
bool apply_kind(VcardLabel& label, const std::vector<std::string>& types) {
    bool found = false;
    for (const NamedKind& kind : named_kinds) {
        if (std::ranges::find(types, kind.type) == types.end()) continue;
        found = true;
        if (label.phone == PhoneKind::other) label.phone = kind.phone;
        if (label.place == PlaceKind::other) label.place = kind.place;
    }
    return found;
}

/// A label of Apple's that is one of the kinds or says nothing.
bool apply_ab_label(VcardLabel& label, std::string_view name) {
    std::string type;
    for (const char c : to_lower_ascii(name))
        if (c != ' ') type += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return apply_kind(label, {type}) || type == "OTHER" || type == "HOMEPAGE" || type == "MAIN";
}

}  // namespace

std::string plain_ab_label(std::string_view ab_label) {
    ab_label = trimmed(ab_label);
    if (ab_label.starts_with("_$!<") && ab_label.ends_with(">!$_") && ab_label.size() > 8)
        ab_label = ab_label.substr(4, ab_label.size() - 8);
    if (ab_label == "AssistantPhone") ab_label = "Assistant";
    return std::string(ab_label);
}

VcardLabel label_of(const VcardProperty& property, std::string_view ab_label) {
    VcardLabel label;
    std::vector<std::string> types = property.types();
    const std::string_view preference = property.parameter("PREF");
    label.preferred = std::ranges::find(types, "PREF") != types.end() ||
                      (!preference.empty() && preference != "100");
    apply_kind(label, types);
    for (const std::string& type : types) {
        if (!label.label.empty()) break;
        if (type.contains('(') && to_lower_ascii(type).starts_with("x-custom("))
            label.label = android_custom_type(type);
        else if (!is_technical_type(type))
            label.label = readable_type(to_utf8_guessed(type));
    }
    const std::string name = plain_ab_label(ab_label);
    if (!name.empty() && !apply_ab_label(label, name)) label.label = name;
    return label;
}

Phrase label_phrase(std::string_view name) {
    struct Row {
        std::string_view name;
        std::string_view key;
    };
    static constexpr Row rows[] = {
        {"anniversary", "import.extra.anniversary"},
        {"assistant", "import.extra.assistant"},
        {"agent", "import.extra.assistant"},
        {"manager", "import.extra.manager"},
        {"spouse", "import.extra.spouse"},
        {"partner", "import.extra.partner"},
        {"domestic partner", "import.extra.partner"},
        {"child", "import.extra.child"},
        {"daughter", "import.extra.child"},
        {"son", "import.extra.child"},
        {"mother", "import.extra.mother"},
        {"father", "import.extra.father"},
        {"parent", "import.extra.parent"},
        {"brother", "import.extra.brother"},
        {"sister", "import.extra.sister"},
        {"sibling", "import.extra.sibling"},
        {"friend", "import.extra.friend"},
        {"colleague", "import.extra.colleague"},
        {"co-worker", "import.extra.colleague"},
        {"referred by", "import.extra.referred_by"},
        {"birthday", "import.field.birthday"},
        {"assistant's name", "import.extra.assistant"},
        {"manager's name", "import.extra.manager"},
        {"children", "import.extra.child"},
        {"hobby", "import.extra.hobby"},
        {"jahrestag", "import.extra.anniversary"},
        {"name assistent", "import.extra.assistant"},
        {"name des/der vorgesetzten", "import.extra.manager"},
        {"kinder", "import.extra.child"},
        {"empfohlen von", "import.extra.referred_by"},
        {"årsdag", "import.extra.anniversary"},
        {"make/maka", "import.extra.spouse"},
        {"barn", "import.extra.child"},
        {"chef", "import.extra.manager"},
        {"rekommenderad av", "import.extra.referred_by"},
    };
    const std::string key = to_lower(trimmed(name));
    const auto row = std::ranges::find(rows, key, &Row::name);
    if (row != std::end(rows)) return Phrase{row->key, {}};
    return Phrase{"import.extra.custom", {{"label", cleaned(name, LineBreaks::drop)}}};
}

}  // namespace wordkeep::interop
