#pragma once
// Whether a subject that somebody typed can stand in a sentence of a letter as the name of a thing.

#include <string>
#include <string_view>

namespace wordkeep::words {

/// Without "Re:", "AW:", "SV:", "Fwd:" … before it, however many there are.
[[nodiscard]] std::string_view without_reply_marks(std::string_view subject);

/// What a quote is wanted for: without "Request for quote:", "Angebot für", "Offertförfrågan" in
/// front as well.
[[nodiscard]] std::string_view quoted_thing(std::string_view subject);

/// The subject, where it reads like the name of a thing: "New colours", "Ihr Angebot". Empty for
/// an outcry, a question, a sentence, and what is too long to be a name.
[[nodiscard]] std::string thing_in(std::string_view subject);

}  // namespace wordkeep::words
