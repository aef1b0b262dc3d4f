#pragma once
// Whether somebody who was asked says yes.

#include <string_view>

namespace wordkeep::words {

/// "Yes, that's right." – the first thing said behind the greeting agrees, in any of the languages.
/// A yes that goes on with "but" is none.
[[nodiscard]] bool says_yes(std::string_view text);

/// The same, and nothing else: in at most eight words.
[[nodiscard]] bool says_only_yes(std::string_view text);

}  // namespace wordkeep::words
