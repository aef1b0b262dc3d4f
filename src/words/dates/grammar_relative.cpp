// Dates counted from now ("in 2 weeks", "vor drei Tagen", "för en vecka sedan") and from other days
// ("a week from Friday", "zwei Tage vor Weihnachten").

#include "words/dates/calendar.h"
#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

using std::chrono::days;

constexpr std::int64_t minutes_per_day = 24 * 60;

}  // namespace

void count_in(Duration& duration, Unit unit, int halves) {
    const int whole_units = halves / 2;
    const bool half = halves % 2 != 0;
    switch (unit) {
        case Unit::minute:
            duration.minutes += whole_units + (half ? 1 : 0);
            duration.timed = true;
            break;
        case Unit::hour:
            duration.minutes += 30 * halves;
            duration.timed = true;
            break;
        case Unit::day:
            duration.days += whole_units;
            if (half) duration.minutes += minutes_per_day / 2;
            duration.timed = duration.timed || half;
            break;
        case Unit::week:
            duration.days += 7 * whole_units + (half ? 4 : 0);
            break;
        case Unit::fortnight:
            duration.days += 7 * halves;
            break;
        case Unit::month:
            duration.months += whole_units;
            if (half) duration.days += 15;
            break;
        case Unit::quarter:
            duration.months += 3 * whole_units + (half ? 1 : 0);
            if (half) duration.days += 15;
            break;
        case Unit::year:
            duration.months += 6 * halves;
            break;
    }
}

std::optional<DayPiece> Grammar::add(LocalTime from, const Duration& duration, int sign) const {
    Date date = date_of(from);
    date = add_months(date, sign * duration.months);
    date += days{sign * duration.days};
    if (duration.working_days != 0) date = add_working_days(date, sign * duration.working_days);
    DayPiece piece;
    piece.next = duration.next;
    if (duration.timed) {
        const std::chrono::minutes length{sign * duration.minutes};
        LocalTime moment = LocalTime{date} + std::chrono::minutes{minute_of(from)};
        // In the night when the clocks are set, an hour later is not the next hour of the clock.
        if (query_.zone)
            moment = query_.zone->to_local(query_.zone->to_instant(moment) + length);
        else
            moment += length;
        date = date_of(moment);
        piece.minute = minute_of(moment);
    }
    if (!in_range(date)) return std::nullopt;
    piece.first = date;
    if (duration.vague) piece.certainty = Certainty::guess;
    return piece;
}

std::optional<Duration> Grammar::half_duration(std::size_t i) const {
    const auto half = find(i, Meaning::half);
    if (!half) return std::nullopt;
    const std::size_t at = skip(half->next, Meaning::number);
    const auto unit = find(at, Meaning::unit);
    if (!unit || (unit->weak && !whole())) return std::nullopt;
    Duration duration;
    duration.next = unit->next;
    count_in(duration, static_cast<Unit>(unit->value), 1);
    return duration;
}

std::optional<Duration> Grammar::simple_duration(std::size_t i) const {
    Duration duration;
    int halves = 0;
    std::size_t at = i;
    bool counted = true;
    if (const auto fixed = find(i, Meaning::fixed_minutes)) {  // "three quarters of an hour"
        duration.minutes = fixed->value;
        duration.timed = true;
        duration.next = fixed->next;
        return duration;
    }
    if (const auto vague = find(i, Meaning::vague_number)) {
        halves = 2 * vague->value;
        at = vague->next;
        duration.vague = true;
    } else if (const auto odd = find(i, Meaning::number_and_half)) {
        halves = 2 * odd->value + 1;
        at = odd->next;
    } else if (const auto number = cardinal(i)) {
        if (number->value > greatest_count) return std::nullopt;
        halves = 2 * number->value;
        at = number->next;
        // 1.5 or 1,5
        const bool point = token(at).is('.') || token(at).is(',');
        if (token(i).is_number() && point && !token(at).space_before && token(at + 1).is_number() &&
            !token(at + 1).space_before) {
            if (token(at + 1).value != 5) return std::nullopt;
            ++halves;
            at += 2;
        } else if (token(at).value == 1 && token(at + 1).is('/') && token(at + 2).value == 2) {
            ++halves;  // 1 1/2
            at += 3;
        }
    } else if (const auto word = find(i, Meaning::number)) {
        halves = 2 * word->value;
        at = word->next;
    } else {
        counted = false;
        halves = 2;
    }
    if (const auto half = find(at, Meaning::and_a_half); half && counted) {
        ++halves;
        at = half->next;
    }
    if (const auto fixed = find(at, Meaning::fixed_minutes)) {
        duration.minutes = static_cast<std::int64_t>(halves) * fixed->value / 2;
        duration.timed = true;
        duration.next = fixed->next;
        return duration;
    }
    if (const auto fixed = find(at, Meaning::fixed_months); fixed && halves < greatest_count) {
        duration.months = halves * fixed->value / 2;
        duration.next = fixed->next;
        return duration;
    }
    if (!counted) return std::nullopt;
    if (const auto working = find(at, Meaning::workdays)) {
        duration.working_days = (halves + 1) / 2;
        duration.next = working->next;
        return duration;
    }
    const auto unit = find(at, Meaning::unit);
    if (!unit) return std::nullopt;
    // "2 t" may be anything; "2t" and a date field are clear enough.
    if (unit->weak && token(at).space_before && !whole()) return std::nullopt;
    if (unit->weak && token(at).capital && !whole()) return std::nullopt;  // in 3D
    count_in(duration, static_cast<Unit>(unit->value), halves);
    duration.next = unit->next;
    if (const auto half = find(duration.next, Meaning::and_a_half)) {  // an hour and a half
        count_in(duration, static_cast<Unit>(unit->value), 1);
        duration.next = half->next;
    }
    return duration;
}

