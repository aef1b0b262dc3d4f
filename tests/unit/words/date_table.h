#pragma once
// What the tables of date phrases share: the reference time and how a reading is written down.

#include <span>
#include <string>
#include <string_view>

#include "words/dates/dates.h"

namespace wordkeep::words {

struct DatePhrase {
    std::string_view text;
    /// "2026-11-20", "2026-11-20T15:00", "first/last" for ranges, then the relation if it is not
    /// "on": "2026-11-20 by". "-" when the text is no date.
    std::string_view expected;
};

[[nodiscard]] DateQuery query_at(LocalTime now, Language language);

/// Wednesday 18 November 2026, 10:00.
[[nodiscard]] DateQuery reference_query(Language language);

[[nodiscard]] std::string written(const DateReading& reading);

/// Checks every phrase as the whole content of a date field.
void check_table(std::span<const DatePhrase> table, const DateQuery& query);

/// Checks the dates found in a sentence: "what was read = reading; …".
[[nodiscard]] std::string found_in(std::string_view text, const DateQuery& query);

}  // namespace wordkeep::words
