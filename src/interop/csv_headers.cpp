#include "interop/csv_headers.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "interop/csv_dates.h"
#include "interop/csv_header_tables.h"

namespace wordkeep::interop {
namespace {

using namespace header_tables;

using Words = std::vector<std::string>;
using WordList = std::span<const std::string_view>;

bool has(const Words& words, WordList list) {
    return std::ranges::any_of(words, [&](const std::string& word) {
        return std::ranges::find(list, word) != list.end();
    });
}

bool has_word(const Words& words, std::string_view wanted) {
    return std::ranges::find(words, wanted) != words.end();
}

bool has_pair(const Words& words, std::string_view first, std::string_view second) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == first && words[i + 1] == second) return true;
    return false;
}

char last_of(const std::string& text) { return text.empty() ? '\0' : text.back(); }

bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "phoneNumber1" → "phone Number 1"
std::string with_gaps(std::string_view header) {
    std::string out;
    for (const char c : header) {
        const char before = last_of(out);
        const bool camel = is_lower_letter(before) && is_upper_letter(c);
        const bool number = is_digit(before) != is_digit(c);
        if (camel || number) out += ' ';
        out += c;
    }
    return out;
}

/// "e mail", "e post", "e postadress" are one word in every program.
void join_email_words(Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "e") continue;
        std::string& next = words[i + 1];
        if (next != "mail" && next != "post" && !next.starts_with("post")) continue;
        const bool has_type = next == "posttyp";
        const bool has_display = next == "postvisningsnamn";
        words[i] = "email";
        if (has_type)
            next = "typ";
        else if (has_display)
            next = "visningsnamn";
        else
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

void split_compounds(Words& words) {
    Words out;
    for (std::string& word : words) {
        const auto compound = std::ranges::find(compounds, word, &Compound::word);
        if (compound == std::end(compounds)) {
            out.push_back(std::move(word));
        } else {
            out.emplace_back(compound->first);
            out.emplace_back(compound->second);
        }
    }
    words = std::move(out);
}

bool is_number(const std::string& word) { return is_digit(word[0]); }

/// The number in the header, from 1; 0 when there is none.
std::uint8_t number_of(const Words& words) {
    const auto number = std::ranges::find_if(words, is_number);
    if (number == words.end() || number->size() > 2) return 0;
    return static_cast<std::uint8_t>(std::stoi(*number));
}

