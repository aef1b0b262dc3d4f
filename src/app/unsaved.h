#pragma once
// What the person is filling in, as a text that outlives a reload of the page (UX.md, Hands): every
// open form, letters they have worked on, the capture line, the talk under way.

#include "app/session.h"
#include "app/view_state.h"
#include "base/later.h"

#include <string>
#include <string_view>

namespace wordkeep::app {

/// True while there is something that would be lost.
[[nodiscard]] bool has_unsaved(const ViewState& view);
/// As JSON; empty when there is nothing.
WORDKEEP_LATER [[nodiscard]] std::string unsaved_text(const ViewState& view);
/// The same of the forms in dialogs alone: what one who closes such a form may want back.
WORDKEEP_LATER [[nodiscard]] std::string form_text(const ViewState& view);
[[nodiscard]] bool has_form(const ViewState& view);
/// Says that these forms (form_text()) were closed and offers them once more; `as_opened`: what
/// they were before something was typed.
void offer_again(ViewState& view, std::string forms, std::string as_opened);
/// The letter that has just been opened was closed before with something typed in it: that is in it
/// again, and no longer offered. Other forms begin anew: what is begun there may be about something
/// else.
WORDKEEP_LATER void take_up_again(ViewState& view, const Session& session);
/// Opens the forms again. A text that this version of the program cannot read changes nothing.
/// True when something was brought back.
WORDKEEP_LATER bool restore_unsaved(ViewState& view, std::string_view text, const Session& session);

}  // namespace wordkeep::app
