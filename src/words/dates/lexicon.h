#pragma once
// The words that dates are made of, per language. A word may mean several things ("morgen" is
// tomorrow and morning), so the grammar asks: is there a word of this kind here?

#include "words/language.h"
#include "words/tokens.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wordkeep::words {

enum class Meaning : std::uint8_t {
    weekday,          // 1 … 7
    past_weekday,     // "i måndags"
    month,            // 1 … 12
    unit,             // Unit
    workdays,         // a unit of its own
    fixed_minutes,    // "halvtimme" 30
    fixed_months,     // "halvår" 6
    number,           // "two", "a"
    vague_number,     // "a few" 3
    number_and_half,  // "anderthalb" 1
    half,             // "half", "halb"
    and_a_half,       // behind a number
    ordinal,          // "third"
    last_ordinal,     // "last" of nth weekday
    day_offset,       // "tomorrow" 1
    day_with_part,    // "tonight": Part
    last_night,       // yesterday's
    part,             // "morning": Part; `after a day` or with a preposition inside the entry
    spoken_part,      // parts that stand alone: "noon", "Mitternacht"
    now,
    which,  // Which: this, next, coming, last, after next
    weekend,
    edge,          // Edge of: "end of", "Anfang"
    edge_of_unit,  // Edge * 16 + Unit: "Monatsende"
    close_of_day,  // "EOD", "Feierabend"
    relation,      // Relation as a number
    since,         // "since", "seit": what follows lies in the past
    latest,        // "at the latest", behind
    in,            // "in 2 weeks", "om två veckor"
    within,
    ago_before,   // "vor 2 Wochen", "för … sedan"
    ago_after,    // "2 weeks ago"
    later_after,  // "2 weeks later", "from now"
    from_day,     // "a week from …": +1, "before": -1
    article,
    linking,  // "of", "des", "av"
    at,       // before a time
    oclock,
    am,
    pm,
    minute_past,
    minute_to,
    quarter_hour,    // "viertel", "kvart", "quarter"
    three_quarters,  // "dreiviertel vier"
    range_from,
    range_to,
    range_and,
    range_or,  // "in 2 or 3 days"
    week_number,
    quarter,  // "Q1", "kvartal 1"
    holiday,
    filler,          // "about", "ca.", "dann"
    ordinal_suffix,  // "th", ":e"
    week_after,      // "Friday week", "idag åtta dagar"
    year_word,       // "year 2027", "im Jahr 2027"
    not_before,      // "guten" Morgen: what follows is no date
    every,           // "every", "varannan": what follows repeats, and is no date
    plural_weekday,  // "Mondays", "montags": 1 … 7
    same_time,       // "this time" tomorrow, morgen "um diese Zeit"
    ish,             // "8ish"
    sharp,           // "9 sharp"
    onwards,         // "from Tuesday on"; 1 needs the "from"
    or_so,           // "in a week or so"
    week_of,         // "the week of" 15 March
    half_of,         // "second half of"; 1 is a half-year
    season,          // 0 spring … 3 winter
    this_month,      // "15. d. M."
    holiday_week,    // "Weihnachtswoche": Holiday
};

enum class Unit : std::uint8_t { minute, hour, day, week, fortnight, month, quarter, year };
enum class Which : std::uint8_t { current, next, coming, last, after_next, before_last };
enum class Edge : std::uint8_t { begin, middle, end };
enum class Part : std::uint8_t {
    morning,
    forenoon,
    noon,
    after_lunch,
    afternoon,
    evening,
    tonight,
    night,
    midnight,
};

enum class Weight : std::uint8_t {
    full,
    weak,   ///< a common word as well: in a sentence only together with something else
    exact,  ///< only with its accents ("mån" is Monday, "man" is not)
};

/// Kept small: there are thousands of them in the first visit's download.
struct Entry {
    const char* letters;  ///< tokens separated by single spaces, folded (exact ones: lower case)
    Meaning meaning;
    std::int8_t value = 0;
    Weight weight = Weight::full;

    [[nodiscard]] std::string_view text() const { return letters; }
};

struct Lexeme {
    int value = 0;
    std::size_t next = 0;  ///< the token behind
    bool weak = false;
};

/// The longest entry of this meaning that the tokens from `i` on spell.
[[nodiscard]] std::optional<Lexeme> look_up(std::span<const Token> tokens, std::size_t i,
                                            Meaning meaning, Language language);

/// Which meanings begin at each token: nearly every question ends here, without comparing words.
class MeaningIndex {
  public:
    MeaningIndex(std::span<const Token> tokens, Language language);

    [[nodiscard]] bool may_begin(std::size_t i, Meaning meaning) const {
        const auto bit = static_cast<std::size_t>(meaning);
        return i < begins_.size() && begins_[i][bit];
    }
    /// Any meaning at all.
    [[nodiscard]] bool may_begin(std::size_t i) const {
        return i < begins_.size() && begins_[i].any();
    }

  private:
    static constexpr std::size_t most_meanings = 96;
    std::vector<std::bitset<most_meanings>> begins_;
};

/// The entries of one language, sorted by text.
[[nodiscard]] std::span<const Entry> english_entries();
[[nodiscard]] std::span<const Entry> german_entries();
[[nodiscard]] std::span<const Entry> swedish_entries();

}  // namespace wordkeep::words
