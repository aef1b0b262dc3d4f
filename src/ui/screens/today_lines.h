#pragma once
// One line of Today wherever it stands: in the list, in the detail beside it, in what came in while
// I was away.

#include "attention/line.h"
#include "ui/screens/screen.h"

#include <string>

namespace wordkeep::ui {

class Menu;

/// The same in every picture, whatever the order is.
[[nodiscard]] std::string row_id(const attention::Line& line);
[[nodiscard]] bool is_selected(const Frame& frame, const attention::Line& line);
/// The selected line, if it is still there.
[[nodiscard]] const attention::Line* selected_line(const Frame& frame);
[[nodiscard]] std::string sentence_of(const Frame& frame, const attention::Line& line);
/// Whom it is about, where nobody else is meant: me.
[[nodiscard]] std::string name_or_me(const Frame& frame, ClientId client);

/// Does what the line asks for: opens the letter, the log form or the record.
WORDKEEP_LATER void act_on(const Frame& frame, const attention::Line& line);
/// Asks until when it is put off, or why it is not needed.
WORDKEEP_LATER void ask_about(const Frame& frame, const attention::Line& line, LineVerdict verdict);
/// Its button, and the menu of everything else that can be done about it.
void primary_ui(const Frame& frame, const attention::Line& line);
void line_menu(const Frame& frame, const attention::Line& line);

/// What stands in place of lines when none is due; nothing otherwise.
void nothing_due_ui(const Frame& frame);

/// Why this line is there, with its letter and what is known about the client.
WORDKEEP_LATER void today_detail_ui(const Frame& frame, const attention::Line& line);

/// What else can be said of the change that a line is about, in its menu: "Wording confirmed",
/// "Accepted".
WORDKEEP_LATER void change_steps_ui(const Frame& frame, const attention::Line& line, Menu& menu);

}  // namespace wordkeep::ui
