#pragma once
// "As I already told you a hundred times, …": a reminder that it was said before goes with its
// whole clause, verb and commas.

#include "words/tone/better.h"

#include <string>
#include <string_view>

namespace wordkeep::words {

/// The text without the reminder that was found. What is said behind it is said plainly; where
/// nothing of it is left, "…" stands for what only the person can say once more.
[[nodiscard]] std::string without_reminder(std::string_view text, const ToneHit& hit,
                                           Language language);

}  // namespace wordkeep::words
