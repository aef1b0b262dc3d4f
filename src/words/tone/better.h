#pragma once
// A better wording put in the place of what a tone rule found, with one press.

#include "base/later.h"
#include "words/tone/tone.h"

#include <string>
#include <string_view>

namespace wordkeep::words {

/// What a better wording may name; all in the language of the letter.
struct BetterWords {
    Language language = Language::english;
    std::string date;      ///< a day that can be promised: "Friday 4 December"
    std::string name;      ///< whom it is written to
    std::string greeting;  ///< the line that opens a letter to them
    std::string n, N;      ///< this change, and how many are included; may be empty
};

/// The text with that one finding put right. What only the person can know stands there as "…".
WORDKEEP_LATER [[nodiscard]] std::string improved(std::string_view text, const ToneHit& hit,
                                                  const BetterWords& words,
                                                  std::span<const OwnToneRule> own_rules = {});

/// Written in anger: it should lie for a while before it goes out (row 56).
[[nodiscard]] bool is_heated(std::span<const ToneHit> hits);

}  // namespace wordkeep::words
