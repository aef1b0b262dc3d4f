#pragma once
// The form of a new goal fills itself from its title (row 76).

#include "app/record_form.h"
#include "base/later.h"

namespace wordkeep::app {

/// Number, day and kind that the title names go into the fields where nobody has written anything;
/// with any other record, and with a goal that is corrected, nothing happens.
WORDKEEP_LATER void fill_from_title(RecordForm& form, const DateReader& dates);

}  // namespace wordkeep::app
