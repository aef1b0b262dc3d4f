#pragma once
// In which currency amounts are typed. All amounts of a workspace are in one (Settings::currency):
// what somebody types beside a number is understood or refused, never dropped.

#include "base/later.h"
#include "domain/commands.h"
#include "domain/workspace.h"

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::app {

/// The ISO code meant by "sek", "SEK", "kr", "€", "$" or "£". Nothing when it is none.
WORDKEEP_LATER [[nodiscard]] std::optional<std::string> read_currency(std::string_view typed);

/// Whether "48 000 kr" names another currency than `currency` ("EUR"). An amount without a unit
/// names none; "kr" is any crown, "$" any dollar.
WORDKEEP_LATER [[nodiscard]] bool names_other_currency(std::string_view amount,
                                                       std::string_view currency);

/// The first amount decides: while none is stored, the currency that is named becomes that of the
/// workspace, as a command that goes with the form's own.
WORDKEEP_LATER [[nodiscard]] std::optional<Command> currency_said_in(std::string_view amount,
                                                                     const Workspace& workspace);
/// Later another one is refused, at `where`.
WORDKEEP_LATER [[nodiscard]] std::optional<Rejection> refused_currency(std::string_view amount,
                                                                       const Workspace& workspace,
                                                                       const std::string& where);

}  // namespace wordkeep::app
