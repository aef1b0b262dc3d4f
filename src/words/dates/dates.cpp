#include "words/dates/dates.h"

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"
#include "words/slips.h"
#include "words/tokens.h"

#include <algorithm>
#include <array>
#include <string>

namespace wordkeep::words {
namespace {

// A date phrase is short; a field with more in it is no date, and need not be searched.
constexpr std::size_t longest_field = 200;

std::array<Language, 3> languages_in_order(Language first) {
    std::array<Language, 3> order{Language::english, Language::german, Language::swedish};
    const auto own = std::ranges::find(order, first);
    if (own != order.end()) std::rotate(order.begin(), own, own + 1);
    return order;
}

struct Attempt {
    std::optional<Found> found;
    std::size_t dead_end = 0;
    std::size_t repeated = 0;  ///< behind "every Monday"
};

/// The words of a text in every language, the reader's own first.
class Languages {
  public:
    Languages(std::span<const Token> tokens, Language own) {
        for (const Language language : languages_in_order(own))
            entries_.push_back({language, MeaningIndex(tokens, language)});
    }
    struct One {
        Language language;
        MeaningIndex index;
    };
    [[nodiscard]] std::span<const One> all() const { return entries_; }

  private:
    std::vector<One> entries_;
};

Attempt try_languages(std::span<const Token> tokens, const Languages& languages, std::size_t i,
                      const DateQuery& query) {
    Attempt attempt;
    for (const auto& [language, index] : languages.all()) {
        if (!tokens[i].is_number() && !tokens[i].is_word() && !index.may_begin(i)) continue;
        const Grammar grammar(tokens, index, language, query, Scope::sentence);
        keep_longer(attempt.found, grammar.expression(i));
        attempt.dead_end = std::max(attempt.dead_end, grammar.dead_end());
        attempt.repeated = std::max(attempt.repeated, grammar.repeated(i));
    }
    return attempt;
}

/// Inside a word, an address, a path or a version number nothing begins.
bool may_begin(std::span<const Token> tokens, std::size_t i) {
    if (i == 0 || tokens[i].space_before) return true;
    const Token& before = tokens[i - 1];
    if (before.kind != Token::Kind::mark) return false;
    const bool joins = before.is('.') || before.is('/') || before.is('-') || before.is(':') ||
                       before.is('@') || before.is('_') || before.is('#') || before.is('\\') ||
                       before.is('=') || before.is('\'');
    return !joins || before.space_before || i == 1;
}

/// Nothing ends inside a word, an address or an amount either.
bool may_end(std::span<const Token> tokens, std::size_t next) {
    const Token& behind = tokens[next];
    if (behind.kind == Token::Kind::end || behind.space_before) return true;
    if (behind.kind != Token::Kind::mark) return false;
    const Token& further = tokens[next + 1];
    const bool glued = further.kind != Token::Kind::end && !further.space_before &&
                       further.kind != Token::Kind::mark;
    if (behind.is('@') || behind.is('_') || behind.is('%') || behind.is('$')) return false;
    if (behind.mark == 0 && tokens[next - 1].is_number()) return false;  // 3€
    if (behind.is('-') && glued && tokens[next - 1].kind != Token::Kind::mark) return false;
    if (behind.is('.') || behind.is('/') || behind.is('\\') || behind.is(':')) return !glued;
    return true;
}

}  // namespace

Due DateReading::deadline() const {
    using std::chrono::days;
    Due due = start;
    if (relation == Relation::before && !due.minute) return Due{due.date - days{1}, std::nullopt};
    if (!end || relation == Relation::after) return due;
    const bool starts_a_long_span =
        grain == Grain::month || grain == Grain::quarter || grain == Grain::year;
    if (relation == Relation::by && starts_a_long_span) return due;
    if (grain == Grain::week) return Due{end->date - days{2}, std::nullopt};
    return *end;
}

namespace {

std::optional<Found> read_whole(std::span<const Token> tokens, const DateQuery& query) {
    std::optional<Found> best;
    for (const Language language : languages_in_order(query.locale.language)) {
        const MeaningIndex index(tokens, language);
        const Grammar grammar(tokens, index, language, query, Scope::whole);
        auto found = grammar.expression(0);
        if (!found) continue;
        // A final mark is punctuation, not a reason to refuse.
        std::size_t next = found->next;
        while (tokens[next].is('.') || tokens[next].is('!') || tokens[next].is('?') ||
               tokens[next].is(',') || tokens[next].is(';'))
            ++next;
        if (tokens[next].kind != Token::Kind::end) continue;
        keep_longer(best, std::move(found));
    }
    return best;
}

std::span<const Entry> entries_of(Language language) {
    return language == Language::german    ? german_entries()
           : language == Language::swedish ? swedish_entries()
                                           : english_entries();
}

bool names_a_day(const Entry& entry) {
    return entry.meaning == Meaning::weekday || entry.meaning == Meaning::month ||
           entry.meaning == Meaning::day_offset || entry.meaning == Meaning::past_weekday;
}

/// The name of a day or a month that a word is one slip away from.
std::string_view meant_name(std::string_view typed, Language language) {
    constexpr std::size_t shortest = 5;
    if (typed.size() < shortest) return {};
    for (const Entry& entry : entries_of(language)) {
        if (names_a_day(entry) && entry.text().size() >= shortest &&
            entry.text().front() == typed.front() && entry.weight != Weight::exact &&
            slips_between(entry.text(), typed, 1) == 1)
            return entry.text();
    }
    return {};
}

bool known_in_dates(std::span<const Token> tokens, std::size_t i) {
    return std::ranges::any_of(languages_in_order(Language::english), [&](Language language) {
        return MeaningIndex(tokens.subspan(i), language).may_begin(0);
    });
}

/// "wendesday", "Donerstag": words that nobody knows are read as the names they are nearest to.
bool mend_slips(std::vector<Token>& tokens, Language own) {
    bool mended = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].is_word() || known_in_dates(tokens, i)) continue;
        for (const Language language : languages_in_order(own)) {
            const std::string_view name = meant_name(tokens[i].folded, language);
            if (name.empty()) continue;
            tokens[i].lower = tokens[i].folded = tokens[i].spelled = name;
            mended = true;
            break;
        }
    }
    return mended;
}

