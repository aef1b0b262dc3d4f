#pragma once
// The sample as a text: a JSON list of commands in the codec's form (codec/command_codec.h), with
//
//   "at"           when it happens; every command has one
//   "its_at"       the field `at` of a record, where that is another moment (a meeting)
//   "as"           a name for the record that it adds, or the conversation that it logs, for use
//                  wherever an id is expected in a later command. Inside `promises` it names the
//                  commitment that is made, and `next_contact_as` names the next contact.
//   moments        by their distance from the present (app/sample_moments.h)
//   " ¦ "          between what a text is in each language, in the order of their numbers

#include "app/session.h"

#include <string_view>
#include <vector>

namespace wordkeep::app {

/// Performs the commands in the order of their moments, whatever their order in the text. What
/// cannot be done is left out and returned, `where` being the place in the text ("[17].client").
std::vector<Rejection> perform_script(Session& session, std::string_view text);

}  // namespace wordkeep::app
