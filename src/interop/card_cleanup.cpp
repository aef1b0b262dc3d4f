#include "interop/card_cleanup.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

bool has_replacement(std::string_view text) { return text.contains("\uFFFD"); }

struct Cleaner {
    ContactCard& card;
    std::vector<Phrase>& remarks;
    bool name_shortened = false, value_shortened = false, damaged = false;

    void limit(std::string& text, std::size_t characters, bool& flag) {
        if (!has_visible_text(text)) text.clear();
        damaged = damaged || has_replacement(text);
        if (text.size() <= characters || count_characters(text) <= characters) return;
        text = shortened(text, characters);
        flag = true;
    }
    void name(std::string& text) {
        text = cleaned(text, LineBreaks::drop);
        limit(text, max_name_characters, name_shortened);
    }
    void value(std::string& text, LineBreaks breaks) {
        text = cleaned(text, breaks);
        limit(text, max_value_characters, value_shortened);
    }
    template <class Value>
    void list(std::vector<Value>& values) {
        if (values.size() <= max_values_per_card) return;
        const auto left_out = static_cast<std::int64_t>(values.size() - max_values_per_card);
        remarks.push_back({"import.remark.too_many_values", {{"count", Count{left_out}}}});
        values.resize(max_values_per_card);
    }
};

/// Keeps the first of equals; what the later ones know in addition moves to it.
template <class Value>
void join_doubles(std::vector<Value>& values) {
    std::vector<Value> kept;
    for (Value& value : values) {
        const auto same = std::ranges::find_if(kept, [&](const Value& other) {
            return other.value == value.value && other.kind == value.kind;
        });
        if (same == kept.end()) {
            kept.push_back(std::move(value));
            continue;
        }
        if (same->label.empty()) same->label = std::move(value.label);
        if constexpr (requires { value.preferred; })
            same->preferred = same->preferred || value.preferred;
    }
    values = std::move(kept);
}

void strip_scheme(std::string& text, std::string_view scheme) {
    if (text.size() > scheme.size() &&
        equals_ascii_nocase(std::string_view(text).substr(0, scheme.size()), scheme))
        text.erase(0, scheme.size());
}

/// "Anna Berg <anna@x.de>" → "anna@x.de"
void strip_display_name(std::string& email) {
    const std::size_t open = email.find('<');
    if (open == std::string::npos || email.back() != '>') return;
    email = std::string(trimmed(std::string_view(email).substr(open + 1, email.size() - open - 2)));
}

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && !text.contains(' ') &&
           !text.contains('\n');
}

/// "Deutsch", "German" → "de"; what is a tag already stays.
std::string language_tag(const std::string& text) {
    struct Row {
        std::string_view name, tag;
    };
    static constexpr Row rows[] = {{"english", "en"}, {"englisch", "en"},    {"engelska", "en"},
                                   {"german", "de"},  {"deutsch", "de"},     {"tyska", "de"},
                                   {"swedish", "sv"}, {"schwedisch", "sv"},  {"svenska", "sv"},
                                   {"french", "fr"},  {"franzosisch", "fr"}, {"franska", "fr"}};
    const auto row = std::ranges::find(rows, fold(text), &Row::name);
    return row == std::end(rows) ? text : std::string(row->tag);
}

void clean_names(Cleaner& cleaner) {
    ContactCard& card = cleaner.card;
    for (std::string* name :
         {&card.full_name, &card.given, &card.family, &card.additional, &card.prefix, &card.suffix,
          &card.organisation, &card.department, &card.title, &card.role})
        cleaner.name(*name);
    for (std::string& nickname : card.nicknames)
        cleaner.name(nickname);
    for (std::string& category : card.categories)
        cleaner.name(category);
    for (auto* list : {&card.nicknames, &card.categories}) {
        std::erase(*list, "");
        cleaner.list(*list);
    }
    for (std::string* text : {&card.uid, &card.rev, &card.language, &card.time_zone})
        cleaner.value(*text, LineBreaks::drop);
    card.language = language_tag(card.language);
}

void clean_values(Cleaner& cleaner) {
    ContactCard& card = cleaner.card;
    for (CardPhone& phone : card.phones) {
        cleaner.value(phone.value, LineBreaks::drop);
        cleaner.name(phone.label);
    }
    for (CardEmail& email : card.emails) {
        cleaner.value(email.value, LineBreaks::drop);
        strip_scheme(email.value, "mailto:");
        strip_display_name(email.value);
        cleaner.name(email.label);
        if (email.value.empty() || is_email(email.value)) continue;
        cleaner.remarks.push_back(
            {"import.remark.not_an_email", {{"text", shortened(email.value, 40)}}});
        add_extra(card, Phrase{"import.field.email", {}}, std::exchange(email.value, {}));
    }
    for (CardUrl& url : card.urls) {
        cleaner.value(url.value, LineBreaks::drop);
        cleaner.name(url.label);
    }
    std::erase_if(card.phones, [](const CardPhone& phone) { return phone.value.empty(); });
    std::erase_if(card.emails, [](const CardEmail& email) { return email.value.empty(); });
    std::erase_if(card.urls, [](const CardUrl& url) { return url.value.empty(); });
    join_doubles(card.phones);
    join_doubles(card.emails);
    join_doubles(card.urls);
    cleaner.list(card.phones);
    cleaner.list(card.emails);
    cleaner.list(card.urls);
}

