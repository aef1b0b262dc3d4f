#pragma once
// What fields mean and how commands are written, by name ("client.name", "client.add").

#include <span>
#include <string_view>
#include <utility>

namespace wordkeep::scenario {

using Note = std::pair<std::string_view, std::string_view>;

[[nodiscard]] std::span<const Note> measure_notes();
[[nodiscard]] std::span<const Note> measure_examples();

}  // namespace wordkeep::scenario
