// Dates with a month by name ("24. Dezember"), and days of a month ("the 24th").

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"
#include "words/dates/numbers.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace wordkeep::words {
namespace {

// 29 February needs up to eight years until it comes round.
constexpr int years_to_try = 9;

bool glued_number(const Token& token) { return token.is_number() && !token.space_before; }

}  // namespace

// Words that may stand before a day of a month and make "3.12" or "am 24" a date.
bool Grammar::announced_by(const Token& before) const {
    static constexpr std::string_view english[] = {"on", "the", "by", "until"};
    static constexpr std::string_view german[] = {"am",  "den", "der",  "dem", "zum",
                                                  "vom", "ab",  "seit", "bis"};
    static constexpr std::string_view swedish[] = {"den", "senast"};
    if (!before.is_word()) return false;
    const auto in = [&](std::span<const std::string_view> words) {
        return std::ranges::find(words, before.folded) != words.end();
    };
    switch (language_) {
        case Language::english:
            return in(english);
        case Language::german:
            return in(german);
        case Language::swedish:
            return in(swedish);
    }
    return false;
}

std::optional<DayPiece> Grammar::finish_date(std::size_t, std::size_t next, std::optional<int> year,
                                             int month, int day) const {
    DayPiece piece;
    piece.next = next;
    if (year) {
        const auto date = make_date(*year, month, day);
        if (!date) {
            impossible(next);
            return std::nullopt;
        }
        piece.first = *date;
        return piece;
    }
    const int step = past() ? -1 : 1;
    const int this_year = split(today()).year;
    for (int k = 0; k < years_to_try; ++k) {
        const auto date = make_date(this_year + step * k, month, day);
        if (!date || (past() ? *date > today() : *date < today())) continue;
        piece.first = *date;
        piece.year_open = true;
        // Just missed: the other side of today is worth offering.
        const auto missed = make_date(split(*date).year - step, month, day);
        constexpr std::chrono::days recent{31};
        if (missed && std::chrono::abs(*missed - today()) <= recent) {
            piece.other = missed;
            piece.certainty = Certainty::likely;
        }
        return piece;
    }
    impossible(next);
    return std::nullopt;
}

std::optional<DayPiece> Grammar::month_date(std::size_t i) const {
    Day best = day_then_month(i);
    keep_longer(best, month_then_day(i));
    keep_longer(best, month_span(i));
    const auto which = find(i, Meaning::which);  // "this 15 April"
    if (which && which->value == static_cast<int>(Which::current))
        keep_longer(best, day_then_month(which->next));
    return best;
}

std::optional<Lexeme> Grammar::month_by_ordinal(std::size_t day_at, std::size_t i) const {
    // "am dritten zwölften", "den tredje i tolfte"
    if (language_ == Language::english || !token(day_at).is_word() || !token(i).is_word())
        return std::nullopt;
    if (!whole() && (day_at == 0 || !announced_by(token(day_at - 1)))) return {};
    const auto month = ordinal_word(token(i).folded, language_);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    // "den zweiten dritten Versuch" counts something.
    const Token& behind = token(i + 1);
    const bool counts = language_ == Language::german ? behind.capital : !find(i + 1, Meaning::at);
    if (behind.is_word() && counts) return std::nullopt;
    return Lexeme{*month, i + 1, false};
}

std::optional<DayPiece> Grammar::day_then_month(std::size_t i) const {
    bool marked = false;
    const Token& first = token(i);
    auto number = day_number(i, marked);
    const bool too_great = first.is_number() && first.digits <= 2 && !number;
    if (too_great) number = Lexeme{first.value, skip_dot(i + 1), false};
    if (!number) return std::nullopt;
    // "24-Dec-2026", "24/Dec/2026", "24th of December", "3 i december"
    std::size_t at = number->next;
    const bool joined = token(at).is('-') || token(at).is('/');
    if (joined && !token(at + 1).space_before)
        ++at;
    else if (const auto link = find(at, Meaning::linking); link && month_at(link->next))
        at = link->next;
    auto month = month_at(at);
    if (!month) month = month_by_ordinal(i, at);
    if (!month) return std::nullopt;
    std::size_t next = month->next;
    std::size_t year_place = skip_dot(next);
    if (joined && token(next).is(token(number->next).mark) && !token(next + 1).space_before)
        year_place = next + 1;
    else
        year_place = skip_mark(year_place, ',');
    std::optional<int> year;
    if (const auto written = year_behind(year_place)) {
        year = written->value;
        next = written->next;
    } else if (const Token& brief = token(year_place);
               brief.is_number() && brief.digits == 2 && brief.value > 12 && whole() &&
               token(year_place + 1).kind == Token::Kind::end) {
        year = 2000 + brief.value;
        next = year_place + 1;
    }
    return finish_date(i, next, year, month->value, number->value);
}

