#include "words/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "words/catalogue.h"

namespace wordkeep::words {
namespace {

// More catalogues than this are not expected; the table keeps languages() free of allocation.
constexpr std::size_t max_languages = 32;

constexpr std::array<Language, max_languages> numbered_languages = [] {
    std::array<Language, max_languages> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<Language>(i);
    return all;
}();

std::string lower_with_hyphens(std::string_view tag) {
    std::string lower(tag);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '_') c = '-';
    }
    return lower;
}

/// "us" of "en-us", also behind a script ("zh-hant-tw"), and before "-u-…" extensions.
std::string_view region_of(std::string_view lower_tag) {
    std::size_t begin = lower_tag.find('-');
    while (begin != std::string_view::npos) {
        const std::size_t end = lower_tag.find('-', begin + 1);
        const std::string_view part =
            lower_tag.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1);
        if (part.size() == 1) return {};
        if (part.size() == 2 || part.size() == 3) return part;
        begin = end;
    }
    return {};
}

constexpr std::string_view twelve_hour_regions[] = {"us", "ca", "au", "nz", "in", "ph", "pk"};
constexpr std::string_view month_first_regions[] = {"us", "ph"};

bool among(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

std::span<const Language> languages() {
    return std::span(numbered_languages).first(std::min(catalogues().size(), max_languages));
}

std::string_view language_tag(Language language) {
    const auto all = catalogues();
    const auto index = static_cast<std::size_t>(language);
    return all[index < all.size() ? index : 0].tag;
}

std::string_view language_name(Language language) { return raw_text("language.name", language); }

std::optional<Language> language_from_tag(std::string_view tag) {
    const std::string lower = lower_with_hyphens(tag);
    const std::string_view first = std::string_view(lower).substr(0, lower.find('-'));
    for (const Language language : languages())
        if (lower == lower_with_hyphens(language_tag(language))) return language;
    for (const Language language : languages())
        if (first == language_tag(language)) return language;
    return std::nullopt;
}

Locale locale_from_tag(std::string_view tag) {
    const std::string lower = lower_with_hyphens(tag);
    Locale locale;
    const auto language = language_from_tag(lower);
    locale.language = language.value_or(Language::english);
    const std::string_view region = region_of(lower);
    // Plain "en" is what browsers of North America report.
    const bool american = lower == "en" || among(month_first_regions, region);
    if (!language || *language != Language::english) return locale;
    if (american || among(twelve_hour_regions, region)) locale.hours = HourCycle::h12;
    if (american) locale.order = DateOrder::month_day_year;
    return locale;
}

int first_weekday(const Locale& locale) {
    if (locale.order == DateOrder::month_day_year) return 7;
    const std::string_view text = raw_text("language.first_weekday", locale.language);
    return text.size() == 1 && text[0] >= '1' && text[0] <= '7' ? text[0] - '0' : 1;
}

}  // namespace wordkeep::words
