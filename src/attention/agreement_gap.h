#pragma once
// What a running agreement leaves open (row 43).

#include "domain/workspace.h"

#include <string_view>
#include <vector>

namespace wordkeep::attention {

/// Catalogue keys of the parts that are missing, in the order of the form. The goal is asked for
/// elsewhere (row 13); inside one's own company nobody is asked for money (row 5).
[[nodiscard]] std::vector<std::string_view> missing_parts(const Agreement& agreement,
                                                          const Client& client);

}  // namespace wordkeep::attention