std::optional<Duration> Grammar::duration(std::size_t i) const {
    const std::size_t begin = skip(i, Meaning::filler);
    auto first = half_duration(begin);
    if (!first) first = simple_duration(begin);
    if (!first) return std::nullopt;
    // "2 hours and 30 minutes", "1 h 30 min", "2h30"
    std::size_t at = first->next;
    if (const auto joined = find(at, Meaning::range_and))
        at = joined->next;
    else
        at = skip_mark(at, ',');
    if (const auto second = simple_duration(at); second && !first->vague) {
        const bool smaller = first->timed ? second->timed && second->minutes < first->minutes
                                          : second->months == 0 && second->working_days == 0;
        if (smaller) {
            first->minutes += second->minutes;
            first->days += second->days;
            first->timed = first->timed || second->timed;
            first->next = second->next;
        }
    } else if (const Token& rest = token(first->next); first->timed && rest.is_number() &&
                                                       rest.digits == 2 && !rest.space_before &&
                                                       rest.value < 60) {
        first->minutes += rest.value;
        ++first->next;
    }
    return first;
}

std::optional<DayPiece> Grammar::relative_day(std::size_t i) const {
    Day best = forward(i);
    keep_longer(best, backward(i));
    return best;
}

std::optional<DayPiece> Grammar::forward(std::size_t i) const {
    Day best;
    keep_longer(best, within_span(i));
    keep_longer(best, between_counts(i));
    keep_longer(best, past_stretch(i));
    if (const auto limit = find(i, Meaning::within)) {
        if (const auto length = duration(limit->next)) {
            Day piece = add(query_.now, *length, 1);
            if (piece) piece->relation = Relation::by;
            const auto unit_alone = token(limit->next).is_word() && length->next == limit->next + 1;
            if (piece && !unit_alone) keep_longer(best, piece);
        }
    }
    if (const auto ahead = find(i, Meaning::in)) {
        if (const auto length = duration(ahead->next)) {
            Day piece = add(query_.now, *length, 1);
            if (piece) piece->next = skip(piece->next, Meaning::later_after);  // weeks' time
            if (piece)
                piece->weeks_ahead = !length->timed && length->months == 0 &&
                                     length->working_days == 0 && length->days % 7 == 0;
            keep_longer(best, piece);
            keep_longer(best, from_another_day(ahead->next, *length));
        }
    }
    auto length = duration(i);
    if (!length) {
        // "the day after Christmas", "veckan efter påsk"
        const auto unit = find(i, Meaning::unit);
        if (unit && !unit->weak) {
            length = Duration{};
            length->next = unit->next;
            count_in(*length, static_cast<Unit>(unit->value), 2);
            Day beside = from_another_day(i, *length);
            if (beside && static_cast<Unit>(unit->value) == Unit::week) {
                // "veckan efter påsk" is a whole one.
                beside->first = monday_of(beside->first);
                beside->last = beside->first + days{6};
                beside->grain = Grain::week;
            }
            keep_longer(best, beside);
        }
        return best;
    }
    if (const auto later = find(length->next, Meaning::later_after)) {
        Day piece = add(query_.now, *length, 1);
        if (piece) piece->next = later->next;
        if (piece && (!later->weak || whole())) keep_longer(best, piece);
    }
    keep_longer(best, from_another_day(i, *length));
    // "15h" is an hour of the day, "2h" a length of time.
    const Time hour = clock(i, true);
    const bool clock_time = hour && hour->next == length->next && hour->minute > 12 * 60;
    if (whole() && !length->vague && !clock_time) keep_longer(best, add(query_.now, *length, 1));
    return best;
}

