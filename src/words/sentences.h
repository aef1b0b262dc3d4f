#pragma once
// A message, sentence by sentence.

#include <string_view>
#include <vector>

namespace wordkeep::words {

/// What it says, without the short lines that frame it ("Dear Petra Klein,", "Best wishes"); each
/// with the mark at its end. Views into `text`. Costs the length of the text.
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace wordkeep::words
