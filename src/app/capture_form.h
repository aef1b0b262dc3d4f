#pragma once
// Quick capture (row 107): one line, understood while it is typed. What was understood is shown and
// can be put right piece by piece; the line itself stays as it was typed.

#include "app/forms.h"
#include "words/capture/capture.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Session;

struct CaptureForm {
    std::string line;
    words::CaptureFixes fixes;  ///< what the person corrected
    FieldErrors errors;
    // Everybody's names, as they were at `revision`.
    std::shared_ptr<const words::ClientNames> names;
    std::uint64_t revision = 0;
};

/// What the line says, corrections included. Brings the names up to date.
[[nodiscard]] words::Capture reading_of(CaptureForm& form, const Session& session);

/// The record that the line stands for.
struct Captured {
    Command command;
    Phrase said;                       ///< what was stored, and until when
    std::vector<Command> before = {};  ///< what goes in front of it, as one step
};
/// Rejected (with where = "client", "date" or "text") while something is missing.
[[nodiscard]] Result<Captured> captured(const words::Capture& reading, const Session& session);

/// Whether the moment of a contact is asked for: it happened, or it is planned.
[[nodiscard]] bool is_contact(words::CaptureKind kind);
/// The text that names a kind; a quote is mine, or one that they ask for.
[[nodiscard]] std::string_view name_key(words::CaptureKind kind, Direction direction);

}  // namespace wordkeep::app
