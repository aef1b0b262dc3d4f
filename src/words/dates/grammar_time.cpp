// Times of day: clocks, hours in words, parts of the day, and stretches between two of them.

#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

constexpr MinuteOfDay noon_minute = 12 * 60;
// Nobody promises anything for half past four in the morning: below this, the afternoon is meant.
constexpr MinuteOfDay earliest_of_a_day = 7 * 60;

bool belongs_to_second_half(Part part) {
    switch (part) {
        case Part::morning:
        case Part::forenoon:
            return false;
        case Part::noon:
        case Part::after_lunch:
        case Part::afternoon:
        case Part::evening:
        case Part::tonight:
        case Part::night:
        case Part::midnight:
            return true;
    }
    return false;
}

bool is_currency(const Token& token) {
    static constexpr std::string_view names[] = {"kr",  "kronor", "sek", "eur",    "euro",
                                                 "usd", "chf",    "gbp", "dollar", "dollars"};
    return token.is_word() && std::ranges::find(names, token.folded) != std::end(names);
}

}  // namespace

MinuteOfDay Grammar::resolve(const TimePiece& time, std::optional<Part> part, bool& guessed) const {
    if (!time.halves) return time.minute;
    const auto chosen = time.part ? time.part : part;
    if (chosen) {
        const bool small_hours = *chosen == Part::night && time.minute < 5 * 60;
        const bool nearly_noon = *chosen == Part::noon && time.minute >= 11 * 60;
        if (!belongs_to_second_half(*chosen) || small_hours || nearly_noon) return time.minute;
        return time.minute + noon_minute;
    }
    if (time.literal || time.minute >= earliest_of_a_day) return time.minute;
    guessed = true;
    return time.minute + noon_minute;
}

std::optional<TimePiece> Grammar::time(std::size_t i, bool behind_day) const {
    Time best = time_range(i, behind_day);
    keep_longer(best, single_time(i, behind_day));
    return best;
}

std::optional<TimePiece> Grammar::single_time(std::size_t i, bool behind_day) const {
    Time best;
    if (const auto closing = find(skip(i, Meaning::article), Meaning::close_of_day)) {
        TimePiece piece;
        piece.next = closing->next;
        piece.closing = true;
        piece.weak = closing->weak;
        best = piece;
    }
    const auto at = find(i, Meaning::at);
    const bool expected = (at && !at->weak) || behind_day;
    for (const std::size_t begin : {i, at ? at->next : i}) {
        const std::size_t from = skip(begin, Meaning::filler);
        for (const std::size_t place : {begin, from}) {
            if (const auto spoken = find(place, Meaning::spoken_part); spoken && !greeted(place)) {
                TimePiece piece;
                piece.next = spoken->next;
                piece.minute = minute_of_part(static_cast<Part>(spoken->value));
                piece.part = static_cast<Part>(spoken->value);
                piece.approximate = true;
                piece.weak = spoken->weak && !at;
                keep_longer(best, Time(piece));
                // "abends um 8", "in the afternoon at 3"
                const auto marker = find(piece.next, Meaning::at);
                Time exact = marker ? clock(marker->next, true) : std::nullopt;
                if (marker && !marker->weak) keep_longer(exact, bare_hour(marker->next));
                if (exact) exact->part = piece.part;
                keep_longer(best, exact);
            }
            keep_longer(best, clock(place, expected));
            keep_longer(best, spoken_time(place));
        }
        const bool at_last = at && begin == at->next && (!at->weak || behind_day || whole());
        if (at_last) keep_longer(best, bare_hour(from));
        const bool limited = begin == i && limit_in_front(i, behind_day) &&
                             (behind_day || whole() || hour_ends_sentence(from));
        if (limited) keep_longer(best, bare_hour(from));
    }
    return best;
}

