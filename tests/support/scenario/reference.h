#pragma once
// The reference part of tests/scenarios/README.md, made from the code, so that it cannot be wrong.

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::scenario {

/// Markdown: commands, records, values, rules, clocks.
[[nodiscard]] std::string reference();

/// "client.weight": what a field means, in words of the README; empty when nobody has written it
/// yet.
[[nodiscard]] std::string_view note_on(std::string_view field);
[[nodiscard]] bool has_note(std::string_view field);
/// An example of a command; empty when there is none.
[[nodiscard]] std::string_view example_of(std::string_view command);
/// Fields and commands without a note or an example: a test wants none.
[[nodiscard]] std::vector<std::string> undocumented();

}  // namespace wordkeep::scenario
