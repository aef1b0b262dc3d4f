#pragma once
// What a command did, in words: for toasts, undo and history.

#include <string_view>

namespace wordkeep::app {

/// "commitment.keep" → the catalogue key of "Commitment kept"; a general one for unknown names.
[[nodiscard]] std::string_view did_key(std::string_view command);

}  // namespace wordkeep::app