std::optional<TimePiece> Grammar::with_half_of_day(TimePiece time) const {
    std::size_t next = time.next;
    const auto morning = find(next, Meaning::am);
    const auto afternoon = find(next, Meaning::pm);
    const auto usable = [&](const std::optional<Lexeme>& half) {
        return half && (!half->weak || !token(next).space_before);
    };
    const MinuteOfDay hour = time.minute / 60;
    if (usable(afternoon) && hour <= 12) {
        if (hour < 12) time.minute += noon_minute;
        time.halves = false;
        time.marked = true;
        time.next = afternoon->next;
    } else if (usable(morning) && hour <= 12) {
        if (hour == 12) time.minute -= noon_minute;
        time.halves = false;
        time.marked = true;
        time.next = morning->next;
    } else if (const auto part = find(next, Meaning::part);
               part && !find(next, Meaning::day_offset)) {
        // "8 Uhr abends", "8 in the morning", "klockan 8 på kvällen"
        time.part = static_cast<Part>(part->value);
        time.marked = true;
        time.next = part->next;
        if (time.part == Part::midnight && hour == 12) time.minute = 24 * 60;
    }
    if (const auto sharp = find(time.next, Meaning::sharp)) {
        time.marked = true;
        time.next = sharp->next;
    } else if (const auto ish = find(time.next, Meaning::ish); ish && time.marked) {  // 4pm-ish
        time.roughly = true;
        time.next = ish->next;
    }
    return time;
}

bool Grammar::swedish_clock(std::size_t i) const {
    // "ringde 9.20 om fakturan": Swedish writes times with a dot, and prices with a comma.
    const int hour = token(i).value;
    return language_ == Language::swedish && hour >= 6 && hour <= 21 &&
           (token(i + 2).value % 5 == 0 || token(i + 3).kind == Token::Kind::end) &&
           nothing_counted_follows(i + 3);
}

bool Grammar::military_clock(std::size_t i, bool behind_day) const {
    // "0900 tomorrow", "fri 1430"; "Freitag 1500" may be an amount, and "1200 flyers" is one.
    const bool leading_zero = token(i).value < 1000;
    if (token(i).value % 5 != 0 || !nothing_counted_follows(i + 1)) return false;
    if (behind_day) return leading_zero || language_ == Language::english;
    const bool day_behind = find(i + 1, Meaning::day_offset) || find(i + 1, Meaning::weekday) ||
                            find(i + 1, Meaning::which);
    return leading_zero && (day_behind || whole());
}

