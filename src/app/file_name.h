#pragma once
// What a file is called that leaves the page.

#include <string>
#include <string_view>

namespace wordkeep::app {

/// The words without what a file system somewhere refuses; other scripts stay.
[[nodiscard]] std::string file_name(std::string_view words);

}  // namespace wordkeep::app
