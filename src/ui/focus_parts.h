#pragma once
// Where the focus goes when what had it is gone. Only src/ui includes this.

#include <cstdint>
#include <vector>

namespace wordkeep::ui {

/// For an overlay that opens while `focused` has the focus: that place, and those to which what it
/// is part of would itself return. An entry of a menu is gone with its menu; its button is not.
[[nodiscard]] std::vector<std::uint32_t> places_to_return_to(std::uint32_t focused);

/// At the end of a picture: the focus of an overlay that has ended goes back to where it came from,
/// and the keyboard goes on beside a button that has gone.
void keep_focus();

}  // namespace wordkeep::ui
