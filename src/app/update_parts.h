#pragma once
// What the parts of update() share: doing a command, and saying what was done.

#include "app/update.h"

#include <vector>

namespace wordkeep::app {

/// A toast; with Undo when something was changed.
void say(ViewState& view, Phrase text, bool offers_undo);
/// Why something could not be done.
void say_problem(ViewState& view, const Rejection& rejection);
/// Carries out a command and says so; false, and said why, when it cannot be done.
bool perform(const Update& update, const Command& command, Phrase said);

/// Several commands and then the last, as one step with `step` (none: of their own); none of them
/// when one cannot be done. The event of the last, or why not.
Result<EventId> perform_all(const Update& update, const std::vector<Command>& before,
                            const Command& last, EventId step);

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
