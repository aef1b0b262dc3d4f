// Stretches of time from now on or back: "within the hour", "in a day or two", "last 2 weeks".

#include "words/dates/grammar.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {

std::optional<DayPiece> Grammar::within_span(std::size_t i) const {
    // "innerhalb dieser Woche", "within the month"
    const auto limit = find(i, Meaning::within);
    if (!limit || lost_article(limit->next, skip(limit->next, Meaning::article)))
        return std::nullopt;
    Day span = which_unit(limit->next);
    const std::size_t behind_which = skip(limit->next, Meaning::which);
    const std::size_t at = skip(behind_which, Meaning::article);
    const auto unit = find(at, Meaning::unit);
    const bool one = unit && !unit->weak;
    // "the next weeks" are vague, and "in der nächsten Woche" is next week.
    static constexpr std::string_view from_now[] = {
        "hour",      "stunde",    "timme", "timmen", "week",    "vecka",
        "veckan",    "fortnight", "month", "manad",  "manaden", "kvartal",
        "kvartalet", "quarter",   "year",  "ar",     "aret"};
    const bool singular = std::ranges::find(from_now, token(at).folded) != std::end(from_now);
    const bool coming = one && singular && at == limit->next && limit->next > i + 1;
    if (one && (coming || (at != limit->next && unit->value <= static_cast<int>(Unit::hour)))) {
        // "within the hour", "over the next month": one of them from now on
        if (static_cast<Unit>(unit->value) == Unit::minute) return std::nullopt;
        Duration length;
        length.next = unit->next;
        count_in(length, static_cast<Unit>(unit->value), 2);
        Day piece = add(query_.now, length, 1);
        if (piece) piece->relation = Relation::by;
        return piece;
    }
    if (one && static_cast<Unit>(unit->value) == Unit::day && at != limit->next) {
        DayPiece piece;
        piece.next = unit->next;
        piece.first = today();
        piece.relation = Relation::by;
        return piece;
    }
    if (!span && one && at != limit->next) {
        span = unit_span(static_cast<Unit>(unit->value), 0);
        span->next = unit->next;
    }
    if (!span || !span->last || span->weak) return std::nullopt;
    DayPiece piece = *span;
    piece.first = edge_date(*span, Edge::end);
    piece.last.reset();
    piece.grain = Grain::day;
    piece.weak = false;
    piece.relation = Relation::by;
    return piece;
}

std::optional<DayPiece> Grammar::between_counts(std::size_t i) const {
    // "in 2-3 days", "in zwei bis drei Wochen", "om en eller två veckor", "in a day or two"
    const auto ahead = find(i, Meaning::in);
    if (!ahead) return std::nullopt;
    auto least = cardinal(ahead->next);
    if (!least) least = find(ahead->next, Meaning::number);
    if (!least) return std::nullopt;
    const auto unit = find(least->next, Meaning::unit);
    const std::size_t behind = unit && !unit->weak ? unit->next : least->next;
    auto to = find(behind, Meaning::range_to);
    if (!to) to = find(behind, Meaning::range_or);
    if (!to && token(behind).is(',') && token(behind + 1).space_before)
        to = Lexeme{0, behind + 1, false};
    const auto most = to ? cardinal(to->next) : std::nullopt;
    if (!most || most->value <= least->value || most->value > greatest_count) return std::nullopt;
    auto length = simple_duration(to->next);
    if (unit && !unit->weak) {
        length = Duration{};
        count_in(*length, static_cast<Unit>(unit->value), 2 * most->value);
        length->next = most->next;
    }
    if (!length) return std::nullopt;
    Day piece = add(query_.now, *length, 1);
    if (!piece) return std::nullopt;
    Duration shorter = *length;
    shorter.days = shorter.days / most->value * least->value;
    shorter.months = shorter.months / most->value * least->value;
    shorter.working_days = shorter.working_days / most->value * least->value;
    shorter.minutes = shorter.minutes / most->value * least->value;
    const Day start = add(query_.now, shorter, 1);
    if (!start) return std::nullopt;
    piece->last = piece->first;
    piece->last_minute = piece->minute;
    piece->first = start->first;
    piece->minute = start->minute;
    piece->certainty = Certainty::guess;
    return piece;
}

std::optional<DayPiece> Grammar::past_stretch(std::size_t i) const {
    // "last 2 weeks", "die letzten drei Tage", "de senaste två veckorna"
    const std::size_t begin = skip(i, Meaning::article);
    const auto which = find(begin, Meaning::which);
    if (!which || which->value != static_cast<int>(Which::last)) return std::nullopt;
    if (!cardinal(which->next) && !find(which->next, Meaning::vague_number)) return std::nullopt;
    const auto length = simple_duration(which->next);
    if (!length || length->timed) return std::nullopt;
    Day piece = add(query_.now, *length, -1);
    if (piece) piece->last = today();
    return piece;
}

}  // namespace wordkeep::words
