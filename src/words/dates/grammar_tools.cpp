#include "words/dates/calendar.h"
#include "words/dates/grammar.h"
#include "words/dates/numbers.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

struct CompoundPart {
    std::string_view ending;
    Part part;
};

// "Freitagabend", "fredagskväll": one word for a weekday and a part of it.
constexpr CompoundPart compound_parts[] = {
    {"morgen", Part::morning},        {"fruh", Part::morning},
    {"vormittag", Part::forenoon},    {"nachmittag", Part::afternoon},
    {"mittag", Part::noon},           {"abend", Part::evening},
    {"nacht", Part::night},           {"formiddag", Part::forenoon},
    {"eftermiddag", Part::afternoon}, {"morgon", Part::morning},
    {"kvall", Part::evening},         {"natt", Part::night},
};
constexpr std::string_view german_weekdays[] = {"montag",  "dienstag", "mittwoch", "donnerstag",
                                                "freitag", "samstag",  "sonntag"};
constexpr std::string_view swedish_weekdays[] = {"mandag", "tisdag", "onsdag", "torsdag",
                                                 "fredag", "lordag", "sondag"};

std::optional<Part> compound_part(std::string_view rest) {
    // The joining s of "fredagskväll"; a plural or genitive is no part of a day.
    for (const std::string_view tail : {rest, rest.starts_with("s") ? rest.substr(1) : rest})
        for (const CompoundPart& candidate : compound_parts) {
            if (tail == candidate.ending) return candidate.part;
            if (tail.size() == candidate.ending.size() + 1 && tail.ends_with("s") &&
                tail.starts_with(candidate.ending))
                return candidate.part;
        }
    return std::nullopt;
}

}  // namespace

MinuteOfDay minute_of_part(Part part) {
    switch (part) {
        case Part::morning:
            return 9 * 60;
        case Part::forenoon:
            return 10 * 60;
        case Part::noon:
            return 12 * 60;
        case Part::after_lunch:
            return 13 * 60;
        case Part::afternoon:
            return 15 * 60;
        case Part::evening:
            return 18 * 60;
        case Part::tonight:
            return 20 * 60;
        case Part::night:
            return 22 * 60;
        case Part::midnight:
            return 24 * 60;
    }
    return 0;
}

std::size_t Grammar::skip(std::size_t i, Meaning meaning) const {
    const auto found = find(i, meaning);
    return found ? found->next : i;
}

std::size_t Grammar::skip_mark(std::size_t i, char mark) const {
    return token(i).is(mark) ? i + 1 : i;
}

std::size_t Grammar::skip_dot(std::size_t i) const {
    return token(i).is('.') && !token(i).space_before ? i + 1 : i;
}

std::optional<Lexeme> Grammar::weekday_at(std::size_t i, std::optional<Part>& part) const {
    if (titled(i)) return std::nullopt;
    const Token& word = token(i);
    if (const auto plain = find(i, Meaning::weekday)) {
        // "so um vier" is no Sunday.
        // "the sun", "the sat nav"
        const bool the =
            language_ == Language::english && plain->weak && i > 0 && token(i - 1).folded == "the";
        if (the && !whole()) return std::nullopt;
        const bool so = language_ == Language::german && word.folded == "so" && !word.capital;
        if (so && find(plain->next, Meaning::at)) return std::nullopt;
        return plain;
    }
    if (!word.is_word() || language_ == Language::english) return std::nullopt;
    if (language_ == Language::swedish && word.folded.size() == 2) return short_weekday(i);
    const auto& names = language_ == Language::german ? german_weekdays : swedish_weekdays;
    for (std::size_t k = 0; k < std::size(names); ++k) {
        if (!word.folded.starts_with(names[k])) continue;
        part = compound_part(std::string_view(word.folded).substr(names[k].size()));
        if (part) return Lexeme{static_cast<int>(k) + 1, i + 1, false};
    }
    return std::nullopt;
}

