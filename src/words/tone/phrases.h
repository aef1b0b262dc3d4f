#pragma once
// What the tone rules look for, per language. Patterns as in words/pattern.h, folded.

#include "words/language.h"
#include "words/tone/tone.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace wordkeep::words {

enum class PhraseUse : std::uint8_t {
    hit,
    innocent,  ///< a hit of the same rule that overlaps this is none
};

struct TonePhrase {
    ToneRule rule;
    std::string_view pattern;
    PhraseUse use = PhraseUse::hit;
};

[[nodiscard]] std::span<const TonePhrase> tone_phrases(Language language);
[[nodiscard]] std::span<const TonePhrase> english_tone_phrases();
[[nodiscard]] std::span<const TonePhrase> german_tone_phrases();
[[nodiscard]] std::span<const TonePhrase> swedish_tone_phrases();

/// Words of greeting and of thanks: a longer letter has one of them.
[[nodiscard]] std::span<const std::string_view> courtesies(Language language);

}  // namespace wordkeep::words
