#pragma once
// What a person does who presses the button of a line: the command that settles it, or that moves
// its clock.

#include "attention/line.h"
#include "domain/commands.h"

namespace wordkeep::test {

[[nodiscard]] Command obvious_action(const attention::Line& line, const Workspace& workspace,
                                     Instant now);

}  // namespace wordkeep::test
