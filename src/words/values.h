#pragma once
// How single values are written in each language; the forms are listed in words.h.

#include <string>
#include <string_view>

#include "words/words.h"

namespace wordkeep::words {

/// The parts of ":on:cap" behind a placeholder's name, parsed once.
struct Form {
    bool on = false;
    bool date = false;
    bool year = false;  ///< with "date": the year in any case ("5 Dec 2026")
    bool day = false;
    bool time = false;
    bool full = false;  ///< "long"
    bool dative = false;
    bool past_date = false;  ///< a weekday that has passed names its date: "Wed 18 Nov"
    bool capital = false;
    bool known = true;  ///< false when a part is none of these
};

[[nodiscard]] Form parse_form(std::string_view text);

void append_number(std::string& out, std::int64_t value, Language language);
void append_ratio(std::string& out, const Ratio& ratio, Language language);
void append_span(std::string& out, Span span, const Context& context, const Form& form);
void append_day(std::string& out, Date date, const Context& context, const Form& form);
void append_moment(std::string& out, LocalTime local, const Context& context, const Form& form);

/// Upper case for the first letter behind `begin`: ASCII and the Latin-1 letters.
void capitalise(std::string& text, std::size_t begin);

}  // namespace wordkeep::words