std::optional<DayPiece> Grammar::month_then_day(std::size_t i) const {
    const auto month = month_at(i);
    if (!month) return std::nullopt;
    std::size_t at = skip_dot(month->next);
    if (token(at).is('-') && glued_number(token(at + 1))) ++at;
    at = skip(at, Meaning::article);
    bool marked = false;
    const auto number = day_number(at, marked);
    if (!number || time_follows(number->next)) return std::nullopt;
    // "Dezember 15.30" is no 15th; a year of two digits is not read here.
    if (marked && glued_number(token(number->next))) return std::nullopt;
    if (token(at).is_number() && token(at + 1).is(':') && glued_number(token(at + 2)))
        return std::nullopt;
    std::size_t next = number->next;
    // The dot of "Dec 3." closes the sentence.
    if (token(at).is_number() && token(next - 1).is('.')) --next;
    std::optional<int> year;
    if (const auto written = year_behind(skip_mark(next, ','))) {
        year = written->value;
        next = written->next;
    }
    return finish_date(i, next, year, month->value, number->value);
}

std::optional<DayPiece> Grammar::month_span(std::size_t i) const {
    // "next January" is the one to come, "last October" the one before this month.
    const auto which = find(i, Meaning::which);
    if (which && which->value > static_cast<int>(Which::last)) return std::nullopt;
    const auto month = month_at(which ? which->next : i);
    if (!month) return std::nullopt;
    // A day that does not exist must not leave its month behind ("30 February").
    if (i > 0 && token(i - 1).is_number() && token(i - 1).digits <= 2) return std::nullopt;
    DayPiece piece;
    piece.next = month->next;
    piece.grain = Grain::month;
    piece.certainty = Certainty::likely;
    const YearMonthDay now = split(today());
    int year = now.year;
    if (const auto written = year_behind(skip_mark(skip_dot(piece.next), ','))) {
        year = written->value;
        piece.next = written->next;
    } else if (which && which->value != static_cast<int>(Which::current)) {
        const bool ahead = which->value == static_cast<int>(Which::next) ||
                           which->value == static_cast<int>(Which::coming);
        if (ahead && month->value <= now.month) ++year;
        if (which->value == static_cast<int>(Which::last) && month->value >= now.month) --year;
    } else {
        if (!past() && month->value < now.month) ++year;
        if (past() && month->value > now.month) --year;
        piece.weak = true;
        piece.year_open = true;
    }
    piece.first = *make_date(year, month->value, 1);
    piece.last = make_date(year, month->value, last_day_of_month(year, month->value));
    return piece;
}