std::optional<TimePiece> Grammar::clock(std::size_t i, bool expected) const {
    const Token& hour = token(i);
    if (!hour.is_number()) return std::nullopt;
    TimePiece piece;
    const auto glued = [&](std::size_t k) { return !token(k).space_before; };
    const auto two_digits = [&](std::size_t k) {
        return token(k).is_number() && token(k).digits == 2 && token(k).value < 60 && glued(k);
    };
    if (hour.digits == 4 && hour.value / 100 <= 24 && hour.value % 100 < 60) {  // 1500 hrs
        const auto unit = find(i + 1, Meaning::oclock);
        const std::size_t before = i > 1 && token(i - 1).is('.') ? i - 2 : i - 1;
        const bool announced = i > 0 && find(before, Meaning::at);
        if (!unit && !announced && !military_clock(i, expected)) return std::nullopt;
        piece.minute = hour.value / 100 * 60 + hour.value % 100;
        piece.next = unit ? unit->next : i + 1;
        piece.literal = piece.marked = true;
        if (piece.minute > 24 * 60 || (!unit && hour.value > 1900 && hour.value < 2100))
            return std::nullopt;
        return piece;
    }
    if (hour.digits > 2 || hour.value > 24) return std::nullopt;
    MinuteOfDay minutes = 0;
    std::size_t next = i + 1;
    const bool leading_zero = hour.digits == 2 && hour.value < 10;
    if (token(next).is(':') && glued(next) && two_digits(next + 1)) {
        minutes = token(next + 1).value;
        next += 2;
        if (token(next).is(':') && glued(next) && two_digits(next + 1)) next += 2;
        // A date field means what it says; in an English sentence "at 4:15" is the afternoon.
        const bool said = language_ == Language::english && !whole() && hour.digits == 1;
        piece.literal = query_.locale.hours == HourCycle::h24 && !said;
        piece.marked = true;
    } else if (token(next).is('.') && glued(next) && two_digits(next + 1) &&
               !(token(next + 2).is('.') && glued(next + 2) && token(next + 3).is_number())) {
        // "vom 1.12. bis 5.12.": a dot behind small numbers makes a day of them.
        const bool closed = token(next + 2).is('.') && !token(next + 2).space_before;
        const bool announced = i > 0 && find(i - 1, Meaning::at);
        if (closed && !announced && token(next + 1).value >= 1 && token(next + 1).value <= 12)
            return std::nullopt;
        // In a date field 15.30 is a time, but 3.13. is a mistyped day.
        const bool alone = whole() && !token(next + 2).is('.');
        // "8.40 this morning"
        const bool of_today = find(next + 2, Meaning::day_with_part).has_value();
        if (!expected && !alone && !of_today && !time_follows(next + 2) && !swedish_clock(i))
            return std::nullopt;
        minutes = token(next + 1).value;
        next += 2;
        piece.marked = true;
    }
    if (const auto unit = find(next, Meaning::oclock)) {
        if (unit->weak && token(next).space_before) return std::nullopt;
        // "8h of work", "24 h service": hours that are counted.
        const bool counts =
            token(next).folded.starts_with('h') && minutes == 0 && !expected && !whole() &&
            (hour.value < 13 || hour.value == 24 || find(unit->next, Meaning::linking));
        if (counts) return std::nullopt;
        piece.marked = true;
        next = unit->next;
        // 15 Uhr 30, 15h30
        const Token& rest = token(next);
        const bool close_by = rest.is_number() && rest.digits == 2 && rest.value < 60;
        if (minutes == 0 && close_by && !token(next + 1).is('.') && !token(next + 1).is('/') &&
            !token(next + 1).is(':') && !find(next + 1, Meaning::month)) {
            minutes = rest.value;
            ++next;
        }
    }
    if (const auto ish = find(next, Meaning::ish); ish && glued(next)) {
        piece.marked = piece.roughly = true;
        next = ish->next;
    }
    if (is_currency(token(next))) return std::nullopt;
    piece.minute = hour.value * 60 + minutes;
    if (piece.minute > 24 * 60) return std::nullopt;
    piece.literal = piece.literal || leading_zero;
    piece.halves = hour.value <= 12 && piece.minute < 12 * 60 && hour.value > 0 && !leading_zero;
    piece.next = next;
    const Time finished = with_half_of_day(piece);
    return finished->marked ? finished : std::nullopt;
}

bool Grammar::nothing_counted_follows(std::size_t i) const {
    const Token& behind = token(i);
    if (find(i, Meaning::sharp)) return true;
    // "um 2 Wochen verlängern"
    if (const auto unit = find(i, Meaning::unit); unit && !unit->weak) return false;
    if (behind.kind == Token::Kind::end) return true;
    // "9.15 Maria ringde": a name, which is blotted out where captured lines are read
    if (behind.is_word() && behind.folded.find_first_not_of('x') == std::string::npos) return true;
    if (behind.is_number() || behind.is('%')) return false;
    if (behind.kind == Token::Kind::mark) {
        // A currency or another sign that makes the number an amount.
        // "by 18: slides for Tom" is no amount.
        const bool ratio = behind.is(':') && !token(i + 1).space_before;
        const bool amount = behind.mark == 0 || behind.is('$') || behind.is('/') || ratio;
        const bool decimal = (behind.is('.') || behind.is(',')) && token(i + 1).is_number() &&
                             !token(i + 1).space_before;
        return !amount && !decimal;
    }
    // "um 9 anrufen": a verb follows, not something that is counted.
    static constexpr std::string_view counted[] = {"prozent", "euro", "grad",  "punkte",
                                                   "kilo",    "mal",  "ecken", "leute"};
    if (language_ == Language::german && !behind.capital &&
        std::ranges::find(counted, behind.folded) == std::end(counted))
        return true;
    const bool clock_word =
        i >= 2 && (token(i - 2).folded == "kl" || (i >= 3 && token(i - 3).folded == "kl") ||
                   token(i - 2).folded == "klockan");
    if (language_ == Language::swedish && clock_word) return true;
    // "tis 10 hos dem"
    if (language_ == Language::swedish && behind.folded == "hos" && token(i - 1).is_number())
        return true;
    // "tomorrow at 10 re the boiler"
    static constexpr std::string_view topical[] = {"re", "abt", "regarding", "with", "w", "if"};
    if (language_ == Language::english && i > 0 &&
        (token(i - 1).is_number() || behind.folded != "with") &&
        std::ranges::find(topical, behind.folded) != std::end(topical))
        return true;
    for (const Meaning meaning :
         {Meaning::relation, Meaning::day_offset, Meaning::day_with_part, Meaning::part,
          Meaning::which, Meaning::weekday, Meaning::latest, Meaning::range_to, Meaning::range_and,
          Meaning::edge_of_unit, Meaning::article})
        if (find(i, meaning)) return true;
    return whole();
}

