#pragma once
// Notes of a talk that become structure while they are typed: "me: draft by Fri", "Sie: Texte 3.
// Dez.", "decided: blue", "fråga: vem betalar?".

#include "words/dates/dates.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::words {

enum class NoteLineKind : std::uint8_t { text, mine, theirs, decision, question };

struct NoteLine {
    NoteLineKind kind = NoteLineKind::text;
    std::string text;  ///< without prefix and date; the whole line for plain text
    /// Of what one side does; begin and finish are places in the line.
    std::optional<DateReading> date;
};

[[nodiscard]] NoteLine read_note_line(std::string_view line, const DateQuery& query);

}  // namespace wordkeep::words