/// The name of a day or a month that was typed in haste, nothing if it is none.
std::string hasty_name(std::string_view typed, Language language) {
    constexpr std::size_t shortest = 6;
    // "wir mögen", "Gesten"
    const bool other_word = typed == "mogen" || typed == "gesten";
    if (typed.size() + 1 < shortest || other_word) return {};
    for (const Entry& entry : entries_of(language)) {
        const std::string name(entry.text());
        if (!names_a_day(entry) || name.size() < shortest || name.contains(' ')) continue;
        if (is_hasty(typed, name)) return name;
        // "i tisdags"
        const bool past = language == Language::swedish && entry.meaning == Meaning::weekday;
        if (past && is_hasty(typed, name + "s")) return name + "s";
    }
    return {};
}

/// "rang yesterdy", "bis Donnertsag", "i trosdags": within a sentence only letters that changed
/// places, fell out or were doubled, of a long name in the person's own language; other words are
/// too near. The first bytes of what was mended.
std::vector<std::size_t> mend_hasty_names(std::vector<Token>& tokens, Language own) {
    std::vector<std::size_t> mended;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].is_word()) continue;
        const std::string name = hasty_name(tokens[i].folded, own);
        if (name.empty() || known_in_dates(tokens, i)) continue;
        tokens[i].lower = tokens[i].folded = tokens[i].spelled = name;
        mended.push_back(tokens[i].begin);
    }
    return mended;
}

}  // namespace

std::optional<DateReading> read_date(std::string_view text, const DateQuery& query) {
    if (text.size() > longest_field) return std::nullopt;
    std::vector<Token> tokens = tokenise(text);
    if (tokens.size() < 2) return std::nullopt;
    if (const auto found = read_whole(tokens, query)) return found->reading;
    if (!mend_slips(tokens, query.locale.language)) return std::nullopt;
    auto found = read_whole(tokens, query);
    if (!found) return std::nullopt;
    found->reading.certainty = std::max(found->reading.certainty, Certainty::likely);
    return found->reading;
}

std::optional<DateReading> read_date_at(std::string_view text, std::size_t begin,
                                        const DateQuery& query) {
    const std::vector<Token> tokens = tokenise(text);
    const auto at =
        std::ranges::find_if(tokens, [&](const Token& token) { return token.begin >= begin; });
    const auto i = static_cast<std::size_t>(at - tokens.begin());
    if (at == tokens.end() || at->kind == Token::Kind::end) return std::nullopt;
    const Languages languages(tokens, query.locale.language);
    const Attempt attempt = try_languages(tokens, languages, i, query);
    if (!attempt.found || !may_end(tokens, attempt.found->next)) return std::nullopt;
    return attempt.found->reading;
}

std::vector<DateReading> find_dates(std::string_view text, const DateQuery& query) {
    std::vector<Token> tokens = tokenise(text);
    const std::vector<std::size_t> mended = mend_hasty_names(tokens, query.locale.language);
    const Languages languages(tokens, query.locale.language);
    std::vector<DateReading> readings;
    for (std::size_t i = 0; tokens[i].kind != Token::Kind::end;) {
        if (!may_begin(tokens, i)) {
            ++i;
            continue;
        }
        const Attempt attempt = try_languages(tokens, languages, i, query);
        if (attempt.repeated > i) {
            i = attempt.repeated;
        } else if (attempt.found && may_end(tokens, attempt.found->next)) {
            DateReading reading = attempt.found->reading;
            if (std::ranges::any_of(mended, [&](std::size_t begin) {
                    return begin >= reading.begin && begin < reading.finish;
                }))
                reading.certainty = std::max(reading.certainty, Certainty::likely);
            readings.push_back(reading);
            i = attempt.found->next;
        } else {
            i = std::max(i + 1, attempt.dead_end);
        }
    }
    return readings;
}

}  // namespace wordkeep::words