bool Grammar::hour_ends_sentence(std::size_t i) const {
    // "call back before 4", "bis 12!"; not "pages 3 until 4"
    static constexpr std::string_view limits[] = {
        "by", "before", "until", "bis", "fore", "innan", "senast", "vor", "after", "nach", "efter"};
    const bool before_4 = i > 1 && token(i - 2).folded == "b" && limit_in_front(i, false);  // b4
    if (i == 0) return false;
    if (!before_4 && std::ranges::find(limits, token(i - 1).folded) == std::end(limits))
        return false;
    if (i > 1 && token(i - 2).is_number()) return false;
    // "Rückruf vor zwölf", but "increased by two"
    const auto hour = cardinal(i);
    const bool minutes = i > 1 && cardinal(i - 2);  // "fünf vor zwölf"
    const bool said = hour && !minutes && token(i).is_word() && hour->value > 1 &&
                      hour->value <= 12 && token(i - 1).folded != "by";
    return ends_with_hour(i) ||
           (said && !token(hour->next).is_word() && !token(hour->next).is_number());
}

bool Grammar::ends_with_hour(std::size_t i) const {
    const Token& behind = token(i + 1);
    const bool ends = behind.kind == Token::Kind::end || behind.is('!') || behind.is(',') ||
                      ((behind.is('.') || behind.is('?')) && !glued(i + 2));
    return token(i).is_number() && token(i).digits <= 2 && token(i).value >= 1 &&
           token(i).value <= 23 && ends;
}

bool Grammar::glued(std::size_t i) const {
    return token(i).kind != Token::Kind::end && !token(i).space_before;
}

std::optional<TimePiece> Grammar::bare_hour(std::size_t i) const {
    const Time hour = hour_said(i);
    return hour && nothing_counted_follows(hour->next) ? with_half_of_day(*hour) : std::nullopt;
}

/// "halb zehn Treffen mit Anna": nothing is counted by halves and quarters, but for hours and days.
std::optional<TimePiece> Grammar::parted_hour(std::size_t i) const {
    const Time hour = hour_said(i);
    if (!hour || language_ != Language::german || find(hour->next, Meaning::unit))
        return bare_hour(i);
    return with_half_of_day(*hour);
}

std::optional<TimePiece> Grammar::hour_said(std::size_t i) const {
    const auto hour = cardinal(i);
    if (!hour || hour->value > 24 || (token(i).is_number() && token(i).digits > 2))
        return std::nullopt;
    TimePiece piece;
    piece.minute = hour->value * 60;
    piece.next = hour->next;
    piece.literal = token(i).is_number() && token(i).digits == 2 && hour->value < 10;
    piece.halves = hour->value > 0 && hour->value < 12 && !piece.literal;
    // "kl nio trettio", "at four fifteen"
    if (const auto rest = word_minutes(piece.next); rest && token(i).is_word()) {
        piece.minute += rest->value;
        piece.next = rest->next;
    }
    // "until 3 January" names a day.
    if (month_at(skip_dot(piece.next))) return std::nullopt;
    return piece;
}

