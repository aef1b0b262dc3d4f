#pragma once
// Whose promise a line is about, when no verb tells it.

#include "words/capture/capture.h"
#include "words/tokens.h"

#include <cstddef>
#include <optional>
#include <span>

namespace wordkeep::words {

/// The notes of a talk: "me: draft by Fri", "Sie: Texte 3. Dez."
[[nodiscard]] std::optional<CaptureKind> owner_prefix(std::span<const Token> tokens);

/// "Anna's feedback", "Meyers Freigabe", "Annas svar": behind a name in the genitive (which ends
/// before `behind_name`) stands what only they can give.
[[nodiscard]] bool only_they_can_give(std::span<const Token> tokens, std::size_t behind_name);

/// "Kalle drops the keys off", "Meyer reserviert uns den Saal", "Jan hämtar bilderna": behind a
/// name, which ends before `behind_name`, a verb of the present and its object, which no signal
/// knows.
[[nodiscard]] bool tells_what_they_do(std::span<const Token> tokens, std::size_t behind_name,
                                      Language own);

/// "posted the contract", "zusammengesessen", "postade avtalet": a verb of the past in front,
/// behind the name (which ends before `behind_name`) or, in German, at the end, which no signal
/// knows.
[[nodiscard]] bool tells_of_the_past(std::span<const Token> tokens, std::size_t behind_name);

/// "Tom: scrap the carousel": behind a name and a colon stands what they want changed.
[[nodiscard]] bool orders_a_change(const Token& token);

/// "Öberg ist in Japan", "Lena is in Rome all week": a state rather than something to be done.
[[nodiscard]] bool tells_how_they_are(std::span<const Token> tokens, std::size_t behind_name);

/// "resend the invoice", "hämta trycken": a verb in front and its object, which no signal knows.
[[nodiscard]] bool begins_with_order(std::span<const Token> tokens);

/// "Lena an die Texte erinnern": a German line to oneself ends with what is to be done.
[[nodiscard]] bool ends_with_infinitive(std::span<const Token> tokens);

/// "Anna: I'll bring the samples", "Tom: du får texterna": behind the colon at `colon` somebody
/// says what they will do themselves. How many tokens say only that, 0 if none do.
[[nodiscard]] std::size_t own_promise_behind(std::span<const Token> tokens, std::size_t colon);

}  // namespace wordkeep::words
