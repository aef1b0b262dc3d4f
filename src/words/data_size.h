#pragma once
// How large files are, for people.

#include "words/words.h"

#include <cstdint>
#include <string>

namespace wordkeep::words {

/// "12 kB", "3.4 MB"; rounded so that something is never nothing.
[[nodiscard]] std::string data_size(std::uint64_t bytes, const Context& context);

}  // namespace wordkeep::words
