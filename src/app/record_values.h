#pragma once
// Single values of a record form: from the stored JSON to what stands in the field, and back.

#include "app/date_input.h"
#include "app/record_kinds.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace wordkeep::app {

/// What a field is filled with; empty for nothing and for moments that were never set.
[[nodiscard]] std::string shown_value(const FieldInfo& field, std::string_view json,
                                      const DateReader& dates);
/// The JSON of what was typed; `typed` is not blank. The rejection names `where`.
[[nodiscard]] Result<std::string> json_value(const FieldInfo& field, std::string_view typed,
                                             const DateReader& dates, const std::string& where);
/// What is said when a required field is empty.
[[nodiscard]] std::string_view missing_key(Editor editor);

}  // namespace wordkeep::app
