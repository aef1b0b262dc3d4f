#pragma once
// The grammar of dates, once for all three languages: what differs is the lexicon and a few rules
// ("halb vier" is 3:30 o'clock, "half three" as well). Every function tries to read something at
// token `i` and says where it ends; nothing is consumed on failure, so alternatives are simply
// tried.

#include "words/dates/dates.h"
#include "words/dates/lexicon.h"
#include "words/tokens.h"

#include <cstddef>
#include <optional>
#include <span>

namespace wordkeep::words {

enum class Scope { whole, sentence };

struct DayPiece {
    std::size_t next = 0;  ///< the token behind
    Date first{};
    std::optional<Date> last;  ///< of a span: a week, a month …
    Grain grain = Grain::day;
    Certainty certainty = Certainty::sure;
    std::optional<Date> other;
    std::optional<MinuteOfDay> minute;       ///< "in 2 hours", "tonight"
    std::optional<MinuteOfDay> last_minute;  ///< "in an hour or two"
    std::optional<Part> part;                ///< so that "tonight at 8" is 20:00
    std::optional<Relation> relation;        ///< "within 3 days" is "by"
    bool weak = false;                       ///< common words as well; needs something beside it
    bool weekday = false;                    ///< only a weekday was named
    bool weeks_ahead = false;                ///< "in 3 weeks": a weekday may follow
    bool named = false;                      ///< a weekday, "today" …: "in a week" may follow
    bool year_open = false;                  ///< the year was chosen, not said
    bool closing = false;                    ///< the end of a span: "before" it is still in it
};

struct TimePiece {
    std::size_t next = 0;
    MinuteOfDay minute = 0;            ///< as spoken; see `resolve`
    std::optional<MinuteOfDay> until;  ///< "2–4pm", resolved
    std::optional<Part> part;
    bool halves = false;   ///< could be of either half of the day
    bool literal = false;  ///< written like a clock: taken as it stands
    bool marked = false;   ///< has "Uhr", "pm", a colon …: certainly a time
    bool approximate = false;
    bool closing = false;  ///< "EOD": no minute at all
    bool weak = false;
    bool roughly = false;  ///< "8ish"
};

struct MomentPiece {
    std::size_t next = 0;
    Due start;
    std::optional<Due> end;
    Grain grain = Grain::day;
    Certainty certainty = Certainty::sure;
    std::optional<Due> other;
    std::optional<Relation> relation;
    bool date_said = true;
    bool approximate = false;
    bool weak = false;
    bool weekday = false;
    bool year_open = false;
    bool closing = false;
    bool ranged = false;  ///< two ends were named: "from" belongs to them
};

struct Duration {
    std::size_t next = 0;
    std::int64_t minutes = 0;
    int days = 0;
    int months = 0;
    int working_days = 0;
    bool timed = false;  ///< hours or minutes were named
    bool vague = false;  ///< "a few"
};

// A promise lies within a working life; greater numbers are something else.
inline constexpr int greatest_count = 20'000;

/// Adds `halves` half units.
void count_in(Duration& duration, Unit unit, int halves);

struct Found {
    DateReading reading;
    std::size_t next = 0;
};

class Grammar {
  public:
    /// `index` is that of these tokens in this language.
    Grammar(std::span<const Token> tokens, const MeaningIndex& index, Language language,
            const DateQuery& query, Scope scope)
        : tokens_(tokens), index_(index), language_(language), query_(query), scope_(scope) {}

    /// A date with the words around it ("by Fri 3pm"), the longest that begins at token `i`.
    [[nodiscard]] std::optional<Found> expression(std::size_t i) const;

    /// Behind what repeats and is no date of its own ("every Monday at 9"), 0 if nothing does.
    [[nodiscard]] std::size_t repeated(std::size_t i) const;

    /// Behind the last token of an impossible date ("30 February") met so far, 0 if none.
    [[nodiscard]] std::size_t dead_end() const { return dead_end_; }

  private:
    using Day = std::optional<DayPiece>;
    using Time = std::optional<TimePiece>;
    using Moment = std::optional<MomentPiece>;