/// "dass er Mo den Entwurf kriegt": with its capital letter and two letters long it is nothing else
/// for somebody who writes German; "So" and "Do the …" are. "went out mon" ends with its day.
bool Grammar::certain_abbreviation(std::size_t i) const {
    static constexpr std::string_view days[] = {"mo", "di", "mi", "do", "fr", "sa"};
    static constexpr std::string_view others[] = {"the", "it",  "not",  "you", "we",   "a",
                                                  "i",   "und", "oder", "and", "sind", "ist"};
    const Token& behind = token(i + 1);
    const bool stops = behind.is(',') && token(i).capital;  // "Termin mit Anna Mo, Raum 3"
    const bool last = i > 0 && (behind.kind == Token::Kind::end || stops);
    if (language_ != query_.locale.language) return false;
    if (language_ == Language::english)
        return last && (token(i).folded == "mon" || token(i).folded == "wed");
    // "kalle do erinnern", "lena fr 10": small as well, where it is no word of its own
    const std::string& letters = token(i).folded;
    const bool small =
        i > 0 && (behind.is_number() || last || (letters != "fr" && letters != "sa"));
    return language_ == Language::german && (token(i).capital || small) &&
           std::ranges::find(days, letters) != std::end(days) &&
           (last || (small && behind.is_number()) ||
            (behind.is_word() && std::ranges::find(others, behind.folded) == std::end(others)));
}

std::optional<Lexeme> Grammar::short_weekday(std::size_t i) const {
    // "senast to", "på ti kl 9": the letters of calendars are words as well ("to", "on").
    static constexpr std::string_view days[] = {"ma", "ti", "on", "to", "fr", "lo", "so"};
    static constexpr std::string_view before[] = {"senast", "på", "innan", "före"};
    const auto day = std::ranges::find(days, token(i).folded);
    const bool announced =
        i > 0 && std::ranges::find(before, token(i - 1).lower) != std::end(before);
    const bool last_word = !token(i + 1).is_word() || find(i + 1, Meaning::at);
    if (day == std::end(days) || !announced || !last_word) return std::nullopt;
    return Lexeme{static_cast<int>(day - std::begin(days)) + 1, i + 1, false};
}

std::optional<Lexeme> Grammar::month_at(std::size_t i) const {
    if (titled(i)) return std::nullopt;
    return find(i, Meaning::month);
}