std::string joined_without_numbers(const Words& words) {
    std::string out;
    for (const std::string& word : words) {
        if (is_number(word)) continue;
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

PlaceKind place_of(const Words& words) {
    if (has(words, work_words)) return PlaceKind::work;
    if (has(words, home_words)) return PlaceKind::home;
    return PlaceKind::other;
}

PhoneKind phone_kind_of(const Words& words) {
    if (has(words, fax_words)) return PhoneKind::fax;
    if (has(words, pager_words)) return PhoneKind::pager;
    if (has(words, mobile_words)) return PhoneKind::mobile;
    switch (place_of(words)) {
        case PlaceKind::work:
            return PhoneKind::work;
        case PlaceKind::home:
            return PhoneKind::home;
        case PlaceKind::other:
            return PhoneKind::other;
    }
    return PhoneKind::other;
}

bool names_phone(const Words& words) {
    return has(words, phone_words) || has(words, mobile_words) || has(words, fax_words) ||
           has(words, pager_words);
}

/// The part of an address a header names, if it names one.
std::optional<CardField> address_field(const Words& words, std::uint8_t number) {
    if (has(words, po_box_words)) return CardField::po_box;
    if (has(words, extended_words)) return CardField::extended;
    if (has(words, postcode_words) || has_pair(words, "postal", "code")) return CardField::postcode;
    if (has(words, country_words)) return CardField::country;
    if (has(words, street_words)) return CardField::street;
    if (has(words, city_words)) return CardField::city;
    if (has(words, region_words)) return CardField::region;
    if (!has(words, address_words)) return std::nullopt;
    if (has(words, label_words)) return CardField::address_label;
    const bool whole = has_word(words, "formatted") || has_word(words, "value") || number == 0;
    // "Address 1", "Address 2" without anything behind are the lines of one address.
    return whole ? CardField::address : CardField::street;
}

/// Labels and values of Google's relations, events and own fields pair up by kind and number.
std::uint8_t custom_slot(const Words& words, std::uint8_t number) {
    for (std::size_t i = 0; i < std::size(custom_words); ++i)
        if (has_word(words, custom_words[i]))
            return static_cast<std::uint8_t>((i + 1) * 16 + std::min<std::uint8_t>(number, 15));
    return 0;
}

std::uint8_t slot_of(std::uint8_t number) {
    return number > 0 ? static_cast<std::uint8_t>(number - 1) : std::uint8_t{0};
}

ColumnTarget address_target(const Words& words, CardField field, std::uint8_t number) {
    // Google numbers the addresses ("Address 2 - City"), everybody else the lines ("Street 2").
    bool numbers_the_address = false;
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (is_number(words[i]) && has(Words{words[i - 1]}, address_words))
            numbers_the_address = true;
    std::uint8_t slot = numbers_the_address ? slot_of(number) : std::uint8_t{0};
    if (has(words, shipping_words)) slot = static_cast<std::uint8_t>(slot + 100);
    return {field, slot, PhoneKind::other, place_of(words)};
}

}  // namespace

std::vector<std::string> header_words(std::string_view header) {
    const std::string folded = fold(with_gaps(header));
    Words words;
    std::string word;
    for (std::size_t at = 0; at <= folded.size(); ++at) {
        const char c = at < folded.size() ? folded[at] : ' ';
        const bool inside =
            is_lower_letter(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80);
        if (inside) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    join_email_words(words);
    split_compounds(words);
    return words;
}

ColumnTarget target_of_header(std::string_view header) {
    const Words words = header_words(header);
    if (words.empty()) return {CardField::note_line, 0, {}, {}};
    const std::uint8_t number = number_of(words);
    const std::string all = joined_without_numbers(words);
    const auto exact = std::ranges::find(exact_headers, all, &ExactHeader::words);
    if (exact != std::end(exact_headers)) {
        // A second organisation has no field of its own.
        if (exact->field == CardField::organisation && number > 1)
            return {CardField::note_line, 0, {}, {}};
        return {exact->field, 0, {}, {}};
    }
    if (has(words, custom_words) && number > 0) {
        // Google: "IM 1 - Service" says Jabber, "IM 1 - Type" only says Home or Other.
        if (has_word(words, "im") && has(words, label_words)) return {};
        const bool is_label = has(words, label_words) || has_word(words, "service");
        const CardField field = is_label ? CardField::custom_label : CardField::custom_value;
        return {field, custom_slot(words, number), {}, {}};
    }
    const bool is_label = has(words, label_words);
    if (has(words, email_words)) {
        if (has(words, display_words)) return {};
        if (has(words, about_words)) return {CardField::note_line, 0, {}, {}};
        const CardField field = is_label ? CardField::email_label : CardField::email;
        return {field, slot_of(number), {}, place_of(words)};
    }
    if (has(words, url_words) || has_pair(words, "home", "page")) {
        const CardField field = is_label ? CardField::url_label : CardField::url;
        const bool is_home_page = has_pair(words, "home", "page");
        return {field, slot_of(number), {}, is_home_page ? PlaceKind::other : place_of(words)};
    }
    if (names_phone(words)) {
        const CardField field = is_label ? CardField::phone_label : CardField::phone;
        return {field, slot_of(number), phone_kind_of(words), {}};
    }
    if (const std::optional<CardField> field = address_field(words, number))
        return address_target(words, *field, number);
    return {CardField::note_line, 0, {}, {}};
}

bool is_known_header(std::string_view header) {
    if (looks_like_email(trimmed(header))) return false;
    return target_of_header(header).field != CardField::note_line;
}

LabelKinds kinds_of_label(std::string_view label) {
    LabelKinds kinds;
    label = trimmed(label);
    if (label.starts_with("* ")) {
        kinds.preferred = true;
        label = trimmed(label.substr(2));
    }
    const Words words = header_words(label);
    if (has_pair(words, "home", "page")) return kinds;
    kinds.phone = phone_kind_of(words);
    kinds.place = place_of(words);
    const auto says_nothing = [](const std::string& word) {
        const Words one{word};
        return has(one, work_words) || has(one, home_words) || has(one, other_words) ||
               has(one, mobile_words) || has(one, fax_words) || has(one, pager_words) ||
               has(one, phone_words) || has(one, email_words) || word == "smtp" || word == "ex" ||
               word == "s" || word == "number" || word == "value" || is_number(word) ||
               has(one, address_words) || word == "contact" || word == "client" ||
               word == "kontakt";
    };
    if (!std::ranges::all_of(words, says_nothing)) kinds.label = label;
    return kinds;
}

bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" ,;<>()\"\t") == std::string_view::npos && text.back() != '.' &&
           text.find('@', at + 1) == std::string_view::npos;
}

bool looks_like_phone(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        digits += is_digit(c);
        if (!is_digit(c) && !std::string_view(" +-()/.").contains(c)) return false;
    }
    return digits >= 6 && digits <= 16 && !looks_like_date(text);
}

}  // namespace wordkeep::interop
