#pragma once
// A sentence not yet spoken: a catalogue key and its arguments. Code outside `words` never holds
// text for people; it builds phrases, and `words` renders them in the person's language.

#include "base/time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wordkeep {

struct Phrase;

/// A whole number that is counted ("{n|one line|# lines}").
struct Count {
    std::int64_t value = 0;
    friend bool operator==(const Count&, const Count&) = default;
};

/// A number shown with one decimal at most, or as a percentage when `percent` (0.82 → "82 %").
struct Ratio {
    double value = 0;
    bool percent = true;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// A length of time, rendered in the unit that suits it ("23 min", "2 h 10 min", "8 days").
struct Span {
    std::chrono::minutes value{};
    friend bool operator==(const Span&, const Span&) = default;
};

/// A moment, rendered relative to now in the zone of the reader ("16:30", "Fri 16:30", "3 Dec
/// 9:00").
struct Moment {
    Instant value{};
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// A calendar day ("today", "Fri", "3 Dec", "3 Dec 2027").
struct Day {
    Date value{};
    friend bool operator==(const Day&, const Day&) = default;
};

/// What a placeholder can be filled with. A nested phrase is rendered first.
using PhraseValue =
    std::variant<std::string, Count, Ratio, Span, Moment, Day, std::shared_ptr<const Phrase>>;

struct PhraseArg {
    std::string_view name;  ///< the placeholder, without braces; a string literal
    PhraseValue value;
    friend bool operator==(const PhraseArg& a, const PhraseArg& b);
};

/// `key` is a string literal that every catalogue knows (a test reads the sources to make sure).
struct Phrase {
    std::string_view key;
    std::vector<PhraseArg> args;

    [[nodiscard]] bool empty() const { return key.empty(); }
    friend bool operator==(const Phrase& a, const Phrase& b) {
        return a.key == b.key && a.args == b.args;
    }
};

inline bool operator==(const PhraseArg& a, const PhraseArg& b) {
    if (a.name != b.name || a.value.index() != b.value.index()) return false;
    const auto* nested = std::get_if<std::shared_ptr<const Phrase>>(&a.value);
    if (!nested) return a.value == b.value;
    const auto& other = std::get<std::shared_ptr<const Phrase>>(b.value);
    if (!*nested || !other) return *nested == other;
    return **nested == *other;
}

/// A phrase inside a phrase ("Lena: you promised …").
[[nodiscard]] inline PhraseValue nested(Phrase phrase) {
    return std::make_shared<const Phrase>(std::move(phrase));
}

}  // namespace wordkeep
