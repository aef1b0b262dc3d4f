#pragma once
// In which currency amounts are typed. All amounts of a workspace are in one (Settings::currency):
// what somebody types beside a number is understood or refused, never dropped.

#include "base/later.h"
#include "domain/commands.h"
#include "domain/workspace.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wordkeep::app {

/// The ISO code meant by "sek", "SEK", "kr", "€", "$" or "£", and by any other three letters.
/// Nothing when it is none.
WORDKEEP_LATER [[nodiscard]] std::optional<std::string> read_currency(std::string_view typed);

/// Whether "48 000 kr" names another currency than `currency` ("EUR"). An amount without a unit, or
/// with a word that is none ("900 net"), names none; "kr" is any crown, "$" any dollar.
WORDKEEP_LATER [[nodiscard]] bool names_other_currency(std::string_view amount,
                                                       std::string_view currency);

/// An amount inside a sentence, with its unit: bytes of the text.
struct AmountInText {
    std::size_t begin = 0;
    std::size_t finish = 0;
};
/// The first one: "24 000 kr" in "the shop, 24 000 kr in all". A number without a unit is none.
WORDKEEP_LATER [[nodiscard]] std::optional<AmountInText> amount_in(std::string_view text);

/// The currency of the workspace once these amounts are stored. The first one ever decides; what
/// then names another is refused where it was typed.
WORDKEEP_LATER [[nodiscard]] std::string currency_with(std::span<const std::string_view> amounts,
                                                       const Workspace& workspace);
/// It becomes that of the workspace, as a command that goes with the form's own; nothing when it is
/// already.
WORDKEEP_LATER [[nodiscard]] std::optional<Command> currency_said_in(
    std::span<const std::string_view> amounts, const Workspace& workspace);
/// "All amounts are in …", at `where`.
WORDKEEP_LATER [[nodiscard]] std::optional<Rejection> refused_currency(std::string_view amount,
                                                                       const std::string& currency,
                                                                       const std::string& where);

}  // namespace wordkeep::app
