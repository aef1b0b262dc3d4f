#pragma once
// The languages the product speaks, and how one person wants dates and times written.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wordkeep::words {

/// English, German and Swedish are named because drafts, lint and capture know them. A further
/// catalogue (assets/words/xx.json) gets the next number; ask `languages()` for what there is.
enum class Language : std::uint8_t { english = 0, german = 1, swedish = 2 };

enum class HourCycle : std::uint8_t { h24, h12 };

/// How "3/4/2027" is read and "3 Dec" is written. ISO dates are read the same way everywhere.
enum class DateOrder : std::uint8_t { day_month_year, month_day_year, year_month_day };

/// How a letter addresses its reader. English has one form, Swedish always says "du".
enum class Address : std::uint8_t { formal, informal };

struct Locale {
    Language language = Language::english;
    HourCycle hours = HourCycle::h24;
    DateOrder order = DateOrder::day_month_year;

    friend bool operator==(const Locale&, const Locale&) = default;
};

/// Every language with a catalogue, in the order of their numbers.
[[nodiscard]] std::span<const Language> languages();

/// "en", "de", "sv".
[[nodiscard]] std::string_view language_tag(Language language);

/// The language's own name, "Deutsch".
[[nodiscard]] std::string_view language_name(Language language);

/// "de", "de-AT", "sv_SE", upper or lower case; nothing for a language without a catalogue.
[[nodiscard]] std::optional<Language> language_from_tag(std::string_view tag);

/// What a browser's locale ("en-US", "de-CH", "sv") usually means. English is returned for
/// languages without a catalogue, with the 24-hour clock and the day first, except where the region
/// differs.
[[nodiscard]] Locale locale_from_tag(std::string_view tag);

/// 1 = Monday … 7 = Sunday: the day a calendar week begins with.
[[nodiscard]] int first_weekday(const Locale& locale);

}  // namespace wordkeep::words
