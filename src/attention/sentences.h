#pragma once
// What a line says: made for the lines that are looked at, because the time is in them.

#include "attention/line.h"
#include "base/phrase.h"

#include <optional>

namespace wordkeep::attention {

/// One plain sentence without the client's name, which stands beside it ("You missed a call 23 min
/// ago"). Never empty.
[[nodiscard]] Phrase sentence(const Line& line, const Workspace& workspace,
                              const RuleContext& context, Instant now);

/// When, for the end of a row: "due Mon 9:30", "late by 2 h". Never a bare time.
[[nodiscard]] Phrase clock_words(const Line& line, Instant now);

/// For a bundle of nudges to one client: "3 things are late; the oldest: “logo”".
[[nodiscard]] Phrase bundle_sentence(const Line& strongest, std::int64_t size,
                                     const Workspace& workspace);

/// Why, with numbers: "Received Fri 16:30, 1 working hour, due Mon 9:30". Never empty.
[[nodiscard]] Phrase arithmetic(const Line& line, const Workspace& workspace,
                                const RuleContext& context, Instant now);

/// A further remark worth showing beneath, if there is one: it is night where they are, they wrote
/// three times, snoozed until, no working time.
[[nodiscard]] std::optional<Phrase> remark(const Line& line, const Workspace& workspace,
                                           const RuleContext& context, Instant now);

/// For a call out: when it may be made, 8–19 in the client's zone and in my working time. Nothing
/// when it may be made now, or the line asks for no call.
[[nodiscard]] std::optional<Instant> call_from(const Line& line, const Workspace& workspace,
                                               const RuleContext& context, Instant now);

/// "Call back": the label of the button, as a catalogue key ("action.call_back").
[[nodiscard]] std::string_view action_label(Action action);

}  // namespace wordkeep::attention
