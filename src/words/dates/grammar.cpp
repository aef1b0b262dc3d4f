// Puts days and times together, with the words around them, and reads ranges.

#include "words/dates/grammar.h"

#include "words/dates/calendar.h"

#include <utility>

namespace wordkeep::words {
namespace {

using std::chrono::days;

// "bis spätestens zum …": more words in front than these belong to something else.
constexpr int most_words_in_front = 3;

/// A minute of 24:00 is the beginning of the next day.
Due make_due(Date date, std::optional<MinuteOfDay> minute) {
    if (minute && *minute >= 24 * 60) return Due{date + days{1}, *minute - 24 * 60};
    return Due{date, minute};
}

/// "Thu 12:00", said on Thursday at half past nine: today. Without an hour ("Thursday", "Thursday
/// afternoon"), or with one that is over, it is the day of next week.
void prefer_hours_of_today(MomentPiece& piece, const DayPiece& day, LocalTime now) {
    const Date today = date_of(now);
    const bool bare = day.weekday && day.other == today && !piece.end;
    if (!bare || !piece.start.minute || *piece.start.minute <= minute_of(now)) return;
    std::swap(piece.start, *piece.other);
}

}  // namespace

std::optional<MomentPiece> Grammar::join(const DayPiece& day, const TimePiece* time) const {
    MomentPiece piece;
    piece.next = time && time->next > day.next ? time->next : day.next;
    piece.grain = day.grain;
    piece.certainty = day.certainty;
    piece.relation = day.relation;
    piece.weak = day.weak && !time;
    piece.weekday = day.weekday;
    piece.year_open = day.year_open;
    piece.approximate = day.part.has_value() && !time;
    piece.closing = day.closing;
    if (time && time->roughly && !piece.relation) piece.relation = Relation::around;
    std::optional<MinuteOfDay> minute = day.minute;
    if (time && time->closing) {
        minute.reset();
        piece.closing = true;
    } else if (time) {
        bool guessed = false;
        minute = resolve(*time, day.part, guessed);
        // "today at 7", said at half past nine, is the evening.
        constexpr MinuteOfDay breakfast = 8 * 60;
        const bool gone = day.named && day.first == today() && !past() && time->halves &&
                          !time->literal && !time->part && !day.part && *minute <= breakfast &&
                          *minute < minute_of(query_.now);
        if (gone) minute = *minute + 12 * 60;
        piece.approximate = time->approximate;
    }
    piece.start = make_due(day.first, minute);
    if (day.last) piece.end = make_due(*day.last, day.last_minute);
    piece.ranged = time && time->until;
    if (piece.ranged) piece.end = make_due(day.first, time->until);
    if (minute) piece.grain = Grain::minute;
    if (day.other) piece.other = make_due(*day.other, minute);
    if (time && !time->approximate && !day.part) prefer_hours_of_today(piece, day, query_.now);
    return piece;
}

std::optional<MomentPiece> Grammar::day_then_time(std::size_t i) const {
    const Day found = day(i);
    if (!found) return std::nullopt;
    Moment best = join(*found, nullptr);
    if (found->last && found->grain != Grain::day) return best;
    DayPiece day = *found;
    // "tomorrow morning", "Freitag früh", "i morgon bitti"
    if (const auto part = find(skip_mark(skip_dot(day.next), ','), Meaning::part);
        part && !day.minute) {
        day.part = static_cast<Part>(part->value);
        day.minute = minute_of_part(*day.part);
        day.next = part->next;
        day.weak = false;
        keep_longer(best, join(day, nullptr));
    }
    if (day.minute && !day.part) return best;
    std::size_t at = skip_dot(day.next);
    for (int k = 0; k < most_words_in_front; ++k) {
        if (const Time time = this->time(at, !token(at - 1).is('-'))) {
            Moment joined = join(day, &*time);
            // "Friday by noon": the word between says what the date means.
            const auto word = find(skip_mark(day.next, ','), Meaning::relation);
            const bool range = time->until && find(skip_mark(day.next, ','), Meaning::range_from);
            if (word && word->value != static_cast<int>(Relation::on) && !range)
                joined->relation = static_cast<Relation>(word->value);
            keep_longer(best, joined);
        }
        std::size_t further = at;
        if (token(at).is(',') || token(at).is('-') || token(at).is('@'))
            further = at + 1;
        else if (token(at).folded == "t" && !token(at).space_before)
            further = at + 1;
        else
            further = skip(at, Meaning::relation);
        if (further == at) further = skip(at, Meaning::filler);
        if (further == at) break;
        at = further;
    }
    // A date field: "fr 15", "fre 9"; at the end of a sentence in the hours of work: "lunch Tue 12"
    const std::size_t hour_at = skip_dot(day.next);
    const int working_hour = token(hour_at).value;
    // "Fr 10 treffen"
    const Token& verb = token(hour_at + 1);
    const bool before_verb = language_ == Language::german && day.weekday && verb.is_word() &&
                             !verb.capital && verb.folded.ends_with("en") &&
                             token(hour_at + 2).kind == Token::Kind::end && working_hour >= 7;
    // "tis 10 hos dem", "Di 10 bei Anna"
    const bool before_place = language_ != Language::english && day.weekday &&
                              (verb.folded == "hos" || verb.folded == "bei") && working_hour >= 7;
    const bool at_end = (ends_with_hour(hour_at) || before_verb || before_place) &&
                        token(hour_at).is_number() && working_hour >= 1 && working_hour <= 18;
    const bool near = day.weekday || (day.named && at_end);
    if ((whole() || at_end) && best->next == day.next && !day.minute && near) {
        if (const Time hour = bare_hour(skip_dot(day.next))) keep_longer(best, join(day, &*hour));
    }
    return best;
}

std::optional<MomentPiece> Grammar::time_then_day(std::size_t i) const {
    Time time = this->time(i, false);
    if (!time && whole()) {  // "8 tonight", "10 tomorrow morning"
        time = bare_hour(i);
        const auto offset = time ? find(time->next, Meaning::day_offset) : std::nullopt;
        const bool part_said = offset && find(offset->next, Meaning::part);
        if (time && !part_said && !find(time->next, Meaning::day_with_part)) time.reset();
    }
    if (!time) return std::nullopt;
    std::size_t at = time->next;
    Moment best;
    for (int k = 0; k <= most_words_in_front; ++k) {
        const Day found = day(at);
        // "lunch tomorrow 12:30": the hour that follows says more than the meal.
        const bool meal = time->weak || time->part == Part::noon;
        const Time clock = found && meal && time->approximate && !found->minute
                               ? this->time(skip_mark(found->next, ','), true)
                               : std::nullopt;
        if (clock && !clock->approximate && !clock->closing) return std::nullopt;
        if (found && (!found->minute || found->part) && (!found->last || time->closing)) {
            DayPiece day = *found;
            if (day.last) day.first = *day.last;
            day.last.reset();
            if (day.grain == Grain::week && time->closing) day.first -= days{2};
            day.grain = Grain::day;
            Moment joined = join(day, &*time);
            joined->next = day.next;
            joined->weak = false;
            // "at 8 on Friday evening"
            if (const auto part = find(day.next, Meaning::part); part && !day.part) {
                day.part = static_cast<Part>(part->value);
                day.next = part->next;
                joined = join(day, &*time);
                joined->next = day.next;
                joined->weak = false;
            }
            keep_longer(best, joined);
        }
        std::size_t further = skip_mark(at, ',');
        if (further == at) further = skip(at, Meaning::relation);
        if (further == at) further = skip(at, Meaning::linking);
        if (further == at) break;
        at = further;
    }
    return best;
}

std::optional<MomentPiece> Grammar::time_alone(std::size_t i) const {
    const Time time = this->time(i, false);
    if (!time) return std::nullopt;
    DayPiece day;
    day.first = today();
    day.next = i;
    bool guessed = false;
    const MinuteOfDay minute = resolve(*time, std::nullopt, guessed);
    const MinuteOfDay last_minute = time->until.value_or(minute);
    if (!time->closing && !past() && last_minute <= minute_of(query_.now)) day.first += days{1};
    if (!time->closing && past() && minute > minute_of(query_.now)) day.first -= days{1};
    Moment piece = join(day, &*time);
    piece->next = time->next;
    piece->date_said = false;
    piece->weak = time->weak;
    // "gegen 15 Uhr", "ab 15 Uhr": the word belongs to the time and says something as well.
    const auto word = find(i, Meaning::relation);
    const bool zur = token(i).folded == "zur" || token(i).folded == "zum";  // zur Mittagszeit
    if (word && !zur && word->value != static_cast<int>(Relation::on) && word->next < time->next)
        piece->relation = static_cast<Relation>(word->value);
    piece->certainty = guessed ? Certainty::likely : Certainty::sure;
    return piece;
}

std::optional<MomentPiece> Grammar::moment(std::size_t i) const {
    Moment best = hours_beside_moment(i);
    keep_longer(best, day_then_time(i));
    keep_longer(best, time_then_day(i));
    keep_longer(best, time_alone(i));
    keep_longer(best, same_time_moment(i));
    return best;
}

std::optional<MomentPiece> Grammar::join_range(MomentPiece left, MomentPiece right) const {
    if (right.weekday && (left.weekday || right.start.date <= left.start.date)) {
        const int ahead = (weekday_of(right.start.date) - weekday_of(left.start.date) + 7) % 7;
        const Date end = left.start.date + days{ahead == 0 ? 7 : ahead};
        if (right.end) right.end->date += end - right.start.date;
        right.start.date = end;
    }
    // "24 December to 3 January": the year follows the beginning.
    if (right.year_open && right.start.date < left.start.date) {
        right.start.date = add_months(right.start.date, 12);
        if (right.end) right.end->date = add_months(right.end->date, 12);
    }
    // "10 August - 12 September 2013": the year of the end holds for the beginning.
    if (left.year_open && !right.year_open && right.date_said && !right.weekday) {
        while (left.start.date > right.start.date)
            left.start.date = add_months(left.start.date, -12);
    }
    // "Mon to Fri 9–17"
    if (right.start.minute && right.end && !left.start.minute && right.date_said) {
        left.start.minute = right.start.minute;
        left.grain = Grain::minute;
    }
    // "December to February" written in November of another year, or "3.–5." that came apart.
    if (left.year_open && right.start.date - left.start.date > days{366})
        left.start.date = add_months(left.start.date, 12);
    if (!right.date_said) right.start.date = left.start.date;
    MomentPiece piece = left;
    piece.next = right.next;
    piece.end = right.end ? *right.end : right.start;
    piece.ranged = true;
    piece.weak = left.weak && right.weak;
    piece.other.reset();
    piece.weekday = false;
    if (left.certainty < right.certainty) piece.certainty = right.certainty;
    if (right.grain < left.grain && right.start.minute) piece.grain = right.grain;
    if (*piece.end <= piece.start) return std::nullopt;
    return piece;
}

/// "Mon or Tue": neighbours are a stretch of two days, others are the first or else the second.
std::optional<MomentPiece> Grammar::one_of_two(const MomentPiece& left, MomentPiece right) const {
    const auto is_day = [](const MomentPiece& piece) { return piece.date_said && !piece.end; };
    const bool one_word = left.weekday && right.weekday;
    if (!is_day(left) || !is_day(right) || ((left.weak || right.weak) && !one_word))
        return std::nullopt;
    if (left.start.date == right.start.date) return std::nullopt;  // "so oder so"
    if (left.relation || left.grain > Grain::day || right.grain > Grain::day) return std::nullopt;
    MomentPiece first = left;
    if (!first.start.minute) first.start.minute = right.start.minute;
    first.grain = right.grain;
    first.weak = left.weak && right.weak && !whole();  // "Mo und Di sind Namen"
    const Moment both = join_range(first, right);
    if (!both) return std::nullopt;
    first.next = right.next;
    first.certainty = Certainty::likely;
    first.other = *both->end;
    if (!first.start.minute && both->end->date == first.start.date + days{1})
        first.end = *std::exchange(first.other, std::nullopt);
    return first;
}

std::optional<Lexeme> Grammar::between_neighbours(std::size_t i) const {
    // "3 or 4 December", "24./25.12."
    if (token(i).is('/') || token(i).is('&') || token(i).is('+')) return Lexeme{0, i + 1, false};
    if (const auto either = find(i, Meaning::range_or)) return either;
    return find(i, Meaning::range_and);
}

std::optional<MomentPiece> Grammar::range_of_days_in_month(std::size_t i) const {
    // "3–5 December", "vom 3. bis zum 5.12.", "December 3–5"
    const auto from = find(i, Meaning::range_from);
    std::size_t begin = skip(from ? from->next : i, Meaning::article);
    const auto month = month_at(begin);
    std::size_t at = month ? skip(skip_dot(month->next), Meaning::article) : begin;
    bool marked = false;
    const auto first = day_number(at, marked);
    if (!first) return std::nullopt;
    const bool between = from && from->value == 1;
    auto to = find(first->next, Meaning::range_to);
    if (!to && between) to = find(first->next, Meaning::range_and);
    const bool neighbours = !to;
    if (!to) to = between_neighbours(first->next);
    if (!to) return std::nullopt;
    const std::size_t end_at = skip(to->next, Meaning::article);
    Day end;
    if (month) {
        const auto last = day_number(end_at, marked);
        if (!last || time_follows(last->next)) return std::nullopt;
        std::optional<int> year;
        std::size_t next = last->next;
        if (const auto written = year_at(skip_mark(next, ','))) {
            year = written->value;
            next = written->next;
        }
        end = finish_date(i, next, year, month->value, last->value);
    } else {
        end = day_then_month(end_at);
        keep_longer(end, numeric_date(end_at));
        if (!end && marked) {  // vom 3. bis 5.
            bool last_marked = false;
            const auto last = day_number(end_at, last_marked);
            if (last && last_marked && last->value > first->value) end = ordinal_day(end_at);
        }
    }
    if (!end || end->grain != Grain::day) return std::nullopt;
    const YearMonthDay last = split(end->first);
    const auto start = make_date(last.year, last.month, first->value);
    if (!start || *start >= end->first) return std::nullopt;
    if (neighbours && *start + days{1} != end->first) return std::nullopt;
    end->first = *start;
    end->last = *make_date(last.year, last.month, last.day);
    end->weak = false;
    Moment piece = join(*end, nullptr);
    piece->ranged = true;
    return piece;
}

std::optional<MomentPiece> Grammar::range_of_moments(std::size_t i) const {
    const auto from = find(i, Meaning::range_from);
    for (const std::size_t begin : {from ? from->next : i, i}) {
        const bool announced = from && begin == from->next;
        const std::size_t at = skip(begin, Meaning::article);
        Moment left = moment(at);
        if (!left || !left->date_said) continue;
        const std::size_t left_end = skip_mark(skip_dot(left->next), ',');
        auto to = find(left_end, Meaning::range_to);
        if (!to && announced && from->value == 1) to = find(left_end, Meaning::range_and);
        const auto either = to ? std::nullopt : between_neighbours(left_end);
        const bool both = either && !find(left_end, Meaning::range_or);
        if (either) to = either;
        if (!to) continue;
        Moment right = moment(skip(to->next, Meaning::article));
        if (!right) right = moment(to->next);
        if (!right) continue;
        // "Belege Oktober bis Montag": until when, not a stretch
        if (!announced && left->grain == Grain::month && right->weekday) continue;
        if (either) {
            // "Do/Fr", "mån + tis": two days of one name each; of more than neighbours, the first
            if (both && (!left->weekday || !right->weekday)) continue;
            Moment choice = one_of_two(*left, *right);
            if (choice && (!both || choice->end)) return choice;
            continue;
        }
        if (!announced && left->weak && right->weak && !whole()) continue;
        if (Moment range = join_range(*left, *right)) {
            if (announced) range->weak = false;
            return range;
        }
    }
    return std::nullopt;
}

std::optional<MomentPiece> Grammar::core(std::size_t i) const {
    Moment best = moment(i);
    keep_longer(best, range_of_days_in_month(i));
    keep_longer(best, range_of_moments(i));
    return best;
}

std::optional<Found> Grammar::since(std::size_t i) const {
    const auto word = find(i, Meaning::since);
    if (!word || find(word->next, Meaning::since)) return std::nullopt;
    DateQuery behind = query_;
    behind.expect = Expect::past;
    const Grammar grammar(tokens_, index_, language_, behind, scope_);
    auto found = grammar.expression(word->next);
    if (!found) return std::nullopt;
    found->reading.begin = token(i).begin;
    found->reading.relation = Relation::after;
    return found;
}

std::optional<Found> Grammar::expression(std::size_t i) const {
    if (auto found = since(i)) return found;
    if (auto found = after_the_holidays(i)) return found;
    Moment best;
    bool behind = false;
    bool best_behind = false;
    std::size_t best_at = i;
    Relation relation = Relation::on;
    Relation best_relation = Relation::on;
    bool announced = false;
    std::size_t at = i;
    for (int k = 0; k <= most_words_in_front; ++k) {
        Moment piece = core(at);
        if (piece && piece->weak && !announced && !whole()) piece.reset();
        if (piece && (!best || piece->next > best->next)) {
            best_relation = relation;
            best_behind = behind;
            best_at = at;
            best = piece;
        }
        const auto word = find(at, Meaning::relation);
        std::size_t further = word ? word->next : skip(at, Meaning::article);
        if (further == at) break;
        if (lost_article(at, further)) break;
        // "dropped by at 9"
        if (token(at).folded == "by" && token(further).folded == "at") break;
        if (word && !word->weak) {
            announced = true;
            // "any time after 3"
            const auto said = static_cast<Relation>(word->value);
            const bool vague = relation == Relation::around && said != Relation::on;
            if (relation == Relation::on || vague) {
                relation = said;
                behind = said == Relation::after && says_after(word->next);
            }
        }
        at = further;
    }
    if (!best) return std::nullopt;
    Found found;
    found.next = best->next;
    DateReading& reading = found.reading;
    reading.start = best->start;
    reading.end = best->end;
    reading.relation =
        best->relation && best_relation == Relation::on ? *best->relation : best_relation;
    // The "from" of a range belongs to the range; "from January" is open.
    if (best->ranged && reading.relation == Relation::after && find(i, Meaning::range_from))
        reading.relation = Relation::on;
    // Before the day closes is on that day.
    if (best->closing && reading.relation == Relation::before) reading.relation = Relation::by;
    reading.grain = best->grain;
    reading.certainty = best->certainty;
    reading.other = best->other;
    reading.date_said = best->date_said;
    reading.time_approximate = best->approximate;
    reading.language = language_;
    if (best_behind && reading.relation == Relation::after)
        move_behind(reading, best_at, found.next);
    if (const auto latest = find(found.next, Meaning::latest)) {
        found.next = latest->next;
        reading.relation = Relation::by;
    }
    if (const auto loose = find(found.next, Meaning::or_so)) {
        found.next = loose->next;
        if (reading.relation == Relation::on) reading.relation = Relation::around;
    }
    if (const auto open = find(found.next, Meaning::onwards);
        open && (open->value == 0 || reading.relation == Relation::after)) {
        found.next = open->next;
        reading.relation = Relation::after;
    }
    // "diese Woche noch"
    const bool still = language_ == Language::german && token(found.next).folded == "noch";
    if (still && !token(found.next + 1).is_word() && !token(found.next + 1).is_number())
        ++found.next;
    reading.begin = token(i).begin;
    reading.finish = token(found.next - 1).end;
    return found;
}

}  // namespace wordkeep::words