std::optional<TimePiece> Grammar::time_range(std::size_t i, bool behind_day) const {
    const auto from = find(i, Meaning::range_from);
    std::size_t begin = from ? from->next : i;
    const auto at = find(begin, Meaning::at);
    const bool announced = (at && !at->weak) || from.has_value();
    if (at) begin = at->next;
    const bool expected = announced || behind_day;
    Time left = clock(begin, expected);
    const bool left_marked = left.has_value();
    if (!left) {
        const Token& hour = token(begin);
        if (hour.is_number() ? hour.digits > 2 : !announced) return std::nullopt;
        const auto number = cardinal(begin);
        if (!number || number->value > 24) return std::nullopt;
        left = TimePiece{};
        left->next = number->next;
        left->minute = number->value * 60;
        left->halves = number->value > 0 && number->value < 12;
    }
    const bool between = from && from->value == 1;
    const auto to =
        between ? find(left->next, Meaning::range_and) : find(left->next, Meaning::range_to);
    const auto to_dash = between && !to ? find(left->next, Meaning::range_to) : to;
    if (!to_dash) return std::nullopt;
    std::size_t end_at = to_dash->next;
    if (const auto again = find(end_at, Meaning::at)) end_at = again->next;
    Time right = clock(end_at, true);
    const bool right_marked = right.has_value();
    if (!right && (left_marked || announced)) right = bare_hour(end_at);
    // "9-5 on Wednesday", "10-12 tomorrow"
    const std::size_t behind = skip(end_at + 1, Meaning::relation);
    const bool day_follows =
        whole() && token(end_at).is_number() &&
        (find(end_at + 1, Meaning::day_offset) || find(behind, Meaning::weekday));
    // "tis 10-11 möte": two plausible hours right behind a day need no other mark.
    // "10 til 11 tomorrow", "fri 10 till 11": with figures hardly ten minutes to eleven
    static constexpr std::string_view untils[] = {"til", "till", "until", "bis"};
    const bool until = token(end_at).is_number() &&
                       std::ranges::find(untils, token(end_at - 1).folded) != std::end(untils) &&
                       (whole() || behind_day || find(end_at + 1, Meaning::day_offset) ||
                        find(behind, Meaning::weekday));
    const Token& first_hour = token(begin);
    const Token& last_hour = token(end_at);
    const bool plain_hours = (day_follows || until || (behind_day && token(end_at - 1).is('-'))) &&
                             first_hour.is_number() && last_hour.is_number() &&
                             first_hour.value >= 7 && last_hour.value <= 21 &&
                             first_hour.value < last_hour.value;
    // "from 9am until noon"
    const auto spoken = find(end_at, Meaning::spoken_part);
    if (!right && spoken && !spoken->weak && (left_marked || between)) {
        right = TimePiece{};
        right->next = spoken->next;
        right->minute = minute_of_part(static_cast<Part>(spoken->value));
    }
    // "Monday 9-5"
    const bool office_hours = (behind_day || day_follows) && token(end_at - 1).is('-') &&
                              first_hour.is_number() && last_hour.is_number() &&
                              first_hour.value >= 7 && first_hour.value <= 11 &&
                              last_hour.value >= 1 && last_hour.value <= 6;
    if (!right && office_hours) {
        right = TimePiece{};
        right->next = end_at + 1;
        right->minute = (last_hour.value + 12) * 60;
    }
    if (!right && plain_hours) {
        right = TimePiece{};
        right->next = end_at + 1;
        right->minute = last_hour.value * 60;
    }
    if (!right || (!left_marked && !right_marked && !announced && !plain_hours && !office_hours))
        return std::nullopt;
    if (find(right->next, Meaning::month) || find(right->next, Meaning::unit)) return std::nullopt;
    bool guessed = false;
    // "2–4pm": what was said of the end holds for the beginning, if that stays before it.
    const MinuteOfDay end = resolve(*right, left->part, guessed);
    MinuteOfDay start = left->minute;
    const bool half_known = !right->halves || right->part.has_value();
    if (left->halves && !left->literal && end >= noon_minute && start + noon_minute < end &&
        (half_known || start < earliest_of_a_day || !right->marked)) {
        if (start < earliest_of_a_day || !right->literal) start += noon_minute;
        if (start >= end) start -= noon_minute;
        const bool written_24 = right->minute >= 13 * 60 && !right->part && !left_marked &&
                                token(end_at).is_number() && token(end_at).value >= 13;
        if (written_24) start = left->minute;  // 9–17 is a working day
    } else {
        start = resolve(*left, right->part, guessed);
    }
    if (end <= start) return std::nullopt;
    TimePiece piece;
    piece.next = right->next;
    piece.minute = start;
    piece.until = end;
    piece.marked = true;
    piece.literal = true;
    return piece;
}

}  // namespace wordkeep::words
