#pragma once
// What the changes of one agreement add up to (rows 41, 44, 47).
//
// n        a client's change has a number as soon as its wording is confirmed, in the order of the
//          confirmations; refused ones and my own ideas have none
// N        the included changes of the agreement, else the default
// shift    what moves the finish, one after the other: an included or accepted change by the date
//          that was agreed with it (else, or when that is no later, by the days it adds), a pause
//          by its cost

#include "domain/workspace.h"

#include <vector>

namespace wordkeep {

struct ChangeLedger {
    std::int32_t confirmed = 0;   ///< n of the last confirmed change
    std::int32_t unclear = 0;     ///< of the client, not confirmed: they count as soon as they are
    std::int32_t included = 0;    ///< N
    std::int64_t list_value = 0;  ///< of the included ones, in cents (row 47)
    std::int64_t charged = 0;     ///< prices of the accepted ones, in cents
    std::int64_t days_added = 0;  ///< by included and accepted ones

    [[nodiscard]] std::int32_t left() const {
        return confirmed < included ? included - confirmed : 0;
    }
};

[[nodiscard]] ChangeLedger ledger_of(const Workspace& workspace, AgreementId agreement,
                                     std::int32_t included_by_default);

/// n of this change; 0 when it has none.
[[nodiscard]] std::int32_t number_of(const Workspace& workspace, ChangeId change);

/// One cause of a later finish.
struct Shift {
    Instant at{};
    std::int32_t days = 0;
    ChangeId change;  ///< none: a pause
    std::string cause;
};

/// Every shift of the finish with its cause, in order; from the first finish to the shifted one
/// their days add up.
[[nodiscard]] std::vector<Shift> shifts_of(const Workspace& workspace, AgreementId agreement);

/// The finish with every shift; nothing when none was agreed.
[[nodiscard]] std::optional<Due> shifted_finish(const Workspace& workspace, AgreementId agreement);

}  // namespace wordkeep
