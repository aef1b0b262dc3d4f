#pragma once
// Reads dates and times the way people write them, in English, German and Swedish at once: "by Fri
// 3pm", "übermorgen", "nästa tisdag", "in 2 weeks", "am 3.12.", "den 24 december", "Ende des
// Monats".
//
// The result is civil (no zone): the zone only decides what `now` shows, and the caller knows it.
// Readings follow the person's locale where a phrase is ambiguous: 3/4/2027 is the third of April
// unless the month comes first there. Years that are not said are chosen so that the date lies
// ahead (or behind, when the past is expected).
//
// Conventions, where usage differs:
//   "Friday"             the next one, today only with an hour to come; "this Friday" may be today
//   "next Friday"        the one of next calendar week (Monday to Sunday); `other` is the nearest
//   "next week"          Monday to Sunday of it; deadline() is its Friday
//   "end of the week"    Friday
//   "in 3 working days"  Monday to Friday count; holidays are not known here
//   "EOD", "Feierabend"  a date without a time, which means close of business
//   "every Monday"       what repeats is no date; nor is "Mondays", "montags", "varannan fredag"
//   "after Easter"       the first working day after the feast, weekend, week or day, where the
//   days
//                        of Christmas and New Year count as free; "after the 5th" is the 6th, and
//                        "from Monday" begins on Monday
//   "before the end of"  is by it; "Freitag in acht Tagen" is a week later
//   "summer", "H2"       June to August, July to December; "next spring" is the one not begun yet
//   "the week of 15 Mar" Monday to Sunday of the week that the day lies in
//   "8ish", "tretiden"   around that hour
//   "at 3", "um drei"    15:00; hours from 1 to 6 are taken for the afternoon unless written 3:00
//                        by a person with the 24-hour clock, or said to be in the morning
//   morning 9:00, forenoon 10:00, noon 12:00, afternoon 15:00, evening 18:00, tonight 20:00,
//   night 22:00; midnight ends the day that was named

#include "base/time.h"
#include "base/time_zone.h"
#include "words/language.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wordkeep::words {

/// What the words around a date say about it: "on", "by", "before", "from", "about".
enum class Relation : std::uint8_t { on, by, before, after, around };

/// How sure a reading is; less than `sure` deserves to be shown before it is taken.
enum class Certainty : std::uint8_t { sure, likely, guess };

/// The finest thing that was named.
enum class Grain : std::uint8_t { minute, day, week, month, quarter, year };

/// Which side of now a date without a year, or a bare weekday, lies on.
enum class Expect : std::uint8_t { future, past };

struct DateQuery {
    LocalTime now{};
    Locale locale{};  ///< its language is tried first, the others after it
    Expect expect = Expect::future;
    const Zone* zone = nullptr;  ///< so that "in 3 hours" is right in the night of a clock change
};

struct DateReading {
    Due start;
    std::optional<Due> end;  ///< of a range ("Mon–Wed", "2–4pm") or a span ("next week"), inclusive
    Relation relation = Relation::on;
    Grain grain = Grain::day;
    Certainty certainty = Certainty::sure;
    std::optional<Due> other;       ///< the second-best reading of an ambiguous phrase
    bool date_said = true;          ///< false when only a time was given
    bool time_approximate = false;  ///< "morning" rather than "9:00"
    Language language = Language::english;
    std::size_t begin = 0;   ///< first byte, with "by", "am", "senast" …
    std::size_t finish = 0;  ///< behind the last byte

    /// The date to keep when the phrase says until when something is promised: the end of a span
    /// (Friday of a week), the start of what it must be done "by", the day before a "before".
    [[nodiscard]] Due deadline() const;

    friend bool operator==(const DateReading&, const DateReading&) = default;
};

/// The whole text is one date (spaces and a final mark aside), as in a date field. More is accepted
/// than inside a sentence: "24", "fr", "2w", "+3".
[[nodiscard]] std::optional<DateReading> read_date(std::string_view text, const DateQuery& query);

/// The longest date that begins at byte `begin` of a longer text.
[[nodiscard]] std::optional<DateReading> read_date_at(std::string_view text, std::size_t begin,
                                                      const DateQuery& query);

/// Every date in a text, from the left, without overlaps. Impossible dates (30 February) and words
/// that only look like dates ("the sun", "man", "so") are passed over.
[[nodiscard]] std::vector<DateReading> find_dates(std::string_view text, const DateQuery& query);

}  // namespace wordkeep::words
