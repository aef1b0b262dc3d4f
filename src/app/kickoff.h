#pragma once
// What the kickoff has answered is not typed twice (row 118).

#include "app/record_form.h"
#include "base/later.h"

namespace wordkeep::app {

/// Answers to the shipped questions about goal and approver (app/kickoff_questions.h) fill
/// these fields of the agreement, where nobody has written anything else.
WORDKEEP_LATER void take_over_answers(RecordForm& form);

}  // namespace wordkeep::app
