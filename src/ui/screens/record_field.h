#pragma once
// One field of a record's form with the editor of its kind.

#include "app/record_form.h"
#include "base/later.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>

namespace wordkeep::ui {

/// `id` is its widget, `where` its place among the errors of the form. What is typed is in `typed`,
/// a client in the form.
WORDKEEP_LATER void record_field_ui(const Frame& frame, app::RecordForm& form,
                                    const app::FieldInfo& field, std::string_view id,
                                    std::string& typed, const std::string& where);

}  // namespace wordkeep::ui
