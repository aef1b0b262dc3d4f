#pragma once
// Folding: many small files become one (FORMAT.md, Folding). Here is only the choice and the
// copying; when it happens is the keeper's business.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/byte_store.h"
#include "journal/file_name.h"

namespace wordkeep::journal {

/// Folding begins above the first number of `seg` files and goes on down to the second.
inline constexpr std::size_t fold_above_files = 300;
inline constexpr std::size_t fold_down_to_files = 32;

struct FoldStep {
    StoredFile added;
    std::vector<std::string> removed;
};

/// The next step: which files become which, or nothing when no folding is possible. Files with
/// damage are put into `damaged` and left alone, and so are all later ones of their epoch.
[[nodiscard]] std::optional<FoldStep> next_fold(const ByteStore& store, const FileName& name,
                                                std::set<std::string, std::less<>>& damaged);

}  // namespace wordkeep::journal