std::optional<DayPiece> Grammar::backward(std::size_t i) const {
    if (whole() && token(i).is('-')) {  // -3d
        const auto length = duration(i + 1);
        return length ? add(query_.now, *length, -1) : std::nullopt;
    }
    if (const auto ago = find(i, Meaning::ago_before)) {
        const auto length = duration(ago->next);
        if (!length) return std::nullopt;
        Day piece = add(query_.now, *length, -1);
        const auto since = find(length->next, Meaning::ago_after);
        // "vor 3 Tagen" stands alone, "för 3 dagar" needs its "sedan".
        if (language_ == Language::swedish && !since) return std::nullopt;
        if (piece && since && language_ == Language::swedish) piece->next = since->next;
        return piece;
    }
    const auto length = duration(i);
    if (!length) return std::nullopt;
    const auto ago = find(length->next, Meaning::ago_after);
    if (!ago) return std::nullopt;
    // "blir 10 min sen" is late; ago is "för 10 min sen".
    if (language_ == Language::swedish && !whole() && token(length->next).folded == "sen")
        return std::nullopt;
    Day piece = add(query_.now, *length, -1);
    if (piece) piece->next = ago->next;
    // "3 months ago today"
    const auto as_of = find(ago->next, Meaning::day_offset);
    if (piece && as_of && as_of->value == 0) piece->next = as_of->next;
    return piece;
}

std::optional<DayPiece> Grammar::from_another_day(std::size_t, const Duration& length) const {
    auto direction = find(length.next, Meaning::from_day);
    // "a week tomorrow", "a week on Tuesday": only weeks are counted so.
    const bool weeks = length.days > 0 && length.days % 7 == 0 && length.months == 0;
    const bool british = language_ == Language::english && weeks;
    if (!direction && british && find(length.next, Meaning::day_offset))
        direction = Lexeme{1, length.next, false};
    if (direction && token(length.next).folded == "on" && !british) return std::nullopt;
    // "a quarter past 7" is a time.
    if (direction && token(length.next).folded == "past" && token(direction->next).is_number())
        return std::nullopt;
    if (!direction || length.timed) return std::nullopt;
    const Day base = day(direction->next);
    if (!base || (base->weak && !whole()) || base->last) return std::nullopt;
    Day piece = add(LocalTime{base->first}, length, direction->value);
    if (!piece) return std::nullopt;
    piece->next = base->next;
    piece->certainty = base->certainty;
    if (length.vague) piece->certainty = Certainty::guess;
    return piece;
}

std::optional<DayPiece> Grammar::day_with_tail(const DayPiece& base) const {
    // "heute in 14 Tagen", "fredag om en vecka", "Friday week"
    if (base.last || base.minute || base.grain != Grain::day) return std::nullopt;
    if (base.weeks_ahead) {  // "in 3 weeks on Friday"
        std::size_t on = skip(base.next, Meaning::relation);
        std::optional<Part> part;
        auto weekday = on != base.next ? weekday_at(on, part) : std::nullopt;
        // "on a Tuesday", "an einem Dienstag", "på en tisdag"
        static constexpr std::string_view any[] = {"a", "einem", "en"};
        if (!weekday && on != base.next &&
            std::ranges::find(any, token(on).folded) != std::end(any))
            weekday = weekday_at(++on, part);
        if (!weekday) return std::nullopt;
        DayPiece piece = base;
        piece.next = weekday->next;
        piece.first = monday_of(base.first) + days{weekday->value - 1};
        piece.part = part;
        if (part) piece.minute = minute_of_part(*part);
        return piece;
    }
    if (const auto later = find(base.next, Meaning::week_after)) {
        if (!base.named) return std::nullopt;
        DayPiece piece = base;
        piece.next = later->next;
        piece.first += days{7 * (later->value + 1)};
        piece.other.reset();
        return piece;
    }
    // "heute vor acht Wochen", "idag för en vecka sedan"
    if (base.named && base.first == today() && !base.weekday &&
        find(base.next, Meaning::ago_before))
        return backward(base.next);
    const auto ahead = find(base.next, Meaning::in);
    if (!ahead || !base.named || token(base.next).is('+')) return std::nullopt;
    auto length = duration(ahead->next);
    if (!length || length->timed) return std::nullopt;
    // "Freitag in acht Tagen" is a Friday.
    if (language_ == Language::german && length->days == 8) length->days = 7;
    Day piece = add(LocalTime{base.first}, *length, 1);
    if (!piece) return std::nullopt;
    piece->weekday = base.weekday;
    if (base.weekday && weekday_of(piece->first) != weekday_of(base.first))
        piece->certainty = Certainty::guess;
    return piece;
}

}  // namespace wordkeep::words
