#pragma once
// Notes of a talk become structure while they are typed (rows 28, 29): a finished line that says
// who does what until when leaves the note and becomes one of the promises; so does what was
// decided and what stays open.

#include "app/forms.h"

#include <cstddef>
#include <string>

namespace wordkeep::app {

class Session;

enum class NoteEnd : std::uint8_t {
    being_typed,  ///< the last line is finished only by a line break
    final,        ///< the form is being saved
};

/// "me: draft by Fri", "Sie: Texte 3. Dez." → form.promises; "decided: blue" → form.decided;
/// "q: who pays?" → form.open_points; everything else stays in form.note. In the notes of a talk
/// the last line may say so in a sentence of its own ("I'll send the draft by Friday"); what was
/// written to somebody is left as it is. A promise without a date gets an empty due field, to be
/// asked for. Returns how many were taken.
std::size_t take_note_lines(LogForm& form, const Session& session, NoteEnd end);

/// The line that `what` was taken from is a remark again, in the words in which it was said and
/// behind the line that stood in front of it; where that is gone, on top. Nothing for what was
/// typed into a field of its own.
void give_back(LogForm& form, const std::string& what);

}  // namespace wordkeep::app
