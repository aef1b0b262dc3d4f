#pragma once
// A note of a talk that says in a sentence of its own who does what until when, what was agreed or
// what is still to be answered (rows 28, 29, 64): "I'll send the draft by Friday", "Anna schickt
// die Texte bis Montag", "vem betalar?".

#include "words/capture/capture.h"
#include "words/capture/note_line.h"

#include <string_view>

namespace wordkeep::words {

/// Takes what is certain, and leaves everything else plain text: a promise is one clause with its
/// subject in front and a day that is not over. A line with a dash in front is a remark whatever it
/// says. `query.names` knows whom the talk is with.
[[nodiscard]] NoteLine read_note_sentence(std::string_view line, const CaptureQuery& query);

}  // namespace wordkeep::words
