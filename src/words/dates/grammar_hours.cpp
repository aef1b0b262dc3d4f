// Hours in words: "halb vier", "quarter past three", "vid tretiden", "five thirty pm".

#include "words/dates/grammar.h"
#include "words/dates/numbers.h"

#include <string_view>

namespace wordkeep::words {
namespace {

constexpr MinuteOfDay noon_minute = 12 * 60;

}  // namespace

std::optional<TimePiece> Grammar::hour_with_ending(std::size_t i) const {
    // "vid tretiden", "noonish"
    const std::string_view word = token(i).folded;
    TimePiece piece;
    piece.next = i + 1;
    piece.roughly = piece.marked = piece.approximate = true;
    if (language_ == Language::english && word == "noonish") {
        piece.minute = noon_minute;
        return piece;
    }
    constexpr std::string_view ending = "tiden";
    if (language_ != Language::swedish || !word.ends_with(ending)) return std::nullopt;
    const bool at_one = word == "ettiden";  // its t belongs to both
    const auto hour = at_one
                          ? std::optional(13)
                          : cardinal_word(word.substr(0, word.size() - ending.size()), language_);
    if (!hour || *hour < 1 || *hour > 24) return std::nullopt;
    piece.minute = *hour * 60;
    piece.halves = *hour < 12;
    return with_half_of_day(piece);
}

std::optional<Lexeme> Grammar::word_minutes(std::size_t i) const {
    const auto minutes = token(i).is_word() ? cardinal(i) : std::nullopt;
    if (language_ == Language::german || !minutes || minutes->value < 10 || minutes->value > 59)
        return std::nullopt;
    return minutes;
}

std::optional<TimePiece> Grammar::worded_hour(std::size_t i) const {
    if (!token(i).is_word()) return std::nullopt;
    if (const Time rounded = hour_with_ending(i)) return rounded;
    const auto hour = cardinal(i);
    if (!hour || hour->value > 24) return std::nullopt;
    TimePiece piece;
    piece.minute = hour->value * 60;
    piece.halves = hour->value > 0 && hour->value < 12;
    piece.marked = true;
    if (const auto unit = find(hour->next, Meaning::oclock)) {  // "drei Uhr", "three o'clock"
        piece.next = unit->next;
        if (const auto rest = cardinal(piece.next);
            rest && rest->value < 60 && token(piece.next).is_word()) {
            piece.minute += rest->value;
            piece.next = rest->next;
        }
        return with_half_of_day(piece);
    }
    // "six in the morning", "five thirty pm"
    if (hour->value < 1 || hour->value > 12) return std::nullopt;
    const auto rest = word_minutes(hour->next);
    piece.next = rest ? rest->next : hour->next;
    if (rest) piece.minute += rest->value;
    const auto part = find(piece.next, Meaning::part);
    const bool in_the_morning = part && part->next > piece.next + 1;
    const auto half = find(piece.next, Meaning::pm) ? find(piece.next, Meaning::pm)
                                                    : find(piece.next, Meaning::am);
    const bool half_said = half && (rest || !half->weak);  // "eight pm", not "eight a day"
    if (!in_the_morning && !half_said && !(rest && whole())) return std::nullopt;
    return with_half_of_day(piece);
}

std::optional<TimePiece> Grammar::spoken_time(std::size_t i) const {
    if (const Time hour = worded_hour(i)) return hour;
    Time best;
    if (const auto half = find(i, Meaning::half); half && half->next == i + 1)
        keep_longer(best, after_or_before_hour(half->next, 30, true));
    if (const auto quarter = find(i, Meaning::quarter_hour))
        keep_longer(best, after_or_before_hour(quarter->next, 15, false));
    if (const auto most = find(i, Meaning::three_quarters)) {
        Time piece = parted_hour(most->next);  // dreiviertel vier
        if (piece && piece->minute >= 60) {
            piece->minute -= 15;
            piece->marked = true;
            keep_longer(best, piece);
        }
    }
    const auto count = cardinal(i);
    if (count && count->value > 0 && count->value < 60) {
        const Time piece = after_or_before_hour(count->next, count->value, false);
        // "es ist fünf vor zwölf" is mostly a saying.
        const bool saying = piece && language_ == Language::german &&
                            piece->minute == 11 * 60 + 55 && !whole() &&
                            !(i > 0 && find(i - 1, Meaning::at));
        if (!saying) keep_longer(best, piece);
    }
    return best;
}

std::optional<TimePiece> Grammar::after_or_before_hour(std::size_t i, int minutes,
                                                       bool half) const {
    const auto past_hour = find(i, Meaning::minute_past);
    const auto to_hour = find(i, Meaning::minute_to);
    const bool english = language_ == Language::english;
    std::size_t at = i;
    int shift = 0;
    if (past_hour) {
        at = past_hour->next;
        shift = minutes;
    } else if (to_hour && !half) {
        at = to_hour->next;
        shift = -minutes;
    } else if (half) {
        shift = english ? 30 : -30;  // half three is 3:30, halb drei is 2:30
    } else if (minutes == 15 && find(i - 1, Meaning::quarter_hour) &&
               language_ == Language::german) {
        shift = -45;  // viertel vier is 3:15
    } else {
        return std::nullopt;
    }
    // "fünf vor halb vier", "fem över halv fyra"
    if (const auto inner = find(at, Meaning::half); inner && !half && !english && at != i) {
        Time piece = bare_hour(inner->next);
        if (!piece || piece->minute < 60) return std::nullopt;
        piece->minute += shift - 30;
        piece->marked = true;
        return piece;
    }
    // "quarter to midnight", "viertel vor zwölf" of an evening
    if (const auto middle = find(at, Meaning::spoken_part); middle && at != i) {
        const auto part = static_cast<Part>(middle->value);
        if (part != Part::midnight && part != Part::noon) return std::nullopt;
        TimePiece piece;
        piece.minute = minute_of_part(part) + shift;
        piece.next = middle->next;
        piece.marked = true;
        return piece;
    }
    Time piece = half || find(i - 1, Meaning::quarter_hour) ? parted_hour(at) : bare_hour(at);
    if (!piece || piece->minute > 24 * 60 - 60 || piece->minute + shift < 0) return std::nullopt;
    if (shift < 0 && piece->minute == noon_minute) piece->halves = true;
    if (const auto unit = find(piece->next, Meaning::oclock); unit && !unit->weak) {
        piece->next = unit->next;
        piece = with_half_of_day(*piece);
    }
    // 12:30 keeps to noon, 12 o'clock minus something as well.
    piece->minute += shift;
    if (piece->minute < 60 && !piece->part) piece->minute += noon_minute;
    piece->halves = piece->halves && piece->minute < noon_minute;
    piece->marked = true;
    return piece;
}

}  // namespace wordkeep::words