    // grammar.cpp: words around, day and time together, ranges
    [[nodiscard]] std::optional<Found> since(std::size_t i) const;
    [[nodiscard]] Moment core(std::size_t i) const;
    [[nodiscard]] Moment moment(std::size_t i) const;
    [[nodiscard]] Moment day_then_time(std::size_t i) const;
    [[nodiscard]] Moment time_then_day(std::size_t i) const;
    [[nodiscard]] Moment time_alone(std::size_t i) const;
    [[nodiscard]] Moment range_of_moments(std::size_t i) const;
    [[nodiscard]] Moment one_of_two(const MomentPiece& left, MomentPiece right) const;
    [[nodiscard]] Moment range_of_days_in_month(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> between_neighbours(std::size_t i) const;
    [[nodiscard]] Moment join(const DayPiece& day, const TimePiece* time) const;
    [[nodiscard]] Moment join_range(MomentPiece left, MomentPiece right) const;

    // grammar_after.cpp: the first day behind a feast, a weekend, a week or a day
    [[nodiscard]] bool says_after(std::size_t next) const;
    void move_behind(DateReading& reading, std::size_t first, std::size_t next) const;
    [[nodiscard]] std::optional<Found> after_the_holidays(std::size_t i) const;

    // grammar_day.cpp: days
    [[nodiscard]] Day day(std::size_t i) const;
    [[nodiscard]] Day day_without_tail(std::size_t i) const;
    [[nodiscard]] Day casual_day(std::size_t i) const;
    [[nodiscard]] Day weekday_day(std::size_t i) const;
    [[nodiscard]] Day weekday_with_date(std::size_t next, int weekday) const;
    [[nodiscard]] Day weekday_of_week(std::size_t next, int weekday) const;
    [[nodiscard]] Day week_then_weekday(const DayPiece& week) const;
    [[nodiscard]] Day nth_weekday_day(std::size_t i) const;
    [[nodiscard]] Day ultimo_day(std::size_t next) const;
    [[nodiscard]] Day nth_week(const DayPiece& month, int n) const;
    [[nodiscard]] Day holiday_day(std::size_t i) const;
    [[nodiscard]] Date weekday_date(int weekday, std::optional<Which> which,
                                    std::optional<Date>& other) const;

    // grammar_spoken.cpp: what is said beside the plain forms
    [[nodiscard]] Moment same_time_moment(std::size_t i) const;
    [[nodiscard]] Moment hours_beside_moment(std::size_t i) const;
    [[nodiscard]] Day month_then_day_of_it(const DayPiece& month) const;
    [[nodiscard]] Day weekday_beside(std::size_t next, int weekday) const;
    [[nodiscard]] Day counted_weekdays(std::size_t i) const;
    [[nodiscard]] Day week_of_day(std::size_t i) const;
    [[nodiscard]] Day season_span(std::size_t i) const;
    [[nodiscard]] Day half_span(std::size_t i) const;
    [[nodiscard]] Day part_of_named_month(std::size_t i, int n) const;
    [[nodiscard]] Day iso_week(std::size_t i) const;
    [[nodiscard]] bool titled(std::size_t i) const;

    // grammar_span.cpp: weeks, months, quarters, years and their edges
    [[nodiscard]] Day which_unit(std::size_t i) const;
    [[nodiscard]] Day weekend_span(std::size_t i, Which which) const;
    [[nodiscard]] Day week_number_span(std::size_t i) const;
    [[nodiscard]] Day quarter_span(std::size_t i) const;
    [[nodiscard]] Day year_span(std::size_t i) const;
    [[nodiscard]] Day edge_day(std::size_t i) const;
    [[nodiscard]] Day edge_of_named(std::size_t i, Edge edge) const;
    [[nodiscard]] DayPiece unit_span(Unit unit, int offset) const;
    [[nodiscard]] Date edge_date(const DayPiece& span, Edge edge) const;

    // grammar_month.cpp: dates with a month by name, days of a month
    [[nodiscard]] bool announced_by(const Token& before) const;
    [[nodiscard]] Day month_date(std::size_t i) const;
    [[nodiscard]] Day day_then_month(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> month_by_ordinal(std::size_t day_at, std::size_t i) const;
    [[nodiscard]] Day month_then_day(std::size_t i) const;
    [[nodiscard]] Day month_span(std::size_t i) const;
    [[nodiscard]] Day ordinal_day(std::size_t i) const;
    [[nodiscard]] Day finish_date(std::size_t begin, std::size_t next, std::optional<int> year,
                                  int month, int day) const;
    [[nodiscard]] bool ordinal_stands_alone(std::size_t i, std::size_t next, bool marked) const;

    // grammar_numeric.cpp: dates with a month by number
    [[nodiscard]] Day numeric_date(std::size_t i) const;
    [[nodiscard]] Day packed_date(std::size_t i) const;
    [[nodiscard]] Day two_numbers(std::size_t i, char separator) const;
    [[nodiscard]] Day three_numbers(std::size_t i, char separator, std::size_t third) const;
    [[nodiscard]] Day swappable_date(std::size_t begin, std::size_t next, std::optional<int> year,
                                     int first, int second) const;

    // grammar_relative.cpp: from now on, back, and from another day
    [[nodiscard]] Day relative_day(std::size_t i) const;
    [[nodiscard]] Day forward(std::size_t i) const;
    [[nodiscard]] Day backward(std::size_t i) const;
    [[nodiscard]] Day from_another_day(std::size_t i, const Duration& duration) const;
    [[nodiscard]] Day day_with_tail(const DayPiece& day) const;
    [[nodiscard]] std::optional<Duration> duration(std::size_t i) const;
    [[nodiscard]] std::optional<Duration> simple_duration(std::size_t i) const;
    [[nodiscard]] std::optional<Duration> half_duration(std::size_t i) const;
    [[nodiscard]] std::optional<DayPiece> add(LocalTime from, const Duration& duration,
                                              int sign) const;

    // grammar_within.cpp: stretches of time from now on or back
    [[nodiscard]] Day within_span(std::size_t i) const;
    [[nodiscard]] Day between_counts(std::size_t i) const;
    [[nodiscard]] Day past_stretch(std::size_t i) const;

    // grammar_time.cpp: times of day
    [[nodiscard]] Time time(std::size_t i, bool behind_day) const;
    [[nodiscard]] Time single_time(std::size_t i, bool behind_day) const;
    [[nodiscard]] Time time_range(std::size_t i, bool behind_day) const;
    [[nodiscard]] Time clock(std::size_t i, bool expected) const;
    [[nodiscard]] bool swedish_clock(std::size_t i) const;
    [[nodiscard]] bool military_clock(std::size_t i, bool behind_day) const;
    [[nodiscard]] Time bare_hour(std::size_t i) const;
    [[nodiscard]] Time hour_said(std::size_t i) const;
    [[nodiscard]] Time parted_hour(std::size_t i) const;
    [[nodiscard]] bool hour_ends_sentence(std::size_t i) const;
    [[nodiscard]] bool ends_with_hour(std::size_t i) const;
    [[nodiscard]] bool glued(std::size_t i) const;
    [[nodiscard]] Time with_half_of_day(TimePiece time) const;
    [[nodiscard]] bool nothing_counted_follows(std::size_t i) const;
    [[nodiscard]] MinuteOfDay resolve(const TimePiece& time, std::optional<Part> part,
                                      bool& guessed) const;

    // grammar_hours.cpp: hours in words
    [[nodiscard]] Time spoken_time(std::size_t i) const;
    [[nodiscard]] Time worded_hour(std::size_t i) const;
    [[nodiscard]] Time hour_with_ending(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> word_minutes(std::size_t i) const;
    [[nodiscard]] Time after_or_before_hour(std::size_t i, int minutes, bool half) const;

    // grammar_tools.cpp
    [[nodiscard]] const Token& token(std::size_t i) const {
        return tokens_[i < tokens_.size() ? i : tokens_.size() - 1];
    }
    [[nodiscard]] std::optional<Lexeme> find(std::size_t i, Meaning meaning) const {
        // Beyond the last token stands its end, where nothing begins.
        if (!index_.may_begin(i, meaning)) return std::nullopt;
        return look_up(tokens_, i, meaning, language_);
    }
    [[nodiscard]] std::size_t skip(std::size_t i, Meaning meaning) const;
    [[nodiscard]] std::size_t skip_mark(std::size_t i, char mark) const;
    [[nodiscard]] std::size_t skip_dot(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> weekday_at(std::size_t i, std::optional<Part>& part) const;
    [[nodiscard]] std::optional<Lexeme> short_weekday(std::size_t i) const;
    [[nodiscard]] bool certain_abbreviation(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> month_at(std::size_t i) const;
    [[nodiscard]] std::optional<Lexeme> cardinal(std::size_t i) const;
    /// A day of a month: "24", "24th", "24.", "24:e", "third"; `marked` when it is an ordinal.
    [[nodiscard]] std::optional<Lexeme> day_number(std::size_t i, bool& marked) const;
    [[nodiscard]] std::optional<Lexeme> year_at(std::size_t i) const;
    /// A year, or "next year" behind a month.
    [[nodiscard]] std::optional<Lexeme> year_behind(std::size_t i) const;
    /// "by", "before", "after", "about": a bare number behind one is an hour.
    [[nodiscard]] bool is_limit(std::size_t i) const;
    /// Such a word, or several of them ("b4", "fr o m"), ends in front of token `i`.
    [[nodiscard]] bool limit_in_front(std::size_t i, bool behind_day) const;
    [[nodiscard]] bool greeted(std::size_t i) const;
    [[nodiscard]] bool time_follows(std::size_t i) const;
    [[nodiscard]] Date today() const { return date_of(query_.now); }
    [[nodiscard]] bool whole() const { return scope_ == Scope::whole; }
    [[nodiscard]] bool past() const { return query_.expect == Expect::past; }
    [[nodiscard]] bool lost_article(std::size_t i, std::size_t behind) const;
    void impossible(std::size_t next) const;

    std::span<const Token> tokens_;
    const MeaningIndex& index_;
    Language language_;
    const DateQuery& query_;
    Scope scope_;
    mutable std::size_t dead_end_ = 0;
    mutable int depth_ = 0;  ///< "two days after the day after …" must end
};

/// Keeps the reading that goes further; the first one wins a tie.
template <class Piece>
void keep_longer(std::optional<Piece>& best, std::optional<Piece> candidate) {
    if (candidate && (!best || candidate->next > best->next)) best = std::move(candidate);
}

[[nodiscard]] MinuteOfDay minute_of_part(Part part);

}  // namespace wordkeep::words
