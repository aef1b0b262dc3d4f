#pragma once
// What the kickoff has answered is not typed twice (row 118).

#include "app/record_form.h"
#include "base/later.h"
#include "domain/agreements/agreement.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::app {

/// Answers to the shipped questions about goal and approver (app/kickoff_questions.h) fill
/// these fields of the agreement, where nobody has written anything else.
void take_over_answers(Agreement& agreement);
/// The same in a form of which the kickoff is open; and what is typed there as goal and approver
/// answers the questions about them, so that nothing that is known counts as open.
WORDKEEP_LATER void take_over_answers(RecordForm& form);

/// Which item of the agreement's kickoff list asks what `asked` asks, in whatever language, and is
/// still unanswered.
[[nodiscard]] std::optional<std::size_t> unanswered_item(const Agreement& agreement,
                                                         std::string_view asked);

/// What was answered to this question in any agreement of the client's; nothing while it is open.
[[nodiscard]] std::optional<std::string> answer_given(const Workspace& workspace, ClientId client,
                                                      std::string_view asked);

}  // namespace wordkeep::app