bool Grammar::ordinal_stands_alone(std::size_t i, std::size_t next, bool marked) const {
    // "Mon 30th", "Mo 30."
    const bool weekday = i > 0 && marked && find(i - 1, Meaning::weekday);
    if (i == 0 || (!weekday && !announced_by(token(i - 1)))) return false;
    const bool dotted = token(next - 1).is('.');
    // "bis zum siebzehnten hoch": a limit is a day, whatever follows in small letters.
    const bool day_is_limit = language_ == Language::german && marked && i > 1 &&
                              token(i - 2).folded == "bis" && !token(next).capital;
    switch (language_) {
        case Language::english:
            if (!marked || dotted) return false;
            break;
        case Language::german:
            if (!marked || (!token(i).is_number() && token(next).is_word() && !day_is_limit))
                return false;
            break;
        case Language::swedish:
            if (dotted || (!marked && token(i - 1).folded != "den")) return false;
            break;
    }
    // "zum 3. Mal", "den 3 rummen", "on the third floor": something is counted.
    const Token& behind = token(next);
    if (behind.is_number() && !(marked && clock(next, false))) return false;
    if (!behind.is_word()) return true;
    static constexpr std::string_view counted[] = {
        "mal",   "tag",     "stock", "etage",  "termin", "version", "runde", "teil",
        "punkt", "entwurf", "anruf", "klasse", "platz",  "schritt", "gang",  "versuch"};
    if (std::ranges::find(counted, behind.folded) != std::end(counted)) return false;
    // Behind the dot of "am 24." a new sentence may begin, or the old one go on.
    static constexpr std::string_view plain[] = {"am", "ab", "bis", "seit", "zum", "vom", "dem"};
    const bool plainly = language_ == Language::german &&
                         std::ranges::find(plain, token(i - 1).folded) != std::end(plain);
    if ((dotted && (behind.capital || plainly)) || day_is_limit) return true;
    // "by the 23rd Tom will send it", "until the 4th we wait"
    static constexpr std::string_view who[] = {"i", "we", "he", "she", "they", "you"};
    const bool somebody = behind.capital || std::ranges::find(who, behind.folded) != std::end(who);
    if (language_ == Language::english && token(i).is_number() && somebody) return true;
    // "für den 24. buchen"
    const bool verb_ends_it = behind.folded.ends_with("en") && !token(next + 1).is_word();
    if (dotted && verb_ends_it && token(i - 1).folded == "den") return true;
    for (const Meaning meaning :
         {Meaning::relation, Meaning::at, Meaning::part, Meaning::which, Meaning::latest,
          Meaning::range_to, Meaning::range_and, Meaning::linking, Meaning::spoken_part})
        if (find(next, meaning)) return true;
    return false;
}

std::optional<DayPiece> Grammar::ordinal_day(std::size_t i) const {
    bool marked = false;
    const auto number = day_number(i, marked);
    if (!number || time_follows(number->next)) return std::nullopt;
    // "by 5", "abends um 8": an hour. A spelled ordinal needs company: "Monday first thing".
    const bool hour = i > 0 && (find(i - 1, Meaning::at) || limit_in_front(i, false));
    if (!marked && hour) return std::nullopt;
    if (token(number->next).is('%') || token(number->next).is(':')) return std::nullopt;
    if (marked && glued_number(token(number->next))) return std::nullopt;
    if (month_at(number->next)) return std::nullopt;  // 30. Februar
    // "15. nächsten Monats", "the 3rd of next month", "den 3 i nästa månad"
    std::size_t at = skip(number->next, Meaning::linking);
    at = skip(at, Meaning::article);
    if (const Day span = which_unit(at); span && span->grain == Grain::month) {
        const YearMonthDay month = split(span->first);
        return finish_date(i, span->next, month.year, month.month, number->value);
    }
    const auto unit = find(at, Meaning::unit);  // the first of the month
    const bool of_month =
        marked && at != number->next && unit && unit->value == static_cast<int>(Unit::month);
    const std::size_t next = of_month ? unit->next : number->next;
    const bool spelled = token(i).is_word() && whole() && !of_month;
    if (spelled && token(next).kind == Token::Kind::word && !(i > 0 && announced_by(token(i - 1))))
        return std::nullopt;
    // In a date field a number may stand for a day, but only all by itself.
    if (!marked && whole() && token(next).kind != Token::Kind::end &&
        token(next).kind != Token::Kind::mark)
        return std::nullopt;
    if (!marked && whole() && token(next).is('-')) return std::nullopt;
    if (!whole() && !of_month && !ordinal_stands_alone(i, next, marked)) return std::nullopt;
    DayPiece piece;
    piece.next = next;
    // The dot of a bare "24." may as well end the sentence; both readings end the date.
    piece.weak = !marked;
    piece.certainty = marked ? Certainty::sure : Certainty::likely;
    YearMonthDay month = split(today());
    const int step = past() ? -1 : 1;
    for (int k = 0; k < 3; ++k) {
        const auto date = make_date(month.year, month.month, number->value);
        if (date && (past() ? *date <= today() : *date >= today())) {
            piece.first = *date;
            return piece;
        }
        const int index = month.year * 12 + month.month - 1 + step;
        month.year = index / 12;
        month.month = index % 12 + 1;
    }
    return std::nullopt;
}

}  // namespace wordkeep::words
