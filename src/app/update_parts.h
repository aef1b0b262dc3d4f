#pragma once
// What the parts of update() share: doing a command, and saying what was done.

#include "app/update.h"

#include <vector>

namespace wordkeep::app {

/// A toast; with Undo when something was changed.
void say(ViewState& view, Phrase text, bool offers_undo);
/// Why something could not be done.
void say_problem(ViewState& view, const Rejection& rejection);
/// Carries out a command, with others in front of it as one step, and says so; false, and said why,
/// when it cannot be done.
bool perform(const Update& update, const Command& command, Phrase said,
             const std::vector<Command>& before = {});

/// The browser is asked to keep the data as soon as there is some.
void after_change(const Update& update, bool was_empty);

/// Several commands and then the last, as one step with `step` (none: of their own); none of them
/// when one cannot be done. The event of the last, or why not.
Result<EventId> perform_all(const Update& update, const std::vector<Command>& before,
                            const Command& last, EventId step);

/// Stores what is filled in in this form (submit.cpp); it stays open, with the reason at its field,
/// when that is not possible.
WORDKEEP_LATER void submit_form(const Update& update, FormKind kind);
/// The person's own clock; what cannot be read is said at its field.
WORDKEEP_LATER void set_own_clock(const Update& update, const SetClock& wish);
/// A letter waits from now on; what it was written in is closed.
WORDKEEP_LATER void hold_letter(const Update& update, FormKind kind);
WORDKEEP_LATER void send_newsletter(const Update& update);

/// One step of a live conversation (app/talk.h).
WORDKEEP_LATER void open_talk(const Update& update, ClientId client);
WORDKEEP_LATER void begin_talk(const Update& update);
WORDKEEP_LATER void end_talk(const Update& update);
WORDKEEP_LATER void drop_talk(const Update& update);
WORDKEEP_LATER void send_talk_summary(const Update& update);
/// On the screen of the talk, or back from it.
void go(const Update& update, const Route& route);
void go_back(const Update& update);

}  // namespace wordkeep::app
