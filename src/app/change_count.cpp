#include "app/change_count.h"

#include "domain/changes/change_ledger.h"
#include "domain/commands.h"

namespace wordkeep::app {
namespace {

Phrase counted(std::int32_t n, const ChangeLedger& ledger, bool confirmed) {
    const bool beyond = n > ledger.included;
    const std::string_view key = confirmed
                                     ? (beyond ? "write.change_beyond" : "write.change_included")
                                 : beyond ? "write.change_would_be_beyond"
                                          : "write.change_would_be_included";
    return Phrase{key, {{"n", Count{n}}, {"included", Count{ledger.included}}}};
}

ChangeLedger ledger_at(AgreementId agreement, const Workspace& workspace) {
    return ledger_of(workspace, agreement, ConfirmChange{}.included_by_default);
}

}  // namespace

std::optional<Phrase> change_count(ChangeId id, const Workspace& workspace) {
    const Change* change = workspace.find(id);
    if (!change || !change->agreement) return std::nullopt;
    const ChangeLedger ledger = ledger_at(change->agreement, workspace);
    if (const std::int32_t n = number_of(workspace, id); n > 0) return counted(n, ledger, true);
    if (change->origin != ChangeOrigin::client || change->state != ChangeState::unclear)
        return std::nullopt;
    return counted(ledger.confirmed + 1, ledger, false);
}

std::optional<Phrase> change_count(const RecordForm& form, const Workspace& workspace) {
    if (form.kind != RecordKind::change) return std::nullopt;
    if (form.editing != 0) return change_count(ChangeId{form.editing}, workspace);
    const AgreementId agreement{id_from_text(typed_in(form, "agreement")).value_or(0)};
    const bool mine = typed_in(form, "origin") == enum_name(ChangeOrigin::me);
    if (mine || !workspace.find(agreement)) return std::nullopt;
    const ChangeLedger ledger = ledger_at(agreement, workspace);
    return counted(ledger.confirmed + 1, ledger, false);
}

}  // namespace wordkeep::app
