#pragma once
// What a text is about, for a list or a sentence: not its greeting.

#include <string>
#include <string_view>

namespace wordkeep::words {

/// The sentence that asks something, else the first one that says something, without greeting,
/// at most so many characters.
[[nodiscard]] std::string gist(std::string_view text, std::size_t characters = 100);

/// What somebody asks for, in their words: all sentences of a short text, of a long one those that
/// wish something, without greeting and thanks; at most so many characters.
[[nodiscard]] std::string request_in(std::string_view text, std::size_t characters = 240);

}  // namespace wordkeep::words