void clean_addresses(Cleaner& cleaner) {
    std::vector<CardAddress> kept;
    for (CardAddress& address : cleaner.card.addresses) {
        for (std::string* part :
             {&address.po_box, &address.extended, &address.street, &address.city, &address.region,
              &address.postcode, &address.country, &address.formatted})
            cleaner.value(*part, LineBreaks::keep);
        cleaner.name(address.label);
        if (address.formatted.empty()) address.formatted = formatted_address(address);
        if (address.formatted.empty() || std::ranges::find(kept, address) != kept.end()) continue;
        kept.push_back(std::move(address));
    }
    cleaner.card.addresses = std::move(kept);
    cleaner.list(cleaner.card.addresses);
}

void clean_notes(Cleaner& cleaner) {
    ContactCard& card = cleaner.card;
    card.notes = cleaned(card.notes);
    if (!has_visible_text(card.notes)) card.notes.clear();
    cleaner.damaged = cleaner.damaged || has_replacement(card.notes);
    if (card.notes.size() > max_note_bytes) {
        card.notes = std::string(head_of(card.notes, max_note_bytes - 3)) + "…";
        cleaner.remarks.push_back({"import.remark.note_shortened", {}});
    }
    for (CardExtra& extra : card.extras)
        cleaner.value(extra.value, LineBreaks::keep);
    std::erase_if(card.extras, [](const CardExtra& extra) { return extra.value.empty(); });
    cleaner.list(card.extras);
}

/// "Frau" is how somebody is addressed; "Dr." is how somebody is called.
bool is_mere_salutation(std::string_view prefix) {
    static constexpr std::string_view words[] = {"mr",   "mr.", "mrs", "mrs.",  "ms",    "ms.",
                                                 "miss", "mx",  "mx.", "herr",  "herrn", "hr.",
                                                 "frau", "fr.", "fru", "froken"};
    return std::ranges::find(words, fold(prefix)) != std::end(words);
}

/// As it stands in front of a name that is spoken to.
std::string_view addressing(std::string_view salutation) {
    const std::string folded = fold(salutation);
    if (folded == "herrn" || folded == "hr.") return "Herr";
    return folded == "fr." ? std::string_view("Frau") : salutation;
}

std::string composed_name(const ContactCard& card) {
    std::string name;
    const std::string prefix = is_mere_salutation(card.prefix) ? std::string() : card.prefix;
    for (const std::string* part :
         {&prefix, &card.given, &card.additional, &card.family, &card.suffix}) {
        if (part->empty()) continue;
        if (!name.empty()) name += ' ';
        name += *part;
    }
    return name;
}

/// Finds something to call the card by; false when there is nothing.
bool ensure_name(ContactCard& card) {
    if (card.full_name.empty()) card.full_name = composed_name(card);
    if (card.full_name.empty() && !card.nicknames.empty()) card.full_name = card.nicknames.front();
    card.has_own_name = !card.full_name.empty();
    if (card.has_own_name) return true;
    if (!card.organisation.empty()) {
        card.full_name = card.organisation;
        if (card.kind == ContactKind::individual) card.kind = ContactKind::organisation;
    } else if (const CardEmail* email = main_email(card)) {
        card.full_name = email->value;
    } else if (const CardPhone* phone = main_phone(card)) {
        card.full_name = phone->value;
    }
    return !card.full_name.empty();
}

bool is_written_the_english_way(const CardAddress& address) {
    static constexpr std::string_view countries[] = {"us",
                                                     "usa",
                                                     "united states",
                                                     "united states of america",
                                                     "canada",
                                                     "australia",
                                                     "uk",
                                                     "gb",
                                                     "united kingdom",
                                                     "great britain",
                                                     "new zealand",
                                                     "ireland",
                                                     "ie",
                                                     "ca",
                                                     "au",
                                                     "nz",
                                                     "india"};
    if (address.country.empty()) return !address.region.empty();
    std::string country = fold(address.country);
    std::erase(country, '.');  // U.S.A.
    return std::ranges::find(countries, country) != std::end(countries);
}