std::optional<Lexeme> Grammar::cardinal(std::size_t i) const {
    const Token& first = token(i);
    if (first.is_number()) {
        if (first.value < 0 || first.value > 100'000) return std::nullopt;
        return Lexeme{first.value, i + 1, false};
    }
    if (!first.is_word()) return std::nullopt;
    for (const std::string* spelling : {&first.folded, &first.spelled}) {
        const auto value = cardinal_word(*spelling, language_);
        if (!value || first.folded == "neuen") continue;  // spelled "neün", but new, not nine
        // "twenty-four", "twenty four"
        const std::size_t unit_at = skip_mark(i + 1, '-');
        if (language_ == Language::english && *value >= 20 && *value % 10 == 0 &&
            token(unit_at).is_word()) {
            const auto unit = cardinal_word(token(unit_at).folded, language_);
            if (unit && *unit >= 1 && *unit <= 9) return Lexeme{*value + *unit, unit_at + 1, false};
        }
        return Lexeme{*value, i + 1, false};
    }
    return std::nullopt;
}

std::optional<Lexeme> Grammar::day_number(std::size_t i, bool& marked) const {
    marked = false;
    const Token& first = token(i);
    if (first.is_number()) {
        if (first.digits > 2 || first.value < 1 || first.value > 31) return std::nullopt;
        Lexeme number{first.value, i + 1, false};
        const auto suffix = find(i + 1, Meaning::ordinal_suffix);
        if (suffix && !token(i + 1).space_before) {
            marked = true;
            number.next = suffix->next;
        } else if (token(i + 1).is('.') && !token(i + 1).space_before) {
            marked = true;
            number.next = i + 2;
        }
        return number;
    }
    if (!first.is_word()) return std::nullopt;
    for (const std::string* spelling : {&first.folded, &first.spelled}) {
        if (const auto value = ordinal_word(*spelling, language_); value && *value <= 31) {
            marked = true;
            return Lexeme{*value, i + 1, false};
        }
    }
    // "twenty-fourth"
    const auto tens = cardinal_word(first.folded, language_);
    const std::size_t unit_at = skip_mark(i + 1, '-');
    if (language_ != Language::english || !tens || *tens < 20 || *tens % 10 != 0) return {};
    const auto unit = ordinal_word(token(unit_at).folded, language_);
    if (!unit || *unit < 1 || *unit > 9 || *tens + *unit > 31) return std::nullopt;
    marked = true;
    return Lexeme{*tens + *unit, unit_at + 1, false};
}

std::optional<Lexeme> Grammar::year_at(std::size_t i) const {
    const Token& number = token(i);
    const auto full_year = [](const Token& t) {
        return t.is_number() && t.digits == 4 && t.value >= 1900 && t.value <= 2199;
    };
    if (full_year(number) && !token(i + 1).is(':')) return Lexeme{number.value, i + 1, false};
    // '26, and the Swedish -26
    const bool short_mark = number.is('\'') || (number.is('-') && language_ == Language::swedish);
    const Token& behind = token(i + 1);
    if (short_mark && behind.is_number() && behind.digits == 2 && !behind.space_before &&
        !token(i + 2).is(':') && !find(i + 2, Meaning::month))
        return Lexeme{2000 + behind.value, i + 2, false};
    return std::nullopt;
}

std::optional<Lexeme> Grammar::year_behind(std::size_t i) const {
    if (const auto year = year_at(i)) return year;
    // "2 november i fjol"
    if (language_ == Language::swedish) {
        const std::size_t word = token(i).folded == "i" ? i + 1 : i;
        if (token(word).folded == "fjol") return Lexeme{split(today()).year - 1, word + 1, false};
    }
    // "3 March next year", "im März nächsten Jahres"
    const auto which = find(i, Meaning::which);
    const auto unit = which ? find(which->next, Meaning::unit) : std::nullopt;
    if (!unit || unit->value != static_cast<int>(Unit::year)) return std::nullopt;
    const std::chrono::year_month_day now{today()};
    int year = static_cast<int>(now.year());
    switch (static_cast<Which>(which->value)) {
        case Which::current:
            break;
        case Which::next:
        case Which::coming:
            ++year;
            break;
        case Which::last:
            --year;
            break;
        case Which::after_next:
            year += 2;
            break;
        case Which::before_last:
            year -= 2;
            break;
    }
    return Lexeme{year, unit->next, false};
}

bool Grammar::is_limit(std::size_t i) const {
    const auto word = find(i, Meaning::relation);
    return word && word->next == i + 1 && word->value != static_cast<int>(Relation::on) &&
           token(i).folded != "zum" && token(i).folded != "zur" && token(i).folded != "from" &&
           token(i).folded != "vom" && token(i).folded != "von";
}

bool Grammar::limit_in_front(std::size_t i, bool behind_day) const {
    if (i == 0) return false;
    if (is_limit(i - 1)) return true;
    // "bis zum 5." and "t o m 14" name days unless one has been named already.
    static constexpr std::string_view before_hours[] = {"b",    "just",  "shortly", "right",
                                                        "kurz", "strax", "noch"};
    constexpr std::size_t longest = 6;  // "fr . o . m ."
    for (std::size_t begin = i; begin-- > 0 && begin + longest >= i;) {
        const auto word = find(begin, Meaning::relation);
        if (!word || word->next != i || word->value == static_cast<int>(Relation::on)) continue;
        if (behind_day ||
            std::ranges::find(before_hours, token(begin).folded) != std::end(before_hours))
            return true;
    }
    return false;
}

bool Grammar::greeted(std::size_t i) const {
    return i > 0 && find(i - 1, Meaning::not_before).has_value();
}

bool Grammar::time_follows(std::size_t i) const {
    // Is the number that ends before `i` an hour rather than a day?
    if (token(i).is(':') && token(i + 1).is_number()) return true;
    const auto strong = [](const std::optional<Lexeme>& found) { return found && !found->weak; };
    return strong(find(i, Meaning::oclock)) || strong(find(i, Meaning::pm)) ||
           strong(find(i, Meaning::am));
}

bool Grammar::lost_article(std::size_t i, std::size_t behind) const {
    // "vill ha den om två veckor": the article belongs to something else.
    if (language_ != Language::swedish) return false;
    if (token(i).folded == "den") return find(behind, Meaning::in).has_value();
    // "tittar på det i helgen"
    if (token(i).folded == "det" || token(behind - 1).folded == "det")
        return find(behind, Meaning::relation) || find(behind, Meaning::day_offset) ||
               find(behind, Meaning::weekday) || find(behind, Meaning::day_with_part);
    // "skriver under senast fredag"
    return token(i).folded == "under" && find(behind, Meaning::relation).has_value();
}

void Grammar::impossible(std::size_t next) const { dead_end_ = std::max(dead_end_, next); }

}  // namespace wordkeep::words
