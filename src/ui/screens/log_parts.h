#pragma once
// What a conversation that is logged afterwards and one that takes place now have in common.

#include "ui/screens/screen.h"

namespace wordkeep::ui {

/// What they asked or said, so that one need not remember it; nothing when nothing is answered.
void answering_ui(const Frame& frame, const app::LogForm& form);
/// Until when they hear from me again.
void next_contact_ui(const Frame& frame, app::LogForm& form);
/// Who does what until when, a card each (rows 28, 29).
void promises_ui(const Frame& frame, app::LogForm& form);
/// A line that has become a promise leaves the notes: where it has gone. Nothing while none has.
void taken_ui(const Frame& frame, const app::LogForm& log);
/// What was decided, and what is still open; nothing while there is nothing.
void outcomes_ui(const Frame& frame, app::LogForm& form);
/// What an e-mail asks: what was found wrongly goes away here.
void questions_ui(const Frame& frame, app::LogForm& form);
/// Open commitments to tick off.
void settles_ui(const Frame& frame, app::LogForm& form);

}  // namespace wordkeep::ui