std::string two_digits(unsigned number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

CardDate card_date(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    // A leap year stands in for the unknown one, because 29 February is a birthday.
    const year_month_day date{std::chrono::year{year > 0 ? year : 2000}, std::chrono::month{month},
                              std::chrono::day{day}};
    if (!date.ok() || year > 9999) return {CardDate::State::impossible, {}};
    const std::string month_and_day = two_digits(month) + "-" + two_digits(day);
    if (year <= 0) return {CardDate::State::readable, "--" + month_and_day};
    const auto number = static_cast<unsigned>(year);
    return {CardDate::State::readable,
            two_digits(number / 100) + two_digits(number % 100) + "-" + month_and_day};
}

CardDate read_card_date(std::string_view text) {
    text = trimmed(text);
    if (const std::size_t time = text.find_first_of("T "); time != std::string_view::npos)
        text = text.substr(0, time);
    const bool has_year = !text.starts_with("--");
    if (!has_year) text.remove_prefix(2);
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_separator = c == '-' && (has_year ? at == 4 || at == 7 : at == 2);
        if (c >= '0' && c <= '9')
            digits += c;
        else if (!is_separator)
            return {};
    }
    if (digits.size() != (has_year ? 8u : 4u)) return {};
    const std::string_view all = digits;
    const std::string_view month_and_day = has_year ? all.substr(4) : all;
    return card_date(has_year ? static_cast<int>(number_of(all.substr(0, 4))) : 0,
                     number_of(month_and_day.substr(0, 2)), number_of(month_and_day.substr(2)));
}

void set_birthday(ContactCard& card, std::string_view text, std::vector<Phrase>& remarks) {
    const std::string value = cleaned(text, LineBreaks::drop);
    if (!has_visible_text(value)) return;
    CardDate date = read_card_date(value);
    if (date.state == CardDate::State::readable && card.birthday.empty()) {
        card.birthday = std::move(date.iso);
        return;
    }
    if (date.state == CardDate::State::readable && card.birthday == date.iso) return;
    if (date.state == CardDate::State::impossible)
        remarks.push_back({"import.remark.no_such_day", {{"text", shortened(value, 40)}}});
    add_extra(card, Phrase{"import.field.birthday", {}}, value);
}

void add_extra(ContactCard& card, Phrase label, std::string value) {
    value = cleaned(value);
    if (!has_visible_text(value)) return;
    CardExtra extra{std::move(label), std::move(value)};
    if (std::ranges::find(card.extras, extra) == card.extras.end())
        card.extras.push_back(std::move(extra));
}

std::string formatted_address(const CardAddress& address) {
    std::string lines;
    const auto add_line = [&](std::string_view line) {
        if (line.empty()) return;
        if (!lines.empty()) lines += '\n';
        lines += line;
    };
    add_line(address.extended);
    add_line(address.street);
    add_line(address.po_box);
    std::string place;
    const auto add_word = [&](std::string_view word, std::string_view separator) {
        if (word.empty()) return;
        if (!place.empty()) place += separator;
        place += word;
    };
    // "New York, NY 99999" where English is spoken, "50667 Köln" elsewhere.
    if (is_written_the_english_way(address)) {
        add_word(address.city, "");
        add_word(address.region, ", ");
        add_word(address.postcode, " ");
    } else {
        add_word(address.postcode, "");
        add_word(address.city, " ");
        add_word(address.region, ", ");
    }
    add_line(place);
    add_line(address.country);
    return lines;
}

CardOutcome finished_card(ContactCard card, std::vector<Phrase> remarks) {
    Cleaner cleaner{card, remarks};
    clean_names(cleaner);
    clean_values(cleaner);
    clean_addresses(cleaner);
    clean_notes(cleaner);
    if (!ensure_name(card)) return {std::nullopt, {"reject.import.no_name", {}}, {}};
    cleaner.name(card.full_name);  // composed of parts that are each within the limit
    if (cleaner.name_shortened) {
        const Count limit{static_cast<std::int64_t>(max_name_characters)};
        remarks.push_back({"import.remark.name_shortened",
                           {{"name", shortened(card.full_name, 30)}, {"limit", limit}}});
    }
    if (cleaner.value_shortened) remarks.push_back({"import.remark.value_shortened", {}});
    if (cleaner.damaged)
        remarks.push_back(
            {"import.remark.damaged_text", {{"name", shortened(card.full_name, 60)}}});
    return {std::move(card), {}, std::move(remarks)};
}

std::string greeted_as(const ContactCard& card) {
    if (!is_mere_salutation(card.prefix) || card.family.empty()) return {};
    return std::string(addressing(card.prefix)) + " " + card.family;
}

}  // namespace wordkeep::interop
